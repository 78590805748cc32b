import type { Json, JsonObject } from '../json.js'
import { done, type Outcome, type Refusal, refuse } from '../outcome.js'
import { localTime } from './dates.js'
import { idAt, type Params, textAt } from './params.js'
import { wrapped } from './quirks.js'
import type { Row, TableName, Values } from './rows.js'
import type { Admin, Settings } from './settings.js'
import type { Store } from './store.js'
import type { Table } from './table.js'

/** A call with valid credentials, a sufficient API role and all required parameters. */
export type Call = {
  readonly store: Store
  readonly settings: Settings
  /** The parameters as WHMCS stores them: every string is HTML-escaped. */
  readonly params: Params
  readonly admin: Admin
}

/** Carries out one action. Its result is the response without `result`. */
export type Handler = (call: Call) => Outcome<JsonObject | readonly Json[]>

/** Handlers by the names of their actions. */
export type Handlers = Readonly<Record<string, Handler>>

/** Returns an error of an action, which has the status 200. */
export const problem = (message: string): Refusal => refuse(200, message)

/** Returns an error of an action that does not undo the changes before it. */
export const failure = (message: string): Outcome<JsonObject> => done({ result: 'error', message })

/** Returns the row whose id is in a parameter, or the error of the action if there is no such row. */
export const rowAt = <T extends TableName>(
  { store, params }: Call,
  table: T,
  name: string,
  message: string,
): Outcome<Row<T>> => {
  const row = (store[table] as unknown as Table<Values<T>>).get(idAt(params, name)) as Row<T> | undefined
  return row === undefined ? problem(message) : done(row)
}

/** Returns a page of a list: `totalresults`, the counters, and the wrapped rows. */
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

/** Returns the local time of the server as a string. */
export const nowOf = ({ settings }: Pick<Call, 'settings'>): string =>
  localTime(settings.now(), settings.utcOffsetMinutes)

/** Returns the current day of the server. */
export const todayOf = (call: Pick<Call, 'settings'>): string => nowOf(call).slice(0, 10)

const limitOf = (params: Params, name: string, unset: number): number => {
  const number = /^\s*\d{1,15}\s*$/.test(textAt(params, name)) ? Number(textAt(params, name)) : 0
  return number === 0 ? unset : number
}

/** Returns the page that `limitstart` and `limitnum` select, with its counters. */
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
