import { paged, type PageStyle } from '../../core/pages.js'
import { listMessage, type Prepare } from '../filter.js'
import { type Model, type Page, pageReader } from '../model.js'
import type * as t from '../signatures.js'
import { request } from '../wire.js'
import { type Operation, parsed, raw } from './operation.js'

type Query<Q> = Q & t.PageQuery & t.CallOptions

/** By number from where the query starts, to the total that a page says. */
const byNumber: PageStyle<Page<never>, never> = {
  query: ({ page, limit }, { page: first = 0 }) => ({ page: (first as number) + page, limit }),
  rows: ({ items }) => items,
  total: ({ total }) => total,
}

/** What a list sends: POST `{route}`. */
export const listing = <Q>(operation: string, route: string, prepare?: Prepare<Q>): Operation<[query?: Query<Q>]> => ({
  operation,
  describe: (context, query = {} as Query<Q>) => {
    const message = listMessage(query, prepare)
    return (message.as ?? request)(context, route, message)
  },
})

/** A list function that `paginate` goes through by page numbers. */
export const byPages = <L extends (...args: never) => unknown, T>(list: L): L & t.Paged<T> =>
  paged(list, byNumber as unknown as PageStyle<Page<T>, T>)

/** A page of a list: `{route}`. */
export const listEntities = <T, Q>(
  operation: string,
  route: string,
  model: Model<T>,
  prepare?: Prepare<Q>,
): t.ListEntities<T, Q> & t.ListEntitiesIn<T, Q> =>
  byPages(parsed(listing(operation, route, prepare), pageReader(model)) as t.ListEntities<T, Q>)

/** {@link listEntities}, raw. */
export const listEntitiesRaw = <Q>(
  operation: string,
  route: string,
  prepare?: Prepare<Q>,
): t.ListEntitiesRaw<Q> & t.ListEntitiesInRaw<Q> => raw(listing(operation, route, prepare))
