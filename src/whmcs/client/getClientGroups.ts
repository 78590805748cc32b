import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, flag, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetClientGroups` takes. */
export interface GetClientGroupsRequest {}

/** In a {@link GetClientGroupsAnswer}. */
export interface GetClientGroupsGroup {
  readonly id: number
  readonly groupname?: Maybe<string>
  readonly groupcolour?: Maybe<string>
  readonly discountpercent?: Maybe<string>
  readonly susptermexempt?: Maybe<boolean>
  readonly separateinvoices?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** What `GetClientGroups` answers. */
export interface GetClientGroupsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly groups: readonly GetClientGroupsGroup[]
}

const shape: Fields = {
  totalresults: int,
  groups: [
    'group',
    { id, groupname: text, groupcolour: text, discountpercent: text, susptermexempt: flag, separateinvoices: flag },
  ],
}

const action: Action = { name: 'GetClientGroups', effect: 'read' }

/**
 * The groups of clients. Action `GetClientGroups`. Errors: those of every call. Source: the developer documentation of
 * `GetClientGroups`.
 */
export const getClientGroups: ParsedQuery<GetClientGroupsRequest, GetClientGroupsAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getClientGroups}, as the API sent it. */
export const getClientGroupsRaw: RawQuery<GetClientGroupsRequest> = /* @__PURE__ */ raw(action)
