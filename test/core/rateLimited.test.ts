import { getEventListeners } from 'node:events'
import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Context, createContext, type Fetch, rateLimited } from 'billfold'
import { getCustomer } from 'billfold/teamtools'
import { entity, errorOf, id, turns } from '../support/calls.js'
import { clockAt } from '../support/clock.js'

/** A `fetch` that notes when it is called. */
const noting = (now: () => number) => {
  const at: number[] = []
  const fetch: Fetch = () => {
    at.push(now())
    return Promise.resolve(new Response(JSON.stringify(entity)))
  }
  return { fetch, at }
}

const url = 'http://api.invalid/'

afterEach(() => vi.useRealTimers())

describe('a rate', () => {
  test('is 4 a second, one at a time, when nothing is said', async () => {
    const { clock, pass } = clockAt()
    const { fetch, at } = noting(clock.now)
    const limited = rateLimited(fetch, { clock })
    for (let call = 0; call < 5; call++) void limited(url, {})
    await pass(2000)
    expect(at).toEqual([0, 250, 500, 750, 1000])
  })

  test('lets as many go at once as the burst says, after a pause', async () => {
    const { clock, pass } = clockAt(5000)
    const { fetch, at } = noting(clock.now)
    const limited = rateLimited(fetch, { perSecond: 2, burst: 3, clock })
    const many = (): void => [1, 2, 3, 4, 5].forEach(() => void limited(url, {}))
    many()
    await pass(10_000)
    many()
    await pass(10_000)
    expect(at).toEqual([5000, 5000, 5000, 5500, 6000, 15000, 15000, 15000, 15500, 16000])
  })

  test('listens once to a signal that many callers share', async () => {
    const { clock } = clockAt()
    const { fetch, at } = noting(clock.now)
    const limited = rateLimited(fetch, { clock })
    const controller = new AbortController()
    const { signal } = controller
    const calls = Array.from({ length: 20 }, () => limited(url, { signal }))
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    await turns()
    controller.abort()
    const ends = await Promise.allSettled(calls)
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(19)
    expect([at.length, getEventListeners(signal, 'abort').length]).toEqual([1, 0])
  })

  test.each([1e-8, 1e-300, Number.MIN_VALUE])('of %d a second sets no timer beyond the longest', async (perSecond) => {
    const { clock, pass, open } = clockAt()
    const set = vi.spyOn(clock, 'setTimeout')
    const { fetch, at } = noting(clock.now)
    const limited = rateLimited(fetch, { perSecond, clock })
    void limited(url, {})
    void limited(url, {})
    await pass(3 * 2 ** 31)
    expect(at).toEqual([0])
    expect(set.mock.calls.map(([, ms]) => ms)).toEqual(Array(4).fill(2 ** 31 - 1))
    expect(open()).toBe(1)
  })

  test('of 1e-8 a second lets the next one go when its time has come', async () => {
    const { clock, pass, open } = clockAt()
    const { fetch, at } = noting(clock.now)
    const limited = rateLimited(fetch, { perSecond: 1e-8, clock })
    for (let call = 0; call < 2; call++) void limited(url, {})
    await pass(1e11)
    expect([at, open()]).toEqual([[0, 1e11], 0])
  })

  test.each([
    [Infinity, 1],
    [Infinity, Infinity],
    [1e-300, Infinity],
  ])('of %d a second and a burst of %d keeps nobody', async (perSecond, burst) => {
    const { clock, pass, open } = clockAt()
    const { fetch, at } = noting(clock.now)
    const limited = rateLimited(fetch, { perSecond, burst, clock })
    for (let call = 0; call < 3; call++) void limited(url, {})
    await pass(1)
    expect([at, open()]).toEqual([[0, 0, 0], 0])
  })

  test('is never passed, whenever calls come and whoever breaks off', () =>
    assert(
      asyncProperty(
        array(integer({ min: 0, max: 700 }), { maxLength: 25 }),
        integer({ min: 1, max: 10 }),
        integer({ min: 1, max: 4 }),
        constantFrom(true, false),
        async (pauses, perSecond, burst, aborts) => {
          const { clock, pass, open } = clockAt()
          const { fetch, at } = noting(clock.now)
          const limited = rateLimited(fetch, { perSecond, burst, clock })
          let ended = 0
          for (const [index, pause] of pauses.entries()) {
            const controller = new AbortController()
            void limited(url, { signal: controller.signal }).then(
              () => ended++,
              () => ended++,
            )
            await pass(pause)
            if (aborts && index % 3 === 0) controller.abort()
          }
          await pass(60_000)
          expect([ended, open()]).toEqual([pauses.length, 0])
          if (!aborts) expect(at).toHaveLength(pauses.length)
          // In any second no more than the rate and the burst allow.
          for (const [index, first] of at.entries())
            expect(at.slice(index).filter((time) => time < first + 1000).length).toBeLessThanOrEqual(perSecond + burst)
        },
      ),
      { numRuns: 60 },
    ))

  test('leaves no timer of the runtime, and none while nobody waits', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const { fetch, at } = noting(() => performance.now())
    const limited = rateLimited(fetch)
    await limited(url, {})
    expect(vi.getTimerCount()).toBe(0)
    const second = limited(url, {})
    await vi.advanceTimersByTimeAsync(249)
    expect(at).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    await second
    expect([at.length, vi.getTimerCount()]).toEqual([2, 0])
  })

  test('is around the global fetch when none is given', async () => {
    const { fetch, at } = noting(() => 0)
    vi.stubGlobal('fetch', fetch)
    await rateLimited()(url, {})
    vi.unstubAllGlobals()
    expect(at).toHaveLength(1)
  })
})

describe('a signal', () => {
  test('ends the wait of its call alone, and leaves no listener', async () => {
    const { clock, pass, open } = clockAt()
    const { fetch, at } = noting(clock.now)
    const limited = rateLimited(fetch, { clock })
    const controller = new AbortController()
    const { signal } = controller
    void limited(url, {})
    const waiting = limited(url, { signal })
    const next = limited(url, {})
    await pass(100)
    controller.abort()
    await expect(waiting).rejects.toThrow('before its turn')
    await pass(200)
    await next
    expect(at).toEqual([0, 250])
    expect([open(), getEventListeners(signal, 'abort').length]).toEqual([0, 0])
  })

  test('that ends the last wait ends its timer', async () => {
    const { clock, pass, open } = clockAt()
    const limited = rateLimited(noting(clock.now).fetch, { clock })
    const controller = new AbortController()
    void limited(url, {})
    const waiting = limited(url, { signal: controller.signal }).catch(() => 'ended')
    await pass(100)
    expect(open()).toBe(1)
    controller.abort()
    expect(await waiting).toBe('ended')
    expect(open()).toBe(0)
  })

  test('that was aborted before sends nothing and takes no turn', async () => {
    const { clock } = clockAt()
    const { fetch, at } = noting(clock.now)
    const limited = rateLimited(fetch, { clock })
    await expect(limited(url, { signal: AbortSignal.abort() })).rejects.toThrow()
    await limited(url, {})
    expect(at).toEqual([0])
  })
})

describe('in a context', () => {
  const contextWith = (fetch: Fetch) => ({ baseUrl: url, token: 't', fetch })

  test('a call that is ended before its turn was not sent', async () => {
    const { clock, pass } = clockAt()
    const { fetch, at } = noting(clock.now)
    const limited = rateLimited(fetch, { clock })
    for (const context of [contextWith(limited), createContext(contextWith(limited))]) {
      await limited(url, {})
      const controller = new AbortController()
      const call = getCustomer(context, id, { signal: controller.signal })
      await pass(10)
      controller.abort()
      expect(errorOf(await call)).toMatchObject({ kind: 'aborted', delivery: 'notSent' })
      await pass(1000)
    }
    expect(at).toHaveLength(2)
  })

  test('waiting is no part of an attempt, but of the time for everything', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
    const { fetch, at } = noting(() => performance.now())
    const context = createContext({ ...contextWith(rateLimited(fetch, { perSecond: 0.1 })), attemptTimeout: 1000 })
    const within = (timeout: number): Context => Object.assign({ ...context }, { timeout })
    const [first, second, third] = [1, 2, 3].map((call) => getCustomer(within(call * 9000), id))
    await vi.advanceTimersByTimeAsync(30_000)
    expect([await first, await second]).toMatchObject([{ ok: true }, { ok: true }])
    expect(await third).toMatchObject({ ok: true })
    expect(at).toHaveLength(3)
    const [, late] = [1, 2].map(() => getCustomer(within(5000), id))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(errorOf((await late)!)).toMatchObject({ kind: 'timeout', delivery: 'notSent', attempts: 0 })
    expect(vi.getTimerCount()).toBe(0)
  })

  test('an attempt that has its turn has its own time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
    const never: Fetch = () => new Promise(() => undefined)
    const limits = { attemptTimeout: 1000, attempts: 1 }
    const context = createContext({ ...contextWith(rateLimited(never, { perSecond: 1 })), ...limits })
    const call = getCustomer(context, id)
    await vi.advanceTimersByTimeAsync(1000)
    expect(errorOf(await call)).toMatchObject({ kind: 'timeout', attempts: 1, delivery: 'unknown' })
  })
})
