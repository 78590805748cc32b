import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { cents } from '../fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Refund}. */
export const RefundSchema = /* @__PURE__ */ entitySchema({
  invoiceId: optionalString,
  customerId: optionalString,
  /** In cents. */
  amount: cents,
  currency: optionalString,
})

/** Money that was given back. */
export interface Refund extends Readonly<v.InferOutput<typeof RefundSchema>> {}
