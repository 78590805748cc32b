import type { JsonObject } from '../json.js'
import { type Outcome, type Refusal, refuse } from '../outcome.js'
import { localTime } from './dates.js'
import { type Params, textAt } from './params.js'
import type { Admin, Settings } from './settings.js'
import type { Store } from './store.js'

/** A call that got past the credentials, the API role and the required parameters. */
export type Call = {
  readonly store: Store
  readonly settings: Settings
  /** As WHMCS keeps them: every text is HTML-escaped. */
  readonly params: Params
  readonly admin: Admin
}

/** Carries out one action; what it answers lacks only `result`. */
export type Handler = (call: Call) => Outcome<JsonObject>

/** An action's own error: it comes with 200. */
export const problem = (message: string): Refusal => refuse(200, message)

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
