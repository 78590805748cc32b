import { isList, isObject, type Json, type JsonObject, own } from '../json.js'
import type { StoredRow } from './types.js'

const rowsOf = (value: Json | undefined): readonly StoredRow[] => {
  const rows = value !== undefined && isObject(value) ? own(value, 'rows') : value
  return isList(rows ?? null) ? (rows as readonly StoredRow[]) : []
}

/** The rows of each table of a state, which has them as lists or, as WHMCS does, in an object with `rows`. */
export const tablesIn = (state: unknown): Readonly<Record<string, readonly StoredRow[]>> => {
  const { tables } = Object(state) as { readonly tables?: Json }
  if (tables === undefined || !isObject(tables)) return {}
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rowsOf(rows)]))
}

/** The values of a row that keeps them apart from its id. */
export const valuesOf = (row: StoredRow): JsonObject => {
  const values = own(row, 'values')
  return values !== undefined && isObject(values) ? values : {}
}

/** A time as it is shown. */
export const shownTime = (time: Json | undefined): Json =>
  typeof time === 'number' ? new Date(time).toISOString() : null
