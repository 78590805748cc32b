import { isList, isObject, type Json, type JsonObject } from '../json.js'
import type { Loaded } from '../outcome.js'
import { fieldsOf, type Kind, shapes, type TableName } from './rows.js'
import { type Store, tableNames } from './store.js'
import type { Identified } from './table.js'

/** The whole state of a WHMCS sandbox, as plain JSON. */
export type WhmcsState = {
  readonly system: 'whmcs'
  readonly version: 1
  /** The number of milliseconds by which the clock was moved forward. The default is 0. */
  readonly ahead?: number
  readonly tables: { readonly [table: string]: { readonly next: number; readonly rows: readonly JsonObject[] } }
}

type Loadable = {
  readonly all: () => readonly Identified[]
  readonly next: () => number
  readonly load: (next: number, rows: readonly Identified[]) => void
}

const tableOf = (store: Store, name: TableName): Loadable => store[name] as unknown as Loadable

/** Returns a copy of the whole state. It shares no mutable data with the store. */
export const exportState = (store: Store): WhmcsState => ({
  system: 'whmcs',
  version: 1,
  tables: Object.fromEntries(
    tableNames.map((name) => {
      const table = tableOf(store, name)
      return [name, { next: table.next(), rows: table.all() }]
    }),
  ),
})

const isMapOf = (value: Json, fits: (item: Json) => boolean): boolean =>
  isObject(value) && Object.values(value).every(fits)

const isText = (value: Json): boolean => typeof value === 'string'
const isWhole = (value: Json): boolean => Number.isSafeInteger(value)

/** The values of fields that are missing in a state of an earlier version of the sandbox. */
const unset: Readonly<Record<Kind, Json>> = { text: '', number: 0, flag: false, texts: {}, numbers: {} }

const checks: Readonly<Record<Kind, (value: Json) => boolean>> = {
  text: isText,
  number: isWhole,
  flag: (value) => typeof value === 'boolean',
  texts: (value) => isMapOf(value, isText),
  numbers: (value) => isMapOf(value, isWhole),
}

const isRow = (name: TableName, next: number, row: Json): row is Identified & JsonObject =>
  isObject(row) &&
  isWhole(row['id'] ?? null) &&
  Number(row['id']) > 0 &&
  Number(row['id']) < next &&
  fieldsOf(name).every(([field, kind]) => checks[kind]((Object.hasOwn(row, field) ? row[field] : unset[kind]) ?? null))

const tableFault = (name: TableName, table: Json | undefined): string | undefined => {
  if (table === undefined) return undefined
  if (!isObject(table) || !isList(table['rows']) || !Number.isSafeInteger(table['next']))
    return `its ${name} are damaged`
  const { rows, next } = table
  const bad = rows.findIndex((row) => !isRow(name, Number(next), row))
  return bad === -1 ? undefined : `row ${String(bad)} of its ${name} is damaged`
}

const faultOf = (state: unknown): string | undefined => {
  if (!isObject(state) || state['system'] !== 'whmcs') return 'it is not the state of a WHMCS sandbox'
  if (state['version'] !== 1)
    return `its version is ${JSON.stringify(state['version'])}, and this sandbox reads version 1`
  const { tables } = state
  if (!isObject(tables)) return 'its tables are missing'
  const unknown = Object.keys(tables).find((name) => !Object.hasOwn(shapes, name))
  if (unknown !== undefined) return `it has an unknown table ${unknown}`
  return tableNames.map((name) => tableFault(name, tables[name])).find((fault) => fault !== undefined)
}

/** Replaces the whole state. If the new state cannot be read, nothing changes. */
export const loadState = (store: Store, state: WhmcsState): Loaded => {
  const message = faultOf(state)
  if (message !== undefined) return { ok: false, message }
  for (const name of tableNames) {
    const { next, rows } = state.tables[name] ?? { next: 1, rows: [] }
    const blank = Object.fromEntries(fieldsOf(name).map(([field, kind]) => [field, unset[kind]]))
    tableOf(store, name).load(next, rows.map((row) => ({ ...blank, ...row })) as unknown as readonly Identified[])
  }
  return { ok: true }
}
