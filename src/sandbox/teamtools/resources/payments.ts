import { done } from '../../outcome.js'
import type { Definition } from '../definition.js'
import { cents } from '../kinds.js'
import { book } from '../ledger.js'

/** Payments of invoices. Creating a payment applies it. Deleting a payment does not change the invoice. */
export const payments: Definition = {
  resource: 'payments',
  entity: 'payment',
  attributes: [
    { name: 'invoiceId', kind: 'id', of: 'invoices', required: true, fixed: true },
    { name: 'amount', kind: 'money', required: true, fixed: true, read: cents(1) },
    { name: 'customerId', kind: 'id', derived: true },
    { name: 'currency', kind: 'currency', derived: true },
    { name: 'type', kind: 'text', derived: true, searchable: true },
  ],
  relations: [],
  prepare: (account, { before, values }) => {
    const invoice = account.get('invoices', values['invoiceId'])
    if (before !== null || invoice === undefined) return done(values)
    const booked = book(account, invoice, Number(values['amount']))
    return booked.ok ? done({ ...values, ...booked.value, type: 'manual' }) : booked
  },
}
