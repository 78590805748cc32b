import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddTransaction` takes. */
export interface AddTransactionRequest {
  readonly paymentmethod: string
  readonly userid?: number | undefined
  readonly invoiceid?: number | undefined
  readonly transid?: string | undefined
  /** In the installation's own date format. */
  readonly date?: string | undefined
  readonly currencyid?: number | undefined
  readonly description?: string | undefined
  readonly amountin?: Decimal | undefined
  readonly fees?: Decimal | undefined
  readonly amountout?: Decimal | undefined
  readonly rate?: Decimal | undefined
  readonly credit?: boolean | undefined
  readonly allowduplicatetransid?: boolean | undefined
}

/** What `AddTransaction` answers. */
export interface AddTransactionAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'AddTransaction', effect: 'once' }

/**
 * Records a transaction, of an invoice or of its own. Action `AddTransaction`. Amounts are in the currency itself, not
 * in cents: `19.90`. `rate` is that of exchange. Dates are by the server's clock and say no zone. Never repeated after
 * an unknown outcome. Errors: `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the
 * developer documentation of `AddTransaction`.
 */
export const addTransaction: ParsedAction<AddTransactionRequest, AddTransactionAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link addTransaction}, as the API sent it. */
export const addTransactionRaw: RawAction<AddTransactionRequest> = /* @__PURE__ */ raw(action)
