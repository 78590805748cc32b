import { type PageStyle, paged } from '../core/pages.js'
import type { WriteParameters } from './operation.js'
import type { PagedQuery, ParsedQuery } from './signatures.js'

/** The paging parameters of a caller: the index of the first row and the number of rows per page. */
type Asked = { readonly limitstart?: number; readonly limitnum?: number }

/**
 * Pages by `limitstart` and `limitnum`. The next page starts after the rows that were returned, because WHMCS may
 * return fewer rows than requested. Without `limitnum` a page has `limit` rows.
 */
const pagesOf = <T, Row>(rows: string): PageStyle<T, Row> => ({
  query: ({ received, limit }, { limitstart = 0, limitnum = limit }: Asked) => ({
    limitstart: Number(limitstart) + received,
    limitnum,
    limit: undefined,
  }),
  rows: (value) => (value as Readonly<Record<string, readonly Row[]>>)[rows]!,
  total: (value) => (value as { readonly totalresults?: unknown }).totalresults,
  skipped: ({ limitstart = 0 }: Asked) => Number(limitstart),
})

/** Removes the options from the parameters, where `paginate` puts them. */
export const withoutOptions: WriteParameters = (params) => {
  const { signal: _signal, decodeEntities: _decodeEntities, extra: _extra, ...own } = params
  return own
}

/**
 * Makes a parsed action that `paginate` can iterate. `rows` is the field of the answer that contains the rows of a
 * page.
 */
export const pagedAction = <P extends object, T, Row>(action: ParsedQuery<P, T>, rows: string): PagedQuery<P, T, Row> =>
  paged<ParsedQuery<P, T>, PageStyle<T, Row>>(
    (context, params, options = params) => action(context, params, options),
    pagesOf(rows),
  )
