import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteOAuthCredential` takes. */
export interface DeleteOAuthCredentialRequest {
  readonly credentialId: number
}

/** What `DeleteOAuthCredential` answers. */
export interface DeleteOAuthCredentialAnswer extends Answer {
  readonly credentialId?: Maybe<number>
}

const shape: Fields = { credentialId: int }

const action: Action = { name: 'DeleteOAuthCredential', effect: 'once' }

/**
 * Deletes a credential for OAuth. Action `DeleteOAuthCredential`. Never repeated after an unknown outcome. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `DeleteOAuthCredential`.
 */
export const deleteOAuthCredential: ParsedAction<DeleteOAuthCredentialRequest, DeleteOAuthCredentialAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link deleteOAuthCredential}, as the API sent it. */
export const deleteOAuthCredentialRaw: RawAction<DeleteOAuthCredentialRequest> = /* @__PURE__ */ raw(action)
