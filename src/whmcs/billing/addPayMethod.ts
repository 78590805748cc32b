import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddPayMethod` takes. */
export interface AddPayMethodRequest {
  readonly clientid: number
  readonly type?: 'BankAccount' | 'CreditCard' | 'RemoteCreditCard' | undefined
  readonly description?: string | undefined
  readonly gateway_module_name?: string | undefined
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

/** What `AddPayMethod` answers. */
export interface AddPayMethodAnswer extends Answer {
  readonly clientid?: Maybe<number>
  readonly paymethodid: number
}

const shape: Fields = { clientid: int, paymethodid: id }

const action: Action = { name: 'AddPayMethod', effect: 'once' }

/**
 * Stores a card or a bank account of a client. Action `AddPayMethod`, from WHMCS 7.8.0. Never repeated after an
 * unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `AddPayMethod`.
 */
export const addPayMethod: ParsedAction<AddPayMethodRequest, AddPayMethodAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link addPayMethod}, as the API sent it. */
export const addPayMethodRaw: RawAction<AddPayMethodRequest> = /* @__PURE__ */ raw(action)
