import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `CloseClient` takes. */
export interface CloseClientRequest {
  readonly clientid: number
}

/** What `CloseClient` answers. */
export interface CloseClientAnswer extends Answer {
  readonly clientid?: Maybe<number>
}

const shape: Fields = { clientid: int }

const action: Action = { name: 'CloseClient', effect: 'once' }

/**
 * Closes a client, with what it has. Action `CloseClient`. Never repeated after an unknown outcome. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `CloseClient`.
 */
export const closeClient: ParsedAction<CloseClientRequest, CloseClientAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link closeClient}, as the API sent it. */
export const closeClientRaw: RawAction<CloseClientRequest> = /* @__PURE__ */ raw(action)
