import { createProxy, type Proxy as BillfoldProxy, teamtools } from 'billfold/proxy'
import { describe, expect, test } from 'vitest'
import { recording } from '../teamtools/wire.js'

const id = '580a0ffcbffebc8b0e8b456a'
const app = 'https://app.example'

/** A proxy of which some options are others, as a program without types could give them. */
const proxyWith = (options: object) => {
  const { context, sent } = recording(() => ({ data: { id } }))
  const all = { system: teamtools, context, allow: ['getCustomer'], authorize: () => true, origins: [app], ...options }
  const proxy: BillfoldProxy = createProxy(all as never)
  return { proxy, sent }
}

const ask = async (
  proxy: BillfoldProxy,
  headers: Record<string, string> = { origin: app },
  url = `${app}/customers/${id}`,
) => {
  const reply = await proxy(new Request(url, { headers }))
  return { status: reply.status, headers: reply.headers, text: await reply.text() }
}

const throwing = (): never => {
  throw new Error('the secret of the owner')
}
/** What cannot be looked at in any way. */
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

describe('an origin in the options', () => {
  test.each([
    ['https://app.example/', app],
    ['HTTPS://APP.EXAMPLE', app],
    ['https://app.example:443', app],
    ['https://app.example:443/', app],
    [' https://app.example ', app],
    ['http://app.example:80', 'http://app.example'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['capacitor://localhost', 'capacitor://localhost'],
    ['chrome-extension://abcdefgh/', 'chrome-extension://abcdefgh'],
  ])('%j is that of pages of %s', async (given, sent) => {
    const { proxy } = proxyWith({ origins: [given], hosts: 'any' })
    const { status, headers } = await ask(proxy, { origin: sent })
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, sent])
    expect((await ask(proxy, { origin: 'https://evil.example' })).status).toBe(403)
  })

  test.each([
    'app.example',
    'localhost:3000',
    '*',
    'null',
    '',
    'https://*.app.example',
    'https://app.example/billing',
    'https://app.example/?a',
    'https://app.example#a',
    'https://user:password@app.example',
    'file:///index.html',
    'data:text/html,a',
    5,
    null,
    undefined,
  ])('%j closes the proxy, which says so', async (given) => {
    const { proxy, sent } = proxyWith({ origins: [app, given] })
    const { status, text } = await ask(proxy)
    expect([status, text]).toEqual([500, expect.stringMatching(/^\{"error":\{"message":"origins\[1\] .*https:/)])
    expect(text).not.toContain('password')
    expect(sent).toEqual([])
  })
})

describe('options that make no proxy', () => {
  test.each<[string, () => object]>([
    ['system', () => ({ system: undefined })],
    ['system', () => ({ system: 'teamtools' })],
    ['system', () => ({ system: {} })],
    [
      'system',
      () => ({
        get system() {
          return revoked()
        },
      }),
    ],
    ['context', () => ({ context: undefined })],
    ['context', () => ({ context: 5 })],
    ['allow', () => ({ allow: undefined })],
    ['allow', () => ({ allow: 'getCustomer' })],
    ['allow', () => ({ allow: { 0: 'getCustomer', length: 1 } })],
    ['allow', () => ({ allow: [undefined] })],
    ['allow', () => ({ allow: [5] })],
    ['allow', () => ({ allow: [Symbol('a')] })],
    ['allow', () => ({ allow: [{}] })],
    ['allow', () => ({ allow: [{ operation: 'getCustomer', when: true }] })],
    ['allow', () => ({ allow: [{ operation: 'getCustomer', when: null }] })],
    ['allow', () => ({ allow: [{ operation: 'getCustomer', wen: () => false }] })],
    ['getCustomr', () => ({ allow: ['getCustomer', 'getCustomr'] })],
    ['authorize', () => ({ authorize: undefined })],
    ['authorize', () => ({ authorize: true })],
    ['basePath', () => ({ basePath: 5 })],
    ['origins', () => ({ origins: 'https://app.example' })],
    ['hosts', () => ({ hosts: 'app.example' })],
    ['hosts', () => ({ hosts: [5] })],
    ['hosts', () => ({ hosts: ['https://app.example'] })],
    ['hosts', () => ({ hosts: ['app.example/billing'] })],
    ['maxRequestBytes', () => ({ maxRequestBytes: '5' })],
    ['maxRequestBytes', () => ({ maxRequestBytes: NaN })],
    ['maxAnswerBytes', () => ({ maxAnswerBytes: -1 })],
    ['timeout', () => ({ timeout: NaN })],
    ['timeout', () => ({ timeout: -5 })],
    ['timeout', () => ({ timeout: 0 })],
    ['timeout', () => ({ timeout: Symbol('a') })],
    [
      'options',
      () => ({
        get timeout() {
          return throwing()
        },
      }),
    ],
    [
      'options',
      () => ({
        get allow() {
          return throwing()
        },
      }),
    ],
  ])('name what is wrong with %s, in each answer', async (name, options) => {
    const { context, sent } = recording(() => ({ data: { id } }))
    const all = { system: teamtools, context, allow: ['getCustomer'], authorize: () => true, origins: [app] }
    const descriptors = { ...Object.getOwnPropertyDescriptors(all), ...Object.getOwnPropertyDescriptors(options()) }
    const { status, text } = await ask(createProxy(Object.defineProperties({}, descriptors) as never))
    expect([status, text]).toEqual([500, expect.stringContaining(name)])
    expect(text).toMatch(/^\{"error":\{"message":"/)
    expect(text).not.toContain('the secret of the owner')
    expect(sent).toEqual([])
  })

  test.each<[string, () => unknown]>([
    ['undefined', () => undefined],
    ['null', () => null],
    ['a number', () => 5],
    ['a text', () => 'a'],
    ['a list', () => []],
    ['an empty object', () => ({})],
    ['a function', () => () => 5],
    ['a revoked proxy', revoked],
  ])('may not be %s', async (_, options) => {
    const { status, text } = await ask(createProxy(options() as never))
    expect([status, text]).toEqual([500, expect.stringMatching(/^\{"error":\{"message":"/)])
  })

  test('do not change the proxy once it is made', async () => {
    const allow = ['getCustomer']
    const origins = [app]
    const { proxy } = proxyWith({ allow, origins })
    allow.push('listCustomers')
    origins.push('https://evil.example')
    expect((await ask(proxy, undefined, `${app}/customers`)).status).toBe(403)
    expect((await ask(proxy, { origin: 'https://evil.example' })).status).toBe(403)
  })

  test.each<[string, object]>([
    [
      'all that may be left out',
      { basePath: undefined, maxRequestBytes: undefined, maxAnswerBytes: undefined, timeout: undefined },
    ],
    ['no limits', { maxRequestBytes: Infinity, maxAnswerBytes: Infinity, timeout: Infinity }],
    ['a when that is left out', { allow: [{ operation: 'getCustomer', when: undefined }] }],
  ])('may be %s', async (_, options) => {
    expect((await ask(proxyWith(options).proxy)).status).toBe(200)
  })
})

test.each<[string, () => unknown]>([
  ['undefined', () => undefined],
  ['null', () => null],
  ['a number', () => 5],
  ['an empty object', () => ({})],
  ['a revoked proxy', revoked],
  ['a request without an address', () => ({ headers: new Headers(), url: 'none', method: 'GET' })],
])('a proxy that is called with %s answers all the same', async (_, request) => {
  const { proxy, sent } = proxyWith({})
  expect((await proxy(request() as never)).status).toBeGreaterThanOrEqual(400)
  expect(sent).toEqual([])
})

describe('a host', () => {
  const url = (host: string): string => `http://${host}/customers/${id}`

  test.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'app.example.evil.example',
    'evillocalhost',
    '10.evil.example',
  ])('%s, which a page may have made lead here, is refused whatever authorize says', async (host) => {
    const asked: string[] = []
    const { proxy, sent } = proxyWith({ authorize: (request: Request) => asked.push(request.url) > 0 })
    const all: readonly Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'same-origin' },
      { host },
      { host: '127.0.0.1' },
    ]
    for (const headers of all) {
      const { status, text } = await ask(proxy, headers, url(host))
      expect([status, text]).toEqual([403, expect.stringContaining('hosts')])
    }
    expect(await ask(proxy, { host }, url('127.0.0.1'))).toMatchObject({ status: 403 })
    expect([asked, sent]).toEqual([[], []])
  })

  test.each([
    '127.0.0.1',
    '127.0.0.1:3000',
    'localhost:3000',
    'LOCALHOST',
    'shop.localhost',
    '[::1]:3000',
    '192.168.1.5:80',
    'app.example',
    'app.example:8443',
  ])('%s is let through, being an address, of this machine, or of a listed origin', async (host) => {
    const { proxy } = proxyWith({})
    expect((await ask(proxy, {}, url(host))).status).toBe(200)
    expect((await ask(proxy, { host }, url(host))).status).toBe(200)
  })

  test('that is listed is let through, in whatever case', async () => {
    const { proxy } = proxyWith({ hosts: ['Billing.internal', '[2001:db8::1]'] })
    expect((await ask(proxy, {}, url('billing.internal:8080'))).status).toBe(200)
    expect((await ask(proxy, { host: 'BILLING.internal:8080' }, url('billing.internal'))).status).toBe(200)
    expect((await ask(proxy, {}, url('billing.internal.evil.example'))).status).toBe(403)
  })

  test('is not looked at where all are allowed', async () => {
    expect((await ask(proxyWith({ hosts: 'any' }).proxy, {}, url('worker.example'))).status).toBe(200)
  })

  test('is not looked at where the page is of a listed origin, which it names itself', async () => {
    const { proxy } = proxyWith({})
    expect((await ask(proxy, { origin: app }, url('api.example'))).status).toBe(200)
    expect((await ask(proxy, { origin: 'http://evil.example' }, url('evil.example'))).status).toBe(403)
  })
})
