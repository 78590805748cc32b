import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetQuotes` takes. */
export interface GetQuotesRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly quoteid?: number | undefined
  readonly userid?: number | undefined
  readonly subject?: string | undefined
  readonly stage?: 'Draft' | 'Delivered' | 'On Hold' | 'Accepted' | 'Lost' | 'Dead' | undefined
  /** As `Y-m-d`. */
  readonly datecreated?: string | undefined
  /** As `Y-m-d`. */
  readonly lastmodified?: string | undefined
  /** As `Y-m-d`. */
  readonly validuntil?: string | undefined
}

/** In a {@link GetQuotesAnswer}. */
export interface GetQuotesQuoteClient {
  readonly id?: Maybe<number>
  readonly firstname?: Maybe<string>
  readonly lastname?: Maybe<string>
  readonly companyname?: Maybe<string>
  readonly email?: Maybe<string>
  readonly datecreated?: Maybe<LocalDate>
  readonly groupid?: Maybe<number>
  readonly status?: Maybe<string>
  readonly [field: string]: unknown
}

/** In a {@link GetQuotesAnswer}. */
export interface GetQuotesQuoteItem {
  readonly id: number
  readonly description?: Maybe<string>
  readonly quantity?: Maybe<string>
  readonly unitprice?: Maybe<string>
  readonly discount?: Maybe<string>
  readonly taxable?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** In a {@link GetQuotesAnswer}. */
export interface GetQuotesQuote {
  readonly id: number
  readonly subject?: Maybe<string>
  readonly stage?: Maybe<string>
  readonly validuntil?: Maybe<LocalDate>
  readonly userid?: Maybe<number>
  readonly client?: Maybe<GetQuotesQuoteClient>
  readonly firstname?: Maybe<string>
  readonly lastname?: Maybe<string>
  readonly companyname?: Maybe<string>
  readonly email?: Maybe<string>
  readonly address1?: Maybe<string>
  readonly address2?: Maybe<string>
  readonly city?: Maybe<string>
  readonly state?: Maybe<string>
  readonly postcode?: Maybe<string>
  readonly country?: Maybe<string>
  readonly phonenumber?: Maybe<string>
  readonly tax_id?: Maybe<string>
  readonly currency?: Maybe<number>
  readonly subtotal?: Maybe<string>
  readonly tax1?: Maybe<string>
  readonly tax2?: Maybe<string>
  readonly total?: Maybe<string>
  readonly proposal?: Maybe<string>
  readonly customernotes?: Maybe<string>
  readonly adminnotes?: Maybe<string>
  readonly datecreated?: Maybe<LocalDate>
  readonly lastmodified?: Maybe<LocalDate>
  readonly datesent?: Maybe<LocalDate>
  readonly dateaccepted?: Maybe<LocalDate>
  readonly items: readonly GetQuotesQuoteItem[]
  readonly [field: string]: unknown
}

/** What `GetQuotes` answers. */
export interface GetQuotesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly quotes: readonly GetQuotesQuote[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  quotes: [
    'quote',
    {
      id,
      subject: text,
      stage: text,
      validuntil: date,
      userid: int,
      client: {
        id: int,
        firstname: text,
        lastname: text,
        companyname: text,
        email: text,
        datecreated: date,
        groupid: int,
        status: text,
      },
      firstname: text,
      lastname: text,
      companyname: text,
      email: text,
      address1: text,
      address2: text,
      city: text,
      state: text,
      postcode: text,
      country: text,
      phonenumber: text,
      tax_id: text,
      currency: int,
      subtotal: text,
      tax1: text,
      tax2: text,
      total: text,
      proposal: text,
      customernotes: text,
      adminnotes: text,
      datecreated: date,
      lastmodified: date,
      datesent: date,
      dateaccepted: date,
      items: ['item', { id, description: text, quantity: text, unitprice: text, discount: text, taxable: flag }],
    },
  ],
}

const action: Action = { name: 'GetQuotes', effect: 'read', write: withoutOptions }

/**
 * The quotes with their lines. Action `GetQuotes`. Amounts are in the currency itself, not in cents, and are read as
 * text: `19.90`. Dates are by the server's clock and say no zone. A list for `paginate`; 25 rows where `limitnum` is
 * left out. Errors: those of every call. Source: the developer documentation of `GetQuotes`.
 */
export const getQuotes: PagedQuery<GetQuotesRequest, GetQuotesAnswer, GetQuotesAnswer['quotes'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'quotes')

/** {@link getQuotes}, as the API sent it. */
export const getQuotesRaw: RawQuery<GetQuotesRequest> = /* @__PURE__ */ raw(action)
