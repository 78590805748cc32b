import { type PageStyle, paged } from '../core/pages.js'
import type { WriteParameters } from './operation.js'
import type { PagedQuery, ParsedQuery } from './signatures.js'

/** Where a caller starts, and how many rows a page is to have. */
type Asked = { readonly limitstart?: number; readonly limitnum?: number }

/**
 * Pages by `limitstart` and `limitnum`. The next page starts after the rows that came, as WHMCS may give fewer than it was
 * asked for. Without `limitnum` a page has `limit` rows.
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

/** Takes the options out of the parameters, where `paginate` puts them. */
export const withoutOptions: WriteParameters = (params) => {
  const { signal: _signal, decodeEntities: _decodeEntities, extra: _extra, ...own } = params
  return own
}

/** A parsed action for `paginate`. `rows` is the field of its answer that holds the rows of a page. */
export const pagedAction = <P extends object, T, Row>(action: ParsedQuery<P, T>, rows: string): PagedQuery<P, T, Row> =>
  paged<ParsedQuery<P, T>, PageStyle<T, Row>>(
    (context, params, options = params) => action(context, params, options),
    pagesOf(rows),
  )
