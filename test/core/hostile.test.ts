import { type Context, createContext, type Result } from 'billfold'
import { getCustomer, getCustomerRaw, listCustomers } from 'billfold/teamtools'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { errorOf, id } from '../support/calls.js'
import { createFaultServer, type Fault, type FaultServer, rawBytes } from '../support/faultServer.js'

type Made = () => Response

/** An answer without a socket. */
const made =
  (body: string | Uint8Array<ArrayBuffer> | null, status = 200, type: string | null = 'application/json'): Made =>
  () => {
    const response = new Response(body, { status })
    response.headers.delete('content-type')
    if (type !== null) response.headers.set('content-type', type)
    return response
  }

const answering = (response: Made): Context => ({
  baseUrl: 'http://api.invalid/',
  token: 'the-token',
  fetch: () => Promise.resolve(response()),
})

/** Both calls on it, by a literal context and by a managed one. */
const called = async (context: Context): Promise<Result<unknown>[]> => {
  const managed = createContext(context)
  return [
    await getCustomer(context, id),
    await listCustomers(context),
    await getCustomer(managed, id),
    await listCustomers(managed),
  ]
}

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))

afterEach(() => void vi.restoreAllMocks())

const one = (fields: string): string => `{"data":{"id":"${id}"${fields && `,${fields}`}}}`
const many = (fields: string): string => `{"data":[{"id":"${id}"${fields && `,${fields}`}}]}`

type Way = readonly [name: string, wrap: (fields: string) => string, call: typeof getOne]

const getOne = async (context: Context): Promise<Result<unknown>> => getCustomer(context, id)
const getMany = async (context: Context): Promise<Result<unknown>> => {
  const listed = await listCustomers(context)
  return listed.ok ? { ok: true, value: listed.value[0] } : listed
}

const ways: readonly Way[] = [
  ['getCustomer', one, getOne],
  ['listCustomers', many, getMany],
]

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

describe.each(ways)('%s takes', (_, wrap, call) => {
  test.each([
    null,
    '',
    'text/html; charset=utf-8',
    'application/octet-stream',
    'a/b;;;=',
    'application/json;charset=utf-16',
  ])('JSON of the type %j', async (type) => {
    expect(await call(answering(made(wrap('"name":"Ä"'), 200, type)))).toEqual({ ok: true, value: { id, name: 'Ä' } })
  })

  test('a byte order mark', async () => {
    expect(await call(answering(made(`\ufeff${wrap('')}`)))).toEqual({ ok: true, value: { id } })
  })

  test('the last of two keys', async () => {
    expect(await call(answering(made(wrap('"name":"A","name":"B"'))))).toEqual({ ok: true, value: { id, name: 'B' } })
  })

  test('__proto__ and constructor without an effect on any object', async () => {
    const fields = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"hasOwnProperty":1'
    const { value } = (await call(answering(made(wrap(fields))))) as { value: Record<string, unknown> }
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value)).toEqual(['id', 'hasOwnProperty'])
    expect(value['polluted']).toBeUndefined()
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('lone surrogates, escaped or not', async () => {
    expect(await call(answering(made(wrap('"name":"\\ud800"'))))).toEqual({ ok: true, value: { id, name: '\ud800' } })
    const bytes = Buffer.from(wrap('"name":"?"'))
    bytes[bytes.indexOf('?')] = 0xed
    expect(await call(answering(made(new Uint8Array(bytes))))).toEqual({ ok: true, value: { id, name: '\ufffd' } })
  })

  test('JSON 10,000 deep where nothing is expected', async () => {
    const result = await call(answering(made(wrap(`"more":${deep(10_000)}`))))
    expect(result.ok).toBe(true)
  })

  test('numbers beyond 2^53 where no money is', async () => {
    const { value } = await call(answering(made(wrap('"size":9007199254740993'))))
    expect(value).toEqual({ id, size: 2 ** 53 })
  })

  test.each(['9007199254740993', '"9007199254740993"', '-9007199254740993', '1e400', '1e21', '0.1', '"0x10"'])(
    'no %s for money',
    async (amount) => {
      for (const field of ['total', 'openAmount', 'paidAmount']) {
        const error = errorOf(
          await call(answering(made(wrap(`"invoices":{"data":[{"id":"5","${field}":${amount}}]}`)))),
        )
        expect(error).toMatchObject({ kind: 'mismatch', status: 200, retryable: false, delivery: 'answered' })
        expect(error.issues?.map(({ path }) => path)).toEqual([expect.stringContaining(field)])
      }
    },
  )

  test.each(['[{"amount":9007199254740993}]', deep(10_000), '{"0":{"amount":5}}'])('no such items', async (items) => {
    const error = errorOf(await call(answering(made(wrap(`"invoices":{"data":[{"id":"5","items":${items}}]}`)))))
    expect(error).toMatchObject({ kind: 'mismatch', status: 200, delivery: 'answered' })
  })
})

type Refused = readonly [name: string, response: Made, expected: Readonly<Record<string, unknown>>]

const malformed = { kind: 'malformed', delivery: 'answered', retryable: false }

const refused: readonly Refused[] = [
  ['an empty body with 200', made(''), { ...malformed, status: 200, body: '' }],
  ['no body with 204', made(null, 204), { ...malformed, status: 204 }],
  ['white space', made(' \r\n\t'), malformed],
  ['UTF-16', made(new Uint8Array(Buffer.from('{"data":[]}', 'utf16le'))), malformed],
  ['zero bytes', made('\0\0\0\0'), malformed],
  ['two values', made('{"data":{}}{"data":{}}'), malformed],
  ['NaN', made('NaN'), malformed],
  ['JSON 10,000 deep', made(deep(10_000)), { kind: 'mismatch', status: 200 }],
  ['a million brackets', made('['.repeat(1e6)), malformed],
  ['a text', made('"data"'), { kind: 'mismatch' }],
  ['data that is null', made('{"data":null}'), { kind: 'mismatch' }],
  ['__proto__ in place of data', made('{"__proto__":{"data":[{"id":"5"}]}}'), { kind: 'mismatch' }],
  [
    'HTML on 502',
    made('<html><h1>Bad Gateway</h1></html>', 502, 'text/html'),
    {
      kind: 'server',
      status: 502,
      retryable: true,
      body: '<html><h1>Bad Gateway</h1></html>',
      headers: { 'content-type': 'text/html' },
    },
  ],
  ['no body on 503', made(null, 503, null), { kind: 'server', status: 503, retryable: true, body: '' }],
  ['HTML on 404', made('<html>', 404, 'text/html'), { kind: 'notFound', status: 404, retryable: false }],
  ['JSON null on 422', made('null', 422), { kind: 'invalid', status: 422, messages: {} }],
  [
    '__proto__ among the messages',
    made('{"error":{"message":{"__proto__":["polluted"],"name":["taken"]}}}', 422),
    { kind: 'invalid', messages: JSON.parse('{"__proto__":["polluted"],"name":["taken"]}') },
  ],
  ['a lone surrogate as a message', made('{"error":{"message":"\\ud800"}}', 400), { kind: 'rejected', status: 400 }],
  ['a message that is a number', made('{"error":{"message":5}}', 400), { kind: 'rejected', status: 400 }],
  [
    'messages 10,000 deep',
    made(`{"error":{"message":{"name":${deep(10_000)}}}}`, 422),
    { kind: 'invalid', status: 422, delivery: 'answered' },
  ],
  [
    'a message that cannot be a text',
    made('{"error":{"message":{"name":[{"toString":5}]}}}', 422),
    { kind: 'invalid', status: 422, delivery: 'answered' },
  ],
  ['status 0', () => Response.error(), { kind: 'rejected', status: 0 }],
]

describe('an error is what becomes of', () => {
  test.each(refused)('%s', async (_, response, expected) => {
    for (const result of await called(answering(response))) {
      const error = errorOf(result)
      expect(error).toMatchObject(expected)
      expect(structuredClone(error)).toEqual(error)
      expect(error.operation).toMatch(/^teamtools\.(getCustomer|listCustomers)$/)
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('on a socket', () => {
  let server: FaultServer
  let context: Context

  beforeEach(async () => {
    server = await createFaultServer(rawBytes(''))
    context = { baseUrl: server.url, token: 'the-token' }
  })

  afterEach(() => server.close())

  /** An answer byte by byte as it is written here. */
  const written = (status: string, headers: string, body: string): Fault =>
    rawBytes(`HTTP/1.1 ${status}\r\n${headers}connection: close\r\n\r\n${body}`)

  test.each(['999 Strange', '600 Odd'])('status %s is a server’s error', async (status) => {
    server.script(written(status, '', '<html>'))
    for (const result of await called(context))
      expect(errorOf(result)).toMatchObject({ kind: 'server', status: +status.slice(0, 3), delivery: 'answered' })
    expect(await getCustomerRaw(context, id)).toMatchObject({ ok: true, value: { body: '<html>' } })
  })

  test('status 0 is no answer', async () => {
    server.script(written('000 Nothing', '', one('')))
    for (const result of await called(context))
      expect(errorOf(result)).toMatchObject({ kind: 'network', delivery: 'unknown' })
  })

  test('headers of 12 kB are taken', async () => {
    server.script(written('200 OK', `x-long: ${'x'.repeat(12_000)}\r\n`, one('')))
    expect(await getCustomer(context, id)).toEqual({ ok: true, value: { id } })
    expect((await getCustomer(createContext(context), id)).ok).toBe(true)
  })

  test('headers of 64 kB are no answer', async () => {
    server.script(written('200 OK', `x-long: ${'x'.repeat(64_000)}\r\n`, one('')))
    for (const result of await called(context))
      expect(errorOf(result)).toMatchObject({ kind: 'network', delivery: 'unknown' })
  })

  test('no type, and a length that is short, give what is within it', async () => {
    const text = one('')
    server.script(written('200 OK', `content-length: ${text.length}\r\n`, `${text}garbage`))
    expect(await getCustomer(context, id)).toEqual({ ok: true, value: { id } })
  })

  test('a length that is none is no answer', async () => {
    server.script(written('200 OK', 'content-length: 5\r\ncontent-length: 6\r\n', one('')))
    expect(errorOf(await getCustomer(context, id))).toMatchObject({ kind: 'network', delivery: 'unknown' })
  })
})
