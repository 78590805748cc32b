import { done, type Outcome } from '../../outcome.js'
import { problem } from '../call.js'
import { mostCents, percentOf } from '../decimal.js'
import type { Row } from '../rows.js'
import type { Store } from '../store.js'

/** The amounts of an invoice, in cents. */
export type Charges = {
  readonly subtotal: number
  readonly tax: number
  readonly tax2: number
  /** The total after the applied credit. */
  readonly total: number
  /** The amount that is not paid yet. */
  readonly balance: number
}

/** Adds up the items, taxes, credit and payments of an invoice. */
export const chargesOf = (store: Store, invoice: Row<'invoices'>): Charges => {
  const items = store.items.find('invoiceid', invoice.id)
  const subtotal = items.reduce((sum, { amount }) => sum + amount, 0)
  const taxed = items.reduce((sum, item) => sum + (item.taxed ? item.amount : 0), 0)
  const [tax, tax2] = [percentOf(taxed, invoice.taxrate), percentOf(taxed, invoice.taxrate2)]
  const total = subtotal + tax + tax2 - invoice.credit
  const payments = store.transactions.find('invoiceid', invoice.id)
  const paid = payments.reduce((sum, { amountin, amountout }) => sum + amountin - amountout, 0)
  // An overpaid amount belongs to the client's credit, and no longer pays for this invoice.
  return { subtotal, tax, tax2, total, balance: total - (paid - invoice.overpaid) }
}

/** Refuses an invoice whose amount is too large for exact arithmetic. */
export const countable = (store: Store, invoice: Row<'invoices'>): Outcome<Charges> => {
  const charges = chargesOf(store, invoice)
  const fits = Object.values(charges).every((cents) => Math.abs(cents) <= mostCents)
  return fits ? done(charges) : problem('Invalid Amount: the invoice comes to more than can be counted exactly')
}
