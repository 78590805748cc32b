import type * as v from 'valibot'
import { listOf, openEnum, optional, optionalString, readAs } from '../../core/fields.js'
import { amountsOf, cents, date } from '../fields.js'
import { entitySchema } from './entity.js'

/** One line of an invoice. */
export type InvoiceItem = {
  /** What the line is for. */
  readonly description?: string | null | undefined
  /** In cents. */
  readonly amount?: number | null | undefined
  readonly [attribute: string]: unknown
}

/** The schema of an {@link Invoice}. */
export const InvoiceSchema = /* @__PURE__ */ entitySchema({
  customerId: optionalString,
  subscriptionId: optionalString,
  /** A day: midnight UTC. */
  invoiceDate: date,
  /** A day: midnight UTC. */
  dueDate: date,
  currency: optionalString,
  items: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(/* @__PURE__ */ readAs<InvoiceItem>('item', amountsOf))),
  /** In cents. */
  total: cents,
  /** In cents. */
  paidAmount: cents,
  /** In cents: what is still to be paid. */
  openAmount: cents,
  status: /* @__PURE__ */ openEnum<'open' | 'paid' | 'closed'>(),
})

/** What a customer owes. */
export interface Invoice extends Readonly<v.InferOutput<typeof InvoiceSchema>> {}
