import { type Context, createContext, err, type Fetch, ok } from 'billfold'
import {
  applyInvoicePayment,
  getCustomer,
  getCustomerRaw,
  requestAccessToken,
  saveCustomer,
  subscribeCustomer,
} from 'billfold/teamtools'
import { defaultMaxListeners, getEventListeners } from 'node:events'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { calls, entity, errorOf, happens, id, printed } from '../support/calls.js'
import {
  answer,
  createFaultServer,
  createGate,
  type Fault,
  cutOff,
  type FaultServer,
  rawBytes,
  redirect,
  refuse,
  reset,
} from '../support/faultServer.js'
import { signalsAfter } from '../support/memory.js'
import { writtenForms } from '../support/secrets.js'

let server: FaultServer
let options: { readonly baseUrl: string; readonly token: string }

beforeEach(async () => {
  // No wait before a request is repeated: full jitter goes down to none.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  server = await createFaultServer(answer(200, entity))
  options = { baseUrl: server.url, token: 'the-token' }
})

afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

describe('a context', () => {
  test('takes a limit that is undefined for one that was left out', async () => {
    server.script(reset)
    const limits = {
      attempts: undefined,
      attemptTimeout: undefined,
      timeout: undefined,
      maxRetryAfter: undefined,
      maxBytes: undefined,
    }
    expect(errorOf(await getCustomer(createContext({ ...options, ...limits }), id))).toMatchObject({
      kind: 'network',
      attempts: 3,
    })
    server.script(answer(200, entity))
    expect(await getCustomer(createContext({ ...options, ...limits }), id)).toEqual(ok({ id }))
  })

  test('is a plain object and leaves its options as they were', () => {
    const given = Object.freeze({ ...options })
    expect(Object.getPrototypeOf(createContext(given))).toBe(Object.prototype)
    expect(given).toEqual(options)
  })

  test('is not changed by a call', async () => {
    const context = Object.freeze(createContext(options))
    const before = { ...context }
    server.script(reset, answer(200, entity))
    expect((await getCustomer(context, id)).ok).toBe(true)
    expect(context).toEqual(before)
  })

  test('derived with another token has that token, on each attempt', async () => {
    server.script(reset, answer(200, entity))
    await getCustomer({ ...createContext(options), token: 'other' }, id)
    expect(server.received.map(({ url }) => url)).toEqual(Array(2).fill(`/customers/${id}?access_token=other`))
  })

  test('derived with another limit has that limit', async () => {
    server.script(reset)
    await getCustomer({ ...createContext(options), attempts: 2 } as Context, id)
    expect(server.received).toHaveLength(2)
  })

  test('sends the same requests as a literal one', async () => {
    for (const context of [options, createContext(options)])
      for (const call of Object.values(calls)) await call(context)
    const half = server.received.length / 2
    const sent = server.received.map(({ method, url, body }) => ({ method, url, body }))
    expect(sent.slice(half)).toEqual(sent.slice(0, half))
    expect(half).toBe(Object.keys(calls).length)
  })

  test('gives a read, a repeated and a single value as a literal one', async () => {
    for (const call of Object.values(calls)) expect(await call(createContext(options))).toEqual(ok({ id }))
  })

  test('gives the raw form’s answer as it came, whatever its status', async () => {
    server.script(answer(404, 'é', { 'x-own': 'here' }))
    expect(await getCustomerRaw(createContext(options), id)).toEqual({
      ok: true,
      value: { status: 404, headers: expect.objectContaining({ 'x-own': 'here' }), body: 'é' },
    })
  })

  test('that gave up gives the raw form’s last answer', async () => {
    server.script(answer(503, '1'), answer(503, '2'), answer(503, '3'))
    expect(await getCustomerRaw(createContext(options), id)).toMatchObject({
      ok: true,
      value: { status: 503, body: '3' },
    })
  })

  test('unpacks gzip as a literal one', async () => {
    const { gzipSync } = await import('node:zlib')
    server.script(answer(200, gzipSync(JSON.stringify(entity)), { 'content-encoding': 'gzip' }))
    expect(await getCustomer(createContext(options), id)).toEqual(ok({ id }))
  })

  test.each([204, 304])('takes a %d, which has no body, for what it is', async (status) => {
    server.script(answer(status))
    expect(await getCustomerRaw(createContext(options), id)).toMatchObject({ value: { status, body: '' } })
  })

  test('uses its own fetch for each attempt', async () => {
    let used = 0
    const own: Fetch = (url, init) => {
      used++
      return fetch(url, init)
    }
    server.script(reset, answer(200, entity))
    expect((await getCustomer(createContext({ ...options, fetch: own }), id)).ok).toBe(true)
    expect(used).toBe(2)
  })

  test('follows no redirect to another origin', async () => {
    const other = await createFaultServer(answer(200, entity))
    server.script(redirect(`${other.url}stolen`))
    for (const call of Object.values(calls)) expect(errorOf(await call(createContext(options))).kind).toBe('rejected')
    expect([other.received, server.received.length]).toEqual([[], Object.keys(calls).length])
    await other.close()
  })

  test('refuses arguments as a literal one: nothing is sent, not even once', async () => {
    for (const result of [
      await getCustomer(createContext(options), ''),
      await applyInvoicePayment(createContext(options), id, { amount: 0 }),
      await getCustomer(createContext(options), id, { signal: 5 as unknown as AbortSignal }),
      await getCustomer(createContext({ ...options, signal: {} as AbortSignal }), id),
    ])
      expect(errorOf(result)).toMatchObject({ kind: 'input', attempts: 0, delivery: 'notSent', retryable: false })
    expect(server.received).toEqual([])
  })
})

describe('a token function', () => {
  test('is asked for each attempt', async () => {
    let asked = 0
    server.script(reset, answer(200, entity))
    await getCustomer(createContext({ ...options, token: () => `fresh-${++asked}` }), id)
    expect(server.received.map(({ url }) => url.split('=')[1])).toEqual(['fresh-1', 'fresh-2'])
  })

  test('is asked for another token once after a 401, which was not processed, and the call is repeated', async () => {
    for (const call of Object.values(calls)) {
      const asked: unknown[] = []
      const before = server.received.length
      server.script(refuse(401, 'expired'), answer(200, entity))
      const token = (refused?: string): string => `token-${asked.push(refused)}`
      expect((await call(createContext<string>({ ...options, token }))).ok).toBe(true)
      expect(asked).toEqual([undefined, 'token-1'])
      expect(server.received.length - before).toBe(2)
    }
  })

  test('is asked for another token no more than once', async () => {
    server.script(refuse(401, 'expired'))
    const error = errorOf(await calls.once(createContext({ ...options, token: () => 'fresh' })))
    expect(error).toMatchObject({ kind: 'unauthorized', attempts: 2, delivery: 'answered', retryable: false })
    expect(server.received).toHaveLength(2)
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('the-token')
      },
    ],
    ['rejects', () => Promise.reject(new Error('the-token'))],
  ])('that %s gives unauthorized at once, and nothing is sent', async (_, token) => {
    let asked = 0
    const context = createContext<string>({
      ...options,
      token: () => {
        asked++
        return token()
      },
    })
    const result = await applyInvoicePayment(context, id, { amount: 5 })
    expect(errorOf(result)).toMatchObject({ kind: 'unauthorized', attempts: 0, delivery: 'notSent', retryable: false })
    expect(printed(result)).not.toContain('the-token')
    expect([asked, server.received]).toEqual([1, []])
  })

  test('that gives an error gives the call that error', async () => {
    server.script(refuse(403, 'go away'))
    const error = errorOf(
      await requestAccessToken({ baseUrl: server.url }, { clientId: 'id', clientSecret: 'the-secret' }),
    )
    const context = createContext<string>({ ...options, token: () => ({ ok: false, error }) })
    expect(await applyInvoicePayment(context, id, { amount: 5 })).toEqual(err({ ...error, delivery: 'notSent' }))
    expect(server.received.map(({ url }) => url)).toEqual(['/access_token'])
  })

  test('that fails on a later attempt does not unmake the first: delivery stays unknown', async () => {
    let asked = 0
    server.script(reset)
    const context = createContext({
      ...options,
      token: () => (++asked > 1 ? Promise.reject(new Error('gone')) : Promise.resolve('fresh')),
    })
    const error = errorOf(await saveCustomer(context, { id, name: 'A' }))
    expect(error).toMatchObject({ kind: 'unauthorized', attempts: 1, delivery: 'unknown' })
  })
})

describe('secrets', () => {
  const trace = 'S3cr3t'
  const secret = `${trace}/to"ken\\+=&? é☃<!'()*~>`

  test.each(Object.entries(writtenForms))('sent back %s are in no error after a retry', async (form, write) => {
    const written = write(secret)
    const quoted = /JSON/.test(form) ? written : JSON.stringify(written).slice(1, -1)
    const context = createContext({ ...options, token: secret })
    for (const status of [200, 422, 500]) {
      server.script(cutOff(quoted), answer(status, `{"error":{"message":"${quoted}"}}`))
      for (const result of [
        await getCustomer(context, id),
        await subscribeCustomer(createContext(options), id, { groupId: 'default', stripeToken: secret }),
      ]) {
        expect(result.ok).toBe(false)
        expect(printed(result)).not.toContain(trace)
      }
    }
  })

  test('are in no error of a broken connection, whose URL has the token', async () => {
    server.script(reset)
    const result = await getCustomer(createContext({ ...options, token: secret }), id)
    expect(errorOf(result)).toMatchObject({ kind: 'network', attempts: 3 })
    expect(printed(result)).not.toContain(trace)
  })
})

describe('whatever is answered', () => {
  test('a call comes to a Result, however often it is repeated', async () => {
    // Of 407, meant for a proxy, Node's fetch makes a broken connection.
    const status = fc.integer({ min: 200, max: 999 }).filter((status) => status !== 407)
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map((text) => Buffer.from(text)),
    )
    const context = createContext(options)
    await fc.assert(
      fc.asyncProperty(status, body, fc.constantFrom(...Object.values(calls)), async (status, body, call) => {
        const head = `HTTP/1.1 ${status} x\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n`
        server.script(rawBytes(Buffer.concat([Buffer.from(head), body])))
        const result = await call(context)
        if (!result.ok)
          expect(result.error).toMatchObject({
            delivery: 'answered',
            attempts: expect.toSatisfy((n) => n >= 1 && n <= 3),
          })
      }),
      { numRuns: 100 },
    )
  })

  test('a call comes to a Result, the bytes being the whole answer', async () => {
    const context = createContext(options)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
        server.script(rawBytes(Buffer.from(bytes)))
        expect(errorOf(await saveCustomer(context, { name: 'A' }))).toMatchObject({
          kind: 'network',
          delivery: 'unknown',
          attempts: 1,
        })
      }),
      { numRuns: 50 },
    )
  })
})

describe('after its calls', () => {
  test('no signal is held, however long the context’s own lives', async () => {
    const life = new AbortController()
    const context = createContext({ ...options, signal: life.signal })
    const { made, alive } = await signalsAfter(async () => {
      for (let call = 0; call < 10; call++) await getCustomer(context, id)
    })
    expect(made).toBeGreaterThanOrEqual(10)
    expect(await happens(() => alive() === 0, 30)).toBe(true)
  })

  test('as many as one likes share a signal, without the listeners that Node would warn of', async () => {
    const life = new AbortController()
    const never: Fetch = () => new Promise(() => undefined)
    const context = createContext({ ...options, signal: life.signal, fetch: never })
    const calling = Array.from({ length: 50 }, () => getCustomer(context, id, { signal: life.signal }))
    expect(getEventListeners(life.signal, 'abort').length).toBeLessThan(defaultMaxListeners)
    life.abort()
    const kinds = (await Promise.all(calling)).map((result) => errorOf(result).kind)
    expect(new Set(kinds)).toEqual(new Set(['aborted']))
  })

  const resources = (kind: string): number => process.getActiveResourcesInfo().filter((name) => name === kind).length

  test.each([
    ['an answer', [answer(200, entity)]],
    ['an error', [refuse(404, 'no')]],
    ['retries', [reset, refuse(503, 'down'), answer(200, entity)]],
    ['the last attempt', [reset]],
  ] as [string, [Fault, ...Fault[]]][])('no timer and no socket is left: %s', async (_, faults) => {
    const before = [resources('Timeout'), resources('TCPSocketWrap')] as const
    for (const call of Object.values(calls)) {
      server.script(...faults)
      await call(createContext(options))
    }
    await server.idle()
    expect(await happens(() => resources('Timeout') <= before[0] && resources('TCPSocketWrap') <= before[1])).toBe(true)
  })

  test.each(['token', 'fetch'] as const)('no timer is left of a %s function that never settles', async (which) => {
    const before = resources('Timeout')
    const { signal, entered, abort, never } = hanging()
    const calling = getCustomer(createContext({ ...options, [which]: never }), id, { signal })
    await entered
    abort()
    expect(errorOf(await calling).kind).toBe('aborted')
    expect(await happens(() => resources('Timeout') <= before)).toBe(true)
  })
})

/** A function that never settles, and says when it is called; and a signal. */
const hanging = (): {
  readonly signal: AbortSignal
  readonly abort: () => void
  readonly entered: Promise<void>
  readonly never: () => Promise<never>
} => {
  const controller = new AbortController()
  const gate = createGate()
  const never = (): Promise<never> => {
    gate.open()
    return new Promise(() => undefined)
  }
  return { signal: controller.signal, abort: () => controller.abort(), entered: gate.opened, never }
}
