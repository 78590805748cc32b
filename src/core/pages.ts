import type { Result } from './result.js'

/** The place of a page in its list. */
export type PagePlace = {
  /** The number of the page, from 0. */
  readonly page: number
  /** How many rows the pages before it had. */
  readonly received: number
  /** How many rows are wanted. */
  readonly limit: number
}

/** How a list is gone through, where that is not by `limit` and `offset`. A list function carries it as `pages`. */
export type PageStyle<Value = never, T = unknown> = {
  /** What the query of a page says of its place; `asked` is the caller's own query. */
  readonly query: (place: PagePlace, asked: Readonly<Record<string, unknown>>) => object
  /** The rows that a function's value holds. */
  readonly rows: (value: Value) => readonly T[]
  /**
   * How many rows there are in all, also as text. The list then ends there, and its pages may be of any size. One that ends
   * before is an error.
   */
  readonly total?: (value: Value) => unknown
  /**
   * How many rows can stand before the place where the caller's own query starts, at the most. `size` is that of a page.
   * None where this is left out.
   */
  readonly skipped?: (asked: Readonly<Record<string, unknown>>, size: number) => number
}

/** A function that gives a part of a list, and how the other parts are got. */
export type PagedList<C> = ((context: C, query: never) => Promise<Result<unknown>>) & { readonly pages: PageStyle }

/**
 * What a list holds.
 * @typeParam L - the function that gives it
 */
export type Listed<L extends (...args: never) => unknown> = L extends {
  readonly pages: Pick<PageStyle<never, infer T>, 'rows'>
}
  ? T
  : Awaited<ReturnType<L>> extends Result<readonly (infer T)[]>
    ? T
    : never

/** The same list function, which says how it is gone through. */
export const paged = <L extends (...args: never) => unknown, S extends PageStyle>(
  list: L,
  pages: S,
): L & { readonly pages: S } => Object.assign(list, { pages })
