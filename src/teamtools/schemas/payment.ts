import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { cents } from '../fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Payment}. */
export const PaymentSchema = /* @__PURE__ */ entitySchema({
  invoiceId: optionalString,
  customerId: optionalString,
  /** The amount in cents. */
  amount: cents,
  currency: optionalString,
})

/** A payment that was received for an invoice. */
export interface Payment extends Readonly<v.InferOutput<typeof PaymentSchema>> {}
