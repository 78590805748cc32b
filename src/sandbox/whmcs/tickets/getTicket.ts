import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import type { Call, Handler } from '../call.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { filesOf, type PostKind, showFiles } from './attachments.js'
import { type Author, requestorOf } from './author.js'
import { departmentName, readTicket } from './fields.js'

type Base = Pick<Call, 'store' | 'settings'>

// An empty list of PHP appears as a list that contains an empty list.
const filesShown = ({ store, settings }: Base, kind: PostKind, id: number): JsonObject => {
  const shown = showFiles(filesOf(store, kind, id), settings.quirks)
  return { ...shown, attachments: shown.attachments.length === 0 ? [[]] : shown.attachments }
}

type Post = Author & { readonly date: string; readonly message: string }

const postShown = (base: Base, post: Post, kind: PostKind, id: number): JsonObject => ({
  userid: String(post.userid),
  contactid: String(post.contactid),
  name: post.name,
  email: post.email,
  ...requestorOf(base.store, post),
  date: post.date,
  message: post.message,
  ...filesShown(base, kind, id),
  admin: post.admin,
})

/** Returns the replies of a ticket in the order of their dates, so the replies of a merged ticket come in between. */
const repliesOf = ({ store }: Pick<Call, 'store'>, ticketid: number): readonly Row<'replies'>[] =>
  [...store.replies.find('ticketid', ticketid)].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id,
  )

const repliesShown = (base: Base, ticket: Row<'tickets'>): readonly JsonObject[] => [
  { replyid: '0', ...postShown(base, ticket, 'ticket', ticket.id) },
  ...repliesOf(base, ticket.id).map((reply) => ({
    replyid: String(reply.id),
    ...postShown(base, reply, 'reply', reply.id),
    rating: '0',
  })),
]

const notesShown = (base: Base, ticketid: number): readonly JsonObject[] =>
  base.store.notes.find('ticketid', ticketid).map(({ id, date, message, admin }) => ({
    noteid: String(id),
    date,
    message,
    ...filesShown(base, 'note', id),
    admin,
  }))

const headShown = ({ store, settings }: Base, ticket: Row<'tickets'>): JsonObject => ({
  ticketid: String(ticket.id),
  tid: ticket.tid,
  c: ticket.c,
  deptid: String(ticket.deptid),
  deptname: departmentName(settings, ticket.deptid),
  userid: String(ticket.userid),
  contactid: String(ticket.contactid),
  name: ticket.name,
  email: ticket.email,
  ...(settings.quirks.requestorInReplies ? {} : requestorOf(store, ticket)),
  cc: ticket.cc,
  date: ticket.date,
  subject: ticket.subject,
  status: ticket.status,
  priority: ticket.priority,
  admin: ticket.admin,
  lastreply: ticket.lastreply,
  flag: String(ticket.flag),
  service: ticket.service,
})

/** GetTicket. The opening post is the reply 0. */
export const getTicket: Handler = (call) => {
  const ticket = readTicket(call)
  if (!ticket.ok) return ticket
  const replies = repliesShown(call, ticket.value)
  const descending = textAt(call.params, 'repliessort').toUpperCase() === 'DESC'
  const { quirks } = call.settings
  return done({
    ...headShown(call, ticket.value),
    ...wrapped(quirks, 'replies', 'reply', descending ? [...replies].reverse() : replies),
    ...wrapped(quirks, 'notes', 'note', notesShown(call, ticket.value.id)),
  })
}

/** GetTicketNotes. */
export const getTicketNotes: Handler = (call) => {
  const ticket = readTicket(call)
  if (!ticket.ok) return ticket
  const { store, settings } = call
  const notes = store.notes.find('ticketid', ticket.value.id).map(({ id, admin, date, message }) => {
    const { attachment, attachments_removed } = showFiles(filesOf(store, 'note', id), settings.quirks)
    return { id: String(id), admin, date, message, attachment, attachments_removed }
  })
  return done({ totalresults: notes.length, ...wrapped(settings.quirks, 'notes', 'note', notes) })
}
