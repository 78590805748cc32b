import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { cents, date } from '../fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Subscription}. */
export const SubscriptionSchema = /* @__PURE__ */ entitySchema({
  customerId: optionalString,
  packageId: optionalString,
  planId: optionalString,
  /** In cents; takes what an over-payment leaves. */
  balance: cents,
  status: optionalString,
  startDate: date,
})

/** What a customer is subscribed to. */
export interface Subscription extends Readonly<v.InferOutput<typeof SubscriptionSchema>> {}
