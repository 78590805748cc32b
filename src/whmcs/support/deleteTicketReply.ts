import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteTicketReply` takes. */
export interface DeleteTicketReplyRequest {
  readonly ticketid: number
  readonly replyid: number
}

/** What `DeleteTicketReply` answers. */
export interface DeleteTicketReplyAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DeleteTicketReply', effect: 'once' }

/**
 * Deletes a reply of a ticket. Action `DeleteTicketReply`, from WHMCS 7.10.0. Never repeated after an unknown outcome.
 * Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `DeleteTicketReply`.
 */
export const deleteTicketReply: ParsedAction<DeleteTicketReplyRequest, DeleteTicketReplyAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link deleteTicketReply}, as the API sent it. */
export const deleteTicketReplyRaw: RawAction<DeleteTicketReplyRequest> = /* @__PURE__ */ raw(action)
