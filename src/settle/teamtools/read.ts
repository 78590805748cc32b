import { type Context, map, paginate, type Result } from '../../index.js'
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
import { anyTime, type Span, spanOf } from '../span.js'

type ListRows<T> = (context: Context, query?: ListQuery & CallOptions) => Promise<Result<readonly T[]>>

type Row = { readonly created_at?: Date | null | undefined }

/** The time at which a row was made. A context with `validate` can let through what is no object. */
export const createdIn = (row: unknown): Span => spanOf((Object(row) as Row).created_at)

/** The precision of a date of the API, in milliseconds. */
const second = 1000

/**
 * Reads the rows of a list that may have been made since the call began, page by page from the latest on. It stops
 * after the first page that is older, if the API keeps to the order that it was asked for, and otherwise reads the whole
 * list.
 */
const recent = async <T>(
  list: ListRows<T>,
  context: Context,
  { earliest, signal }: Search,
  timeOf: (row: T) => Span,
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
      const { from } = timeOf(row)
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
  const rows = await recent(list as unknown as ListRows<Entities[E]>, context, search, createdIn, 'created_at')
  return map(rows, (all) => all.map((row) => ({ row, madeIn: createdIn(row) })))
}

/** A kind of change in the web events. */
type Action = 'created' | 'updated' | 'deleted'

/** A change of an entity, with the entity after and before it. */
export type Change = {
  readonly action: unknown
  readonly value: unknown
  readonly old: unknown
  readonly madeIn: Span
}

const changedIn = (event: unknown): Span => spanOf((Object(event) as WebEvent).timestamp)

/**
 * Reads the changes since the call began from the web events. `type` is the name of the entity, such as `payment`. What is
 * no event may be any change.
 */
export const readChanges = async (
  context: Context,
  search: Search,
  type: string,
  actions: readonly Action[],
): Promise<Result<readonly Change[]>> => {
  const events = await recent(listWebEvents as ListRows<WebEvent | null>, context, search, changedIn, 'timestamp')
  return map(events, (all) =>
    all.flatMap((event) => {
      if (event === null) return [{ action: undefined, value: undefined, old: undefined, madeIn: anyTime }]
      const {
        type: name,
        value,
        old,
      } = Object(event.data) as { readonly type?: unknown; value?: unknown; old?: unknown }
      const isMeant = String(name).toLowerCase() === type && actions.some((each) => each === event.action)
      return isMeant ? [{ action: event.action, value, old, madeIn: changedIn(event) }] : []
    }),
  )
}

/**
 * Reads what web events say was made or changed since the call began. They keep what the row was at that time, whatever
 * happened to it later.
 */
export const webEventTraces =
  (context: Context, search: Search, type: string, actions: readonly Action[] = ['created']) =>
  async (): Promise<Result<readonly Dated<unknown>[]>> =>
    map(await readChanges(context, search, type, actions), (changes) =>
      changes.map(({ value, madeIn }) => ({ row: value, madeIn })),
    )
