import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddCredit` takes. */
export interface AddCreditRequest {
  readonly clientid: number
  readonly description: string
  readonly amount: Decimal
  /** As `Y-m-d`. */
  readonly date?: string | undefined
  readonly adminid?: number | undefined
  readonly type?: 'add' | 'remove' | undefined
}

/** What `AddCredit` answers. */
export interface AddCreditAnswer extends Answer {
  readonly newbalance?: Maybe<string>
}

const shape: Fields = { newbalance: text }

const action: Action = { name: 'AddCredit', effect: 'once' }

/**
 * Adds credit to a client or takes some away. Action `AddCredit`. Amounts are in the currency itself, not in cents,
 * and are read as text: `19.90`. Dates are by the server's clock and say no zone. Never repeated after an unknown
 * outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `AddCredit`.
 */
export const addCredit: ParsedAction<AddCreditRequest, AddCreditAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link addCredit}, as the API sent it. */
export const addCreditRaw: RawAction<AddCreditRequest> = /* @__PURE__ */ raw(action)
