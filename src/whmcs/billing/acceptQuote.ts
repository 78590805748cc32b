import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AcceptQuote` takes. */
export interface AcceptQuoteRequest {
  readonly quoteid: number
}

/** What `AcceptQuote` answers. */
export interface AcceptQuoteAnswer extends Answer {
  readonly invoiceid?: Maybe<number>
}

const shape: Fields = { invoiceid: int }

const action: Action = { name: 'AcceptQuote', effect: 'once' }

/**
 * Accepts a quote, which becomes an invoice. Action `AcceptQuote`. Never repeated after an unknown outcome. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `AcceptQuote`.
 */
export const acceptQuote: ParsedAction<AcceptQuoteRequest, AcceptQuoteAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link acceptQuote}, as the API sent it. */
export const acceptQuoteRaw: RawAction<AcceptQuoteRequest> = /* @__PURE__ */ raw(action)
