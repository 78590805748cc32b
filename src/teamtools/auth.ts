import type { Request } from '../core/call.js'
import type { Operation } from '../core/operation.js'
import type { Reader } from '../core/parsed.js'
import { refuse } from '../core/refuse.js'
import { count, type Fields, type Maybe, readFields, text } from '../core/shape.js'
import { parsed, parsedHiding, raw } from './operations/operation.js'
import type { CallOptions, ParsedOperation, RawOperation } from './signatures.js'
import { write } from './wire.js'

/** What the API gives a client that has shown its credentials. */
export type AccessToken = {
  readonly access_token: string
  readonly token_type?: Maybe<string>
  /** In seconds from now. */
  readonly expires_in?: Maybe<number>
  /** For {@link refreshAccessToken}; given for use in browsers. */
  readonly refresh_token?: Maybe<string>
  readonly [field: string]: unknown
}

/** What identifies a client of the API. */
export type ClientCredentials = { readonly clientId: string; readonly clientSecret: string }

const fields: Fields<AccessToken> = { access_token: text, token_type: text, expires_in: count, refresh_token: text }

const readToken: Reader<AccessToken> = (json, issues) =>
  readFields<AccessToken>(
    fields,
    { ...(json as object), access_token: (Object(json) as Partial<AccessToken>).access_token ?? 0 },
    '',
    issues,
  )

/** A request for a token carries none. */
const grant = (data: object, { signal }: CallOptions): Request => {
  for (const [name, value] of Object.entries(data))
    if (typeof value !== 'string' || !value) refuse(`${name} must be a text that is not empty`)
  const request = write('POST', 'access_token', data, signal)
  return { ...request, sign: () => request.sign(undefined) }
}

const requesting: Operation<[credentials: ClientCredentials, options?: CallOptions]> = {
  operation: 'teamtools.requestAccessToken',
  effect: 'repeatable',
  describe: ({ clientId, clientSecret }, options = {}) =>
    grant({ client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' }, options),
}

const refreshing: Operation<[refreshToken: string, options?: CallOptions]> = {
  operation: 'teamtools.refreshAccessToken',
  effect: 'once',
  describe: (refreshToken, options = {}) =>
    grant({ grant_type: 'refresh_token', refresh_token: refreshToken }, options),
}

/**
 * A token for the credentials of a client: `POST access_token` on the auth host. `auth` is a context whose `baseUrl`
 * is the auth host, without a token. Errors: `unauthorized` for wrong credentials. Source: the wire.
 *
 * @example
 * ```ts
 * const auth = { baseUrl: 'https://auth.teamtools.io/' }
 * const token = await requestAccessToken(auth, { clientId: 'id', clientSecret: 'secret' })
 * if (token.ok) console.log(token.value.expires_in) // 3600
 * ```
 */
export const requestAccessToken: ParsedOperation<[credentials: ClientCredentials, options?: CallOptions], AccessToken> =
  /* @__PURE__ */ parsedHiding(requesting, readToken, ({ clientSecret }) => [clientSecret])
/** {@link requestAccessToken}, as the API sent it. */
export const requestAccessTokenRaw: RawOperation<[credentials: ClientCredentials, options?: CallOptions]> =
  /* @__PURE__ */ raw(requesting)

/**
 * A new token for a refresh token: `POST access_token` on the auth host. A refresh token may be good for one use, so
 * this is never repeated after an unknown outcome. Errors: `unauthorized` for one that is wrong or used. Source: the
 * wire.
 */
export const refreshAccessToken: ParsedOperation<[refreshToken: string, options?: CallOptions], AccessToken> =
  /* @__PURE__ */ parsed(refreshing, readToken)
/** {@link refreshAccessToken}, as the API sent it. */
export const refreshAccessTokenRaw: RawOperation<[refreshToken: string, options?: CallOptions]> =
  /* @__PURE__ */ raw(refreshing)
