import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate, Secret } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything, date, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetOrders` takes. */
export interface GetOrdersRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly id?: number | undefined
  readonly userid?: number | undefined
  readonly requestor_id?: number | undefined
  readonly status?: string | undefined
}

/** In a {@link GetOrdersAnswer}. */
export interface GetOrdersOrderRenewalsByType {
  readonly domains: readonly unknown[]
  readonly services: readonly unknown[]
  readonly addons: readonly unknown[]
  readonly [field: string]: unknown
}

/** In a {@link GetOrdersAnswer}. */
export interface GetOrdersOrderLineitem {
  readonly type?: Maybe<string>
  readonly relid?: Maybe<number>
  readonly producttype?: Maybe<string>
  readonly product?: Maybe<string>
  readonly domain?: Maybe<string>
  readonly billingcycle?: Maybe<string>
  readonly amount?: Maybe<string>
  readonly status?: Maybe<string>
  readonly [field: string]: unknown
}

/** In a {@link GetOrdersAnswer}. */
export interface GetOrdersOrder {
  readonly id: number
  readonly ordernum?: Maybe<string>
  readonly userid?: Maybe<number>
  readonly contactid?: Maybe<number>
  readonly requestor_id?: Maybe<number>
  readonly admin_requestor_id?: Maybe<number>
  readonly date?: Maybe<LocalDate>
  readonly nameservers?: Maybe<string>
  readonly transfersecret?: Maybe<Secret>
  readonly renewals?: Maybe<string>
  readonly renewalsByType?: Maybe<GetOrdersOrderRenewalsByType>
  readonly promocode?: Maybe<string>
  readonly promotype?: Maybe<string>
  readonly promovalue?: Maybe<string>
  readonly orderdata?: Maybe<string>
  readonly amount?: Maybe<string>
  readonly paymentmethod?: Maybe<string>
  readonly invoiceid?: Maybe<number>
  readonly status?: Maybe<string>
  readonly ipaddress?: Maybe<string>
  readonly fraudmodule?: Maybe<string>
  readonly fraudoutput?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly paymentmethodname?: Maybe<string>
  readonly paymentstatus?: Maybe<string>
  readonly name?: Maybe<string>
  readonly currencyprefix?: Maybe<string>
  readonly currencysuffix?: Maybe<string>
  readonly frauddata?: Maybe<string>
  readonly validationdata?: Maybe<string>
  readonly lineitems: readonly GetOrdersOrderLineitem[]
  readonly [field: string]: unknown
}

/** What `GetOrders` answers. */
export interface GetOrdersAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly orders: readonly GetOrdersOrder[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  orders: [
    'order',
    {
      id,
      ordernum: text,
      userid: int,
      contactid: int,
      requestor_id: int,
      admin_requestor_id: int,
      date,
      nameservers: text,
      transfersecret: text,
      renewals: text,
      renewalsByType: { domains: ['', anything], services: ['', anything], addons: ['', anything] },
      promocode: text,
      promotype: text,
      promovalue: text,
      orderdata: text,
      amount: text,
      paymentmethod: text,
      invoiceid: int,
      status: text,
      ipaddress: text,
      fraudmodule: text,
      fraudoutput: text,
      notes: text,
      paymentmethodname: text,
      paymentstatus: text,
      name: text,
      currencyprefix: text,
      currencysuffix: text,
      frauddata: text,
      validationdata: text,
      lineitems: [
        'lineitem',
        {
          type: text,
          relid: int,
          producttype: text,
          product: text,
          domain: text,
          billingcycle: text,
          amount: text,
          status: text,
        },
      ],
    },
  ],
}

const action: Action = { name: 'GetOrders', effect: 'read', write: withoutOptions }

/**
 * The orders with what they hold. Action `GetOrders`. Amounts are in the currency itself, not in cents, and are read
 * as text: `19.90`. Dates are by the server's clock and say no zone. A list for `paginate`; 25 rows where `limitnum`
 * is left out. A secret, which no error shows: `transfersecret`. Errors: those of every call. Source: the developer
 * documentation of `GetOrders`.
 */
export const getOrders: PagedQuery<GetOrdersRequest, GetOrdersAnswer, GetOrdersAnswer['orders'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape, ['transfersecret']), 'orders')

/** {@link getOrders}, as the API sent it. */
export const getOrdersRaw: RawQuery<GetOrdersRequest> = /* @__PURE__ */ raw(action)
