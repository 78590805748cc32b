import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetToDoItemStatuses` takes. */
export interface GetToDoItemStatusesRequest {}

/** In a {@link GetToDoItemStatusesAnswer}. */
export interface GetToDoItemStatusesStatus {
  readonly type?: Maybe<string>
  readonly count?: Maybe<number>
  readonly overdue?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetToDoItemStatuses` answers. */
export interface GetToDoItemStatusesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly todoitemstatuses: readonly GetToDoItemStatusesStatus[]
}

const shape: Fields = { totalresults: int, todoitemstatuses: ['status', { type: text, count: int, overdue: int }] }

const action: Action = { name: 'GetToDoItemStatuses', effect: 'read' }

/**
 * The statuses of things to do, with how many have each. Action `GetToDoItemStatuses`. Errors: those of every call.
 * Source: the developer documentation of `GetToDoItemStatuses`.
 */
export const getToDoItemStatuses: ParsedQuery<GetToDoItemStatusesRequest, GetToDoItemStatusesAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link getToDoItemStatuses}, as the API sent it. */
export const getToDoItemStatusesRaw: RawQuery<GetToDoItemStatusesRequest> = /* @__PURE__ */ raw(action)
