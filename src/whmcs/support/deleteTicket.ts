import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteTicket` takes. */
export interface DeleteTicketRequest {
  readonly ticketid: number
}

/** What `DeleteTicket` answers. */
export interface DeleteTicketAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DeleteTicket', effect: 'once' }

/**
 * Deletes a ticket with its replies. Action `DeleteTicket`. Never repeated after an unknown outcome. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `DeleteTicket`.
 */
export const deleteTicket: ParsedAction<DeleteTicketRequest, DeleteTicketAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link deleteTicket}, as the API sent it. */
export const deleteTicketRaw: RawAction<DeleteTicketRequest> = /* @__PURE__ */ raw(action)
