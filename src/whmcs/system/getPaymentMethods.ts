import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetPaymentMethods` takes. */
export interface GetPaymentMethodsRequest {}

/** In a {@link GetPaymentMethodsAnswer}. */
export interface GetPaymentMethodsPaymentmethod {
  readonly module?: Maybe<string>
  readonly displayname?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetPaymentMethods` answers. */
export interface GetPaymentMethodsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly paymentmethods: readonly GetPaymentMethodsPaymentmethod[]
}

const shape: Fields = { totalresults: int, paymentmethods: ['paymentmethod', { module: text, displayname: text }] }

const action: Action = { name: 'GetPaymentMethods', effect: 'read' }

/**
 * The gateways that are active. Action `GetPaymentMethods`. Errors: those of every call. Source: the developer
 * documentation of `GetPaymentMethods`.
 */
export const getPaymentMethods: ParsedQuery<GetPaymentMethodsRequest, GetPaymentMethodsAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getPaymentMethods}, as the API sent it. */
export const getPaymentMethodsRaw: RawQuery<GetPaymentMethodsRequest> = /* @__PURE__ */ raw(action)
