import type * as v from 'valibot'
import { listOf, openEnum, optional, optionalString, readAs } from '../../core/fields.js'
import { amountsOf, cents, date } from '../fields.js'
import { entitySchema } from './entity.js'

/** One line of an invoice. */
export type InvoiceItem = {
  /** The description of the line. */
  readonly description?: string | null | undefined
  /** The amount in cents. */
  readonly amount?: number | null | undefined
  readonly [attribute: string]: unknown
}

/** The schema of an {@link Invoice}. */
export const InvoiceSchema = /* @__PURE__ */ entitySchema({
  customerId: optionalString,
  subscriptionId: optionalString,
  /** The day of the invoice, at midnight UTC. */
  invoiceDate: date,
  /** The day when the invoice is due, at midnight UTC. */
  dueDate: date,
  currency: optionalString,
  items: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(/* @__PURE__ */ readAs<InvoiceItem>('item', amountsOf))),
  /** The total in cents. */
  total: cents,
  /** The paid amount in cents. */
  paidAmount: cents,
  /** The amount in cents that is still to be paid. */
  openAmount: cents,
  status: /* @__PURE__ */ openEnum<'open' | 'paid' | 'closed'>(),
})

/** An amount that a customer owes. */
export interface Invoice extends Readonly<v.InferOutput<typeof InvoiceSchema>> {}
