import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetOrderStatuses` takes. */
export interface GetOrderStatusesRequest {}

/** In a {@link GetOrderStatusesAnswer}. */
export interface GetOrderStatusesStatus {
  readonly title?: Maybe<string>
  readonly count?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetOrderStatuses` answers. */
export interface GetOrderStatusesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly statuses: readonly GetOrderStatusesStatus[]
}

const shape: Fields = { totalresults: int, statuses: ['status', { title: text, count: int }] }

const action: Action = { name: 'GetOrderStatuses', effect: 'read' }

/**
 * The statuses of orders, with how many have each. Action `GetOrderStatuses`. Errors: those of every call. Source: the
 * developer documentation of `GetOrderStatuses`.
 */
export const getOrderStatuses: ParsedQuery<GetOrderStatusesRequest, GetOrderStatusesAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getOrderStatuses}, as the API sent it. */
export const getOrderStatusesRaw: RawQuery<GetOrderStatusesRequest> = /* @__PURE__ */ raw(action)
