import { collect, type Context, type PageOptions, type PageStyle, paginate, type Result } from 'billfold'
import { assert, asyncProperty, array, boolean, integer } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorOf } from '../support/calls.js'

type Row = { readonly id?: number | null; readonly text?: string }
type Page = { readonly total?: unknown; readonly items: readonly Row[] }
type Query = PageOptions & { readonly page?: number }

const context: Context = { baseUrl: 'https://api.teamtools.io/' }

const rows = (count: number, from = 0): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index }))

const style: PageStyle<Page, Row> = {
  query: ({ page }) => ({ page }),
  rows: ({ items }) => items,
  total: ({ total }) => total,
}

/** A list that names its total, whose pages are these; beyond them is the last one again, or nothing. */
const counted = (pages: readonly Page[], beyond: Page = { items: [] }) => {
  const list = (_context: Context, { page = 0 }: Query = {}): Promise<Result<Page>> =>
    Promise.resolve({ ok: true, value: pages[page] ?? beyond })
  return Object.assign(list, { pages: style })
}

/** A list by `limit` and `offset`, which names no total. */
const uncounted =
  (answer: (query: { readonly limit: number; readonly offset: number }) => readonly Row[]) =>
  (_context: Context, { limit = 0, offset = 0 }: Query = {}): Promise<Result<readonly Row[]>> =>
    Promise.resolve({ ok: true, value: answer({ limit, offset }) })

/** The sizes of the pages, and the kind of the error. */
const stepsOf = async (pages: AsyncIterable<Result<readonly unknown[]>>): Promise<readonly (number | string)[]> => {
  const steps = []
  for await (const page of pages) steps.push(page.ok ? page.value.length : page.error.kind)
  return steps
}

describe('a list that ends below the total that it names is an error', () => {
  const whole = { total: 137, items: rows(50) }

  test.each<[string, readonly Page[], Page | undefined]>([
    ['when the page is ignored', [], whole],
    ['when the next page is empty', [whole], { total: 137, items: [] }],
    ['when the next page is empty and names 0', [whole], { total: '0', items: [] }],
    ['when the next page is empty and names none', [whole], undefined],
    ['that is a text', [{ total: '137', items: rows(50) }], undefined],
    ['with rows without ids, when the page is ignored', [], { total: 9, items: [{ text: 'a' }, { text: 'b' }] }],
  ])('%s', async (_title, pages, beyond) => {
    const list = counted(pages, beyond)
    expect((await stepsOf(paginate(list, context))).at(-1)).toBe('mismatch')
    expect((await stepsOf(paginate(list, context, { prefetch: true } as Query))).at(-1)).toBe('mismatch')
    expect(errorOf(await collect(paginate(list, context), { max: 1_000 })).kind).toBe('mismatch')
  })

  test('that says how many have come, of how many, after how many requests', async () => {
    const short = errorOf(await collect(paginate(counted([], whole), context), { max: 1_000 }))
    expect(short).toEqual({
      kind: 'mismatch',
      operation: 'paginate',
      message: 'paginate: rows: the list ended after 50 of 137 rows',
      issues: [{ path: 'rows', message: 'the list ended after 50 of 137 rows' }],
      attempts: 2,
      delivery: 'answered',
      retryable: false,
    })
    expect(structuredClone(short)).toEqual(short)
  })

  test('also when it has no rows at all', async () => {
    expect(await stepsOf(paginate(counted([{ total: 137, items: [] }]), context))).toEqual(['mismatch'])
  })
})

describe('a list whose rows come and go meanwhile is none', () => {
  test('when its last rows were deleted', async () => {
    const pages = [
      { total: 5, items: rows(2) },
      { total: 5, items: rows(2, 2) },
      { total: 4, items: [] },
    ]
    expect(await stepsOf(paginate(counted(pages), context))).toEqual([2, 2])
  })

  test('when its last rows were deleted and the last page comes again', async () => {
    const last = { total: 4, items: rows(2, 2) }
    const pages = [
      { total: 5, items: rows(2) },
      { total: 5, items: rows(2, 2) },
    ]
    expect(await stepsOf(paginate(counted(pages, last), context))).toEqual([2, 2])
  })

  test('when rows were added before those that have come', async () => {
    const pages = [
      { total: 4, items: rows(2) },
      { total: 5, items: rows(2, 1) },
      { total: 5, items: rows(1, 3) },
    ]
    expect((await collect(paginate(counted(pages), context), { max: 9 })).value).toEqual(rows(4))
  })

  test('however many are deleted or added at the end, anywhere', async () => {
    const steps = array(integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 })
    await assert(
      asyncProperty(
        integer({ min: 1, max: 20 }),
        integer({ min: 1, max: 5 }),
        steps,
        boolean(),
        async (count, size, at, clamps) => {
          let all = rows(count)
          let page = 0
          const list = (): Promise<Result<Page>> => {
            const number = clamps ? Math.min(page, Math.max(0, Math.ceil(all.length / size) - 1)) : page
            const items = all.slice(number * size, (number + 1) * size)
            const total = all.length
            // One row goes before the next page is asked for.
            const gone = at[page++ % at.length]!
            all = all.filter((_, index) => index !== gone)
            return Promise.resolve({ ok: true, value: { total, items } })
          }
          const found = await collect(paginate(Object.assign(list, { pages: style }) as never, context), { max: 100 })
          expect(found.ok).toBe(true)
        },
      ),
    )
  })
})

describe('rows whose ids are null', () => {
  test('are each given, as they are different ones', async () => {
    const items = [
      { id: null, text: 'a' },
      { id: null, text: 'b' },
    ]
    const all = await collect(paginate(counted([{ total: 2, items }]), context), { max: 9 })
    expect(all.value).toEqual(items)
  })
})

describe('a list without a total', () => {
  test('whose second page is the first again, as long as it was asked for, is an error', async () => {
    const list = uncounted(({ limit }) => rows(10).slice(0, limit))
    expect(await stepsOf(paginate(list, context, { limit: 3 }))).toEqual([3, 'mismatch'])
    const all = errorOf(await collect(paginate(list, context, { limit: 3 }), { max: 100 }))
    expect(all.message).toContain('the second page repeats the first')
  })

  test('of exactly one page is none', async () => {
    const list = uncounted(({ limit, offset }) => rows(3).slice(offset, offset + limit))
    expect(await stepsOf(paginate(list, context, { limit: 3 }))).toEqual([3])
  })

  test('that comes at once is none, nor is one without rows', async () => {
    expect(
      await stepsOf(
        paginate(
          uncounted(() => rows(10)),
          context,
          { limit: 3 },
        ),
      ),
    ).toEqual([10])
    expect(
      await stepsOf(
        paginate(
          uncounted(() => []),
          context,
          { limit: 0 },
        ),
      ),
    ).toEqual([])
    expect(
      await stepsOf(
        paginate(
          uncounted(({ offset }) => rows(5).slice(offset)),
          context,
          { limit: 0 },
        ),
      ),
    ).toEqual([5])
  })
})
