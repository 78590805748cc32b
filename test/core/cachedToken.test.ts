import {
  cachedToken,
  type CachedTokenOptions,
  type Context,
  createContext,
  type Result,
  type StoredToken,
  type TokenStore,
} from 'billfold'
import { requestAccessToken } from 'billfold/teamtools'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { calls, entity, errorOf } from '../support/calls.js'
import { answer, createFaultServer, echo, type FaultServer, refuse, reset } from '../support/faultServer.js'

type Requested = Awaited<ReturnType<CachedTokenOptions['request']>>

let time: number
const now = (): number => time

beforeEach(() => {
  time = 1_000_000
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => void vi.restoreAllMocks())

/** An endpoint that gives token-1, token-2 and so on. */
const granting = (expires_in?: number | null): ReturnType<typeof vi.fn<() => Promise<Requested>>> => {
  let count = 0
  return vi.fn(() => Promise.resolve({ ok: true as const, value: { access_token: `token-${++count}`, expires_in } }))
}

const refusal: Requested = {
  ok: false,
  error: {
    kind: 'server',
    operation: 'auth',
    message: 'auth: down',
    retryable: true,
    attempts: 2,
    delivery: 'answered',
    status: 503,
    headers: {},
    body: '',
  },
}

/** A key-value store as edge runtimes have it. */
const createStore = (): TokenStore & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>()
  return {
    kept,
    get: () => Promise.resolve(JSON.parse(kept.get('token') ?? 'null') as StoredToken | null),
    set: (token) => Promise.resolve(void kept.set('token', JSON.stringify(token))),
  }
}

const unauthorized = { ok: false, error: { kind: 'unauthorized', delivery: 'notSent' } }

describe('a cached token', () => {
  test('is asked for once by all who wait for it', async () => {
    const request = granting(3600)
    const token = cachedToken({ request, now })
    expect(await Promise.all(Array.from({ length: 50 }, async () => token()))).toEqual(Array(50).fill('token-1'))
    expect(await token()).toBe('token-1')
    expect(request).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['a minute', undefined, 60_000],
    ['the skew', 10_000, 10_000],
  ])('is replaced %s before it expires', async (_, skew, before) => {
    const token = cachedToken({ request: granting(3600), now, skew })
    await token()
    time += 3_600_000 - before - 1
    expect(await token()).toBe('token-1')
    time += 1
    expect(await token()).toBe('token-2')
  })

  test('is used for half its life when that is shorter than the skew', async () => {
    const request = granting(30)
    const token = cachedToken({ request, now })
    await token()
    time += 14_999
    expect(await token()).toBe('token-1')
    time += 1
    expect(await token()).toBe('token-2')
  })

  test.each([undefined, null])('is kept until it is refused when expires_in is %s', async (expires_in) => {
    const token = cachedToken({ request: granting(expires_in), now })
    await token()
    time += 1e12
    expect(await token()).toBe('token-1')
    expect(await token('token-1')).toBe('token-2')
    // A 401 that comes late, to the token before, costs no other one.
    expect(await token('token-1')).toBe('token-2')
  })

  test('is asked for once by all whose token was refused', async () => {
    const request = granting(3600)
    const token = cachedToken({ request, now })
    await token()
    expect(await Promise.all([token('token-1'), token('token-1'), token('token-1')])).toEqual(Array(3).fill('token-2'))
    expect(request).toHaveBeenCalledTimes(2)
  })
})

describe('a refused token', () => {
  let server: FaultServer
  let request: ReturnType<typeof granting>

  beforeEach(async () => {
    server = await createFaultServer(answer(200, entity))
    request = granting(3600)
  })

  afterEach(() => server.close())

  const context = (): Context => createContext({ baseUrl: server.url, token: cachedToken({ request, now }) })

  /** Takes only this token. */
  const taking = (token: string): void =>
    server.script(echo(({ url, body }) => ((url + body).includes(token) ? answer(200, entity) : refuse(401, 'no'))))

  test.each(['read', 'repeatable', 'delete', 'once', 'create'] as const)(
    'is replaced, and a call that is %s repeated once',
    async (effect) => {
      taking('token-2')
      const ctx = context()
      expect((await calls[effect](ctx)).ok).toBe(true)
      expect(server.received.map(({ url, body }) => /token-\d/.exec(url + body)?.[0])).toEqual(['token-1', 'token-2'])
      expect((await calls[effect](ctx)).ok).toBe(true)
      expect(server.received).toHaveLength(3)
      expect(request).toHaveBeenCalledTimes(2)
    },
  )

  test.each(['read', 'once'] as const)('twice ends a call that is %s', async (effect) => {
    taking('none')
    expect(errorOf(await calls[effect](context()))).toMatchObject({
      kind: 'unauthorized',
      status: 401,
      attempts: 2,
      delivery: 'answered',
    })
    expect(server.received).toHaveLength(2)
  })

  test('is replaced once in a call, however many attempts it takes', async () => {
    server.script(refuse(401, 'no'), refuse(503, 'down'), refuse(401, 'no'))
    expect(errorOf(await calls.read(context()))).toMatchObject({ kind: 'unauthorized', attempts: 3 })
    expect(server.received).toHaveLength(3)
    expect(request).toHaveBeenCalledTimes(2)
  })

  test('leaves a payment unknown that broke off when it was repeated', async () => {
    server.script(refuse(401, 'no'), reset)
    expect(errorOf(await calls.once(context()))).toMatchObject({ kind: 'network', attempts: 2, delivery: 'unknown' })
    expect(server.received).toHaveLength(2)
  })

  test('leaves a payment not sent when no other token can be had', async () => {
    server.script(refuse(401, 'no'))
    const granted = await granting(3600)()
    request = vi.fn((): Promise<Requested> => Promise.resolve(refusal)).mockResolvedValueOnce(granted)
    expect(errorOf(await calls.once(context()))).toMatchObject({
      kind: 'server',
      delivery: 'notSent',
    })
    expect(server.received).toHaveLength(1)
  })

  test('is replaced once for calls side by side', async () => {
    taking('token-2')
    const ctx = context()
    const results = await Promise.all(Array.from({ length: 10 }, () => calls.once(ctx)))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(server.received).toHaveLength(20)
    expect(request).toHaveBeenCalledTimes(2)
  })
})

describe('a token endpoint that fails', () => {
  test('gives its error to all who wait, as that of a call that was not sent', async () => {
    const request = vi.fn(() => Promise.resolve(refusal))
    const token = cachedToken({ request, now })
    const given = await Promise.all(Array.from({ length: 20 }, async () => token()))
    expect(given).toEqual(Array(20).fill({ ok: false, error: { ...refusal.error, delivery: 'notSent' } }))
    expect(request).toHaveBeenCalledTimes(1)
  })

  test('is left alone for a second, then two, four and at most thirty', async () => {
    const request = vi.fn(() => Promise.resolve(refusal))
    const token = cachedToken({ request, now })
    await token()
    for (const [index, pause] of [1, 2, 4, 8, 16, 30, 30].entries()) {
      time += pause * 1000 - 1
      expect(await token()).toMatchObject({ ok: false })
      expect(request).toHaveBeenCalledTimes(index + 1)
      time += 1
      await token()
      expect(request).toHaveBeenCalledTimes(index + 2)
    }
  })

  test('is asked again after a second once it has worked', async () => {
    const request = granting(3600)
    for (let count = 0; count < 3; count++) request.mockResolvedValueOnce(refusal)
    const token = cachedToken({ request, now })
    for (let count = 0; count < 4; count++, time += 10_000) await token()
    expect(await token()).toBe('token-1')
    request.mockResolvedValueOnce(refusal)
    expect(await token('token-1')).toMatchObject({ ok: false })
    time += 1_000
    expect(await token('token-1')).toBe('token-2')
  })

  test.each<[string, () => Promise<Requested>]>([
    [
      'throws',
      () => {
        throw new Error('the-secret')
      },
    ],
    ['rejects', () => Promise.reject(new Error('the-secret'))],
    ['gives no Result', () => Promise.resolve(undefined as never)],
    ['gives no token', () => Promise.resolve({ ok: true, value: {} as never })],
  ])('or a request that %s is unauthorized, and not made again at once', async (_, failing) => {
    const request = vi.fn(failing)
    const token = cachedToken({ request, now })
    const fetch = vi.fn(() => Promise.resolve(new Response(JSON.stringify(entity))))
    const call = (): Promise<Result<unknown>> => calls.once({ baseUrl: 'http://api.invalid/', token, fetch })
    const results = await Promise.all([call(), call(), call()])
    expect(results).toMatchObject([unauthorized, unauthorized, unauthorized])
    expect(await call()).toMatchObject(unauthorized)
    expect(JSON.stringify(results)).not.toContain('the-secret')
    expect(request).toHaveBeenCalledTimes(1)
    expect(fetch).not.toHaveBeenCalled()
  })

  test.each(['read', 'once'] as const)('ends a call that is %s with its own error, counted', async (effect) => {
    const server = await createFaultServer(refuse(503, 'down'))
    const token = cachedToken({
      request: () => requestAccessToken({ baseUrl: server.url }, { clientId: 'id', clientSecret: 'the-secret' }),
      now,
    })
    const fetch = vi.fn(() => Promise.resolve(new Response(JSON.stringify(entity))))
    const onRetry = vi.fn()
    const ctx = createContext({ baseUrl: 'http://api.invalid/', token, fetch, onRetry })
    const errors = (await Promise.all([calls[effect](ctx), calls[effect](ctx)])).map(errorOf)
    await server.close()
    const expected = { kind: 'server', operation: 'teamtools.requestAccessToken', status: 503, delivery: 'notSent' }
    expect(errors).toMatchObject([expected, expected])
    expect(server.received).toHaveLength(1)
    expect(fetch).not.toHaveBeenCalled()
    // Asking the cache again cannot help while the endpoint is left alone: at most `attempts` times all the same.
    expect(onRetry.mock.calls.length).toBeLessThanOrEqual(4)
  })
})

describe('a store', () => {
  test('shares a token, and the one that replaces it', async () => {
    const request = granting(3600)
    const store = createStore()
    const [one, other] = [cachedToken({ request, store, now }), cachedToken({ request, store, now })]
    expect([await one(), await other()]).toEqual(['token-1', 'token-1'])
    expect(store.kept.get('token')).toBe(JSON.stringify({ token: 'token-1', granted: 1_000_000, expires: 4_600_000 }))
    expect([await other('token-1'), await one('token-1')]).toEqual(['token-2', 'token-2'])
    time += 3_540_000
    expect([await one(), await other()]).toEqual(['token-3', 'token-3'])
    expect(request).toHaveBeenCalledTimes(3)
  })

  test.each<[string, () => never]>([
    [
      'throws',
      () => {
        throw new Error('down')
      },
    ],
    ['rejects', () => Promise.reject(new Error('down')) as never],
  ])('that %s is passed over', async (_, fail) => {
    const request = granting(3600)
    const token = cachedToken({ request, store: { get: fail, set: fail }, now })
    expect([await token(), await token()]).toEqual(['token-1', 'token-1'])
    expect(request).toHaveBeenCalledTimes(1)
  })

  test.each([
    undefined,
    null,
    0,
    'token',
    [],
    {},
    { token: 5 },
    { token: '' },
    { token: 'old', expires: 5 },
    { token: 'old', expires: 'soon' },
    { token: 'old', expires: NaN },
    { token: 'old', expires: 5_000_000n },
    { token: 'old', expires: 5_000_000, granted: '0' },
    { token: 'old', expires: 5, granted: 5_000_000 },
    { token: 'old', expires: 5_000_000, pause: NaN },
  ])('that gives %s is passed over', async (garbage) => {
    const set = vi.fn()
    const token = cachedToken({ request: granting(3600), store: { get: () => garbage as never, set }, now })
    expect(await token()).toBe('token-1')
    expect(set).toHaveBeenCalledWith({ token: 'token-1', granted: 1_000_000, expires: 4_600_000 })
  })
})
