import { assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collect, paginate } from 'billfold'
import {
  getCgi,
  getCustomer,
  getCustomerTariff,
  getLesson,
  getLessonRaw,
  getTariff,
  listBranches,
  listCgis,
  listCompanies,
  listCustomerGroups,
  listCustomers,
  listCustomerTariffs,
  listGroups,
  listLessons,
  listLessonsRaw,
  listLogs,
  listPays,
  listPaysRaw,
  listRegularLessons,
  listSubjects,
  listTeachers,
} from 'billfold/alfacrm'
import { errorOf } from '../support/calls.js'
import { type Loose, pageOf, recording, type Sent, valueOf } from './wire.js'

const rowsOf = (count: number, from = 1): readonly { readonly id: number }[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index }))

/** What a list sends in its body. */
const bodyOf = async (call: (context: Loose) => Promise<unknown>, more: object = {}): Promise<Loose> => {
  const { context, sent } = recording(() => pageOf([]), more)
  await call(context)
  return sent[0]?.body
}

describe('nothing is hidden', () => {
  test.each([
    [undefined, undefined, 2, 1],
    ['leads', 'active', 0, 0],
    ['clients', 'only', 1, 2],
    ['all', 'all', 2, 1],
  ] as const)('customers: study %s and archived %s', async (study, archived, is_study, removed) => {
    expect(await bodyOf((ctx) => listCustomers(ctx, { study, archived }))).toMatchObject({ is_study, removed })
  })
  test('customers: the API’s own words win', async () => {
    const body = await bodyOf((ctx) => listCustomers(ctx, { is_study: [0, 1], removed: 2 }))
    expect(body).toMatchObject({ is_study: [0, 1], removed: 2 })
  })
  test.each([{ study: 'everyone' }, { archived: 'no' }, { study: 'constructor' }, { study: 5 }])(
    'a word that is none, %j, is an error',
    async (query) => {
      const { context, sent } = recording()
      expect(errorOf(await listCustomers(context, query as never)).kind).toBe('input')
      expect(sent).toEqual([])
    },
  )
  test('groups, teachers and subjects: archived ones and those not in use as well', async () => {
    expect(await bodyOf((ctx) => listGroups(ctx))).toEqual({ page: 0, removed: 1 })
    expect(await bodyOf((ctx) => listTeachers(ctx, { archived: 'active' }))).toEqual({ page: 0, removed: 0 })
    expect(await bodyOf((ctx) => listSubjects(ctx))).toEqual({ page: 0, active: false })
    expect(await bodyOf((ctx) => listSubjects(ctx, { active: true }))).toEqual({ page: 0, active: true })
  })
})

describe('filters', () => {
  const dates = { date_from: '2024-05-31', updated_at_from: '2024-05-31' }
  test.each([
    [listCustomers, '2024-05-31'],
    [listLogs, '31.05.2024'],
    [listRegularLessons, '31.05.2024'],
    [listPays, '2024.05.31'],
  ] as const)('dates go as the table says', async (list, date) => {
    const body = await bodyOf((ctx) => list(ctx, dates as never))
    expect(body).toMatchObject({ date_from: date, updated_at_from: '31.05.2024' })
  })
  test('dates of memberships go as d.m.Y', async () => {
    expect(await bodyOf((ctx) => listCgis(ctx, { groupId: 5, b_date: '2024-05-31' }))).toEqual({
      page: 0,
      b_date: '31.05.2024',
    })
  })
  test('dates go as the call or the context says', async () => {
    const asked = { ...dates, dateFormat: 'Y-m-d' } as const
    expect(await bodyOf((ctx) => listPays(ctx, asked))).toMatchObject(dates)
    expect(await bodyOf((ctx) => listPays(ctx, dates), { dateFormat: 'd.m.Y' })).toMatchObject({
      date_from: '31.05.2024',
    })
  })
  test('flags go as 0 and 1 where the API has these', async () => {
    expect(await bodyOf((ctx) => listPays(ctx, { is_confirmed: true }))).toMatchObject({ is_confirmed: 1 })
    expect(await bodyOf((ctx) => listBranches(ctx, { is_active: false }))).toMatchObject({ is_active: 0 })
    expect(await bodyOf((ctx) => listCustomers(ctx, { withGroups: true }))).toMatchObject({ withGroups: true })
  })
  test('what is no number is an error, as null would be another filter', async () => {
    const { context, sent } = recording()
    expect(errorOf(await listPays(context, { customer_id: NaN }))).toMatchObject({ kind: 'input' })
    expect(sent).toEqual([])
  })
  test('what was left out is not sent', async () => {
    expect(await bodyOf((ctx) => listPays(ctx, { customer_id: undefined }))).toEqual({ page: 0 })
  })
  test('a missing place is an error that names it', async () => {
    const { context } = recording()
    expect(errorOf(await listCustomerTariffs(context, {} as never)).message).toContain(
      'customerId is required, got undefined',
    )
    expect(errorOf(await listCgis(context, undefined as never)).message).toContain('groupId is required, got undefined')
  })
  test('the size of a page goes under the two best known names, and under others that are named', async () => {
    const { context, sent } = recording(() => pageOf([]))
    await listPaysRaw(context, { limit: 20, count: 20 })
    expect(sent[0]!.body).toEqual({ page: 0, pageSize: 20, count: 20 })
    expect(sent[0]!.url.search).toBe('?per-page=20')
  })
  test('companies are asked for with GET, or with POST where a call says so', async () => {
    const { context, sent } = recording(() => pageOf([]))
    await listCompanies(context)
    await listCompanies(context, { method: 'POST' })
    expect(sent.map(({ method, url, body }) => [method, `${url.pathname}${url.search}`, body])).toEqual([
      ['GET', '/v2api/company/index?page=0', undefined],
      ['POST', '/v2api/company/index', { page: 0 }],
    ])
  })
})

describe('a page', () => {
  test.each([
    ['numbers as texts', { total: '2', count: '2', page: '0', items: [{ id: '5' }, { id: 6 }] }],
    ['items keyed by number', { total: 2, items: { 1: { id: 5 }, 2: { id: 6 } } }],
  ])('is read: %s', async (_title, answer) => {
    const { context } = recording(() => answer)
    expect(valueOf(await listCustomers(context))).toMatchObject({ total: 2, items: [{ id: 5 }, { id: 6 }] })
  })
  test.each([
    [{ total: 0 }],
    [{ total: 0, items: null }],
    [{ items: [] }],
    [{ total: 'many', items: [] }],
    [{ total: 1, items: [{}] }],
    [{ total: 1, items: [{ id: null }] }],
    [{ total: 1, items: [null] }],
    [{ name: 'Forbidden', message: 'Not Authorized', code: 0, status: 403 }],
    [[]],
    [null],
    ['text'],
  ])('is not made of %j', async (answer) => {
    const { context } = recording(() => answer)
    expect(errorOf(await listCustomers(context))).toMatchObject({ kind: 'mismatch', status: 200 })
  })
  test('of HTML from a proxy is malformed', async () => {
    const { context } = recording(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }))
    expect(errorOf(await listCustomers(context))).toMatchObject({ kind: 'malformed', body: '<html>' })
  })
  test('of a value of another type says where', async () => {
    const { context } = recording(() => pageOf([{ id: 1 }, { id: 2, dob: 'soon', phone: 5 }]))
    expect(errorOf(await listCustomers(context)).issues).toEqual([
      { path: 'items.1.dob', message: 'expected date' },
      { path: 'items.1.phone', message: 'expected list of strings' },
    ])
  })
})

describe('lessons', () => {
  const lessons: Readonly<Record<number, readonly { readonly id: number }[]>> = {
    1: rowsOf(3),
    2: rowsOf(1, 10),
    3: rowsOf(7, 20),
  }
  /** Lessons of each state; a page past the end repeats the last one. */
  const served = (size: number, all = lessons) =>
    recording(({ body }: Sent) => {
      const rows = all[body.status as number] ?? []
      const page = Math.min(body.page as number, Math.max(0, Math.ceil(rows.length / size) - 1))
      return pageOf(rows.slice(page * size, (page + 1) * size), rows.length)
    })

  test('of any state are asked for three times and given as one page', async () => {
    const { context, sent } = served(50)
    expect(valueOf(await listLessons(context))).toEqual({
      total: 11,
      page: 0,
      count: 11,
      items: [...lessons[1]!, ...lessons[2]!, ...lessons[3]!],
    })
    expect(sent.map(({ body }) => body.status)).toEqual([1, 2, 3])
  })
  test('of one state are asked for once', async () => {
    const { context, sent } = served(50)
    for (const status of ['cancelled', 2] as const)
      expect(valueOf(await listLessons(context, { status })).items).toEqual(lessons[2])
    expect(sent).toHaveLength(2)
  })
  test('give the first error of the three', async () => {
    const { context, sent } = recording((_, count) =>
      count === 2 ? new Response('{"message":"no"}', { status: 500 }) : pageOf([]),
    )
    expect(errorOf(await listLessons(context, { status: 'any' })).kind).toBe('server')
    expect(sent).toHaveLength(2)
  })
  test('of all pages are each given once, whatever the sizes', () =>
    assert(
      asyncProperty(
        record({ 1: integer({ min: 0, max: 20 }), 2: integer({ min: 0, max: 20 }), 3: integer({ min: 0, max: 20 }) }),
        integer({ min: 1, max: 7 }),
        async (counts, size) => {
          const all = { 1: rowsOf(counts[1]), 2: rowsOf(counts[2], 100), 3: rowsOf(counts[3], 200) }
          const { context } = served(size, all)
          const found = await collect(paginate(listLessons, context), { max: 100 })
          expect(found.value?.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
            [...all[1], ...all[2], ...all[3]].map(({ id }) => id),
          )
        },
      ),
      { numRuns: 50 },
    ))
  test('in raw form are of one state', async () => {
    const { context } = served(50)
    expect(await listLessonsRaw(context, { status: 'planned' })).toMatchObject({ ok: true })
    expect(errorOf(await listLessonsRaw(context, { status: 'any' } as never)).kind).toBe('input')
    expect(errorOf(await listLessonsRaw(context, {} as never)).kind).toBe('input')
  })
  test('are looked for by id in each state', async () => {
    const { context, sent } = recording(({ body }) => pageOf(body.status === 2 ? [{ id: 5 }] : []))
    expect(valueOf(await getLesson(context, 5))).toEqual({ id: 5 })
    expect(sent.map(({ body }) => [body.id, body.status])).toEqual([
      [5, 3],
      [5, 1],
      [5, 2],
    ])
    expect(await getLessonRaw(context, 5, { status: 2 })).toMatchObject({ ok: true })
  })
})

describe('a row by its id', () => {
  test('is the one with that id, and no other', async () => {
    const { context } = recording(() => pageOf([{ id: 4 }, { id: '5', name: 'Ann' }]))
    expect(valueOf(await getCustomer(context, 5))).toEqual({ id: 5, name: 'Ann' })
    expect(valueOf(await getCustomer(context, '5'))).toEqual({ id: 5, name: 'Ann' })
    expect(errorOf(await getCustomer(context, 6))).toMatchObject({
      kind: 'notFound',
      message: expect.stringContaining('no row with id 6'),
      status: 200,
      retryable: false,
    })
  })
  test('is not there in an empty list', async () => {
    const { context, sent } = recording(() => pageOf([]))
    expect(errorOf(await getCustomer(context, 5)).kind).toBe('notFound')
    expect(sent).toHaveLength(1)
  })
  test('is looked for page by page where the API does not look for the id', async () => {
    const all = rowsOf(130)
    const { context, sent } = recording(({ body }) => pageOf(all.slice(body.page * 50, body.page * 50 + 50), 130))
    expect(valueOf(await getTariff(context, 120))).toEqual({ id: 120 })
    expect(sent.map(({ body }) => body.page)).toEqual([0, 1, 2])
    expect(errorOf(await getTariff(context, 131)).kind).toBe('notFound')
    expect(sent).toHaveLength(6)
  })
  test('is not looked for without end', async () => {
    let next = 1
    const { context, sent } = recording(() => pageOf(rowsOf(1, (next += 1)), 1e9))
    expect(errorOf(await getTariff(context, 1)).kind).toBe('rejected')
    expect(sent).toHaveLength(100)
    const repeating = recording(() => pageOf(rowsOf(3), 1e9))
    expect(errorOf(await getTariff(repeating.context, 5)).kind).toBe('rejected')
    expect(repeating.sent).toHaveLength(2)
  })
  test('in a place is looked for there, archived ones as well', async () => {
    const { context, sent } = recording(({ body }) => pageOf(body.dead ? [{ id: 5 }] : []))
    expect(valueOf(await getCustomerTariff(context, 5, { customerId: 8 }))).toEqual({ id: 5 })
    expect(sent.map(({ url, body }) => [url.search, body])).toEqual([
      ['?customer_id=8', { id: 5, page: 0 }],
      ['?customer_id=8', { id: 5, page: 0, dead: true }],
    ])
    expect(errorOf(await getCgi(context, 5, {} as never)).kind).toBe('input')
  })
  test.each([[0.5], ['abc'], [''], [undefined], [{}], [-1]])('is not asked for by %j', async (id) => {
    const { context, sent } = recording()
    expect(errorOf(await getCustomer(context, id as never)).kind).toBe('input')
    expect(sent).toEqual([])
  })
  test('of an answer that is no list is a mismatch', async () => {
    const { context } = recording(() => ({ total: 0 }))
    expect(errorOf(await getCustomer(context, 5)).kind).toBe('mismatch')
    expect(await getCustomer({ ...context, validate: 'off' }, 5)).toEqual({ ok: true, value: undefined })
  })
})

describe('all pages', () => {
  type Served = { readonly count: number; readonly size: number; readonly ignored: 'size' | 'page' | 'nothing' }

  const served = ({ count, size, ignored }: Served) =>
    recording(({ body }) => {
      const asked = ignored === 'size' ? size : ((body.pageSize as number | undefined) ?? size)
      const start = ignored === 'page' ? 0 : body.page * asked
      const rows = rowsOf(count).slice(start, ignored === 'page' ? undefined : start + asked)
      return pageOf(rows, `${count}`)
    })

  test('give every row once, whatever the server makes of page and size', () =>
    assert(
      asyncProperty(
        record({ count: integer({ min: 0, max: 60 }), size: integer({ min: 1, max: 30 }) }),
        constantFrom('size', 'page', 'nothing'),
        constantFrom(undefined, 1, 7, 50),
        async (sizes, ignored, limit) => {
          const { context, sent } = served({ ...sizes, ignored: ignored })
          const found = await collect(paginate(listCustomers, context, { limit }), { max: 100 })
          expect(found.value).toEqual(rowsOf(sizes.count))
          expect(sent.length).toBeLessThanOrEqual(Math.max(1, sizes.count) + 1)
        },
      ),
    ))
  test('start at page 0, or where the query says', async () => {
    const { context, sent } = served({ count: 25, size: 10, ignored: 'size' })
    await collect(paginate(listCustomers, context, { name: 'Ann' }), { max: 100 })
    expect(sent.map(({ body }) => [body.page, body.pageSize, body.name])).toEqual([
      [0, 100, 'Ann'],
      [1, 10, 'Ann'],
      [2, 10, 'Ann'],
    ])
    const rest = await collect(paginate(listCustomers, context, { page: 2 }), { max: 100 })
    expect(rest.value).toEqual(rowsOf(5, 21))
  })
  test('of a place keep to it', async () => {
    const { context, sent } = served({ count: 25, size: 10, ignored: 'size' })
    await collect(paginate(listCustomerTariffs, context, { customerId: 8 }), { max: 100 })
    await collect(paginate(listCustomerGroups, context, { customerId: 8 }), { max: 100 })
    expect(sent).toHaveLength(6)
    for (const { url } of sent) expect(url.searchParams.get('customer_id')).toBe('8')
  })
})
