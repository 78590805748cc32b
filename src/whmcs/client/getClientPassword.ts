import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetClientPassword` takes. */
export interface GetClientPasswordRequest {
  readonly userid?: number | undefined
  readonly email?: string | undefined
}

/** What `GetClientPassword` answers. */
export interface GetClientPasswordAnswer extends Answer {
  readonly password?: Maybe<Secret>
}

const shape: Fields = { password: text }

const action: Action = { name: 'GetClientPassword', effect: 'read' }

/**
 * A client's stored password, as it is hashed or encrypted. Action `GetClientPassword`. A secret, which no error
 * shows: `password`. Errors: those of every call. Source: the developer documentation of `GetClientPassword`.
 * @deprecated since WHMCS 8.0
 */
export const getClientPassword: ParsedQuery<GetClientPasswordRequest, GetClientPasswordAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
  ['password'],
)

/** {@link getClientPassword}, as the API sent it. */
export const getClientPasswordRaw: RawQuery<GetClientPasswordRequest> = /* @__PURE__ */ raw(action)
