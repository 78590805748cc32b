import type { AlfaCrmContext } from 'billfold/alfacrm'
import { getCustomer, getTariff } from 'billfold/alfacrm'
import { alfacrm, createProxy, type ProxyOptions, type AlfaCrmOperation, type AlfaCrmParams } from 'billfold/proxy'
import { describe, expect, test } from 'vitest'
import { pageOf, recording } from '../alfacrm/wire.js'

type Options = ProxyOptions<AlfaCrmOperation, AlfaCrmParams, string>

const origin = 'https://app.example'

/** A proxy that allows this, before an API that answers everything with `answer`, and what reaches the API. */
const page = (allow: Options['allow'], answer: object = pageOf([{ id: 5 }])) => {
  const { context, sent } = recording(() => answer)
  const proxy = createProxy({
    system: alfacrm,
    context,
    allow,
    authorize: () => true,
    basePath: '/crm/',
    origins: [origin],
  })
  const ask = async (path: string, body: string) => {
    const headers = { 'content-type': 'application/json', origin }
    const reply = await proxy(new Request(`${origin}/crm/v2api/${path}`, { method: 'POST', headers, body }))
    return { status: reply.status, text: await reply.text() }
  }
  const fetch: NonNullable<AlfaCrmContext['fetch']> = (url, init) =>
    proxy(new Request(origin + url, { ...init, headers: { ...init.headers, origin } }))
  return { ctx: { baseUrl: '/crm/', branch: 1, fetch } satisfies AlfaCrmContext, sent, ask }
}

describe('an operation for one row', () => {
  test.each([
    ['1/customer/index', '{"id":null}'],
    ['1/customer/index', '{"id":""}'],
    ['1/customer/index', '{"id":[]}'],
    ['1/customer/index', '{"id":[1,2,3,4]}'],
    ['1/customer/index', '{"id":{"0":1}}'],
    ['1/customer/index', '{"id":"5"}'],
    ['1/customer/index', '{"id":"5 OR 1"}'],
    ['1/customer/index', '{"id":5.5}'],
    ['1/customer/index', '{"id":-5}'],
    ['1/customer/index', '{"id":0}'],
    ['1/customer/index', '{"id":1e300}'],
    ['1/customer/index', '{"id":true}'],
    ['1/customer/index', '{"id":false}'],
    ['1/customer/index', '{"id":5,"i\\u0064":[]}'],
    ['1/customer/index', '{"ID":5}'],
    ['1/customer/index', '{}'],
    ['1/customer/index', ''],
    ['1/customer/index?id=1', '{}'],
    ['1/customer/index?id=5', '{"id":5}'],
    ['1/customer/index?id=6', '{"id":5}'],
    ['1/customer/index?page=0', '{"id":5}'],
    ['1/customer/index', '{"id":5,"ids":[1,2]}'],
    ['1/customer/index', '{"id":5,"Customer":{"id":6}}'],
    ['1/customer/index', '{"id":5,"or":1}'],
    ['1/customer/index', '{"id":5,"page":[0]}'],
    ['1/lesson/index', '{"id":5,"status":[1,2]}'],
    ['1/customer-tariff/index?customer_id=8', '{"id":5,"customer_id":9}'],
  ])('does not pass %s with %s', async (path, body) => {
    const { ask, sent } = page(['getCustomer', 'getLesson', 'getCustomerTariff'])
    const { status } = await ask(path, body)
    expect([400, 403]).toContain(status)
    expect(sent).toEqual([])
  })

  test('passes one whole number, and the filters with which the row is looked for', async () => {
    const { ctx, sent } = page(['getCustomer'])
    expect(await getCustomer(ctx, 5)).toMatchObject({ ok: true, value: { id: 5 } })
    expect(sent).toMatchObject([{ body: { id: 5, removed: 1, is_study: 2 } }])
  })

  test('gives when the number that the API gets', async () => {
    const seen: unknown[] = []
    const { ctx } = page([{ operation: 'getCustomer', when: ({ body }) => seen.push(body['id']) > 0 }])
    await getCustomer(ctx, 5)
    expect(seen).toEqual([5])
  })

  test.each([
    ['other rows', pageOf([{ id: 4 }, { id: 5 }])],
    ['other rows that are keyed', pageOf({ 0: { id: '5' }, 1: { id: '6' } })],
    ['another row', pageOf([{ id: 6 }])],
    ['what is no row', pageOf(['5'])],
    ['what is no page', [{ id: 5 }, { id: 6 }]],
    ['rows under another name', { success: true, rows: [{ id: 6 }] }],
  ])('does not pass on an answer with %s', async (_, answer) => {
    const { ask } = page(['getCustomer'], answer)
    const reply = await ask('1/customer/index', '{"id":5}')
    expect(reply).toMatchObject({ status: 502, text: expect.stringContaining('other rows') })
  })

  test.each([
    ['its row', pageOf([{ id: 5, name: 'A' }])],
    ['its row with an id as text', pageOf([{ id: '5' }])],
    ['no row', pageOf([])],
    ['a refusal', { success: false, errors: ['no'] }],
  ])('passes on an answer with %s', async (_, answer) => {
    const { ask } = page(['getCustomer'], answer)
    expect(await ask('1/customer/index', '{"id":5}')).toEqual({ status: 200, text: JSON.stringify(answer) })
  })
})

describe('a list that is allowed', () => {
  const everybody = pageOf([{ id: 4 }, { id: 5 }])

  test.each(['{}', '{"id":[4,5]}', '{"id":5}', '{"id":5,"name":"A"}'])(
    'passes %s, as it lists everybody',
    async (body) => {
      for (const allow of [['listCustomers'], ['getCustomer', 'listCustomers']] as const) {
        const { ask, sent } = page(allow, everybody)
        expect(await ask('1/customer/index', body)).toEqual({ status: 200, text: JSON.stringify(everybody) })
        expect(sent).toMatchObject([{ body: JSON.parse(body) as object }])
      }
    },
  )

  test('passes no id in the query, which the API does not look at', async () => {
    const { ask, sent } = page(['listCustomers'])
    expect((await ask('1/customer/index?id=5', '{}')).status).toBe(400)
    expect(sent).toEqual([])
  })
})

describe('a tariff', () => {
  test('cannot be allowed as one row: the API gives all of them whatever the id', async () => {
    const { ask, sent } = page(['getTariff' as AlfaCrmOperation])
    const reply = await ask('1/tariff/index', '{"id":5}')
    expect(reply).toMatchObject({ status: 500, text: expect.stringContaining('getTariff') })
    expect(alfacrm.has('getTariff')).toBe(false)
    expect(sent).toEqual([])
  })

  test('is read where all may be listed', async () => {
    const { ctx } = page(['listTariffs'], pageOf([{ id: 4 }, { id: 5 }]))
    expect(await getTariff(ctx, 5)).toMatchObject({ ok: true, value: { id: 5 } })
  })
})

describe('an id in the query', () => {
  const all = [
    'updateCustomer',
    'deleteCustomer',
    'createCustomerTariff',
    'updateCustomerTariff',
    'createCommunication',
  ] as const

  test.each([
    ['1/customer/update', '{"name":"A"}'],
    ['1/customer/update?id=', '{"name":"A"}'],
    ['1/customer/update?id=05', '{"name":"A"}'],
    ['1/customer/update?id=5.0', '{"name":"A"}'],
    ['1/customer/update?id=-5', '{"name":"A"}'],
    ['1/customer/update?id=a', '{"name":"A"}'],
    ['1/customer/update?id=99999999999999999999', '{"name":"A"}'],
    ['1/customer/update?id=5', '{"id":6}'],
    ['1/customer/update?id=5', '{"id":[5]}'],
    ['1/customer/update?id=5', '{"id":"05"}'],
    ['1/customer/update?id=5', '{"_method":"DELETE"}'],
    ['1/customer/update?id=5&_method=DELETE', '{}'],
    ['1/customer/delete', '{"id":5}'],
    ['1/customer/delete?id=5', '{"id":6}'],
    ['1/customer/delete?id=5&customer_id=6', '{}'],
    ['1/customer-tariff/create?customer_id=8', '{"customer_id":9}'],
    ['1/customer-tariff/update?id=5&customer_id=8', '{"customer_id":9}'],
    ['1/communication/create?class=Task&related_id=9', '{"class":"Customer","related_id":9}'],
  ])('does not pass %s with %s', async (path, body) => {
    const { ask, sent } = page(all)
    expect((await ask(path, body)).status).toBe(400)
    expect(sent).toEqual([])
  })

  test('passes with the same in the body', async () => {
    const { ask, sent } = page(all)
    await ask('1/customer/update?id=5', '{"id":5,"name":"A"}')
    await ask('1/customer-tariff/create?customer_id=8', '{"customer_id":8}')
    expect(sent.map(({ url, body }) => [url.search, body as object])).toEqual([
      ['?id=5', { id: 5, name: 'A' }],
      ['?customer_id=8', { customer_id: 8 }],
    ])
  })
})
