import { assert, asyncProperty, integer, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Batch,
  type BatchOptions,
  batches,
  type Context,
  createContext,
  type Progress,
  type Result,
} from 'billfold'
import { saveCustomers, saveEndUsers } from 'billfold/teamtools'
import { errorOf, turns } from '../support/calls.js'
import { useServedShop } from '../teamtools/served.js'

const context: Context = { baseUrl: 'https://api.teamtools.io/' }

type Row = number
type Options = { readonly signal?: AbortSignal | undefined }
type Save = (context: Context, rows: readonly Row[], options?: Options) => Promise<Result<readonly Row[]>>

const refusal = (kind: string): Result<never> => ({ ok: false, error: { kind, message: kind } as never })

const numbers = (count: number): readonly Row[] => Array.from({ length: count }, (_, index) => index)

/** A source that counts what was taken from it, and knows whether it was told to stop. */
const counted = (count: number) => {
  const state = { taken: 0, stopped: false }
  function* source(): Generator<Row> {
    try {
      for (const row of numbers(count)) {
        state.taken++
        yield row
      }
    } finally {
      state.stopped = true
    }
  }
  return { state, rows: source() }
}

/** Saves at once, and keeps what it was given. */
const saving = (answer: (rows: readonly Row[]) => Result<readonly Row[]> = (rows) => ({ ok: true, value: rows })) => {
  const saved: (readonly Row[])[] = []
  const save: Save = (_context, rows) => {
    saved.push(rows)
    return Promise.resolve(answer(rows))
  }
  return { save, saved }
}

/** Saves when it is told to: the oldest first, or the newest; an abort ends all that is under way. */
const waiting = () => {
  const open: (() => void)[] = []
  let most = 0
  const save: Save = (_context, rows, { signal } = {}) =>
    new Promise((resolve) => {
      const settle = (result: Result<readonly Row[]>): void => {
        open.splice(open.indexOf(finish), 1)
        signal?.removeEventListener('abort', abort)
        resolve(result)
      }
      const finish = (): void => settle({ ok: true, value: rows })
      const abort = (): void => settle(refusal('aborted'))
      signal?.addEventListener('abort', abort)
      open.push(finish)
      most = Math.max(most, open.length)
    })
  return { save, open, most: () => most }
}

type Outcome = readonly [from: number, to: number, outcome: unknown]

const outcomeOf = ({ from, to, result }: Batch<unknown>): Outcome => [
  from,
  to,
  result.ok ? result.value : result.error.kind,
]

const outcomesOf = async (all: AsyncIterable<Batch<unknown>>): Promise<readonly Outcome[]> => {
  const found: Outcome[] = []
  for await (const batch of all) found.push(outcomeOf(batch))
  return found
}

describe('batches', () => {
  test('save rows in order, each with its range', async () => {
    const { save } = saving()
    expect(await outcomesOf(batches(save, context, numbers(5), { size: 2 }))).toEqual([
      [0, 2, [0, 1]],
      [2, 4, [2, 3]],
      [4, 5, [4]],
    ])
  })

  test('are of 100 rows, one at a time, when they are not told', async () => {
    const { save, most, open } = waiting()
    const all = outcomesOf(batches(save, context, numbers(250)))
    for (let count = 0; count < 3; count++) {
      await turns()
      expect(open).toHaveLength(1)
      open[0]?.()
    }
    expect([(await all).map(([from, to]) => to - from), most()]).toEqual([[100, 100, 50], 1])
  })

  test('of no rows are none', async () => {
    const { save, saved } = saving()
    expect(await outcomesOf(batches(save, context, []))).toEqual([])
    expect(saved).toEqual([])
  })

  test('start nothing before the first step', async () => {
    const { state, rows } = counted(5)
    batches(saving().save, context, rows)
    await turns()
    expect(state.taken).toBe(0)
  })

  test('take rows from an async source', async () => {
    async function* source(): AsyncGenerator<Row> {
      for (const row of numbers(3)) yield await Promise.resolve(row)
    }
    expect(await outcomesOf(batches(saving().save, context, source(), { size: 2 }))).toEqual([
      [0, 2, [0, 1]],
      [2, 3, [2]],
    ])
  })

  test('take rows from anything that can be gone through', async () => {
    const rows = new Set([7, 8, 9])
    expect(await outcomesOf(batches(saving().save, context, rows, { size: 2 }))).toEqual([
      [0, 2, [7, 8]],
      [2, 3, [9]],
    ])
  })

  test('come in the order of the rows when they end in another', async () => {
    const { save, open } = waiting()
    const all = outcomesOf(batches(save, context, numbers(6), { size: 2, concurrency: 3 }))
    await turns()
    for (const finish of [...open].reverse()) finish()
    expect((await all).map(([from]) => from)).toEqual([0, 2, 4])
  })

  test('go on after one that failed', async () => {
    const { save } = saving((rows) => (rows.includes(2) ? refusal('invalid') : { ok: true, value: rows }))
    expect(await outcomesOf(batches(save, context, numbers(6), { size: 2 }))).toEqual([
      [0, 2, [0, 1]],
      [2, 4, 'invalid'],
      [4, 6, [4, 5]],
    ])
  })

  test('cover every row once, whatever the sizes', async () => {
    const shapes = record({
      count: integer({ min: 0, max: 60 }),
      size: integer({ min: 1, max: 12 }),
      concurrency: integer({ min: 1, max: 6 }),
    })
    await assert(
      asyncProperty(shapes, async ({ count, size, concurrency }) => {
        const { save, saved } = saving()
        const found = await outcomesOf(batches(save, context, counted(count).rows, { size, concurrency }))
        expect(saved.flat()).toEqual(numbers(count))
        expect(found.flatMap(([, , rows]) => rows)).toEqual(numbers(count))
        expect(found.map(([from, to]) => [from, to])).toEqual(
          numbers(Math.ceil(count / size)).map((index) => [index * size, Math.min((index + 1) * size, count)]),
        )
      }),
    )
  })
})

describe('concurrency', () => {
  test('is reached and not passed', async () => {
    const shapes = record({ total: integer({ min: 1, max: 12 }), concurrency: integer({ min: 1, max: 6 }) })
    await assert(
      asyncProperty(shapes, integer(), async ({ total, concurrency }, seed) => {
        const { save, open, most } = waiting()
        const all = outcomesOf(batches(save, context, numbers(total), { size: 1, concurrency }))
        for (let step = 0; step < total; step++) {
          await turns(3)
          open[Math.abs(seed + step) % open.length]?.()
        }
        expect(await all).toHaveLength(total)
        expect(most()).toBe(Math.min(total, concurrency))
      }),
      { numRuns: 40 },
    )
  })

  test('is that of requests, not of what the consumer has yet to use', async () => {
    const { save, saved } = saving()
    const all = batches(save, context, numbers(100), { size: 1, concurrency: 4 })
    await all.next()
    await turns()
    expect(saved.length).toBeLessThanOrEqual(5)
    await all.return()
  })
})

describe('a source', () => {
  test('gives rows only as requests become free', async () => {
    const { save, open } = waiting()
    const { state, rows } = counted(1000)
    const all = batches(save, context, rows, { size: 10, concurrency: 3 })
    const first = all.next()
    await turns()
    expect([open.length, state.taken]).toEqual([3, 30])
    open[0]?.()
    await first
    await turns()
    expect(state.taken).toBeLessThanOrEqual(40)
    await all.return()
  })

  test('is told to stop when the consumer breaks off', async () => {
    const { state, rows } = counted(1000)
    for await (const { result } of batches(saving().save, context, rows, { size: 10 })) if (result.ok) break
    await turns()
    expect(state).toEqual({ taken: 10, stopped: true })
  })

  test('that fails is one error after the rows before it', async () => {
    function* source(): Generator<Row> {
      yield* [0, 1, 2]
      throw new Error('no more rows')
    }
    const { save } = saving()
    expect(await outcomesOf(batches(save, context, source(), { size: 2 }))).toEqual([
      [0, 2, [0, 1]],
      [2, 3, [2]],
      [3, 3, 'input'],
    ])
  })

  test('that fails leaves what is under way to end', async () => {
    async function* source(): AsyncGenerator<Row> {
      yield* [0, 1]
      await turns(1)
      throw new Error('no more rows')
    }
    const { save, open } = waiting()
    const all = outcomesOf(batches(save, context, source(), { size: 1, concurrency: 4 }))
    await turns()
    for (const finish of [...open]) finish()
    expect(await all).toEqual([
      [0, 1, [0]],
      [1, 2, [1]],
      [2, 2, 'input'],
    ])
  })

  test.each([[undefined], [null], [5], [{}]])('that is %j is an error and no exception', async (rows) => {
    expect(await outcomesOf(batches(saving().save, context, rows as never))).toEqual([[0, 0, 'input']])
  })

  test('that is idle does not keep back what was saved', async () => {
    async function* source(): AsyncGenerator<Row> {
      yield 0
      await new Promise(() => undefined)
    }
    let first: Outcome | undefined
    const controller = new AbortController()
    const options = { size: 1, concurrency: 2, signal: controller.signal }
    const use = async (): Promise<void> => {
      for await (const batch of batches(saving().save, context, source(), options)) first ??= outcomeOf(batch)
    }
    const used = use()
    await turns()
    const found = first
    controller.abort()
    await used
    expect(found).toEqual([0, 1, [0]])
  })
})

describe('progress', () => {
  const progressOf = async (rows: Iterable<Row>, options: BatchOptions = {}): Promise<readonly Progress[]> => {
    const told: Progress[] = []
    const { save } = saving((rows) => (rows.includes(2) ? refusal('invalid') : { ok: true, value: rows }))
    const onProgress = (progress: Progress): void => void told.push(progress)
    await outcomesOf(batches(save, context, rows, { size: 2, onProgress, ...options }))
    return told
  }

  test('is told after each batch, with the total of a list', async () => {
    expect(await progressOf(numbers(5))).toEqual([
      { done: 2, failed: 0, total: 5 },
      { done: 2, failed: 2, total: 5 },
      { done: 3, failed: 2, total: 5 },
    ])
  })

  test('of a source of unknown length has no total', async () => {
    for (const progress of await progressOf(counted(5).rows)) expect(progress).not.toHaveProperty('total')
  })

  test('is the same with several under way', async () => {
    expect(await progressOf(numbers(5), { concurrency: 3 })).toEqual(await progressOf(numbers(5)))
  })

  test('that throws changes nothing', async () => {
    const onProgress = (): void => {
      throw new Error('no progress')
    }
    const { save } = saving()
    expect(await outcomesOf(batches(save, context, numbers(3), { size: 2, onProgress }))).toHaveLength(2)
  })
})

describe('an abort', () => {
  test('before the start takes and sends nothing', async () => {
    const { state, rows } = counted(5)
    const { save, saved } = saving()
    await outcomesOf(batches(save, context, rows, { signal: AbortSignal.abort() }))
    expect([state.taken, saved]).toEqual([0, []])
  })

  test('ends what is under way with errors that say which rows, and starts no more', async () => {
    const { save } = waiting()
    const controller = new AbortController()
    const { state, rows } = counted(100)
    const all = outcomesOf(batches(save, context, rows, { size: 2, concurrency: 3, signal: controller.signal }))
    await turns()
    controller.abort()
    expect((await all).slice(0, 3)).toEqual([
      [0, 2, 'aborted'],
      [2, 4, 'aborted'],
      [4, 6, 'aborted'],
    ])
    expect(state.taken).toBeLessThanOrEqual(6)
  })

  test('ends an iteration whose source never gives its next row', async () => {
    async function* source(): AsyncGenerator<Row> {
      yield 0
      await new Promise(() => undefined)
    }
    const controller = new AbortController()
    const { save, saved } = saving()
    const all = outcomesOf(batches(save, context, source(), { size: 2, signal: controller.signal }))
    await turns()
    controller.abort()
    expect((await all).filter(([, , outcome]) => outcome !== 'aborted')).toEqual([])
    expect(saved).toEqual([])
  })

  test('between batches does not pass for the end of the rows', async () => {
    const controller = new AbortController()
    const { save } = saving()
    const found: Outcome[] = []
    for await (const batch of batches(save, context, numbers(6), { size: 2, signal: controller.signal })) {
      found.push(outcomeOf(batch))
      controller.abort()
    }
    expect(found).toEqual([
      [0, 2, [0, 1]],
      [2, 2, 'aborted'],
    ])
  })

  test('after the last batch is none', async () => {
    const controller = new AbortController()
    const { save } = saving()
    const found = await outcomesOf(batches(save, context, numbers(2), { size: 2, signal: controller.signal }))
    controller.abort()
    expect(found).toEqual([[0, 2, [0, 1]]])
  })

  test('reaches the request itself', async () => {
    const never = (_url: string, { signal }: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)))
    const controller = new AbortController()
    const ctx = { ...context, fetch: never }
    const all = batches(saveCustomers, ctx, [{ name: 'A' }], { signal: controller.signal })
    const first = all.next()
    await turns()
    controller.abort()
    const { value } = await first
    expect(value && errorOf(value.result)).toMatchObject({ kind: 'aborted', delivery: 'unknown', attempts: 1 })
  })
})

describe('a consumer that breaks off', () => {
  test('ends what is under way', async () => {
    const signals: (AbortSignal | undefined)[] = []
    let finish = (): void => undefined
    const save: Save = (_context, rows, options) =>
      new Promise((resolve) => {
        signals.push(options?.signal)
        if (rows[0] === 0) finish = () => resolve({ ok: true, value: rows })
        // The first one ends once three are under way.
        if (signals.length === 3) finish()
      })
    for await (const { result } of batches(save, context, numbers(10), { size: 1, concurrency: 3 }))
      if (result.ok) break
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true, true])
  })
})

describe('what is wrong is one error and no exception:', () => {
  test.each([
    [{ size: 0 }],
    [{ size: -1 }],
    [{ size: 1.5 }],
    [{ size: NaN }],
    [{ size: '10' }],
    [{ concurrency: 0 }],
    [{ concurrency: Infinity }],
    [{ concurrency: 1.5 }],
    [{ signal: {} }],
  ])('the options %j', async (options) => {
    const { state, rows } = counted(5)
    const { save, saved } = saving()
    expect(await outcomesOf(batches(save, context, rows, options as never))).toEqual([[0, 0, 'input']])
    expect([state.taken, saved]).toEqual([0, []])
  })

  test.each([
    ['no function to save with', undefined],
    ['a function that throws', () => JSON.parse('{')],
    ['a function that rejects', () => Promise.reject(new Error('not saved'))],
  ])('%s', async (_title, save) => {
    const found = await outcomesOf(batches(save as never, context, numbers(1)))
    expect(found.map(([, , outcome]) => typeof outcome)).toEqual(['string'])
  })

  test('a function that rejects one batch does not lose what became of the others', async () => {
    const { save } = saving()
    const rejecting: Save = (context, rows) =>
      rows.includes(2) ? Promise.reject(new Error('not saved')) : save(context, rows)
    const found = await outcomesOf(batches(rejecting, context, numbers(6), { size: 2, concurrency: 3 }))
    expect(found.map(([from, to]) => [from, to])).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
    ])
  })
})

describe('through the sandbox', () => {
  const openShop = useServedShop()

  const customers = (count: number): readonly { name: string; email: string }[] =>
    numbers(count).map((index) => ({ name: `Customer ${index}`, email: `${index}@example.com` }))

  test('every row is saved once', async () => {
    const { ctx, must } = await openShop()
    const progress: Progress[] = []
    const onProgress = (each: Progress): void => void progress.push(each)
    const found = await outcomesOf(batches(saveCustomers, ctx, customers(25), { size: 10, concurrency: 3, onProgress }))
    expect(found.map(([from, to]) => [from, to])).toEqual([
      [0, 10],
      [10, 20],
      [20, 25],
    ])
    expect(progress.at(-1)).toEqual({ done: 25, failed: 0, total: 25 })
    expect(await must('GET', 'customers')).toHaveLength(26)
  })

  test('end users too', async () => {
    const { ctx, must } = await openShop()
    const rows = customers(3).map(({ email }) => ({ email }))
    await outcomesOf(batches(saveEndUsers, ctx, rows, { size: 2 }))
    expect(await must('GET', 'endusers')).toHaveLength(3)
  })

  test('a bad row fails its batch, with its place in it, and no other', async () => {
    const { ctx, must } = await openShop()
    const rows = customers(6).map((row, index) => (index === 3 ? { name: row.name } : row))
    const results: Result<unknown>[] = []
    for await (const { result } of batches(saveCustomers, ctx, rows, { size: 2 })) results.push(result)
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(results[1]?.error).toMatchObject({ kind: 'invalid', messages: { '1.email': ['is required'] } })
    expect(await must('GET', 'customers')).toHaveLength(5)
  })

  test.each([
    ['a connection that broke after it took effect', { reset: true, processed: true } as const],
    ['a connection that broke before it took effect', { reset: true, processed: false } as const],
    ['an answer that broke off', { cut: true } as const],
    ['an error of a gateway after it took effect', { status: 502, processed: true } as const],
  ])('no batch is sent twice after %s', async (_title, fault) => {
    const shop = await openShop({ faults: [{ match: 'POST customers/bulk', times: 1, ...fault }] })
    const sent: unknown[] = []
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      sent.push((JSON.parse(init.body as string) as { data: unknown[] }).data[0])
      return globalThis.fetch(url, init)
    }
    const rows = customers(6)
    const results: Result<unknown>[] = []
    const ctx = createContext({ ...shop.ctx, fetch })
    for await (const { result } of batches(saveCustomers, ctx, rows, { size: 2 })) results.push(result)
    expect(results.map(({ ok }) => ok)).toEqual([false, true, true])
    expect(results[0]?.error).toMatchObject({ retryable: false, attempts: 1 })
    expect(sent).toEqual([rows[0], rows[2], rows[4]])
  })

  test('a batch that the API put off is sent again', async () => {
    const shop = await openShop({ faults: [{ match: 'POST customers/bulk', times: 1, retryAfter: 0 }] })
    const found = await outcomesOf(batches(saveCustomers, createContext(shop.ctx), customers(2)))
    expect(found).toMatchObject([[0, 2, [{ name: 'Customer 0' }, { name: 'Customer 1' }]]])
    expect(await shop.must('GET', 'customers')).toHaveLength(3)
  })
})
