import { isList, type Json, type JsonObject } from '../json.js'
import { idOf } from './differences.js'
import { maskNamed } from './mask.js'
import type { ConsoleSystem, StoredRow } from './types.js'

/** A page of the rows of a table. */
export type RowsPage = {
  readonly rows: readonly JsonObject[]
  /** The number of rows that the search found. */
  readonly total: number
  /** The number of the page, starting at 0. */
  readonly page: number
  readonly size: number
}

type Rows = readonly StoredRow[]

/** The rows of a state. They can be searched, and looked up by id or by the rows that they refer to. */
export type Tables = {
  /**
   * Returns the current rows of each table. The list of a table stays the same object until one of its rows changes.
   */
  readonly current: () => Readonly<Record<string, Rows>>
  readonly counts: () => readonly { readonly name: string; readonly count: number }[]
  /** Returns the rows that contain each of these words, the newest first. */
  readonly search: (table: string, words: string, page: number, size: number) => RowsPage
  readonly row: (table: string, id: string) => StoredRow | undefined
  /** Returns the rows of a table whose field contains an id. */
  readonly pointingTo: (table: string, field: string, id: string) => Rows
  /** Returns a row as the page shows it, without its secrets. */
  readonly show: (row: StoredRow) => JsonObject
}

/** Returns the ids in a value. */
export const idsIn = (value: Json | undefined): readonly string[] => {
  if (isList(value ?? null)) return (value as readonly Json[]).flatMap(idsIn)
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? [String(value)] : []
}

const isSameList = (a: Rows, b: Rows | undefined): b is Rows =>
  a.length === b?.length && a.every((row, index) => row === b[index])

/** Caches a value that is computed from a list, for the lifetime of the list. */
const remembered = <Value>(make: (rows: Rows) => Value): ((rows: Rows) => Value) => {
  const made = new WeakMap<Rows, Value>()
  return (rows) => {
    const known = made.get(rows) ?? make(rows)
    made.set(rows, known)
    return known
  }
}

const indexBy = (rows: Rows, keysOf: (row: StoredRow) => readonly string[]): ReadonlyMap<string, StoredRow[]> => {
  const index = new Map<string, StoredRow[]>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const held = index.get(key)
      if (held === undefined) index.set(key, [row])
      else held.push(row)
    }
  return index
}

/** Reads the state once for each of its revisions. */
const createReader = (
  system: ConsoleSystem,
  exportState: () => unknown,
  revision: () => number,
): (() => Readonly<Record<string, Rows>>) => {
  let [seen, tables] = [undefined as number | undefined, {} as Readonly<Record<string, Rows>>]
  return () => {
    const now = revision()
    if (seen === now) return tables
    const next = Object.entries(system.tablesOf(exportState()))
    tables = Object.fromEntries(
      next.map(([name, rows]) => {
        const before = tables[name]
        return [name, isSameList(rows, before) ? before : rows]
      }),
    )
    seen = now
    return tables
  }
}

/**
 * Creates a search for the rows that contain each of these words. It caches the text of a row until the row is
 * replaced.
 */
const createSearch = (show: (row: StoredRow) => JsonObject) => {
  const texts = new WeakMap<StoredRow, string>()
  const textOf = (row: StoredRow): string => {
    const known = texts.get(row) ?? JSON.stringify(Object.values(show(row))).toLowerCase()
    texts.set(row, known)
    return known
  }
  const found = remembered(() => ({ words: '', rows: [] as Rows }))
  return (rows: Rows, words: string): Rows => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
    if (wanted.length === 0) return rows
    const last = found(rows)
    if (last.words !== words) {
      last.rows = rows.filter((row) => wanted.every((word) => textOf(row).includes(word)))
      last.words = words
    }
    return last.rows
  }
}

/** Creates the tables of a state. */
export const createTables = (system: ConsoleSystem, exportState: () => unknown, revision: () => number): Tables => {
  const current = createReader(system, exportState, revision)
  const show = (row: StoredRow) => maskNamed(system.showRow(row), system.isSecretName) as JsonObject
  const search = createSearch(show)
  const byId = remembered((rows) => new Map(rows.map((row) => [idOf(row), row])))
  const indices = remembered(() => new Map<string, ReadonlyMap<string, StoredRow[]>>())
  const rowsOf = (table: string): Rows => (Object.hasOwn(current(), table) ? (current()[table] ?? []) : [])
  const indexOf = (table: string, field: string): ReadonlyMap<string, StoredRow[]> => {
    const held = indices(rowsOf(table))
    const index = held.get(field) ?? indexBy(rowsOf(table), (row) => idsIn(system.showRow(row)[field]))
    held.set(field, index)
    return index
  }
  return {
    current,
    show,
    counts: () => Object.entries(current()).map(([name, rows]) => ({ name, count: rows.length })),
    row: (table, id) => byId(rowsOf(table)).get(id),
    pointingTo: (table, field, id) => indexOf(table, field).get(id) ?? [],
    search: (table, words, page, size) => {
      const rows = search(rowsOf(table), words)
      const end = Math.max(0, rows.length - page * size)
      const shown = rows.slice(Math.max(0, end - size), end).reverse()
      return { rows: shown.map(show), total: rows.length, page, size }
    },
  }
}
