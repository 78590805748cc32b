import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { bySpaces, writing } from '../write.js'

/** What `CreateOAuthCredential` takes. */
export interface CreateOAuthCredentialRequest {
  readonly grantType: 'authorization_code' | 'single_sign_on'
  readonly scope: string | readonly string[]
  readonly name?: string | undefined
  readonly serviceId?: number | undefined
  readonly description?: string | undefined
  readonly logoUri?: string | undefined
  readonly redirectUri?: string | undefined
}

/** What `CreateOAuthCredential` answers. */
export interface CreateOAuthCredentialAnswer extends Answer {
  readonly credentialId: number
  readonly clientIdentifier?: Maybe<string>
  readonly clientSecret?: Maybe<Secret>
}

const shape: Fields = { credentialId: id, clientIdentifier: text, clientSecret: text }

const action: Action = {
  name: 'CreateOAuthCredential',
  effect: 'once',
  write: /* @__PURE__ */ writing({ scope: bySpaces }),
}

/**
 * Creates a credential for OAuth. Action `CreateOAuthCredential`. Never repeated after an unknown outcome. A secret,
 * which no error shows: `clientSecret`. Errors: `invalid` where WHMCS calls something required, invalid or a
 * duplicate. Source: the developer documentation of `CreateOAuthCredential`.
 */
export const createOAuthCredential: ParsedAction<CreateOAuthCredentialRequest, CreateOAuthCredentialAnswer> =
  /* @__PURE__ */ parsed(action, shape, ['clientSecret'])

/** {@link createOAuthCredential}, as the API sent it. */
export const createOAuthCredentialRaw: RawAction<CreateOAuthCredentialRequest> = /* @__PURE__ */ raw(action)
