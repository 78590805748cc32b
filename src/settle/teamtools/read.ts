import { type Context, paginate, type Result } from '../../index.js'
import {
  type CallOptions,
  type Entities,
  type EntityName,
  type ListEntities,
  type ListQuery,
  listWebEvents,
  type WebEvent,
} from '../../teamtools/index.js'
import type { Dated } from '../judge.js'
import type { Search } from '../settled.js'
import { spanOf } from '../span.js'

type ListRows<T> = (context: Context, query?: ListQuery & CallOptions) => Promise<Result<readonly T[]>>

type Row = { readonly created_at?: Date | null | undefined }

/** The precision of a date of the API, in milliseconds. */
const second = 1000

/**
 * Reads the rows of a list that may have been made since the call began, page by page from the latest on. It stops
 * after the first page that is older, if the API keeps to the order that it was asked for, and otherwise reads the whole
 * list.
 */
export const recent = async <T extends Row>(
  list: ListRows<T>,
  context: Context,
  { earliest, signal }: Search,
  dateOf: (row: T) => Date | null | undefined,
  orderBy: string,
): Promise<Result<readonly T[]>> => {
  const rows: T[] = []
  let isInOrder = true
  // Rows of the same date, as of a bulk save, do not show in which order the API lists them.
  let hasFallen = false
  let last = Infinity
  for await (const page of paginate(list, context, { orderBy, orderDirection: 'desc', limit: 1000, signal })) {
    if (!page.ok) return page
    for (const row of page.value) {
      const { from } = spanOf(dateOf(row))
      isInOrder &&= Number.isFinite(from) && from <= last
      hasFallen ||= last !== Infinity && from < last
      last = from
      rows.push(row)
    }
    if (isInOrder && hasFallen && last + second < earliest) break
  }
  return { ok: true, value: rows }
}

/** Reads the rows of a resource that may have been made since the call began, with the time at which each was made. */
export const recentRows = async <E extends EntityName>(
  list: ListEntities<E>,
  context: Context,
  search: Search,
): Promise<Result<readonly Dated<Entities[E]>[]>> => {
  type Listed = Entities[E] & Row
  const rows = await recent(list as unknown as ListRows<Listed>, context, search, (row) => row.created_at, 'created_at')
  if (!rows.ok) return rows
  return { ok: true, value: rows.value.map((row) => ({ row, madeIn: spanOf(row.created_at) })) }
}

/** A kind of change in the web events. */
type Action = 'created' | 'updated'

/**
 * Reads what web events say was made or changed since the call began. They keep what the row was at that time, whatever
 * happened to it later. `type` is the name of the entity, such as `payment`.
 */
export const webEventTraces =
  (context: Context, search: Search, type: string, actions: readonly Action[] = ['created']) =>
  async (): Promise<Result<readonly Dated<unknown>[]>> => {
    const dateOf = ({ timestamp }: WebEvent) => timestamp
    const events = await recent(listWebEvents as ListRows<WebEvent>, context, search, dateOf, 'timestamp')
    if (!events.ok) return events
    return {
      ok: true,
      value: events.value.flatMap(({ action, data, timestamp }) => {
        const change = Object(data) as { readonly type?: unknown; readonly value?: unknown }
        const isOfType = String(change.type).toLowerCase() === type
        return isOfType && actions.some((each) => each === action)
          ? [{ row: change.value, madeIn: spanOf(timestamp) }]
          : []
      }),
    }
  }
