import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddClientNote` takes. */
export interface AddClientNoteRequest {
  readonly userid: number
  readonly notes: string
  readonly sticky?: boolean | undefined
}

/** What `AddClientNote` answers. */
export interface AddClientNoteAnswer extends Answer {
  readonly noteid: number
}

const shape: Fields = { noteid: id }

const action: Action = { name: 'AddClientNote', effect: 'once' }

/**
 * Adds a note to a client. Action `AddClientNote`. Never repeated after an unknown outcome. Errors: `notFound` where
 * WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `AddClientNote`.
 */
export const addClientNote: ParsedAction<AddClientNoteRequest, AddClientNoteAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link addClientNote}, as the API sent it. */
export const addClientNoteRaw: RawAction<AddClientNoteRequest> = /* @__PURE__ */ raw(action)
