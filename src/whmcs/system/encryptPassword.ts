import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `EncryptPassword` takes. */
export interface EncryptPasswordRequest {
  readonly password2: string
}

/** What `EncryptPassword` answers. */
export interface EncryptPasswordAnswer extends Answer {
  readonly password?: Maybe<Secret>
}

const shape: Fields = { password: text }

const action: Action = { name: 'EncryptPassword', effect: 'read' }

/**
 * Encrypts a text as WHMCS stores passwords. Action `EncryptPassword`. A secret, which no error shows: `password`.
 * Errors: `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the developer documentation
 * of `EncryptPassword`.
 */
export const encryptPassword: ParsedAction<EncryptPasswordRequest, EncryptPasswordAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
  ['password'],
)

/** {@link encryptPassword}, as the API sent it. */
export const encryptPasswordRaw: RawAction<EncryptPasswordRequest> = /* @__PURE__ */ raw(action)
