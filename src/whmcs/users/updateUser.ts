import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `UpdateUser`, of which {@link UpdateUserRequest} says which have to be there. */
export interface UpdateUserFields {
  readonly user_id: number
  readonly firstname?: string | undefined
  readonly lastname?: string | undefined
  readonly email?: string | undefined
  readonly language?: string | undefined
}

/** What `UpdateUser` takes. */
export type UpdateUserRequest = UpdateUserFields &
  (
    | { readonly email: string }
    | { readonly firstname: string }
    | { readonly lastname: string }
    | { readonly language: string }
  )

/** What `UpdateUser` answers. */
export interface UpdateUserAnswer extends Answer {
  readonly user_id?: Maybe<number>
}

const shape: Fields = { user_id: int }

const action: Action = { name: 'UpdateUser', effect: 'once' }

/**
 * Changes a user. Action `UpdateUser`, from WHMCS 8.0.0. Needs `email` or `firstname` or `lastname` or `language`.
 * Never repeated after an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate. Source: the developer documentation of `UpdateUser`.
 */
export const updateUser: ParsedAction<UpdateUserRequest, UpdateUserAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link updateUser}, as the API sent it. */
export const updateUserRaw: RawAction<UpdateUserRequest> = /* @__PURE__ */ raw(action)
