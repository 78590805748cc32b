import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateTransaction` takes. */
export interface UpdateTransactionRequest {
  readonly transactionid: number
  readonly refundid?: number | undefined
  readonly userid?: number | undefined
  readonly invoiceid?: number | undefined
  readonly transid?: string | undefined
  /** As `Y-m-d`. */
  readonly date?: string | undefined
  readonly gateway?: string | undefined
  readonly currency?: number | undefined
  readonly description?: string | undefined
  readonly amountin?: Decimal | undefined
  readonly fees?: Decimal | undefined
  readonly amountout?: Decimal | undefined
  readonly rate?: Decimal | undefined
  readonly credit?: boolean | undefined
}

/** What `UpdateTransaction` answers. */
export interface UpdateTransactionAnswer extends Answer {
  readonly transactionid?: Maybe<number>
}

const shape: Fields = { transactionid: int }

const action: Action = { name: 'UpdateTransaction', effect: 'once' }

/**
 * Changes a transaction. Action `UpdateTransaction`. Amounts are in the currency itself, not in cents: `19.90`. `rate`
 * is that of exchange. Dates are by the server's clock and say no zone. Never repeated after an unknown outcome.
 * Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `UpdateTransaction`.
 */
export const updateTransaction: ParsedAction<UpdateTransactionRequest, UpdateTransactionAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link updateTransaction}, as the API sent it. */
export const updateTransactionRaw: RawAction<UpdateTransactionRequest> = /* @__PURE__ */ raw(action)
