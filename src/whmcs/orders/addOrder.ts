import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal, Params, Serialized } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import { type Fields, id, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { byCommas, eachBy, writing } from '../write.js'

/** What `AddOrder` takes. */
export interface AddOrderRequest {
  readonly clientid: number
  readonly paymentmethod: string
  readonly pid?: readonly (number | '')[] | undefined
  /** From WHMCS 8.12. */
  readonly qty?: readonly (number | '')[] | undefined
  readonly domain?: readonly string[] | undefined
  readonly billingcycle?: readonly string[] | undefined
  readonly domaintype?: readonly ('register' | 'transfer' | '')[] | undefined
  readonly regperiod?: readonly (number | '')[] | undefined
  readonly idnlanguage?: readonly string[] | undefined
  readonly eppcode?: readonly string[] | undefined
  readonly nameserver1?: string | undefined
  readonly nameserver2?: string | undefined
  readonly nameserver3?: string | undefined
  readonly nameserver4?: string | undefined
  readonly nameserver5?: string | undefined
  readonly customfields?: readonly Serialized[] | undefined
  readonly configoptions?: readonly Serialized[] | undefined
  readonly priceoverride?: readonly Decimal[] | undefined
  readonly promocode?: string | undefined
  readonly promooverride?: boolean | undefined
  readonly affid?: number | undefined
  readonly noinvoice?: boolean | undefined
  readonly noinvoiceemail?: boolean | undefined
  readonly noemail?: boolean | undefined
  readonly addons?: readonly (string | readonly number[])[] | undefined
  /** From WHMCS 8.12. */
  readonly addonsqty?: readonly (string | readonly number[])[] | undefined
  readonly hostname?: readonly string[] | undefined
  readonly ns1prefix?: readonly string[] | undefined
  readonly ns2prefix?: readonly string[] | undefined
  readonly rootpw?: readonly string[] | undefined
  readonly contactid?: number | undefined
  readonly dnsmanagement?: readonly (boolean | '')[] | undefined
  readonly domainfields?: readonly Serialized[] | undefined
  readonly emailforwarding?: readonly (boolean | '')[] | undefined
  readonly idprotection?: readonly (boolean | '')[] | undefined
  readonly domainpriceoverride?: readonly Decimal[] | undefined
  readonly domainrenewoverride?: readonly Decimal[] | undefined
  readonly domainrenewals?: Params | undefined
  readonly clientip?: string | undefined
  readonly addonid?: number | undefined
  /** From WHMCS 8.12. */
  readonly addonidqty?: number | undefined
  readonly serviceid?: number | undefined
  readonly addonids?: readonly (number | '')[] | undefined
  /** From WHMCS 8.12. */
  readonly addonidsqty?: readonly (number | '')[] | undefined
  readonly serviceids?: readonly (number | '')[] | undefined
  /** From WHMCS 8.8. */
  readonly servicerenewals?: readonly (number | '')[] | undefined
  /** From WHMCS 8.9. */
  readonly addonrenewals?: readonly (number | '')[] | undefined
}

/** What `AddOrder` answers. */
export interface AddOrderAnswer extends Answer {
  readonly orderid: number
  readonly serviceids?: Maybe<string>
  readonly addonids?: Maybe<string>
  readonly domainids?: Maybe<string>
  readonly invoiceid?: Maybe<number>
}

const shape: Fields = { orderid: id, serviceids: text, addonids: text, domainids: text, invoiceid: int }

const action: Action = {
  name: 'AddOrder',
  effect: 'once',
  write: /* @__PURE__ */ writing({
    customfields: /* @__PURE__ */ eachBy(serialized),
    configoptions: /* @__PURE__ */ eachBy(serialized),
    addons: /* @__PURE__ */ eachBy(byCommas),
    addonsqty: /* @__PURE__ */ eachBy(byCommas),
    domainfields: /* @__PURE__ */ eachBy(serialized),
  }),
}

/**
 * Places an order. Nothing is provisioned before `acceptOrder`. Lists align by their places: keep an empty text where
 * one has nothing. Action `AddOrder`. Amounts are in the currency itself, not in cents: `19.90`. `regperiod` is in
 * years. Never repeated after an unknown outcome. Errors: `input` for what PHP has no form of; `notFound` where WHMCS
 * finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `AddOrder`.
 *
 * @example
 * ```ts
 * const order = { clientid: 1, paymentmethod: 'mailin', pid: [1, 2], domain: ['example.com', ''] }
 * const placed = await addOrder(ctx, order)
 * if (placed.ok) await acceptOrder(ctx, { orderid: placed.value.orderid })
 * ```
 */
export const addOrder: ParsedAction<AddOrderRequest, AddOrderAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link addOrder}, as the API sent it. */
export const addOrderRaw: RawAction<AddOrderRequest> = /* @__PURE__ */ raw(action)
