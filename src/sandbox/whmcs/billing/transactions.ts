import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, nowOf, problem } from '../call.js'
import { parseLocalised } from '../dates.js'
import { formatDecimal, formatMoney, parseDecimal, parseMoney } from '../decimal.js'
import { idAt, isTrue, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { countable } from './charges.js'
import { changeCredit } from './credit.js'
import { paymentMethodSent } from './paymentMethods.js'
import { type Payment, recordPayment } from './payments.js'
import { settleIfCovered } from './settle.js'

/** The number of decimal places of an exchange rate. */
export const ratePlaces = 5

/** Returns a transaction as lists show it. */
export const transactionShown = (row: Row<'transactions'>): JsonObject => ({
  id: String(row.id),
  userid: String(row.userid),
  currency: String(row.currency),
  gateway: row.gateway,
  date: row.date,
  description: row.description,
  amountin: formatMoney(row.amountin),
  fees: formatMoney(row.fees),
  amountout: formatMoney(row.amountout),
  rate: formatDecimal(row.rate, ratePlaces),
  transid: row.transid,
  invoiceid: String(row.invoiceid),
  refundid: String(row.refundid),
})

/** GetTransactions. It returns the whole list, because it has no parameters for pages. */
export const getTransactions: Handler = ({ store, params, settings }) => {
  const [invoiceid, clientid, transid] = ['invoiceid', 'clientid', 'transid'].map((name) => textAt(params, name))
  const candidates =
    invoiceid !== ''
      ? store.transactions.find('invoiceid', idAt(params, 'invoiceid'))
      : clientid !== ''
        ? store.transactions.find('userid', idAt(params, 'clientid'))
        : store.transactions.all()
  const rows = candidates
    .filter((row) => clientid === '' || row.userid === idAt(params, 'clientid'))
    .filter((row) => transid === '' || row.transid === transid)
    .map(transactionShown)
  const list = wrapped(settings.quirks, 'transactions', 'transaction', rows)
  return done({ totalresults: rows.length, startnumber: 0, numreturned: rows.length, ...list })
}

const readMoney = ({ params }: Call, name: 'amountin' | 'amountout' | 'fees'): Outcome<number> => {
  const cents = textAt(params, name) === '' ? 0 : parseMoney(textAt(params, name))
  // A fee may be negative, as documented.
  const fits = cents !== undefined && (cents >= 0 || name === 'fees')
  return fits ? done(cents) : problem(`Invalid Amount: ${name} is a plain decimal`)
}

const readDate = (call: Call): Outcome<string> => {
  const sent = textAt(call.params, 'date')
  if (sent === '') return done(nowOf(call))
  const day = parseLocalised(sent, call.settings.dateFormat)
  return day === undefined ? problem(`Invalid Date: date is ${call.settings.dateFormat}`) : done(`${day} 00:00:00`)
}

const readTransaction = (call: Call): Outcome<Payment> => {
  const { params } = call
  const gateway = paymentMethodSent(call, '')
  if (!gateway.ok) return gateway
  const date = readDate(call)
  if (!date.ok) return date
  const [amountin, amountout, fees] = [
    readMoney(call, 'amountin'),
    readMoney(call, 'amountout'),
    readMoney(call, 'fees'),
  ]
  if (!amountin.ok) return amountin
  if (!amountout.ok) return amountout
  if (!fees.ok) return fees
  const rate = textAt(params, 'rate') === '' ? 100_000 : parseDecimal(textAt(params, 'rate'), ratePlaces)
  if (rate === undefined) return problem('Invalid Rate: rate is a plain decimal')
  return done({
    ...{ gateway: gateway.value, date: date.value, transid: textAt(params, 'transid'), rate },
    ...{ description: textAt(params, 'description') },
    ...{ amountin: amountin.value, amountout: amountout.value, fees: fees.value },
  })
}

const isTaken = ({ store, params }: Call, transid: string): boolean =>
  transid !== '' && !isTrue(params, 'allowduplicatetransid') && store.transactions.find('transid', transid).length > 0

const forInvoice = (call: Call, invoice: Row<'invoices'>, payment: Payment): Outcome<JsonObject> => {
  recordPayment(call, invoice, payment)
  const counted = countable(call.store, invoice)
  if (!counted.ok) return counted
  settleIfCovered(call, invoice)
  return done({})
}

const forClient = (call: Call, client: Row<'clients'>, payment: Payment): Outcome<JsonObject> => {
  const { id } = call.store.transactions.insert({
    ...payment,
    userid: client.id,
    currency: 0,
    invoiceid: 0,
    refundid: 0,
  })
  logActivity(call, `Added Transaction - Transaction ID: ${String(id)}`, client.id)
  if (!isTrue(call.params, 'credit')) return done({})
  const { amountin, description, date } = payment
  const credited = changeCredit(call, client, { amount: amountin, description, relid: 0, date: date.slice(0, 10) })
  return credited.ok ? done({}) : credited
}

type Target = {
  readonly client: Row<'clients'> | undefined
  readonly invoice: Row<'invoices'> | undefined
  readonly currency: number
}

/** Reads the client, the invoice and the currency, and checks that they belong together. */
const readTarget = (call: Call): Outcome<Target> => {
  const { store, params, settings } = call
  const [userid, invoiceid, currencyid] = ['userid', 'invoiceid', 'currencyid'].map((name) => textAt(params, name))
  const invoice = store.invoices.get(idAt(params, 'invoiceid'))
  if (invoiceid !== '' && invoice === undefined) return problem('Invoice ID Not Found')
  const client = store.clients.get(userid === '' ? (invoice?.userid ?? 0) : idAt(params, 'userid'))
  if (userid !== '' && client === undefined) return problem('Client ID Not Found')
  if (invoice !== undefined && client?.id !== invoice.userid)
    return problem('User ID does not own the given Invoice ID')
  const currency = currencyid === '' ? 0 : idAt(params, 'currencyid')
  if (currency !== 0 && settings.currencies[currency - 1] === undefined) return problem('Currency ID Not Found')
  if (client !== undefined && currency !== 0 && currency !== client.currency)
    return problem('Currency ID does not match Client currency')
  return done({ client, invoice, currency })
}

/**
 * AddTransaction. It adds a transaction for an invoice, for a client, or with a currency for neither. `credit` adds the
 * amount of a client's transaction to the client's credit.
 */
export const addTransaction: Handler = (call) => {
  const payment = readTransaction(call)
  if (!payment.ok) return payment
  if (isTaken(call, payment.value.transid)) return problem('Transaction ID must be Unique')
  const target = readTarget(call)
  if (!target.ok) return target
  const { client, invoice, currency } = target.value
  if (invoice !== undefined) return forInvoice(call, invoice, payment.value)
  if (client !== undefined) return forClient(call, client, payment.value)
  if (currency === 0) return problem('A Currency ID is required for non-customer related transactions')
  call.store.transactions.insert({ ...payment.value, userid: 0, currency, invoiceid: 0, refundid: 0 })
  return done({})
}
