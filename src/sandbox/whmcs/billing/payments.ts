import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { parseTime } from '../dates.js'
import { parseMoney } from '../decimal.js'
import { idAt, textAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { chargesOf, countable } from './charges.js'
import { changeCredit } from './credit.js'
import { paymentMethodSent } from './paymentMethods.js'
import { isPayable, settleIfCovered } from './settle.js'

/** The values of a payment. */
export type Payment = Pick<
  Values<'transactions'>,
  'gateway' | 'date' | 'transid' | 'description' | 'amountin' | 'amountout' | 'fees' | 'rate'
>

/** Records a transaction for an invoice. */
export const recordPayment = (call: Call, invoice: Row<'invoices'>, payment: Payment): void => {
  const { id } = call.store.transactions.insert({
    ...payment,
    userid: invoice.userid,
    currency: 0,
    invoiceid: invoice.id,
    refundid: 0,
  })
  logActivity(call, `Added Transaction - Transaction ID: ${String(id)}`, invoice.userid)
}

/** Records a payment, and adds an overpaid amount to the client's credit. */
const receive = (call: Call, invoice: Row<'invoices'>, payment: Payment): Outcome<Row<'invoices'>> => {
  const { store } = call
  const over = payment.amountin - Math.max(chargesOf(store, invoice).balance, 0)
  recordPayment(call, invoice, payment)
  if (over <= 0) {
    settleIfCovered(call, invoice)
    return done(invoice)
  }
  const client = store.clients.get(invoice.userid)
  if (client === undefined) return problem('Client ID Not Found')
  const description = `Overpayment of Invoice #${String(invoice.id)}`
  const entry = { amount: over, description, relid: invoice.id, date: payment.date.slice(0, 10) }
  const changed = changeCredit(call, client, entry)
  if (!changed.ok) return changed
  const credited = store.invoices.patch(invoice, { overpaid: invoice.overpaid + over })
  settleIfCovered(call, credited)
  return done(credited)
}

const readAmounts = ({ params }: Call, open: number): Outcome<{ readonly amountin: number; readonly fees: number }> => {
  const sent = textAt(params, 'amount')
  const amountin = sent === '' ? open : parseMoney(sent)
  const fees = textAt(params, 'fees') === '' ? 0 : parseMoney(textAt(params, 'fees'))
  if (amountin === undefined || amountin <= 0) return problem('Invalid Amount: there is nothing to pay')
  return fees === undefined ? problem('Invalid Amount: fees is a plain decimal') : done({ amountin, fees })
}

/**
 * AddInvoicePayment. Without `amount` it pays the whole balance. The invoice becomes paid when the balance is 0, and an
 * overpaid amount is added to the credit.
 */
export const addInvoicePayment: Handler = (call) => {
  const { store, params, settings } = call
  const invoice = store.invoices.get(idAt(params, 'invoiceid'))
  if (invoice === undefined) return problem('Invoice ID Not Found')
  if (!isPayable(invoice) && invoice.status !== 'Paid')
    return problem(`Invalid Invoice Status: an invoice that is ${invoice.status} takes no payment`)
  const gateway = paymentMethodSent(call, '', 'gateway')
  if (!gateway.ok) return gateway
  const date = parseTime(textAt(params, 'date'), settings.utcOffsetMinutes)
  if (date === undefined) return problem('Invalid Date: date is Y-m-d H:i:s')
  const amounts = readAmounts(call, chargesOf(store, invoice).balance)
  if (!amounts.ok) return amounts
  const transid = textAt(params, 'transid')
  const description = 'Invoice Payment'
  const received = receive(call, invoice, {
    ...{ gateway: gateway.value, date, transid, description, ...amounts.value, amountout: 0, rate: 100_000 },
  })
  if (!received.ok) return received
  const counted = countable(store, received.value)
  return counted.ok ? done({}) : counted
}
