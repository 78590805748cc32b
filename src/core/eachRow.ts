import { inputError } from './makeError.js'
import type { Result } from './result.js'

/**
 * What `paginate` gives, row by row: each step gives a Result with one row. The last is an error if a page was one. Breaking
 * off ends the pages as well. Errors: those of the pages, and `input` for what is no iteration of them.
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
    yield inputError({ operation: 'eachRow', attempts: 0 }, 'these are not pages of Results')
  }
}
