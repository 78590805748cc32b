import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, flag, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `ApplyCredit` takes. */
export interface ApplyCreditRequest {
  readonly invoiceid: number
  readonly amount?: Decimal | undefined
  readonly noemail?: boolean | undefined
}

/** What `ApplyCredit` answers. */
export interface ApplyCreditAnswer extends Answer {
  readonly invoiceid?: Maybe<number>
  readonly amount?: Maybe<string>
  readonly invoicepaid?: Maybe<boolean>
}

const shape: Fields = { invoiceid: int, amount: text, invoicepaid: flag }

const action: Action = { name: 'ApplyCredit', effect: 'once' }

/**
 * Pays an invoice from its client's credit. Action `ApplyCredit`. Amounts are in the currency itself, not in cents,
 * and are read as text: `19.90`. Never repeated after an unknown outcome. Errors: `notFound` where WHMCS finds no such
 * id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer documentation of
 * `ApplyCredit`.
 */
export const applyCredit: ParsedAction<ApplyCreditRequest, ApplyCreditAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link applyCredit}, as the API sent it. */
export const applyCreditRaw: RawAction<ApplyCreditRequest> = /* @__PURE__ */ raw(action)
