import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { assert, asyncProperty, constantFrom, stringMatching } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cachedToken, createContext, type HookEvent } from 'billfold'
import {
  type AlfaCrmContext,
  createCustomer,
  getBranch,
  listBranches,
  listCustomers,
  listCustomersRaw,
  listGroups,
} from 'billfold/alfacrm'
import { errorOf, printed } from '../support/calls.js'
import { answer, createFaultServer, echo } from '../support/faultServer.js'
import { pageOf, recording } from './wire.js'

/** Where a call goes whose context has this base URL. */
const urlOf = async (baseUrl: string): Promise<string> => {
  const urls: string[] = []
  const fetch = (url: string): Promise<Response> => {
    urls.push(url)
    return Promise.resolve(new Response(JSON.stringify(pageOf([]))))
  }
  await listCustomersRaw({ baseUrl, branch: 1, fetch })
  return urls.join().replace(/\?.*/, '')
}

describe('the base URL', () => {
  test.each([
    ['acme.s20.online', 'https://acme.s20.online/v2api/1/customer/index'],
    [' acme.s20.online/ ', 'https://acme.s20.online/v2api/1/customer/index'],
    ['https://acme.s20.online/', 'https://acme.s20.online/v2api/1/customer/index'],
    ['https://acme.s20.online/v2api', 'https://acme.s20.online/v2api/1/customer/index'],
    ['https://acme.s20.online/v2api/', 'https://acme.s20.online/v2api/1/customer/index'],
    ['acme.s20.online/v2api/auth/login', 'https://acme.s20.online/v2api/1/customer/index'],
    ['https://acme.s20.online/company/1/customer?page=2#top', 'https://acme.s20.online/v2api/1/customer/index'],
    ['HTTPS://Acme.alfacrm.com', 'HTTPS://Acme.alfacrm.com/v2api/1/customer/index'],
    ['12345.s20.online', 'https://12345.s20.online/v2api/1/customer/index'],
    ['a-b_c.example.org:8443', 'https://a-b_c.example.org:8443/v2api/1/customer/index'],
    ['школа.рф', 'https://школа.рф/v2api/1/customer/index'],
    ['v2api.example.org', 'https://v2api.example.org/v2api/1/customer/index'],
    ['http://127.0.0.1:4810', 'http://127.0.0.1:4810/v2api/1/customer/index'],
    ['https://my.app/crm/v2api/', 'https://my.app/crm/v2api/1/customer/index'],
    ['/crm/', '/crm/v2api/1/customer/index'],
    ['/crm', '/crm/v2api/1/customer/index'],
    ['/crm/v2api/', '/crm/v2api/1/customer/index'],
    ['/', '/v2api/1/customer/index'],
  ])('%s is %s', async (given, url) => expect(await urlOf(given)).toBe(url))

  test('is the same of every form of a host', () =>
    assert(
      asyncProperty(
        // The last part is no number: a host that ends in one has to be an address.
        stringMatching(/^[a-z\d][a-z\d-]{0,20}(\.[a-z\d]{1,10}){0,2}\.[a-z][a-z\d]{0,9}(:\d{2,4})?$/),
        constantFrom('', 'https://', ' https://'),
        constantFrom('', '/', '/v2api', '/v2api/', '/v2api/1/customer/index', '/company/5?x=1', '?x', '#x'),
        async (host, scheme, rest) => {
          expect(await urlOf(scheme + host + rest)).toBe(`https://${host}/v2api/1/customer/index`)
        },
      ),
    ))

  test.each([[undefined], [5], [null], [{}]])('that is %j is an error', async (baseUrl) => {
    const error = errorOf(await listCustomers({ baseUrl, branch: 1 } as never))
    expect(error).toMatchObject({ kind: 'input', delivery: 'notSent' })
  })

  test('that is no URL is an error', async () => {
    expect(errorOf(await listCustomers({ baseUrl: 'https://', branch: 1 }))).toMatchObject({ delivery: 'notSent' })
  })
})

describe('the branch', () => {
  const pathOf = async (call: (context: AlfaCrmContext) => Promise<unknown>, branch: unknown = 3): Promise<string> => {
    const { context, sent } = recording(undefined, { branch: branch as number })
    await call(context)
    return sent[0]!.url.pathname
  }

  test('is that of the context', async () => {
    expect(await pathOf((context) => listCustomers(context))).toBe('/v2api/3/customer/index')
    expect(await pathOf((context) => listCustomers(context), '7')).toBe('/v2api/7/customer/index')
  })
  test('is that of the call', async () => {
    expect(await pathOf((context) => listCustomers(context, { branch: 4 }))).toBe('/v2api/4/customer/index')
    expect(await pathOf((context) => listBranches(context, { branch: 0 }))).toBe('/v2api/0/branch/index')
  })
  test('can be left out by a call, and is of branches themselves', async () => {
    expect(await pathOf((context) => listGroups(context, { branch: null }))).toBe('/v2api/group/index')
    expect(await pathOf((context) => getBranch(context, 5))).toBe('/v2api/branch/index')
    expect(await pathOf((context) => getBranch(context, 5, { branch: 2 }))).toBe('/v2api/2/branch/index')
  })
  test.each([[undefined], [-1], ['../auth'], [1.5], [NaN], [{}]])('%j is an error', async (branch) => {
    const { context, sent } = recording(undefined, { branch: branch as number })
    expect(errorOf(await listCustomers(context))).toMatchObject({ kind: 'input', delivery: 'notSent' })
    expect(sent).toEqual([])
  })
})

describe('headers', () => {
  const key = 'an-app-key-of-the-account'

  test('of the context go with each call', async () => {
    const { context, sent } = recording(undefined, { headers: { 'X-APP-KEY': key } })
    await listCustomers(context)
    expect(sent[0]!.headers.get('x-app-key')).toBe(key)
    expect(sent[0]!.headers.get('x-alfacrm-token')).toBe('a-secret-token')
  })

  test('are not shown by an error, nor is the token', async () => {
    const { context } = recording(
      ({ headers }) => new Response(JSON.stringify({ message: `no ${[...headers.values()].join()}` }), { status: 400 }),
      { headers: { 'X-APP-KEY': key } },
    )
    const shown = printed(errorOf(await createCustomer(context, { name: 'A', legal_type: 1, is_study: 0 })))
    expect(shown).not.toContain(key)
    expect(shown).not.toContain('a-secret-token')
  })

  test('that the API sends back come as they are', async () => {
    const { context } = recording(
      ({ headers }) => pageOf([{ id: 5, name: `${headers.get('x-app-key')}`, note: headers.get('x-alfacrm-token') }]),
      { headers: { 'X-APP-KEY': key } },
    )
    const [row] = (await listCustomers(context)).value?.items ?? []
    expect(row).toEqual({ id: 5, name: key, note: 'a-secret-token' })
    const { body } = (await listCustomersRaw(context)).value!
    expect(JSON.parse(body)).toMatchObject({ items: [{ id: 5, name: key, note: 'a-secret-token' }] })
  })

  test('as short as words do not hide what an error says', async () => {
    const { context } = recording(() => new Response('{"message":"rude"}', { status: 400 }), {
      headers: { 'Accept-Language': 'ru' },
    })
    expect(errorOf(await listCustomers(context)).message).toContain('rude')
  })

  test('that are no texts break nothing', async () => {
    const { context } = recording(() => new Response('{"message":"no"}', { status: 400 }))
    const fetch = (): Promise<Response> => Promise.resolve(new Response('{"message":"no"}', { status: 400 }))
    for (const headers of [{ a: null }, { a: 5 }, { a: undefined }, 'text', 5])
      expect(errorOf(await listCustomers({ ...context, fetch, headers: headers as never })).kind).toBe('rejected')
  })

  test('that cannot be sent are an error', async () => {
    const { context, sent } = recording(undefined, { headers: { 'X-APP-KEY': 'a\nb', 'bad name': 'x' } })
    const fetch = (url: string, init: RequestInit): Promise<Response> =>
      Promise.resolve(new Request(url, init)).then(() => new Response())
    expect((await listCustomers({ ...context, fetch })).ok).toBe(false)
    expect(sent).toEqual([])
  })
})

describe('in a context that retries', () => {
  test('an expired token is renewed after 401 and 403, once, and the call is repeated', async () => {
    for (const status of [401, 403]) {
      const tokens: string[] = []
      const server = await createFaultServer(
        echo(({ headers }) => {
          tokens.push(`${headers['x-alfacrm-token'] as string}`)
          return headers['x-alfacrm-token'] === 'token 2' ? answer(200, pageOf([])) : answer(status, { message: 'no' })
        }),
      )
      let count = 1
      const request = () =>
        Promise.resolve({ ok: true, value: { access_token: `token ${++count}`, expires_in: 3600 } } as const)
      const stored = { token: 'token 1', expires: Date.now() + 3_600_000 }
      const token = cachedToken({ request, store: { get: () => stored, set: () => undefined } })
      const context = { ...createContext({ baseUrl: server.url, token }), branch: 1 }
      expect(await listCustomers(context)).toMatchObject({ ok: true })
      expect(tokens).toEqual(['token 1', 'token 2'])
      await server.close()
    }
  })

  test('a 403 to a token that is new is the answer', async () => {
    const server = await createFaultServer(
      answer(403, { name: 'Forbidden', message: 'Access Denied', code: 0, status: 403 }),
    )
    let count = 0
    const request = () => Promise.resolve({ ok: true, value: { access_token: `token ${++count}` } } as const)
    const context = { ...createContext({ baseUrl: server.url, token: cachedToken({ request }) }), branch: 1 }
    expect(errorOf(await listCustomers(context))).toMatchObject({ kind: 'forbidden', attempts: 1, status: 403 })
    expect([count, server.received.length]).toEqual([1, 1])
    // The same token is not new any more: once more, and no more than that.
    expect(errorOf(await createCustomer(context, { name: 'A', legal_type: 1, is_study: 0 }))).toMatchObject({
      kind: 'forbidden',
      attempts: 2,
    })
    expect([count, server.received.length]).toEqual([2, 3])
    await server.close()
  })

  test('a token that is a text is not renewed', async () => {
    const server = await createFaultServer(answer(403, { message: 'no' }))
    const context = { ...createContext({ baseUrl: server.url, token: 'token' }), branch: 1 }
    expect(errorOf(await listCustomers(context))).toMatchObject({ kind: 'forbidden', attempts: 1 })
    await server.close()
  })

  test('hooks are told of a path without ids', async () => {
    const server = await createFaultServer(answer(200, pageOf([{ id: 5 }])))
    const told: HookEvent[] = []
    const onRequest = (event: HookEvent): void => void told.push(event)
    const context = { ...createContext({ baseUrl: server.url, onRequest }), branch: 77 }
    await listCustomers(context, { name: 'Ann', limit: 50 })
    await getBranch(context, 5)
    expect(told.map(({ path }) => path)).toEqual(['{branch}/customer/index', 'branch/index'])
    await server.close()
  })
})

test('what a socket receives is a POST with JSON', async () => {
  const received: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      received.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`)
      response.end(JSON.stringify(pageOf([{ id: '5', name: 'Анна' }], '1')))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const context = { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, token: 't', branch: 1 }
  const page = await listCustomers(context, { study: 'clients', archived: 'active', name: 'Анна', limit: 20 })
  expect(page.value?.items).toEqual([{ id: 5, name: 'Анна' }])
  expect(received).toEqual([
    'POST /v2api/1/customer/index?per-page=20 application/json ' +
      '{"page":0,"pageSize":20,"is_study":1,"removed":0,"name":"Анна"}',
  ])
  await new Promise((resolve) => server.close(resolve))
})
