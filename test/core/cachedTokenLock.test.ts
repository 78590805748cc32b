import { type ApiError, cachedToken, type CachedTokenOptions, type StoredToken, type TokenStore } from 'billfold'
import { describe, expect, test, vi } from 'vitest'
import { turns } from '../support/calls.js'
import { clockAt } from '../support/clock.js'

type Requested = Awaited<ReturnType<CachedTokenOptions['request']>>
type WithLock = NonNullable<TokenStore['withLock']>

const never = <T>(): Promise<T> => new Promise(() => undefined)

/** A store with a lock that all its users share, in memory. `queue` counts those who wait for it. */
const sharedStore = (stored?: StoredToken): TokenStore & { kept?: StoredToken | undefined; queue: number } => {
  let last: Promise<unknown> = Promise.resolve()
  const store = {
    kept: stored,
    queue: 0,
    get: () => Promise.resolve(store.kept),
    set: (token: StoredToken) => Promise.resolve(void (store.kept = structuredClone(token))),
    withLock: async (work: () => Promise<void>) => {
      store.queue++
      const turn = last.then(work).finally(() => store.queue--)
      last = turn.catch(() => undefined)
      await turn
    },
  }
  return store
}

const storeWith = (withLock: WithLock): TokenStore => ({ get: () => undefined, set: () => undefined, withLock })

const granting = () => {
  let count = 0
  return vi.fn((): Promise<Requested> =>
    Promise.resolve({ ok: true, value: { access_token: `token-${++count}`, expires_in: 3600 } }),
  )
}

const refused: ApiError = {
  kind: 'forbidden',
  operation: 'alfacrm.login',
  message: 'alfacrm.login: 403',
  retryable: false,
  attempts: 1,
  delivery: 'answered',
  status: 403,
  headers: {},
  body: '',
}

describe('processes that share a store with a lock', () => {
  test('request one token together, and one when it has expired or is refused', async () => {
    const request = granting()
    const store = sharedStore()
    let time = 0
    const processes = Array.from({ length: 20 }, () => cachedToken({ request, store, now: () => time }))
    const ask = (refused?: string) => Promise.all(processes.map(async (token) => token(refused)))
    expect(new Set(await ask())).toEqual(new Set(['token-1']))
    time += 3_600_000
    expect(new Set(await ask())).toEqual(new Set(['token-2']))
    expect(new Set(await ask('token-2'))).toEqual(new Set(['token-3']))
    expect(request).toHaveBeenCalledTimes(3)
    expect(store.queue).toBe(0)
  })

  test('do not lock for a token that is in the store', async () => {
    const withLock = vi.fn<WithLock>()
    const store = { ...storeWith(withLock), get: () => ({ token: 'stored' }) }
    expect(await cachedToken({ request: granting(), store })()).toBe('stored')
    expect(withLock).not.toHaveBeenCalled()
  })

  test('share the error of a failed request, and try again together after its pause', async () => {
    const request = vi.fn(() => Promise.resolve({ ok: false, error: refused } as Requested))
    const store = sharedStore()
    let time = 0
    const clock = { ...clockAt().clock, now: () => time }
    const processes = Array.from({ length: 5 }, () => cachedToken({ request, store, now: () => time, clock }))
    const ask = () => Promise.all(processes.map(async (token) => token()))
    const error = { ...refused, delivery: 'notSent' }
    expect(await ask()).toEqual(Array(5).fill({ ok: false, error }))
    expect(await ask()).toEqual(Array(5).fill({ ok: false, error }))
    expect(request).toHaveBeenCalledTimes(1)
    expect(store.kept).toEqual({ token: '', expires: 1_000, error, pause: 1_000 })
    time += 1_000
    expect(await ask()).toEqual(Array(5).fill({ ok: false, error }))
    expect(request).toHaveBeenCalledTimes(2)
  })

  test('share a token whose life is shorter than the skew, for half of it', async () => {
    const request = vi.fn((): Promise<Requested> =>
      Promise.resolve({ ok: true, value: { access_token: 'token', expires_in: 60 } }),
    )
    const store = sharedStore()
    let time = 1_000
    const ask = async () => {
      const processes = Array.from({ length: 20 }, () => cachedToken({ request, store, now: () => time }))
      for (const token of processes) expect(await token()).toBe('token')
    }
    await ask()
    time += 29_999
    await ask()
    expect(request).toHaveBeenCalledTimes(1)
    time += 1
    await ask()
    expect(request).toHaveBeenCalledTimes(2)
  })

  test('wait longer after each failure together, until a token is granted', async () => {
    let time = 0
    const at: number[] = []
    let answer: Requested = { ok: false, error: refused }
    const request = () => {
      at.push(time / 1000)
      return Promise.resolve(answer)
    }
    const store = sharedStore()
    // Each second there is a new process, as serverless functions are.
    const askUntil = async (end: number) => {
      for (; time < end; time += 1_000)
        await cachedToken({ request, store, now: () => time, clock: { ...clockAt().clock, now: () => time } })()
    }
    await askUntil(130_000)
    expect(at.splice(0)).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121])
    answer = { ok: true, value: { access_token: 'token', expires_in: 20 } }
    await askUntil(152_000)
    expect(at.splice(0)).toEqual([151])
    answer = { ok: false, error: refused }
    await askUntil(165_000)
    expect(at).toEqual([161, 162, 164])
  })

  test('keep the token of another process when their own request fails late', async () => {
    let fail = (): void => undefined
    const late = new Promise<Requested>((resolve) => (fail = () => resolve({ ok: false, error: refused })))
    const store = sharedStore()
    const slow = cachedToken({ request: () => late, store })()
    await turns()
    const kept = { token: 'token-1', expires: Date.now() + 3_600_000 }
    await store.set(kept)
    fail()
    expect(await slow).toBe('token-1')
    expect(store.kept).toEqual(kept)
  })

  test('pass over an error that lies too far ahead to be of their clock', async () => {
    const store = sharedStore({ token: '', expires: Date.now() + 86_400_000, error: refused, pause: 1_000 })
    expect(await cachedToken({ request: granting(), store })()).toBe('token-1')
  })

  test('store no error without a lock, since none waits for it', async () => {
    const set = vi.fn()
    const request = () => Promise.resolve({ ok: false, error: refused } as Requested)
    expect(await cachedToken({ request, store: { get: () => undefined, set } })()).toMatchObject({ ok: false })
    expect(set).not.toHaveBeenCalled()
  })

  test.each([{}, 'an error', { kind: 5 }, null])('pass over %j in place of an error', async (error) => {
    const store = sharedStore({ token: '', expires: Infinity, error: error as never })
    expect(await cachedToken({ request: granting(), store })()).toBe('token-1')
  })
})

describe('a lock', () => {
  test.each<[string, WithLock]>([
    ['rejects', () => Promise.reject(new Error('away'))],
    [
      'throws',
      () => {
        throw new Error('away')
      },
    ],
    ['never calls the work', () => Promise.resolve()],
    ['is no function', 'lock' as never],
    [
      'rejects after the work',
      async (work) => {
        await work()
        await Promise.reject(new Error('away'))
      },
    ],
    [
      'calls the work twice',
      async (work) => {
        await Promise.all([work(), work()])
        await work()
      },
    ],
  ])('that %s costs one request', async (_, withLock) => {
    const request = granting()
    expect(await cachedToken({ request, store: storeWith(withLock) })()).toBe('token-1')
    expect(request).toHaveBeenCalledTimes(1)
  })

  test('that nobody frees ends in a timeout, and its work then does nothing', async () => {
    const { clock, pass, open } = clockAt()
    const request = granting()
    let late: (() => Promise<void>) | undefined
    let signal: AbortSignal | undefined
    const store = storeWith((work, options) => {
      late = work
      signal = options.signal
      return never()
    })
    const waiting = cachedToken({ request, store, clock, timeout: 2_000 })()
    await pass(1_999)
    expect(signal?.aborted).toBe(false)
    await pass(1)
    expect(await waiting).toMatchObject({
      ok: false,
      error: { kind: 'timeout', delivery: 'notSent', retryable: true },
    })
    expect(signal?.aborted).toBe(true)
    await late?.()
    expect([request.mock.calls.length, open()]).toEqual([0, 0])
  })

  test('that is given late still gives its whole time to the request', async () => {
    const { clock, pass } = clockAt()
    const request = vi.fn<CachedTokenOptions['request']>(
      () =>
        new Promise((resolve) => {
          clock.setTimeout(() => resolve({ ok: true, value: { access_token: 'late' } }), 1_900)
        }),
    )
    const store = storeWith(
      (work) => new Promise((resolve) => clock.setTimeout(() => void work().then(resolve), 1_900)),
    )
    const token = cachedToken({ request, store, clock, timeout: 2_000 })
    const waiting = token()
    await pass(3_700)
    // Who comes meanwhile waits for the same request.
    const second = token()
    await pass(100)
    expect([await waiting, await second]).toEqual(['late', 'late'])
    await turns()
    expect(request).toHaveBeenCalledTimes(1)
  })
})
