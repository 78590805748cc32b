import type { GenericSchema } from 'valibot'
import { paged, type PageStyle } from '../../core/pages.js'
import { asGiven, type Prepare } from '../filter.js'
import { type Page, pageOf } from '../page.js'
import { type PlaceNames, placeQueryNames, readPlace } from '../place.js'
import type { AlfaCrmParts } from '../rules.js'
import type * as t from '../signatures.js'
import { callParts } from './callParts.js'
import { type Operation, parsed } from './operation.js'
import { type AttributesOption, pageReader } from './readers.js'

/** The query of a list: its filters, its page, and the options of the call. */
export type ListQuery<Filters> = Filters & t.PageQuery & t.CallOptions

/** The parts of a request for a list. The page and the filters go into the body, `limit` into the body and the URL. */
export const listParts = <Filters>(query: ListQuery<Filters>, prepare: Prepare<Filters>): AlfaCrmParts => {
  const {
    page = 0,
    limit,
    attributes: _,
    signal,
    branch,
    dateFormat,
    ...filters
  } = query as ListQuery<object> & AttributesOption
  const { body, writeField } = prepare(filters as Filters)
  return {
    query: limit ? { 'per-page': `${limit}` } : {},
    body: { page, pageSize: limit, ...body },
    writeField,
    ...callParts({ signal, branch, dateFormat }),
  }
}

/** Like {@link listParts}, for a list in a place. The place is part of the URL. */
export const placedListParts = <Filters>(
  query: ListQuery<Filters>,
  place: PlaceNames,
  prepare: Prepare<Filters>,
): AlfaCrmParts => {
  const { query: placeQuery, rest } = readPlace(place, query)
  const parts = listParts(rest as ListQuery<Filters>, prepare)
  return { ...parts, query: { ...placeQuery, ...parts.query } }
}

/** Makes an operation that requests one page of a list. */
export const listing = <Filters extends object>(
  name: string,
  path: string,
  prepare: Prepare<Filters> = asGiven,
): Operation<[query?: ListQuery<Filters>]> => ({
  name,
  method: 'POST',
  path,
  effect: 'read',
  queryNames: ['per-page'],
  toParts: (query = {} as ListQuery<Filters>) => listParts(query, prepare),
})

/** Makes an operation that requests one page of a list in a place. The place is part of the URL. */
export const listingIn = <Filters extends object>(
  name: string,
  path: string,
  place: PlaceNames,
  prepare: Prepare<Filters>,
): Operation<[query?: ListQuery<Filters>]> => ({
  name,
  method: 'POST',
  path,
  effect: 'read',
  queryNames: [...placeQueryNames(place), 'per-page'],
  toParts: (query = {} as ListQuery<Filters>) => placedListParts(query, place, prepare),
})

/** The number of rows in a page when the API accepts no other size. */
const ownSize = 50

/**
 * Pages by number, from the page of the query to the total that a page states. Pages after the first are requested in
 * the size of the first answer, so that an API with its own page size does not count pages in another size. `lists` is
 * the number of lists that are read together. Each of them contributes a page of the same number, so the sizes of their
 * pages are not known.
 */
const byNumber = (lists: number): PageStyle<Page<never>, never> => ({
  query: ({ page, received, limit }, { page: first = 0 }) => {
    const isSizeKnown = page > 0 && first === 0 && lists === 1
    return { page: Number(first) + page, limit: isSizeKnown ? Math.floor(received / page) : limit }
  },
  rows: ({ items }) => items,
  total: ({ total }) => total,
  skipped: ({ page: first = 0 }, size) => Number(first) * Math.max(size, ownSize) * lists,
})

/**
 * Makes a list function that `paginate` can iterate by page number. `lists` is the number of API lists that hold its
 * rows.
 */
export const byPages = <L extends (...args: never) => unknown, T>(list: L, lists = 1): L & t.Paged<T> =>
  paged(list, byNumber(lists) as unknown as PageStyle<Page<T>, T>)

/** Makes the parsed form of an operation that requests one page of a list. */
export const listEntities = <T, Filters>(
  operation: Operation<[query?: ListQuery<Filters>]>,
  row: GenericSchema<unknown, T>,
): t.ListEntities<T, Filters> => {
  const page = pageOf(row)
  return byPages(
    parsed(operation, (query) => pageReader(page, query as AttributesOption | undefined)) as t.ListEntities<T, Filters>,
  )
}
