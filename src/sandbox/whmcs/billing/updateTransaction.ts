import { done, type Outcome } from '../../outcome.js'
import { type Call, problem, type Handler, rowAt } from '../call.js'
import { parseDay } from '../dates.js'
import { parseDecimal } from '../decimal.js'
import { isTrue, textAt } from '../params.js'
import { type Fields, money, type Read, readFields, reference, text } from '../resource.js'
import type { Row, Values } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { countable } from './charges.js'
import { changeCredit } from './credit.js'
import { paymentMethodSent } from './paymentMethods.js'
import { settleIfCovered } from './settle.js'
import { ratePlaces } from './transactions.js'

type Transaction = Values<'transactions'>

const received: Read<number> = (call, name, before) => {
  const cents = money(call, name, before)
  return cents.ok && cents.value < 0 ? problem(`Invalid Amount: ${name} is a plain decimal`) : cents
}

const time: Read<string> = ({ params }, name, before) => {
  const day = parseDay(textAt(params, name))
  if (textAt(params, name) === '') return done(before)
  return day === undefined ? problem(`Invalid Date: ${name} is Y-m-d`) : done(`${day} 00:00:00`)
}

const rate: Read<number> = ({ params }, name, before) => {
  const sent = textAt(params, name) === '' ? before : parseDecimal(textAt(params, name), ratePlaces)
  return sent === undefined ? problem(`Invalid Rate: ${name} is a plain decimal`) : done(sent)
}

const currency: Read<number> = ({ params, settings }, name, before) => {
  const id = Number(textAt(params, name))
  if (textAt(params, name) === '') return done(before)
  return settings.currencies[id - 1] === undefined ? problem('Currency ID Not Found') : done(id)
}

const fields: Fields<Transaction> = {
  refundid: reference('transactions', 'Refund ID Not Found'),
  userid: reference('clients', 'Client ID Not Found'),
  invoiceid: reference('invoices', 'Invoice ID Not Found'),
  transid: text,
  date: time,
  gateway: (call, name, before) => paymentMethodSent(call, before, name),
  currency,
  description: text,
  amountin: received,
  fees: money,
  amountout: received,
  rate,
}

/** Returns the owner of the invoice, and refuses a different client. */
const ownerOf = ({ store, params }: Call, { userid, invoiceid }: Transaction): Outcome<number> => {
  const invoice = store.invoices.get(invoiceid)
  if (invoice === undefined || invoice.userid === userid) return done(userid)
  const sent = textAt(params, 'userid') !== '' || userid !== 0
  return sent ? problem('User ID does not own the given Invoice ID') : done(invoice.userid)
}

const creditOf = (call: Call, row: Row<'transactions'>): Outcome<unknown> => {
  const client = call.store.clients.get(row.userid)
  if (!isTrue(call.params, 'credit') || row.invoiceid !== 0 || client === undefined) return done(null)
  const { amountin: amount, description } = row
  return changeCredit(call, client, { amount, description, relid: 0, date: row.date.slice(0, 10) })
}

/** Adds up the invoice again, and marks it as paid if it is covered. */
const settle = (call: Call, invoiceid: number): Outcome<unknown> => {
  const invoice = call.store.invoices.get(invoiceid)
  if (invoice === undefined) return done(null)
  const counted = countable(call.store, invoice)
  if (counted.ok) settleIfCovered(call, invoice)
  return counted
}

/** UpdateTransaction. `credit` adds the amount to the client's credit, unless the transaction belongs to an invoice. */
export const updateTransaction: Handler = (call) => {
  const { store } = call
  const before = rowAt(call, 'transactions', 'transactionid', 'Transaction ID Not Found')
  if (!before.ok) return before
  const values = readFields<Row<'transactions'>>(call, before.value, fields)
  if (!values.ok) return values
  const { id, transid } = values.value
  if (
    textAt(call.params, 'transid') !== '' &&
    store.transactions.find('transid', transid).some((other) => other.id !== id)
  )
    return problem('Transaction ID must be Unique')
  const owner = ownerOf(call, values.value)
  if (!owner.ok) return owner
  const row = store.transactions.patch(before.value, { ...values.value, userid: owner.value })
  for (const outcome of [creditOf(call, row), settle(call, row.invoiceid)]) if (!outcome.ok) return outcome
  logActivity(call, `Modified Transaction - Transaction ID: ${String(id)}`, row.userid)
  return done({ transactionid: String(id) })
}
