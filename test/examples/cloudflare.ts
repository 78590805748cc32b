import { DurableObject } from 'cloudflare:workers'
import type { Limiter, StoredToken, TokenStore } from 'billfold'
import { createAlfaCrmContext, listCustomers } from 'billfold/alfacrm'

/** What the worker uses of a namespace of KV. */
type KeyValues = {
  readonly get: (key: string, type: 'json') => Promise<unknown>
  readonly put: (key: string, value: string, options: { readonly expirationTtl: number }) => Promise<void>
}

type Keepers = {
  readonly idFromName: (name: string) => unknown
  readonly get: (id: unknown) => Keeper
}

/** The worker's variables, secrets and bindings. */
type Env = {
  readonly API_URL: string
  readonly EMAIL: string
  readonly API_KEY: string
  readonly TOKENS: KeyValues
  readonly KEEPERS: Keepers
}

/** The one place that all instances of the worker share: the token, its lock, and the turns of a rate. */
export class Keeper extends DurableObject {
  private token: StoredToken | undefined
  private lock = { owner: '', until: 0 }
  private due = 0

  read(): Promise<StoredToken | undefined> {
    return Promise.resolve(this.token)
  }

  write(token: StoredToken): Promise<void> {
    this.token = token
    return Promise.resolve()
  }

  /** Takes the lock for ten seconds, or says that another has it. */
  take(owner: string): Promise<boolean> {
    const isFree = this.lock.until <= Date.now() || this.lock.owner === owner
    if (isFree) this.lock = { owner, until: Date.now() + 10_000 }
    return Promise.resolve(isFree)
  }

  free(owner: string): Promise<void> {
    if (this.lock.owner === owner) this.lock = { owner: '', until: 0 }
    return Promise.resolve()
  }

  /** Takes a turn of four a second, or says how many milliseconds to wait for one. */
  turn(): Promise<number> {
    const wait = this.due - Date.now()
    if (wait <= 0) this.due = Math.max(this.due, Date.now()) + 250
    return Promise.resolve(Math.max(wait, 0))
  }
}

/** KV is near, but may be a minute behind. Who has the lock asks the Keeper, which is never behind. */
const storeOf = (keeper: Keeper, tokens: KeyValues): TokenStore => {
  let isLocked = false
  return {
    get: async () => (isLocked ? keeper.read() : ((await tokens.get('token', 'json')) as StoredToken | null)),
    set: async (token) => {
      await keeper.write(token)
      await tokens.put('token', JSON.stringify(token), { expirationTtl: 3600 })
    },
    withLock: async (work, { signal }) => {
      const owner = crypto.randomUUID()
      while (!(await keeper.take(owner))) {
        if (signal.aborted) return
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      isLocked = true
      try {
        await work()
      } finally {
        isLocked = false
        await keeper.free(owner)
      }
    },
  }
}

const limiterOf = (keeper: Keeper): Limiter => ({
  consume: async () => {
    const msBeforeNext = await keeper.turn()
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a limiter says so how long to wait
    if (msBeforeNext > 0) await Promise.reject({ msBeforeNext })
  },
})

/** `GET /`: how many customers there are. */
const count = async (_: Request, { API_URL, EMAIL, API_KEY, TOKENS, KEEPERS }: Env): Promise<Response> => {
  const keeper = KEEPERS.get(KEEPERS.idFromName('school'))
  const ctx = createAlfaCrmContext({
    baseUrl: API_URL,
    branch: 1,
    email: EMAIL,
    apiKey: API_KEY,
    store: storeOf(keeper, TOKENS),
    limiter: limiterOf(keeper),
  })
  const listed = await listCustomers(ctx, { limit: 1 })
  return listed.ok ? Response.json(listed.value.total) : Response.json(listed.error, { status: 503 })
}

const worker: { readonly fetch: typeof count } = { fetch: count }

// Cloudflare looks for a worker in the default export.
export default worker
