import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetTransactions` takes. */
export interface GetTransactionsRequest {
  readonly invoiceid?: number | undefined
  readonly clientid?: number | undefined
  readonly transid?: string | undefined
}

/** In a {@link GetTransactionsAnswer}. */
export interface GetTransactionsTransaction {
  readonly id: number
  readonly userid?: Maybe<number>
  readonly currency?: Maybe<number>
  readonly gateway?: Maybe<string>
  readonly date?: Maybe<LocalDate>
  readonly description?: Maybe<string>
  readonly amountin?: Maybe<string>
  readonly fees?: Maybe<string>
  readonly amountout?: Maybe<string>
  readonly rate?: Maybe<string>
  readonly transid?: Maybe<string>
  readonly invoiceid?: Maybe<number>
  readonly refundid?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetTransactions` answers. */
export interface GetTransactionsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly transactions: readonly GetTransactionsTransaction[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  transactions: [
    'transaction',
    {
      id,
      userid: int,
      currency: int,
      gateway: text,
      date,
      description: text,
      amountin: text,
      fees: text,
      amountout: text,
      rate: text,
      transid: text,
      invoiceid: int,
      refundid: int,
    },
  ],
}

const action: Action = { name: 'GetTransactions', effect: 'read' }

/**
 * The transactions. All come at once. Action `GetTransactions`. Amounts are in the currency itself, not in cents, and
 * are read as text: `19.90`. `rate` is that of exchange. Dates are by the server's clock and say no zone. Errors:
 * those of every call. Source: the developer documentation of `GetTransactions`.
 */
export const getTransactions: ParsedQuery<GetTransactionsRequest, GetTransactionsAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getTransactions}, as the API sent it. */
export const getTransactionsRaw: RawQuery<GetTransactionsRequest> = /* @__PURE__ */ raw(action)
