import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `ResetPassword`, of which {@link ResetPasswordRequest} says which have to be there. */
export interface ResetPasswordFields {
  readonly id?: number | undefined
  readonly email?: string | undefined
}

/** What `ResetPassword` takes. */
export type ResetPasswordRequest = ResetPasswordFields & ({ readonly id: number } | { readonly email: string })

/** What `ResetPassword` answers. */
export interface ResetPasswordAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'ResetPassword', effect: 'once' }

/**
 * Sends a user an e-mail to choose a new password. Action `ResetPassword`. Needs `id` or `email`. Never repeated after
 * an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `ResetPassword`.
 */
export const resetPassword: ParsedAction<ResetPasswordRequest, ResetPasswordAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link resetPassword}, as the API sent it. */
export const resetPasswordRaw: RawAction<ResetPasswordRequest> = /* @__PURE__ */ raw(action)
