import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetClientsDomains` takes. */
export interface GetClientsDomainsRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly clientid?: number | undefined
  readonly domainid?: number | undefined
  readonly domain?: string | undefined
}

/** In a {@link GetClientsDomainsAnswer}. */
export interface GetClientsDomainsDomain {
  readonly id: number
  readonly userid?: Maybe<number>
  readonly orderid?: Maybe<number>
  readonly regtype?: Maybe<string>
  readonly domainname?: Maybe<string>
  readonly registrar?: Maybe<string>
  readonly regperiod?: Maybe<number>
  readonly firstpaymentamount?: Maybe<string>
  readonly recurringamount?: Maybe<string>
  readonly paymentmethod?: Maybe<string>
  readonly paymentmethodname?: Maybe<string>
  readonly regdate?: Maybe<LocalDate>
  readonly expirydate?: Maybe<LocalDate>
  readonly nextduedate?: Maybe<LocalDate>
  readonly status?: Maybe<string>
  readonly subscriptionid?: Maybe<string>
  readonly promoid?: Maybe<number>
  readonly dnsmanagement?: Maybe<boolean>
  readonly emailforwarding?: Maybe<boolean>
  readonly idprotection?: Maybe<boolean>
  readonly donotrenew?: Maybe<boolean>
  readonly notes?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetClientsDomains` answers. */
export interface GetClientsDomainsAnswer extends Answer {
  readonly clientid?: Maybe<number>
  readonly domainid?: Maybe<number>
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly domains: readonly GetClientsDomainsDomain[]
}

const shape: Fields = {
  clientid: int,
  domainid: int,
  totalresults: int,
  startnumber: int,
  numreturned: int,
  domains: [
    'domain',
    {
      id,
      userid: int,
      orderid: int,
      regtype: text,
      domainname: text,
      registrar: text,
      regperiod: int,
      firstpaymentamount: text,
      recurringamount: text,
      paymentmethod: text,
      paymentmethodname: text,
      regdate: date,
      expirydate: date,
      nextduedate: date,
      status: text,
      subscriptionid: text,
      promoid: int,
      dnsmanagement: flag,
      emailforwarding: flag,
      idprotection: flag,
      donotrenew: flag,
      notes: text,
    },
  ],
}

const action: Action = { name: 'GetClientsDomains', effect: 'read', write: withoutOptions }

/**
 * The domains of clients. Action `GetClientsDomains`. Amounts are in the currency itself, not in cents, and are read
 * as text: `19.90`. Dates are by the server's clock and say no zone. A list for `paginate`; 25 rows where `limitnum`
 * is left out. Errors: those of every call. Source: the developer documentation of `GetClientsDomains`.
 */
export const getClientsDomains: PagedQuery<
  GetClientsDomainsRequest,
  GetClientsDomainsAnswer,
  GetClientsDomainsAnswer['domains'][number]
> = /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'domains')

/** {@link getClientsDomains}, as the API sent it. */
export const getClientsDomainsRaw: RawQuery<GetClientsDomainsRequest> = /* @__PURE__ */ raw(action)
