import { getCustomer, listCustomers, requestAccessToken, saveCustomer } from 'billfold/teamtools'
import { describe, expect, test } from 'vitest'
import type { ConsoleSandbox } from '../../../src/sandbox/console/index.js'
import { createAlfaCrmSandbox } from '../../../src/sandbox/index.js'
import { client, consoleOf, openTeamTools, page, token } from './setting.js'

describe('the token', () => {
  test.each(['', '?token=', '?token=wrong', 'api/overview', 'api/events', 'api/requests/1'])(
    'a request to /_sandbox/%s without it is refused',
    async (path) => {
      const { fetch } = await openTeamTools()
      const response = await fetch(`http://127.0.0.1/_sandbox/${path}`)
      expect([response.status, (await response.text()).includes('needs its token')]).toEqual([403, true])
    },
  )

  test('a token in the address does not open the data, which could then be framed or linked to', async () => {
    const { fetch } = await openTeamTools()
    expect((await fetch(`http://127.0.0.1/_sandbox/api/overview?token=${token}`)).status).toBe(403)
  })

  test('the page allows its own script alone, by a nonce that is new each time', async () => {
    const { fetch } = await openTeamTools()
    const load = async () => {
      const response = await fetch(`http://127.0.0.1/_sandbox/?token=${token}`)
      const policy = response.headers.get('content-security-policy') ?? ''
      return { policy, html: await response.text(), nonce: /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '' }
    }
    const [first, second] = [await load(), await load()]
    expect(first.policy).toContain("default-src 'none'")
    expect(first.html).toBe(page.html.replace('console', first.nonce))
    expect(first.nonce).not.toBe(second.nonce)
  })
})

describe('recording', () => {
  test('a request is kept with its operation, its status, who asked and its bodies', async () => {
    const { context, get } = await openTeamTools()
    await saveCustomer(context, { name: 'Ann', email: 'ann@example.com' })
    const { json } = await get('requests')
    const [line] = json['lines'] as [Record<string, unknown>]
    expect(line).toMatchObject({ operation: 'saveCustomer', method: 'POST', address: '/customers/', status: 200 })
    expect(line).toMatchObject({ failed: false, caller: `••••${context.token.slice(-4)}` })
    const whole = (await get(`requests/${String(line['id'])}`)).text
    expect(whole).toContain('ann@example.com')
    expect(whole).toContain('"kind":"created"')
  })

  test('the reason of a refusal is told', async () => {
    const { context, get } = await openTeamTools({ requiredAttributes: { customers: ['email'] } })
    await saveCustomer(context, { name: 'No address' })
    expect((await get('requests?failed=1')).json).toMatchObject({
      total: 1,
      lines: [{ status: 422, failed: true, message: 'email: is required' }],
    })
  })

  test('a broken connection is one that failed, and the sandbox is seen as it is', async () => {
    const { context, get, sandbox } = await openTeamTools()
    sandbox.faults.add([{ match: 'GET customers', reset: true, times: 1 }])
    expect((await listCustomers(context)).error?.kind).toBe('network')
    sandbox.faults.add([{ match: 'GET customers', cut: true, times: 1 }])
    expect((await listCustomers(context)).ok).toBe(false)
    const { json } = await get('requests?failed=1')
    expect(
      (json['lines'] as { status: number; message: string }[]).map(({ status, message }) => [status, message]),
    ).toEqual([
      [200, 'The connection broke in the middle of the answer.'],
      [0, 'The connection broke before an answer.'],
    ])
  })

  test('the last 1,000 requests are kept, and 200 of them are listed', async () => {
    const { context, get } = await openTeamTools()
    for (let count = 0; count < 1001; count++) await context.fetch('http://sandbox.test/nothing', {})
    const { json } = await get('requests')
    expect([json['total'], (json['lines'] as unknown[]).length]).toEqual([1000, 200])
    expect((await get('requests/1')).status).toBe(404)
  })

  test('text, status and operation narrow the list', async () => {
    const { context, get } = await openTeamTools()
    await listCustomers(context, { keyword: 'coffee' })
    await getCustomer(context, '580a0ffcbffebc8b0e8b456a')
    const totalOf = async (query: string) => (await get(`requests?${query}`)).json['total']
    expect([await totalOf('text=COFFEE'), await totalOf('status=404'), await totalOf('status=2xx')]).toEqual([1, 1, 2])
    expect(await totalOf('operation=getCustomer')).toBe(1)
  })
})

describe('masking', () => {
  test('no answer of the console holds a token or the secret of the client', async () => {
    const { context, get } = await openTeamTools()
    await requestAccessToken(context, client)
    await listCustomers(context)
    await saveCustomer(context, { name: 'Ann', email: 'ann@example.com' })
    const headers = { authorization: `Bearer ${context.token}`, cookie: 'a-session-of-somebody' }
    await context.fetch(`http://sandbox.test/customers?access_token=${context.token}`, { headers })
    const { json } = await get('requests')
    const ids = (json['lines'] as { id: number }[]).map(({ id }) => id)
    const texts = [await get('requests'), ...(await Promise.all(ids.map((id) => get(`requests/${String(id)}`))))]
    const all = texts.map(({ text }) => text).join('\n')
    const secrets = [context.token, client.clientSecret, JSON.stringify(client.clientSecret).slice(1, -1), 'a-session']
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([])
    expect(all).toContain('[redacted]')
  })
})

describe('calls', () => {
  test('a form calls the SDK, and the call is recorded', async () => {
    const { ask, get } = await openTeamTools()
    const values = { entity: { name: "O'Neil", email: 'oneil@example.com', trial: '7', '…': '{"colour":"red"}' } }
    const { json } = await ask('POST', 'operations/saveCustomer', { values })
    expect(json).toMatchObject({ ok: true, value: { email: 'oneil@example.com' } })
    const entity = "{ name: 'O\\'Neil', email: 'oneil@example.com', trial: 7, ...({ colour: 'red' } as object) }"
    expect(json['code']).toContain(`await saveCustomer(ctx, ${entity})`)
    expect(json['code']).toContain("const server = { baseUrl: 'http://127.0.0.1:4810/' }")
    expect((await get(`requests/${String(json['request'])}`)).json).toMatchObject({ agent: 'the console' })
  })

  test('the token that a login gives is not shown', async () => {
    const account = { email: 'api@example.com', apiKey: 'the-key-of-the-api' }
    const sandbox = createAlfaCrmSandbox({ ...account, tokens: () => 'the-token-of-the-login' })
    const form = { name: 'login', about: 'Logs in.', parameters: [] }
    const forms = { ...page.forms, alfacrm: [form] }
    const options = { system: 'alfacrm', credentials: account, page: { ...page, forms } }
    const { ask } = consoleOf(sandbox as unknown as ConsoleSandbox<never>, options)
    const { text, json } = await ask('POST', 'operations/login', {})
    expect([json['ok'], json['value'], text.includes('the-token-of-the-login')]).toEqual([true, '[redacted]', false])
  })

  test('after the tokens are gone a call asks for another', async () => {
    const { ask, sandbox } = await openTeamTools()
    const call = (email: string) =>
      ask('POST', 'operations/saveCustomer', { values: { entity: { name: 'Ann', email } } })
    const first = await call('first@example.com')
    sandbox.reset()
    expect([first.json['ok'], (await call('second@example.com')).json['ok']]).toEqual([true, true])
  })

  test('what is missing is said, and nothing is called', async () => {
    const { ask, get } = await openTeamTools()
    const body = { values: { entity: { trial: 'seven', email: 'a@b.c' } } }
    expect(await ask('POST', 'operations/saveCustomer', body)).toMatchObject({
      status: 422,
      json: { error: { message: 'trial must be a number' } },
    })
    expect((await get('requests?operation=saveCustomer')).json['total']).toBe(0)
    expect((await ask('POST', 'operations/constructor', {})).status).toBe(404)
  })
})

describe('controls', () => {
  test('a fault of an operation is one for each of its routes, and is taken away by its place', async () => {
    const { ask, sandbox } = await openTeamTools()
    await ask('POST', 'faults', { kind: 'rate-limit', operation: 'saveCustomer', seconds: 2, times: 3 })
    expect(sandbox.faults.list()).toEqual([
      { match: 'POST customers', status: 429, retryAfter: 2, times: 3 },
      { match: 'PUT customers/*', status: 429, retryAfter: 2, times: 3 },
    ])
    await ask('DELETE', 'faults/0')
    expect(sandbox.faults.list().map(({ match }) => match)).toEqual(['PUT customers/*'])
    expect((await ask('POST', 'faults', { kind: 'constructor' })).status).toBe(422)
  })

  test('the clock goes forward alone', async () => {
    const { ask, get } = await openTeamTools()
    const start = Number((await get('clock')).json['now'])
    expect((await ask('POST', 'clock', { advance: '1 day' })).json['now']).toBe(start + 86_400_000)
    expect((await ask('POST', 'clock', { set: '2030-01-01' })).status).toBe(422)
  })

  test('a snapshot is restored by its number, and the history names it', async () => {
    const { ask, get, context } = await openTeamTools()
    const saved = await saveCustomer(context, { name: 'Ann', email: 'ann@example.com', city: 'Ulm' })
    const id = saved.value?.id ?? ''
    await ask('POST', 'snapshots', { name: 'Ulm' })
    await saveCustomer(context, { id, city: 'Bonn' })
    await ask('POST', 'snapshots/1/restore')
    const { json } = await get(`tables/customers/${id}`)
    expect(json['row']).toMatchObject({ city: 'Ulm' })
    const causes = (json['history'] as { cause: unknown }[]).map(({ cause }) => cause)
    expect(causes).toEqual([{ done: 'The snapshot “Ulm” was restored' }, { request: 3 }, { request: 2 }])
    expect((await ask('POST', 'snapshots/9/restore')).status).toBe(409)
  })

  test('an event is posted again, unless it has no address', async () => {
    const kept = await openTeamTools()
    await saveCustomer(kept.context, { name: 'Ann', email: 'ann@example.com' })
    expect((await kept.ask('POST', 'outbox/1/replay')).status).toBe(409)
    expect((await kept.ask('GET', 'outbox')).json['events']).toMatchObject([{ status: 'kept' }])

    const statuses = [503, 503, 503]
    const receiver = {
      webEventUrl: 'http://hooks.example/in',
      fetch: () => Promise.resolve(new Response(null, { status: statuses.pop() ?? 204 })),
      wait: () => Promise.resolve(),
    }
    const { ask, sandbox, context } = await openTeamTools(receiver)
    await saveCustomer(context, { name: 'Ann', email: 'ann@example.com' })
    await sandbox.settled()
    expect((await ask('GET', 'outbox')).json['events']).toMatchObject([{ status: 'failed' }])
    expect((await ask('POST', 'outbox/1/replay')).status).toBe(200)
    await sandbox.settled()
    expect((await ask('GET', 'outbox')).json['events']).toMatchObject([
      { event: 'customer created', status: 'delivered' },
    ])
  })
})

test('a page hears of a request while its stream is open', async () => {
  const { fetch, context, close } = await openTeamTools()
  const response = await fetch('http://127.0.0.1/_sandbox/api/events', { headers: { 'x-console-token': token } })
  await listCustomers(context)
  close()
  const text = await response.text()
  expect(text).toContain('event: request\ndata: {')
  expect(text).toContain('"operation":"listCustomers"')
})

test('the control routes of the sandbox are not recorded, and answer as before', async () => {
  const { fetch, get } = await openTeamTools()
  const response = await fetch('http://127.0.0.1/_sandbox/faults')
  expect([response.status, (await get('requests')).json['total']]).toEqual([404, 1])
})
