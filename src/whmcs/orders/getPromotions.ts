import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetPromotions` takes. */
export interface GetPromotionsRequest {
  readonly code?: string | undefined
}

/** In a {@link GetPromotionsAnswer}. */
export interface GetPromotionsPromotion {
  readonly id: number
  readonly code?: Maybe<string>
  readonly type?: Maybe<string>
  readonly recurring?: Maybe<number>
  readonly value?: Maybe<string>
  readonly cycles?: Maybe<string>
  readonly appliesto?: Maybe<string>
  readonly requires?: Maybe<string>
  readonly requiresexisting?: Maybe<number>
  readonly startdate?: Maybe<LocalDate>
  readonly expirationdate?: Maybe<LocalDate>
  readonly maxuses?: Maybe<number>
  readonly uses?: Maybe<number>
  readonly lifetimepromo?: Maybe<number>
  readonly applyonce?: Maybe<number>
  readonly newsignups?: Maybe<number>
  readonly existingclient?: Maybe<number>
  readonly onceperclient?: Maybe<number>
  readonly recurfor?: Maybe<number>
  readonly upgrades?: Maybe<number>
  readonly upgradeconfig?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetPromotions` answers. */
export interface GetPromotionsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly promotions: readonly GetPromotionsPromotion[]
}

const shape: Fields = {
  totalresults: int,
  promotions: [
    'promotion',
    {
      id,
      code: text,
      type: text,
      recurring: int,
      value: text,
      cycles: text,
      appliesto: text,
      requires: text,
      requiresexisting: int,
      startdate: date,
      expirationdate: date,
      maxuses: int,
      uses: int,
      lifetimepromo: int,
      applyonce: int,
      newsignups: int,
      existingclient: int,
      onceperclient: int,
      recurfor: int,
      upgrades: int,
      upgradeconfig: text,
      notes: text,
    },
  ],
}

const action: Action = { name: 'GetPromotions', effect: 'read' }

/**
 * The promotions. Action `GetPromotions`. A `value` is percent or an amount in the currency itself, as `type` says,
 * and is read as text. Dates are by the server's clock and say no zone. Errors: those of every call. Source: the
 * developer documentation of `GetPromotions`.
 */
export const getPromotions: ParsedQuery<GetPromotionsRequest, GetPromotionsAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getPromotions}, as the API sent it. */
export const getPromotionsRaw: RawQuery<GetPromotionsRequest> = /* @__PURE__ */ raw(action)
