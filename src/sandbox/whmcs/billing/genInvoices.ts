import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, rowAt, todayOf } from '../call.js'
import { addDays } from '../dates.js'
import { sendTemplate } from '../mail/deliver.js'
import { isTrue, textAt } from '../params.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { recordAutomation } from '../system/automation.js'
import { billableLines, joinNextInvoice } from './billableItems.js'
import { countable } from './charges.js'
import { blankInvoice } from './createInvoice.js'
import { type Line, listsSome, renewalLines } from './dueLines.js'

/**
 * The number of days before a due date on which the invoice is created. This is the default of a fresh installation.
 */
const daysAhead = 14

const wantsSeparate = ({ settings }: Call, { separateinvoices, groupid }: Row<'clients'>): boolean =>
  separateinvoices || settings.installation.clientGroups.some((group) => group.id === groupid && group.separateinvoices)

/**
 * Groups the lines of a client into invoices: one for each due date, or one for each line if the client has separate
 * invoices.
 */
const groupsOf = (call: Call, client: Row<'clients'>, lines: readonly Line[]): readonly (readonly Line[])[] => {
  if (wantsSeparate(call, client)) return lines.map((line) => [line])
  const days = [...new Set(lines.map(({ duedate }) => duedate))].sort()
  return days.map((day) => lines.filter(({ duedate }) => duedate === day))
}

type Invoice = Row<'invoices'>

const makeInvoice = (call: Call, client: Row<'clients'>, lines: readonly Line[]): Invoice => {
  const { store } = call
  const duedate = lines[0]?.duedate ?? todayOf(call)
  const invoice = store.invoices.insert({ ...blankInvoice(call, client, todayOf(call)), duedate })
  for (const { item, invoiced } of lines) {
    store.items.insert({ ...item, invoiceid: invoice.id })
    invoiced?.()
  }
  return invoice
}

const invoicesOf = (call: Call, client: Row<'clients'>, lines: readonly Line[]): Outcome<readonly Invoice[]> => {
  const made = groupsOf(call, client, lines).map((group) => makeInvoice(call, client, group))
  if (made[0] !== undefined) joinNextInvoice(call, made[0])
  for (const invoice of made) {
    const counted = countable(call.store, invoice)
    if (!counted.ok) return counted
  }
  return done(made)
}

const makeAll = (
  call: Call,
  clients: readonly Row<'clients'>[],
  lines: readonly Line[],
): Outcome<readonly Invoice[]> => {
  const byClient = new Map<number, Line[]>()
  for (const line of lines) byClient.set(line.userid, [...(byClient.get(line.userid) ?? []), line])
  const made: Invoice[] = []
  for (const client of clients) {
    const invoices = invoicesOf(call, client, byClient.get(client.id) ?? [])
    if (!invoices.ok) return invoices
    made.push(...invoices.value)
  }
  return done(made)
}

/**
 * GenInvoices. It creates the invoices of the services, domains and billable items that are due within two weeks and
 * are not invoiced yet.
 */
export const genInvoices: Handler = (call) => {
  const { store, params } = call
  const one = textAt(params, 'clientid') === '' ? undefined : rowAt(call, 'clients', 'clientid', 'Client ID Not Found')
  if (one?.ok === false) return one
  const last = addDays(todayOf(call), daysAhead)
  const lines = [...renewalLines(call, last), ...(listsSome(call) ? [] : billableLines(call, last))]
  const clients = (one === undefined ? store.clients.all() : [one.value]).filter(({ status }) => status !== 'Closed')
  const made = makeAll(call, clients, lines)
  if (!made.ok) return made
  for (const invoice of made.value) {
    if (!isTrue(params, 'noemails')) sendTemplate(call, 'Invoice Created', invoice.id)
    logActivity(call, `Created Invoice - Invoice ID: ${String(invoice.id)}`, invoice.userid)
  }
  recordAutomation(call, 'createinvoices', { invoices: made.value.length })
  const latest = one === undefined ? undefined : made.value.at(-1)
  const latestinvoiceid = latest === undefined ? {} : { latestinvoiceid: String(latest.id) }
  return done({ numcreated: String(made.value.length), ...latestinvoiceid })
}
