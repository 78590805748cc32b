import { map, ok, type Result } from '../../index.js'
import {
  type AddTicketNoteRequest,
  type AddTicketReplyRequest,
  getTicket,
  type GetTicketAnswer,
  type GetTicketNote,
  type GetTicketReply,
  getTickets,
  type GetTicketsRequest,
  type GetTicketsTicket,
  type OpenTicketRequest,
  type WhmcsContext,
} from '../../whmcs/index.js'
import type { Search } from '../settled.js'
import { isSimilarText } from './compare.js'
import { isBefore, readOptions, type Trace } from './trace.js'
import { type Found, wholeList } from './wholeList.js'

const list = (
  context: WhmcsContext,
  query: GetTicketsRequest,
  search: Search,
): Promise<Result<Found<GetTicketsTicket>>> =>
  wholeList(async (place) =>
    map(
      await getTickets(context, { ...query, ignore_dept_assignments: true, ...place }, readOptions(search)),
      ({ tickets, totalresults }) => ({ rows: tickets, total: totalresults }),
    ),
  )

/** The lists that must have the ticket. WHMCS may add the ticket of a guest to the client with the e-mail address. */
const queriesOf = ({ clientid, userid, email, subject }: OpenTicketRequest): readonly GetTicketsRequest[] => {
  const owner = clientid ?? userid
  if (owner) return [{ clientid: owner }]
  return email ? [{ email }, { subject }] : [{ subject }]
}

/** A ticket with one of its posts. The opening post has the `replyid` 0. */
export type TicketPost = { readonly ticket: GetTicketAnswer; readonly post: GetTicketReply }

const isOpening = ({ post }: TicketPost): boolean => post.replyid === 0

/**
 * A ticket is found by its subject or message. `MergeTicket` makes the opening post of a ticket a reply of another one,
 * so every post of the tickets with a post since the call may be that of the call.
 */
export const ticket: Trace<OpenTicketRequest, TicketPost> = {
  needs: ['subject', 'message'],
  read: async (context, sent, search): Promise<Result<Found<TicketPost>>> => {
    const tickets = new Map<number, GetTicketsTicket>()
    let doubt: string | undefined
    for (const query of queriesOf(sent)) {
      const part = await list(context, query, search)
      if (!part.ok) return part
      for (const row of part.value.rows) tickets.set(row.id, row)
      doubt ??= part.value.doubt
    }
    const posts: TicketPost[] = []
    for (const { id, lastreply } of tickets.values()) {
      if (sent.created === undefined && isBefore(lastreply, search)) continue
      const details = await getTicket(context, { ticketid: id }, readOptions(search))
      if (!details.ok) return details
      posts.push(...details.value.replies.map((post) => ({ ticket: details.value, post })))
    }
    return ok({ rows: posts, doubt })
  },
  idOf: (row) => (isOpening(row) ? row.ticket.ticketid : undefined),
  keys: {
    subject: { shown: (row) => [isOpening(row) ? row.ticket.subject : undefined], canBeLost: true },
    message: { shown: ({ post }) => [post.message] },
  },
  isAlike: (row, sent) =>
    (isOpening(row) && isSimilarText(sent.subject, row.ticket.subject)) ||
    isSimilarText(sent.message, row.post.message),
  writtenAt: ({ post }, sent) => (sent.created === undefined ? post.date : undefined),
}

/** A reply is found by its message. */
export const reply: Trace<AddTicketReplyRequest, GetTicketReply> = {
  needs: ['ticketid', 'message'],
  read: async (context, { ticketid }, search) =>
    map(await getTicket(context, { ticketid }, readOptions(search)), ({ replies }) => ({
      rows: replies.filter(({ replyid }) => replyid !== 0),
    })),
  idOf: ({ replyid }) => replyid,
  keys: { message: { shown: ({ message }) => [message] } },
  isAlike: (row, sent) => isSimilarText(sent.message, row.message),
  writtenAt: ({ date }, sent) => (sent.created === undefined ? date : undefined),
}

/** A note of a ticket is found by its message. */
export const note: Trace<AddTicketNoteRequest, GetTicketNote> = {
  needs: ['message'],
  read: async (context, { ticketid, ticketnum = '' }, search) => {
    const named = ticketid ? { ticketid } : { ticketnum }
    return map(await getTicket(context, named, readOptions(search)), ({ notes }) => ({ rows: notes }))
  },
  idOf: ({ noteid }) => noteid,
  keys: { message: { shown: ({ message }) => [message] } },
  isAlike: (row, sent) => isSimilarText(sent.message, row.message),
  writtenAt: ({ date }, sent) => (sent.created === undefined ? date : undefined),
}
