import type { GenericSchema } from 'valibot'
import { callParsed } from '../../core/callOperation.js'
import type { AnswerReader } from '../../core/decodeAnswer.js'
import { orUndefined } from '../../core/orUndefined.js'
import type { Result } from '../../core/result.js'
import { type AlfaCrmContext, type Id, idOf } from '../context.js'
import { asGiven } from '../filter.js'
import { rowsIn } from '../page.js'
import { type PlaceNames, placeQueryNames } from '../place.js'
import { alfacrmAnswers, alfacrmRequests } from '../rules.js'
import type { CallOptions, GetEntity, GetEntityIn } from '../signatures.js'
import { listParts, placedListParts } from './list.js'
import type { Operation } from './operation.js'
import type { AttributesOption } from './readers.js'

/** Asks a list for the row with an id. `filters` are those with which the list hides nothing. */
export const getting = (
  name: string,
  path: string,
  filters: object = {},
): Operation<[id: Id, options?: CallOptions]> => ({
  name,
  method: 'POST',
  path,
  effect: 'read',
  queryNames: ['per-page'],
  toParts: (id, options = {}) => {
    const parts = listParts({ ...filters, ...options }, asGiven)
    return { ...parts, body: { id: Number(idOf(id)), ...parts.body } }
  },
})

/** Asks a list in a place that goes into the URL for the row with an id. */
export const gettingIn = (
  name: string,
  path: string,
  place: PlaceNames,
): Operation<[id: Id, place: object, options?: CallOptions]> => ({
  name,
  method: 'POST',
  path,
  effect: 'read',
  queryNames: [...placeQueryNames(place), 'per-page'],
  toParts: (id, given, options = {}) => {
    const parts = placedListParts({ ...options, ...given }, place, asGiven)
    return { ...parts, body: { id: Number(idOf(id)), ...parts.body } }
  },
})

/** How many pages are looked through where the API does not look for the id itself. */
const maxPages = 100

const idIn = (row: unknown): string => `${(Object(row) as { id?: unknown }).id as string}`

/** The row with an id in a page. */
const rowWithId = (json: unknown, id: Id): unknown => rowsIn(json)?.find((row) => idIn(row) === `${Number(id)}`)

/**
 * A search through one list: the ids seen so far, and where to look next. It ends when `next` is undefined. `isPartial` is true
 * where the list has more rows than it gave.
 */
type Search = { readonly seen: Set<string>; pages: number; next: 'page' | 'list' | undefined; isPartial: boolean }

/** Notes a page without the row. A list has ended when it gives no new rows, or when all that it counts were seen. */
const notePage = (search: Search, rows: readonly unknown[], total: unknown): void => {
  const { seen } = search
  const before = seen.size
  for (const row of rows) seen.add(idIn(row))
  search.pages++
  const isWhole = seen.size >= Number(total)
  const givesNoMore = seen.size === before
  search.next = isWhole || givesNoMore ? 'list' : search.pages < maxPages ? 'page' : undefined
  // Such as an API that ignores the page: what it did not give may be the row.
  search.isPartial = givesNoMore && seen.size < Number(total)
}

/** Reads the row out of a page. A page without it is a refusal: the one of the last page is the result of the search. */
const rowFinder = <T>(
  schema: GenericSchema<unknown, T>,
  id: Id,
  options: AttributesOption | undefined,
  search: Search,
): AnswerReader<T> => ({
  schema,
  open: (json) => rowWithId(json, id),
  openedAt: 'items',
  attributes: options?.attributes,
  refusalOf: (json) => {
    const rows = rowsIn(json)
    if (!rows || rowWithId(json, id) !== undefined) return undefined
    notePage(search, rows, (json as { total?: unknown }).total)
    return search.next === undefined || search.isPartial
      ? { kind: 'rejected', message: `does not look for ids, and ${id} is not near` }
      : { kind: 'notFound', message: `no row with id ${id}` }
  },
})

/** The options of a call with the place to look at. Those that cannot be read stay as they are: the request refuses them. */
const withQuery = (options: CallOptions | undefined, query: object): CallOptions =>
  orUndefined(() => ({ ...options, ...query })) ?? (options as CallOptions)

/** Looks for a row page by page, in one list after the other. `lists` are the filters of each. */
const findRow = async <T, Args extends readonly unknown[]>(
  operation: Operation<Args>,
  schema: GenericSchema<unknown, T>,
  [filters, ...otherLists]: readonly object[],
  context: AlfaCrmContext,
  id: Id,
  argumentsWith: (query: object) => Args,
  options: AttributesOption | undefined,
): Promise<Result<T>> => {
  const search: Search = { seen: new Set(), pages: 0, next: 'page', isPartial: false }
  const readerOf = (): AnswerReader<T> => rowFinder(schema, id, options, search)
  for (;;) {
    const args = argumentsWith({ ...filters, page: search.pages })
    search.next = undefined
    const result = await callParsed(alfacrmRequests, alfacrmAnswers, operation, readerOf, context, args)
    if (search.next === 'page') continue
    if (search.next !== 'list' || otherLists.length === 0) return result
    const other = await findRow(operation, schema, otherLists, context, id, argumentsWith, options)
    return search.isPartial && other.error?.kind === 'notFound' ? result : other
  }
}

/**
 * The row with an id, with filters that hide nothing. What comes is searched for the id, page by page, as parts of the API do
 * not look for it themselves. `otherLists` are the filters of lists that are searched after the first.
 */
export const getEntity =
  <T>(
    operation: Operation<[id: Id, options?: CallOptions]>,
    schema: GenericSchema<unknown, T>,
    otherLists: readonly object[] = [],
  ): GetEntity<T> =>
  (context, id, options) =>
    findRow(
      operation,
      schema,
      [{}, ...otherLists],
      context,
      id,
      (query): [Id, CallOptions] => [id, withQuery(options, query)],
      options as AttributesOption | undefined,
    ) as Promise<never>

/** {@link getEntity} in a place that goes into the URL. */
export const getEntityIn =
  <T, Place extends object>(
    operation: Operation<[id: Id, place: object, options?: CallOptions]>,
    schema: GenericSchema<unknown, T>,
    otherLists: readonly object[] = [],
  ): GetEntityIn<T, Place> =>
  (context, id, place, options) =>
    findRow(
      operation,
      schema,
      [{}, ...otherLists],
      context,
      id,
      (query): [Id, object, CallOptions] => [id, place, withQuery(options, query)],
      options as AttributesOption | undefined,
    ) as Promise<never>
