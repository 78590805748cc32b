import { done, type Outcome } from '../../outcome.js'
import { type Call, nowOf, problem } from '../call.js'
import { parseTime } from '../dates.js'
import { idAt, textAt } from '../params.js'
import type { Row } from '../rows.js'
import type { Settings, WhmcsDepartment } from '../settings.js'

const priorities = ['Low', 'Medium', 'High']

/** The priority sent; `unset` when none was. */
export const readPriority = ({ params }: Call, unset: string): Outcome<string> => {
  const sent = textAt(params, 'priority')
  const priority = sent === '' ? unset : sent
  return priorities.includes(priority)
    ? done(priority)
    : problem(`Invalid Ticket Priority. Valid priorities are: ${priorities.join(', ')}`)
}

/** The status sent, which has to be one of the installation's; `unset` when none was. */
export const readStatus = ({ params, settings }: Call, unset: string): Outcome<string> => {
  const sent = textAt(params, 'status')
  if (sent === '') return done(unset)
  return settings.ticketStatuses.some(({ title }) => title === sent) ? done(sent) : problem('Invalid Ticket Status')
}

/** When a post was made: `created`, or now. */
export const readCreated = (call: Call): Outcome<string> => {
  const sent = textAt(call.params, 'created')
  const time = sent === '' ? nowOf(call) : parseTime(sent, call.settings.utcOffsetMinutes)
  return time === undefined ? problem('Invalid Date Format: created is ISO 8601 or Y-m-d H:i:s') : done(time)
}

/** {@link readCreated}, which for a new ticket is not in the future. */
export const readTicketCreated = (call: Call): Outcome<string> => {
  const created = readCreated(call)
  return created.ok && created.value > nowOf(call) ? problem('Ticket creation date cannot be in the future') : created
}

/** The department sent. */
export const readDepartment = ({ params, settings }: Call): Outcome<WhmcsDepartment> => {
  const department = settings.departments.find(({ id }) => id === idAt(params, 'deptid'))
  return department === undefined ? problem('Department ID Not Found') : done(department)
}

/** The ticket that `ticketid`, or else `ticketnum`, names. */
export const readTicket = ({ store, params }: Call): Outcome<Row<'tickets'>> => {
  const ticket =
    textAt(params, 'ticketid') === ''
      ? store.tickets.find('tid', textAt(params, 'ticketnum'))[0]
      : store.tickets.get(idAt(params, 'ticketid'))
  return ticket === undefined ? problem('Ticket ID Not Found') : done(ticket)
}

/** A department's name. */
export const departmentName = ({ departments }: Settings, deptid: number): string =>
  departments.find(({ id }) => id === deptid)?.name ?? ''
