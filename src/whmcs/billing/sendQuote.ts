import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `SendQuote` takes. */
export interface SendQuoteRequest {
  readonly quoteid: number
}

/** What `SendQuote` answers. */
export interface SendQuoteAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'SendQuote', effect: 'once' }

/**
 * Sends a quote to its client. Action `SendQuote`. Never repeated after an unknown outcome. Errors: `notFound` where
 * WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `SendQuote`.
 */
export const sendQuote: ParsedAction<SendQuoteRequest, SendQuoteAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link sendQuote}, as the API sent it. */
export const sendQuoteRaw: RawAction<SendQuoteRequest> = /* @__PURE__ */ raw(action)
