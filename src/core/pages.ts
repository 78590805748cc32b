import type { Result } from './result.js'

/** The position of a page in its list. */
export type PagePlace = {
  /** The page number, from 0. */
  readonly page: number
  /** How many rows the previous pages had. */
  readonly received: number
  /** How many rows to request. */
  readonly limit: number
}

/** How to get the pages of a list that does not use `limit` and `offset`. A list function carries it as `pages`. */
export type PageStyle<Value = never, T = unknown> = {
  /** Returns the query parameters that select a page. `asked` is the caller's own query. */
  readonly query: (place: PagePlace, asked: Readonly<Record<string, unknown>>) => object
  /** Returns the rows in the function's value. */
  readonly rows: (value: Value) => readonly T[]
  /**
   * Returns the total number of rows, as a number or a string. The list ends at that number, and its pages may have any
   * size. A list that ends earlier is an error.
   */
  readonly total?: (value: Value) => unknown
  /**
   * Returns how many rows the caller's own query can skip at most. `size` is the size of a page. If this is left out, no
   * rows are skipped.
   */
  readonly skipped?: (asked: Readonly<Record<string, unknown>>, size: number) => number
}

/** A function that returns a part of a list, together with how to get the other parts. */
export type PagedList<C> = ((context: C, query: never) => Promise<Result<unknown>>) & { readonly pages: PageStyle }

/**
 * The type of the rows of a list.
 *
 * @typeParam L - the function that gives it
 */
export type Listed<L extends (...args: never) => unknown> = L extends {
  readonly pages: Pick<PageStyle<never, infer T>, 'rows'>
}
  ? T
  : Awaited<ReturnType<L>> extends Result<readonly (infer T)[]>
    ? T
    : never

/** Attaches a page style to a list function and returns the function. */
export const paged = <L extends (...args: never) => unknown, S extends PageStyle>(
  list: L,
  pages: S,
): L & { readonly pages: S } => Object.assign(list, { pages })
