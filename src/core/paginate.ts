import { anySignal } from './anySignal.js'
import { failure } from './failure.js'
import type { Result } from './result.js'

/** A function that gives a part of a list. */
export type List<C> = (context: C, query?: PageOptions) => Promise<Result<readonly unknown[]>>

/** What a list holds. */
export type Listed<L extends (...args: never) => unknown> =
  Awaited<ReturnType<L>> extends Result<readonly (infer T)[]> ? T : never

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

const unlisted = /* @__PURE__ */ failure({ operation: 'paginate', attempts: 0 }, 'input', 'no list, or not its query')

const idOf = (entity: unknown): unknown => (Object(entity) as { id?: unknown }).id

/**
 * A list page by page: each step makes one request and gives its Result. It ends after the last page, after an error, or
 * when the consumer breaks off. A page shorter than the ones before is the last. When the first page is shorter than
 * `limit` one more is asked for, as the API may give less at a time than it was asked for. What was on the page before is
 * not given again, and a page of nothing else is the end: so a server that ignores `limit` or `offset` ends it too.
 *
 * @example
 * ```ts
 * for await (const page of paginate(listCustomers, ctx, { keyword: 'awesome' })) {
 *   if (!page.ok) break
 *   for (const customer of page.value) console.log(customer.name)
 * }
 * ```
 */
export async function* paginate<C, L extends List<C>>(
  list: L,
  context: C,
  query?: Parameters<L>[1] & Prefetch,
): AsyncGenerator<Result<readonly Listed<L>[]>, void, undefined> {
  const { prefetch = false, ...rest } = Object(query) as PageOptions & Prefetch
  const { limit = 100, signal } = rest
  const leave = new AbortController()
  let offset = rest.offset ?? 0
  let size = limit
  let before = new Set<unknown>()
  try {
    const ends = anySignal([leave.signal, signal].flatMap((one) => one ?? []))
    // A page that is fetched ahead may fail while nobody waits for it.
    const pageAt = async (offset: number): Promise<Result<readonly Listed<L>[]>> => {
      try {
        const page = await list(context, { ...rest, limit, offset, signal: ends })
        return (page.ok ? Array.isArray(page.value) : page.error) ? (page as Result<readonly Listed<L>[]>) : unlisted
      } catch {
        return unlisted
      }
    }
    for (let next = pageAt(offset); ;) {
      const page = await next
      if (!page.ok) return yield page
      const { length } = page.value
      const fresh = page.value.filter((entity) => idOf(entity) === undefined || !before.has(idOf(entity)))
      if (fresh.length === 0) return
      const last = before.size > 0 && length < size
      size = length
      before = new Set(page.value.map(idOf))
      offset += length
      if (prefetch && !last) next = pageAt(offset)
      yield { ok: true, value: fresh }
      if (last) return
      if (!prefetch) next = pageAt(offset)
    }
  } catch {
    yield unlisted
  } finally {
    leave.abort()
  }
}

/**
 * What an iteration of Results gives, in one Result: everything, or the first error. More than `max` entities are an
 * `input` error and not a list that was cut silently.
 *
 * @example
 * ```ts
 * const everyone = await collect(paginate(listCustomers, ctx), { max: 10_000 })
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
        return failure(call, 'input', `more than ${max ?? 0} entities`)
      for (const entity of page.value) entities.push(entity)
    }
    return { ok: true, value: entities }
  } catch {
    return failure(call, 'input', 'these are not pages of Results')
  }
}
