import { inputError } from './makeError.js'
import type { Result } from './result.js'

/**
 * Yields the rows of `paginate` one by one, each in a Result. An error page is yielded as the last Result. Breaking out of
 * the loop also stops the pages. Errors: those of the pages, and `input` if `pages` is not an async iterable of Results.
 *
 * @example
 * ```ts
 * for await (const row of eachRow(paginate(listCustomers, ctx, { limit: 100 }))) {
 *   if (!row.ok) break // the error that ends the iteration
 *   console.log(row.value.name)
 * }
 * ```
 */
export async function* eachRow<T>(
  pages: AsyncIterable<Result<readonly T[]>>,
): AsyncGenerator<Result<T>, void, undefined> {
  try {
    for await (const page of pages) {
      if (page.ok === false) return yield page
      for (const row of page.value) yield { ok: true, value: row }
    }
  } catch {
    yield inputError({ operation: 'eachRow', attempts: 0 }, 'pages must be an async iterable of Results')
  }
}
