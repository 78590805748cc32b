import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, pageOf, problem, todayOf } from '../call.js'
import { noTime } from '../dates.js'
import { formatDecimal, formatMoney, ratePlaces } from '../decimal.js'
import { idAt, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { chargesOf } from './charges.js'
import { transactionShown } from './transactions.js'

type Invoice = Row<'invoices'>

const rate = (thousandths: number): string => formatDecimal(thousandths, ratePlaces)

// A state of an earlier version of the sandbox lacks this time.
const captureTime = ({ lastcapture }: Invoice): string => (lastcapture === '' ? noTime : lastcapture)

const itemShown = ({ id, type, relid, description, amount, taxed }: Row<'items'>): JsonObject => ({
  ...{ id, type, relid, description, amount: formatMoney(amount), taxed: taxed ? 1 : 0 },
})

/** GetInvoice. Without payments, `transactions` is an empty string, as documented. */
export const getInvoice: Handler = ({ store, params, settings }) => {
  const invoice = store.invoices.get(idAt(params, 'invoiceid'))
  if (invoice === undefined) return problem('Invoice ID Not Found')
  const charges = chargesOf(store, invoice)
  const items = store.items.find('invoiceid', invoice.id).map(itemShown)
  const transactions = store.transactions.find('invoiceid', invoice.id).map(transactionShown)
  return done({
    ...{ invoiceid: invoice.id, invoicenum: '', userid: invoice.userid, date: invoice.date, duedate: invoice.duedate },
    ...{
      datepaid: invoice.datepaid,
      lastcaptureattempt: captureTime(invoice),
      subtotal: formatMoney(charges.subtotal),
    },
    ...{ credit: formatMoney(invoice.credit), tax: formatMoney(charges.tax), tax2: formatMoney(charges.tax2) },
    ...{ total: formatMoney(charges.total), balance: formatMoney(charges.balance) },
    ...{ taxrate: rate(invoice.taxrate), taxrate2: rate(invoice.taxrate2), status: invoice.status },
    ...{ paymentmethod: invoice.paymentmethod, notes: invoice.notes, ccgateway: false },
    ...wrapped(settings.quirks, 'items', 'item', items),
    ...wrapped(settings.quirks, 'transactions', 'transaction', transactions, 'text'),
  })
}

const invoiceShown = ({ store, settings }: Call, invoice: Invoice): JsonObject => {
  const client = store.clients.get(invoice.userid)
  const { subtotal, tax, tax2, total } = chargesOf(store, invoice)
  const { code = '', prefix = '', suffix = '' } = settings.currencies[(client?.currency ?? 1) - 1] ?? {}
  return {
    ...{ id: invoice.id, userid: invoice.userid, firstname: client?.firstname ?? '' },
    ...{ lastname: client?.lastname ?? '', companyname: client?.companyname ?? '', invoicenum: '' },
    ...{
      date: invoice.date,
      duedate: invoice.duedate,
      datepaid: invoice.datepaid,
      last_capture_attempt: captureTime(invoice),
    },
    ...{ date_refunded: invoice.daterefunded, date_cancelled: invoice.datecancelled },
    ...{ subtotal: formatMoney(subtotal), credit: formatMoney(invoice.credit), tax: formatMoney(tax) },
    ...{ tax2: formatMoney(tax2), total: formatMoney(total) },
    ...{ taxrate: rate(invoice.taxrate), taxrate2: rate(invoice.taxrate2), status: invoice.status },
    ...{ paymentmethod: invoice.paymentmethod, paymethodid: null, notes: invoice.notes },
    ...{ created_at: invoice.created, updated_at: invoice.updated },
    ...{ currencycode: code, currencyprefix: prefix, currencysuffix: suffix },
  }
}

const orders: Readonly<Record<string, (call: Call, invoice: Invoice) => string | number>> = {
  // The sandbox has no separate invoice numbers. It returns the id, which WHMCS shows in that case.
  invoicenumber: (_call, { id }) => id,
  date: (_call, { date }) => date,
  duedate: (_call, { duedate }) => duedate,
  total: ({ store }, invoice) => chargesOf(store, invoice).total,
  status: (_call, { status }) => status,
}

const sorted = (call: Call, invoices: readonly Invoice[]): readonly Invoice[] => {
  const name = textAt(call.params, 'orderby')
  const keyOf = Object.hasOwn(orders, name) ? orders[name] : undefined
  const sign = textAt(call.params, 'order').toLowerCase() === 'desc' ? -1 : 1
  const keyed = invoices.map((invoice) => ({ invoice, key: keyOf?.(call, invoice) ?? invoice.id }))
  keyed.sort((a, b) => sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : a.invoice.id - b.invoice.id))
  return keyed.map(({ invoice }) => invoice)
}

const hasStatus = (status: string, today: string) => (invoice: Invoice) => {
  if (status === 'Overdue') return invoice.status === 'Unpaid' && invoice.duedate < today
  return status === '' || invoice.status === status
}

/** GetInvoices. The status `Overdue` selects the unpaid invoices whose due date has passed. */
export const getInvoices: Handler = (call) => {
  const { store, params, settings } = call
  const candidates =
    textAt(params, 'userid') === '' ? store.invoices.all() : store.invoices.find('userid', idAt(params, 'userid'))
  const invoices = sorted(call, candidates.filter(hasStatus(textAt(params, 'status'), todayOf(call))))
  const { page, counters } = pageOf(params, invoices)
  const rows = page.map((invoice) => invoiceShown(call, invoice))
  return done({ totalresults: invoices.length, ...counters, ...wrapped(settings.quirks, 'invoices', 'invoice', rows) })
}
