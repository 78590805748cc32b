import { isList, type Json, own } from '../json.js'
import type { Row } from './account.js'

/** The rows of one entity, including archived rows, with an index for each field that is looked up. */
export type Table = {
  readonly get: (id: number) => Row | undefined
  /** The rows in the order of their ids. */
  readonly all: () => readonly Row[]
  readonly size: () => number
  readonly put: (row: Row) => void
  readonly remove: (id: number) => void
  readonly clear: () => void
  /**
   * Returns the rows whose field equals this number or whose list contains it, in the order of their ids. The first
   * look-up of a field builds its index.
   */
  readonly find: (field: string, key: number) => readonly Row[]
}

/** Returns the numbers under which a value is indexed. */
export const numbersOf = (value: Json | undefined): readonly number[] => {
  if (typeof value === 'number') return [value]
  return isList(value) ? value.filter((item) => typeof item === 'number') : []
}

type Index = Map<number, Set<number>>

const addTo = (index: Index, field: string, row: Row): void => {
  for (const key of numbersOf(own(row.values, field))) {
    const ids = index.get(key)
    if (ids === undefined) index.set(key, new Set([row.id]))
    else ids.add(row.id)
  }
}

const dropFrom = (index: Index, field: string, row: Row): void => {
  for (const key of numbersOf(own(row.values, field))) index.get(key)?.delete(row.id)
}

const byId = (a: Row, b: Row): number => a.id - b.id

/** Makes an empty table. */
export const createTable = (): Table => {
  const rows = new Map<number, Row>()
  const indices = new Map<string, Index>()
  const indexOf = (field: string): Index => {
    const made = indices.get(field)
    if (made !== undefined) return made
    const index: Index = new Map()
    indices.set(field, index)
    for (const row of rows.values()) addTo(index, field, row)
    return index
  }
  const change = (id: number, after: Row | undefined) => {
    const before = rows.get(id)
    for (const [field, index] of indices) {
      if (before !== undefined) dropFrom(index, field, before)
      if (after !== undefined) addTo(index, field, after)
    }
    if (after === undefined) rows.delete(id)
    else rows.set(id, after)
  }
  return {
    get: (id) => rows.get(id),
    all: () => [...rows.values()],
    size: () => rows.size,
    put: (row) => {
      change(row.id, row)
    },
    remove: (id) => {
      change(id, undefined)
    },
    clear: () => {
      rows.clear()
      indices.clear()
    },
    find: (field, key) => [...(indexOf(field).get(key) ?? [])].flatMap((id) => rows.get(id) ?? []).sort(byId),
  }
}
