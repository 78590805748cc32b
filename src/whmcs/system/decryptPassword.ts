import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DecryptPassword` takes. */
export interface DecryptPasswordRequest {
  readonly password2: string
}

/** What `DecryptPassword` answers. */
export interface DecryptPasswordAnswer extends Answer {
  readonly password?: Maybe<Secret>
}

const shape: Fields = { password: text }

const action: Action = { name: 'DecryptPassword', effect: 'read' }

/**
 * Decrypts what `encryptPassword` gave, or WHMCS stores. Action `DecryptPassword`. A secret, which no error shows:
 * `password`. Errors: `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the developer
 * documentation of `DecryptPassword`.
 */
export const decryptPassword: ParsedAction<DecryptPasswordRequest, DecryptPasswordAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
  ['password'],
)

/** {@link decryptPassword}, as the API sent it. */
export const decryptPasswordRaw: RawAction<DecryptPasswordRequest> = /* @__PURE__ */ raw(action)
