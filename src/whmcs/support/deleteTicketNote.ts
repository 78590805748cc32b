import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteTicketNote` takes. */
export interface DeleteTicketNoteRequest {
  readonly noteid: number
}

/** What `DeleteTicketNote` answers. */
export interface DeleteTicketNoteAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DeleteTicketNote', effect: 'once' }

/**
 * Deletes a note of a ticket. Action `DeleteTicketNote`. Never repeated after an unknown outcome. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `DeleteTicketNote`.
 */
export const deleteTicketNote: ParsedAction<DeleteTicketNoteRequest, DeleteTicketNoteAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link deleteTicketNote}, as the API sent it. */
export const deleteTicketNoteRaw: RawAction<DeleteTicketNoteRequest> = /* @__PURE__ */ raw(action)
