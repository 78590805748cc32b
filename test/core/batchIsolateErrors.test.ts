import { type Batch, batches, type Context, err, ok, type Progress, type Result } from 'billfold'
import { describe, expect, test } from 'vitest'
import { turns } from '../support/calls.js'
import { revoked } from '../support/hostile.js'

const context: Context = { baseUrl: 'https://api.teamtools.io/' }

type Rows = readonly number[]
type Saved = Result<Rows>
type Save = (context: Context, rows: Rows, options?: { readonly signal?: AbortSignal | undefined }) => Promise<Saved>

const failed = (error: object): Saved => err({ message: 'failed', ...error } as never)
const invalid = { kind: 'invalid', delivery: 'answered', status: 422, messages: {} }

const numbers = (count: number): Rows => Array.from({ length: count }, (_, index) => index)

/** Saves at once, and keeps what it was given. What has a row from `bad` is refused, or fails in another way. */
const saving = (bad: Rows, error: object = invalid) => {
  const sent: Rows[] = []
  const save: Save = (_context, rows) => {
    sent.push(rows)
    return Promise.resolve(rows.some((row) => bad.includes(row)) ? failed(error) : ok(rows))
  }
  return { save, sent }
}

const rangesOf = async (found: AsyncIterable<Batch<unknown>>): Promise<readonly unknown[]> => {
  const ranges: unknown[] = []
  for await (const { from, to, result } of found) ranges.push([from, to, result.ok ? 'saved' : result.error.kind])
  return ranges
}

describe('what is refused as invalid is split, and nothing else:', () => {
  test.each([
    ['an outcome that is unknown', { ...invalid, delivery: 'unknown' }],
    ['a request that was not sent', { ...invalid, delivery: 'notSent' }],
    ['an answer that is a success', { ...invalid, status: 200 }],
    ['an answer of a gateway', { ...invalid, status: 502 }],
    ['an answer without a status', { ...invalid, status: undefined }],
    ['another refusal', { ...invalid, kind: 'rejected' }],
    ['a token that has expired', { ...invalid, kind: 'unauthorized', status: 401 }],
    ['too many requests', { ...invalid, kind: 'rateLimited', status: 429 }],
    ['an answer of another shape', { ...invalid, kind: 'mismatch', status: 200 }],
    ['an input error', { kind: 'input', delivery: 'notSent' }],
    ['a broken connection', { kind: 'network', delivery: 'unknown' }],
    ['a time-out', { kind: 'timeout', delivery: 'unknown' }],
  ])('not %s', async (_title, error) => {
    const { save, sent } = saving([1], error)
    expect(await rangesOf(batches(save, context, numbers(4), { size: 2, isolate: true }))).toEqual([
      [0, 2, error.kind],
      [2, 4, 'saved'],
    ])
    expect(sent).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  test.each([[400], [409], [422]])('an answer of %i', async (status) => {
    const { save } = saving([1], { ...invalid, status })
    expect(await rangesOf(batches(save, context, numbers(2), { isolate: true }))).toEqual([
      [0, 1, 'saved'],
      [1, 2, 'invalid'],
    ])
  })

  test.each([
    ['a failure without an error', { ok: false }],
    ['an error that cannot be read', { ok: false, error: revoked() }],
    ['an error whose reading throws', Object.defineProperty({ ok: false }, 'error', { get: () => JSON.parse('{') })],
    ['what is no Result', undefined],
  ])('not %s', async (_title, result) => {
    const sent: Rows[] = []
    const save = (_context: Context, rows: Rows): Promise<Saved> => {
      sent.push(rows)
      return Promise.resolve(result as never)
    }
    for await (const batch of batches(save, context, numbers(2), { isolate: true }))
      expect([batch.from, batch.to, batch.result.ok, batch.failures]).toEqual([0, 2, false, []])
    expect(sent).toEqual([[0, 1]])
  })
})

test('a part that fails in another way is an error of its range, and the other parts go on', async () => {
  const { save } = saving([3])
  const losing: Save = (context, rows) =>
    rows.length === 2 && rows[0] === 0
      ? Promise.resolve(failed({ kind: 'network', delivery: 'unknown' }))
      : save(context, rows)
  expect(await rangesOf(batches(losing, context, numbers(4), { isolate: true }))).toEqual([
    [0, 2, 'network'],
    [2, 3, 'saved'],
    [3, 4, 'invalid'],
  ])
})

/** Answers when it is told to, the oldest first: a row from `bad` is refused. */
const waiting = (bad: Rows) => {
  const open: (() => void)[] = []
  const sent: Rows[] = []
  let most = 0
  const save: Save = (_context, rows, { signal } = {}) =>
    new Promise((resolve) => {
      const abort = (): void => resolve(failed({ kind: 'aborted', delivery: 'unknown' }))
      sent.push(rows)
      open.push(() => {
        signal?.removeEventListener('abort', abort)
        resolve(rows.some((row) => bad.includes(row)) ? failed(invalid) : ok(rows))
      })
      signal?.addEventListener('abort', abort)
      most = Math.max(most, open.length)
    })
  const answer = async (): Promise<void> => {
    open.shift()?.()
    await turns()
  }
  return { save, open, sent, answer, most: () => most }
}

describe('a batch that is split', () => {
  test('has one request under way, so that the limit holds', async () => {
    const { save, open, answer, most } = waiting([0, 3, 4, 9])
    const all = rangesOf(batches(save, context, numbers(12), { size: 4, concurrency: 2, isolate: true }))
    await turns()
    while (open.length > 0) await answer()
    expect([(await all).filter((range) => (range as unknown[])[2] === 'invalid').length, most()]).toEqual([4, 2])
  })

  test('gives each part as soon as those before it are given', async () => {
    const { save, answer } = waiting([3])
    const told: Progress[] = []
    const onProgress = (progress: Progress): void => void told.push(progress)
    const all = rangesOf(batches(save, context, numbers(4), { isolate: true, onProgress }))
    await turns()
    await answer()
    await answer()
    expect(told).toEqual([{ done: 2, failed: 0, total: 4 }])
    for (let count = 0; count < 3; count++) await answer()
    expect(told.at(-1)).toEqual({ done: 3, failed: 1, total: 4 })
    expect(await all).toHaveLength(3)
  })

  test('sends no part after an abort, and reports each as aborted', async () => {
    const { save, sent, answer } = waiting([3])
    const controller = new AbortController()
    const all = rangesOf(batches(save, context, numbers(8), { size: 4, isolate: true, signal: controller.signal }))
    await turns()
    await answer()
    controller.abort()
    expect(await all).toEqual([
      [0, 2, 'aborted'],
      [2, 4, 'aborted'],
      [4, 4, 'aborted'],
    ])
    expect(sent).toEqual([
      [0, 1, 2, 3],
      [0, 1],
    ])
  })

  test('sends no part after the consumer broke off', async () => {
    const { save, sent, answer } = waiting([7])
    const all = batches(save, context, numbers(8), { isolate: true })
    const first = all.next()
    await turns()
    await answer()
    await answer()
    expect((await first).value).toMatchObject({ from: 0, to: 4, result: { ok: true } })
    await all.return()
    await turns()
    expect(sent.map(({ length }) => length)).toEqual([8, 4, 4])
  })
})

test.each([['yes'], [1], [null]])('the option isolate as %j is an input error', async (isolate) => {
  const { save, sent } = saving([])
  expect(await rangesOf(batches(save, context, numbers(2), { isolate } as never))).toEqual([[0, 0, 'input']])
  expect(sent).toEqual([])
})
