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

/** What a list is asked with: its filters, its page, and the options of the call. */
export type ListQuery<Filters> = Filters & t.PageQuery & t.CallOptions

/** The parts of a request for a list: its page and filters in the body, `limit` there and in the URL. */
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

/** {@link listParts} of a list in a place that goes into the URL. */
export const placedListParts = <Filters>(
  query: ListQuery<Filters>,
  place: PlaceNames,
  prepare: Prepare<Filters>,
): AlfaCrmParts => {
  const { query: placeQuery, rest } = readPlace(place, query)
  const parts = listParts(rest as ListQuery<Filters>, prepare)
  return { ...parts, query: { ...placeQuery, ...parts.query } }
}

/** Asks for a page of a list. */
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

/** Asks for a page of a list, in a place that goes into the URL. */
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

/** How many rows a page has where the API takes no other size. */
const ownSize = 50

/**
 * By number from where the query says, to the total that a page names. Pages after the first are asked for in the size that
 * has come: where the API gives pages of its own size, it then cannot count them in another. `lists` are gone through at once,
 * each with a page of that number; their sizes are not known by what has come.
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

/** A list function that `paginate` goes through by page numbers. `lists` is in how many lists of the API its rows stand. */
export const byPages = <L extends (...args: never) => unknown, T>(list: L, lists = 1): L & t.Paged<T> =>
  paged(list, byNumber(lists) as unknown as PageStyle<Page<T>, T>)

/** A page of a list. */
export const listEntities = <T, Filters>(
  operation: Operation<[query?: ListQuery<Filters>]>,
  row: GenericSchema<unknown, T>,
): t.ListEntities<T, Filters> => {
  const page = pageOf(row)
  return byPages(
    parsed(operation, (query) => pageReader(page, query as AttributesOption | undefined)) as t.ListEntities<T, Filters>,
  )
}
