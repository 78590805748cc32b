import { array, assert, asyncProperty, boolean, integer, record } from 'fast-check'
import { type Batch, type BatchOptions, batches, type Context, createContext, type Progress } from 'billfold'
import { saveCustomers, saveEndUsers } from 'billfold/teamtools'
import { describe, expect, test } from 'vitest'
import { listOf } from '../support/calls.js'
import { useServedShop } from '../teamtools/served.js'

const openShop = useServedShop()

type Row = { readonly firstName: string; readonly email?: string }

/** End users, whose e-mail is not unique: one that is saved twice is there twice. Those at the bad places have none. */
const people = (count: number, bad: readonly number[] = []): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({
    firstName: `person ${index}`,
    ...(bad.includes(index) ? {} : { email: `${index}@example.com` }),
  }))

type Answer = { readonly response: Response; readonly request: number; readonly rows: readonly Row[] }

/** A context of a shop on a port that keeps the names in each request, and may put another answer in place of the API's. */
const counting = async (change: (answer: Answer) => Response | Promise<Response> = ({ response }) => response) => {
  const shop = await openShop()
  const requests: (readonly string[])[] = []
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { data } = JSON.parse(init.body as string) as { data: readonly Row[] }
    const request = requests.push(data.map(({ firstName }) => firstName))
    return change({ response: await globalThis.fetch(url, init), request, rows: data })
  }
  const saved = async (): Promise<readonly string[]> =>
    ((await shop.must('GET', 'endusers')) as Row[]).map(({ firstName }) => firstName)
  return { ctx: createContext({ ...shop.ctx, fetch }), requests, saved }
}

/** The refusal of an API that does not say which rows it is about. */
const nameless = ({ response }: Answer): Response =>
  response.status === 422 ? Response.json({ error: { message: 'Validation failed' } }, { status: 422 }) : response

const isolated = (ctx: Context, rows: readonly Row[], options?: BatchOptions): Promise<readonly Batch<object, Row>[]> =>
  listOf(batches(saveEndUsers, ctx, rows, { isolate: true, ...options }))

const rangesOf = (found: readonly Batch<unknown>[]): readonly unknown[] =>
  found.map(({ from, to, result }) => [from, to, result.ok ? 'saved' : result.error.kind])

const badOf = (found: readonly Batch<unknown>[]): readonly number[] =>
  found.flatMap(({ failures }) => failures.map(({ index }) => index))

describe('a batch with a bad row', () => {
  test('is saved but for that row, in a few requests, where the API names it', async () => {
    const { ctx, requests, saved } = await counting()
    const rows = people(100, [37])
    const found = await isolated(ctx, rows)
    expect(rangesOf(found)).toEqual([
      [0, 37, 'saved'],
      [37, 38, 'invalid'],
      [38, 100, 'saved'],
    ])
    expect(found.map(({ rows }) => rows)).toEqual([rows.slice(0, 37), [rows[37]], rows.slice(38)])
    expect(found[1]?.failures).toEqual([{ row: rows[37], index: 37, messages: { email: ['is required'] } }])
    expect(requests.map(({ length }) => length)).toEqual([100, 37, 1, 62])
    expect(await saved()).toHaveLength(99)
  })

  test('is halved where the API names none', async () => {
    const { ctx, requests, saved } = await counting(nameless)
    const found = await isolated(ctx, people(8, [2]))
    expect(rangesOf(found)).toEqual([
      [0, 2, 'saved'],
      [2, 3, 'invalid'],
      [3, 4, 'saved'],
      [4, 8, 'saved'],
    ])
    expect(badOf(found)).toEqual([2])
    expect(requests.map(({ length }) => length)).toEqual([8, 4, 2, 2, 1, 1, 4])
    expect(await saved()).toHaveLength(7)
  })

  test('and no good one takes less than two requests a row', async () => {
    for (const [change, most] of [[undefined, 9] as const, [nameless, 15] as const]) {
      const { ctx, requests, saved } = await counting(change)
      expect(badOf(await isolated(ctx, people(8, [0, 1, 2, 3, 4, 5, 6, 7])))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
      expect(requests).toHaveLength(most)
      expect(await saved()).toEqual([])
    }
  })

  test('is not split without the option, nor is one without a bad row', async () => {
    const { ctx, requests } = await counting()
    expect(rangesOf(await isolated(ctx, people(4, [1]), { isolate: false }))).toEqual([[0, 4, 'invalid']])
    expect(rangesOf(await isolated(ctx, people(4)))).toEqual([[0, 4, 'saved']])
    expect(rangesOf(await isolated(ctx, people(1, [0])))).toEqual([[0, 1, 'invalid']])
    expect(requests).toHaveLength(3)
  })

  test('loses no row that the API names wrongly', async () => {
    const wrong = { error: { message: { '0.email': ['is required'] } } }
    const { ctx, saved } = await counting(({ response }) =>
      response.status === 422 ? Response.json(wrong, { status: 422 }) : response,
    )
    expect(badOf(await isolated(ctx, people(6, [4])))).toEqual([4])
    expect(await saved()).toHaveLength(5)
  })

  test('goes by what the rows before it did', async () => {
    const { ctx, must } = await openShop()
    const rows = ['a', 'b', 'a', 'c'].map((name) => ({ name, email: `${name}@example.com` }))
    const found = await listOf(batches(saveCustomers, ctx, rows, { isolate: true }))
    expect(found.flatMap(({ failures }) => failures)).toEqual([
      { row: rows[2], index: 2, messages: { email: ['has already been taken'] } },
    ])
    expect(await must('GET', 'customers')).toHaveLength(4)
  })

  test('that is too long for the API is saved in halves', async () => {
    const { ctx, saved } = await counting(nameless)
    const limited = (context: Context, rows: readonly Row[]) =>
      saveEndUsers(context, rows.length > 3 ? [{ firstName: 'no e-mail' }] : rows)
    const found = await listOf(batches(limited, ctx, people(10), { isolate: true }))
    expect(found.every(({ result }) => result.ok)).toBe(true)
    expect(await saved()).toEqual(people(10).map(({ firstName }) => firstName))
  })
})

describe('every good row is saved once, and every bad one named,', () => {
  const shapes = record({
    bad: array(boolean(), { maxLength: 30 }),
    size: integer({ min: 1, max: 12 }),
    concurrency: integer({ min: 1, max: 4 }),
  })
  const wholes = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

  test.each([
    ['where the API names rows', undefined],
    ['where it names none', nameless],
  ])('%s', async (_title, change) => {
    await assert(
      asyncProperty(shapes, async ({ bad, size, concurrency }) => {
        const { ctx, requests, saved } = await counting(change)
        const places = wholes(bad.length).filter((index) => bad[index])
        const rows = people(bad.length, places)
        const told: Progress[] = []
        const onProgress = (progress: Progress): void => void told.push(progress)
        const found = await isolated(ctx, rows, { size, concurrency, onProgress })
        const good = rows.filter((_, index) => !bad[index]).map(({ firstName }) => firstName)
        expect([...(await saved())].sort()).toEqual([...good].sort())
        expect(badOf(found)).toEqual(places)
        for (const { failures } of found) for (const { row, index } of failures) expect(row).toEqual(rows[index])
        // The ranges are those of the rows, one after the other.
        expect(found.flatMap(({ from, to }) => wholes(to - from).map((index) => from + index))).toEqual(
          wholes(rows.length),
        )
        expect(found.flatMap((batch) => batch.rows)).toEqual(rows)
        expect(found.flatMap(({ result }) => (result.ok ? result.value : []))).toHaveLength(good.length)
        expect(requests.length).toBeLessThanOrEqual(Math.max(0, 2 * rows.length - Math.ceil(rows.length / size)))
        if (rows.length > 0)
          expect(told.at(-1)).toEqual({ done: good.length, failed: places.length, total: rows.length })
      }),
      { numRuns: 60 },
    )
  })

  test('and none is sent again that may have been saved', async () => {
    const lost = array(boolean(), { minLength: 1, maxLength: 12 })
    await assert(
      asyncProperty(shapes, lost, async ({ bad, size, concurrency }, lost) => {
        // The answer is lost after the request took effect, or did not.
        const { ctx, saved } = await counting(({ response, request }) =>
          lost[request % lost.length] ? Promise.reject(new TypeError('connection lost')) : response,
        )
        const places = wholes(bad.length).filter((index) => bad[index])
        const found = await isolated(ctx, people(bad.length, places), { size, concurrency })
        const names = await saved()
        expect(new Set(names).size).toBe(names.length)
        const said = found.flatMap(({ result, rows }) => (result.ok ? rows.map(({ firstName }) => firstName) : []))
        const unknown = found.flatMap(({ result, rows }) =>
          result.error?.delivery === 'unknown' ? rows.map(({ firstName }) => firstName) : [],
        )
        for (const name of said) expect(names).toContain(name)
        for (const name of names) expect([...said, ...unknown]).toContain(name)
      }),
      { numRuns: 60 },
    )
  })
})
