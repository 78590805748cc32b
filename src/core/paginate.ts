import { joinSignals } from './joinSignals.js'
import { inputError } from './makeError.js'
import type { Listed, PagedList, PageStyle } from './pages.js'
import type { Result } from './result.js'

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

const idOf = (entity: unknown): unknown => (Object(entity) as { id?: unknown }).id

/**
 * A list page by page: each step makes one request and gives its Result. It ends after the last page, after an error, or
 * when the consumer breaks off. A page shorter than the ones before is the last. When the first page is shorter than
 * `limit` one more is asked for, as the API may give less at a time than it was asked for. What was on the page before is
 * not given again, and a page of nothing else is the end: so a server that ignores `limit` or `offset` ends it too.
 * A list that says how many rows it has, as those of AlfaCRM do, ends there, its pages may be of any size, and no row of
 * any page is given again. Errors: those of the list function, and `input` for what is no list or not its query.
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
  const { prefetch = false, ...rest } = Object(query) as PageOptions & Prefetch
  const { limit = 100, signal } = rest
  const leave = new AbortController()
  let seen = new Set<unknown>()
  let size = limit
  let given = 0
  try {
    const style = list.pages ?? byOffset
    const ends = joinSignals(leave.signal, signal)
    // A page that is fetched ahead may fail while nobody waits for it.
    const pageAt = async (page: number, received: number): Promise<Result<Part>> => {
      try {
        const place = style.query({ page, received, limit }, rest)
        const answer = await list(context, { ...rest, ...place, signal: ends })
        if (!answer.ok) return answer.error ? answer : unlisted
        const rows = style.rows(answer.value)
        return Array.isArray(rows)
          ? { ok: true, value: { rows, total: Number(style.total?.(answer.value)) } }
          : unlisted
      } catch {
        return unlisted
      }
    }
    for (let page = 1, received = 0, next = pageAt(0, 0); ; page++) {
      const part = await next
      if (!part.ok) return yield part
      const { rows, total } = part.value
      const before = seen
      if (!style.total) seen = new Set()
      const fresh = rows.filter((row) => {
        const known = idOf(row) !== undefined && before.has(idOf(row))
        seen.add(idOf(row))
        return !known
      })
      if (fresh.length === 0) return
      given += fresh.length
      received += rows.length
      const last = style.total ? total > 0 && given >= total : page > 1 && rows.length < size
      size = rows.length
      if (prefetch && !last) next = pageAt(page, received)
      yield { ok: true, value: fresh }
      if (last) return
      if (!prefetch) next = pageAt(page, received)
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
 * no iteration of Results.
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
  const { max } = Object(options) as { max?: number }
  const entities: T[] = []
  try {
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
