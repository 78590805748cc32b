import { done } from '../../outcome.js'
import type { Handler } from '../call.js'
import { idAt, isTrue, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { statusesThatAre, visibleDepartments } from './getTickets.js'

type Tickets = readonly Row<'tickets'>[]

const inStatuses = (tickets: Tickets, titles: ReadonlySet<string>): number =>
  tickets.filter(({ status }) => titles.has(status)).length

/** GetSupportDepartments. */
export const getSupportDepartments: Handler = (call) => {
  const { store, settings } = call
  const visible = new Set(visibleDepartments(call, 'ignore_dept_assignments'))
  const departments = settings.departments
    .filter(({ id }) => visible.has(id))
    .map(({ id, name }) => {
      const tickets = store.tickets.find('deptid', id)
      const [awaiting, active] = [statusesThatAre(settings, 'awaiting'), statusesThatAre(settings, 'active')]
      const awaitingreply = String(inStatuses(tickets, awaiting))
      return { id: String(id), name, awaitingreply, opentickets: String(inStatuses(tickets, active)) }
    })
  const list = wrapped(settings.quirks, 'departments', 'department', departments)
  return done({ totalresults: departments.length, ...list })
}

/** GetSupportStatuses. If `deptid` is sent, it counts only the tickets of that department. */
export const getSupportStatuses: Handler = ({ store, settings, params }) => {
  const everywhere = textAt(params, 'deptid') === ''
  const tickets = everywhere ? store.tickets.all() : store.tickets.find('deptid', idAt(params, 'deptid'))
  const statuses = settings.ticketStatuses.map(({ title, color }) => ({
    title,
    count: inStatuses(tickets, new Set([title])),
    color,
  }))
  return done({ totalresults: statuses.length, ...wrapped(settings.quirks, 'statuses', 'status', statuses) })
}

const slug = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]/g, '')

/** GetTicketCounts. It returns `status` only if `includeCountsByStatus` is sent. */
export const getTicketCounts: Handler = (call) => {
  const { store, settings, params, admin } = call
  const departments = visibleDepartments(call, 'ignoreDepartmentAssignments')
  const tickets = departments.flatMap((id) => store.tickets.find('deptid', id))
  const active = statusesThatAre(settings, 'active')
  const byStatus = settings.ticketStatuses.map(
    ({ title }) => [slug(title), { title, count: inStatuses(tickets, new Set([title])) }] as const,
  )
  return done({
    filteredDepartments: departments,
    allActive: inStatuses(tickets, active),
    awaitingReply: inStatuses(tickets, statusesThatAre(settings, 'awaiting')),
    flaggedTickets: tickets.filter(({ flag, status }) => flag === admin.id && active.has(status)).length,
    ...(isTrue(params, 'includeCountsByStatus') ? { status: Object.fromEntries(byStatus) } : {}),
  })
}
