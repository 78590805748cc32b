import { type Context, createContext, type Fetch, type Limits } from 'billfold'
import { applyInvoicePayment, getCustomer, getCustomerRaw } from 'billfold/teamtools'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { calls, entity, errorOf, id, turns } from '../support/calls.js'
import {
  answer,
  createFaultServer,
  createGate,
  drip,
  type FaultServer,
  refuse,
  stall,
  stallMidBody,
} from '../support/faultServer.js'

const effects = ['read', 'repeatable', 'once'] as const

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

type Scripted = readonly [status: number, retryAfter?: string]

/** Answers without a socket, so that time can be the test's own. */
const scripted = (...answers: readonly Scripted[]): { fetch: Fetch; times: number[] } => {
  const times: number[] = []
  return {
    times,
    fetch: () => {
      const [status, wait] = answers[Math.min(times.length, answers.length - 1)] ?? [500]
      times.push(Date.now())
      return Promise.resolve(
        new Response(JSON.stringify(entity), {
          status,
          ...(wait !== undefined && { headers: { 'retry-after': wait } }),
        }),
      )
    },
  }
}

describe('waits', () => {
  const start = Date.UTC(2026, 0, 1)

  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: start }))

  /** When each request was made, in milliseconds after the first. */
  const timesOf = async (limits: Limits, ...answers: readonly Scripted[]): Promise<number[]> => {
    const { fetch, times } = scripted(...answers)
    const calling = getCustomerRaw(createContext({ baseUrl: 'http://api.invalid/', fetch, ...limits }), id)
    await vi.runAllTimersAsync()
    await calling
    return times.map((time) => time - start)
  }

  test('double from 0.3 s, at most', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    expect(await timesOf({ attempts: 5 }, [503])).toEqual([0, 300, 900, 2100, 4500])
  })

  test('are cut short by chance, down to none', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    expect(await timesOf({}, [503])).toEqual([0, 150, 450])
    vi.spyOn(Math, 'random').mockReturnValue(0)
    expect(await timesOf({}, [503])).toHaveLength(3)
  })

  test.each([429, 503])('are as long as Retry-After says in seconds, with a %d', async (status) => {
    expect(await timesOf({}, [status, '7'], [status, '2'], [200])).toEqual([0, 7_000, 9_000])
  })

  test('are as long as Retry-After says as a date', async () => {
    const wait = new Date(start + 7_000).toUTCString()
    expect(await timesOf({}, [429, wait], [200])).toEqual([0, 7_000])
  })

  test('are at most as long as maxRetryAfter', async () => {
    expect(await timesOf({}, [429, '20'], [200])).toEqual([0, 20_000])
    vi.setSystemTime(start)
    expect(await timesOf({}, [429, '21'], [200])).toEqual([0])
    vi.setSystemTime(start)
    expect(await timesOf({ maxRetryAfter: 0 }, [429, '1'], [200])).toEqual([0])
  })

  test('never go past the total limit', async () => {
    const { fetch, times } = scripted([429, '7'])
    const context = createContext({ baseUrl: 'http://api.invalid/', fetch, timeout: 5_000 })
    const calling = applyInvoicePayment(context, id, { amount: 5 })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(errorOf(await calling)).toMatchObject({ kind: 'timeout', attempts: 1, delivery: 'notSent' })
    await vi.runAllTimersAsync()
    expect(times).toHaveLength(1)
  })

  test.each([-3_600_000, 3_600_000])('are as long as they were when the clock is set by %d ms', async (by) => {
    const waited: number[] = []
    const began = performance.now()
    const fetch: Fetch = () => {
      waited.push(performance.now() - began)
      vi.setSystemTime(Date.now() + by)
      return Promise.resolve(new Response('{}', { status: 429, headers: { 'retry-after': '7' } }))
    }
    const calling = getCustomer(createContext({ baseUrl: 'http://api.invalid/', fetch }), id)
    await vi.runAllTimersAsync()
    await calling
    expect(waited).toEqual([0, 7_000, 14_000])
  })

  test('end at once on abort, and no timer is left', async () => {
    const controller = new AbortController()
    const { fetch, times } = scripted([503, '7'])
    const context = createContext({ baseUrl: 'http://api.invalid/', fetch })
    const calling = getCustomer(context, id, { signal: controller.signal })
    await vi.advanceTimersByTimeAsync(6_999)
    controller.abort()
    expect(errorOf(await calling)).toMatchObject({ kind: 'aborted', attempts: 1, delivery: 'unknown' })
    expect([vi.getTimerCount(), times.length]).toEqual([0, 1])
  })

  test('that an abort ended after 429 sent nothing that was processed', async () => {
    const controller = new AbortController()
    const { fetch } = scripted([429, '7'])
    const calling = applyInvoicePayment(
      createContext({ baseUrl: 'http://api.invalid/', fetch, signal: controller.signal }),
      id,
      { amount: 5 },
    )
    await vi.advanceTimersByTimeAsync(1)
    controller.abort()
    expect(errorOf(await calling)).toMatchObject({ kind: 'aborted', attempts: 1, delivery: 'notSent' })
  })

  test.each([2 ** 31, 2 ** 53, Infinity])('and limits of %d ms do not end a call at once', async (ms) => {
    const limits = { timeout: ms, attemptTimeout: ms, maxRetryAfter: ms }
    expect(await timesOf(limits, [503, '60'], [200])).toEqual([0, 60_000])
  })

  test('a call that has its answer leaves no timer', async () => {
    const { fetch } = scripted([200])
    await getCustomer(createContext({ baseUrl: 'http://api.invalid/', fetch }), id)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('limits', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))

  /** A function that never settles and heeds no signal; how often it was called. */
  const hanging = (): { never: () => Promise<never>; calls: () => number } => {
    let count = 0
    const never = (): Promise<never> => {
      count++
      return new Promise(() => undefined)
    }
    return { never, calls: () => count }
  }

  test.each(effects)(
    'a token function that never settles ends as timeout, and nothing was sent: %s',
    async (effect) => {
      const { never } = hanging()
      const sent = scripted([200])
      const calling = calls[effect](
        createContext<string>({ baseUrl: 'http://api.invalid/', token: never, fetch: sent.fetch }),
      )
      await vi.advanceTimersByTimeAsync(30_000)
      expect(errorOf(await calling)).toMatchObject({ kind: 'timeout', attempts: 0 })
      expect(sent.times).toEqual([])
    },
  )

  test.each(['timeout', 'abort'])('a token function that never settles has sent nothing, by %s', async (end) => {
    const controller = new AbortController()
    const context = createContext<string>({
      baseUrl: 'http://api.invalid/',
      token: hanging().never,
      signal: controller.signal,
    })
    const calling = applyInvoicePayment(context, id, { amount: 5 })
    if (end === 'abort') controller.abort()
    else await vi.advanceTimersByTimeAsync(30_000)
    expect(errorOf(await calling).delivery).toBe('notSent')
  })

  test.each(effects)('a fetch that never settles ends as timeout, and may have been sent: %s', async (effect) => {
    const { never, calls: called } = hanging()
    const calling = calls[effect](createContext({ baseUrl: 'http://api.invalid/', fetch: never, attempts: 1 }))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(errorOf(await calling)).toMatchObject({ kind: 'timeout', attempts: 1, delivery: 'unknown' })
    expect(called()).toBe(1)
  })

  test.each(['token', 'fetch'] as const)('a %s function that never settles ends as aborted', async (which) => {
    const controller = new AbortController()
    const { never } = hanging()
    const context = createContext({ baseUrl: 'http://api.invalid/', [which]: never })
    const calling = getCustomer(context, id, { signal: controller.signal })
    await turns()
    controller.abort()
    expect(errorOf(await calling)).toMatchObject({ kind: 'aborted', retryable: false })
  })

  test.each(['token', 'fetch'] as const)('a %s function that never settles leaves no timer', async (which) => {
    const context = createContext({ baseUrl: 'http://api.invalid/', [which]: hanging().never, timeout: 5_000 })
    const calling = getCustomer(context, id)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(errorOf(await calling).kind).toBe('timeout')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a token that comes after the call has ended is used for nothing', async () => {
    const gate = createGate()
    const sent = scripted([200])
    const context = createContext({
      baseUrl: 'http://api.invalid/',
      token: () => gate.opened.then(() => 'late'),
      fetch: sent.fetch,
    })
    const calling = applyInvoicePayment(context, id, { amount: 5 })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(errorOf(await calling).kind).toBe('timeout')
    gate.open()
    await turns()
    expect(sent.times).toEqual([])
  })
})

describe('over a socket', () => {
  let server: FaultServer
  let context: Context

  beforeEach(async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    server = await createFaultServer(stall)
    context = createContext({ baseUrl: server.url, token: 'the-token' })
  })

  afterEach(() => server.close())

  test.each([
    ['a stall before headers', stall],
    ['a stall within the body', stallMidBody],
    ['a body that drips', drip()],
  ])('the total limit ends %s, and closes the connection', async (_, fault) => {
    server.script(fault)
    const error = errorOf(await getCustomer(createContext({ ...context, timeout: 250 }), id))
    expect(error).toMatchObject({ kind: 'timeout', attempts: 1, delivery: 'unknown' })
    await server.closed(1)
    expect(server.received).toHaveLength(1)
  })

  test('the total limit ends what the limit of an attempt would go on with', async () => {
    const limits = { attempts: 1_000, attemptTimeout: 100, timeout: 350 }
    const error = errorOf(await getCustomer(createContext({ ...context, ...limits }), id))
    expect(error).toMatchObject({ kind: 'timeout', delivery: 'unknown' })
    expect(error.attempts).toBeLessThan(10)
  })

  test('the limit of an attempt lets the next one succeed', async () => {
    server.script(stall, answer(200, entity))
    expect((await getCustomer(createContext({ ...context, attemptTimeout: 250 }), id)).ok).toBe(true)
    expect(server.received).toHaveLength(2)
  })

  test.each(effects)('a signal aborted before sends nothing, and no attempt is counted: %s', async (effect) => {
    for (const result of [
      await calls[effect](context, { signal: AbortSignal.abort() }),
      await calls[effect]({ ...context, signal: AbortSignal.abort() }),
    ])
      expect(errorOf(result)).toMatchObject({ kind: 'aborted', attempts: 0, delivery: 'notSent', retryable: false })
    expect(server.received).toEqual([])
  })

  test.each(effects)('an abort ends the request under way, and it is not repeated: %s', async (effect) => {
    for (const whose of ['call', 'context']) {
      const before = server.received.length
      const { signal, abort } = abortable()
      const calling = whose === 'call' ? calls[effect](context, { signal }) : calls[effect]({ ...context, signal })
      await server.arrived(before + 1)
      abort()
      expect(errorOf(await calling)).toMatchObject({
        kind: 'aborted',
        attempts: 1,
        delivery: 'unknown',
        retryable: false,
      })
      await server.closed(before + 1)
      expect(server.received).toHaveLength(before + 1)
    }
  })

  test('an abort ends a body under way', async () => {
    server.script(stallMidBody)
    const { signal, abort } = abortable()
    const own: Fetch = async (url, init) => {
      const response = await fetch(url, init)
      abort()
      return response
    }
    const error = errorOf(await getCustomer(createContext({ ...context, fetch: own }), id, { signal }))
    expect(error).toMatchObject({ kind: 'aborted', attempts: 1, delivery: 'unknown' })
    await server.closed(1)
    expect(server.received).toHaveLength(1)
  })

  test('an abort ends a wait, and nothing more is sent', async () => {
    server.script(refuse(503, 'down', { 'retry-after': '7' }))
    const { signal, abort } = abortable()
    const waiting = timerOf(7_000)
    const calling = getCustomer(context, id, { signal })
    await waiting
    abort()
    expect(errorOf(await calling)).toMatchObject({ kind: 'aborted', attempts: 1, delivery: 'unknown' })
    await server.closed(1)
    expect(server.received).toHaveLength(1)
  })

  test('the reason of an abort, which is anything, is in no error', async () => {
    const { signal, abort } = abortable()
    const calling = getCustomer(context, id, { signal })
    await server.arrived(1)
    abort()
    expect(JSON.stringify(await calling)).not.toContain('a secret reason')
  })
})

/** Fulfilled once a timer of so many milliseconds is set. */
const timerOf = (ms: number): Promise<void> => {
  const gate = createGate()
  const set = globalThis.setTimeout
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, after?: number) => {
    if (after === ms) gate.open()
    return set(run, after)
  })
  return gate.opened
}

const abortable = (): { readonly signal: AbortSignal; readonly abort: () => void } => {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort(new Error('a secret reason')) }
}
