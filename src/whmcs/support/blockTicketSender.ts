import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, flag } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `BlockTicketSender` takes. */
export interface BlockTicketSenderRequest {
  readonly ticketid: number
  readonly delete?: boolean | undefined
}

/** What `BlockTicketSender` answers. */
export interface BlockTicketSenderAnswer extends Answer {
  readonly deleted?: Maybe<boolean>
}

const shape: Fields = { deleted: flag }

const action: Action = { name: 'BlockTicketSender', effect: 'once' }

/**
 * Blocks a ticket's sender, and deletes the ticket if asked to. Action `BlockTicketSender`, from WHMCS 7.10.0. Never
 * repeated after an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate. Source: the developer documentation of `BlockTicketSender`.
 */
export const blockTicketSender: ParsedAction<BlockTicketSenderRequest, BlockTicketSenderAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link blockTicketSender}, as the API sent it. */
export const blockTicketSenderRaw: RawAction<BlockTicketSenderRequest> = /* @__PURE__ */ raw(action)
