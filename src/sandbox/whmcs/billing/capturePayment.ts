import { done } from '../../outcome.js'
import { type Call, type Handler, nowOf, problem, todayOf } from '../call.js'
import { idAt } from '../params.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { chargesOf } from './charges.js'
import { recordPayment } from './payments.js'
import { settleIfCovered } from './settle.js'

/** Returns the client's default payment method, or the first one if there is no default. */
const methodOf = ({ store }: Call, userid: number): Row<'payMethods'> | undefined => {
  const methods = store.payMethods.find('userid', userid)
  return methods.find(({ isdefault }) => isdefault) ?? methods[0]
}

/** Whether the expiry month of a card, `MM/YY`, has passed. */
const isExpired = (call: Call, { expiry }: Row<'payMethods'>): boolean =>
  expiry !== '' && `20${expiry.slice(3)}-${expiry.slice(0, 2)}` < todayOf(call).slice(0, 7)

/**
 * CapturePayment. It charges the whole balance to the stored payment method of the client. An expired card pays
 * nothing.
 */
export const capturePayment: Handler = (call) => {
  const { store, params } = call
  const invoice = store.invoices.get(idAt(params, 'invoiceid'))
  if (invoice?.status !== 'Unpaid') return problem('Invoice Not Found or Not Unpaid')
  const method = methodOf(call, invoice.userid)
  const { balance } = chargesOf(store, invoice)
  if (method === undefined || isExpired(call, method) || balance <= 0) return problem('Payment Attempt Failed')
  const captured = store.invoices.patch(invoice, { lastcapture: nowOf(call) })
  recordPayment(call, captured, {
    ...{ gateway: method.gateway === '' ? invoice.paymentmethod : method.gateway, date: nowOf(call), rate: 100_000 },
    ...{ transid: `CAPTURE-${String(store.transactions.next())}`, description: 'Invoice Payment' },
    ...{ amountin: balance, amountout: 0, fees: 0 },
  })
  settleIfCovered(call, captured)
  logActivity(call, `Captured Payment - Invoice ID: ${String(invoice.id)}`, invoice.userid)
  return done({})
}
