import { isList, isObject, type Json, type JsonObject, own } from '../json.js'
import type { StoredRow } from './types.js'

const rowsOf = (value: Json | undefined): readonly StoredRow[] => {
  const rows = value !== undefined && isObject(value) ? own(value, 'rows') : value
  return isList(rows ?? null) ? (rows as readonly StoredRow[]) : []
}

/**
 * Returns the rows of each table of a state. A table is a list of rows or, in WHMCS, an object with the field `rows`.
 */
export const tablesIn = (state: unknown): Readonly<Record<string, readonly StoredRow[]>> => {
  const { tables } = Object(state) as { readonly tables?: Json }
  if (tables === undefined || !isObject(tables)) return {}
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rowsOf(rows)]))
}

/** Returns the values of a row that stores them separately from its id. */
export const valuesOf = (row: StoredRow): JsonObject => {
  const values = own(row, 'values')
  return values !== undefined && isObject(values) ? values : {}
}

/** Returns a time as the page shows it. */
export const shownTime = (time: Json | undefined): Json =>
  typeof time === 'number' ? new Date(time).toISOString() : null
