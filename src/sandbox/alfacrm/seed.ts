import { isObject, type Json, type JsonObject, own, textOf } from '../json.js'
import { failedBy, type Seeded } from '../outcome.js'
import type { Row } from './account.js'
import { demoRows, fillDemo } from './demo.js'
import { type AlfaCrmSandbox, createAlfaCrmSandbox } from './sandbox.js'
import type { AlfaCrmState } from './state.js'

/** The time of the demo data: 12 January 2026, 12:00 in the account's local time. */
const demoTime = Date.UTC(2026, 0, 12, 9)

const email = 'demo@sandbox.invalid'

/** Adds the rows that no call can create to a state, for entities without rows. */
const withRows = (state: AlfaCrmState): AlfaCrmState => {
  const tables = new Map(Object.entries(state.tables))
  for (const [route, rows] of Object.entries(demoRows)) {
    if ((tables.get(route) ?? []).length > 0) continue
    const times = { createdAt: demoTime, updatedAt: demoTime, removedAt: null }
    tables.set(
      route,
      rows.map((values, index): Row => ({ id: index + 1, values, ...times })),
    )
  }
  return { ...state, tables: Object.fromEntries(tables) }
}

const createPost = (sandbox: Pick<AlfaCrmSandbox, 'fetch'>) => {
  const headers = new Headers({ 'content-type': 'application/json' })
  const post = async (path: string, body: JsonObject = {}): Promise<JsonObject> => {
    const answer = await sandbox.fetch(`/v2api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const json = (await answer.json()) as Json
    if (answer.ok && isObject(json) && own(json, 'success') !== false) return json
    return Promise.reject(new Error(`the demo data was refused at ${path}: ${JSON.stringify(json)}`))
  }
  const signIn = async () => {
    const { token } = await post('auth/login', { email, api_key: email })
    headers.set('x-alfacrm-token', textOf(token))
  }
  return { post, signIn }
}

/**
 * Fills an account without customers, archived ones included, with a small school. The data is made in a separate
 * sandbox with its own clock and is loaded as a state, so it is the same each time and does not count against the rate
 * limit. `seeded` is false when there were customers. The promise never rejects. The reason of a failure is in
 * `message`.
 */
export const seedAlfaCrmDemo = async (sandbox: Pick<AlfaCrmSandbox, 'exportState' | 'loadState'>): Promise<Seeded> => {
  try {
    const before = sandbox.exportState()
    if ((before.tables['customer'] ?? []).length > 0) return { ok: true, seeded: false }
    const workshop = createAlfaCrmSandbox({
      email,
      apiKey: email,
      rate: 0,
      now: () => demoTime,
      state: withRows(before),
    })
    const { post, signIn } = createPost(workshop)
    await signIn()
    await fillDemo(
      async (branch, path, fields) => {
        const { model } = await post(`${String(branch)}/${path.includes('/') ? path : `${path}/create`}`, fields)
        return isObject(model) ? Number(own(model, 'id')) : 0
      },
      (path, body) => post(`1/${path}`, body),
    )
    const loaded = sandbox.loadState({ ...workshop.exportState(), tokens: before.tokens })
    return loaded.ok ? { ok: true, seeded: true } : loaded
  } catch (error) {
    return failedBy(error)
  }
}
