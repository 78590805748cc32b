import type { JsonObject } from '../../json.js'
import { done, invalidAt, type Outcome } from '../../outcome.js'
import type { Account } from '../account.js'
import type { Definition } from '../definition.js'
import { cents } from '../kinds.js'

const giveBack = (account: Account, values: JsonObject): Outcome<JsonObject> => {
  const invoice = account.get('invoices', values['invoiceId'])
  const refunded = account.find('refunds', 'invoiceId', invoice?.id)
  const { paidAmount = 0, customerId = null, currency = null } = invoice?.values ?? {}
  const left = refunded.reduce((rest, refund) => rest - Number(refund.values['amount']), Number(paidAmount))
  if (Number(values['amount']) > left)
    return invalidAt('amount', `is more than the ${String(left)} paid and not refunded`)
  const payment = account.get('payments', values['paymentId'])
  if (payment !== undefined && payment.values['invoiceId'] !== invoice?.id) {
    return invalidAt('paymentId', 'is not a payment of the invoice')
  }
  return done({ ...values, customerId, currency })
}

/** Refunds of payments of an invoice. They do not change the amounts of the invoice. */
export const refunds: Definition = {
  resource: 'refunds',
  entity: 'refund',
  attributes: [
    { name: 'invoiceId', kind: 'id', of: 'invoices', required: true, fixed: true },
    { name: 'paymentId', kind: 'id', of: 'payments', fixed: true },
    { name: 'amount', kind: 'money', required: true, fixed: true, read: cents(1) },
    { name: 'reason', kind: 'text', searchable: true },
    { name: 'customerId', kind: 'id', derived: true },
    { name: 'currency', kind: 'currency', derived: true },
  ],
  relations: [],
  prepare: (account, { before, values }) => (before === null ? giveBack(account, values) : done(values)),
}
