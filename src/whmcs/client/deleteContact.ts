import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteContact` takes. */
export interface DeleteContactRequest {
  readonly contactid: number
}

/** What `DeleteContact` answers. */
export interface DeleteContactAnswer extends Answer {
  readonly contactid?: Maybe<number>
}

const shape: Fields = { contactid: int }

const action: Action = { name: 'DeleteContact', effect: 'once' }

/**
 * Deletes a contact. Action `DeleteContact`. Never repeated after an unknown outcome. Errors: `notFound` where WHMCS
 * finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `DeleteContact`.
 */
export const deleteContact: ParsedAction<DeleteContactRequest, DeleteContactAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link deleteContact}, as the API sent it. */
export const deleteContactRaw: RawAction<DeleteContactRequest> = /* @__PURE__ */ raw(action)
