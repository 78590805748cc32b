import { type Context, createContext, type Fetch } from 'billfold'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backoffWithJitter, isRetryable, type Outcome, retryAfterSeconds } from '../../src/core/retryPolicy.js'
import { calls, errorOf } from '../support/calls.js'

const effects = ['read', 'repeatable', 'once'] as const

type Expected = Readonly<Record<(typeof effects)[number], boolean>>

const never: Expected = { read: false, repeatable: false, once: false }
const always: Expected = { read: true, repeatable: true, once: true }
const unlessOnce: Expected = { read: true, repeatable: true, once: false }

/** What may be repeated, by outcome. */
const table: readonly (readonly [outcome: Outcome, expected: Expected])[] = [
  [{ failure: 'notSent' }, always],
  [{ failure: 'network' }, unlessOnce],
  [{ failure: 'timeout' }, unlessOnce],
  [{ failure: 'cutOff' }, unlessOnce],
  [{ failure: 'permanent' }, never],
  [{ status: 408 }, unlessOnce],
  [{ status: 429 }, always],
  [{ status: 500 }, unlessOnce],
  [{ status: 502 }, unlessOnce],
  [{ status: 503 }, unlessOnce],
  [{ status: 504 }, unlessOnce],
  ...[
    100, 101, 200, 201, 204, 299, 301, 302, 304, 307, 400, 401, 402, 403, 404, 405, 409, 410, 418, 422, 423, 425, 428,
    431, 451,
  ]
    .concat([501, 505, 507, 508, 511, 520, 522, 529, 599])
    .map((status) => [{ status }, never] as const),
]

describe.each(effects)('a call that is %s', (effect) => {
  test.each(table)('after %j', (outcome, expected) => expect(isRetryable(effect, outcome)).toBe(expected[effect]))
})

describe('backoffWithJitter', () => {
  afterEach(() => void vi.restoreAllMocks())

  test('is at most 0.3 s, doubled with each repetition up to 10 s', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const pauses = [1, 2, 3, 4, 5, 6, 7, 50].map((repetition) => backoffWithJitter(repetition))
    expect(pauses).toEqual([300, 600, 1200, 2400, 4800, 9600, 10_000, 10_000])
  })

  test('is cut short by chance, down to none', () => {
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.5).mockReturnValue(0)
    expect([backoffWithJitter(3), backoffWithJitter(3)]).toEqual([600, 0])
  })
})

describe('retryAfterSeconds', () => {
  const now = Date.UTC(2016, 4, 4, 12, 30, 51)
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }))
  afterEach(() => void vi.useRealTimers())

  test.each([
    ['120', 120],
    ['0.5', 0.5],
    [new Date(now + 90_000).toUTCString(), 90],
  ])('reads %s as %d seconds', (header, seconds) => expect(retryAfterSeconds({ 'retry-after': header })).toBe(seconds))

  test('rounds a date up, so as not to come too early', () => {
    vi.setSystemTime(now - 500)
    expect(retryAfterSeconds({ 'retry-after': new Date(now).toUTCString() })).toBe(1)
  })

  test.each([undefined, '', '0', 'soon', 'NaN', '-5', '1e3', '9'.repeat(400), new Date(now - 90_000).toUTCString()])(
    'reads no wait in %j',
    (header) => expect(retryAfterSeconds(header === undefined ? {} : { 'retry-after': header })).toBeUndefined(),
  )

  test.each([
    ['an hour behind', now - 3_600_000],
    ['an hour ahead', now + 3_600_000],
  ])('compares a date with that of the answer, whose clock is %s', (_, answeredAt) => {
    const headers = {
      'retry-after': new Date(answeredAt + 90_000).toUTCString(),
      date: new Date(answeredAt).toUTCString(),
    }
    expect(retryAfterSeconds(headers)).toBe(90)
    expect(retryAfterSeconds({ ...headers, date: 'yesterday' })).not.toBe(90)
  })
})

/** What a fetch does that has no socket, by name. */
const answering =
  (status: number, body = ''): Fetch =>
  () =>
    // A Response cannot be made with every status that a server can send.
    Promise.resolve({ status, headers: new Headers(), body: null, text: () => Promise.resolve(body) } as Response)

const rejecting =
  (code: string | undefined): Fetch =>
  () =>
    Promise.reject(new TypeError('fetch failed', { cause: { code } }))

const breakingOff: Fetch = () =>
  Promise.resolve({
    status: 200,
    headers: new Headers(),
    body: null,
    text: () => Promise.reject(new Error('gone')),
  } as Response)

/** What a call comes to when each of its requests does this: how many there were, and its error. */
const outcomeOf = async (
  fetch: Fetch,
  effect: (typeof effects)[number],
  limits: object = {},
): Promise<{ readonly sent: number; readonly error: ReturnType<typeof errorOf> }> => {
  let sent = 0
  const counting: Fetch = (url, init) => {
    sent++
    return fetch(url, init)
  }
  const options = { baseUrl: 'http://api.invalid/', token: 'the-token', fetch: counting, attempts: 2, ...limits }
  const error = errorOf(await calls[effect](createContext(options)))
  return { sent, error }
}

describe.each(effects)(
  'of a call that is %s, what the error says and what a managed context does are the same:',
  (effect) => {
    beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
    afterEach(() => {
      vi.useRealTimers()
      vi.restoreAllMocks()
    })

    const literal = async (fetch: Fetch): Promise<boolean> => {
      const context: Context = { baseUrl: 'http://api.invalid/', token: 'the-token', fetch }
      return errorOf(await calls[effect](context)).retryable
    }

    test.each([1, 2, 3, 4, 5].map((hundred) => hundred * 100))('of the statuses from %d on', async (from) => {
      for (let status = from; status < from + 100; status++) {
        const { sent, error } = await outcomeOf(answering(status), effect)
        expect([status, error.status, error.retryable]).toEqual([status, status, sent === 2])
        expect([status, sent]).toEqual([status, isRetryable(effect, { status }) ? 2 : 1])
        expect(await literal(answering(status))).toBe(error.retryable)
      }
    })

    test.each([
      undefined,
      '',
      'ECONNREFUSED',
      'ENOTFOUND',
      'ECONNRESET',
      'EPIPE',
      'UND_ERR_SOCKET',
      'UND_ERR_CONNECT_TIMEOUT',
      'ERR_INVALID_URL',
    ])('of a rejection with the code %j', async (code) => {
      const { sent, error } = await outcomeOf(rejecting(code), effect)
      expect([error.kind, error.retryable]).toEqual(['network', sent === 2])
      expect(await literal(rejecting(code))).toBe(error.retryable)
    })

    test('of an answer that breaks off', async () => {
      const { sent, error } = await outcomeOf(breakingOff, effect)
      expect([error.kind, error.retryable]).toEqual(['malformed', sent === 2])
      expect(await literal(breakingOff)).toBe(error.retryable)
    })

    test('of an answer that is too large', async () => {
      const { sent, error } = await outcomeOf(answering(200, 'xxxx'), effect, { maxBytes: 3 })
      expect([error.kind, error.retryable, sent]).toEqual(['malformed', false, 1])
    })

    test('of an answer that does not come', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
      const calling = outcomeOf(() => new Promise(() => undefined), effect, { attemptTimeout: 1000 })
      await vi.advanceTimersByTimeAsync(2_500)
      const { sent, error } = await calling
      expect([error.kind, error.retryable]).toEqual(['timeout', sent === 2])
    })

    test('of arguments that make no request, an abort and a token that is not given', async () => {
      const signal = AbortSignal.abort()
      const outcomes = [
        await outcomeOf(answering(200), effect, { baseUrl: 'ftp://api.invalid/' }),
        await outcomeOf(answering(200), effect, { signal }),
        await outcomeOf(answering(200), effect, { token: () => Promise.reject(new Error('none')) }),
      ]
      expect(outcomes.map(({ sent, error }) => [error.kind, error.retryable, sent])).toEqual([
        ['input', false, 0],
        ['aborted', false, 0],
        ['unauthorized', false, 0],
      ])
    })
  },
)

describe('a code is known as a whole', () => {
  test.each([
    'NSURLErrorDomain',
    'XECONNREFUSED',
    'ECONNREFUSED2',
    'econnrefused',
    'EAI_OTHER',
    'MY_T_T',
    'URL',
    'ERR_SSL_TFO',
    'constructor',
  ])('%s may have been sent: a payment is made once', async (code) => {
    for (const thrown of [Object.assign(new Error('x'), { code }), new TypeError('x', { cause: { code } })]) {
      const { sent, error } = await outcomeOf(() => Promise.reject(thrown), 'once')
      expect(sent).toBe(1)
      expect(error).toMatchObject({ kind: 'network', delivery: 'unknown', retryable: false, attempts: 1 })
      expect(error.message).toBe(`teamtools.applyInvoicePayment: ${code}`)
    }
  })

  test.each([
    'ECONNREFUSED',
    'ConnectionRefused',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EAI_FAIL',
    'EAI_NODATA',
    'EAI_NONAME',
    'UND_ERR_CONNECT_TIMEOUT',
    'ERR_INVALID_URL',
  ])('%s was not sent: a payment is made again', async (code) => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const { sent, error } = await outcomeOf(rejecting(code), 'once')
    vi.restoreAllMocks()
    expect(sent).toBe(2)
    expect(error).toMatchObject({ kind: 'network', delivery: 'notSent', retryable: true, attempts: 2 })
  })
})
