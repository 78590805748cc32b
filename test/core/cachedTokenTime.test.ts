import {
  cachedToken,
  type CachedTokenOptions,
  type Context,
  createContext,
  type Fetch,
  type StoredToken,
  type TokenStore,
} from 'billfold'
import { alfaCrmToken, listBranches } from 'billfold/alfacrm'
import { applyInvoicePayment, requestAccessToken } from 'billfold/teamtools'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { entity, errorOf, id, turns } from '../support/calls.js'
import { clockAt } from '../support/clock.js'
import { answer, createFaultServer, stall } from '../support/faultServer.js'

type Requested = Awaited<ReturnType<CachedTokenOptions['request']>>

const never = (): Promise<never> => new Promise(() => undefined)

const granted = (access_token: string): Promise<Requested> => Promise.resolve({ ok: true, value: { access_token } })

/** Hangs at first, and gives token-2 and so on later. */
const hangingOnce = () => {
  let count = 0
  return vi.fn<CachedTokenOptions['request']>(() => (++count === 1 ? never() : granted(`token-${count}`)))
}

const late = { kind: 'timeout', operation: 'cachedToken', attempts: 0, delivery: 'notSent', retryable: true }

const accepting: Fetch = () => Promise.resolve(Response.json(entity))

afterEach(() => void vi.useRealTimers())

describe('a token request that hangs', () => {
  test.each([
    [30_000, undefined],
    [5, 5],
    [2 ** 40, 2 ** 40],
  ])('ends after %d ms for all who wait, and the next call asks again', async (after, timeout) => {
    const { clock, pass, open } = clockAt()
    const request = hangingOnce()
    const token = cachedToken({ request, timeout, clock })
    const waiting = Promise.all([token(), token(), token()])
    const longest = Math.min(after, 2 ** 31 - 1)
    await pass(longest - 1)
    expect(token()).toBeInstanceOf(Promise)
    expect(request).toHaveBeenCalledTimes(1)
    await pass(1)
    expect((await waiting).map((given) => errorOf(given as never))).toMatchObject([late, late, late])
    expect(await token()).toBe('token-2')
    expect(await token()).toBe('token-2')
    expect([request.mock.calls.length, open()]).toEqual([2, 0])
  })

  test('is told so by its signal', async () => {
    const { clock, pass } = clockAt()
    const request = hangingOnce()
    const token = cachedToken({ request, clock })
    void token()
    await pass(29_999)
    const { signal } = request.mock.calls[0]![0]
    expect(signal.aborted).toBe(false)
    await pass(1)
    expect(signal.aborted).toBe(true)
  })

  test.each(['literal', 'managed'])('ends a payment of a %s context unsent', async (which) => {
    const { clock, pass } = clockAt()
    const token = cachedToken({ request: hangingOnce(), timeout: 1_000, clock })
    const fetch = vi.fn(accepting)
    const options: Context = { baseUrl: 'http://api.invalid/', token, fetch }
    const context = which === 'literal' ? options : createContext(options)
    const waiting = applyInvoicePayment(context, id, { amount: 5 })
    await pass(1_000)
    expect(errorOf(await waiting)).toMatchObject({ ...late, retryable: expect.any(Boolean) })
    expect(fetch).not.toHaveBeenCalled()
    expect((await applyInvoicePayment(context, id, { amount: 5 })).ok).toBe(true)
  })

  test('is ended by the clock of the runtime where none is given, and leaves no timer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const token = cachedToken({ request: hangingOnce() })
    const waiting = token()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await waiting).toMatchObject({ ok: false, error: late })
    expect(await token()).toBe('token-2')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('gives nothing when its token comes after all', async () => {
    const { clock, pass } = clockAt()
    let grantNow = (): void => undefined
    const request = vi.fn<CachedTokenOptions['request']>(
      () => new Promise((resolve) => (grantNow = () => resolve({ ok: true, value: { access_token: 'late' } }))),
    )
    const token = cachedToken({ request, clock })
    const waiting = token()
    await pass(30_000)
    expect(await waiting).toMatchObject({ ok: false })
    request.mockReturnValue(granted('fresh'))
    grantNow()
    await turns()
    expect(await token()).toBe('fresh')
  })

  // On workerd a request that ends takes its timers with it.
  test('stops no later call where its limit never comes', async () => {
    const { clock, pass } = clockAt()
    const request = hangingOnce()
    const token = cachedToken({ request, clock: { ...clock, setTimeout: () => 0 } })
    void token()
    await pass(39_999)
    void token()
    expect(request).toHaveBeenCalledTimes(1)
    await pass(1)
    expect(await token()).toBe('token-2')
  })

  test('is closed at the auth host', async () => {
    const server = await createFaultServer(stall, answer(200, { access_token: 'token-2', expires_in: 60 }))
    const { clock, pass } = clockAt()
    const auth = { baseUrl: server.url }
    const request: CachedTokenOptions['request'] = (options) =>
      requestAccessToken(auth, { clientId: 'id', clientSecret: 'secret' }, options)
    const token = cachedToken({ request, clock })
    const waiting = token()
    await server.arrived(1)
    await pass(30_000)
    expect(await waiting).toMatchObject({ ok: false, error: late })
    await server.closed(1)
    expect(await token()).toBe('token-2')
    await server.close()
  })

  test('of AlfaCRM ends as well', async () => {
    const server = await createFaultServer(stall, answer(200, { token: 'token-2' }))
    const { clock, pass } = clockAt()
    const token = alfaCrmToken({ baseUrl: server.url, email: 'a@example.com', apiKey: 'key', clock, timeout: 7_000 })
    const waiting = listBranches({ baseUrl: server.url, branch: 1, token })
    await server.arrived(1)
    await pass(7_000)
    expect(errorOf(await waiting)).toMatchObject(late)
    await server.closed(1)
    expect(await token()).toBe('token-2')
    await server.close()
  })
})

describe('a store that hangs', () => {
  const storeWith = (parts: Partial<TokenStore>): TokenStore => ({ get: () => null, set: () => undefined, ...parts })

  test.each([
    [5_000, undefined],
    [5_000, 60_000],
    [100, 100],
  ])('at reading is passed over after %d ms where the limit is %s', async (after, timeout) => {
    const { clock, pass, open } = clockAt()
    const request = vi.fn(() => granted('token-1'))
    const token = cachedToken({ request, store: storeWith({ get: never }), timeout, clock })
    const waiting = token()
    await pass(after - 1)
    expect(request).not.toHaveBeenCalled()
    await pass(1)
    expect(await waiting).toBe('token-1')
    expect(await token()).toBe('token-1')
    expect([request.mock.calls.length, open()]).toEqual([1, 0])
  })

  test('at keeping holds up nobody but who has asked', async () => {
    const { clock, pass } = clockAt()
    const request = vi.fn(() => granted('token-1'))
    const token = cachedToken({ request, store: storeWith({ set: never }), clock })
    const waiting = token()
    await turns()
    expect(await token()).toBe('token-1')
    await pass(5_000)
    expect(await waiting).toBe('token-1')
    expect(request).toHaveBeenCalledTimes(1)
  })

  test('gives what throws when it is read: it is passed over', async () => {
    const odd = Object.defineProperty({}, 'token', {
      get: () => {
        throw new Error('a getter')
      },
    }) as StoredToken
    const token = cachedToken({ request: () => granted('token-1'), store: storeWith({ get: () => odd }) })
    expect(await token()).toBe('token-1')
  })
})

describe('the pause after a failure', () => {
  const failing = () => vi.fn(() => Promise.resolve({ ok: true, value: {} } as Requested))

  test('is measured by a clock that does not jump', async () => {
    const { clock, pass } = clockAt()
    vi.useFakeTimers({ toFake: ['Date'] })
    const request = failing()
    const token = cachedToken({ request, clock })
    await token()
    vi.setSystemTime(Date.now() - 3_600_000)
    await token()
    expect(request).toHaveBeenCalledTimes(1)
    await pass(1_000)
    await token()
    expect(request).toHaveBeenCalledTimes(2)
    vi.setSystemTime(Date.now() + 7_200_000)
    await token()
    expect(request).toHaveBeenCalledTimes(2)
  })

  test('is measured by that of the runtime where none is given', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    const request = failing()
    const token = cachedToken({ request })
    await token()
    vi.setSystemTime(Date.now() - 3_600_000)
    for (let call = 2; call <= 6; call++) {
      vi.advanceTimersByTime(600_000)
      await token()
      expect(request).toHaveBeenCalledTimes(call)
    }
  })

  test('ends where a time of day that is given was put back', async () => {
    let time = 1e12
    const request = failing()
    const token = cachedToken({ request, now: () => time })
    await token()
    time -= 3_600_000
    for (let call = 2; call <= 6; call++) {
      time += 600_000
      await token()
      expect(request).toHaveBeenCalledTimes(call)
    }
  })

  test('has no part in when a token expires, which is by the time of day', async () => {
    const { clock, pass } = clockAt()
    let time = 1e12
    const request = vi.fn(() =>
      Promise.resolve({
        ok: true as const,
        value: { access_token: `t-${request.mock.calls.length}`, expires_in: 3600 },
      }),
    )
    const token: () => unknown = cachedToken({ request, clock, now: () => time })
    expect(await token()).toBe('t-1')
    await pass(7_200_000)
    expect(await token()).toBe('t-1')
    time += 3_600_000
    expect(await token()).toBe('t-2')
  })
})
