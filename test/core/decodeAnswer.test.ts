import type { Context } from 'billfold'
import {
  applyInvoicePayment,
  getCustomer,
  listCustomers,
  refreshAccessToken,
  requestAccessToken,
  saveCustomer,
  saveCustomers,
  subscribeCustomer,
} from 'billfold/teamtools'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AnyError, calls, entity, errorOf, id, printed } from '../support/calls.js'
import { answer, createFaultServer, type Fault, type FaultServer, rawBytes, refuse } from '../support/faultServer.js'
import { writtenForms } from '../support/secrets.js'

let server: FaultServer
let context: Context

beforeEach(async () => {
  server = await createFaultServer(answer(200, entity))
  context = { baseUrl: server.url, token: 'the-token' }
})

afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

/** The error of `getCustomer` when the server does this. */
const failing = async (fault: Fault, given: Partial<Context> = {}): Promise<AnyError> => {
  server.script(fault)
  return errorOf(await getCustomer({ ...context, ...given }, id))
}

describe('what the API said', () => {
  test('is in the error: status, body, message', async () => {
    const error = await failing(refuse(404, 'no such customer'))
    expect(error).toEqual({
      kind: 'notFound',
      operation: 'teamtools.getCustomer',
      message: 'teamtools.getCustomer: 404 no such customer',
      retryable: false,
      attempts: 1,
      delivery: 'answered',
      status: 404,
      headers: { 'content-type': 'application/json' },
      body: '{"error":{"message":"no such customer"}}',
    })
  })

  test('of a failed validation is messages by attribute', async () => {
    const error = await failing(refuse(422, { email: ['is taken', 'is too long'], name: 'is missing' }))
    expect(error).toMatchObject({
      kind: 'invalid',
      messages: { email: ['is taken', 'is too long'], name: ['is missing'] },
    })
    expect(error.message).toContain('is taken')
  })

  test('of a failed validation in words has no messages by attribute', async () => {
    expect(await failing(refuse(422, 'bad input'))).toMatchObject({ kind: 'invalid', messages: {} })
  })

  test.each([
    [{ error: 'access_denied' }, 400],
    [{ error: 'access_denied' }, 403],
    [{ error: { message: 'access_denied' } }, 400],
  ])('%j of older parts of the API is unauthorized', async (body, status) => {
    expect((await failing(answer(status, body))).kind).toBe('unauthorized')
  })

  test.each([
    ['', 'notFound'],
    ['<html>', 'notFound'],
    ['null', 'notFound'],
    ['[]', 'notFound'],
    ['5', 'notFound'],
    ['{"error":null}', 'notFound'],
    ['{"error":{"message":null}}', 'notFound'],
    ['{"error":{"message":5}}', 'notFound'],
    ['{"error":{"message":[]}}', 'notFound'],
    ['{"error":{"message":{"a":{"b":[null]}}}}', 'notFound'],
    ['{"error":{"message":{"__proto__":["x"]}}}', 'notFound'],
    [`{"error":{"message":{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}}}`, 'notFound'],
  ])('may be anything with a 404: %.40s', async (body, kind) => {
    expect(await failing(answer(404, body))).toMatchObject({ kind, status: 404, body })
  })

  test('shows headers that hold neither a credential nor a URL, and no other', async () => {
    const error = await failing(
      answer(503, '', {
        'retry-after': '7',
        'set-cookie': 'session=1',
        location: 'http://x/?access_token=1',
        link: '<http://x>',
        'x-request-id': '1',
      }),
    )
    expect(error.headers).toEqual({ 'content-type': 'application/json' })
    expect(error).toMatchObject({ retryAfter: 7 })
  })

  test('an error survives structuredClone and JSON', async () => {
    for (const fault of [refuse(422, { email: ['taken'] }), answer(200, {}), answer(200, 'x')]) {
      const error = await failing(fault)
      expect(structuredClone(error)).toEqual(error)
      expect(JSON.parse(JSON.stringify(error))).toEqual(error)
    }
  })
})

describe('a mismatch', () => {
  test('says at which paths', async () => {
    const invoices = { data: [{ id: 'a', total: '10' }, { id: 'b', total: 'much' }, { total: 5 }] }
    const error = await failing(
      answer(200, {
        data: { id, name: 5, created_at: 'no date', tags: [1], invoices, subscription: { data: { id: 5 } } },
      }),
    )
    expect(error.kind).toBe('mismatch')
    expect([...(error.issues ?? [])].sort((one, other) => (one.path < other.path ? -1 : 1))).toEqual([
      { path: 'created_at', message: 'expected date' },
      { path: 'invoices.1.total', message: 'expected whole cents' },
      { path: 'invoices.2.id', message: 'expected "id"' },
      { path: 'name', message: 'expected string' },
      { path: 'subscription.id', message: 'expected id' },
      { path: 'tags.0', message: 'expected string' },
    ])
    for (const { path, message } of error.issues ?? []) expect(error.message).toContain(`${path}: ${message}`)
  })

  test('of a list says which item', async () => {
    server.script(answer(200, { data: [{ id }, { id, name: 5 }] }))
    expect(errorOf(await listCustomers(context)).issues).toEqual([{ path: '1.name', message: 'expected string' }])
  })

  test('of what is no list says so', async () => {
    server.script(answer(200, { data: { id } }))
    expect(errorOf(await listCustomers(context))).toMatchObject({
      kind: 'mismatch',
      issues: [{ message: expect.any(String) }],
    })
  })

  test('has the answer with it', async () => {
    expect(await failing(answer(200, { data: { id: 5 } }))).toMatchObject({ status: 200, body: '{"data":{"id":5}}' })
  })

  test.each(['null', '5', '"x"', '[]', '{}', '{"data":null}', '{"data":5}', '{"data":[]}', '{"data":"x"}'])(
    'is what %s is for an entity',
    async (body) => expect((await failing(answer(200, body))).kind).toBe('mismatch'),
  )

  test('is what a field is that cannot even be written as a text, with its path', async () => {
    server.script(answer(200, '{"data":{"id":"5","total":{"toString":1}}}'))
    const result = await applyInvoicePayment(context, id, { amount: 5 })
    expect(errorOf(result)).toMatchObject({ kind: 'mismatch', issues: [{ path: 'total' }] })
  })

  test('of the caller’s own schema has the paths of its issues', async () => {
    server.script(answer(200, { data: { id, size: { width: 'x' } } }))
    const attributes = v.looseObject({ size: v.object({ width: v.number() }) })
    expect(errorOf(await getCustomer(context, id, { attributes }))).toMatchObject({
      kind: 'mismatch',
      issues: [{ path: 'size.width', message: expect.stringContaining('number') }],
    })
  })

  test('is what a schema makes of an answer that it throws at', async () => {
    const attributes = v.pipe(
      v.looseObject({}),
      v.check(() => {
        throw new Error('the-token')
      }),
    )
    const result = await getCustomer(context, id, { attributes })
    expect(errorOf(result).kind).toBe('mismatch')
    expect(printed(result)).not.toContain('the-token')
  })
})

describe('validate', () => {
  const wrong = answer(200, { data: { id, name: 5, city: 'Ghent' } })

  test.each([undefined, 'strict'] as const)(
    '%s makes an unexpected shape an error, without a warning',
    async (validate) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue()
      expect((await failing(wrong, { validate })).kind).toBe('mismatch')
      expect(warn).not.toHaveBeenCalled()
    },
  )

  test('off gives the value as it is, without a warning', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    server.script(wrong)
    expect(await getCustomer({ ...context, validate: 'off' }, id)).toEqual({
      ok: true,
      value: { id, name: 5, city: 'Ghent' },
    })
    expect(warn).not.toHaveBeenCalled()
  })

  test('warn gives the value as it is, and one warning that says where', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    server.script(wrong)
    expect((await getCustomer({ ...context, validate: 'warn' }, id)).ok).toBe(true)
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^teamtools\.getCustomer: .*\bname\b/)]])
  })

  test('warn says nothing of an answer that is as promised', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    expect((await getCustomer({ ...context, validate: 'warn' }, id)).ok).toBe(true)
    expect(warn).not.toHaveBeenCalled()
  })

  test('warn shows no token, not even one that the caller’s schema quotes from the answer', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    server.script(answer(200, { data: { id, size: 'the-token' } }))
    await getCustomer({ ...context, validate: 'warn' }, id, { attributes: v.looseObject({ size: v.number() }) })
    expect(warn).toHaveBeenCalledOnce()
    expect(printed(warn.mock.calls)).not.toContain('the-token')
  })
})

/** What no form of writing changes is at the start of the secret, so that no form of it goes unseen. */
const trace = 'S3cr3t'
const secret = 'S3cr3t/to"ken\\+=&? é☃<!\'()*~>'

/** A call with a secret of each kind in it. */
const secretCalls: Readonly<Record<string, () => Promise<unknown>>> = {
  'the token of a read': () => getCustomer({ ...context, token: secret }, id),
  'the token of a write': () => applyInvoicePayment({ ...context, token: secret }, id, { amount: 5 }),
  'a token from a function': () => getCustomer({ ...context, token: () => Promise.resolve(secret) }, id),
  'a stripeToken': () => subscribeCustomer(context, id, { groupId: 'default', stripeToken: secret }),
  'a stripeToken of an entity': () => saveCustomer(context, { name: 'A', ...{ stripeToken: secret } }),
  'a stripeToken of an entity in bulk': () => saveCustomers(context, [{ name: 'A', ...{ stripeToken: secret } }]),
  'a client_secret': () => requestAccessToken({ baseUrl: server.url }, { clientId: 'id', clientSecret: secret }),
  'a refresh token': () => refreshAccessToken({ baseUrl: server.url }, secret),
}

const statuses = [200, 400, 401, 404, 422, 429, 500]

describe.each(Object.entries(secretCalls))('%s that the server sends back', (_, call) => {
  test.each(Object.entries(writtenForms))('%s is in no error', async (form, write) => {
    const written = write(secret)
    // As a JSON text where it can be one, and as it is.
    const quoted = /JSON/.test(form) ? written : JSON.stringify(written).slice(1, -1)
    for (const status of statuses)
      for (const body of [
        `{"error":{"message":"${quoted}"},"data":{"id":["${quoted}"]}}`,
        `{"error":{"message":{"name":["${quoted}"],"${quoted}":"x"}}}`,
        `{"error":"${quoted}"}`,
        `<html>${written}</html>`,
      ]) {
        server.script(answer(status, body))
        const result = await call()
        const text = printed(result)
        expect(result).toMatchObject({ ok: false })
        expect(text).not.toContain(trace)
      }
  })

  test('as it was received is in no error', async () => {
    for (const status of statuses) {
      server.script((incoming) => {
        const { url, body } = incoming.received
        answer(status, { error: { message: `cannot ${url} with ${body}` }, request: { url, body } })(incoming)
      })
      const text = printed(await call())
      expect(text).not.toContain(trace)
    }
  })

  test('in headers and the reason of the status is in no error', async () => {
    const written = encodeURIComponent(secret)
    server.script(
      rawBytes(
        `HTTP/1.1 400 ${written}\r\nContent-Type: text/${written}\r\nRetry-After: ${written}\r\nX-Own: ${written}\r\n` +
          'Connection: close\r\nContent-Length: 2\r\n\r\n{}',
      ),
    )
    const result = await call()
    expect(result).toMatchObject({ ok: false, error: { status: 400 } })
    expect(printed(result)).not.toContain(trace)
  })
})

describe('a secret', () => {
  const words = [
    '1',
    '4',
    '401',
    'true',
    'false',
    ',',
    ':',
    '"',
    '{',
    '}',
    '[',
    'e',
    'ok',
    'kind',
    'body',
    'b-o',
    '???',
  ]

  test.each(words)('that is %j, a word of an error’s own, leaves the error what it is', async (token) => {
    server.script(refuse(401, 'bad token'))
    const error = errorOf(await getCustomer({ ...context, token }, id))
    expect(error).toMatchObject({
      kind: 'unauthorized',
      operation: 'teamtools.getCustomer',
      status: 401,
      retryable: false,
      attempts: 1,
      delivery: 'answered',
      body: expect.any(String),
      headers: expect.any(Object),
    })
    expect(error.message).not.toContain('undefined')
  })

  test('among an entity’s own attributes, such as "true" under hasToken, leaves the error a Result', async () => {
    server.script(refuse(422, { name: ['is taken'] }))
    const error = errorOf(await saveCustomer(context, { name: 'A', ...{ hasToken: 'false' } }))
    expect(error).toMatchObject({ kind: 'invalid', retryable: false, messages: { name: ['is taken'] } })
  })
})

describe('whatever is answered', () => {
  // Of 407, meant for a proxy, Node's fetch makes a broken connection.
  const status = fc.integer({ min: 200, max: 999 }).filter((status) => status !== 407)
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(text)),
    fc.record({ data: fc.jsonValue() }).map((value) => Buffer.from(JSON.stringify(value))),
    fc.record({ error: fc.record({ message: fc.jsonValue() }) }).map((value) => Buffer.from(JSON.stringify(value))),
  )
  const kinds = [
    'unauthorized',
    'forbidden',
    'notFound',
    'invalid',
    'rateLimited',
    'rejected',
    'server',
    'malformed',
    'mismatch',
  ]

  test('a call comes to a Result that JSON can write, over a socket', async () => {
    await fc.assert(
      fc.asyncProperty(status, bodies, fc.constantFrom(...Object.values(calls)), async (status, body, call) => {
        server.script(
          rawBytes(
            Buffer.concat([
              Buffer.from(`HTTP/1.1 ${status} x\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n`),
              body,
            ]),
          ),
        )
        const result = await call(context)
        if (!result.ok) {
          expect(kinds).toContain(result.error.kind)
          expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a call comes to a Result, the bytes being the whole answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
        server.script(rawBytes(Buffer.from(bytes)))
        const error = errorOf(await getCustomer(context, id))
        expect(error).toMatchObject({ kind: 'network', delivery: 'unknown', attempts: 1 })
      }),
      { numRuns: 100 },
    )
  })

  test('a token of any text breaks no error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), status, async (token, status) => {
        const fetch = () =>
          Promise.resolve({ status, headers: new Headers(), text: () => Promise.resolve(token) } as Response)
        const { kind, attempts } = errorOf(await getCustomer({ ...context, token, fetch }, id))
        expect(kinds).toContain(kind)
        expect(attempts).toBe(1)
      }),
    )
  })

  test.each([
    ['a byte order mark', '\ufeff{"data":{"id":"5"}}', true],
    ['a key twice', '{"data":{"id":"4","id":"5"}}', true],
    ['__proto__', '{"data":{"id":"5","__proto__":{"polluted":true}},"__proto__":{"polluted":true}}', true],
    ['10,000-deep JSON', `{"data":{"id":"5","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`, true],
    ['a lone surrogate', '{"data":{"id":"5","x":"\\ud800"}}', true],
    ['a number beyond 2^53', '{"data":{"id":"5","x":9007199254740993}}', true],
    ['an infinite number', '{"data":{"id":"5","x":1e999}}', true],
    ['nothing but white space', ' \n', false],
  ])('%s in a 200 is read or malformed', async (_, body, read) => {
    server.script(answer(200, body, { 'content-type': 'text/plain' }))
    const result = await getCustomer(context, id)
    expect(result).toMatchObject(read ? { ok: true, value: { id: '5' } } : { error: { kind: 'malformed' } })
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined)
  })

  test('headers of 64 kB come to a Result', async () => {
    server.script(answer(200, entity, { 'x-long': 'x'.repeat(65_536) }))
    expect(errorOf(await getCustomer(context, id)).kind).toBe('network')
  })

  test('1xx answers before it are passed over', async () => {
    server.script(
      rawBytes(
        'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n' +
          'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 19\r\n\r\n{"data":{"id":"5"}}',
      ),
    )
    expect(await getCustomer(context, id)).toEqual({ ok: true, value: { id: '5' } })
  })
})

/** An error that says it can be repeated, and whether. */
describe('retryable', () => {
  test.each([
    ['read', true],
    ['repeatable', true],
    ['once', false],
  ] as const)('of 408, which is tried again, is right for %s', async (effect, retryable) => {
    server.script(refuse(408, 'too slow'))
    expect(errorOf(await calls[effect](context)).retryable).toBe(retryable)
  })
})
