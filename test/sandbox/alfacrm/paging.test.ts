import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AlfaCrmSandboxOptions, AlfaCrmVariants } from 'billfold/sandbox'
import { createApi, type Loose } from './api.js'

/** An account with so many tariffs. */
const withRows = (
  count: number,
  variants: Partial<AlfaCrmVariants> = {},
  options: Partial<AlfaCrmSandboxOptions> = {},
) => {
  const tariff = Array.from({ length: count }, (_, index) => ({ name: `T${index + 1}`, branch_ids: [1] }))
  return createApi({ rows: { tariff }, variants, ...options })
}

const span = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

describe('pages', () => {
  test('count from 0, have 50 rows, and end with an empty one', async () => {
    const { must, ids } = await withRows(120)
    const { items, ...head } = await must('1/tariff/index', {})
    expect([head, items.length]).toEqual([{ total: 120, count: 50, page: 0 }, 50])
    expect(await ids('1/tariff/index', { page: 1 })).toEqual(span(51, 100))
    expect(await must('1/tariff/index', { page: 2 })).toMatchObject({ total: 120, count: 20, page: 2 })
    expect(await must('1/tariff/index', { page: 3 })).toEqual({ total: 120, count: 0, page: 3, items: [] })
  })

  test('can be asked for in the query, and as a text', async () => {
    const { ids } = await withRows(60)
    expect(await ids('1/tariff/index?page=1')).toEqual(span(51, 60))
    expect(await ids('1/tariff/index', { page: '1' })).toEqual(span(51, 60))
    expect(await ids('1/tariff/index?page=1', { page: 0 })).toEqual(span(1, 50))
  })

  test.each([-1, 1.5, 'x', {}, true, [1]])('%j is no page', async (page) => {
    const { call } = await withRows(1)
    expect((await call('1/tariff/index', { page })).status).toBe(400)
  })

  test('an empty body asks for the first', async () => {
    const { call } = await withRows(1)
    for (const body of ['', '{}', '[]', ' ']) expect((await call('1/tariff/index', body)).body.total).toBe(1)
  })

  test('can be of another size by route', async () => {
    const { must } = await withRows(120, { pageSizes: { pay: 30, tariff: 40 } })
    expect((await must('1/tariff/index', { page: 2 })).count).toBe(40)
  })
})

describe('the size of a page', () => {
  const parameters = {
    'per-page': ['?per-page=20', {}],
    pageSize: ['', { pageSize: 20 }],
    count: ['', { count: 20 }],
    page_size: ['', { page_size: 20 }],
    'per-page in the body': ['', { 'per-page': 20 }],
  } as const

  test.each(Object.keys(parameters) as (keyof typeof parameters)[])(
    '%s works where it is honoured, alone',
    async (name) => {
      const { call } = await withRows(120, { pageSizeParameters: [name] })
      for (const [each, [query, body]] of Object.entries(parameters)) {
        const reply = await call(`1/tariff/index${query}`, body)
        expect([each, reply.body.count]).toEqual([each, each === name ? 20 : 50])
      }
    },
  )

  test('per-page and pageSize are honoured when nothing is said, none when none is', async () => {
    const plain = await withRows(120)
    expect((await plain.must('1/tariff/index?per-page=100')).count).toBe(100)
    expect((await plain.must('1/tariff/index', { pageSize: '70' })).count).toBe(70)
    const fixed = await withRows(120, { pageSizeParameters: [] })
    expect((await fixed.must('1/tariff/index?per-page=100', { pageSize: 100 })).count).toBe(50)
  })

  test('is 500 at most, and a whole number from 1', async () => {
    const { must, call } = await withRows(600)
    expect((await must('1/tariff/index', { pageSize: 10_000 })).count).toBe(500)
    for (const pageSize of [0, -5, 'x', 1.5]) expect((await call('1/tariff/index', { pageSize })).status).toBe(400)
  })
})

describe('variants', () => {
  test('a page past the end is the last one once more', async () => {
    const { must } = await withRows(60, { pastEnd: 'last-page' })
    const last = await must('1/tariff/index', { page: 1 })
    expect(await must('1/tariff/index', { page: 9 })).toEqual(last)
    const none = await withRows(0, { pastEnd: 'last-page' })
    expect(await none.must('1/tariff/index', { page: 9 })).toEqual({ total: 0, count: 0, page: 0, items: [] })
  })

  test('everything is on every page where paging is ignored', async () => {
    const { ids, call } = await withRows(120, { pagingIgnored: ['tariff'], pastEnd: 'last-page' })
    for (const page of [0, 1, 9]) expect(await ids('1/tariff/index', { page })).toEqual(span(1, 120))
    expect((await call('1/tariff/index', { page: 9 })).body).toMatchObject({ total: 120, count: 120, page: 9 })
  })

  test('counts as texts', async () => {
    const { must } = await withRows(3, { counts: 'string' })
    expect(await must('1/tariff/index')).toMatchObject({ total: '3', count: '3', page: '0' })
  })

  test('items as an object keyed by number', async () => {
    const { must } = await withRows(2, { items: 'object' })
    expect((await must('1/tariff/index')).items).toMatchObject({ 0: { id: 1 }, 1: { id: 2 } })
    expect((await must('1/tariff/index', { page: 1 })).items).toEqual([])
  })

  test('no items on an empty page', async () => {
    const { must } = await withRows(1, { emptyItems: 'missing', items: 'object' })
    expect(await must('1/tariff/index', { page: 1 })).toEqual({ total: 1, count: 0, page: 1 })
    expect((await must('1/tariff/index')).items).toMatchObject({ 0: { id: 1 } })
  })
})

test('whatever the size and the variants, the pages hold every row once and in order', async () => {
  const variants = fc.record({
    pastEnd: fc.constantFrom('empty' as const, 'last-page' as const),
    counts: fc.constantFrom('number' as const, 'string' as const),
    items: fc.constantFrom('list' as const, 'object' as const),
    emptyItems: fc.constantFrom('list' as const, 'missing' as const),
  })
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 130 }), fc.integer({ min: 1, max: 140 }), variants, async (count, size, variant) => {
      const { must } = await withRows(count, variant)
      const seen: number[] = []
      for (let page = 0; page < Math.ceil(count / size); page += 1) {
        const { items, ...head } = await must('1/tariff/index', { page, pageSize: size })
        const rows: Loose[] = Object.values(items)
        expect([Number(head.total), Number(head.count), Number(head.page)]).toEqual([count, rows.length, page])
        seen.push(...rows.map(({ id }) => id))
      }
      expect(seen).toEqual(span(1, count))
      const past = await must('1/tariff/index', { page: Math.ceil(count / size), pageSize: size })
      const again = Object.values(past.items ?? {}).map((row: Loose) => row.id)
      expect(seen).toEqual(expect.arrayContaining(again))
      if (variant.pastEnd === 'empty') expect(again).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a look-up by id does not look at the other rows', async () => {
  const rows = 20_000
  const customer = Array.from({ length: rows }, () => ({ name: 'x', is_study: 1, branch_ids: [1] }))
  const { sandbox, token } = await createApi({ rows: { customer } })
  let read = 0
  const has = Object.hasOwn
  const count = async (body: object) => {
    read = 0
    Object.hasOwn = (object: object, key: PropertyKey) => {
      if (key === 'branch_ids') read += 1
      return has(object, key)
    }
    const init = { method: 'POST', headers: { 'x-alfacrm-token': token }, body: JSON.stringify(body) }
    const answer = await sandbox.fetch('/v2api/1/customer/index', init)
    Object.hasOwn = has
    return [(await answer.json()).total, read]
  }
  const [total, byId = 0] = await count({ id: rows })
  expect(total).toBe(1)
  expect(byId).toBeLessThan(20)
  const [, byIds = 0] = await count({ ids: [1, 5] })
  expect(byIds).toBeLessThan(20)
  expect((await count({ name: 'x' }))[1]).toBeGreaterThan(rows)
})
