import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, pageOf } from '../call.js'
import { idAt, isTrue, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import type { Settings } from '../settings.js'
import { contains } from '../text.js'
import { filesOf, showFiles } from './attachments.js'
import { ownerName, requestorOf } from './author.js'

type Test = (ticket: Row<'tickets'>) => boolean

/**
 * Returns the departments that an admin can see. `ignore` is the name of the parameter that removes this restriction.
 */
export const visibleDepartments = ({ settings, params, admin }: Call, ignore: string): readonly number[] => {
  const ids = settings.departments.map(({ id }) => id)
  const assigned = isTrue(params, ignore) ? undefined : admin.departments
  return assigned === undefined ? ids : ids.filter((id) => assigned.includes(id))
}

/** Returns the titles of the statuses that count as active or as awaiting a reply. */
export const statusesThatAre = ({ ticketStatuses }: Settings, what: 'active' | 'awaiting'): ReadonlySet<string> =>
  new Set(ticketStatuses.filter((status) => status[what]).map(({ title }) => title))

const statusTest = ({ settings, admin }: Call, status: string): Test => {
  if (status === 'My Flagged Tickets') return ({ flag }) => flag === admin.id
  if (status !== 'All Active Tickets' && status !== 'Awaiting Reply') return (ticket) => ticket.status === status
  const titles = statusesThatAre(settings, status === 'Awaiting Reply' ? 'awaiting' : 'active')
  return (ticket) => titles.has(ticket.status)
}

const testsOf = (call: Call): readonly Test[] => {
  const { params, store } = call
  const departments = new Set(visibleDepartments(call, 'ignore_dept_assignments'))
  const asked = (name: string, test: (text: string) => Test): readonly Test[] =>
    textAt(params, name) === '' ? [] : [test(textAt(params, name))]
  const emailOf = ({ userid, email }: Row<'tickets'>) => store.clients.get(userid)?.email ?? email
  return [
    ({ deptid }) => departments.has(deptid),
    ...asked(
      'deptid',
      () =>
        ({ deptid }) =>
          deptid === idAt(params, 'deptid'),
    ),
    ...asked('email', (email) => (ticket) => [ticket.email, emailOf(ticket)].includes(email)),
    ...asked('subject', (subject) => (ticket) => contains(ticket.subject, subject)),
    ...asked('status', (status) => statusTest(call, status)),
  ]
}

const ticketShown = ({ store, settings }: Call, ticket: Row<'tickets'>): JsonObject => ({
  id: String(ticket.id),
  tid: ticket.tid,
  deptid: String(ticket.deptid),
  userid: String(ticket.userid),
  name: ticket.name,
  owner_name: ownerName(store, ticket),
  email: ticket.email,
  ...requestorOf(store, ticket),
  cc: ticket.cc,
  c: ticket.c,
  date: ticket.date,
  subject: ticket.subject,
  status: ticket.status,
  priority: ticket.priority,
  admin: ticket.admin,
  ...showFiles(filesOf(store, 'ticket', ticket.id), settings.quirks),
  lastreply: ticket.lastreply,
  flag: String(ticket.flag),
  service: ticket.service,
})

const newestFirst = (a: Row<'tickets'>, b: Row<'tickets'>): number =>
  a.lastreply < b.lastreply ? 1 : a.lastreply > b.lastreply ? -1 : b.id - a.id

/** GetTickets. It returns the tickets with the latest reply first. */
export const getTickets: Handler = (call) => {
  const { store, params, settings } = call
  const tests = testsOf(call)
  const candidates =
    textAt(params, 'clientid') === '' ? store.tickets.all() : store.tickets.find('userid', idAt(params, 'clientid'))
  const tickets = candidates.filter((ticket) => tests.every((test) => test(ticket))).sort(newestFirst)
  const { page, counters } = pageOf(params, tickets)
  const rows = page.map((ticket) => ticketShown(call, ticket))
  return done({
    totalresults: String(tickets.length),
    ...counters,
    ...wrapped(settings.quirks, 'tickets', 'ticket', rows),
  })
}
