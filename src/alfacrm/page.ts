import * as v from 'valibot'
import { number, optionalNumber, prepared } from '../core/fields.js'

/** A page of a list. `total` is how many rows there are in all. */
export type Page<T> = {
  /** How many rows the whole list has. */
  readonly total: number
  /** From 0. */
  readonly page?: number | null | undefined
  /** How many rows this page has. */
  readonly count?: number | null | undefined
  /** The rows of this page. */
  readonly items: readonly T[]
}

/**
 * The rows of a page, which come as a list or keyed by number. A page that says that it has none may do without them.
 * Undefined for what is no page.
 */
export const rowsIn = (json: unknown): readonly unknown[] | undefined => {
  const { count, items } = Object(json) as { count?: unknown; items?: unknown }
  if (items === undefined) return count === 0 || count === '0' ? [] : undefined
  return typeof items === 'object' && items !== null ? Object.values(items) : undefined
}

const withRows = (json: unknown): object => ({ ...(json as object), items: rowsIn(json) })

/**
 * The schema of a page of rows, in any form in which the API writes one.
 *
 * @example
 * ```ts
 * const CustomersSchema = pageOf(CustomerSchema)
 * ```
 */
export const pageOf = <T>(row: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Page<T>> =>
  prepared(
    withRows,
    v.looseObject({ total: number, page: optionalNumber, count: optionalNumber, items: v.array(row) }),
  ) as v.GenericSchema<unknown, Page<T>>
