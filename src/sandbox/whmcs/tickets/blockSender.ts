import { done } from '../../outcome.js'
import { type Handler, problem } from '../call.js'
import { isTrue } from '../params.js'
import { logActivity } from '../system/activity.js'
import { removeTicket } from './changeTicket.js'
import { readTicket } from './fields.js'

/**
 * BlockTicketSender. The sender must not be a client. The sandbox only records the block, because it applies to
 * incoming mail, which the sandbox does not have.
 */
export const blockTicketSender: Handler = (call) => {
  const { store, params } = call
  const ticket = readTicket(call)
  if (!ticket.ok) return ticket
  const { userid, email, tid } = ticket.value
  // The action is documented only for unregistered senders. The text of the error is not documented.
  if (userid > 0) return problem('Invalid Ticket ID: the sender is a client')
  if (store.blockedsenders.find('email', email.toLowerCase()).length === 0) store.blockedsenders.insert({ email })
  const deleted = isTrue(params, 'delete')
  if (deleted) removeTicket(store, ticket.value)
  logActivity(call, `Blocked Ticket Sender ${email} - Ticket ID: ${tid}`)
  return done({ deleted: String(deleted) })
}
