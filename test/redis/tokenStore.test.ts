import { cachedToken, type TokenStore } from 'billfold'
import { ioredisTokenStore, redisTokenStore, type RedisTokenStoreOptions } from 'billfold/redis'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { clockAt } from '../support/clock.js'
import { type RedisServer, startRedis } from '../support/redisServer.js'

let server: RedisServer
let ioredis: Redis
let redis: ReturnType<typeof createClient>
beforeAll(async () => {
  server = await startRedis()
  ioredis = new Redis(server.url)
  redis = createClient({ url: server.url })
  await redis.connect()
})
afterAll(async () => {
  ioredis.disconnect()
  redis.destroy()
  await server.close()
})
beforeEach(() => ioredis.flushall())

type WithLock = NonNullable<TokenStore['withLock']>
type Store = TokenStore & { readonly withLock: WithLock }

const key = 'billfold:acme'
const signal = new AbortController().signal
const granting = () => vi.fn(() => Promise.resolve({ ok: true as const, value: { access_token: 'token-1' } }))

/** Waits until something holds, on a busy machine too. */
const until = (holds: () => boolean | Promise<boolean>): Promise<unknown> => vi.waitUntil(holds, { timeout: 30_000 })

/** A promise that a test fulfils. */
const later = () => {
  let fulfil = (): void => undefined
  const promise = new Promise<void>((resolve) => (fulfil = resolve))
  return { promise, fulfil }
}

/** Begins work with the lock of a store. `fulfil` ends it. */
const workWithLock = async ({ withLock }: Store) => {
  const { promise, fulfil } = later()
  const begun = later()
  const work = (): Promise<void> => {
    begun.fulfil()
    return promise
  }
  const working = withLock(work, { signal })
  await begun.promise
  return { working, fulfil }
}

describe.each([
  ['redis', (options: RedisTokenStoreOptions) => redisTokenStore(redis, options) as Store],
  ['ioredis', (options: RedisTokenStoreOptions) => ioredisTokenStore(ioredis, options) as Store],
])('a store of %s', (_, storeOf) => {
  it('keeps a token until it expires, and one without an end as long as it is not replaced', async () => {
    const store = storeOf({ key })
    expect(await store.get()).toBeUndefined()
    await store.set({ token: 'token-1' })
    expect([await store.get(), await ioredis.pttl(key)]).toEqual([{ token: 'token-1' }, -1])
    const expires = Date.now() + 3_600_000
    await store.set({ token: 'token-2', expires })
    expect(await store.get()).toEqual({ token: 'token-2', expires })
    expect(await ioredis.pttl(key)).toBeGreaterThan(0)
    await store.set({ token: 'token-3', expires: Date.now() - 5_000 })
    await until(async () => (await ioredis.exists(key)) === 0)
    await store.set({ token: 'token-4', expires: Infinity })
    expect([await ioredis.exists(key), await ioredis.pttl(key)]).toEqual([1, -1])
  })

  it('measures the life of a token by the time of day that it is given', async () => {
    const now = () => Date.now() - 7_200_000
    await storeOf({ key, now }).set({ token: 'token-1', expires: now() + 3_600_000 })
    expect(await ioredis.pttl(key)).toBeGreaterThan(3_500_000)
  })

  it('keeps an error for a minute after it has expired, so that the next pause is longer', async () => {
    const error = { kind: 'forbidden', operation: 'login', message: 'no', retryable: false, attempts: 1 } as never
    await storeOf({ key }).set({ token: '', expires: Date.now() + 1_000, error, pause: 1_000 })
    expect(await ioredis.pttl(key)).toBeGreaterThan(60_000)
  })

  it('takes a time for the lock that is no whole number', async () => {
    const store = storeOf({ key, lockTime: 10_000 / 3 })
    await store.withLock(async () => expect(await ioredis.pttl(`${key}:lock`)).toBeGreaterThan(3_000), { signal })
  })

  it('gives the lock to one after the other, and frees it when the work fails', async () => {
    const [one, other] = [storeOf({ key }), storeOf({ key })]
    const steps: string[] = []
    const { promise, fulfil } = later()
    const first = one.withLock(
      async () => {
        steps.push('first')
        await promise
        await Promise.reject(new Error('the work failed'))
      },
      { signal },
    )
    await until(() => steps.length === 1)
    const second = other.withLock(() => Promise.resolve(void steps.push('second')), { signal })
    expect(await ioredis.get(`${key}:lock`)).toMatch(/^[0-9a-f-]{36}$/)
    expect(await ioredis.pttl(`${key}:lock`)).toBeGreaterThan(0)
    fulfil()
    await expect(first).rejects.toThrow('the work failed')
    await second
    expect(steps).toEqual(['first', 'second'])
    await until(async () => (await ioredis.exists(`${key}:lock`)) === 0)
  })

  it('takes over a lock that nobody renews, and stops waiting when it is told to', async () => {
    await ioredis.set(`${key}:lock`, 'a process that died', 'PX', 300)
    const work = vi.fn(() => Promise.resolve())
    await storeOf({ key }).withLock(work, { signal })
    expect(work).toHaveBeenCalledTimes(1)
    await ioredis.set(`${key}:lock`, 'a process that works')
    const controller = new AbortController()
    const waiting = storeOf({ key }).withLock(work, { signal: controller.signal })
    controller.abort()
    await waiting
    expect(work).toHaveBeenCalledTimes(1)
    expect(await ioredis.get(`${key}:lock`)).toBe('a process that works')
  })

  it('renews its lock as long as the work lasts, also after Redis lost it', async () => {
    const { clock, pass, open } = clockAt()
    const store = storeOf({ key, lockTime: 9_000, clock })
    const { working, fulfil } = await workWithLock(store)
    const owner = await ioredis.get(`${key}:lock`)
    await ioredis.del(`${key}:lock`)
    await until(() => open() === 1)
    await pass(3_000)
    await until(async () => (await ioredis.get(`${key}:lock`)) === owner)
    // Another owner is left alone.
    await ioredis.set(`${key}:lock`, 'another')
    fulfil()
    await working
    // Both clients have had the answers to all that was sent before, the last renewal among it.
    await Promise.all([redis.ping(), ioredis.ping()])
    expect(await ioredis.get(`${key}:lock`)).toBe('another')
    await until(() => open() === 0)
  })

  it('lets one of several cached tokens ask', async () => {
    const request = granting()
    const tokens = Array.from({ length: 10 }, () => cachedToken({ request, store: storeOf({ key }) }))
    expect(new Set(await Promise.all(tokens.map(async (token) => token())))).toEqual(new Set(['token-1']))
    expect(request).toHaveBeenCalledTimes(1)
  })

  it('passes over what others have written there', async () => {
    await ioredis.set(key, 'not JSON')
    await expect(storeOf({ key }).get()).rejects.toThrow()
    expect(await cachedToken({ request: granting(), store: storeOf({ key }) })()).toBe('token-1')
  })

  it.each([
    [{ key: '' }, 'key must be a non-empty string'],
    [{}, 'key must be a non-empty string'],
    [undefined, 'key must be a non-empty string'],
    [{ key, lockTime: 0 }, 'lockTime must be a number of milliseconds from 1 to 2147483647'],
    [{ key, lockTime: Infinity }, 'lockTime must be a number of milliseconds from 1 to 2147483647'],
    [{ key, commandTimeout: '1' }, 'commandTimeout must be a number of milliseconds from 1 to 2147483647'],
    [{ key, commandTimeout: 2 ** 31 }, 'commandTimeout must be a number of milliseconds from 1 to 2147483647'],
    [{ key, now: 5 }, 'now must be a function'],
    [{ key, whenAway: 'never' }, 'whenAway must be alone or wait'],
  ])('with the options %j gives an input error', async (options, reason) => {
    const request = granting()
    const token = cachedToken({ request, store: storeOf(options as RedisTokenStoreOptions) })
    expect(await token()).toMatchObject({
      ok: false,
      error: { kind: 'input', message: `redisTokenStore: ${reason}`, delivery: 'notSent' },
    })
    expect(request).not.toHaveBeenCalled()
  })
})

describe('a Redis that does not answer', () => {
  it('is passed over after a second by those who go on alone, and frees what it locks later', async () => {
    const { clock, pass } = clockAt()
    const answers: (() => void)[] = []
    const client = {
      eval: vi.fn(
        (script: string, _: number, ...rest: string[]) =>
          new Promise((resolve) => answers.push(() => resolve(ioredis.eval(script, 1, ...rest)))),
      ),
    }
    const request = granting()
    const token = cachedToken({ request, store: ioredisTokenStore(client, { key, clock }) })
    const waiting = token()
    // The token is looked for, then the lock is, then the new token is kept.
    await pass(3_000)
    expect(await waiting).toBe('token-1')
    expect(request).toHaveBeenCalledTimes(1)
    for (const answer of answers.splice(0)) answer()
    await until(() => answers.length === 1)
    answers[0]?.()
    await until(async () => (await ioredis.exists(`${key}:lock`)) === 0)
    expect(client.eval).toHaveBeenCalledTimes(4)
  })

  it('for the renewal of a lock leaves it to the work that goes on, and frees it once that has ended', async () => {
    const { clock, pass } = clockAt()
    const answers: (() => void)[] = []
    let isSlow = false
    const client = {
      eval: (script: string, _: number, ...rest: string[]) =>
        new Promise((resolve) => {
          const answer = (): void => resolve(ioredis.eval(script, 1, ...rest))
          if (isSlow) answers.push(answer)
          else answer()
        }),
    }
    const store = ioredisTokenStore(client, { key, lockTime: 9_000, clock }) as Store
    const { working, fulfil } = await workWithLock(store)
    const owner = await ioredis.get(`${key}:lock`)
    isSlow = true
    // The first renewal is answered after it was given up, while the work goes on.
    await pass(4_000)
    answers.shift()?.()
    await ioredis.ping()
    await pass(3_000)
    expect(await ioredis.get(`${key}:lock`)).toBe(owner)
    // The second is under way when the work ends.
    await until(() => answers.length === 1)
    isSlow = false
    fulfil()
    await working
    await pass(1_000)
    answers.shift()?.()
    await until(async () => (await ioredis.exists(`${key}:lock`)) === 0)
  })
})
