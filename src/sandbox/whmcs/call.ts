import type { Json, JsonObject } from '../json.js'
import { done, type Outcome, type Refusal, refuse } from '../outcome.js'
import { localTime } from './dates.js'
import { idAt, type Params, textAt } from './params.js'
import { wrapped } from './quirks.js'
import type { Row, TableName, Values } from './rows.js'
import type { Admin, Settings } from './settings.js'
import type { Store } from './store.js'
import type { Table } from './table.js'

/** A call that got past the credentials, the API role and the required parameters. */
export type Call = {
  readonly store: Store
  readonly settings: Settings
  /** As WHMCS keeps them: every text is HTML-escaped. */
  readonly params: Params
  readonly admin: Admin
}

/** Carries out one action; what it answers lacks only `result`. */
export type Handler = (call: Call) => Outcome<JsonObject | readonly Json[]>

/** Handlers by the names of their actions. */
export type Handlers = Readonly<Record<string, Handler>>

/** An action's own error: it comes with 200. */
export const problem = (message: string): Refusal => refuse(200, message)

/** An action's error that keeps the changes that were made before it. */
export const failure = (message: string): Outcome<JsonObject> => done({ result: 'error', message })

/** The row whose id a parameter holds, or the action's error where there is none. */
export const rowAt = <T extends TableName>(
  { store, params }: Call,
  table: T,
  name: string,
  message: string,
): Outcome<Row<T>> => {
  const row = (store[table] as unknown as Table<Values<T>>).get(idAt(params, name)) as Row<T> | undefined
  return row === undefined ? problem(message) : done(row)
}

/** A page of a list: `totalresults`, the counters, and the rows in their wrapper. */
export const listOf = <R>(
  { params, settings }: Call,
  [plural, singular]: readonly [plural: string, singular: string],
  rows: readonly R[],
  show: (row: R) => Json,
): Outcome<JsonObject> => {
  const { page, counters } = pageOf(params, rows)
  return done({
    totalresults: rows.length,
    ...counters,
    ...wrapped(settings.quirks, plural, singular, page.map(show)),
  })
}

/** The server's time as local text. */
export const nowOf = ({ settings }: Pick<Call, 'settings'>): string =>
  localTime(settings.now(), settings.utcOffsetMinutes)

/** The server's day. */
export const todayOf = (call: Pick<Call, 'settings'>): string => nowOf(call).slice(0, 10)

const limitOf = (params: Params, name: string, unset: number): number => {
  const number = /^\s*\d{1,15}\s*$/.test(textAt(params, name)) ? Number(textAt(params, name)) : 0
  return number === 0 ? unset : number
}

/** The page that `limitstart` and `limitnum` ask for, with its counters. */
export const pageOf = <T>(
  params: Params,
  rows: readonly T[],
): {
  readonly page: readonly T[]
  readonly counters: { readonly startnumber: number; readonly numreturned: number }
} => {
  const start = limitOf(params, 'limitstart', 0)
  const page = rows.slice(start, start + limitOf(params, 'limitnum', 25))
  return { page, counters: { startnumber: start, numreturned: page.length } }
}
