import { type List, paginate, type Result } from '../index.js'
import type { Row } from './format.js'
import type { ResourceList } from './resource.js'

/** The place of a page in its list: how many pages and rows come before it. */
export type Place = { readonly pages: number; readonly received: number }

/** A page of a list with its place. */
export type PlacedPage = {
  readonly rows: readonly Row[]
  /** How many rows the list has, if the API says so. */
  readonly total: number | undefined
  readonly place: Place
}

type Query = Readonly<Record<string, unknown>>

/** Returns the query with which a list starts at a place. */
const queryAt = (list: ResourceList<never>, query: Query, { pages, received }: Place): Query => {
  const { limit = 100, offset = 0 } = query as { limit?: number; offset?: number }
  if (pages === 0) return query
  const position = list.pages?.query({ page: pages, received, limit }, query) ?? { limit, offset: offset + received }
  return { ...query, ...position }
}

/**
 * Yields the pages of a list from a place on, with the place of each. It counts the rows of each answer itself, since
 * `paginate` leaves out rows that it has already yielded.
 */
export async function* pagesFrom<C>(
  list: ResourceList<C>,
  context: C,
  query: Query,
  start: Place,
): AsyncGenerator<Result<PlacedPage>, void, undefined> {
  const answers: { readonly received: number; readonly total: number | undefined }[] = []
  const counted = async (given: C, asked: never): Promise<Result<unknown>> => {
    const answer = await list(given, asked)
    if (!answer.ok) return answer
    const rows = (list.pages?.rows(answer.value as never) ?? answer.value) as readonly unknown[]
    const total = Number(list.pages?.total?.(answer.value as never))
    answers.push({ received: rows.length, total: total > 0 ? total : undefined })
    return answer
  }
  const paged = list.pages ? Object.assign(counted, { pages: list.pages }) : counted
  let { pages, received } = start
  for await (const page of paginate(paged as unknown as List<C>, context, queryAt(list, query, start))) {
    if (!page.ok) return yield page
    const answer = answers.shift()
    yield {
      ok: true,
      value: { rows: page.value as readonly Row[], total: answer?.total, place: { pages, received } },
    }
    pages++
    received += answer?.received ?? page.value.length
  }
}
