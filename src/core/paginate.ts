import type { ApiError } from './error.js'
import { isApiError } from './isApiError.js'
import { joinSignals } from './joinSignals.js'
import { inputError, unreadableError } from './makeError.js'
import type { Listed, PagedList, PageStyle } from './pages.js'
import type { Result } from './result.js'
import { same } from './same.js'

/** A function that gives a part of a list. */
export type List<C> = (context: C, query?: PageOptions) => Promise<Result<readonly unknown[]>>

/** How a list is gone through. */
export type PageOptions = {
  /** Entities a page. 100 when left out. */
  readonly limit?: number | undefined
  /** Where to start. 0 when left out. */
  readonly offset?: number | undefined
  /** Ends what is under way; the iteration then ends with an `aborted` error. */
  readonly signal?: AbortSignal | undefined
}

/** Whether the next page is asked for while this one is used. */
export type Prefetch = { readonly prefetch?: boolean | undefined }

const unlisted = /* @__PURE__ */ inputError({ operation: 'paginate', attempts: 0 }, 'no list, or not its query')

/** By `limit` and `offset`; a page shorter than the ones before is the last. */
const byOffset: PageStyle<unknown> = {
  query: ({ received, limit }, { offset = 0 }) => ({ limit, offset: (offset as number) + received }),
  rows: (value) => value as readonly unknown[],
}

/** A list's own query, which may be left out where it may be left out for one page. */
type PagesQuery<Q> = undefined extends Q ? [query?: Q & Prefetch] : [query: Q & Prefetch]

type AnyList = ((context: unknown, query: object) => Promise<Result<unknown>>) & { readonly pages?: PageStyle<unknown> }

type Part = { readonly rows: readonly unknown[]; readonly total: number }

/** The id of a row. An id that is null, as some rows of AlfaCRM have it, is none. */
const idOf = (row: unknown): unknown => (Object(row) as { id?: unknown }).id ?? undefined

/** What has come of a list so far. */
type Progress = {
  /** The ids of all rows, or of those of the page before where the list names no total. */
  seen: Set<unknown>
  pages: number
  /** The rows of the page before. */
  previous: readonly unknown[]
  largestPage: number
  leastTotal: number
  received: number
  given: number
}

/** Notes a page, and gives the rows of it that are new. */
const takeNew = (progress: Progress, { rows, total }: Part, isCounted: boolean): readonly unknown[] => {
  const { seen, previous } = progress
  // Rows without ids are known again by the whole page.
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
  // An empty page may say 0 of its list.
  if (total > 0) progress.leastTotal = Math.min(progress.leastTotal, total)
  return fresh
}

/** What is missing of a list that gives no more; undefined where nothing is. `skipped` rows were not asked for. */
const lackOf = (progress: Progress, { rows }: Part, skipped: number, limit: number): string | undefined => {
  const { given, leastTotal, pages, previous } = progress
  if (leastTotal < Infinity)
    return given + skipped < leastTotal ? `${given} of ${leastTotal} have come, and no more do` : undefined
  // A server that knows no offset starts over at once. One that knows it answers beyond a list of one page without rows.
  const startsOver = pages === 2 && rows.length === limit && previous.length === limit
  return startsOver ? 'the second page is the first again, and there may be more' : undefined
}

/** The error of a list that has ended before it was given in whole. */
const shortError = (requests: number, lack: string): Result<never> => {
  const call = { operation: 'paginate', attempts: requests }
  const { error } = unreadableError(call, 'mismatch', [{ path: 'rows', message: lack }])
  return { ok: false, error: { ...error, delivery: 'answered' } as ApiError }
}

/**
 * A list page by page: each step makes one request and gives its Result. It ends after the last page, after an error, or
 * when the consumer breaks off. A page shorter than the ones before is the last. When the first page is shorter than
 * `limit` one more is asked for, as the API may give less at a time than it was asked for. What was on the page before is
 * not given again, and a page of nothing else is the end: so a server that ignores `limit`, and gives all at once, ends it
 * too. A list that says how many rows it has, as those of AlfaCRM and WHMCS do, ends there, its pages may be of any size,
 * and no row of any page is given again.
 *
 * Errors: those of the list function; `input` for what is no list or not its query; `mismatch` in place of an end where rows
 * are missing: the list names more rows than have come and a page has no new ones, or the second page is the first again and
 * as long as `limit`. Rows that are deleted or added meanwhile are no such error, as the lowest total that was named counts.
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
    // A page that is fetched ahead may fail while nobody waits for it.
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
 * What an iteration of Results gives, in one Result: everything, or the first error. More than `max` entities are an
 * `input` error and not a list that was cut silently. Errors: the first that an iteration gives, and `input` for what is
 * no iteration of Results. A list that ends early is the `mismatch` of `paginate`, and no short list.
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
        return inputError(call, `more than ${max ?? 0} entities`)
      for (const entity of page.value) entities.push(entity)
    }
    return { ok: true, value: entities }
  } catch {
    return inputError(call, 'these are not pages of Results')
  }
}
