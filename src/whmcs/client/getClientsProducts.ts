import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate, Secret } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything, date, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetClientsProducts` takes. */
export interface GetClientsProductsRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly clientid?: number | undefined
  readonly serviceid?: number | undefined
  readonly pid?: number | undefined
  readonly domain?: string | undefined
  readonly username2?: string | undefined
}

/** In a {@link GetClientsProductsAnswer}. */
export interface GetClientsProductsProductConfigoption {
  readonly id: number
  readonly option?: Maybe<string>
  readonly type?: Maybe<string>
  readonly value?: Maybe<string>
  readonly [field: string]: unknown
}

/** In a {@link GetClientsProductsAnswer}. */
export interface GetClientsProductsProduct {
  readonly id: number
  readonly qty?: Maybe<number>
  readonly clientid?: Maybe<number>
  readonly orderid?: Maybe<number>
  readonly ordernumber?: Maybe<string>
  readonly pid?: Maybe<number>
  readonly regdate?: Maybe<LocalDate>
  readonly name?: Maybe<string>
  readonly translated_name?: Maybe<string>
  readonly groupname?: Maybe<string>
  readonly translated_groupname?: Maybe<string>
  readonly domain?: Maybe<string>
  readonly dedicatedip?: Maybe<string>
  readonly serverid?: Maybe<number>
  readonly servername?: Maybe<string>
  readonly serverip?: Maybe<string>
  readonly serverhostname?: Maybe<string>
  readonly suspensionreason?: Maybe<string>
  readonly firstpaymentamount?: Maybe<string>
  readonly recurringamount?: Maybe<string>
  readonly paymentmethod?: Maybe<string>
  readonly paymentmethodname?: Maybe<string>
  readonly billingcycle?: Maybe<string>
  readonly nextduedate?: Maybe<LocalDate>
  readonly status?: Maybe<string>
  readonly username?: Maybe<string>
  readonly password?: Maybe<Secret>
  readonly subscriptionid?: Maybe<string>
  readonly promoid?: Maybe<number>
  readonly overideautosuspend?: Maybe<string>
  readonly overidesuspenduntil?: Maybe<LocalDate>
  readonly ns1?: Maybe<string>
  readonly ns2?: Maybe<string>
  readonly assignedips?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly diskusage?: Maybe<number>
  readonly disklimit?: Maybe<number>
  readonly bwusage?: Maybe<number>
  readonly bwlimit?: Maybe<number>
  readonly lastupdate?: Maybe<LocalDate>
  readonly customfields: readonly unknown[]
  readonly configoptions: readonly GetClientsProductsProductConfigoption[]
  readonly [field: string]: unknown
}

/** What `GetClientsProducts` answers. */
export interface GetClientsProductsAnswer extends Answer {
  readonly clientid?: Maybe<number>
  readonly serviceid?: Maybe<number>
  readonly pid?: Maybe<number>
  readonly domain?: Maybe<string>
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly products: readonly GetClientsProductsProduct[]
}

const shape: Fields = {
  clientid: int,
  serviceid: int,
  pid: int,
  domain: text,
  totalresults: int,
  startnumber: int,
  numreturned: int,
  products: [
    'product',
    {
      id,
      qty: int,
      clientid: int,
      orderid: int,
      ordernumber: text,
      pid: int,
      regdate: date,
      name: text,
      translated_name: text,
      groupname: text,
      translated_groupname: text,
      domain: text,
      dedicatedip: text,
      serverid: int,
      servername: text,
      serverip: text,
      serverhostname: text,
      suspensionreason: text,
      firstpaymentamount: text,
      recurringamount: text,
      paymentmethod: text,
      paymentmethodname: text,
      billingcycle: text,
      nextduedate: date,
      status: text,
      username: text,
      password: text,
      subscriptionid: text,
      promoid: int,
      overideautosuspend: text,
      overidesuspenduntil: date,
      ns1: text,
      ns2: text,
      assignedips: text,
      notes: text,
      diskusage: int,
      disklimit: int,
      bwusage: int,
      bwlimit: int,
      lastupdate: date,
      customfields: ['customfield', anything],
      configoptions: ['configoption', { id, option: text, type: text, value: text }],
    },
  ],
}

const action: Action = { name: 'GetClientsProducts', effect: 'read', write: withoutOptions }

/**
 * The services of clients. Action `GetClientsProducts`. Amounts are in the currency itself, not in cents, and are read
 * as text: `19.90`. Dates are by the server's clock and say no zone. A list for `paginate`; 25 rows where `limitnum`
 * is left out. A secret, which no error shows: `password`. Errors: those of every call. Source: the developer
 * documentation of `GetClientsProducts`.
 */
export const getClientsProducts: PagedQuery<
  GetClientsProductsRequest,
  GetClientsProductsAnswer,
  GetClientsProductsAnswer['products'][number]
> = /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape, ['password']), 'products')

/** {@link getClientsProducts}, as the API sent it. */
export const getClientsProductsRaw: RawQuery<GetClientsProductsRequest> = /* @__PURE__ */ raw(action)
