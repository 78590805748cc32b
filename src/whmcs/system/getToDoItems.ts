import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything, int } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetToDoItems` takes. */
export interface GetToDoItemsRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly status?: 'Incomplete' | 'New' | 'Pending' | 'In Progress' | 'Completed' | undefined
}

/** What `GetToDoItems` answers. */
export interface GetToDoItemsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly items: readonly unknown[]
}

const shape: Fields = { totalresults: int, startnumber: int, items: ['item', anything] }

const action: Action = { name: 'GetToDoItems', effect: 'read', write: withoutOptions }

/**
 * The things to do. Action `GetToDoItems`. A list for `paginate`; 25 rows where `limitnum` is left out. Errors: those
 * of every call. Source: the developer documentation of `GetToDoItems`.
 */
export const getToDoItems: PagedQuery<GetToDoItemsRequest, GetToDoItemsAnswer, GetToDoItemsAnswer['items'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'items')

/** {@link getToDoItems}, as the API sent it. */
export const getToDoItemsRaw: RawQuery<GetToDoItemsRequest> = /* @__PURE__ */ raw(action)
