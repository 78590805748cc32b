import { collect, paginate } from 'billfold'
import { assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getCustomerTariff, getTariff, listCustomers, listLessons, listLogs } from 'billfold/alfacrm'
import { errorOf } from '../support/calls.js'
import { pageOf, recording, type Sent } from './wire.js'

type Row = { readonly id: number }
type Sizes = 'asked' | 'own' | 'own at first'

const rowsOf = (count: number, from = 1): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index }))

/** The rows of a page, in the size that was asked for or in the API's own. */
const cut = (rows: readonly Row[], { body }: Sent, sizes: Sizes, clamps = false): readonly Row[] => {
  const page = body.page as number
  const isOwn = sizes === 'own' || (sizes === 'own at first' && page === 0)
  const size = isOwn ? 50 : (body.pageSize as number)
  const number = clamps ? Math.min(page, Math.max(0, Math.ceil(rows.length / size) - 1)) : page
  return rows.slice(number * size, (number + 1) * size)
}

describe('all customers', () => {
  test('of 137, of which the API gives 50 at a time or at first, are given', async () => {
    for (const sizes of ['asked', 'own', 'own at first'] as const)
      for (const limit of [undefined, 20, 50, 100]) {
        const { context } = recording((sent) => pageOf(cut(rowsOf(137), sent, sizes), 137))
        const all = await collect(paginate(listCustomers, context, { limit }), { max: 1_000 })
        expect(all.value).toEqual(rowsOf(137))
      }
  })

  test('of which the page is ignored are an error', async () => {
    const { context, sent } = recording(() => pageOf(rowsOf(50), 137))
    const all = errorOf(await collect(paginate(listCustomers, context), { max: 1_000 }))
    expect(all).toMatchObject({ kind: 'mismatch', attempts: 2, message: expect.stringContaining('50 of 137') })
    expect(sent).toHaveLength(2)
  })

  test('from a page on are never called too few, whatever the sizes', () =>
    assert(
      asyncProperty(
        record({
          count: integer({ min: 0, max: 400 }),
          page: integer({ min: 0, max: 5 }),
          limit: integer({ min: 1, max: 120 }),
        }),
        constantFrom<Sizes>('asked', 'own'),
        constantFrom(true, false),
        async ({ count, page, limit }, sizes, clamps) => {
          const { context } = recording((sent) => pageOf(cut(rowsOf(count), sent, sizes, clamps), count))
          const all = await collect(paginate(listCustomers, context, { page, limit }), { max: 1_000 })
          expect(all.error).toBeUndefined()
        },
      ),
      { numRuns: 50 },
    ))

  test('start at a page that is given as a text', async () => {
    const { context, sent } = recording((sent) => pageOf(cut(rowsOf(120), sent, 'asked'), 120))
    await collect(paginate(listCustomers, context, { page: '1' as never, limit: 50 }), { max: 1_000 })
    expect(sent.map(({ body }) => body.page)).toEqual([1, 2, 3])
  })
})

describe('all lessons', () => {
  const counts = record({
    1: integer({ min: 0, max: 200 }),
    2: integer({ min: 0, max: 200 }),
    3: integer({ min: 0, max: 200 }),
  })

  test('of any state, from a page on, are never called too few', () =>
    assert(
      asyncProperty(
        counts,
        integer({ min: 0, max: 3 }),
        constantFrom<Sizes>('asked', 'own'),
        constantFrom(true, false),
        async (counts, page, sizes, clamps) => {
          const { context } = recording((sent) => {
            const status = sent.body.status as 1 | 2 | 3
            const rows = rowsOf(counts[status], status * 1_000)
            return pageOf(cut(rows, sent, sizes, clamps), rows.length)
          })
          const all = await collect(paginate(listLessons, context, { page, limit: 40 }), { max: 1_000 })
          expect(all.error).toBeUndefined()
          if (page === 0) expect(all.value).toHaveLength(counts[1] + counts[2] + counts[3])
        },
      ),
      { numRuns: 50 },
    ))

  test('of which one changes its state meanwhile are given', async () => {
    const { context, sent } = recording(({ body }) => {
      // Lesson 1 is planned when those are asked for, and conducted when these are.
      const isFirst = sent.length <= 3
      const rows = { 1: isFirst ? [{ id: 1 }] : [], 2: [], 3: [{ id: 1 }, { id: 2 }] }[body.status as 1 | 2 | 3]
      return pageOf(body.page === 0 ? rows : [], rows.length)
    })
    const all = await collect(paginate(listLessons, context), { max: 9 })
    expect(all.value).toEqual([{ id: 1 }, { id: 2 }])
  })

  test('of which the page is ignored are an error', async () => {
    const { context } = recording(({ body }) => pageOf(rowsOf(50, 100 * body.status), 137))
    expect(errorOf(await collect(paginate(listLessons, context), { max: 1_000 })).message).toContain('150 of 411')
  })
})

test('entries of the history whose ids are null are each given', async () => {
  const entries = [
    { id: null, event: 1 },
    { id: null, event: 2 },
  ]
  const { context } = recording(() => pageOf(entries, 2))
  expect((await collect(paginate(listLogs, context), { max: 9 })).value).toMatchObject(entries)
})

describe('a row that is looked for page by page', () => {
  test('is not said to be missing where the page is ignored', async () => {
    const { context, sent } = recording(() => pageOf(rowsOf(50), 137))
    expect(errorOf(await getTariff(context, 120))).toMatchObject({ kind: 'rejected', status: 200 })
    expect(sent).toHaveLength(2)
  })

  test('is looked for in the other lists all the same', async () => {
    const { context } = recording(({ body }) => (body.dead ? pageOf([{ id: 120 }]) : pageOf(rowsOf(50), 137)))
    expect((await getCustomerTariff(context, 120, { customerId: 8 })).value).toEqual({ id: 120 })
    expect(errorOf(await getCustomerTariff(context, 121, { customerId: 8 })).kind).toBe('rejected')
  })

  test('is missing where all rows were seen, also when the last page comes again', async () => {
    const { context } = recording((sent) =>
      pageOf(cut(rowsOf(137), { ...sent, body: { ...sent.body, pageSize: 50 } }, 'own', true), 137),
    )
    expect(errorOf(await getTariff(context, 138)).kind).toBe('notFound')
  })
})
