import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { bySpaces, writing } from '../write.js'

/** The parameters of `UpdateOAuthCredential`, of which {@link UpdateOAuthCredentialRequest} says which have to be there. */
export interface UpdateOAuthCredentialFields {
  readonly credentialId: number
  readonly clientApiIdentifier?: string | undefined
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly grantType?: 'authorization_code' | 'single_sign_on' | undefined
  readonly scope?: string | readonly string[] | undefined
  readonly serviceId?: number | undefined
  readonly logoUri?: readonly string[] | undefined
  readonly redirectUri?: string | undefined
  readonly resetSecret?: boolean | undefined
}

/** What `UpdateOAuthCredential` takes. */
export type UpdateOAuthCredentialRequest = UpdateOAuthCredentialFields &
  ({ readonly credentialId: number } | { readonly clientApiIdentifier: string })

/** What `UpdateOAuthCredential` answers. */
export interface UpdateOAuthCredentialAnswer extends Answer {
  readonly credentialId?: Maybe<number>
  readonly newClientSecret?: Maybe<Secret>
}

const shape: Fields = { credentialId: int, newClientSecret: text }

const action: Action = {
  name: 'UpdateOAuthCredential',
  effect: 'once',
  write: /* @__PURE__ */ writing({ scope: bySpaces }),
}

/**
 * Changes a credential for OAuth, and its secret if asked to. Action `UpdateOAuthCredential`, from WHMCS 6.2.0. Needs
 * `credentialId` or `clientApiIdentifier`. Never repeated after an unknown outcome. A secret, which no error shows:
 * `newClientSecret`. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `UpdateOAuthCredential`.
 */
export const updateOAuthCredential: ParsedAction<UpdateOAuthCredentialRequest, UpdateOAuthCredentialAnswer> =
  /* @__PURE__ */ parsed(action, shape, ['newClientSecret'])

/** {@link updateOAuthCredential}, as the API sent it. */
export const updateOAuthCredentialRaw: RawAction<UpdateOAuthCredentialRequest> = /* @__PURE__ */ raw(action)
