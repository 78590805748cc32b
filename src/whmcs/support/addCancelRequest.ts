import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddCancelRequest` takes. */
export interface AddCancelRequestRequest {
  readonly serviceid: number
  readonly type?: 'Immediate' | 'End of Billing Period' | undefined
  readonly reason?: string | undefined
}

/** What `AddCancelRequest` answers. */
export interface AddCancelRequestAnswer extends Answer {
  readonly serviceid?: Maybe<number>
  readonly userid?: Maybe<number>
}

const shape: Fields = { serviceid: int, userid: int }

const action: Action = { name: 'AddCancelRequest', effect: 'once' }

/**
 * Asks for a service to be cancelled, at once or at its period's end. Action `AddCancelRequest`. Never repeated after
 * an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `AddCancelRequest`.
 */
export const addCancelRequest: ParsedAction<AddCancelRequestRequest, AddCancelRequestAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link addCancelRequest}, as the API sent it. */
export const addCancelRequestRaw: RawAction<AddCancelRequestRequest> = /* @__PURE__ */ raw(action)
