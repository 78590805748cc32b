import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, flag, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'
import { byCommas, writing } from '../write.js'

/** What `GetProducts` takes. */
export interface GetProductsRequest {
  readonly pid?: number | string | readonly number[] | undefined
  readonly gid?: number | undefined
  readonly module?: string | undefined
}

/** In a {@link GetProductsAnswer}. */
export interface GetProductsProductPricing {
  readonly prefix?: Maybe<string>
  readonly suffix?: Maybe<string>
  readonly msetupfee?: Maybe<string>
  readonly qsetupfee?: Maybe<string>
  readonly ssetupfee?: Maybe<string>
  readonly asetupfee?: Maybe<string>
  readonly bsetupfee?: Maybe<string>
  readonly tsetupfee?: Maybe<string>
  readonly monthly?: Maybe<string>
  readonly quarterly?: Maybe<string>
  readonly semiannually?: Maybe<string>
  readonly annually?: Maybe<string>
  readonly biennially?: Maybe<string>
  readonly triennially?: Maybe<string>
  readonly [field: string]: unknown
}

/** In a {@link GetProductsAnswer}. */
export interface GetProductsProductCustomfield {
  readonly id: number
  readonly name?: Maybe<string>
  readonly description?: Maybe<string>
  readonly required?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** In a {@link GetProductsAnswer}. */
export interface GetProductsProductConfigoptionOptionPricing {
  readonly msetupfee?: Maybe<string>
  readonly qsetupfee?: Maybe<string>
  readonly ssetupfee?: Maybe<string>
  readonly asetupfee?: Maybe<string>
  readonly bsetupfee?: Maybe<string>
  readonly tsetupfee?: Maybe<string>
  readonly monthly?: Maybe<string>
  readonly quarterly?: Maybe<string>
  readonly semiannually?: Maybe<string>
  readonly annually?: Maybe<string>
  readonly biennially?: Maybe<string>
  readonly triennially?: Maybe<string>
  readonly [field: string]: unknown
}

/** In a {@link GetProductsAnswer}. */
export interface GetProductsProductConfigoptionOption {
  readonly id: number
  readonly name?: Maybe<string>
  readonly rawName?: Maybe<string>
  readonly recurring?: Maybe<string>
  readonly required?: Maybe<boolean>
  readonly pricing: Readonly<Record<string, GetProductsProductConfigoptionOptionPricing>>
  readonly [field: string]: unknown
}

/** In a {@link GetProductsAnswer}. */
export interface GetProductsProductConfigoption {
  readonly id: number
  readonly name?: Maybe<string>
  readonly type?: Maybe<string>
  readonly minqty?: Maybe<number>
  readonly maxqty?: Maybe<number>
  readonly options: readonly GetProductsProductConfigoptionOption[]
  readonly [field: string]: unknown
}

/** In a {@link GetProductsAnswer}. */
export interface GetProductsProduct {
  readonly pid: number
  readonly gid?: Maybe<number>
  readonly type?: Maybe<string>
  readonly name?: Maybe<string>
  readonly slug?: Maybe<string>
  readonly 'product-url'?: Maybe<string>
  readonly description?: Maybe<string>
  readonly module?: Maybe<string>
  readonly paytype?: Maybe<string>
  readonly allowqty?: Maybe<number>
  readonly quantity_available?: Maybe<number>
  readonly pricing: Readonly<Record<string, GetProductsProductPricing>>
  readonly customfields: readonly GetProductsProductCustomfield[]
  readonly configoptions: readonly GetProductsProductConfigoption[]
  readonly [field: string]: unknown
}

/** What `GetProducts` answers. */
export interface GetProductsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly products: readonly GetProductsProduct[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  products: [
    'product',
    {
      pid: id,
      gid: int,
      type: text,
      name: text,
      slug: text,
      'product-url': text,
      description: text,
      module: text,
      paytype: text,
      allowqty: int,
      quantity_available: int,
      pricing: {
        '*': {
          prefix: text,
          suffix: text,
          msetupfee: text,
          qsetupfee: text,
          ssetupfee: text,
          asetupfee: text,
          bsetupfee: text,
          tsetupfee: text,
          monthly: text,
          quarterly: text,
          semiannually: text,
          annually: text,
          biennially: text,
          triennially: text,
        },
      },
      customfields: ['customfield', { id, name: text, description: text, required: flag }],
      configoptions: [
        'configoption',
        {
          id,
          name: text,
          type: text,
          minqty: int,
          maxqty: int,
          options: [
            'option',
            {
              id,
              name: text,
              rawName: text,
              recurring: text,
              required: flag,
              pricing: {
                '*': {
                  msetupfee: text,
                  qsetupfee: text,
                  ssetupfee: text,
                  asetupfee: text,
                  bsetupfee: text,
                  tsetupfee: text,
                  monthly: text,
                  quarterly: text,
                  semiannually: text,
                  annually: text,
                  biennially: text,
                  triennially: text,
                },
              },
            },
          ],
        },
      ],
    },
  ],
}

const action: Action = { name: 'GetProducts', effect: 'read', write: /* @__PURE__ */ writing({ pid: byCommas }) }

/**
 * The products with their prices by currency. A price of `-1.00` is a cycle that is not offered. All come at once.
 * Action `GetProducts`. Amounts are in the currency itself, not in cents, and are read as text: `19.90`. Errors: those
 * of every call. Source: the developer documentation of `GetProducts`.
 */
export const getProducts: ParsedQuery<GetProductsRequest, GetProductsAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link getProducts}, as the API sent it. */
export const getProductsRaw: RawQuery<GetProductsRequest> = /* @__PURE__ */ raw(action)
