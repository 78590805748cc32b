import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, nowOf, problem, todayOf } from '../call.js'
import { noTime } from '../dates.js'
import { sendTemplate } from '../mail/deliver.js'
import { idAt, isTrue, type Params, textAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { countable } from './charges.js'
import { applyTo } from './credit.js'
import { daySent, invoiceStatusSent, itemAmount, rateSent } from './invoiceFields.js'
import { gatewaysOf, paymentMethodSent } from './paymentMethods.js'

/** Returns an invoice of a client without items. */
export const blankInvoice = (call: Call, client: Row<'clients'>, day: string): Values<'invoices'> => ({
  ...{ userid: client.id, date: day, duedate: day, status: 'Unpaid', notes: '', credit: 0, overpaid: 0 },
  ...{ datepaid: noTime, daterefunded: noTime, datecancelled: noTime, lastcapture: noTime, taxrate: 0, taxrate2: 0 },
  paymentmethod: client.defaultgateway === '' ? (gatewaysOf(call)[0]?.module ?? '') : client.defaultgateway,
  ...{ created: nowOf(call), updated: nowOf(call) },
})

const readInvoice = (call: Call, client: Row<'clients'>): Outcome<Values<'invoices'>> => {
  const { params } = call
  const status = invoiceStatusSent(call, isTrue(params, 'draft') ? 'Draft' : 'Unpaid')
  if (!status.ok) return status
  const date = daySent(call, 'date', todayOf(call))
  if (!date.ok) return date
  const duedate = daySent(call, 'duedate', date.value)
  if (!duedate.ok) return duedate
  const [taxrate, taxrate2] = [rateSent(call, 'taxrate', 0), rateSent(call, 'taxrate2', 0)]
  if (!taxrate.ok) return taxrate
  if (!taxrate2.ok) return taxrate2
  const blank = blankInvoice(call, client, date.value)
  const method = paymentMethodSent(call, blank.paymentmethod)
  if (!method.ok) return method
  return done({
    ...blank,
    ...{ status: status.value, duedate: duedate.value, taxrate: taxrate.value, taxrate2: taxrate2.value },
    ...{ paymentmethod: method.value, notes: textAt(params, 'notes') },
  })
}

/** Returns each n for which `itemdescription{n}` or `itemamount{n}` was sent, in order. */
const itemNumbers = (params: Params): readonly string[] => {
  const numbers = [...params.keys()].flatMap((name) => /^item(?:description|amount)(\d{1,6})$/.exec(name)?.[1] ?? [])
  return [...new Set(numbers)].sort((a, b) => Number(a) - Number(b))
}

const addItems = ({ store, params }: Call, invoiceid: number): Outcome<null> => {
  for (const number of itemNumbers(params)) {
    const amount = itemAmount(textAt(params, `itemamount${number}`))
    if (!amount.ok) return amount
    const description = textAt(params, `itemdescription${number}`)
    const taxed = isTrue(params, `itemtaxed${number}`)
    store.items.insert({ invoiceid, type: '', relid: 0, description, amount: amount.value, taxed })
  }
  return done(null)
}

/** CreateInvoice. `autoapplycredit` applies the available credit to the invoice. */
export const createInvoice: Handler = (call) => {
  const { store, params } = call
  const client = store.clients.get(idAt(params, 'userid'))
  if (client === undefined) return problem('Client ID Not Found')
  if (isTrue(params, 'draft') && isTrue(params, 'sendinvoice'))
    return problem('Cannot create and send a draft invoice in a single API request. Please create and send separately.')
  const values = readInvoice(call, client)
  if (!values.ok) return values
  const invoice = store.invoices.insert(values.value)
  logActivity(call, `Created Invoice - Invoice ID: ${String(invoice.id)}`, client.id)
  const items = addItems(call, invoice.id)
  if (!items.ok) return items
  const counted = countable(store, invoice)
  if (!counted.ok) return counted
  const applies = isTrue(params, 'autoapplycredit') && invoice.status === 'Unpaid'
  const applied = applies ? applyTo(call, invoice) : done(0)
  if (!applied.ok) return applied
  if (isTrue(params, 'sendinvoice')) sendTemplate(call, 'Invoice Created', invoice.id)
  return done({ invoiceid: String(invoice.id), status: store.invoices.get(invoice.id)?.status ?? invoice.status })
}
