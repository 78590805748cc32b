import type { ApiError } from './error.js'
import { isApiError } from './isApiError.js'
import { joinSignals } from './joinSignals.js'
import { inputError, unreadableError } from './makeError.js'
import type { Listed, PagedList, PageStyle } from './pages.js'
import type { Result } from './result.js'
import { same } from './same.js'

/** A function that returns a part of a list. */
export type List<C> = (context: C, query?: PageOptions) => Promise<Result<readonly unknown[]>>

/** Options for getting the pages of a list. */
export type PageOptions = {
  /** The number of entities on a page. The default is 100. */
  readonly limit?: number | undefined
  /** The offset of the first entity. The default is 0. */
  readonly offset?: number | undefined
  /** Aborts the request in progress. The iteration then ends with an `aborted` error. */
  readonly signal?: AbortSignal | undefined
}

/** Whether to request the next page while this one is being used. */
export type Prefetch = { readonly prefetch?: boolean | undefined }

const unlisted = /* @__PURE__ */ inputError(
  { operation: 'paginate', attempts: 0 },
  'list must be a list function, and query an object that it accepts',
)

/** Pages by `limit` and `offset`. A page that is shorter than the previous one is the last. */
const byOffset: PageStyle<unknown> = {
  query: ({ received, limit }, { offset = 0 }) => ({ limit, offset: (offset as number) + received }),
  rows: (value) => value as readonly unknown[],
}

/** The list's own query. It is optional if it is optional for a single page. */
type PagesQuery<Q> = undefined extends Q ? [query?: Q & Prefetch] : [query: Q & Prefetch]

type AnyList = ((context: unknown, query: object) => Promise<Result<unknown>>) & { readonly pages?: PageStyle<unknown> }

type Part = { readonly rows: readonly unknown[]; readonly total: number }

/** Returns the id of a row. Some rows of AlfaCRM have the id null, which counts as no id. */
const idOf = (row: unknown): unknown => (Object(row) as { id?: unknown }).id ?? undefined

/** The state of a list that is being read. */
type Progress = {
  /** The ids of all rows or, if the list has no total, those of the previous page. */
  seen: Set<unknown>
  pages: number
  /** The rows of the previous page. */
  previous: readonly unknown[]
  largestPage: number
  leastTotal: number
  received: number
  given: number
}

/** Records a page and returns its new rows. */
const takeNew = (progress: Progress, { rows, total }: Part, isCounted: boolean): readonly unknown[] => {
  const { seen, previous } = progress
  // Rows without ids can only be recognized by comparing the whole page.
  const isRepeated = isCounted && same(previous, rows)
  const current = isCounted ? seen : new Set()
  const fresh = rows.filter((row) => {
    const id = idOf(row)
    const isKnown = isRepeated || (id !== undefined && seen.has(id))
    current.add(id)
    return !isKnown
  })
  progress.seen = current
  progress.pages++
  progress.received += rows.length
  progress.given += fresh.length
  progress.largestPage = Math.max(progress.largestPage, rows.length)
  // An empty page may report a total of 0.
  if (total > 0) progress.leastTotal = Math.min(progress.leastTotal, total)
  return fresh
}

/**
 * Describes what is missing from a list that returns no new rows, or returns undefined if nothing is. `skipped` rows were
 * not requested.
 */
const lackOf = (progress: Progress, { rows }: Part, skipped: number, limit: number): string | undefined => {
  const { given, leastTotal, pages, previous } = progress
  if (leastTotal < Infinity)
    return given + skipped < leastTotal ? `the list ended after ${given} of ${leastTotal} rows` : undefined
  // A server that ignores `offset` repeats the first page. A server that knows it returns no rows after a list of one page.
  const startsOver = pages === 2 && rows.length === limit && previous.length === limit
  return startsOver ? 'the second page repeats the first, so rows may be missing' : undefined
}

/** Creates the error for a list that ended too early. */
const shortError = (requests: number, lack: string): Result<never> => {
  const call = { operation: 'paginate', attempts: requests }
  const { error } = unreadableError(call, 'mismatch', [{ path: 'rows', message: lack }])
  return { ok: false, error: { ...error, delivery: 'answered' } as ApiError }
}

/**
 * Yields a list page by page. Each step makes one request and yields its Result. The iteration ends after the last page,
 * after an error, or when you break out of the loop.
 *
 * A page that is shorter than the previous one is the last. If the first page is shorter than `limit`, one more page is
 * requested, because the API may return fewer rows than requested. Rows of the previous page are not yielded again, and a
 * page without new rows is the end, so a server that ignores `limit` and returns everything at once ends the iteration too.
 * A list that reports its total, as those of AlfaCRM and WHMCS do, ends at that total; its pages may have any size, and no
 * row of any page is yielded twice.
 *
 * Errors: those of the list function; `input` if `list` is not a list function or does not accept the query; `mismatch`
 * instead of an end if rows are missing. Rows are missing if the list reports more rows than it returned and a page has no
 * new ones, or if the second page repeats the first and has `limit` rows. Rows that are deleted or added meanwhile cause no
 * such error, because the lowest reported total counts.
 *
 * @example
 * ```ts
 * for await (const page of paginate(listCustomers, ctx, { keyword: 'awesome', limit: 50, prefetch: true })) {
 *   if (!page.ok) break // the error that ends the iteration
 *   for (const customer of page.value) console.log(customer.name) // Awesome customer
 * }
 * ```
 */
export function paginate<C, L extends List<C>>(
  list: L,
  context: C,
  query?: Parameters<L>[1] & Prefetch,
): AsyncGenerator<Result<readonly Listed<L>[]>, void, undefined>
export function paginate<C, L extends PagedList<C>>(
  list: L,
  context: C,
  ...query: PagesQuery<Parameters<L>[1]>
): AsyncGenerator<Result<readonly Listed<L>[]>, void, undefined>
export async function* paginate(
  list: AnyList,
  context: unknown,
  query?: unknown,
): AsyncGenerator<Result<readonly unknown[]>, void, undefined> {
  const leave = new AbortController()
  try {
    const { prefetch = false, ...rest } = Object(query) as PageOptions & Prefetch
    const { limit = 100, signal } = rest
    const style = list.pages ?? byOffset
    const ends = joinSignals(leave.signal, signal)
    // A prefetched page may fail while nothing waits for it.
    const pageAt = async (page: number, received: number): Promise<Result<Part>> => {
      try {
        const place = style.query({ page, received, limit }, rest)
        const answer = await list(context, { ...rest, ...place, signal: ends })
        if (!answer.ok) return isApiError(answer.error) ? answer : unlisted
        const rows = style.rows(answer.value)
        return Array.isArray(rows)
          ? { ok: true, value: { rows, total: Number(style.total?.(answer.value)) } }
          : unlisted
      } catch {
        return unlisted
      }
    }
    const progress: Progress = {
      seen: new Set(),
      pages: 0,
      previous: [],
      largestPage: limit,
      leastTotal: Infinity,
      received: 0,
      given: 0,
    }
    for (let next = pageAt(0, 0); ;) {
      const part = await next
      if (!part.ok) return yield part
      const { rows, total } = part.value
      const { previous } = progress
      const fresh = takeNew(progress, part.value, style.total !== undefined)
      const { pages, received, given, largestPage } = progress
      if (fresh.length === 0) {
        const lack = lackOf(progress, part.value, style.skipped?.(rest, largestPage) ?? 0, limit)
        if (lack !== undefined) yield shortError(pages, lack)
        return
      }
      progress.previous = rows
      const isLast = style.total ? total > 0 && given >= total : pages > 1 && rows.length < previous.length
      if (prefetch && !isLast) next = pageAt(pages, received)
      yield { ok: true, value: fresh }
      if (isLast) return
      if (!prefetch) next = pageAt(pages, received)
    }
  } catch {
    yield unlisted
  } finally {
    leave.abort()
  }
}

/**
 * Collects the rows of an iteration into one Result: all of them, or the first error. More than `max` entities are an
 * `input` error; the list is never cut silently. Errors: the first error of the iteration, and `input` if `pages` is not an
 * async iterable of Results. A list that ends too early is the `mismatch` error of `paginate`, not a short list.
 *
 * @example
 * ```ts
 * const everyone = await collect(paginate(listCustomers, ctx), { max: 10_000 })
 * if (everyone.ok) console.log(everyone.value.length) // 4
 * ```
 */
export const collect = async <T>(
  pages: AsyncIterable<Result<readonly T[]>>,
  options: { readonly max: number },
): Promise<Result<readonly T[]>> => {
  const call = { operation: 'collect', attempts: 0 }
  const entities: T[] = []
  try {
    const { max } = Object(options) as { max?: number }
    for await (const page of pages) {
      if (page.ok === false) return page
      if (!(entities.length + page.value.length <= (max ?? 0)))
        return inputError(call, `the list has more than max (${max ?? 0}) entities`)
      for (const entity of page.value) entities.push(entity)
    }
    return { ok: true, value: entities }
  } catch {
    return inputError(call, 'pages must be an async iterable of Results')
  }
}
