import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { isTrue } from '../isTrue.js'
import type { Params } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, flag, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpgradeProduct` takes. */
export interface UpgradeProductRequest {
  readonly serviceid: number
  readonly calconly?: boolean | undefined
  readonly paymentmethod: string
  readonly type: 'product' | 'configoptions'
  readonly newproductid?: number | undefined
  readonly newproductbillingcycle?: string | undefined
  readonly promocode?: string | undefined
  readonly configoptions?: Params | undefined
}

/** What `UpgradeProduct` answers. */
export interface UpgradeProductAnswer extends Answer {
  readonly upgradeinprogress?: Maybe<boolean>
  readonly oldproductid?: Maybe<number>
  readonly oldproductname?: Maybe<string>
  readonly newproductid?: Maybe<number>
  readonly newproductname?: Maybe<string>
  readonly daysuntilrenewal?: Maybe<number>
  readonly totaldays?: Maybe<number>
  readonly newproductbillingcycle?: Maybe<string>
  readonly price?: Maybe<string>
  readonly id?: Maybe<number>
  readonly orderid?: Maybe<number>
  readonly order_number?: Maybe<string>
  readonly invoiceid?: Maybe<number>
}

const shape: Fields = {
  upgradeinprogress: flag,
  oldproductid: int,
  oldproductname: text,
  newproductid: int,
  newproductname: text,
  daysuntilrenewal: int,
  totaldays: int,
  newproductbillingcycle: text,
  price: text,
  id: int,
  orderid: int,
  order_number: text,
  invoiceid: int,
}

const action: Action = { name: 'UpgradeProduct', effect: 'once' }

const calculation: Action = { name: 'UpgradeProduct', effect: 'read' }

/**
 * Changes the product or the options of a service for what it costs, or only says what that is: `calconly`. Action
 * `UpgradeProduct`. The price is as WHMCS formats it: `$19.90 USD`. Only a calculation is repeated after an unknown
 * outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `UpgradeProduct`.
 */
export const upgradeProduct: ParsedAction<UpgradeProductRequest, UpgradeProductAnswer> = (context, params, options) =>
  parsed<UpgradeProductRequest, UpgradeProductAnswer>(isTrue(params, 'calconly') ? calculation : action, shape)(
    context,
    params,
    options,
  )

/** {@link upgradeProduct}, as the API sent it. */
export const upgradeProductRaw: RawAction<UpgradeProductRequest> = (context, params, options) =>
  raw(isTrue(params, 'calconly') ? calculation : action)(context, params, options)
