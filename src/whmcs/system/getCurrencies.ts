import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetCurrencies` takes. */
export interface GetCurrenciesRequest {}

/** In a {@link GetCurrenciesAnswer}. */
export interface GetCurrenciesCurrency {
  readonly id: number
  readonly code?: Maybe<string>
  readonly prefix?: Maybe<string>
  readonly suffix?: Maybe<string>
  readonly format?: Maybe<number>
  readonly rate?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetCurrencies` answers. */
export interface GetCurrenciesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly currencies: readonly GetCurrenciesCurrency[]
}

const shape: Fields = {
  totalresults: int,
  currencies: ['currency', { id, code: text, prefix: text, suffix: text, format: int, rate: text }],
}

const action: Action = { name: 'GetCurrencies', effect: 'read' }

/**
 * The currencies. Action `GetCurrencies`. A rate is read as text: `1.00000`. Errors: those of every call. Source: the
 * developer documentation of `GetCurrencies`.
 */
export const getCurrencies: ParsedQuery<GetCurrenciesRequest, GetCurrenciesAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getCurrencies}, as the API sent it. */
export const getCurrenciesRaw: RawQuery<GetCurrenciesRequest> = /* @__PURE__ */ raw(action)
