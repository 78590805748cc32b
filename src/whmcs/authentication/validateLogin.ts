import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, flag, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ValidateLogin` takes. */
export interface ValidateLoginRequest {
  readonly email: string
  readonly password2: string
}

/** What `ValidateLogin` answers. */
export interface ValidateLoginAnswer extends Answer {
  readonly userid?: Maybe<number>
  readonly passwordhash?: Maybe<Secret>
  readonly twoFactorEnabled?: Maybe<boolean>
}

const shape: Fields = { userid: int, passwordhash: text, twoFactorEnabled: flag }

const action: Action = { name: 'ValidateLogin', effect: 'once' }

/**
 * Checks a user's e-mail and password. Action `ValidateLogin`. Never repeated after an unknown outcome. A secret,
 * which no error shows: `passwordhash`. Errors: `invalid` where WHMCS calls something required, invalid or a
 * duplicate. Source: the developer documentation of `ValidateLogin`.
 */
export const validateLogin: ParsedAction<ValidateLoginRequest, ValidateLoginAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
  ['passwordhash'],
)

/** {@link validateLogin}, as the API sent it. */
export const validateLoginRaw: RawAction<ValidateLoginRequest> = /* @__PURE__ */ raw(action)
