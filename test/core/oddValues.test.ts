import { type Context, createContext, type Result } from 'billfold'
import * as alfacrm from 'billfold/alfacrm'
import * as teamtools from 'billfold/teamtools'
import * as whmcs from 'billfold/whmcs'
import { describe, expect, test, vi } from 'vitest'
import { expectResult } from '../support/anyArguments.js'
import { errorOf, id } from '../support/calls.js'
import { noText, revoked, throwingFields } from '../support/hostile.js'

type Caller = (context: never) => Promise<Result<unknown>>

/** A raw and a parsed function of each system. */
const callers: readonly (readonly [name: string, call: Caller])[] = [
  ['getCustomer', (context) => teamtools.getCustomer(context, id)],
  ['getCustomerRaw', (context) => teamtools.getCustomerRaw(context, id)],
  ['listLocations', (context) => alfacrm.listLocations(context)],
  ['listLocationsRaw', (context) => alfacrm.listLocationsRaw(context)],
  ['getLocation', (context) => alfacrm.getLocation(context, 5)],
  ['getTicket', (context) => whmcs.getTicket(context, { ticketid: 1 })],
  ['getTicketRaw', (context) => whmcs.getTicketRaw(context, { ticketid: 1 })],
]

const base = { baseUrl: 'http://api.invalid/', branch: 1 }
const answers = (): Promise<Response> => Promise.resolve(new Response('{}'))

const refusedInput = (result: Result<unknown>): void => {
  expectResult(result)
  expect(errorOf(result)).toMatchObject({ kind: 'input', delivery: 'notSent', attempts: 0 })
}

/** A value each time that it is read, but for the last time and those after it. */
const untilRead = (times: number, value: unknown): PropertyDescriptor => {
  let read = 0
  const get = (): unknown => {
    if (++read < times) return value
    throw new Error('a getter')
  }
  return { get, enumerable: true }
}

const isRevoked = (value: object): boolean => {
  try {
    Object.getPrototypeOf(value)
    return false
  } catch {
    return true
  }
}

const contexts: readonly (readonly [name: string, context: unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['a symbol', Symbol('odd')],
  ['a function', () => base],
  ['a revoked proxy', revoked()],
  ['a revoked function', revoked(answers)],
  ...['baseUrl', 'token', 'fetch', 'headers', 'signal', 'validate', 'transport', 'branch'].map(
    (name) =>
      [
        `a getter of ${name} that throws`,
        Object.defineProperties(
          { ...base, fetch: answers },
          {
            [name]: untilRead(1, undefined),
          },
        ),
      ] as const,
  ),
  ['a revoked proxy in a header', { ...base, headers: { a: revoked() }, fetch: answers }],
  ['a symbol in a header', { ...base, headers: { a: Symbol('odd') }, fetch: answers }],
  ['no text in a header', { ...base, headers: { a: noText }, fetch: answers }],
  ['headers that are revoked', { ...base, headers: revoked(), fetch: answers }],
  ['a base URL that is no text', { ...base, baseUrl: noText, fetch: answers }],
  ['a fetch that is a number', { ...base, fetch: 5 }],
  ['a fetch that is an object', { ...base, fetch: {} }],
]

describe.each(callers)('%s', (_, call) => {
  test.each(contexts)('takes no context that is or has %s', async (_name, context) => {
    refusedInput(await call(context as never))
  })

  test.each(contexts)('takes no managed context that is or has %s', async (_name, context) => {
    refusedInput(await call(createContext(context as never) as never))
    if (typeof context !== 'object' || context === null || isRevoked(context)) return
    const { transport } = createContext(base)
    const derived = Object.create({ transport }, Object.getOwnPropertyDescriptors(context)) as unknown
    refusedInput(await call(derived as never))
  })
})

const thrownValues: readonly (readonly [name: string, thrown: unknown])[] = [
  ['undefined', undefined],
  ['a symbol', Symbol('odd')],
  ['a code that is no text', { code: { trim: noText.trim } }],
  ['a code of the cause that is no text', { cause: { code: { trim: noText.trim } } }],
  ['a revoked proxy', revoked()],
  ['a cause that is revoked', { cause: revoked() }],
  ['getters that throw', throwingFields('code', 'cause', 'message', 'stack', 'toString', 'name')],
  ['a cause with getters that throw', { cause: throwingFields('code', 'message') }],
  ['an error with getters that throw', Object.defineProperty(new Error('odd'), 'cause', untilRead(1, 0))],
]

describe.each(callers)('%s, in both contexts', (_, call) => {
  test.each(thrownValues)('is an error of the network when fetch throws %s', async (_name, thrown) => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const throwing = {
      ...base,
      fetch: (): never => {
        throw thrown
      },
    }
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is no Error is the point
    const rejecting = { ...base, fetch: () => Promise.reject<never>(thrown) }
    for (const context of [throwing, rejecting, createContext(throwing), createContext(rejecting)]) {
      const result = expectResult(await call({ ...base, ...context } as never))
      expect(errorOf(result)).toMatchObject({ kind: 'network', delivery: 'unknown' })
    }
  })

  test.each(thrownValues)('is input when an argument of the context throws %s', async (_name, thrown) => {
    const context = Object.defineProperty({ ...base, fetch: answers }, 'signal', {
      get: (): never => {
        throw thrown
      },
    })
    refusedInput(await call(context as never))
  })
})

const response = (fields: object): object => ({ status: 200, headers: new Headers(), text: () => '{}', ...fields })

const oddAnswers: readonly (readonly [name: string, answer: unknown])[] = [
  ['no status', response({ status: undefined })],
  ['a symbol as its status', response({ status: Symbol('odd') })],
  ['a bigint as its status', response({ status: 200n })],
  ['NaN as its status', response({ status: NaN })],
  ['an object as its status', response({ status: noText })],
  ['a number as its body', response({ text: () => 5 })],
  ['a symbol as its body', response({ text: () => Symbol('odd') })],
  ['a revoked proxy as its body', response({ text: () => revoked() })],
  ['no headers', response({ headers: undefined })],
  ['revoked headers', response({ headers: revoked() })],
  ['a header that is no text', response({ headers: [['content-type', noText]] })],
  ['getters that throw', Object.defineProperty(response({}), 'text', untilRead(1, 0))],
]

describe.each(callers)('%s, in both contexts,', (_, call) => {
  test.each(oddAnswers)('takes no answer that has %s', async (_name, answer) => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const context = { ...base, fetch: () => Promise.resolve(answer) } as unknown as Context
    for (const each of [context, createContext(context)]) {
      const error = errorOf(expectResult(await call({ ...base, ...each } as never)))
      expect(error).toMatchObject({ kind: 'malformed', delivery: 'unknown' })
    }
  })

  test('gives the headers of an answer as texts', async () => {
    const headers = [
      ['content-type', Symbol('odd')],
      ['retry-after', 5],
      [Symbol('name'), 'text'],
    ]
    const context = { ...base, fetch: () => Promise.resolve(response({ status: 404, headers })) } as unknown as Context
    for (const each of [context, createContext(context)]) {
      const { ok, value, error } = expectResult(await call({ ...base, ...each } as never))
      if (ok) expect(value).toMatchObject({ headers: { 'content-type': 'Symbol(odd)', 'retry-after': '5' } })
      else expect(error).toMatchObject({ kind: 'notFound', status: 404, retryAfter: 5 })
    }
  })
})

describe('a context whose getters throw later', () => {
  // Each is read a few times on the way: wherever it throws, there is a Result, and no text of the server without its mask.
  test.each(['headers', 'validate', 'baseUrl', 'token', 'fetch', 'signal', 'transport'])('%s', async (name) => {
    for (let times = 1; times < 12; times++)
      for (const [, call] of callers) {
        const fetch = (): Promise<Response> => Promise.resolve(new Response('{"error":"the-secret"}', { status: 404 }))
        const value = { headers: { 'x-key': 'the-secret' }, baseUrl: base.baseUrl, fetch, token: 'the-token' }
        const context = Object.defineProperty({ ...base, fetch, headers: value.headers }, name, {
          ...untilRead(times, (value as Record<string, unknown>)[name]),
        })
        const result = expectResult(await call(context as never))
        if (!result.ok) expect(JSON.stringify(result)).not.toContain('the-secret')
      }
  })
})

test('no timer and no listener is left when a managed context cannot be used', async () => {
  vi.useFakeTimers()
  const { transport } = createContext(base)
  const signal = new AbortController().signal
  const removed = vi.spyOn(signal, 'removeEventListener')
  const odd = [
    { ...base, transport, signal, token: Object.defineProperty(() => 'token', 'asked', untilRead(1, 0)) },
    { ...base, transport, signal, fetch: Object.defineProperty(answers.bind(null), 'turn', untilRead(1, 0)) },
    { ...base, transport, signal, timeout: Symbol('odd') },
    { ...base, transport, signal: { aborted: false } },
  ]
  for (const context of odd) expect((await teamtools.getCustomer(context as never, id)).ok).toBe(false)
  expect(vi.getTimerCount()).toBe(0)
  const added = vi.spyOn(signal, 'addEventListener')
  expect(removed.mock.calls.length).toBeGreaterThanOrEqual(added.mock.calls.length)
  vi.useRealTimers()
})

test('the attributes of a schema whose issues are no texts are a mismatch of plain data', async () => {
  const attributes = {
    '~standard': { validate: () => ({ issues: [{ message: Symbol('odd') }, { message: () => 5, path: ['a'] }] }) },
  }
  const fetch = (): Promise<Response> => Promise.resolve(new Response(JSON.stringify({ data: { id } })))
  const result = await teamtools.getCustomer({ ...base, fetch }, id, { attributes } as never)
  expect(errorOf(expectResult(result)).kind).toBe('mismatch')
})

test('an option with a getter that throws is input, and nothing is sent', async () => {
  const fetch = vi.fn(answers)
  const context = { ...base, fetch }
  const option = throwingFields('attributes', 'decodeEntities')
  refusedInput(await teamtools.getCustomer(context, id, option))
  refusedInput(await teamtools.listCustomers(context, option))
  refusedInput(await alfacrm.createLocation(context, { name: 'A' } as never, option))
  refusedInput(await alfacrm.getLocation(context, 5, throwingFields('signal')))
  refusedInput(await whmcs.addInvoicePayment(context, { invoiceid: 1 } as never, option))
  expect(fetch).not.toHaveBeenCalled()
})
