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
  /** In seconds from now. */
  expires_in: optionalNumber,
  /** For {@link refreshAccessToken}; given for use in browsers. */
  refresh_token: optionalString,
})

/** What the API gives a client that has shown its credentials. */
export interface AccessToken extends Readonly<v.InferOutput<typeof AccessTokenSchema>> {}

/** What identifies a client of the API. */
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
  /* @__PURE__ */ op.parsed(requestAccessTokenOperation, tokenReader)
/** {@link requestAccessToken}, as the API sent it. */
export const requestAccessTokenRaw: RawOperation<[credentials: ClientCredentials, options?: CallOptions]> =
  /* @__PURE__ */ op.raw(requestAccessTokenOperation)

/**
 * A new token for a refresh token: `POST access_token` on the auth host. A refresh token may be good for one use, so
 * this is never repeated after an unknown outcome. Errors: `unauthorized` for one that is wrong or used. Source: the
 * wire.
 */
export const refreshAccessToken: ParsedOperation<[refreshToken: string, options?: CallOptions], AccessToken> =
  /* @__PURE__ */ op.parsed(refreshAccessTokenOperation, tokenReader)
/** {@link refreshAccessToken}, as the API sent it. */
export const refreshAccessTokenRaw: RawOperation<[refreshToken: string, options?: CallOptions]> =
  /* @__PURE__ */ op.raw(refreshAccessTokenOperation)

/** The operations that ask for a token, as data. */
export const authOperations: readonly Operation[] = [requestAccessTokenOperation, refreshAccessTokenOperation]
