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

/** By number from where the query starts, to the total that a page says. */
const byNumber: PageStyle<Page<never>, never> = {
  query: ({ page, limit }, { page: first = 0 }) => ({ page: (first as number) + page, limit }),
  rows: ({ items }) => items,
  total: ({ total }) => total,
}

/** A list function that `paginate` goes through by page numbers. */
export const byPages = <L extends (...args: never) => unknown, T>(list: L): L & t.Paged<T> =>
  paged(list, byNumber as unknown as PageStyle<Page<T>, T>)

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
