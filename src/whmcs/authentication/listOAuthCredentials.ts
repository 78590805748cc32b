import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `ListOAuthCredentials` takes. */
export interface ListOAuthCredentialsRequest {
  readonly grantType?: string | undefined
  readonly sortField?: string | undefined
  readonly sortOrder?: 'ASC' | 'DESC' | undefined
  readonly limit?: number | undefined
}

/** In a {@link ListOAuthCredentialsAnswer}. */
export interface ListOAuthCredentialsClient {
  readonly credentialId: number
  readonly name?: Maybe<string>
  readonly description?: Maybe<string>
  readonly grantTypes?: Maybe<string>
  readonly scope?: Maybe<string>
  readonly clientIdentifier?: Maybe<string>
  readonly clientSecret?: Maybe<Secret>
  readonly uuid?: Maybe<string>
  readonly serviceId?: Maybe<number>
  readonly logoUri?: Maybe<string>
  readonly redirectUri: readonly unknown[]
  readonly rsaKeyPairId?: Maybe<number>
  readonly createdAt?: Maybe<string>
  readonly updatedAt?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `ListOAuthCredentials` answers. */
export interface ListOAuthCredentialsAnswer extends Answer {
  readonly clients: readonly ListOAuthCredentialsClient[]
}

const shape: Fields = {
  clients: [
    '',
    {
      credentialId: id,
      name: text,
      description: text,
      grantTypes: text,
      scope: text,
      clientIdentifier: text,
      clientSecret: text,
      uuid: text,
      serviceId: int,
      logoUri: text,
      redirectUri: ['', anything],
      rsaKeyPairId: int,
      createdAt: text,
      updatedAt: text,
    },
  ],
}

const action: Action = { name: 'ListOAuthCredentials', effect: 'read' }

/**
 * The credentials for OAuth. Action `ListOAuthCredentials`. A secret, which no error shows: `clientSecret`. Errors:
 * those of every call. Source: the developer documentation of `ListOAuthCredentials`.
 */
export const listOAuthCredentials: ParsedQuery<ListOAuthCredentialsRequest, ListOAuthCredentialsAnswer> =
  /* @__PURE__ */ parsed(action, shape, ['clientSecret'])

/** {@link listOAuthCredentials}, as the API sent it. */
export const listOAuthCredentialsRaw: RawQuery<ListOAuthCredentialsRequest> = /* @__PURE__ */ raw(action)
