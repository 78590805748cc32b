import { connect } from 'node:net'
import { createAlfaCrmSandbox, createTeamToolsSandbox, createWhmcsSandbox } from 'billfold/sandbox'
import { type Served, type ServeOptions, serveSandbox } from 'billfold/sandbox/node'
import { afterEach, describe, expect, test } from 'vitest'

const client = { clientId: 'id', clientSecret: 'secret' }
const grant = { client_id: 'id', client_secret: 'secret', grant_type: 'client_credentials' }

let served: Served | undefined
const serve = async (options: ServeOptions = {}): Promise<Served> => {
  const result = await serveSandbox(createTeamToolsSandbox({ ...client, salt: 'salt', control: true }), options)
  if (!result.ok) throw new Error(result.message)
  return (served = result.value)
}
afterEach(() => served?.close())

/** The status and the body with which a text that is sent to the port is answered. */
const raw = ({ port }: Served, text: string): Promise<{ readonly status: number; readonly body: string }> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', body = ''] = Buffer.concat(parts).toString().split('\r\n\r\n')
      resolve({ status: Number(head.split(' ')[1]), body })
    })
  })

/** Asks for a token, as a page could, with these headers. */
const ask = (at: Served, headers: readonly string[], line = 'POST /access_token HTTP/1.1') => {
  const body = JSON.stringify(grant)
  const all = [
    line,
    'connection: close',
    'content-type: application/json',
    `content-length: ${body.length}`,
    ...headers,
  ]
  return raw(at, `${all.join('\r\n')}\r\n\r\n${body}`)
}

describe('a host', () => {
  test.each([
    'evil.example',
    'evil.example:4010',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evillocalhost',
    'evil.example@127.0.0.1',
    '127.0.0.1/evil',
    'billing.internal',
    'x',
  ])('%s, which a page may have made lead here, is refused', async (host) => {
    const at = await serve()
    expect(await ask(at, [`host: ${host}`])).toMatchObject({
      status: 403,
      body: expect.stringContaining('allowedHosts'),
    })
    expect((await ask(at, [`host: ${host}`], 'POST /_sandbox/faults HTTP/1.1')).status).toBe(403)
  })

  test.each([
    '127.0.0.1',
    '127.0.0.1:4810',
    'localhost:4810',
    'LocalHost',
    'api.localhost',
    '[::1]:4010',
    '192.168.1.5',
  ])('%s is an address or this machine', async (host) => {
    expect((await ask(await serve(), [`host: ${host}`])).status).toBe(200)
  })

  test('that is listed is let through, in whatever case', async () => {
    const at = await serve({ allowedHosts: ['Sandbox', 'billing.internal'] })
    for (const host of ['sandbox:4010', 'SANDBOX', 'billing.internal:80'])
      expect((await ask(at, [`host: ${host}`])).status).toBe(200)
    expect((await ask(at, ['host: sandbox.evil.example'])).status).toBe(403)
  })

  test('that is served on is let through', async () => {
    const at = await serve({ host: 'localhost' })
    expect((await fetch(`${at.url}/access_token`)).status).toBe(405)
  })

  test('may be missing where no page can leave it out', async () => {
    expect((await ask(await serve(), [], 'POST /access_token HTTP/1.0')).status).toBe(200)
  })
})

describe('an origin', () => {
  const own = 'host: 127.0.0.1:4810'

  test.each([
    'https://evil.example',
    'http://evil.example:4010',
    'http://localhost.evil.example',
    'http://203.0.113.5',
    'null',
    'evil',
    'http://localhost@evil.example',
    'file://',
  ])('%s is refused', async (origin) => {
    const at = await serve()
    expect(await ask(at, [own, `origin: ${origin}`])).toMatchObject({
      status: 403,
      body: expect.stringContaining('allowedOrigins'),
    })
  })

  test.each(['http://localhost:5173', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'https://shop.localhost'])(
    '%s is a page of this machine',
    async (origin) => {
      expect((await ask(await serve(), [own, `origin: ${origin}`])).status).toBe(200)
    },
  )

  test.each([
    [{ allowedOrigins: ['https://App.example/'] }, 'https://app.example'],
    [{ allowedOrigins: ['https://app.example:443'] }, 'https://app.example'],
    [{ allowedHosts: ['app.example'] }, 'https://app.example:8443'],
  ])('that %j allows is let through', async (options, origin) => {
    const at = await serve(options)
    expect((await ask(at, [own, `origin: ${origin}`])).status).toBe(200)
    expect((await ask(at, [own, 'origin: https://evil.example'])).status).toBe(403)
  })

  test('that a browser leaves out of a cross-site request is refused', async () => {
    const at = await serve()
    expect((await ask(at, [own, 'sec-fetch-site: cross-site'])).status).toBe(403)
    for (const site of ['same-origin', 'same-site', 'none'])
      expect((await ask(at, [own, `sec-fetch-site: ${site}`])).status).toBe(200)
  })
})

test('a refusal reads the body off, and breaks no connection', async () => {
  const at = await serve()
  const body = 'x'.repeat(3_000_000)
  const init = { method: 'POST', headers: { origin: 'https://evil.example' }, body }
  expect((await fetch(`${at.url}/access_token`, init)).status).toBe(403)
})

test.each([
  ['AlfaCRM', () => createAlfaCrmSandbox({ email: 'a@b.example', apiKey: 'key' }), '/v2api/auth/login'],
  ['WHMCS', () => createWhmcsSandbox({ credentials: [] }), '/includes/api.php'],
])('%s is served in the same way', async (_, make, path) => {
  const result = await serveSandbox(make())
  if (!result.ok) throw new Error(result.message)
  served = result.value
  expect(await ask(served, ['host: evil.example'], `POST ${path} HTTP/1.1`)).toMatchObject({
    status: 403,
    body: expect.stringContaining('allowedHosts'),
  })
})

describe('options', () => {
  const sandbox = createTeamToolsSandbox({ ...client, salt: 'salt' })
  const throwing = (): never => {
    throw new Error('no')
  }

  test.each<[string, () => unknown]>([
    ['host', () => ({ host: 5 })],
    ['host', () => ({ host: '' })],
    ['host', () => ({ host: null })],
    ['host', () => ({ host: Symbol('a') })],
    ['host', () => ({ host: 'a b' })],
    ['port', () => ({ port: '80' })],
    ['port', () => ({ port: null })],
    ['port', () => ({ port: Symbol('a') })],
    ['port', () => ({ port: { toString: throwing } })],
    ['onRequest', () => ({ onRequest: 5 })],
    ['allowedHosts', () => ({ allowedHosts: 'sandbox' })],
    ['allowedHosts', () => ({ allowedHosts: [5] })],
    ['allowedHosts', () => ({ allowedHosts: ['http://sandbox/'] })],
    ['allowedOrigins', () => ({ allowedOrigins: ['app.example'] })],
    ['allowedOrigins', () => ({ allowedOrigins: ['https://app.example/path'] })],
    ['options', () => null],
    ['options', () => 5],
    [
      'options',
      () => ({
        get port() {
          return throwing()
        },
      }),
    ],
  ])('that cannot be used are a message about %s, and end nothing', async (name, options) => {
    const result = await serveSandbox(sandbox, options() as never)
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining(name) })
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['what has no fetch', {}],
    ['what has no function fetch', { fetch: 5 }],
  ])('%s is no sandbox', async (_, given) => {
    expect(await serveSandbox(given as never)).toMatchObject({ ok: false, message: expect.stringContaining('sandbox') })
  })

  test('what onRequest throws ends nothing', async () => {
    let told = 0
    const at = await serve({
      onRequest: () => {
        told += 1
        throwing()
      },
    })
    expect((await ask(at, ['host: localhost'])).status).toBe(200)
    await expect.poll(() => told).toBe(1)
    expect((await ask(at, ['host: localhost'])).status).toBe(200)
  })
})
