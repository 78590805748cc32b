import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, nowOf, problem } from '../call.js'
import { parseMoney } from '../decimal.js'
import { sendTemplate } from '../mail/deliver.js'
import { idAt, idOf, isTrue, itemsAt, type Params, textAt, textIfSent } from '../params.js'
import type { Row, Values } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { countable } from './charges.js'
import { daySent, invoiceStatusSent, itemAmount, rateSent } from './invoiceFields.js'
import { paymentMethodSent } from './paymentMethods.js'
import { renewPaid } from './renewals.js'
import { settleIfCovered } from './settle.js'

const itemOf = ({ store }: Call, invoiceid: number, key: string): Row<'items'> | undefined => {
  const item = store.items.get(idOf(key))
  return item?.invoiceid === invoiceid ? item : undefined
}

const isYes = (text: string | undefined): boolean => text !== undefined && text !== '' && text !== '0'

const missingVariables =
  'Missing Variables: itemdescription, itemamount and itemtaxed are required for each item being changed'

/** Changes items by their ids: `itemdescription[13]`, `itemamount[13]`, `itemtaxed[13]`. */
const changeItems = (call: Call, invoiceid: number): Outcome<null> => {
  const [descriptions, amounts, taxes] = ['itemdescription', 'itemamount', 'itemtaxed'].map((name) =>
    itemsAt(call.params, name),
  )
  for (const key of new Set([descriptions, amounts, taxes].flatMap((sent) => [...(sent?.keys() ?? [])]))) {
    const item = itemOf(call, invoiceid, key)
    if (item === undefined) return problem('Invoice Item ID Not Found')
    const [description, sent, taxed] = [descriptions?.get(key), amounts?.get(key), taxes?.get(key)]
    if (description === undefined || sent === undefined || taxed === undefined) return problem(missingVariables)
    const amount = itemAmount(sent)
    if (!amount.ok) return amount
    call.store.items.patch(item, { description, amount: amount.value, taxed: isYes(taxed) })
  }
  return done(null)
}

const addItems = ({ store, params }: Call, invoiceid: number): Outcome<null> => {
  const [amounts, taxes] = [itemsAt(params, 'newitemamount'), itemsAt(params, 'newitemtaxed')]
  for (const [key, description] of itemsAt(params, 'newitemdescription')) {
    const amount = itemAmount(amounts.get(key) ?? '')
    if (!amount.ok) return amount
    const taxed = isYes(taxes.get(key))
    store.items.insert({ invoiceid, type: '', relid: 0, description, amount: amount.value, taxed })
  }
  return done(null)
}

const deleteItems = (call: Call, invoiceid: number): Outcome<null> => {
  for (const id of itemsAt(call.params, 'deletelineids').values()) {
    const item = itemOf(call, invoiceid, id)
    if (item === undefined) return problem('Invoice Item ID Not Found')
    call.store.items.remove(item)
  }
  return done(null)
}

const isPublished = (params: Params): boolean => isTrue(params, 'publish') || isTrue(params, 'publishandsendemail')

/** Returns the dates that a change of the status sets. */
const stamps = (call: Call, before: Row<'invoices'>, status: string): Partial<Values<'invoices'>> => {
  if (status === before.status) return {}
  if (status === 'Paid') return { datepaid: nowOf(call) }
  if (status === 'Cancelled') return { datecancelled: nowOf(call) }
  return status === 'Refunded' ? { daterefunded: nowOf(call) } : {}
}

const readCredit = ({ params }: Call, unset: number): Outcome<number> => {
  const credit = textAt(params, 'credit') === '' ? unset : parseMoney(textAt(params, 'credit'))
  return credit === undefined || credit < 0 ? problem('Invalid Amount: credit is a plain decimal') : done(credit)
}

const readChanges = (call: Call, invoice: Row<'invoices'>): Outcome<Partial<Values<'invoices'>>> => {
  const { params } = call
  if (isPublished(params) && invoice.status !== 'Draft')
    return problem('Invoice must be in Draft status to be published')
  const status = invoiceStatusSent(call, isPublished(params) ? 'Unpaid' : invoice.status)
  if (!status.ok) return status
  const [date, duedate] = [daySent(call, 'date', invoice.date), daySent(call, 'duedate', invoice.duedate)]
  if (!date.ok) return date
  if (!duedate.ok) return duedate
  const datepaid = textAt(params, 'datepaid') === '' ? undefined : daySent(call, 'datepaid', '')
  if (datepaid?.ok === false) return datepaid
  const [taxrate, taxrate2] = [rateSent(call, 'taxrate', invoice.taxrate), rateSent(call, 'taxrate2', invoice.taxrate2)]
  if (!taxrate.ok) return taxrate
  if (!taxrate2.ok) return taxrate2
  const method = paymentMethodSent(call, invoice.paymentmethod)
  if (!method.ok) return method
  const credit = readCredit(call, invoice.credit)
  if (!credit.ok) return credit
  return done({
    ...{ status: status.value, ...stamps(call, invoice, status.value), credit: credit.value },
    ...{ date: date.value, duedate: duedate.value, taxrate: taxrate.value, taxrate2: taxrate2.value },
    ...(datepaid === undefined ? {} : { datepaid: `${datepaid.value} 00:00:00` }),
    ...{ paymentmethod: method.value, notes: textIfSent(params, 'notes') ?? invoice.notes, updated: nowOf(call) },
  })
}

/** UpdateInvoice. An unpaid invoice becomes paid if its payments cover the new amount. */
export const updateInvoice: Handler = (call) => {
  const { store, params, settings } = call
  const invoice = store.invoices.get(idAt(params, 'invoiceid'))
  if (invoice === undefined) return problem('Invoice ID Not Found')
  if (settings.quirks.immutableInvoices && invoice.status !== 'Draft')
    return problem('Invalid Invoice Status: only a draft can be edited')
  const changes = readChanges(call, invoice)
  if (!changes.ok) return changes
  for (const edit of [changeItems, addItems, deleteItems]) {
    const edited = edit(call, invoice.id)
    if (!edited.ok) return edited
  }
  const changed = store.invoices.patch(invoice, changes.value)
  logActivity(call, `Modified Invoice - Invoice ID: ${String(invoice.id)}`, invoice.userid)
  const counted = countable(store, changed)
  if (!counted.ok) return counted
  if (store.transactions.find('invoiceid', invoice.id).length > 0) settleIfCovered(call, changed)
  if (changed.status === 'Paid' && invoice.status !== 'Paid') renewPaid(store, changed)
  if (isTrue(params, 'publishandsendemail')) sendTemplate(call, 'Invoice Created', changed.id)
  return done({ invoiceid: String(invoice.id) })
}
