import { isId } from '../ids.js'
import { isList, isObject } from '../json.js'
import type { Loaded } from '../outcome.js'
import type { Account, Entity } from './account.js'
import { predefinedRows } from './attributes.js'
import type { Auth, Token } from './auth.js'
import type { Resource } from './definition.js'
import type { Renewal } from './renewalQueue.js'

/** The state of a sandbox as plain JSON. It contains valid tokens. */
export type SandboxState = {
  readonly system: 'teamtools'
  readonly version: 1
  /** The number of milliseconds by which the clock was moved ahead. The default is 0. */
  readonly ahead?: number
  readonly tokens: readonly Token[]
  readonly tables: { readonly [resource: string]: readonly Entity[] }
  /** The subscriptions that fall due for an invoice. The default is none. */
  readonly renewals?: readonly Renewal[]
}

/** Returns a copy of the state. The copy shares no mutable data. */
export const exportState = (account: Account, auth: Auth): SandboxState => ({
  ...(account.renewals.list().length === 0 ? {} : { renewals: account.renewals.list() }),
  system: 'teamtools',
  version: 1,
  tokens: auth.list(),
  tables: Object.fromEntries([...account.tables].map(([resource, table]) => [resource, [...table.all()]])),
})

const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15

const isEntity = (value: unknown): value is Entity =>
  isObject(value) &&
  isId(value['id']) &&
  Number.isSafeInteger(value['sequence']) &&
  isObject(value['values']) &&
  isList(value['tags']) &&
  value['tags'].every((tag) => typeof tag === 'string') &&
  isList(value['notes']) &&
  isTime(value['createdAt']) &&
  isTime(value['updatedAt']) &&
  (value['deletedAt'] === null || isTime(value['deletedAt']))

const isToken = (value: unknown): value is Token =>
  isObject(value) &&
  typeof value['token'] === 'string' &&
  (value['kind'] === 'access' || value['kind'] === 'refresh') &&
  typeof value['until'] === 'number'

const isRenewal = (value: unknown): value is Renewal =>
  isObject(value) && isId(value['id']) && Number.isSafeInteger(value['period']) && isTime(value['at'])

const faultOf = (account: Account, state: unknown): string | undefined => {
  if (!isObject(state) || state['system'] !== 'teamtools') return 'it is not the state of a TeamTools sandbox'
  if (state['version'] !== 1)
    return `its version is ${JSON.stringify(state['version'])}, and this sandbox reads version 1`
  if (!isList(state['tokens']) || !state['tokens'].every(isToken)) return 'its tokens are damaged'
  const renewals = state['renewals'] ?? []
  if (!isList(renewals) || !renewals.every(isRenewal)) return 'its renewals are damaged'
  if (!isObject(state['tables'])) return 'its tables are missing'
  for (const [resource, rows] of Object.entries(state['tables'])) {
    if (!account.tables.has(resource as Resource)) return `it has an unknown table ${resource}`
    if (!isList(rows)) return `its ${resource} are damaged`
    const bad = rows.findIndex((row) => !isEntity(row))
    if (bad !== -1) return `row ${String(bad)} of its ${resource} is damaged`
  }
  return undefined
}

/** Replaces the content with a state. A state that cannot be read changes nothing. */
export const loadState = (account: Account, auth: Auth, state: SandboxState): Loaded => {
  const message = faultOf(account, state)
  if (message !== undefined) return { ok: false, message }
  auth.load(state.tokens)
  account.renewals.load(state.renewals ?? [])
  for (const [resource, table] of account.tables) {
    table.clear()
    for (const row of state.tables[resource] ?? []) table.put(row)
  }
  const attributes = account.table('attributes')
  for (const row of predefinedRows([...account.definitions.values()])) {
    const loaded = attributes.get(row.id)
    if (loaded === undefined) attributes.put(row)
    // The state can come from a sandbox whose options required less.
    else if (row.values['required'] === true)
      attributes.put({ ...loaded, values: { ...loaded.values, required: true } })
  }
  return { ok: true }
}
