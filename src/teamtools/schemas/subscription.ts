import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { cents, date } from '../fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Subscription}. */
export const SubscriptionSchema = /* @__PURE__ */ entitySchema({
  customerId: optionalString,
  packageId: optionalString,
  planId: optionalString,
  /** The balance in cents. Over-payments are added to it. */
  balance: cents,
  status: optionalString,
  startDate: date,
})

/** A customer's subscription to a package. */
export interface Subscription extends Readonly<v.InferOutput<typeof SubscriptionSchema>> {}
