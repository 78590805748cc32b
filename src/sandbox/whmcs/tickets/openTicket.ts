import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { sendTemplate } from '../mail/deliver.js'
import { customFieldsIn, idAt, isTrue, textAt } from '../params.js'
import { keepFiles } from './attachments.js'
import { readAuthor } from './author.js'
import { readDepartment, readPriority, readTicketCreated } from './fields.js'
import { accessCode, ticketNumber } from './names.js'

/** Returns the service of the ticket: `S` with the id of a service, `D` with the id of a domain, or an empty string. */
const readService = ({ store, params }: Call, userid: number): Outcome<string> => {
  const isTheirs = (row: { readonly userid: number } | undefined) => userid === 0 || row?.userid === userid
  if (textAt(params, 'serviceid') !== '') {
    const service = store.services.get(idAt(params, 'serviceid'))
    return service === undefined || !isTheirs(service)
      ? problem('Service ID Not Found')
      : done(`S${String(service.id)}`)
  }
  if (textAt(params, 'domainid') === '') return done('')
  const domain = store.domains.get(idAt(params, 'domainid'))
  return domain === undefined || !isTheirs(domain) ? problem('Domain ID Not Found') : done(`D${String(domain.id)}`)
}

/** OpenTicket. It sends an e-mail to confirm the ticket, unless `noemail` is sent. */
export const openTicket: Handler = (call) => {
  const { store, params, admin } = call
  const department = readDepartment(call)
  if (!department.ok) return department
  const author = readAuthor(call)
  if (!author.ok) return author
  const priority = readPriority(call, 'Low')
  if (!priority.ok) return priority
  const created = readTicketCreated(call)
  if (!created.ok) return created
  const service = readService(call, author.value.userid)
  if (!service.ok) return service
  const id = store.tickets.next()
  const ticket = store.tickets.insert({
    ...author.value,
    ...{ tid: ticketNumber(id), c: accessCode(id), deptid: department.value.id, cc: '', flag: 0, status: 'Open' },
    ...{ date: created.value, lastreply: created.value, service: service.value, priority: priority.value },
    admin: isTrue(params, 'admin') ? admin.name : '',
    subject: textAt(params, 'subject'),
    message: textAt(params, 'message'),
    customfields: customFieldsIn(textAt(params, 'customfields')),
  })
  keepFiles(store, params, 'ticket', ticket.id)
  if (!isTrue(params, 'noemail')) sendTemplate(call, 'Support Ticket Opened', ticket.id)
  return done({ id: String(ticket.id), tid: ticket.tid, c: ticket.c })
}
