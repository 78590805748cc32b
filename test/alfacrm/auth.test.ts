import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { collect, paginate, type StoredToken } from 'billfold'
import { alfaCrmToken, createAlfaCrmContext, listBranches, listCustomers, login, loginRaw } from 'billfold/alfacrm'
import { errorOf, happens, printed, turns } from '../support/calls.js'
import { answer, createFaultServer, echo, type Fault, type FaultServer } from '../support/faultServer.js'
import { pageOf } from './wire.js'

const apiKey = 'the-api-key-0123456789'
const account = { email: 'api@example.com', apiKey }

let server: FaultServer
let logins: number
let tokens: readonly string[]

/** Gives a token for each login, and takes the last one only. */
const api: Fault = echo(({ url, headers, body }) => {
  if (url.startsWith('/v2api/auth/login')) {
    const right = (JSON.parse(body) as { api_key?: string }).api_key === apiKey
    return right
      ? answer(200, { token: `token-number-${++logins}` })
      : answer(403, { name: 'Forbidden', message: 'Not Authorized' })
  }
  tokens = [...tokens, `${headers['x-alfacrm-token'] as string}`]
  return tokens.at(-1) === `token-number-${logins}` ? answer(200, pageOf([])) : answer(401, { message: 'no' })
})

beforeEach(async () => {
  server = await createFaultServer(api)
  logins = 0
  tokens = []
})
afterEach(() => server.close())

describe('login', () => {
  test('gives a token: one POST without a branch and without a token', async () => {
    const result = await login({ baseUrl: server.url, ...account, headers: { 'X-APP-KEY': 'an-app-key' } })
    expect(result).toEqual({ ok: true, value: 'token-number-1' })
    const [{ url, method, headers, body }] = server.received as [(typeof server.received)[0]]
    expect([method, url, JSON.parse(body)]).toEqual([
      'POST',
      '/v2api/auth/login',
      { email: account.email, api_key: apiKey },
    ])
    expect(headers['x-app-key']).toBe('an-app-key')
    expect(headers).not.toHaveProperty('x-alfacrm-token')
  })

  test('takes a context, whose token it does not send', async () => {
    await login({ baseUrl: server.url, token: 'old', branch: 5, ...account } as never)
    expect(server.received[0]?.headers).not.toHaveProperty('x-alfacrm-token')
    expect(server.received[0]?.url).toBe('/v2api/auth/login')
  })

  test('in raw form gives the answer', async () => {
    expect((await loginRaw({ baseUrl: server.url, ...account })).value).toMatchObject({
      status: 200,
      body: '{"token":"token-number-1"}',
    })
  })

  test('is refused with a wrong key, which is not shown', async () => {
    server.script(echo(({ body }) => answer(403, { name: 'Forbidden', message: `Not Authorized: ${body}` })))
    const error = errorOf(await login({ baseUrl: server.url, ...account }))
    expect(error).toMatchObject({ kind: 'forbidden', status: 403, operation: 'alfacrm.login' })
    expect(printed(error)).not.toContain(apiKey)
  })

  test.each([[{}], [{ token: 5 }], [{ token: '' }], [[]], [null], ['<html>']])('is not made of %j', async (body) => {
    server.script(answer(200, typeof body === 'string' ? body : JSON.stringify(body)))
    expect(['mismatch', 'malformed']).toContain(errorOf(await login({ baseUrl: server.url, ...account })).kind)
  })

  test('gives the token as it came, whatever it is', async () => {
    server.script(answer(200, { token: apiKey }))
    expect(await login({ baseUrl: server.url, ...account })).toEqual({ ok: true, value: apiKey })
  })

  test('shows neither the key nor a token in an error', async () => {
    const token = 'a-token-of-another-shape'
    server.script(answer(200, { token: [token], sent: apiKey }))
    const error = errorOf(await login({ baseUrl: server.url, ...account }))
    expect(error).toMatchObject({ kind: 'mismatch', body: '[redacted]', issues: [{ path: 'token' }] })
    expect(printed(error)).not.toContain(token)
    expect(printed(error)).not.toContain(apiKey)
  })

  test.each([
    [undefined],
    [null],
    [5],
    [{}],
    [{ baseUrl: 'x', email: '', apiKey }],
    [{ baseUrl: 'x', email: 'a', apiKey: 5 }],
  ])('of %j is an error, and nothing is sent', async (given) => {
    expect(errorOf(await login(given as never))).toMatchObject({ kind: 'input', delivery: 'notSent' })
    expect((await loginRaw(given as never)).ok).toBe(false)
  })
})

describe('a token that renews itself', () => {
  test('logs in once for many calls, and again when its life is over', async () => {
    let now = 0
    const token = alfaCrmToken({ baseUrl: server.url, ...account, now: () => now })
    const context = { baseUrl: server.url, token, branch: 1 }
    await Promise.all([1, 2, 3].map(() => listCustomers(context)))
    expect(logins).toBe(1)
    now = 3539_000
    await listCustomers(context)
    expect(logins).toBe(1)
    now = 3540_000
    await listCustomers(context)
    expect(logins).toBe(2)
  })

  test('has the life that it is given', async () => {
    let now = 0
    const token = alfaCrmToken({ baseUrl: server.url, ...account, lifetime: 900, skew: 1000, now: () => now })
    await token()
    now = 898_999
    await token()
    expect(logins).toBe(1)
    now = 899_000
    await token()
    expect(logins).toBe(2)
  })

  test('is shared through a store', async () => {
    let stored: StoredToken | undefined
    const store = { get: () => stored, set: (token: StoredToken) => void (stored = token) }
    const options = { baseUrl: server.url, ...account, store }
    expect([await alfaCrmToken(options)(), await alfaCrmToken(options)()]).toEqual(['token-number-1', 'token-number-1'])
    expect(logins).toBe(1)
  })

  test('that cannot be had is the error of the call', async () => {
    const token = alfaCrmToken({ baseUrl: server.url, email: 'a', apiKey: 'wrong' })
    expect(errorOf(await listCustomers({ baseUrl: server.url, token, branch: 1 }))).toMatchObject({
      kind: 'forbidden',
      delivery: 'notSent',
      operation: 'alfacrm.login',
    })
  })
})

describe('createAlfaCrmContext', () => {
  beforeEach(() => vi.spyOn(Math, 'random').mockReturnValue(0))
  afterEach(() => vi.restoreAllMocks())

  /** A clock that stands still until it is told otherwise. */
  const clockAt = () => {
    const timers = new Map<() => void, number>()
    let now = 0
    const clock = {
      now: () => now,
      setTimeout: (then: () => void, ms: number) => (timers.set(then, now + ms), then),
      clearTimeout: (then: () => void) => void timers.delete(then),
    }
    const pass = async (ms: number): Promise<void> => {
      now += ms
      for (const [then, due] of [...timers]) if (due <= now && timers.delete(then)) then()
      await turns()
    }
    return { clock, pass, timers }
  }

  test('logs in by itself, and once more after a 401', async () => {
    const context = createAlfaCrmContext({ baseUrl: server.url, branch: 1, ...account, perSecond: 1e6 })
    expect(await listCustomers(context)).toMatchObject({ ok: true })
    logins++
    expect(await listBranches(context)).toMatchObject({ ok: true })
    expect(tokens).toEqual(['token-number-1', 'token-number-1', 'token-number-3'])
  })

  test('takes a token in place of a login', async () => {
    logins = 7
    const context = createAlfaCrmContext({ baseUrl: server.url, branch: 1, token: 'token-number-7', perSecond: 1e6 })
    expect(await listCustomers(context)).toMatchObject({ ok: true })
    expect([tokens, logins]).toEqual([['token-number-7'], 7])
  })

  test('keeps to a rate, its logins and derived contexts included', async () => {
    const { clock, pass, timers } = clockAt()
    const context = createAlfaCrmContext({ baseUrl: server.url, branch: 1, ...account, clock })
    const calls = [listCustomers(context), listBranches({ ...context, branch: 2 })]
    for (const arrived of [1, 2, 3]) {
      await server.arrived(arrived)
      await happens(() => timers.size > 0 || arrived === 3)
      await pass(249)
      expect(server.received).toHaveLength(arrived)
      await pass(1)
    }
    expect((await Promise.all(calls)).map(({ ok }) => ok)).toEqual([true, true])
    expect(timers.size).toBe(0)
  })

  test('is a plain object that paginate takes', async () => {
    logins = 1
    const options = {
      baseUrl: server.url,
      branch: '1',
      token: 'token-number-1',
      headers: { a: 'b' },
      perSecond: 1e6,
    } as const
    const context = createAlfaCrmContext(options)
    expect(context).toMatchObject({ branch: '1', headers: { a: 'b' }, baseUrl: server.url })
    expect(await collect(paginate(listCustomers, { ...context, timeout: 5000 }), { max: 5 })).toEqual({
      ok: true,
      value: [],
    })
  })
})
