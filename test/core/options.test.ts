import { cachedToken, type Context, createContext, type Fetch, rateLimited } from 'billfold'
import { listBranches } from 'billfold/alfacrm'
import { applyInvoicePayment, getCustomer, getCustomerRaw } from 'billfold/teamtools'
import { getTicket } from 'billfold/whmcs'
import { describe, expect, test, vi } from 'vitest'
import { expectResult } from '../support/anyArguments.js'
import { entity, errorOf, id } from '../support/calls.js'

const baseUrl = 'http://api.invalid/'

/** Throws at whatever is asked of it. */
const revoked = (): never => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy as never
}

const throwing = (name: string): never =>
  Object.defineProperty({}, name, {
    get: () => {
      throw new Error('a getter')
    },
  }) as never

const accepting = () => vi.fn<Fetch>(() => Promise.resolve(Response.json(entity)))

const symbol = Symbol('odd')
const noNumbers = [NaN, -5, '5', null, symbol, {}, [], true, 5n, () => 5]

/** A call of each system, and the forms that TeamTools has. */
const ways: readonly (readonly [name: string, call: (context: never) => Promise<unknown>])[] = [
  ['a read', (context) => getCustomer(context, id)],
  ['a raw read', (context) => getCustomerRaw(context, id)],
  ['a payment', (context) => applyInvoicePayment(context, id, { amount: 5 })],
  ['a call of AlfaCRM', (context) => listBranches({ ...(context as object), branch: 1 } as never)],
  ['a call of WHMCS', (context) => getTicket(context, 5 as never)],
]

/** Each way ends as an `input` error that names the option; nothing is sent. */
const expectRefused = async (context: object, option: string, fetch: Fetch, these = ways): Promise<void> => {
  for (const [, call] of these) {
    const error = errorOf(expectResult(await call(context as never)))
    expect(error).toMatchObject({ kind: 'input', delivery: 'notSent', attempts: 0, retryable: false })
    expect(error.message).toMatch(new RegExp(`: (the )?${option}\\b`))
  }
  expect(fetch).not.toHaveBeenCalled()
}

const limits: readonly (readonly [string, unknown])[] = [
  ...['timeout', 'attemptTimeout', 'maxBytes', 'attempts'].flatMap((name) =>
    [...noNumbers, 0].map((given) => [name, given] as const),
  ),
  ...noNumbers.map((given) => ['maxRetryAfter', given] as const),
  ['attempts', 1.5],
  ...['onRequest', 'onResponse', 'onRetry', 'onError'].flatMap((name) =>
    [5, 'x', null, symbol, {}].map((given) => [name, given] as const),
  ),
]

describe('an option of createContext', () => {
  test.each(limits)('%s of %o is refused by its name', async (name, given) => {
    const fetch = accepting()
    await expectRefused(createContext({ baseUrl, fetch, [name]: given }), name, fetch)
    // Also where a context is derived from another.
    await expectRefused({ ...createContext({ baseUrl, fetch }), [name]: given }, name, fetch)
  })

  test.each(['timeout', 'attemptTimeout', 'maxBytes', 'attempts', 'maxRetryAfter'])(
    '%s may be Infinity',
    async (name) => {
      expect((await getCustomer(createContext({ baseUrl, fetch: accepting(), [name]: Infinity }), id)).ok).toBe(true)
    },
  )

  test('that is wrong is told to the hook', async () => {
    const onError = vi.fn()
    await getCustomer(createContext({ baseUrl, fetch: accepting(), timeout: -5, onError }), id)
    await getCustomer(createContext({ baseUrl, fetch: accepting(), validate: 'Strict' as never, onError }), id)
    const told = { operation: 'teamtools.getCustomer', kind: 'input', delivery: 'notSent', attempt: 0 }
    expect(onError.mock.calls).toMatchObject([[told], [told]])
  })
})

describe.each(['literal', 'managed'])('an option of a %s context', (which) => {
  const made = (options: object): object => (which === 'literal' ? options : createContext(options as Context))

  test.each([5, 'x', symbol, {}, true])('fetch of %o is refused by its name', (fetch) =>
    expectRefused(made({ baseUrl, fetch }), 'fetch', accepting()),
  )

  test.each(['Strict', 'yes', 5, null, symbol, {}])('validate of %o is refused by its name', async (validate) => {
    const fetch = accepting()
    const parsed = ways.filter(([name]) => !name.includes('raw'))
    await expectRefused(made({ baseUrl, fetch, validate }), 'validate', fetch, parsed)
  })

  test.each([5, symbol, {}, null, NaN, [], true])('baseUrl of %o is refused by its name', async (given) => {
    const fetch = accepting()
    await expectRefused(made({ baseUrl: given, fetch }), 'baseUrl', fetch)
  })

  test.each([5, symbol, {}, [], true, { error: 5 }])('token of %o is refused by its name', async (token) => {
    const fetch = accepting()
    await expectRefused(made({ baseUrl, token, fetch }), 'token', fetch)
  })

  test.each([5, symbol, {}, 'x', true, { aborted: false }])('signal of %o is refused by its name', async (signal) => {
    const fetch = accepting()
    await expectRefused(made({ baseUrl, signal, fetch }), 'signal', fetch)
    const error = errorOf(await getCustomer(made({ baseUrl, fetch }) as Context, id, { signal: signal as never }))
    expect(error).toMatchObject({ kind: 'input', delivery: 'notSent', message: expect.stringContaining('signal') })
  })

  test.each([symbol])('a header of %o is refused by its name', async (given) => {
    const fetch = accepting()
    await expectRefused(made({ baseUrl, headers: { 'x-own': given }, fetch }), 'header x-own', fetch)
  })
})

const odd: readonly (readonly [string, () => unknown])[] = [
  ['an error that is a number', () => ({ error: 5 })],
  ['a failure without an error', () => ({ ok: false })],
  ['a failure whose error is a number', () => ({ ok: false, error: 5 })],
  ['a failure whose error is no error', () => ({ ok: false, error: {} })],
  ['a failure whose error throws', () => ({ ok: false, error: throwing('kind') })],
  ['a success without a value', () => ({ ok: true, value: 5 })],
  ['a success of a symbol', () => ({ ok: true, value: symbol })],
  ['a symbol', () => symbol],
  ['a number', () => 5],
  ['a function', () => () => 'token'],
  ['what throws', () => throwing('ok')],
  ['a promise of what throws', () => Promise.resolve(throwing('ok'))],
  ['a thenable that throws', () => throwing('then')],
]

describe.each(['literal', 'managed'])('a token function of a %s context', (which) => {
  test.each(odd)('that gives %s is an error of the call, and nothing is sent', async (_, given) => {
    const fetch = accepting()
    const options = { baseUrl, fetch, token: () => given() as never }
    const context = which === 'literal' ? options : createContext(options)
    for (const [, call] of ways) {
      const error = errorOf(expectResult(await call(context as never)))
      expect(['input', 'unauthorized']).toContain(error.kind)
      expect(error).toMatchObject({ delivery: 'notSent', attempts: 0 })
    }
    expect(fetch).not.toHaveBeenCalled()
  })

  test('that is a revoked proxy gives an error of the call', async () => {
    const fetch = accepting()
    const options = { baseUrl, fetch, token: () => revoked() }
    const context = which === 'literal' ? options : createContext(options)
    for (const [, call] of ways) expect(errorOf(expectResult(await call(context as never))).kind).toBe('unauthorized')
    expect(fetch).not.toHaveBeenCalled()
  })
})

const request = () => Promise.resolve({ ok: true as const, value: { access_token: 'token' } })

const tokenOptions: readonly (readonly [option: string, options: unknown])[] = [
  ...[undefined, null, 5, 'x', symbol, () => 5].map((given) => ['options', given] as const),
  ...[undefined, null, 5, {}].map((given) => ['request', { request: given }] as const),
  ...noNumbers.flatMap((given) => [
    ['skew', { request, skew: given }] as const,
    ['timeout', { request, timeout: given }] as const,
  ]),
  ['timeout', { request, timeout: 0 }],
  ...[5, {}, null, { get: () => null }].map((store) => ['store', { request, store }] as const),
  ...[5, {}, null].map((now) => ['now', { request, now }] as const),
  ...[5, {}, null, { now: () => 0 }].map((clock) => ['clock', { request, clock }] as const),
]

describe('cachedToken', () => {
  test.each(tokenOptions)('without a right %s makes calls that are refused: %#', async (option, given) => {
    const fetch = accepting()
    const token = cachedToken(given as never)
    const context = { baseUrl, token, fetch }
    await expectRefused(context, option, fetch)
    await expectRefused(createContext(context), option, fetch)
  })

  test.each([5, 'x', {}, null])('takes an error of %o for no token', async (error) => {
    const given = await cachedToken({ request: () => Promise.resolve({ ok: false, error } as never) })()
    expect(errorOf(expectResult(given))).toMatchObject({ kind: 'unauthorized', delivery: 'notSent' })
  })

  test.each([
    ['request', revoked],
    ['skew', () => Object.assign(throwing('skew') as object, { request })],
  ])('with a %s that cannot be read makes calls that are refused', async (option, given) => {
    const fetch = accepting()
    await expectRefused({ baseUrl, token: cachedToken(given()), fetch }, option, fetch)
  })

  test.each([NaN, '3600', {}, symbol])(
    'keeps a token until it is refused where expires_in is %o',
    async (expires_in) => {
      const asked = vi.fn(() => Promise.resolve({ ok: true, value: { access_token: 'token', expires_in } } as never))
      const token = cachedToken({ request: asked })
      expect([await token(), await token()]).toEqual(['token', 'token'])
      expect(asked).toHaveBeenCalledTimes(1)
    },
  )
})

const rateOptions: readonly (readonly [option: string, limit: unknown])[] = [
  ...[null, 5, 'x', symbol].map((given) => ['options', given] as const),
  ...[...noNumbers, 0].flatMap((given) => [
    ['perSecond', { perSecond: given }] as const,
    ['burst', { burst: given }] as const,
  ]),
  ['burst', { burst: 0.5 }],
  ...[5, {}, null].map((clock) => ['clock', { clock }] as const),
]

describe('rateLimited', () => {
  test.each(rateOptions)('without a right %s makes calls that are refused: %#', async (option, limit) => {
    const fetch = accepting()
    const context = { baseUrl, fetch: rateLimited(fetch, limit as never) }
    await expectRefused(context, option, fetch)
    await expectRefused(createContext(context), option, fetch)
    await expect(context.fetch(baseUrl, {})).rejects.toThrow(option)
  })

  test.each([
    ['perSecond', revoked],
    ['burst', () => throwing('burst')],
  ])('with a %s that cannot be read makes calls that are refused', async (option, limit) => {
    const fetch = accepting()
    await expectRefused({ baseUrl, fetch: rateLimited(fetch, limit()) }, option, fetch)
  })

  test.each([5, 'x', symbol, {}])('of %o, which is no fetch, makes calls that are refused', async (given) => {
    const context = { baseUrl, fetch: rateLimited(given as never) }
    await expectRefused(context, 'fetch', accepting())
    await expectRefused(createContext(context), 'fetch', accepting())
  })
})
