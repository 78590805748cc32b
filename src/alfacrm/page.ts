import * as v from 'valibot'
import { number, optionalNumber, prepared } from '../core/fields.js'

/** A page of a list. `total` is the number of rows in the whole list. */
export type Page<T> = {
  /** The number of rows in the whole list. */
  readonly total: number
  /** The number of the page, counted from 0. */
  readonly page?: number | null | undefined
  /** The number of rows in this page. */
  readonly count?: number | null | undefined
  /** The rows of this page. */
  readonly items: readonly T[]
}

/**
 * Returns the rows of a page, which come as a list or as an object keyed by number. A page whose count is 0 may have no
 * `items`. Returns undefined when the value is not a page.
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
