import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAlfaCrmSandbox, seedAlfaCrmDemo } from 'billfold/sandbox'
import { createApi, createSchool, credentials, person, post, send } from './api.js'

const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__']

describe('keys with a history', () => {
  test.each(words)('%s names nothing in a path or a query', async (word) => {
    const { call } = await createApi()
    for (const path of [word, `1/${word}/index`, `1/customer/${word}`, `${word}/customer/index`, `1/bonus/${word}`])
      expect((await call(path)).status).toBe(404)
    expect((await call(`1/communication/index?class=${word}&related_id=1`)).status).toBe(400)
    expect((await call(`1/customer/update?id=${word}`)).status).toBe(400)
    expect((await call(`1/customer/index?${word}=1`)).status).toBe(200)
  })

  test('are plain data or passed over in a body', async () => {
    const { call, ids } = await createApi()
    const hostile = `{"name":"A","legal_type":1,"is_study":1,"__proto__":{"polluted":1},"constructor":{"x":1},"custom___proto__":1,"custom_constructor":"c"}`
    const reply = await call('1/customer/create', hostile)
    expect(reply.body).toMatchObject({ success: true, model: { custom_constructor: 'c', custom___proto__: 1 } })
    expect(Object.hasOwn(reply.body.model, 'constructor')).toBe(false)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(await ids('1/customer/index', '{"__proto__":{"id":9},"constructor":5}' as never)).toEqual([1])
  })

  test('mean nothing to the variants', async () => {
    const { call, make } = await createApi({ variants: { filtersIgnored: {}, pageSizes: {}, alsoRequired: {} } })
    await make('customer', person)
    expect((await call('1/customer/index')).body.total).toBe(1)
  })
})

describe('bodies', () => {
  test.each([
    ['{"name":', 400],
    ['null', 400],
    ['[1]', 400],
    ['"x"', 400],
    ['5', 400],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    [`{"a":${'{"a":'.repeat(120)}1${'}'.repeat(121)}`, 400],
  ])('%.20j is answered %i', async (body, status) => {
    const { call } = await createApi()
    const reply = await call('1/customer/index', body)
    expect([reply.status, reply.body.status]).toEqual([status, status])
  })

  test('have to be UTF-8 and no larger than the ceiling', async () => {
    const { sandbox, token, call } = await createApi({ maxBodyBytes: 1000 })
    const init = { method: 'POST', headers: { 'x-alfacrm-token': token }, body: new Uint8Array([0x7b, 0xff, 0x7d]) }
    expect((await send(sandbox, 'v2api/1/customer/index', init)).status).toBe(400)
    expect(await call('1/customer/index', { name: 'x'.repeat(1000) })).toMatchObject({
      status: 413,
      body: { name: 'Payload Too Large' },
    })
  })

  test('a path has to be encoded', async () => {
    const { sandbox } = await createApi()
    expect((await send(sandbox, 'v2api/%E0%A4%A', post({}))).status).toBe(400)
  })
})

const paths = fc.constantFrom(
  ...['customer', 'group', 'lesson', 'pay', 'tariff', 'task', 'teacher', 'regular-lesson', 'room', 'discount'].flatMap(
    (entity) => ['index', 'create', 'update?id=1', 'delete?id=2'].map((method) => `1/${entity}/${method}`),
  ),
  ...['1/lesson/teach?id=1', '1/lesson/teach?id=4', '1/pay/fiscal-sell?id=1&type=1', '1/sms-message', '1/log/index'],
  ...['1/cgi/index?group_id=1', '1/cgi/create?group_id=1', '1/cgi/update?id=1&customer_id=1&group_id=1'],
  ...['1/customer-tariff/index?customer_id=1', '1/customer-tariff/create?customer_id=1'],
  ...['1/customer-tariff/update?id=1&customer_id=1', '1/bonus/bonus-add?customer_id=1', '1/teacher/working-hour'],
  ...['1/communication/index?class=Customer&related_id=1', '1/communication/create?class=Group&related_id=1'],
  ...['1/calendar/customer?id=1&date1=01.01.2026&date2=2026-12-31', '1/lead-form/save?id=1', 'auth/login'],
)

const keys = fc.oneof(
  fc.constantFrom(
    ...[
      'id',
      'ids',
      'name',
      'page',
      'pageSize',
      'is_study',
      'removed',
      'status',
      'customer_id',
      'customer_ids',
      'details',
    ],
    ...[
      'group_ids',
      'branch_id',
      'branch_ids',
      'lesson_date',
      'time_from',
      'time_to',
      'duration',
      'income',
      'days',
      'day',
    ],
    ...[
      'b_date',
      'e_date',
      'b_date_v',
      'phone',
      'dob',
      'period',
      'unit',
      'tariff_id',
      'amount',
      'related_class',
      'legal_type',
    ],
    ...[
      'subject_id',
      'lesson_type_id',
      'related_id',
      'time_from_v',
      'time_to_v',
      'teacher_ids',
      'dead',
      'balance',
      'type',
    ],
    ...['LeadFormForm', 'custom_x', 'fields_old', 'date_from', 'created_at_from', 'document_date', 'comment', ...words],
  ),
  fc.string(),
)

const scalars = fc.oneof(
  fc.constantFrom<unknown>(0, 1, 2, 3, -1, 1.5, 1e308, -0, '', null, true, false, '1', 'x', '01.02.2026', '2026-02-01'),
  fc.constantFrom<unknown>(
    '10:00',
    '23:59:59',
    '31.12.2999',
    '2026-02-01 10:00:00',
    'Group',
    'Customer',
    'weeks',
    1440,
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
)

const values = fc.oneof(
  { weight: 6, arbitrary: scalars },
  { weight: 2, arbitrary: fc.array(scalars, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(keys, scalars, { maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.dictionary(keys, scalars, { maxKeys: 4 }), { maxLength: 3 }) },
)

const bodies = fc
  .array(fc.tuple(keys, values), { maxLength: 10 })
  .map((entries) => Object.fromEntries(entries) as unknown)

test(
  'whatever is sent, there is a JSON answer below 500, and a refusal changes nothing',
  { timeout: 60_000 },
  async () => {
    const { sandbox: seeded } = await createApi()
    await seedAlfaCrmDemo(seeded)
    const state = seeded.exportState()
    const program = fc.array(fc.tuple(paths, bodies), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(program, async (requests) => {
        const { sandbox, call } = await createApi({ state })
        for (const [path, body] of requests) {
          const before = JSON.stringify(sandbox.exportState().tables)
          const reply = await call(path, body)
          expect([path, body, reply.body, reply.status < 500]).toEqual([path, body, reply.body, true])
          const isRefused = reply.status !== 200 || reply.body.success === false
          if (isRefused) expect(JSON.stringify(sandbox.exportState().tables)).toBe(before)
        }
        const again = createAlfaCrmSandbox(credentials)
        expect(again.loadState(JSON.parse(JSON.stringify(sandbox.exportState())))).toEqual({ ok: true })
        for (const path of ['customer', 'lesson', 'pay', 'group', 'regular-lesson'])
          expect((await call(`1/${path}/index`, { removed: 1, is_study: 2 })).status).toBe(200)
      }),
      { numRuns: 250 },
    )
  },
)

test('any path and method has an answer', async () => {
  const { sandbox, token } = await createApi()
  const segments = fc.array(
    fc.oneof(fc.constantFrom('v2api', '1', 'customer', 'index', '0', '..', ...words), fc.string()),
  )
  const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD')
  await fc.assert(
    fc.asyncProperty(segments, methods, async (parts, method) => {
      const url = `https://x.example/${parts.map(encodeURIComponent).join('/')}`
      const answer = await sandbox.fetch(url, { method, headers: { 'x-alfacrm-token': token } })
      expect(answer.status).toBeLessThan(500)
    }),
    { numRuns: 300 },
  )
})

test('requests in the shape of fetch: a Request, a URL, a relative address', async () => {
  const { sandbox, token } = await createSchool()
  const init = post({}, { 'x-alfacrm-token': token })
  const address = 'http://any.example/v2api/1/customer/index'
  for (const input of [address, new URL(address), '/v2api/1/customer/index'])
    expect((await sandbox.fetch(input, init)).status).toBe(200)
  expect((await sandbox.fetch(new Request(address, init))).status).toBe(200)
})
