import { isList, isObject } from '../json.js'
import type { Loaded } from '../outcome.js'
import type { Account, Row } from './account.js'
import type { Auth, Token } from './auth.js'

/** The state of an AlfaCRM sandbox as plain JSON. It contains valid tokens. */
export type AlfaCrmState = {
  readonly system: 'alfacrm'
  readonly version: 1
  /** The number of milliseconds by which the clock was moved ahead. The default is 0. */
  readonly ahead?: number
  readonly tokens: readonly Token[]
  /** The last id of each sequence. */
  readonly lastIds: Readonly<Record<string, number>>
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

/** Returns a copy of the state. The copy shares no mutable data. */
export const exportState = (account: Account, auth: Auth): AlfaCrmState => ({
  system: 'alfacrm',
  version: 1,
  tokens: auth.list(),
  lastIds: account.lastIds(),
  tables: Object.fromEntries([...account.tables].map(([route, table]) => [route, table.all()])),
})

const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const isRow = (value: unknown): value is Row =>
  isObject(value) &&
  isCount(value['id']) &&
  value['id'] > 0 &&
  isObject(value['values']) &&
  isTime(value['createdAt']) &&
  isTime(value['updatedAt']) &&
  (value['removedAt'] === null || isTime(value['removedAt']))

const isToken = (value: unknown): value is Token =>
  isObject(value) && typeof value['token'] === 'string' && typeof value['until'] === 'number'

const faultOf = (account: Account, state: unknown): string | undefined => {
  if (!isObject(state) || state['system'] !== 'alfacrm') return 'it is not the state of an AlfaCRM sandbox'
  if (state['version'] !== 1)
    return `its version is ${JSON.stringify(state['version'])}, and this sandbox reads version 1`
  if (!isList(state['tokens']) || !state['tokens'].every(isToken)) return 'its tokens are damaged'
  if (!isObject(state['lastIds']) || !Object.values(state['lastIds']).every(isCount)) return 'its ids are damaged'
  if (!isObject(state['tables'])) return 'its tables are missing'
  for (const [route, rows] of Object.entries(state['tables'])) {
    if (!account.tables.has(route)) return `it has an unknown table ${route}`
    if (!isList(rows)) return `its ${route} are damaged`
    const bad = rows.findIndex((row) => !isRow(row))
    if (bad !== -1) return `row ${String(bad)} of its ${route} is damaged`
  }
  return undefined
}

/** Replaces the content with a state. A state that cannot be read changes nothing. */
export const loadState = (account: Account, auth: Auth, state: AlfaCrmState): Loaded => {
  const message = faultOf(account, state)
  if (message !== undefined) return { ok: false, message }
  auth.load(state.tokens)
  account.load(state.tables, state.lastIds)
  return { ok: true }
}
