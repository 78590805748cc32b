import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Served, type ServedRequest, serveSandbox } from 'billfold/sandbox/node'
import { type Api, createApi, json } from './api.js'

let api: Api
let served: Served
let seen: ServedRequest[]

beforeEach(async () => {
  api = await createApi({ maxBodyBytes: 100_000 })
  seen = []
  const result = await serveSandbox(api.sandbox, { onRequest: (request) => seen.push(request) })
  if (!result.ok) throw new Error(result.message)
  served = result.value
})

afterEach(() => served.close())

const post = (body: object) => fetch(`${served.url}/teams/`, json('POST', { access_token: api.token, ...body }))

/** What a raw text sent to the port is answered with. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect(served.port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (part) => parts.push(part))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Buffer.concat(parts).toString()))
  })

test('answers over a socket what it answers in process', async () => {
  const made = await (await post({ name: 'Ünïcode ✓' })).json()
  const answer = await fetch(`${served.url}/teams/${made.data.id}?access_token=${api.token}`)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.json()).toEqual({ data: await api.must('GET', `teams/${made.data.id}`) })
})

test('a delete has a JSON body', async () => {
  const { id } = await api.must('POST', 'teams/', { name: 'A' })
  const answer = await fetch(`${served.url}/teams/${id}`, json('DELETE', { access_token: api.token }))
  expect([answer.status, (await answer.json()).data.id]).toEqual([200, id])
})

test('listens on this machine’s own address alone', () => {
  expect(served.url).toBe(`http://127.0.0.1:${served.port}`)
})

test('a body that is too large is read to its end and refused', async () => {
  const answer = await post({ name: 'x'.repeat(300_000) })
  expect(answer.status).toBe(413)
  const huge = await fetch(`${served.url}/teams/`, json('POST', { name: 'x'.repeat(5_000_000) })).catch(() => undefined)
  expect([413, undefined]).toContain(huge?.status)
  expect((await post({ name: 'A' })).status).toBe(200)
})

test('a body that nobody reads breaks no connection', async () => {
  api.sandbox.faults.add([{ match: 'POST teams', status: 503, times: 2 }])
  const large = json('POST', { name: 'x'.repeat(2_000_000) })
  const statuses = []
  for (const path of ['teams', 'teams', 'colours', 'webevents', 'teams/580a0ffcbffebc8b0e8b456a', 'teams']) {
    statuses.push((await fetch(`${served.url}/${path}`, large)).status)
  }
  expect(statuses).toEqual([503, 503, 404, 405, 405, 413])
})

test('tells of each request without its query', async () => {
  await post({ name: 'A' })
  await (await fetch(`${served.url}/teams?access_token=${api.token}`)).text()
  await expect.poll(() => seen.length).toBe(2)
  expect(seen).toMatchObject([
    { method: 'POST', path: '/teams/', status: 200 },
    { method: 'GET', path: '/teams', status: 200 },
  ])
})

describe('faults on the socket', () => {
  test('a reset breaks before any answer', async () => {
    api.sandbox.faults.add([{ reset: true, times: 1 }])
    await expect(post({ name: 'A' })).rejects.toThrow(TypeError)
    expect((await post({ name: 'A' })).status).toBe(200)
    await expect.poll(() => seen[0]?.status).toBe(0)
  })

  test('a cut sends headers and half of the body', async () => {
    api.sandbox.faults.add([{ cut: true, times: 1 }])
    const text = JSON.stringify({ access_token: api.token, name: 'A' })
    const head = `POST /teams HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n`
    const [headers = '', body = ''] = (await raw(head + text)).split('\r\n\r\n')
    const length = Number(/content-length: (\d+)/i.exec(headers)?.[1])
    expect(headers).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(body.length).toBe(Math.ceil(length / 2))
    api.sandbox.faults.add([{ cut: true, times: 1 }])
    const answer = await post({ name: 'A' })
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow(TypeError)
  })

  test('a delay ends with the client’s patience', async () => {
    api.sandbox.faults.add([{ delay: 3_600_000, times: 1 }])
    const impatient = fetch(`${served.url}/teams`, { signal: AbortSignal.timeout(50) })
    await expect(impatient).rejects.toMatchObject({ name: 'TimeoutError' })
    expect((await post({ name: 'A' })).status).toBe(200)
  })

  test('retry-after and malformed answers pass through', async () => {
    api.sandbox.faults.add([
      { retryAfter: 3, times: 1 },
      { malformed: '<html>', times: 1 },
    ])
    expect((await post({ name: 'A' })).headers.get('retry-after')).toBe('3')
    expect(await (await post({ name: 'A' })).text()).toBe('<html>')
  })
})

describe('what is hardly HTTP', () => {
  test.each([
    ['nonsense\r\n\r\n', 400],
    ['TRACE /teams HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n', 400],
    ['GET /%zz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n', 400],
    ['GET //evil.example/teams HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n', 404],
    ['GET http://[bad/teams HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n', 404],
    ['GET /teams HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: 3\r\n\r\nabc', 401],
    ['HEAD /teams HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n', 405],
  ])('%j is answered %i', async (text, status) => {
    expect(await raw(text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect((await post({ name: 'A' })).status).toBe(200)
  })

  test('a body that breaks off stops nothing', async () => {
    const socket = connect(served.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(
      'POST /teams HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"a"',
    )
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.resetAndDestroy()
    expect((await post({ name: 'A' })).status).toBe(200)
    expect(await api.must('GET', 'teams')).toHaveLength(1)
  })
})

describe('serving', () => {
  test('a port in use is said so', async () => {
    const again = await serveSandbox(api.sandbox, { port: served.port })
    expect(again).toEqual({ ok: false, message: `port ${served.port} on 127.0.0.1 is in use` })
  })

  test.each([-1, 70_000, 1.5, NaN])('%d is no port', async (port) => {
    expect(await serveSandbox(api.sandbox, { port })).toMatchObject({
      ok: false,
      message: expect.stringContaining('port must be a whole number from 0 to 65535'),
    })
  })

  test('a host that is not this machine’s is said so', async () => {
    expect(await serveSandbox(api.sandbox, { host: 'no.such.host.invalid' })).toMatchObject({ ok: false })
  })

  test('closing twice is closing once, and the port is free again', async () => {
    await post({ name: 'A' })
    await Promise.all([served.close(), served.close()])
    await expect(post({ name: 'A' })).rejects.toThrow(TypeError)
    const again = await serveSandbox(api.sandbox, { port: served.port })
    expect(again.ok).toBe(true)
    if (again.ok) await again.value.close()
  })
})

test('a handler is asked under the host that the request names, and is closed by await using', async () => {
  const asked: string[] = []
  const handler = {
    fetch: (request: Request) => {
      asked.push(request.url)
      return Promise.resolve(new Response('{}'))
    },
  }
  const served = await serveSandbox(handler)
  if (!served.ok) expect.fail(served.message)
  const { url } = served.value
  await (await fetch(`${url}/a?b=c`)).text()
  expect(asked).toEqual([`${url}/a?b=c`])
  await served.value[Symbol.asyncDispose]()
  await expect(fetch(url)).rejects.toThrow()
})
