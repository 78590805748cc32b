import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything, flag, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetTLDPricing` takes. */
export interface GetTLDPricingRequest {
  readonly currencyid?: number | undefined
  readonly clientid?: number | undefined
}

/** In a {@link GetTLDPricingAnswer}. */
export interface GetTLDPricingCurrency {
  readonly id?: Maybe<number>
  readonly code?: Maybe<string>
  readonly prefix?: Maybe<string>
  readonly suffix?: Maybe<string>
  readonly format?: Maybe<number>
  readonly rate?: Maybe<string>
  readonly [field: string]: unknown
}

/** In a {@link GetTLDPricingAnswer}. */
export interface GetTLDPricingPricingAddons {
  readonly dns?: Maybe<boolean>
  readonly email?: Maybe<boolean>
  readonly idprotect?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** In a {@link GetTLDPricingAnswer}. */
export interface GetTLDPricingPricing {
  readonly tld?: Maybe<string>
  readonly categories: readonly string[]
  readonly addons?: Maybe<GetTLDPricingPricingAddons>
  readonly group?: Maybe<string>
  readonly register: Readonly<Record<string, string>>
  readonly transfer: Readonly<Record<string, string>>
  readonly renew: Readonly<Record<string, string>>
  readonly grace_period?: unknown
  readonly redemption_period?: unknown
  readonly [field: string]: unknown
}

/** What `GetTLDPricing` answers. */
export interface GetTLDPricingAnswer extends Answer {
  readonly currency?: Maybe<GetTLDPricingCurrency>
  readonly pricing: Readonly<Record<string, GetTLDPricingPricing>>
}

const shape: Fields = {
  currency: { id: int, code: text, prefix: text, suffix: text, format: int, rate: text },
  pricing: {
    '*': {
      tld: text,
      categories: ['', text],
      addons: { dns: flag, email: flag, idprotect: flag },
      group: text,
      register: { '*': text },
      transfer: { '*': text },
      renew: { '*': text },
      grace_period: anything,
      redemption_period: anything,
    },
  },
}

const action: Action = { name: 'GetTLDPricing', effect: 'read' }

/**
 * The prices of domains by their endings, keyed by years. Action `GetTLDPricing`. Amounts are in the currency itself,
 * not in cents, and are read as text: `19.90`. Errors: those of every call. Source: the developer documentation of
 * `GetTLDPricing`.
 */
export const getTLDPricing: ParsedQuery<GetTLDPricingRequest, GetTLDPricingAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getTLDPricing}, as the API sent it. */
export const getTLDPricingRaw: RawQuery<GetTLDPricingRequest> = /* @__PURE__ */ raw(action)
