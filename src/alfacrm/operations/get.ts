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

/**
 * Makes an operation that requests the row with an id from a list. `filters` are those with which the list leaves out
 * no rows.
 */
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

/** Makes an operation that requests the row with an id from a list in a place. The place is part of the URL. */
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

/** The number of pages to search when the API does not filter by the id itself. */
const maxPages = 100

const idIn = (row: unknown): string => `${(Object(row) as { id?: unknown }).id as string}`

/** Finds the row with an id in a page. */
const rowWithId = (json: unknown, id: Id): unknown => rowsIn(json)?.find((row) => idIn(row) === `${Number(id)}`)

/**
 * The state of a search through one list: the ids seen so far, and where to search next. The search ends when `next` is
 * undefined. `isPartial` is true when the list has more rows than the API returned.
 */
type Search = { readonly seen: Set<string>; pages: number; next: 'page' | 'list' | undefined; isPartial: boolean }

/**
 * Records a page that does not contain the row. A list has ended when a page has no new rows, or when as many rows were
 * seen as its total.
 */
const notePage = (search: Search, rows: readonly unknown[], total: unknown): void => {
  const { seen } = search
  const before = seen.size
  for (const row of rows) seen.add(idIn(row))
  search.pages++
  const isWhole = seen.size >= Number(total)
  const givesNoMore = seen.size === before
  search.next = isWhole || givesNoMore ? 'list' : search.pages < maxPages ? 'page' : undefined
  // This happens when the API ignores the page number. The row may be among those that it did not return.
  search.isPartial = givesNoMore && seen.size < Number(total)
}

/**
 * Reads the row from a page. A page without the row is a refusal. The refusal of the last page is the result of the
 * search.
 */
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
      ? {
          kind: 'rejected',
          message: `the API does not filter by id, and id ${id} is not in the pages that were searched`,
        }
      : { kind: 'notFound', message: `no row with id ${id}` }
  },
})

/**
 * Adds the page and filters of the search to the options of a call. Options that cannot be read are returned unchanged,
 * and the request refuses them.
 */
const withQuery = (options: CallOptions | undefined, query: object): CallOptions =>
  orUndefined(() => ({ ...options, ...query })) ?? (options as CallOptions)

/** Searches for a row page by page, in one list after the other. The third argument has the filters of each list. */
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
 * Gets the row with an id, with filters that leave out no rows. It searches the answers for the id, page by page,
 * because parts of the API do not filter by it. `otherLists` are the filters of lists that are searched after the
 * first.
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

/** Like {@link getEntity}, for rows in a place. The place is part of the URL. */
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
