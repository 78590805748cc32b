import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateTicketReply` takes. */
export interface UpdateTicketReplyRequest {
  readonly replyid: number
  readonly message: string
  readonly markdown?: boolean | undefined
  /** As `iso8601|Y-m-d H:i:s`. */
  readonly created?: string | undefined
}

/** What `UpdateTicketReply` answers. */
export interface UpdateTicketReplyAnswer extends Answer {
  readonly replyid?: Maybe<number>
}

const shape: Fields = { replyid: int }

const action: Action = { name: 'UpdateTicketReply', effect: 'once' }

/**
 * Changes the text of a reply. Action `UpdateTicketReply`, from WHMCS 7.7. Dates are by the server's clock and say no
 * zone. Never repeated after an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it
 * calls something required, invalid or a duplicate. Source: the developer documentation of `UpdateTicketReply`.
 */
export const updateTicketReply: ParsedAction<UpdateTicketReplyRequest, UpdateTicketReplyAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link updateTicketReply}, as the API sent it. */
export const updateTicketReplyRaw: RawAction<UpdateTicketReplyRequest> = /* @__PURE__ */ raw(action)
