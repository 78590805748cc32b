import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem, todayOf } from '../call.js'
import { parseDay } from '../dates.js'
import { formatMoney, mostCents, parseMoney } from '../decimal.js'
import { idAt, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row, Values } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { chargesOf } from './charges.js'
import { settleIfCovered } from './settle.js'

/** Adds an amount to a client's credit or removes it, and records an entry with the reason. */
export const changeCredit = (
  call: Call,
  client: Row<'clients'>,
  entry: Pick<Values<'credits'>, 'amount' | 'description' | 'relid' | 'date'>,
): Outcome<Row<'clients'>> => {
  const { store } = call
  const credit = client.credit + entry.amount
  if (credit < 0) return problem('Amount exceeds customer credit balance')
  if (credit > mostCents) return problem('Invalid Amount: the credit would be more than can be counted exactly')
  store.credits.insert({ ...entry, clientid: client.id })
  logActivity(call, `Credit Changed by ${formatMoney(entry.amount)} - User ID: ${String(client.id)}`, client.id)
  return done(store.clients.patch(client, { credit }))
}

/** AddCredit. The `type` `remove` reduces the credit. */
export const addCredit: Handler = (call) => {
  const { store, params } = call
  const client = store.clients.get(idAt(params, 'clientid'))
  if (client === undefined) return problem('Client ID Not Found')
  const amount = parseMoney(textAt(params, 'amount'))
  if (amount === undefined || amount <= 0) return problem('Invalid Amount: it is a plain decimal greater than zero')
  const type = textAt(params, 'type')
  if (!['', 'add', 'remove'].includes(type)) return problem('Invalid Type: it is add or remove')
  const date = textAt(params, 'date') === '' ? todayOf(call) : parseDay(textAt(params, 'date'))
  if (date === undefined) return problem('Invalid Date: date is Y-m-d')
  const signed = type === 'remove' ? -amount : amount
  const entry = { amount: signed, description: textAt(params, 'description'), relid: 0, date }
  const changed = changeCredit(call, client, entry)
  return changed.ok ? done({ newbalance: formatMoney(changed.value.credit) }) : changed
}

/** Applies credit to an unpaid invoice: the `wanted` amount, or else as much as is available and owed. */
export const applyTo = (call: Call, invoice: Row<'invoices'>, wanted?: number): Outcome<number> => {
  const { store } = call
  const client = store.clients.get(invoice.userid)
  const { balance } = chargesOf(store, invoice)
  const credit = client?.credit ?? 0
  const amount = wanted ?? Math.max(Math.min(credit, balance), 0)
  if (client === undefined || amount > credit) return problem('Amount exceeds customer credit balance')
  if (amount > balance) return problem('Amount Exceeds Invoice Balance')
  if (amount === 0) return done(0)
  const description = `Credit Applied to Invoice #${String(invoice.id)}`
  const changed = changeCredit(call, client, {
    ...{ amount: -amount, description, relid: invoice.id, date: todayOf(call) },
  })
  if (!changed.ok) return changed
  settleIfCovered(call, store.invoices.patch(invoice, { credit: invoice.credit + amount }))
  return done(amount)
}

/** ApplyCredit. Without `amount`, or with `full`, it applies as much as is available and owed. */
export const applyCredit: Handler = (call) => {
  const { store, params } = call
  const invoice = store.invoices.get(idAt(params, 'invoiceid'))
  if (invoice === undefined) return problem('Invoice ID Not Found')
  if (invoice.status !== 'Unpaid') return problem('Invoice Not in Unpaid Status')
  const sent = textAt(params, 'amount')
  const wanted = sent === '' || sent === 'full' ? undefined : (parseMoney(sent) ?? 0)
  if (wanted !== undefined && wanted <= 0) return problem('Invalid Amount: it is a plain decimal greater than zero')
  const applied = applyTo(call, invoice, wanted)
  if (!applied.ok) return applied
  const paid = store.invoices.get(invoice.id)?.status === 'Paid'
  return done({ invoiceid: String(invoice.id), amount: formatMoney(applied.value), invoicepaid: String(paid) })
}

/** GetCredits. */
export const getCredits: Handler = ({ store, params, settings }) => {
  const client = store.clients.get(idAt(params, 'clientid'))
  if (client === undefined) return problem('Client ID Not Found')
  const rows = store.credits.find('clientid', client.id).map(({ id, date, description, amount, relid }) => ({
    ...{ id: String(id), date, description, amount: formatMoney(amount), relid: String(relid) },
  }))
  const list = wrapped(settings.quirks, 'credits', 'credit', rows)
  return done({ totalresults: String(rows.length), clientid: String(client.id), ...list })
}
