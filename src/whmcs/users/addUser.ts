import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddUser` takes. */
export interface AddUserRequest {
  readonly firstname: string
  readonly lastname: string
  readonly email: string
  readonly password2: string
  readonly language?: string | undefined
}

/** What `AddUser` answers. */
export interface AddUserAnswer extends Answer {
  readonly user_id: number
}

const shape: Fields = { user_id: id }

const action: Action = { name: 'AddUser', effect: 'once' }

/**
 * Creates a user, who can log in and may belong to clients. Action `AddUser`, from WHMCS 8.0.0. Never repeated after
 * an unknown outcome. Errors: `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the
 * developer documentation of `AddUser`.
 */
export const addUser: ParsedAction<AddUserRequest, AddUserAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link addUser}, as the API sent it. */
export const addUserRaw: RawAction<AddUserRequest> = /* @__PURE__ */ raw(action)
