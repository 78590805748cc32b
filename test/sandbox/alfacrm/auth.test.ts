import { describe, expect, test } from 'vitest'
import { createApi, credentials, login, post, send, withVariants } from './api.js'

const key = { email: credentials.email, api_key: credentials.apiKey }

describe('login', () => {
  test('answers a token and nothing else', async () => {
    const { sandbox } = await createApi({ tokens: () => 'token-1' })
    const reply = await send(sandbox, 'v2api/auth/login', post(key))
    expect(reply).toMatchObject({ status: 200, body: { token: expect.any(String) } })
    expect(Object.keys(reply.body)).toEqual(['token'])
  })

  test.each([{ ...key, api_key: 'other' }, { ...key, email: 'x@y.z' }, { email: key.email }, {}])(
    'refuses %j',
    async (body) => {
      const { sandbox } = await createApi()
      expect(await send(sandbox, 'v2api/auth/login', post(body))).toMatchObject({
        status: 403,
        body: { name: 'Forbidden', message: 'Not Authorized', code: 0, status: 403 },
      })
    },
  )

  test('takes JSON sent as a form, as the documents’ curl line does', async () => {
    const { sandbox } = await createApi()
    const init = post(key, { 'content-type': 'application/x-www-form-urlencoded' })
    expect((await send(sandbox, 'v2api/auth/login', init)).status).toBe(200)
  })

  test('keeps earlier tokens, unless the variant says that it voids them', async () => {
    for (const loginVoidsTokens of [false, true]) {
      const { sandbox, call } = await withVariants({ loginVoidsTokens })
      await login(sandbox)
      expect((await call('branch/index')).status).toBe(loginVoidsTokens ? 401 : 200)
    }
  })
})

describe('tokens', () => {
  test.each([undefined, 'wrong', '__proto__', ''])('%j is refused', async (token) => {
    const { sandbox } = await createApi()
    const headers = token === undefined ? {} : { 'x-alfacrm-token': token }
    expect(await send(sandbox, 'v2api/1/customer/index', post({}, headers))).toMatchObject({
      status: 401,
      body: { name: 'Unauthorized', code: 0, status: 401 },
    })
  })

  test('last as long as they are said to', async () => {
    const { call, clock } = await createApi({ tokenLifetime: 900 })
    clock.ms += 899_999
    expect((await call('branch/index')).status).toBe(200)
    clock.ms += 1
    expect((await call('branch/index')).status).toBe(401)
  })

  test('last an hour when nothing is said', async () => {
    const { call, clock } = await createApi()
    clock.ms += 3_599_999
    expect((await call('branch/index')).status).toBe(200)
    clock.ms += 1
    expect((await call('branch/index')).status).toBe(401)
  })

  test('are refused with 403 by the variant', async () => {
    const { call } = await withVariants({ refusal: 403 })
    const reply = await call('branch/index', {}, { 'x-alfacrm-token': 'wrong' })
    expect(reply).toMatchObject({ status: 403, body: { name: 'Forbidden', message: 'Not Authorized', status: 403 } })
  })
})

describe('rights', () => {
  test('an entity without a right is denied, others are not', async () => {
    const { call } = await createApi({ denied: ['pay'] })
    expect(await call('1/pay/index')).toMatchObject({ status: 403, body: { message: 'Access Denied', status: 403 } })
    expect((await call('1/pay-type/index')).status).toBe(200)
  })

  test('a role without the module can log in and do no more', async () => {
    const { call } = await createApi({ denied: ['*'] })
    expect((await call('branch/index')).status).toBe(403)
    expect((await call('1/lesson/index')).status).toBe(403)
  })

  test('X-APP-KEY is needed on login and calls when there is one', async () => {
    const { sandbox } = await createApi({ appKey: 'app' })
    const keyed = { 'x-app-key': 'app' }
    expect((await send(sandbox, 'v2api/auth/login', post(key))).status).toBe(403)
    expect((await send(sandbox, 'v2api/auth/login', post(key, { 'x-app-key': 'other' }))).status).toBe(403)
    const { token } = (await send(sandbox, 'v2api/auth/login', post(key, keyed))).body
    const signed = { 'x-alfacrm-token': token }
    expect((await send(sandbox, 'v2api/branch/index', post({}, signed))).status).toBe(403)
    expect((await send(sandbox, 'v2api/branch/index', post({}, { ...signed, ...keyed }))).status).toBe(200)
  })
})

describe('rate', () => {
  const statuses = async (times: number, options = {}) => {
    const { call, clock } = await createApi(options)
    const all = []
    for (let index = 0; index < times; index += 1) all.push((await call('branch/index')).status)
    return { all, call, clock }
  }

  test('is five a second, the login among them', async () => {
    const { all, call, clock } = await statuses(6, { rate: undefined })
    expect(all).toEqual([200, 200, 200, 200, 429, 429])
    clock.ms += 949
    expect((await call('branch/index')).status).toBe(429)
    clock.ms += 1
    const reply = await call('branch/index')
    expect(reply.status).toBe(200)
  })

  test('is refused in Yii’s words', async () => {
    const { call } = await statuses(0, { rate: 1 })
    expect(await call('branch/index')).toMatchObject({ status: 429, body: { name: 'Too Many Requests', status: 429 } })
  })

  test('lets a client pass that sends every 200 ms, a little early or late', async () => {
    const { call, clock } = await statuses(0, { rate: 5 })
    const jitter = [0, -20, 15, -10, 20, -20, 0, 10, -20, 5, -15]
    const start = clock.ms + 1000
    const all = []
    for (const [index, early] of jitter.entries()) {
      clock.ms = start + index * 200 + early
      all.push((await call('branch/index')).status)
    }
    expect(all).toEqual(jitter.map(() => 200))
  })

  test('can be another, or none', async () => {
    expect((await statuses(3, { rate: 3 })).all).toEqual([200, 200, 429])
    expect((await statuses(50, { rate: 0 })).all).toEqual(Array(50).fill(200))
  })

  test('refused requests do not count, and a clock set back does not lock anyone out', async () => {
    const { call, clock } = await statuses(20, { rate: 2 })
    clock.ms += 1000
    expect((await call('branch/index')).status).toBe(200)
    clock.ms -= 3_000_000
    expect((await call('branch/index')).status).toBe(200)
  })
})

describe('routes', () => {
  test.each([
    ...['v2api', 'v2api/1', 'v2api/1/customer', 'v2api/1/customers/index', 'v2api/1/customer_tariff/index'],
    ...[
      'v2api/1/customer/show',
      'v2api/pay/index',
      'v2api/x/customer/index',
      'v2api/1/pay-type/create',
      'customer/index',
    ],
    ...[
      'v2api/1/sms-message/index',
      'v2api/1/customer/index/2',
      'v2api/auth/logout',
      '_sandbox/faults',
      'v2api/1/bonus/index',
    ],
  ])('%s is unknown', async (path) => {
    const { sandbox } = await createApi()
    expect(await send(sandbox, path, post({}))).toMatchObject({ status: 404, body: { name: 'Not Found', status: 404 } })
  })

  test.each(['v2api/1/customer/index', 'v2api/auth/login', 'v2api/branch/index'])(
    '%s takes POST alone',
    async (path) => {
      const { sandbox } = await createApi()
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
        const reply = await send(sandbox, path, { method })
        expect([reply.status, reply.headers.get('allow'), reply.body.status]).toEqual([405, 'POST', 405])
      }
    },
  )

  test('company/index takes GET too', async () => {
    const { sandbox, token } = await createApi()
    const reply = await send(sandbox, 'v2api/company/index', { headers: { 'x-alfacrm-token': token } })
    expect(reply).toMatchObject({ status: 200, body: { total: 1, items: [{ id: 1 }] } })
  })

  test.each([
    ['1/cgi/index', 'group_id'],
    ['1/cgi/customer', 'customer_id'],
    ['1/cgi/create', 'group_id'],
    ['1/cgi/update?id=1', 'customer_id, group_id'],
    ['1/cgi/delete', 'id'],
    ['1/customer-tariff/index', 'customer_id'],
    ['1/customer-tariff/create', 'customer_id'],
    ['1/customer-tariff/update?id=1', 'customer_id'],
    ['1/customer-tariff/delete?customer_id=1', 'id'],
    ['1/communication/index?class=Customer', 'related_id'],
    ['1/communication/create?related_id=1', 'class'],
    ['1/lesson/teach', 'id'],
    ['1/pay/fiscal-sell?id=1', 'type'],
    ['1/bonus/balance-bonus', 'customer_id'],
    ['1/calendar/teacher?id=1&date1=2026-01-01', 'date2'],
    ['1/customer/update', 'id'],
    ['1/customer/delete', 'id'],
    ['1/lead-form/save', 'id'],
  ])('%s names the missing %s', async (path, names) => {
    const { call } = await createApi()
    // The body's copy is not looked at.
    const reply = await call(path, { id: 1, group_id: 1, customer_id: 1, class: 'Customer', related_id: 1, type: 1 })
    expect(reply).toMatchObject({ status: 400, body: { name: 'Bad Request', code: 0, status: 400 } })
    expect(reply.body.message).toMatch(new RegExp(`: ${names}$`))
  })

  test('ids in the query have to be numbers', async () => {
    const { call } = await createApi()
    for (const id of ['x', '-1', '1.5', '1e3', '99999999999999999999'])
      expect((await call(`1/customer/update?id=${id}`)).status).toBe(400)
  })

  test('an id in the body does for update and delete by the variant alone', async () => {
    for (const bodyIds of [false, true]) {
      const { call, make } = await withVariants({ bodyIds })
      const id = await make('subject', { name: 'A' })
      expect((await call('1/subject/update', { id, name: 'B' })).status).toBe(bodyIds ? 200 : 400)
      expect((await call('1/subject/delete', { id })).status).toBe(bodyIds ? 200 : 400)
    }
  })

  test('a row that is not there is not found', async () => {
    const { call } = await createApi()
    for (const path of ['customer/update', 'customer/delete', 'lesson/teach', 'pay/delete'])
      expect((await call(`1/${path}?id=7`, { status: 3 })).status).toBe(404)
  })
})
