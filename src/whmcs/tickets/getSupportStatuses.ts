import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetSupportStatuses` takes. */
export interface GetSupportStatusesRequest {
  readonly deptid?: number | undefined
}

/** In a {@link GetSupportStatusesAnswer}. */
export interface GetSupportStatusesStatus {
  readonly title?: Maybe<string>
  readonly count?: Maybe<number>
  readonly color?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetSupportStatuses` answers. */
export interface GetSupportStatusesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly statuses: readonly GetSupportStatusesStatus[]
}

const shape: Fields = { totalresults: int, statuses: ['status', { title: text, count: int, color: text }] }

const action: Action = { name: 'GetSupportStatuses', effect: 'read' }

/**
 * The statuses of tickets, with how many have each. Action `GetSupportStatuses`. Errors: those of every call. Source:
 * the developer documentation of `GetSupportStatuses`.
 */
export const getSupportStatuses: ParsedQuery<GetSupportStatusesRequest, GetSupportStatusesAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link getSupportStatuses}, as the API sent it. */
export const getSupportStatusesRaw: RawQuery<GetSupportStatusesRequest> = /* @__PURE__ */ raw(action)
