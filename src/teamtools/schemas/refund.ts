import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { cents } from '../fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Refund}. */
export const RefundSchema = /* @__PURE__ */ entitySchema({
  invoiceId: optionalString,
  customerId: optionalString,
  /** The amount in cents. */
  amount: cents,
  currency: optionalString,
})

/** A payment that was returned to the customer. */
export interface Refund extends Readonly<v.InferOutput<typeof RefundSchema>> {}
