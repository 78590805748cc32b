import { createAlfaCrmContext, listCustomers } from 'billfold/alfacrm'
import { ioredisTokenStore, redisTokenStore } from 'billfold/redis'
import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { createClient } from 'redis'

/** What the test tells a worker when it starts it. */
export type WorkerOptions = {
  readonly number: number
  readonly workers: number
  readonly baseUrl: string
  readonly redis: string
  readonly whenAway: 'wait' | 'alone'
  readonly perSecond: number
  readonly lockTime: number
}

/** What the test asks of a worker: to make so many calls, on a clock that is ahead by so many milliseconds. */
export type Task = { readonly calls: number; readonly ahead: number }

/** What a worker says: that it is ready, logs in, waits for the lock or has no Redis to ask for a turn, and how its calls went. */
export type Report =
  | { readonly event: 'ready' | 'login' | 'waitsForLock' | 'waitsForTurn' }
  | { readonly event: 'finished'; readonly done: number; readonly errors: readonly string[] }

const options = JSON.parse(process.argv[2]!) as WorkerOptions
const { number, workers, whenAway, perSecond, lockTime } = options
const say = (report: Report): void => void process.send?.(report)

/** Half of the workers have one package, half the other. */
const connect = async () => {
  if (number % 2 === 0) {
    const client = new Redis(options.redis, { retryStrategy: () => 50 })
    client.on('error', () => undefined)
    return { client, store: ioredisTokenStore(client, { key: 'school', lockTime, whenAway }), isRedisPackage: false }
  }
  const client = createClient({ url: options.redis, socket: { reconnectStrategy: 50 } })
  client.on('error', () => undefined)
  await client.connect()
  return { client, store: redisTokenStore(client, { key: 'school', lockTime, whenAway }), isRedisPackage: true }
}

const { client, store, isRedisPackage } = await connect()
const alone = new RateLimiterMemory({ points: Math.floor(perSecond / workers), duration: 1 })
const shared = new RateLimiterRedis({
  storeClient: client,
  useRedisPackage: isRedisPackage,
  keyPrefix: 'school:rate',
  points: perSecond,
  duration: 1,
  rejectIfRedisNotReady: true,
  ...(whenAway === 'alone' && { insuranceLimiter: alone }),
})
const limiter = {
  consume: (key: string) => {
    const taken = shared.consume(key)
    taken.catch((reason: unknown) => {
      if (reason instanceof Error) say({ event: 'waitsForTurn' })
    })
    return taken
  },
}

let ahead = 0
const ctx = createAlfaCrmContext({
  baseUrl: options.baseUrl,
  branch: 1,
  email: 'api@example.com',
  apiKey: 'a key of the fleet',
  store: {
    ...store,
    withLock: (work, signal) => {
      say({ event: 'waitsForLock' })
      return store.withLock?.(work, signal) ?? Promise.reject(new Error('the store has no lock'))
    },
  },
  limiter: limiter,
  now: () => Date.now() + ahead,
  timeout: 120_000,
  attempts: 1,
  onRequest: ({ operation }) => {
    if (operation === 'alfacrm.login') say({ event: 'login' })
  },
})

const run = async ({ calls, ...task }: Task): Promise<void> => {
  ahead = task.ahead
  const errors: string[] = []
  let begun = 0
  let done = 0
  const lane = async (): Promise<void> => {
    while (begun < calls) {
      begun++
      const listed = await listCustomers(ctx, { limit: 1 })
      if (listed.ok) done++
      else errors.push(listed.error.message)
    }
  }
  await Promise.all(Array.from({ length: 10 }, lane))
  say({ event: 'finished', done, errors })
}

process.on('message', (task) => void run(task as Task))
say({ event: 'ready' })
