import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdatePayMethod` takes. */
export interface UpdatePayMethodRequest {
  readonly clientid: number
  readonly paymethodid: number
  readonly card_number?: string | undefined
  /** As `MMYY`. */
  readonly card_expiry?: string | undefined
  /** As `MMYY`. */
  readonly card_start?: string | undefined
  readonly card_issue_number?: number | undefined
  readonly bank_name?: string | undefined
  readonly bank_account_type?: string | undefined
  readonly bank_code?: string | undefined
  readonly bank_account?: string | undefined
  readonly set_as_default?: boolean | undefined
}

/** What `UpdatePayMethod` answers. */
export interface UpdatePayMethodAnswer extends Answer {
  readonly paymethodid?: Maybe<number>
  readonly clientid?: Maybe<number>
}

const shape: Fields = { paymethodid: int, clientid: int }

const action: Action = { name: 'UpdatePayMethod', effect: 'once' }

/**
 * Changes a stored card or bank account. Action `UpdatePayMethod`, from WHMCS 7.8.0. Never repeated after an unknown
 * outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `UpdatePayMethod`.
 */
export const updatePayMethod: ParsedAction<UpdatePayMethodRequest, UpdatePayMethodAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link updatePayMethod}, as the API sent it. */
export const updatePayMethodRaw: RawAction<UpdatePayMethodRequest> = /* @__PURE__ */ raw(action)
