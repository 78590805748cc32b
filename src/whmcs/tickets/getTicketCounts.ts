import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetTicketCounts` takes. */
export interface GetTicketCountsRequest {
  readonly ignoreDepartmentAssignments?: boolean | undefined
  readonly includeCountsByStatus?: boolean | undefined
}

/** In a {@link GetTicketCountsAnswer}. */
export interface GetTicketCountsStatus {
  readonly title?: Maybe<string>
  readonly count?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetTicketCounts` answers. */
export interface GetTicketCountsAnswer extends Answer {
  readonly filteredDepartments: readonly number[]
  readonly allActive?: Maybe<number>
  readonly awaitingReply?: Maybe<number>
  readonly flaggedTickets?: Maybe<number>
  readonly status: Readonly<Record<string, GetTicketCountsStatus>>
}

const shape: Fields = {
  filteredDepartments: ['', int],
  allActive: int,
  awaitingReply: int,
  flaggedTickets: int,
  status: { '*': { title: text, count: int } },
}

const action: Action = { name: 'GetTicketCounts', effect: 'read' }

/**
 * How many tickets wait, in the departments of the administrator. Action `GetTicketCounts`. Errors: those of every
 * call. Source: the developer documentation of `GetTicketCounts`.
 */
export const getTicketCounts: ParsedQuery<GetTicketCountsRequest, GetTicketCountsAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getTicketCounts}, as the API sent it. */
export const getTicketCountsRaw: RawQuery<GetTicketCountsRequest> = /* @__PURE__ */ raw(action)
