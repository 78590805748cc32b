import { describe, expect, test } from 'vitest'
import { createApi, createShop, json, readReply } from './api.js'

const post = (
  body: BodyInit | null,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): RequestInit => ({
  method: 'POST',
  headers,
  body,
})

describe('routes', () => {
  test.each(['', 'colours', 'customers/a/b/c', '_sandbox/faults', 'access_token/x', 'constructor', 'customers//x'])(
    '%j is unknown',
    async (path) => {
      const { call } = await createApi()
      const reply = await call('GET', path)
      expect([reply.status, reply.message]).toEqual([404, 'there is no such route'])
    },
  )

  test.each([
    ['PATCH', 'customers', 'GET, POST'],
    ['PUT', 'customers', 'GET, POST'],
    ['POST', 'customers/580a0ffcbffebc8b0e8b456a', 'GET, PUT, DELETE'],
    ['GET', 'access_token', 'POST'],
    ['DELETE', 'customers/580a0ffcbffebc8b0e8b456a/restore', 'PUT'],
    ['GET', 'stripe', 'POST'],
    ['OPTIONS', 'customers', 'GET, POST'],
  ])('%s %s is the wrong verb', async (method, path, allow) => {
    const { sandbox } = await createApi()
    const answer = await sandbox.fetch(`/${path}`, { method })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow])
  })

  test('percent signs must encode something', async () => {
    const { call } = await createApi()
    expect((await call('GET', 'customers/tag/%E0%A4%A')).status).toBe(400)
  })
})

describe('bodies', () => {
  test.each([
    ['{"name":', 400],
    ['', 401],
    ['null', 400],
    ['[]', 400],
    ['"x"', 400],
    ['5', 400],
    ['{"a":NaN}', 400],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    [`{"a":${'{"a":'.repeat(120)}1${'}'.repeat(121)}`, 400],
    [new Uint8Array([0x7b, 0xff, 0x7d]), 400],
  ])('%.20j is answered %i', async (body, status) => {
    const { sandbox } = await createApi()
    const reply = await readReply(await sandbox.fetch('/customers', post(body as BodyInit)))
    expect([reply.status, reply.message]).toEqual([status, expect.any(String)])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'of the type %j are refused',
    async (type) => {
      const { sandbox, token } = await createApi()
      const body = JSON.stringify({ name: 'A', access_token: token })
      expect((await sandbox.fetch('/teams', post(body, { 'content-type': type }))).status).toBe(415)
      expect((await sandbox.fetch('/access_token', post(body, { 'content-type': type }))).status).toBe(415)
    },
  )

  test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/vnd.api+json'])(
    'of the type %j are JSON',
    async (type) => {
      const { sandbox, token } = await createApi()
      const body = JSON.stringify({ name: 'A', access_token: token })
      expect((await sandbox.fetch('/teams', post(body, { 'content-type': type }))).status).toBe(200)
    },
  )

  test('may be as large as the ceiling and no larger', async () => {
    const { sandbox, token } = await createApi({ maxBodyBytes: 1000 })
    const sized = (size: number) => {
      const body = JSON.stringify({ name: '', access_token: token })
      return body.replace('""', `"${'é'.repeat((size - body.length) / 2)}"`)
    }
    const even = 1000 - (JSON.stringify({ name: '', access_token: token }).length % 2)
    expect((await sandbox.fetch('/teams', post(sized(even)))).status).toBe(200)
    expect((await sandbox.fetch('/teams', post(sized(even + 2)))).status).toBe(413)
    expect((await sandbox.fetch('/teams', post(sized(100_000)))).status).toBe(413)
  })

  test('a stream that never ends is not read for ever', async () => {
    const { sandbox } = await createApi({ maxBodyBytes: 1000 })
    const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(500))
    const body = new ReadableStream({ pull })
    const init = { ...post(body), duplex: 'half' }
    expect((await sandbox.fetch('/teams', init)).status).toBe(413)
  })

  test('20 MB are too much', async () => {
    const { sandbox } = await createApi()
    expect((await sandbox.fetch('/teams', post(new Uint8Array(20_000_000)))).status).toBe(413)
  })
})

describe('keys with a history', () => {
  const hostile =
    '{"name":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x","nested":{"__proto__":{"polluted":1}}}'

  test('are plain data or ignored', async () => {
    const { sandbox, token, must } = await createApi()
    const body = hostile.replace('{', `{"access_token":"${token}",`)
    const answer = await readReply(await sandbox.fetch('/teams', post(body)))
    expect(answer.status).toBe(200)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(Object.hasOwn(answer.data, '__proto__')).toBe(false)
    expect(answer.data).toMatchObject({ toString: 'x' })
    expect(await must('GET', `teams/${answer.data.id}`)).toEqual(answer.data)
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s names nothing', async (word) => {
    const { call } = await createShop()
    expect((await call('GET', `customers?orderBy=${word}`)).status).toBe(400)
    expect((await call('GET', `customers?filter=${word}{ct}x`)).data).toEqual([])
    expect((await call('GET', `customers?include=${word}`)).status).toBe(400)
    expect((await call('GET', `customers/tag/${word}`)).data).toEqual([])
    expect((await call('GET', `${word}/attributes`)).status).toBe(404)
    expect((await call('POST', 'plans/', { pricing: { type: word } })).status).toBe(422)
  })

  test('an attribute may have such a name', async () => {
    const { must } = await createApi()
    const attribute = { name: 'constructor', prettyName: 'Constructor', type: 'text', unique: true, searchable: true }
    await must('POST', 'teams/attributes/', attribute)
    await must('POST', 'teams/', { name: 'A' })
    await must('POST', 'teams/', { name: 'B', constructor: 'x' })
    expect(await must('GET', 'teams?keyword=x')).toHaveLength(1)
  })
})

test('a sandbox made from a broken state says so', async () => {
  const { sandbox } = await createApi()
  const state = { ...sandbox.exportState(), version: 7 } as never
  const { call } = await createApi({ state })
  const reply = await call('GET', 'customers')
  expect([reply.status, reply.message]).toEqual([500, expect.stringContaining('version is 7')])
})

test('ids that repeat or are none are replaced', async () => {
  const same = await createApi({ ids: () => 'a'.repeat(24) })
  const made = [await same.must('POST', 'teams/', { name: 'A' }), await same.must('POST', 'teams/', { name: 'B' })]
  expect(made[0].id).toBe('a'.repeat(24))
  expect(await same.must('GET', 'teams')).toEqual(made)
  const odd = await createApi({ ids: () => 'x' })
  expect((await odd.must('POST', 'teams/', { name: 'A' })).id).toMatch(/^[0-9a-f]{24}$/)
})

test('requests in the shape of fetch: a Request, a URL, a relative address', async () => {
  const { sandbox, token } = await createApi()
  const address = `http://any.example/teams?access_token=${token}`
  for (const input of [address, new URL(address), new Request(address), `/teams?access_token=${token}`]) {
    expect((await sandbox.fetch(input)).status).toBe(200)
  }
  const request = new Request('http://any.example/teams', json('POST', { name: 'A', access_token: token }))
  expect((await sandbox.fetch(request)).status).toBe(200)
})
