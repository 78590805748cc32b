import { type Batch, batches, type Context, createContext, err, ok, type Result, type RowFailure } from 'billfold'
import { saveCustomers } from 'billfold/teamtools'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { listOf } from '../support/calls.js'
import { useServedShop } from '../teamtools/served.js'

const context: Context = { baseUrl: 'https://api.teamtools.io/' }

type Save = (context: Context, rows: readonly string[]) => Promise<Result<readonly string[]>>

const invalid = (messages: unknown): Result<never> => err({ kind: 'invalid', messages } as never)

/** What becomes of rows, in batches of two, where one with `b` in it fails with this result. */
const sent = async (rows: readonly string[], failed: Result<never>): Promise<readonly Batch<string, string>[]> => {
  const save: Save = (_context, part) => Promise.resolve(part.some((row) => row.includes('b')) ? failed : ok(part))
  return listOf(batches(save, context, rows, { size: 2 }))
}

const failuresOf = async (rows: readonly string[], failed: Result<never>): Promise<readonly unknown[]> =>
  (await sent(rows, failed)).flatMap(({ failures }) => failures.map((failure) => Object.values(failure)))

describe('a batch', () => {
  test('has the rows that it was for', async () => {
    const found = await sent(['a', 'b', 'c'], invalid({}))
    expect(found.map(({ rows, result: { ok } }) => [rows, ok])).toEqual([
      [['a', 'b'], false],
      [['c'], true],
    ])
  })

  test('that is an error of no row has none', async () => {
    const save: Save = (_context, rows) => Promise.resolve(ok(rows))
    for (const [rows, options] of [
      [undefined, {}],
      [['a'], { size: 0 }],
      [['a'], { signal: AbortSignal.abort() }],
    ] as const)
      expect(await listOf(batches(save, context, rows as never, options))).toMatchObject([
        { from: 0, to: 0, rows: [], failures: [], result: { ok: false } },
      ])
  })

  test('has the types of the rows and of what was saved', async () => {
    const rows = [{ name: 'A', email: 'a@example.com', line: 5 }]
    for await (const batch of batches(saveCustomers, { ...context, signal: AbortSignal.abort() }, rows)) {
      expectTypeOf(batch.rows).toEqualTypeOf<readonly { name: string; email: string; line: number }[]>()
      expectTypeOf(batch.failures).toEqualTypeOf<readonly RowFailure<(typeof rows)[number]>[]>()
      const withoutRows: Batch<{ readonly id: string }> = batch
      expect(withoutRows.to).toBe(1)
    }
  })
})

describe('the failures of a batch', () => {
  test.each([
    ['attributes of a row', { '1.email': ['is taken'] }, [['b', 1, { email: ['is taken'] }]]],
    ['two attributes of a row', { '1.x': ['u'], '1.y': ['v', 'w'] }, [['b', 1, { x: ['u'], y: ['v', 'w'] }]]],
    ['an attribute in another', { '1.a.b': ['u'] }, [['b', 1, { 'a.b': ['u'] }]]],
    ['a row as a whole', { 1: ['must be an object'] }, [['b', 1, { '': ['must be an object'] }]]],
    ['a row of the data', { 'data.1.email': ['is taken'] }, [['b', 1, { email: ['is taken'] }]]],
    [
      'both rows, the later one first',
      { '1.x': ['v'], '0.x': ['u'] },
      [
        ['a', 0, { x: ['u'] }],
        ['b', 1, { x: ['v'] }],
      ],
    ],
    ['a row and the request', { '1.x': ['u'], data: ['is long'] }, [['b', 1, { x: ['u'] }]]],
  ])('are taken from keys that name %s', async (_title, messages, failures) => {
    expect(await failuresOf(['a', 'b'], invalid(messages))).toEqual(failures)
  })

  test.each([
    [{ email: ['is taken'] }],
    [{ data: ['must be a list'] }],
    [{ '': ['is invalid'] }],
    [{ '2.email': ['is taken'] }],
    [{ '-1.email': ['is taken'] }],
    [{ '1email': ['is taken'] }],
    [{ 'row 1': ['is taken'] }],
    [{ '99999999999999999999.email': ['is taken'] }],
    [{}],
    [undefined],
    [null],
    [5],
  ])('are none where the keys of %j name no row', async (messages) => {
    expect(await failuresOf(['a', 'b'], invalid(messages))).toEqual([])
  })

  test('are none for any other error, or a success', async () => {
    const messages = { '1.email': ['is taken'] }
    for (const kind of ['rejected', 'server', 'input'])
      expect(await failuresOf(['a', 'b'], err({ kind, messages } as never))).toEqual([])
    expect(await failuresOf(['a', 'b'], { ok: false } as never)).toEqual([])
    expect(await failuresOf(['a', 'c'], invalid(messages))).toEqual([])
  })

  test('count the places of all rows, not of those of a request', async () => {
    expect(await failuresOf(['a', 'a', 'a', 'b1', 'b2'], invalid({ '1.x': ['u'] }))).toEqual([
      ['b1', 3, { x: ['u'] }],
      ['b2', 4, { '1.x': ['u'] }],
    ])
  })

  test.each([
    [{ email: ['is taken'] }, { email: ['is taken'] }],
    [{ '0.email': ['is taken'] }, { email: ['is taken'] }],
    [{ '0': ['must be an object'] }, { '': ['must be an object'] }],
    [{ '': ['is invalid'] }, { '': ['is invalid'] }],
    [{}, {}],
  ])('are the one row that was sent alone, with %j', async (messages, texts) => {
    expect(await failuresOf(['b'], invalid(messages))).toEqual([['b', 0, texts]])
  })

  test('change nothing of an object, whatever the API calls an attribute', async () => {
    const messages = JSON.parse('{"1.__proto__":["u"],"0.constructor":["v"]}') as unknown
    const [, second] = (await sent(['a', 'b'], invalid(messages)))[0]!.failures
    expect(Object.entries(second!.messages)).toEqual([['__proto__', ['u']]])
    expect(Object.getPrototypeOf(second!.messages)).toBe(Object.prototype)
  })
})

describe('through the sandbox', () => {
  const openShop = useServedShop()
  const good = { name: 'A', email: 'a@example.com' }

  test('each bad row is named, with all that is wrong with it', async () => {
    const { ctx, must } = await openShop()
    const rows = [good, { ...good, email: 'b@example.com' }, { city: 'Berlin' }, { name: 'C', email: 'a@example.com' }]
    const found = await listOf(batches(saveCustomers, ctx, rows, { size: 2 }))
    expect(found.map(({ rows }) => rows)).toEqual([rows.slice(0, 2), rows.slice(2)])
    expect(found.map(({ failures }) => failures)).toEqual([
      [],
      [
        { row: rows[2], index: 2, messages: { name: ['is required'], email: ['is required'] } },
        { row: rows[3], index: 3, messages: { email: ['has already been taken'] } },
      ],
    ])
    expect(await must('GET', 'customers')).toHaveLength(3)
  })

  test('a list of texts names no row', async () => {
    const { ctx } = await openShop()
    const answer = { error: { message: ['the import is closed', 'try later'] } }
    const fetch = () => Promise.resolve(Response.json(answer, { status: 422 }))
    const rows = [good, good]
    const [batch] = await listOf(batches(saveCustomers, createContext({ ...ctx, fetch }), rows))
    expect(batch?.failures).toEqual([])
    expect(batch?.result.error).toMatchObject({ messages: { '': ['the import is closed', 'try later'] } })
  })
})
