import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeletePayMethod` takes. */
export interface DeletePayMethodRequest {
  readonly clientid: number
  readonly paymethodid: number
  readonly failonremotefailure?: boolean | undefined
}

/** What `DeletePayMethod` answers. */
export interface DeletePayMethodAnswer extends Answer {
  readonly paymethodid?: Maybe<number>
}

const shape: Fields = { paymethodid: int }

const action: Action = { name: 'DeletePayMethod', effect: 'once' }

/**
 * Deletes a stored card or bank account. Action `DeletePayMethod`, from WHMCS 7.8.0. Never repeated after an unknown
 * outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `DeletePayMethod`.
 */
export const deletePayMethod: ParsedAction<DeletePayMethodRequest, DeletePayMethodAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link deletePayMethod}, as the API sent it. */
export const deletePayMethodRaw: RawAction<DeletePayMethodRequest> = /* @__PURE__ */ raw(action)
