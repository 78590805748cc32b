import { type Context, err, type Fetch } from 'billfold'
import {
  applyInvoicePayment,
  getCustomer,
  getCustomerRaw,
  requestAccessToken,
  saveCustomer,
  saveCustomerRaw,
} from 'billfold/teamtools'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { calls, entity, errorOf, happens, id, printed, turns } from '../support/calls.js'
import {
  answer,
  createFaultServer,
  createGate,
  cutOff,
  type FaultServer,
  redirect,
  refusingUrl,
  resetMidBody,
  stall,
  stallMidBody,
  tooMany,
} from '../support/faultServer.js'
import { faultTable } from '../support/faultTable.js'
import { signalsAfter } from '../support/memory.js'

let server: FaultServer
let context: Context

beforeEach(async () => {
  server = await createFaultServer(answer(200, entity))
  context = { baseUrl: server.url, token: 'the-token' }
})

afterEach(() => server.close())

const effects = ['read', 'repeatable', 'once'] as const

describe('the request', () => {
  test('of a read has the token in its query and no body', async () => {
    await getCustomer({ ...context, token: 'a&b/c=d é' }, id)
    const [{ method, url, body } = expect.fail('not sent')] = server.received
    const { pathname, searchParams } = new URL(url, server.url)
    expect([method, pathname, [...searchParams], body]).toEqual([
      'GET',
      `/customers/${id}`,
      [['access_token', 'a&b/c=d é']],
      '',
    ])
  })

  test('of a write has the token in its JSON body alone', async () => {
    await saveCustomer({ ...context, token: 'a"b\\c/d' }, { name: 'A' })
    const [{ method, url, headers, body } = expect.fail('not sent')] = server.received
    expect([method, url, headers['content-type']]).toEqual(['POST', '/customers/', 'application/json'])
    expect(JSON.parse(body)).toEqual({ name: 'A', access_token: 'a"b\\c/d' })
  })

  test.each([undefined, ''])('has no token where the context’s is %j', async (token) => {
    await getCustomer({ ...context, token }, id)
    await applyInvoicePayment({ ...context, token }, id, { amount: 5 })
    expect(server.received.map(({ url, body }) => [url, body])).toEqual([
      [`/customers/${id}`, ''],
      [`/invoices/${id}/payment`, '{"amount":5}'],
    ])
  })

  test.each(['', '/', '/below', '/below/'])('goes below the base URL with %j at its end', async (path) => {
    await saveCustomer({ ...context, baseUrl: server.url.replace(/\/$/, path) }, { name: 'A' })
    expect(server.received.map(({ url }) => url)).toEqual([`${path.replace(/\/$/, '')}/customers/`])
  })

  test('is made with the context’s own fetch', async () => {
    const seen: unknown[] = []
    const own: Fetch = (url, init) => {
      seen.push(url, init.method)
      return fetch(url, init)
    }
    expect((await saveCustomer({ ...context, fetch: own }, { name: 'A' })).ok).toBe(true)
    expect(seen).toEqual([`${server.url}customers/`, 'POST'])
  })

  test('of a context derived with another token has that token', async () => {
    await getCustomer({ ...context, token: 'other' }, id)
    expect(server.received.map(({ url }) => url)).toEqual([`/customers/${id}?access_token=other`])
  })
})

describe('the raw form', () => {
  test.each([200, 204, 302, 401, 404, 422, 429, 500, 503])('gives status %d as a value', async (status) => {
    const body = status === 204 ? '' : '{"x": 1}'
    server.script(answer(status, body, { 'x-own': 'here' }))
    expect(await getCustomerRaw(context, id)).toEqual({
      ok: true,
      value: { status, headers: expect.objectContaining({ 'x-own': 'here' }), body },
    })
    expect(server.received).toHaveLength(1)
  })

  test('gives the body as it came, JSON or not', async () => {
    server.script(answer(200, '<html>é</html>', { 'content-type': 'text/html' }))
    expect(await getCustomerRaw(context, id)).toMatchObject({ value: { body: '<html>é</html>' } })
  })
})

describe.each(effects)('a literal context, a call that is %s', (effect) => {
  test.each(faultTable)('$name', async ({ fault, kind, status, delivery, retryable }) => {
    server.script(fault)
    const error = errorOf(await calls[effect](context))
    expect(error).toMatchObject({
      kind,
      delivery,
      attempts: 1,
      operation: {
        read: 'teamtools.getCustomer',
        repeatable: 'teamtools.saveCustomer',
        once: 'teamtools.applyInvoicePayment',
      }[effect],
      ...(status && { status }),
      ...(retryable && { retryable: retryable[effect] }),
    })
    expect(server.received).toHaveLength(1)
    expect(printed(error)).not.toContain('the-token')
  })

  test('a refused connection', async () => {
    const error = errorOf(await calls[effect]({ ...context, baseUrl: await refusingUrl() }))
    expect(error).toMatchObject({ kind: 'network', delivery: 'notSent', attempts: 1, retryable: true })
    expect(error.message).toContain('ECONNREFUSED')
  })

  test('a name that has no address', async () => {
    const error = errorOf(await calls[effect]({ ...context, baseUrl: 'http://no-such-host.invalid/' }))
    expect(error).toMatchObject({ kind: 'network', delivery: 'notSent', attempts: 1, retryable: true })
  })

  test('a reset within the body', async () => {
    const gate = createGate()
    server.script(resetMidBody(gate))
    const own: Fetch = async (url, init) => {
      const response = await fetch(url, init)
      gate.open()
      return response
    }
    const error = errorOf(await calls[effect]({ ...context, fetch: own }))
    expect(error).toMatchObject({ kind: 'malformed', delivery: 'unknown', attempts: 1 })
  })

  test('an abort while the answer is awaited', async () => {
    server.script(stall)
    const { signal, abort } = abortable()
    const calling = calls[effect](context, { signal })
    await server.arrived(1)
    abort()
    expect(errorOf(await calling)).toMatchObject({
      kind: 'aborted',
      delivery: 'unknown',
      attempts: 1,
      retryable: false,
    })
  })

  test('an abort within the body', async () => {
    server.script(stallMidBody)
    const { signal, abort } = abortable()
    const own: Fetch = async (url, init) => {
      const response = await fetch(url, init)
      abort()
      return response
    }
    expect(errorOf(await calls[effect]({ ...context, fetch: own }, { signal }))).toMatchObject({
      kind: 'aborted',
      delivery: 'unknown',
      attempts: 1,
    })
  })

  test('an abort by the context’s own signal', async () => {
    server.script(stall)
    const { signal, abort } = abortable()
    const calling = calls[effect]({ ...context, signal }, { signal: new AbortController().signal })
    await server.arrived(1)
    abort()
    expect(errorOf(await calling).kind).toBe('aborted')
  })

  test.each(['call', 'context'])('a signal of the %s that was aborted before sends nothing', async (whose) => {
    const signal = AbortSignal.abort()
    const result = await (whose === 'call' ? calls[effect](context, { signal }) : calls[effect]({ ...context, signal }))
    expect(errorOf(result).kind).toBe('aborted')
    await turns()
    expect(server.received).toEqual([])
  })

  test('a signal that was aborted before is said to have sent nothing', async () => {
    const result = await calls[effect](context, { signal: AbortSignal.abort() })
    expect(errorOf(result)).toMatchObject({ kind: 'aborted', attempts: 0, delivery: 'notSent' })
  })

  test('a signal that was aborted before reaches no fetch, which could ignore it', async () => {
    const sent: string[] = []
    const own: Fetch = (url) => {
      sent.push(url)
      return Promise.resolve(Response.json(entity))
    }
    await calls[effect]({ ...context, fetch: own }, { signal: AbortSignal.abort() })
    expect(sent).toEqual([])
  })
})

const abortable = (): { readonly signal: AbortSignal; readonly abort: () => void } => {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort(new Error('the-token in a reason')) }
}

describe('errors', () => {
  test('of a network failure have no status, body or headers', async () => {
    const error = errorOf(await getCustomer({ ...context, baseUrl: await refusingUrl() }, id))
    expect(Object.keys(error).sort()).toEqual(
      ['attempts', 'delivery', 'kind', 'message', 'operation', 'retryable'].sort(),
    )
  })

  test('of a network failure say the runtime’s own code', async () => {
    const error = errorOf(await getCustomer({ ...context, baseUrl: await refusingUrl() }, id))
    expect(error.message).toBe('teamtools.getCustomer: ECONNREFUSED')
  })

  test('of 429 have the seconds to wait', async () => {
    server.script(tooMany(7), tooMany(new Date(Date.now() + 3_600_000)), tooMany())
    const seconds = []
    for (const _ of [1, 2, 3]) seconds.push(errorOf(await getCustomer(context, id)).retryAfter)
    expect(seconds).toEqual([7, expect.toSatisfy((wait) => wait > 3_000 && wait <= 3_600), undefined])
  })

  test.each([{ nope: 1 }, 'http://', '::', undefined, null, 5])('of the base URL %j are a result', async (baseUrl) => {
    const error = errorOf(await getCustomer({ ...context, baseUrl: baseUrl as string }, id))
    expect(error).toMatchObject({ delivery: 'notSent' })
    expect(server.received).toEqual([])
  })

  test.each([undefined, null, 5, 'x', {}])('of the context %j are a result', async (given) => {
    expect((await getCustomer(given as Context, id)).ok).toBe(false)
    expect((await getCustomerRaw(given as Context, id)).ok).toBe(false)
  })

  test.each(effects)('do not hold the reason of an abort, which is anything: %s', async (effect) => {
    const { signal, abort } = abortable()
    abort()
    expect(printed(await calls[effect](context, { signal }))).not.toContain('the-token')
  })

  test.each([
    ['ECONNREFUSED', 'notSent'],
    ['ENOTFOUND', 'notSent'],
    ['EAI_AGAIN', 'notSent'],
    ['EAI_NODATA', 'notSent'],
    ['ConnectionRefused', 'notSent'],
    ['UND_ERR_CONNECT_TIMEOUT', 'notSent'],
    ['NSURLErrorDomain', 'unknown'],
    ['ERR_SOCKET_TFO', 'unknown'],
    ['ECONNRESET', 'unknown'],
    ['EPIPE', 'unknown'],
    ['ETIMEDOUT', 'unknown'],
    ['UND_ERR_SOCKET', 'unknown'],
    ['UND_ERR_HEADERS_TIMEOUT', 'unknown'],
    ['UND_ERR_BODY_TIMEOUT', 'unknown'],
    ['HPE_INVALID_CONSTANT', 'unknown'],
    [undefined, 'unknown'],
  ])('of the runtime’s code %s are %s', async (code, delivery) => {
    const own: Fetch = () => Promise.reject(new TypeError('fetch failed', { cause: { code } }))
    const error = errorOf(await applyInvoicePayment({ ...context, fetch: own }, id, { amount: 5 }))
    expect(error).toMatchObject({ kind: 'network', delivery, retryable: delivery === 'notSent' })
  })

  test('of a cut-off answer have no body', async () => {
    server.script(cutOff())
    expect('body' in errorOf(await getCustomer(context, id))).toBe(false)
  })
})

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('to another origin is not followed: %d', async (status) => {
    const other = await createFaultServer(answer(200, entity))
    server.script(redirect(`${other.url}stolen`, status))
    const results = [await calls.read(context), await calls.once(context)]
    expect(results.map((result) => errorOf(result).kind)).toEqual(['rejected', 'rejected'])
    expect(other.received).toEqual([])
    await other.close()
  })

  test('within the origin is not followed either', async () => {
    server.script(redirect('/elsewhere'))
    await calls.read(context)
    expect(server.received.map(({ url }) => url.split('?')[0])).toEqual([`/customers/${id}`])
  })

  test('that repeats the token shows nothing of it', async () => {
    server.script(redirect('http://127.0.0.1:9/?access_token=the-token'))
    expect(printed(await calls.read(context))).not.toContain('the-token')
  })
})

describe('a token function', () => {
  test.each([
    ['that gives it', () => 'fresh'],
    ['that promises it', () => Promise.resolve('fresh')],
  ])('%s is used', async (_, token) => {
    await getCustomer({ ...context, token }, id)
    expect(server.received.map(({ url }) => url)).toEqual([`/customers/${id}?access_token=fresh`])
  })

  test('is asked for each call', async () => {
    let asked = 0
    const given = { ...context, token: () => `fresh-${++asked}` }
    await getCustomer(given, id)
    await saveCustomer(given, { name: 'A' })
    expect(server.received.map(({ url, body }) => (url + body).match(/fresh-\d/)?.[0])).toEqual(['fresh-1', 'fresh-2'])
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('the-token')
      },
    ],
    ['rejects', () => Promise.reject(new Error('the-token'))],
    [
      'throws undefined',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw undefined
      },
    ],
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    ['rejects with null', () => Promise.reject(null)],
  ])('that %s gives unauthorized without a status, and nothing is sent', async (_, token) => {
    const result = await applyInvoicePayment({ ...context, token }, id, { amount: 5 })
    expect(errorOf(result)).toMatchObject({ kind: 'unauthorized', attempts: 0, delivery: 'notSent', retryable: false })
    expect('status' in errorOf(result)).toBe(false)
    expect(printed(result)).not.toContain('the-token')
    expect(server.received).toEqual([])
  })

  test('that gives an error gives the call that error, and nothing is sent', async () => {
    server.script(answer(403, { error: { message: 'go away' } }))
    const auth = { baseUrl: server.url }
    const error = errorOf(await requestAccessToken(auth, { clientId: 'id', clientSecret: 'the-secret' }))
    const result = await applyInvoicePayment(
      { ...context, token: () => Promise.resolve({ ok: false as const, error }) },
      id,
      {
        amount: 5,
      },
    )
    expect(result).toEqual(err(error))
    expect(server.received.map(({ url }) => url)).toEqual(['/access_token'])
  })

  test('may take its time: the request waits for it', async () => {
    const gate = createGate()
    const calling = getCustomer({ ...context, token: () => gate.opened.then(() => 'late') }, id)
    await turns()
    expect(server.received).toEqual([])
    gate.open()
    expect((await calling).ok).toBe(true)
  })

  test('that gives the token only after the call was aborted sends nothing', async () => {
    const gate = createGate()
    const { signal, abort } = abortable()
    const sent: string[] = []
    const own: Fetch = (url) => {
      sent.push(url)
      return Promise.resolve(Response.json(entity))
    }
    const token = () => gate.opened.then(() => 'late')
    const calling = applyInvoicePayment({ ...context, token, fetch: own }, id, { amount: 5 }, { signal })
    abort()
    gate.open()
    expect(errorOf(await calling)).toMatchObject({ kind: 'aborted', attempts: 0, delivery: 'notSent' })
    expect(sent).toEqual([])
  })
})

describe('a custom fetch', () => {
  test.each([undefined, null, 5, {}, { status: 200 }, { status: 200, headers: {}, text: 5 }])(
    'that gives %j gives an error',
    async (response) => {
      const own: Fetch = () => Promise.resolve(response as unknown as Response)
      expect(errorOf(await getCustomer({ ...context, fetch: own }, id))).toMatchObject({ attempts: 1 })
    },
  )

  test('that throws at once gives network', async () => {
    const own: Fetch = () => {
      throw new Error('the-token')
    }
    const result = await getCustomer({ ...context, fetch: own }, id)
    expect(errorOf(result)).toMatchObject({ kind: 'network', delivery: 'unknown' })
    expect(printed(result)).not.toContain('the-token')
  })

  test('that rejects with anything at all gives a result', async () => {
    const code = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true })
    const thrown = fc.oneof(fc.anything(), fc.record({ cause: fc.record({ code }) }))
    await fc.assert(
      fc.asyncProperty(thrown, async (reason) => {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        const own: Fetch = () => Promise.reject(reason)
        expect(errorOf(await getCustomer({ ...context, fetch: own }, id)).kind).toBe('network')
      }),
    )
  })
})

test('after a call that broke, no connection is left', async () => {
  for (const { fault } of faultTable) {
    server.script(fault)
    await calls.read(context)
  }
  await server.idle()
  expect(server.received).toHaveLength(faultTable.length)
})

test('no signal of a call is held after it, however long the context’s own lives', async () => {
  const life = new AbortController()
  const { made, alive } = await signalsAfter(async () => {
    for (let call = 0; call < 20; call++) {
      const { signal } = new AbortController()
      await saveCustomerRaw({ ...context, signal: life.signal }, { name: 'A' }, { signal })
    }
  })
  expect(made).toBeGreaterThanOrEqual(20)
  expect(await happens(() => alive() === 0, 30)).toBe(true)
})

// AbortSignal.any of a single signal leaks on Node 20.
test.each(['context', 'call', 'context and the call'])(
  'a single signal, of the %s, is used as it is',
  async (whose) => {
    const { signal } = new AbortController()
    const seen: unknown[] = []
    const own: Fetch = (url, init) => {
      seen.push(init.signal)
      return fetch(url, init)
    }
    const any = vi.spyOn(AbortSignal, 'any')
    const given = { ...context, fetch: own, ...(whose.startsWith('context') && { signal }) }
    expect((await getCustomer(given, id, whose.endsWith('call') ? { signal } : {})).ok).toBe(true)
    expect(any).not.toHaveBeenCalled()
    any.mockRestore()
    expect(seen).toEqual([signal])
  },
)

test('without a signal none is given to fetch', async () => {
  const seen: object[] = []
  const own: Fetch = (url, init) => {
    seen.push(init)
    return fetch(url, init)
  }
  await getCustomer({ ...context, fetch: own }, id)
  expect(seen).toMatchObject([{ redirect: 'manual' }])
  expect(seen[0]).not.toHaveProperty('signal')
})
