import { type PageStyle, paged } from '../core/pages.js'
import type { PagedQuery, ParsedQuery } from './signatures.js'

type Asked = { readonly limitstart?: number; readonly limitnum?: number }

/**
 * By `limitstart` and `limitnum`, from the rows that came to the next: WHMCS may give fewer than it was asked for. Without
 * `limitnum` a page has `limit` rows.
 */
const pagesOf = <T, Row>(rows: string): PageStyle<T, Row> => ({
  query: ({ received, limit }, { limitstart = 0, limitnum = limit }: Asked) => ({
    limitstart: +limitstart + received,
    limitnum,
    limit: undefined,
  }),
  rows: (value) => (value as Readonly<Record<string, readonly Row[]>>)[rows]!,
  total: (value) => (value as { readonly totalresults?: unknown }).totalresults,
})

/** The options that stand among the parameters of a page are none of them. */
export const withoutOptions = (params: Readonly<Record<string, unknown>>): object => {
  const { signal: _signal, decodeEntities: _decodeEntities, extra: _extra, ...own } = params
  return own
}

/** A parsed action whose list `paginate` goes through: the rows stand under a name. */
export const pagedAction = <P extends object, T, Row>(action: ParsedQuery<P, T>, rows: string): PagedQuery<P, T, Row> =>
  paged<ParsedQuery<P, T>, PageStyle<T, Row>>(
    (context, params, options = params) => action(context, params, options),
    pagesOf(rows),
  )
