import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetAffiliates` takes. */
export interface GetAffiliatesRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly userid?: number | undefined
  readonly visitors?: number | undefined
  readonly paytype?: '' | 'percentage' | 'fixedamount' | undefined
  readonly payamount?: Decimal | undefined
  readonly onetime?: number | undefined
  readonly balance?: Decimal | undefined
  readonly withdrawn?: Decimal | undefined
}

/** In a {@link GetAffiliatesAnswer}. */
export interface GetAffiliatesAffiliate {
  readonly id: number
  readonly date?: Maybe<LocalDate>
  readonly clientid?: Maybe<number>
  readonly visitors?: Maybe<number>
  readonly paytype?: Maybe<string>
  readonly payamount?: Maybe<string>
  readonly onetime?: Maybe<number>
  readonly balance?: Maybe<string>
  readonly withdrawn?: Maybe<string>
  readonly created_at?: Maybe<LocalDate>
  readonly updated_at?: Maybe<LocalDate>
  readonly [field: string]: unknown
}

/** What `GetAffiliates` answers. */
export interface GetAffiliatesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly affiliates: readonly GetAffiliatesAffiliate[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  affiliates: [
    'affiliate',
    {
      id,
      date,
      clientid: int,
      visitors: int,
      paytype: text,
      payamount: text,
      onetime: int,
      balance: text,
      withdrawn: text,
      created_at: date,
      updated_at: date,
    },
  ],
}

const action: Action = { name: 'GetAffiliates', effect: 'read', write: withoutOptions }

/**
 * The affiliates. Action `GetAffiliates`. Amounts are in the currency itself, not in cents, and are read as text:
 * `19.90`. Dates are by the server's clock and say no zone. A list for `paginate`; 25 rows where `limitnum` is left
 * out. Errors: those of every call. Source: the developer documentation of `GetAffiliates`.
 */
export const getAffiliates: PagedQuery<
  GetAffiliatesRequest,
  GetAffiliatesAnswer,
  GetAffiliatesAnswer['affiliates'][number]
> = /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'affiliates')

/** {@link getAffiliates}, as the API sent it. */
export const getAffiliatesRaw: RawQuery<GetAffiliatesRequest> = /* @__PURE__ */ raw(action)
