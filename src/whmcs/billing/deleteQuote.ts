import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteQuote` takes. */
export interface DeleteQuoteRequest {
  readonly quoteid: number
}

/** What `DeleteQuote` answers. */
export interface DeleteQuoteAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'DeleteQuote', effect: 'once' }

/**
 * Deletes a quote. A refusal may come without a reason. Action `DeleteQuote`. Never repeated after an unknown outcome.
 * Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate; `rejected` for a refusal without a reason. Source: the developer documentation of `DeleteQuote`.
 */
export const deleteQuote: ParsedAction<DeleteQuoteRequest, DeleteQuoteAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link deleteQuote}, as the API sent it. */
export const deleteQuoteRaw: RawAction<DeleteQuoteRequest> = /* @__PURE__ */ raw(action)
