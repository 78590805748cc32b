import { done, type Outcome } from '../../outcome.js'
import { type Call, nowOf, problem } from '../call.js'
import { parseTime } from '../dates.js'
import { idAt, textAt } from '../params.js'
import type { Row } from '../rows.js'
import type { Settings, WhmcsDepartment } from '../settings.js'

const priorities = ['Low', 'Medium', 'High']

/** Reads the priority. The default is `unset`. */
export const readPriority = ({ params }: Call, unset: string): Outcome<string> => {
  const sent = textAt(params, 'priority')
  const priority = sent === '' ? unset : sent
  return priorities.includes(priority)
    ? done(priority)
    : problem(`Invalid Ticket Priority. Valid priorities are: ${priorities.join(', ')}`)
}

/** Reads the status, which must be one of the installation's statuses. The default is `unset`. */
export const readStatus = ({ params, settings }: Call, unset: string): Outcome<string> => {
  const sent = textAt(params, 'status')
  if (sent === '') return done(unset)
  return settings.ticketStatuses.some(({ title }) => title === sent) ? done(sent) : problem('Invalid Ticket Status')
}

/** Reads the time of a post from `created`. The default is the current time. */
export const readCreated = (call: Call): Outcome<string> => {
  const sent = textAt(call.params, 'created')
  const time = sent === '' ? nowOf(call) : parseTime(sent, call.settings.utcOffsetMinutes)
  return time === undefined ? problem('Invalid Date Format: created is ISO 8601 or Y-m-d H:i:s') : done(time)
}

/** Reads the time of a new ticket like {@link readCreated}. It must not be in the future. */
export const readTicketCreated = (call: Call): Outcome<string> => {
  const created = readCreated(call)
  return created.ok && created.value > nowOf(call) ? problem('Ticket creation date cannot be in the future') : created
}

/** Reads the department. */
export const readDepartment = ({ params, settings }: Call): Outcome<WhmcsDepartment> => {
  const department = settings.departments.find(({ id }) => id === idAt(params, 'deptid'))
  return department === undefined ? problem('Department ID Not Found') : done(department)
}

/** Returns the ticket that `ticketid`, or else `ticketnum`, identifies. */
export const readTicket = ({ store, params }: Call): Outcome<Row<'tickets'>> => {
  const ticket =
    textAt(params, 'ticketid') === ''
      ? store.tickets.find('tid', textAt(params, 'ticketnum'))[0]
      : store.tickets.get(idAt(params, 'ticketid'))
  return ticket === undefined ? problem('Ticket ID Not Found') : done(ticket)
}

/** Returns the name of a department. */
export const departmentName = ({ departments }: Settings, deptid: number): string =>
  departments.find(({ id }) => id === deptid)?.name ?? ''
