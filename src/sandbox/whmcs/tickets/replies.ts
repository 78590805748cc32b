import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { sendTemplate } from '../mail/deliver.js'
import { idAt, isTrue, textAt } from '../params.js'
import { dropFiles, keepFiles } from './attachments.js'
import { type Author, readAuthor } from './author.js'
import { readCreated, readStatus, readTicket } from './fields.js'

const readReplier = (call: Call, ticketOwner: number): Outcome<Author> => {
  const username = textAt(call.params, 'adminusername')
  if (username !== '') {
    const known = call.settings.admins.find((admin) => admin.username === username)
    return done({ userid: ticketOwner, contactid: 0, name: '', email: '', admin: known?.name ?? username })
  }
  const author = readAuthor(call)
  // A reply of a client refers to the client, and does not repeat the name and the e-mail address.
  return author.ok && author.value.userid > 0 ? done({ ...author.value, name: '', email: '' }) : author
}

/**
 * AddTicketReply. The default status after the reply is `Answered`, or `Customer-Reply` for a reply of a client. A
 * reply of the staff is also sent by e-mail, unless `noemail` is sent.
 */
export const addTicketReply: Handler = (call) => {
  const { store, params } = call
  const ticket = readTicket(call)
  if (!ticket.ok) return ticket
  const author = readReplier(call, ticket.value.userid)
  if (!author.ok) return author
  const status = readStatus(call, author.value.admin === '' ? 'Customer-Reply' : 'Answered')
  if (!status.ok) return status
  const created = readCreated(call)
  if (!created.ok) return created
  const message = textAt(params, 'message')
  const reply = store.replies.insert({
    ...author.value,
    ticketid: ticket.value.id,
    date: created.value,
    message,
  })
  keepFiles(store, params, 'reply', reply.id)
  store.tickets.patch(ticket.value, { status: status.value, lastreply: created.value })
  const isSent = author.value.admin !== '' && !isTrue(params, 'noemail')
  if (isSent) sendTemplate(call, 'Support Ticket Reply', ticket.value.id, { ticket_message: message })
  return done({})
}

/** UpdateTicketReply. */
export const updateTicketReply: Handler = (call) => {
  const { store, params } = call
  const reply = store.replies.get(idAt(params, 'replyid'))
  if (reply === undefined) return problem('Reply ID Not Found')
  const created = textAt(params, 'created') === '' ? done(reply.date) : readCreated(call)
  if (!created.ok) return created
  store.replies.patch(reply, { message: textAt(params, 'message'), date: created.value })
  return done({ replyid: String(reply.id) })
}

/** DeleteTicketReply. */
export const deleteTicketReply: Handler = (call) => {
  const ticket = readTicket(call)
  if (!ticket.ok) return ticket
  const reply = call.store.replies.get(idAt(call.params, 'replyid'))
  if (reply?.ticketid !== ticket.value.id) return problem('Reply ID Not Found')
  dropFiles(call.store, 'reply', reply.id)
  call.store.replies.remove(reply)
  return done({})
}

/** AddTicketNote. Only the staff can see notes. They do not change the status of the ticket. */
export const addTicketNote: Handler = (call) => {
  const { store, params, admin } = call
  const ticket = readTicket(call)
  if (!ticket.ok) return ticket
  const created = readCreated(call)
  if (!created.ok) return created
  const message = textAt(params, 'message')
  const note = store.notes.insert({ ticketid: ticket.value.id, admin: admin.name, date: created.value, message })
  keepFiles(store, params, 'note', note.id)
  return done({})
}

/** DeleteTicketNote. */
export const deleteTicketNote: Handler = ({ store, params }) => {
  const note = store.notes.get(idAt(params, 'noteid'))
  if (note === undefined) return problem('Note ID Not Found')
  dropFiles(store, 'note', note.id)
  store.notes.remove(note)
  return done({})
}
