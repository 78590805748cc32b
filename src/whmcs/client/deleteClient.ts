import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteClient` takes. */
export interface DeleteClientRequest {
  readonly clientid: number
  readonly deleteusers?: boolean | undefined
  readonly deletetransactions?: boolean | undefined
}

/** What `DeleteClient` answers. */
export interface DeleteClientAnswer extends Answer {
  readonly clientid?: Maybe<number>
}

const shape: Fields = { clientid: int }

const action: Action = { name: 'DeleteClient', effect: 'once' }

/**
 * Deletes a client for good, with its users and transactions if asked to. Action `DeleteClient`. Never repeated after
 * an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `DeleteClient`.
 */
export const deleteClient: ParsedAction<DeleteClientRequest, DeleteClientAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link deleteClient}, as the API sent it. */
export const deleteClientRaw: RawAction<DeleteClientRequest> = /* @__PURE__ */ raw(action)
