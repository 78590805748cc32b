import * as v from 'valibot'
import type { AnswerReader } from '../core/decodeAnswer.js'
import { optionalNumber, optionalString, string } from '../core/fields.js'
import type { Operation, RequestParts } from '../core/operation.js'
import { requireTexts } from './input.js'
import * as op from './operations/index.js'
import type { CallOptions, ParsedOperation, RawOperation } from './signatures.js'

/** The schema of an {@link AccessToken}. */
export const AccessTokenSchema = /* @__PURE__ */ v.looseObject({
  access_token: string,
  token_type: optionalString,
  /** The number of seconds until the token expires. */
  expires_in: optionalNumber,
  /** The token for {@link refreshAccessToken}. The API returns it for use in browsers. */
  refresh_token: optionalString,
})

/** The API's response to valid credentials. */
export interface AccessToken extends Readonly<v.InferOutput<typeof AccessTokenSchema>> {}

/** The credentials of a client of the API. */
export type ClientCredentials = { readonly clientId: string; readonly clientSecret: string }

const tokenReader = (): AnswerReader<AccessToken> => ({
  schema: AccessTokenSchema,
  secretFields: ['access_token', 'refresh_token'],
})

const grant = (body: object, { signal }: CallOptions): RequestParts => {
  requireTexts(body, ...Object.keys(body))
  return { body, signal }
}

const requestAccessTokenOperation: Operation<[credentials: ClientCredentials, options?: CallOptions]> = {
  name: 'requestAccessToken',
  method: 'POST',
  path: 'access_token',
  effect: 'repeatable',
  anonymous: true,
  toParts: ({ clientId, clientSecret }, options = {}) =>
    grant({ client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' }, options),
}

const refreshAccessTokenOperation: Operation<[refreshToken: string, options?: CallOptions]> = {
  name: 'refreshAccessToken',
  method: 'POST',
  path: 'access_token',
  effect: 'once',
  anonymous: true,
  toParts: (refreshToken, options = {}) => grant({ grant_type: 'refresh_token', refresh_token: refreshToken }, options),
}

/**
 * Requests a token with the credentials of a client: `POST access_token` on the auth host. `auth` is a context without a
 * token, whose `baseUrl` is the auth host. Errors: `unauthorized` for wrong credentials. Source: the wire.
 *
 * @example
 * ```ts
 * const auth = { baseUrl: 'https://auth.teamtools.io/' }
 * const token = await requestAccessToken(auth, { clientId: 'id', clientSecret: 'secret' })
 * if (token.ok) console.log(token.value.expires_in) // 3600
 * ```
 */
export const requestAccessToken: ParsedOperation<[credentials: ClientCredentials, options?: CallOptions], AccessToken> =
  /* @__PURE__ */ op.parsed(requestAccessTokenOperation, tokenReader)
/** Like {@link requestAccessToken}, but returns the response as it was sent: status, headers and body text. */
export const requestAccessTokenRaw: RawOperation<[credentials: ClientCredentials, options?: CallOptions]> =
  /* @__PURE__ */ op.raw(requestAccessTokenOperation)

/**
 * Requests a new token with a refresh token: `POST access_token` on the auth host. A refresh token may be valid only once,
 * so this call is never repeated after an unknown outcome. Errors: `unauthorized` for a wrong or used refresh token.
 * Source: the wire.
 */
export const refreshAccessToken: ParsedOperation<[refreshToken: string, options?: CallOptions], AccessToken> =
  /* @__PURE__ */ op.parsed(refreshAccessTokenOperation, tokenReader)
/** Like {@link refreshAccessToken}, but returns the response as it was sent: status, headers and body text. */
export const refreshAccessTokenRaw: RawOperation<[refreshToken: string, options?: CallOptions]> =
  /* @__PURE__ */ op.raw(refreshAccessTokenOperation)

/** The operations that request a token, as plain data. */
export const authOperations: readonly Operation[] = [requestAccessTokenOperation, refreshAccessTokenOperation]
