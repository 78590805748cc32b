import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteUserClient` takes. */
export interface DeleteUserClientRequest {
  readonly user_id: number
  readonly client_id: number
}

/** What `DeleteUserClient` answers. */
export interface DeleteUserClientAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DeleteUserClient', effect: 'once' }

/**
 * Parts a user from a client. Action `DeleteUserClient`, from WHMCS 8.0.0. Never repeated after an unknown outcome.
 * Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `DeleteUserClient`.
 */
export const deleteUserClient: ParsedAction<DeleteUserClientRequest, DeleteUserClientAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link deleteUserClient}, as the API sent it. */
export const deleteUserClientRaw: RawAction<DeleteUserClientRequest> = /* @__PURE__ */ raw(action)
