import { createContext } from 'billfold'
import { afterEach, describe, expect, test } from 'vitest'
import {
  answer,
  createFaultServer,
  cutOff,
  echo,
  halfJson,
  huge,
  rawBytes,
  redirect,
  refusingUrl,
  reset,
  stall,
  type Fault,
} from '../support/faultServer.js'
import { origin, type Options, request, type ServedProxy, serveProxy, token } from './served.js'

const id = '580a0ffcbffebc8b0e8b456a'
const customer = answer(200, { data: { id } })

let served: ServedProxy
const serve = async (api: Fault = customer, options?: Partial<Options>): Promise<ServedProxy> =>
  (served = await serveProxy(api, options))
afterEach(() => served.close())

/** The query and the body that reached the API. */
const reached = () =>
  served.api.received.map(({ method, url, body }) => ({ method, url, body: body ? (JSON.parse(body) as unknown) : '' }))

const upstream = `/customers/${id}?access_token=${token}`

describe('what is let through', () => {
  test('is made anew: none of the client’s headers, cookies or tokens reach the API', async () => {
    const { raw } = await serve()
    const sent = [
      'Cookie: session=1',
      'Authorization: Bearer mine',
      'X-Forwarded-For: 6.6.6.6',
      'X-Evil: 1',
      'Referer: x',
    ]
    const reply = await raw(...request(`GET /billing/customers/${id}?access_token=mine&include=subscription`, sent))
    expect(reply).toMatchObject({ status: 200, text: `{"data":{"id":"${id}"}}` })
    expect(reached()).toEqual([
      { method: 'GET', url: `/customers/${id}?include=subscription&access_token=${token}`, body: '' },
    ])
    const { headers } = served.api.received[0]!
    for (const name of ['cookie', 'authorization', 'x-forwarded-for', 'x-evil', 'referer', 'origin'])
      expect(headers[name]).toBeUndefined()
    expect(headers.host).not.toBe('app.example')
  })

  test('has the proxy’s token in its body and not the client’s', async () => {
    const { raw } = await serve()
    await raw(...request(`PUT /billing/customers/${id}`, [], '{"access_token":"mine","name":"A"}'))
    expect(reached()).toEqual([{ method: 'PUT', url: `/customers/${id}`, body: { name: 'A', access_token: token } }])
  })

  test('does not go anywhere when the request line names another host', async () => {
    const { raw } = await serve()
    expect((await raw(...request(`GET http://evil.example/billing/customers/${id}`))).status).toBe(403)
    expect(reached()).toEqual([])
  })

  test('is by its method alone, whatever a header says of another', async () => {
    const { raw } = await serve()
    await raw(...request(`GET /billing/customers/${id}`, ['X-HTTP-Method-Override: DELETE']))
    expect(reached()).toMatchObject([{ method: 'GET' }])
  })
})

describe('a path', () => {
  test.each([
    ['/billing/customers/..%2f..%2faccess_token'],
    ['/billing/customers/%2e%2e%2faccess_token'],
    ['/billing/customers/%2e%2e/access_token'],
    ['/billing/customers/../access_token'],
    ['/billing/customers/..%5caccess_token'],
    [`/billing/customers/${id}%2fsubscription`],
    [`/billing/customers/${id}%252fsubscription`],
    [`/billing/customers/${id}%2e%2e`],
    [`/billing/customers/%252e%252e%252f${id}`],
    [`/billing/customers/${id};x=1`],
    [`/billing/customers/${id}%3b`],
    [`/billing/customers/${id}%00`],
    [`/billing/customers/${id}%0d%0aX-Evil:%201`],
    [`/billing/customers/${id}%3finclude=x`],
    [`/billing/customers/${id}%23`],
    [`/billing/customers/${id}%`],
    [`/billing/customers/${id}%c0%ae`],
    ['/billing/customers/%ef%bc%8e%ef%bc%8e'],
    ['/billing/customers/tag/%ef%bc%8e%ef%bc%8e%ef%bc%8faccess_token'],
    ['/billing/customers/tag/%e2%80%a5'],
    ['/billing/customers/tag/..'],
    ['/billing/customers/tag/%2e%2e'],
    ['/billing/customers/tag/..%2f..%2faccess_token'],
    ['/billing/customers/tag/a%2fb'],
    ['/billing/customers/tag/a%252fb'],
    ['/billing/customers/tag/a;b'],
    ['/billing/customers/tag/%00'],
    ['/billing/customers/tag/'],
    [`//evil.example/billing/customers/${id}`],
    [`/billing//evil.example/customers/${id}`],
    [`/billing/http://evil.example/customers/${id}`],
    [`/billing/http:%2f%2fevil.example%2fcustomers/${id}`],
    [`/customers/${id}`],
    [`/billingx/customers/${id}`],
    [`/BILLING/customers/${id}`],
    [`/billing/Customers/${id}`],
    [`/billing/customers/${id}/`],
    [`/billing/customers/${id.slice(1)}`],
    [`/billing/customers/${id}0`],
    [`/billing/customers/{id}`],
    ['/billing/customers/constructor'],
    ['/billing/__proto__'],
    ['/billing/access_token'],
    ['/billing/'],
    ['/billing'],
    ['*'],
  ])('%s does not reach the API', async (path) => {
    const { raw } = await serve(customer, { hosts: 'any' })
    const { status } = await raw(...request(`GET ${path}`))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(reached()).toEqual([])
  })

  test('with a tag of other letters, spaces and signs is one segment', async () => {
    const { raw } = await serve(answer(200, { data: [] }))
    await raw(...request('GET /billing/customers/tag/%d1%82%d0%b5%d0%b3%20a+b&c'))
    expect(reached()).toMatchObject([{ url: `/customers/tag/%D1%82%D0%B5%D0%B3%20a%2Bb%26c?access_token=${token}` }])
  })
})

describe('a method, query or body', () => {
  test.each(['HEAD', 'PATCH', 'DELETE', 'POST', 'PROPFIND'])('%s of what may be read is refused', async (method) => {
    const { raw } = await serve()
    expect([400, 403]).toContain((await raw(...request(`${method} /billing/customers/${id}`))).status)
    expect(reached()).toEqual([])
  })

  test.each(['limit=1', 'include=a&include=b', '__proto__=1', 'constructor=1', 'action=x', 'Include=a'])(
    'the query %s is not this operation’s',
    async (query) => {
      const { raw } = await serve()
      expect(await raw(...request(`GET /billing/customers/${id}?${query}`))).toMatchObject({ status: 400 })
      expect(reached()).toEqual([])
    },
  )

  test('a value of the query cannot bring a second key', async () => {
    const { raw } = await serve()
    await raw(...request('GET /billing/customers?keyword=a%26access_token%3Dmine%26limit%3D1%23'))
    expect(reached()).toMatchObject([
      { url: `/customers?keyword=a%26access_token%3Dmine%26limit%3D1%23&access_token=${token}` },
    ])
  })

  test.each([
    '',
    '[]',
    'null',
    '5',
    '"x"',
    '{',
    '{"a":1}x',
    '{"__proto__":{"a":1}}',
    '{"a":{"__proto__":1}}',
    '\u{feff}',
  ])('the body %j is refused', async (body) => {
    const { raw } = await serve()
    expect(await raw(...request(`PUT /billing/customers/${id}`, [], body))).toMatchObject({ status: 400 })
    expect(reached()).toEqual([])
  })

  test('a body of 1,000,000 brackets is refused', async () => {
    const { raw } = await serve()
    const deep = `{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`
    expect((await raw(...request(`PUT /billing/customers/${id}`, [], deep))).status).toBe(400)
    expect(reached()).toEqual([])
  })

  test('of a key that comes twice when sees the value that is sent on', async () => {
    const seen: unknown[] = []
    const { raw } = await serve(customer, {
      allow: [{ operation: 'saveCustomer', when: ({ body }) => seen.push(body['name']) > 0 }],
    })
    await raw(...request(`PUT /billing/customers/${id}`, [], '{"name":"A","n\\u0061me":"B"}'))
    expect(seen).toEqual(['B'])
    expect(reached()).toMatchObject([{ body: { name: 'B' } }])
  })

  test.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'text/plain;application/json',
  ])('a body of type %s, which a form of any page can send, is refused', async (type) => {
    const { raw } = await serve()
    const lines = request(`PUT /billing/customers/${id}`, [`Content-Type: ${type}`, 'Content-Length: 12'])
    expect((await raw(...lines.slice(0, -1), '{"name":"A"}')).status).toBe(415)
    expect(reached()).toEqual([])
  })

  test('a body that is too large is refused, whether it says so or not', async () => {
    const { raw } = await serve(customer, { maxRequestBytes: 100 })
    const body = JSON.stringify({ name: 'A'.repeat(100) })
    expect((await raw(...request(`PUT /billing/customers/${id}`, [], body))).status).toBe(413)
    const chunked = request(`PUT /billing/customers/${id}`, [
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ])
    const written = [...chunked.slice(0, -1), body.length.toString(16), body, '0', '', '']
    expect((await raw(...written)).status).toBe(413)
    expect(reached()).toEqual([])
  })

  test('a body that does not end is a 504 after the time limit', async () => {
    const { raw } = await serve(customer, { timeout: 50 })
    const lines = request(`PUT /billing/customers/${id}`, ['Content-Type: application/json', 'Content-Length: 100'])
    expect((await raw(...lines.slice(0, -1), '{"name":')).status).toBe(504)
    expect(reached()).toEqual([])
  })
})

describe('an origin', () => {
  test.each([
    'null',
    'https://evil.example',
    'https://app.example.evil.example',
    'https://evilapp.example',
    'http://app.example',
    'https://app.example:8443',
    'HTTPS://APP.EXAMPLE',
    '',
  ])('%j that is not listed is refused and told nothing', async (other) => {
    const asked: string[] = []
    const { raw } = await serve(customer, { authorize: ({ url }) => asked.push(url) > 0 })
    const reply = await raw(...request(`GET /billing/customers/${id}`, [`Origin: ${other}`]))
    expect(reply).toMatchObject({ status: 403, headers: { vary: 'Origin' } })
    expect(Object.keys(reply.headers).join()).not.toContain('access-control')
    expect([asked, reached()]).toEqual([[], []])
  })

  test('that is listed is let through and may read the answer', async () => {
    const { raw } = await serve()
    const { status, headers } = await raw(...request(`GET /billing/customers/${id}`, [`Origin: ${origin}`]))
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    })
  })

  test.each(['cross-site', 'same-site'])('that a browser leaves out of a %s request is refused', async (site) => {
    const { raw } = await serve()
    expect((await raw(...request(`GET /billing/customers/${id}`, [`Sec-Fetch-Site: ${site}`]))).status).toBe(403)
    expect(reached()).toEqual([])
  })

  test('is answered in a preflight when it is listed, without asking authorize', async () => {
    const { raw } = await serve(customer, { authorize: () => false })
    const asking = ['Access-Control-Request-Method: PUT', 'Access-Control-Request-Headers: content-type']
    const good = await raw(...request(`OPTIONS /billing/customers/${id}`, [`Origin: ${origin}`, ...asking]))
    expect(good).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'Content-Type',
      },
    })
    const bad = await raw(...request(`OPTIONS /billing/customers/${id}`, ['Origin: https://evil.example', ...asking]))
    expect(bad.status).toBe(403)
    expect(reached()).toEqual([])
  })
})

test('a host that is not listed is refused, as DNS may have made its pages lead here', async () => {
  const { raw } = await serve()
  const lines = request(`GET /billing/customers/${id}`, ['Sec-Fetch-Site: same-origin'])
  const asHost = (host: string) => raw(...lines.map((line) => (line.startsWith('Host:') ? `Host: ${host}` : line)))
  expect((await asHost('evil.example:8080')).status).toBe(403)
  expect(reached()).toEqual([])
  expect((await asHost('127.0.0.1:8080')).status).toBe(200)
})

describe('authorize and when', () => {
  test.each<[string, Options['authorize']]>([
    ['false', () => false],
    ['nothing', () => undefined],
    ['a promise of false', () => Promise.resolve(false)],
    ['a rejection', () => Promise.reject(new Error('database password is hunter2'))],
    [
      'an exception',
      () => {
        throw new Error('database password is hunter2')
      },
    ],
    ['a truthy text', () => 'yes' as never],
    ['null', () => null as never],
  ])('%s of authorize is a no', async (_, authorize) => {
    const { raw } = await serve(customer, { authorize })
    const reply = await raw(...request(`GET /billing/customers/${id}`))
    expect(reply).toMatchObject({ status: 401, message: 'not authorized' })
    expect(reached()).toEqual([])
  })

  test.each<[string, () => unknown]>([
    ['false', () => false],
    ['nothing', () => undefined],
    ['a truthy text', () => 'yes'],
    ['a promise of false', () => Promise.resolve(false)],
    ['a rejection', () => Promise.reject(new Error('hunter2'))],
  ])('%s of when is a no', async (_, when) => {
    const { raw } = await serve(customer, { allow: [{ operation: 'getCustomer', when: when as () => boolean }] })
    expect(await raw(...request(`GET /billing/customers/${id}`))).toMatchObject({ status: 403 })
    expect(reached()).toEqual([])
  })

  test('when narrows to what it says true of: ids decoded, the query, the body, the request', async () => {
    const { raw } = await serve(customer, {
      allow: [
        {
          operation: 'getCustomer',
          when: (params, { headers }) => params.id === headers.get('cookie')?.slice(3) && !params.query['include'],
        },
      ],
    })
    const statuses = []
    for (const [path, cookie] of [
      [id, `id=${id}`],
      [`%35${id.slice(1)}`, `id=${id}`],
      [id, 'id=other'],
      [`${id}?include=invoices`, `id=${id}`],
    ])
      statuses.push((await raw(...request(`GET /billing/customers/${path}`, [`Cookie: ${cookie}`]))).status)
    expect(statuses).toEqual([200, 200, 403, 403])
    expect(reached()).toEqual(Array(2).fill({ method: 'GET', url: upstream, body: '' }))
  })

  test('what when does to the body is not sent', async () => {
    const { raw } = await serve(customer, {
      allow: [{ operation: 'saveCustomer', when: ({ body }) => Object.assign(body, { groupId: 'default' }) !== null }],
    })
    await raw(...request(`PUT /billing/customers/${id}`, [], '{"name":"A"}'))
    expect(reached().map(({ body }) => body)).toEqual([{ name: 'A', access_token: token }])
  })

  test('what one when does to the body is not seen by the next', async () => {
    const { raw } = await serve(customer, {
      allow: [
        { operation: 'saveCustomer', when: ({ body }) => Object.assign(body, { name: 'allowed' }) === null },
        { operation: 'saveCustomer', when: ({ body }) => body['name'] === 'allowed' },
      ],
    })
    expect((await raw(...request(`PUT /billing/customers/${id}`, [], '{"name":"A"}'))).status).toBe(403)
    expect(reached()).toEqual([])
  })

  test('a context that authorize gives is the one that is used: tenants do not mix', async () => {
    const other = await createFaultServer(customer)
    const tenants: Readonly<Record<string, Options['context']>> = {
      a: { baseUrl: other.url, token: 'token-of-a' },
      b: createContext({ baseUrl: other.url, token: 'token-of-b' }),
    }
    const { raw } = await serve(customer, { authorize: ({ headers }) => tenants[headers.get('cookie') ?? ''] })
    const ask = (cookie: string) => raw(...request(`GET /billing/customers/${id}`, [`Cookie: ${cookie}`]))
    const replies = await Promise.all([ask('a'), ask('b'), ask('a'), ask('c')])
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 401])
    expect(other.received.map(({ url }) => url.split('=')[1]).sort()).toEqual([
      'token-of-a',
      'token-of-a',
      'token-of-b',
    ])
    expect(reached()).toEqual([])
    await other.close()
  })
})

describe('an answer of the API', () => {
  const ask = () => served.raw(...request(`GET /billing/customers/${id}`, [`Origin: ${origin}`]))

  test('comes back without its cookies and other headers', async () => {
    await serve(
      answer(
        200,
        { data: { id } },
        {
          'set-cookie': 'session=1',
          connection: 'close',
          'x-powered-by': 'PHP',
          'access-control-allow-origin': '*',
          location: 'http://evil.example',
          'content-type': 'text/html',
        },
      ),
    )
    const { headers } = await ask()
    for (const name of ['set-cookie', 'x-powered-by', 'location']) expect(headers[name]).toBeUndefined()
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  test.each([400, 401, 404, 409, 422, 500, 503])('of %d comes through in the API’s own form', async (status) => {
    await serve(answer(status, { error: { message: 'why' } }, { 'retry-after': '7' }))
    expect(await ask()).toMatchObject({ status, message: 'why', headers: { 'retry-after': '7' } })
  })

  test.each([200, 404, 500])('of %d that holds the token is not passed on, whatever the context', async (status) => {
    const api = answer(status, { error: { message: `no access for ${token}` }, url: `/?access_token=${token}` })
    for (const literal of [false, true]) {
      await serve(api, literal ? { authorize: () => ({ baseUrl: served.api.url, token }) } : {})
      const reply = await ask()
      expect(reply).toMatchObject({ status: 502, message: expect.stringContaining('contains the credential') })
      expect(JSON.stringify(reply)).not.toContain(token)
    }
  })

  test('that sends the request back holds no token', async () => {
    await serve(echo((received) => answer(200, { received })))
    expect(JSON.stringify(await ask())).not.toContain(token)
  })

  test.each<[string, Fault]>([
    ['HTML', answer(502, '<script>alert(1)</script>', { 'content-type': 'text/html' })],
    ['a redirect', redirect('http://evil.example/')],
    ['half JSON', halfJson],
    ['a body cut off', cutOff()],
    ['no body', answer(204, '')],
    ['a broken connection', reset],
    ['no HTTP', rawBytes('hello')],
    ['more than 8 MiB', huge(2 ** 23 + 2 ** 20)],
  ])('that is %s becomes a 502 of the API’s form', async (_, fault) => {
    await serve(fault)
    const reply = await ask()
    expect(reply).toMatchObject({ status: 502, headers: { 'content-type': 'application/json' } })
    expect(reply.message).toMatch(/no JSON|no complete response/)
    expect(reply.headers['location']).toBeUndefined()
  })

  test('that does not come is a 504, and says that the request may have taken effect', async () => {
    await serve(stall, { timeout: 100 })
    expect(await ask()).toMatchObject({ status: 504, message: expect.stringContaining('may have taken effect') })
  })

  test('that cannot be had as nothing was sent is a 503 and says so', async () => {
    const url = await refusingUrl()
    await serve(customer, { context: createContext({ baseUrl: url, token, attempts: 1 }) })
    const reply = await ask()
    expect(reply).toMatchObject({ status: 503, message: expect.stringContaining('nothing was sent') })
    expect(JSON.stringify(reply)).not.toContain(url)
  })

  test('that needs a token which cannot be had is a 502 without its reason', async () => {
    await serve(customer, {
      context: { baseUrl: 'http://127.0.0.1:1/', token: () => Promise.reject(new Error('client-secret')) },
    })
    const reply = await ask()
    expect(reply).toMatchObject({ status: 502, message: 'the proxy has no token' })
    expect(JSON.stringify(reply)).not.toContain('client-secret')
  })
})

test('a name that is no operation closes the whole proxy', async () => {
  const { raw } = await serve(customer, { allow: ['getCustomer', 'getCustomr' as never] })
  expect(await raw(...request(`GET /billing/customers/${id}`))).toMatchObject({
    status: 500,
    message: 'allow contains an unknown operation of teamtools: getCustomr',
  })
  expect(reached()).toEqual([])
})

test('nothing is allowed by default', async () => {
  const { raw } = await serve(customer, { allow: [] })
  expect(await raw(...request(`GET /billing/customers/${id}`))).toMatchObject({ status: 403 })
  expect(reached()).toEqual([])
})
