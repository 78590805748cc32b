import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `CreateSsoToken`, of which {@link CreateSsoTokenRequest} says which have to be there. */
export interface CreateSsoTokenFields {
  readonly client_id?: number | undefined
  readonly user_id?: number | undefined
  readonly destination?: string | undefined
  readonly service_id?: number | undefined
  readonly domain_id?: number | undefined
  readonly sso_redirect_path?: string | undefined
}

/** What `CreateSsoToken` takes. */
export type CreateSsoTokenRequest = CreateSsoTokenFields &
  ({ readonly client_id: number } | { readonly user_id: number })

/** What `CreateSsoToken` answers. */
export interface CreateSsoTokenAnswer extends Answer {
  readonly access_token?: Maybe<Secret>
  readonly redirect_url?: Maybe<Secret>
}

const shape: Fields = { access_token: text, redirect_url: text }

const action: Action = { name: 'CreateSsoToken', effect: 'once' }

/**
 * Makes a token that logs a client or user in once, and the address to use it at. Action `CreateSsoToken`, from WHMCS
 * 7.10.0. Needs `client_id` or `user_id`. Never repeated after an unknown outcome. A secret, which no error shows:
 * `access_token`, `redirect_url`. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something
 * required, invalid or a duplicate. Source: the developer documentation of `CreateSsoToken`.
 */
export const createSsoToken: ParsedAction<CreateSsoTokenRequest, CreateSsoTokenAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
  ['access_token', 'redirect_url'],
)

/** {@link createSsoToken}, as the API sent it. */
export const createSsoTokenRaw: RawAction<CreateSsoTokenRequest> = /* @__PURE__ */ raw(action)
