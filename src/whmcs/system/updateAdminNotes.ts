import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateAdminNotes` takes. */
export interface UpdateAdminNotesRequest {
  readonly notes: string
}

/** What `UpdateAdminNotes` answers. */
export interface UpdateAdminNotesAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'UpdateAdminNotes', effect: 'once' }

/**
 * Changes the administrator's own notes. Action `UpdateAdminNotes`. Never repeated after an unknown outcome. Errors:
 * `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the developer documentation of
 * `UpdateAdminNotes`.
 */
export const updateAdminNotes: ParsedAction<UpdateAdminNotesRequest, UpdateAdminNotesAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link updateAdminNotes}, as the API sent it. */
export const updateAdminNotesRaw: RawAction<UpdateAdminNotesRequest> = /* @__PURE__ */ raw(action)
