import { type Fetch, type FetchResponse, type Limiter, rateLimited } from 'billfold'
import { createAlfaCrmContext, listBranches } from 'billfold/alfacrm'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { describe, expect, test, vi } from 'vitest'
import { turns } from '../support/calls.js'
import { clockAt } from '../support/clock.js'

const url = 'https://api.example.com/'
const answer: FetchResponse = { status: 200, headers: [], text: () => Promise.resolve('') }

/** A fetch that is limited so, with the times of its requests. */
const limitedBy = (limiter: Limiter, { clock, pass, open } = clockAt()) => {
  const sent: (readonly [string, number])[] = []
  const fetch: Fetch = (url) => {
    sent.push([url, clock.now()])
    return Promise.resolve(answer)
  }
  return { limited: rateLimited(fetch, { limiter, clock }), sent, pass, open }
}

/** A limiter that gives so many turns in each second of a clock. */
const eachSecond = (points: number, now: () => number) => {
  const taken = new Map<number, number>()
  return {
    consume: vi.fn(() => {
      const second = Math.floor(now() / 1000)
      const count = (taken.get(second) ?? 0) + 1
      taken.set(second, count)
      // A limiter rejects with a plain object, as those of rate-limiter-flexible do.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      return count <= points ? Promise.resolve({}) : Promise.reject({ msBeforeNext: 1000 * (second + 1) - now() })
    }),
  }
}

describe('a limiter that processes share', () => {
  test('is asked for each request, and is left alone for as long as it says', async () => {
    const time = clockAt(300)
    const limiter = eachSecond(2, time.clock.now)
    const { limited, sent, pass, open } = limitedBy(limiter, time)
    for (let call = 0; call < 5; call++) void limited(`${url}${call}`, {})
    await pass(2_000)
    expect(sent.map(([url, at]) => [url.at(-1), at])).toEqual([
      ['0', 300],
      ['1', 300],
      ['2', 1_000],
      ['3', 1_000],
      ['4', 2_000],
    ])
    expect(limiter.consume).toHaveBeenCalledTimes(5 + 2)
    expect(limiter.consume).toHaveBeenCalledWith('billfold')
    expect(open()).toBe(0)
  })

  test('of rate-limiter-flexible fits as it is', async () => {
    const limiter = new RateLimiterMemory({ points: 2, duration: 3600 })
    const { limited, sent, pass, open } = limitedBy(limiter)
    for (let call = 0; call < 3; call++) void limited(url, {})
    await pass(1_000)
    expect([sent.length, open()]).toEqual([2, 1])
    await limiter.delete('billfold')
    await pass(3_600_000)
    expect(sent).toHaveLength(3)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['rejects', () => Promise.reject(new Error('away'))],
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    ['rejects with nothing', () => Promise.reject()],
    [
      'throws',
      () => {
        throw new Error('away')
      },
    ],
  ])('that %s is asked again after a second', async (_, fail) => {
    const consume = vi.fn(fail)
    const { limited, sent, pass } = limitedBy({ consume })
    void limited(url, {})
    await pass(2_999)
    expect([sent.length, consume.mock.calls.length]).toEqual([0, 3])
    consume.mockImplementation(() => Promise.resolve())
    await pass(1)
    expect(sent).toEqual([[url, 3_000]])
  })

  test.each<[string, unknown]>([
    ['a negative number, as with an endless duration', -1],
    ['NaN', Number.NaN],
    ['a text', '5'],
    ['a bigint', 5n],
    ['a symbol', Symbol('wait')],
  ])('that rejects with %s is asked again after a second', async (_, msBeforeNext) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    const consume = vi.fn(() => Promise.reject({ msBeforeNext }))
    const { limited, sent, pass } = limitedBy({ consume })
    void limited(url, {})
    await pass(1_999)
    expect(consume).toHaveBeenCalledTimes(2)
    consume.mockImplementation(() => Promise.resolve() as never)
    await pass(1)
    expect(sent).toEqual([[url, 2_000]])
  })

  test('whose reason cannot be read is asked again after a second', async () => {
    const reason = Object.defineProperty({}, 'msBeforeNext', {
      get: () => {
        throw new Error('unreadable')
      },
    })
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    const consume = vi.fn(() => Promise.reject(reason))
    const { limited, sent, pass } = limitedBy({ consume })
    void limited(url, {})
    await pass(999)
    consume.mockImplementation(() => Promise.resolve() as never)
    await pass(1)
    expect(sent).toEqual([[url, 1_000]])
  })

  test('that does not answer for ten seconds is asked again after another', async () => {
    const consume = vi.fn(() => new Promise(() => undefined))
    const { limited, sent, pass, open } = limitedBy({ consume })
    void limited(url, {})
    await pass(10_999)
    expect(consume).toHaveBeenCalledTimes(1)
    consume.mockImplementation(() => Promise.resolve())
    await pass(1)
    expect(sent).toEqual([[url, 11_000]])
    expect(open()).toBe(0)
  })

  test('that never answered is asked anew for those who come after all others have left', async () => {
    const consume = vi.fn(() => new Promise(() => undefined))
    const { limited, sent } = limitedBy({ consume })
    const controller = new AbortController()
    const left = limited(`${url}1`, { signal: controller.signal })
    left.catch(() => undefined)
    consume.mockImplementation(() => Promise.resolve())
    controller.abort()
    void limited(`${url}2`, {})
    await turns()
    expect(sent.map(([url]) => url)).toEqual([`${url}2`])
  })

  test('that never answers keeps its callers until they leave, and then nothing is left', async () => {
    const { limited, sent, open } = limitedBy({ consume: () => new Promise(() => undefined) })
    const controller = new AbortController()
    const waiting = limited(url, { signal: controller.signal })
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ cause: { code: 'ERR_ENDED_BEFORE_ITS_TURN' } })
    expect([sent.length, open()]).toEqual([0, 0])
  })

  test('gives the turn of a caller who has left to the next one', async () => {
    let grant = (): void => undefined
    const consume = vi.fn(() => new Promise<void>((resolve) => (grant = resolve)))
    const { limited, sent } = limitedBy({ consume })
    const controller = new AbortController()
    const left = limited(`${url}1`, { signal: controller.signal })
    left.catch(() => undefined)
    void limited(`${url}2`, {})
    controller.abort()
    grant()
    await turns()
    expect(sent.map(([url]) => url)).toEqual([`${url}2`])
    expect(consume).toHaveBeenCalledTimes(1)
  })

  test.each([5, {}, { consume: 5 }, null])('that is %j refuses all calls', async (limiter) => {
    const fetch = vi.fn()
    const ctx = createAlfaCrmContext({ baseUrl: url, branch: 1, token: 'token', fetch, limiter: limiter as never })
    expect(await listBranches(ctx)).toMatchObject({
      error: { kind: 'input', message: 'alfacrm.listBranches: limiter must be an object with the functions consume' },
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  test('is asked by the calls of an AlfaCRM context', async () => {
    const consume = vi.fn(() => Promise.resolve())
    const fetch: Fetch = () =>
      Promise.resolve({ ...answer, text: () => Promise.resolve('{"total":0,"count":0,"page":0,"items":[]}') })
    const ctx = createAlfaCrmContext({ baseUrl: url, branch: 1, token: 'token', fetch, limiter: { consume } })
    expect((await listBranches(ctx)).ok).toBe(true)
    expect(consume).toHaveBeenCalledTimes(1)
  })

  test('ends a call that waits for its turn as one that sent nothing, at its timeout or by its signal', async () => {
    const fetch = vi.fn()
    const limiter = { consume: () => new Promise(() => undefined) }
    const options = { baseUrl: url, branch: 1, token: 'token', fetch, limiter }
    const notSent = { delivery: 'notSent', attempts: 0 }
    expect(await listBranches(createAlfaCrmContext({ ...options, timeout: 20 }))).toMatchObject({
      error: { kind: 'timeout', ...notSent },
    })
    const controller = new AbortController()
    const waiting = listBranches(createAlfaCrmContext({ ...options, signal: controller.signal }))
    controller.abort()
    expect(await waiting).toMatchObject({ error: { kind: 'aborted', ...notSent } })
    expect(fetch).not.toHaveBeenCalled()
  })
})
