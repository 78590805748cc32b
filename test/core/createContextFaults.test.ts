import { type Context, createContext, type Fetch } from 'billfold'
import { applyInvoicePayment, deleteCustomer, getCustomer } from 'billfold/teamtools'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { calls, entity, errorOf, id, printed } from '../support/calls.js'
import {
  answer,
  createFaultServer,
  createGate,
  cutOff,
  type FaultServer,
  refuse,
  refusingUrl,
  reset,
  resetMidBody,
  stall,
  tooMany,
} from '../support/faultServer.js'
import { faultTable, hugeTable, stallTable } from '../support/faultTable.js'

let server: FaultServer
let context: Context

beforeEach(async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  server = await createFaultServer(answer(200, entity))
  context = createContext({ baseUrl: server.url, token: 'the-token' })
})

afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

const effects = ['read', 'repeatable', 'once'] as const

describe.each(effects)('a call that is %s, always met by', (effect) => {
  test.each(faultTable)('$name', async ({ fault, kind, status, delivery, sent, retryable }) => {
    server.script(fault)
    const error = errorOf(await calls[effect](context))
    expect(server.received).toHaveLength(sent[effect])
    expect(error).toMatchObject({
      kind,
      delivery,
      attempts: sent[effect],
      ...(status && { status }),
      ...(retryable && { retryable: retryable[effect] }),
    })
    expect(printed(error)).not.toContain('the-token')
  })

  test.each(stallTable)('$name', async ({ fault, kind, delivery, sent }) => {
    server.script(fault)
    const error = errorOf(await calls[effect](createContext({ ...context, attemptTimeout: 250 })))
    expect(server.received).toHaveLength(sent[effect])
    expect(error).toMatchObject({ kind, delivery, attempts: sent[effect] })
    expect('status' in error).toBe(false)
  })

  test.each(hugeTable)('%s, which is not asked for again', async (_, fault) => {
    server.script(fault)
    const error = errorOf(await calls[effect](createContext({ ...context, maxBytes: 100_000 })))
    expect(error).toMatchObject({ kind: 'malformed', delivery: 'unknown', retryable: false })
    expect('body' in error).toBe(false)
    // What is not read any further is not kept open either.
    await server.closed(1)
    expect(server.received).toHaveLength(1)
  })

  test('a refused connection', async () => {
    const error = errorOf(await calls[effect]({ ...context, baseUrl: await refusingUrl() }))
    expect(error).toMatchObject({ kind: 'network', delivery: 'notSent', attempts: 3, retryable: true })
  })

  test('a name that has no address', async () => {
    const error = errorOf(await calls[effect]({ ...context, baseUrl: 'http://no-such-host.invalid/' }))
    expect(error).toMatchObject({ kind: 'network', delivery: 'notSent', attempts: 3, retryable: true })
  })

  test('a reset within the body', async () => {
    const gate = createGate()
    server.script(resetMidBody(gate))
    const own: Fetch = async (url, init) => {
      const response = await fetch(url, init)
      gate.open()
      return response
    }
    const error = errorOf(await calls[effect]({ ...createContext({ ...context, fetch: own, attempts: 1 }) }))
    expect(error).toMatchObject({ kind: 'malformed', delivery: 'unknown', attempts: 1 })
  })
})

/** Sends each request to the next base URL, the last one for all that come after it. */
const routed = (...bases: readonly string[]): Fetch => {
  let next = 0
  return (url, init) => fetch(url.replace(server.url, bases[Math.min(next++, bases.length - 1)] ?? ''), init)
}

describe('a call that is once', () => {
  test('is repeated after what was not sent, and arrives once', async () => {
    const refusing = await refusingUrl()
    const given = createContext({ ...context, fetch: routed(refusing, refusing, server.url) })
    expect((await calls.once(given)).ok).toBe(true)
    expect(server.received).toHaveLength(1)
  })

  test('is repeated after 429, and is paid by the answer that follows', async () => {
    server.script(tooMany(), tooMany(0), answer(200, entity))
    expect((await calls.once(context)).ok).toBe(true)
    expect(server.received).toHaveLength(3)
  })

  test('ends at the first fault after which it may have taken effect', async () => {
    const refusing = await refusingUrl()
    server.script(tooMany(), reset)
    const given = createContext({ ...context, attempts: 10, fetch: routed(refusing, server.url) })
    expect(errorOf(await calls.once(given))).toMatchObject({
      kind: 'network',
      attempts: 3,
      delivery: 'unknown',
      retryable: false,
    })
    expect(server.received).toHaveLength(2)
  })

  test.each(['once', 'create'] as const)('%s is sent once to a server that always fails, each time', async (effect) => {
    for (const fault of [reset, cutOff(), refuse(500, 'x'), refuse(502, 'x'), refuse(503, 'x'), refuse(504, 'x')]) {
      const before = server.received.length
      server.script(fault)
      await calls[effect](context)
      expect(server.received.length - before).toBe(1)
    }
  })

  test('is not sent when every connection was refused', async () => {
    const error = errorOf(await calls.once({ ...context, baseUrl: await refusingUrl() }))
    expect(error).toMatchObject({ delivery: 'notSent', retryable: true })
  })
})

describe('a call that can be repeated', () => {
  test.each(['read', 'repeatable', 'delete'] as const)('%s succeeds after faults that pass', async (effect) => {
    for (const fault of [reset, cutOff(), refuse(408, 'x'), refuse(500, 'x'), refuse(503, 'x'), tooMany(0)]) {
      const before = server.received.length
      server.script(fault, fault, answer(200, entity))
      expect((await calls[effect](context)).ok).toBe(true)
      expect(server.received.length - before).toBe(3)
    }
  })

  test('sends the same request each time', async () => {
    server.script(reset)
    await calls.repeatable(context)
    const [first, ...others] = server.received.map(({ method, url, body }) => ({ method, url, body }))
    expect(others).toEqual([first, first])
  })

  test('is unknown after a request that may have arrived, although the last was refused', async () => {
    server.script(reset)
    const given = createContext({ ...context, fetch: routed(server.url, await refusingUrl()) })
    expect(errorOf(await calls.repeatable(given))).toMatchObject({ kind: 'network', attempts: 3, delivery: 'unknown' })
  })

  test('is not sent when the API said 429 and then refused connections', async () => {
    server.script(tooMany())
    const given = createContext({ ...context, fetch: routed(server.url, await refusingUrl()) })
    expect(errorOf(await calls.repeatable(given))).toMatchObject({ kind: 'network', attempts: 3, delivery: 'notSent' })
  })

  test('is answered when the last attempt was, and says how many were made', async () => {
    server.script(reset, refuse(404, 'gone'))
    const error = errorOf(await deleteCustomer(context, id))
    expect(error).toMatchObject({ kind: 'notFound', attempts: 2, delivery: 'answered' })
  })

  test('gives the error of the last attempt', async () => {
    server.script(refuse(500, 'first'), reset, refuse(503, 'last'))
    const error = errorOf(await getCustomer(context, id))
    expect(error).toMatchObject({ kind: 'server', status: 503, attempts: 3, retryable: true })
    expect(error.message).toContain('last')
  })

  test.each([1, 2, 5])('is sent %d times where so many attempts are allowed', async (attempts) => {
    server.script(reset)
    expect(errorOf(await getCustomer(createContext({ ...context, attempts }), id)).attempts).toBe(attempts)
    expect(server.received).toHaveLength(attempts)
  })

  test.each([0, -1])('is not sent where %d attempts are allowed, which is no number of them', async (attempts) => {
    server.script(reset)
    expect(errorOf(await getCustomer(createContext({ ...context, attempts }), id)).kind).toBe('input')
    expect(server.received).toHaveLength(0)
  })
})

describe('Retry-After', () => {
  test('beyond the limit ends the call at once with what the API said', async () => {
    server.script(tooMany(21))
    expect(errorOf(await calls.once(context))).toMatchObject({
      kind: 'rateLimited',
      retryAfter: 21,
      attempts: 1,
      delivery: 'answered',
      retryable: true,
    })
  })

  test('beyond a limit of the context’s own ends the call at once', async () => {
    server.script(tooMany(1))
    await calls.read(createContext({ ...context, maxRetryAfter: 999 }))
    expect(server.received).toHaveLength(1)
  })

  test('that says nothing is no wait', async () => {
    server.script(refuse(429, 'slow down', { 'retry-after': 'soon' }))
    expect(errorOf(await calls.read(context)).attempts).toBe(3)
  })
})

describe('maxBytes', () => {
  /** An answer of so many MiB and one byte. */
  const large = (mebibytes: number): Fetch => {
    let left = mebibytes
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(Buffer.from('5')),
      pull: (stream) => (left-- > 0 ? stream.enqueue(Buffer.alloc(2 ** 20, ' ')) : stream.close()),
    })
    return () => Promise.resolve(new Response(body))
  }

  test('is 32 MiB where none is given', async () => {
    expect(errorOf(await getCustomer(createContext({ ...context, fetch: large(31) }), id)).kind).toBe('mismatch')
    expect(errorOf(await getCustomer(createContext({ ...context, fetch: large(32), attempts: 1 }), id)).kind).toBe(
      'malformed',
    )
  })

  test.each([19, 20])('%d is enough for an answer of 19 bytes', async (maxBytes) => {
    server.script(answer(200, '{"data":{"id":"5"}}'))
    expect((await getCustomer(createContext({ ...context, maxBytes }), id)).ok).toBe(true)
  })

  test('is too little when it is one byte short', async () => {
    server.script(answer(200, '{"data":{"id":"5"}}'))
    expect(errorOf(await getCustomer(createContext({ ...context, maxBytes: 18 }), id)).kind).toBe('malformed')
  })

  test('says the limit in the message', async () => {
    server.script(answer(200, entity))
    expect(errorOf(await getCustomer(createContext({ ...context, maxBytes: 5 }), id)).message).toContain('5 bytes')
  })
})

/** What repeating would do no harm to, and could mend, says so. */
describe('retryable of', () => {
  const cases = [
    ['read', true],
    ['repeatable', true],
    ['once', false],
  ] as const

  test.each(cases)('an attempt that timed out, of a call that is %s, is %s', async (effect, retryable) => {
    server.script(stall)
    const given = createContext({ ...context, attempts: 1, attemptTimeout: 50 })
    expect(errorOf(await calls[effect](given))).toMatchObject({ kind: 'timeout', retryable })
  })

  test.each(cases)('a body that was cut off, of a call that is %s, is %s', async (effect, retryable) => {
    server.script(cutOff())
    expect(errorOf(await calls[effect](context))).toMatchObject({ kind: 'malformed', retryable })
  })

  test('a URL that is none is false: it stays one', async () => {
    const error = errorOf(await applyInvoicePayment({ ...context, baseUrl: 'http://' }, id, { amount: 5 }))
    expect(error).toMatchObject({ delivery: 'notSent', retryable: false })
  })
})
