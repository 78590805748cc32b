import type { Context } from './context.js'
import { tell } from './hooks.js'
import { joinSignals } from './joinSignals.js'
import { abortedError, inputError } from './makeError.js'
import { orAborted } from './orAborted.js'
import { orUndefined } from './orUndefined.js'
import type { Result } from './result.js'
import { type Batch, type SaveMany, sendBatch, type Sent } from './sendBatch.js'

/** How many rows have been processed so far. `total` is set only when the rows are an array. */
export type Progress = { readonly done: number; readonly failed: number; readonly total?: number }

/** Options for sending rows in batches. */
export type BatchOptions = {
  /** The number of rows in each request. The default is 100. */
  readonly size?: number | undefined
  /** The largest number of requests in progress at once. The default is 1. */
  readonly concurrency?: number | undefined
  /**
   * Whether to split a batch that the API refuses as `invalid` and send the parts again, until only the bad rows are left
   * out. The default is false. Each part is yielded as a range of its own, in the order of the rows. Parts are sent one at
   * a time. If the API names the bad rows, each of them costs about two requests; otherwise the batch is halved. A batch of
   * n rows never takes more than 2n - 1 requests.
   *
   * Only an `invalid` error with a status of 400 to 499 is split. Any other error is yielded for its range, because the API
   * may have saved some of the rows.
   *
   * This option needs an API that saves either all rows of a request or none. An API that saves the good rows of a refused
   * request would save them twice. The TeamTools sandbox saves all or none. The TeamTools documentation does not say what
   * its API does, so first save one good and one bad row in a test account.
   */
  readonly isolate?: boolean | undefined
  /** Called after each range that is yielded. Anything that it throws is ignored. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Aborts the requests in progress and starts no others. */
  readonly signal?: AbortSignal | undefined
}

const own = { operation: 'batches', attempts: 0 }

const isPositiveInteger = (value: number): boolean => Number.isSafeInteger(value) && value > 0

/** Yields the rows in batches. If reading the rows fails, the last value is an error. */
async function* cut<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  size: number,
): AsyncGenerator<readonly Row[] | Result<never>, void, undefined> {
  let batch: Row[] = []
  try {
    for await (const row of rows) {
      batch.push(row)
      if (batch.length < size) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  } catch {
    if (batch.length > 0) yield batch
    yield inputError(own, 'reading the rows failed')
  }
}

/** Returns the options with their defaults, or undefined if they are invalid or cannot be read. */
const readOptions = (options: BatchOptions | undefined, leave: AbortSignal) =>
  orUndefined(() => {
    const { size = 100, concurrency = 1, isolate = false, onProgress, signal } = options ?? {}
    const ends = joinSignals(leave, signal)
    const isUsable = isPositiveInteger(size) && isPositiveInteger(concurrency) && typeof isolate === 'boolean'
    return ends && isUsable ? { size, concurrency, isolate, onProgress, ends } : undefined
  })

/** Returns the number of rows if they are an array. Anything that cannot be read fails later, when the rows are read. */
const countOf = (rows: unknown): { readonly total?: number } => {
  try {
    return Array.isArray(rows) ? { total: rows.length } : {}
  } catch {
    return {}
  }
}

/** Creates a range without rows for an error that belongs to no row. */
const rangeWithout = (at: number, result: Result<never>): Batch<never, never> => ({
  from: at,
  to: at,
  rows: [],
  result,
  failures: [],
})

/**
 * Saves any number of rows with a bulk function, one batch at a time, and yields a Result for each batch in the order of
 * the rows. Rows are read only when a request can be sent, so memory use stays flat. No batch is sent twice: a batch with
 * an unknown outcome is yielded as an error with its range, and the other batches continue. One bad row fails its whole
 * batch; if the API names the row, `failures` contains it. Set `isolate` to save the other rows.
 *
 * Errors: those of the bulk function, for each batch; `input` if the options are invalid or cannot be read, if reading the
 * rows fails, or if the function returns no Result; `aborted` for the rows that were not sent when the signal was aborted.
 *
 * @example
 * ```ts
 * for await (const { from, to, result } of batches(saveCustomers, ctx, rows, { size: 500, concurrency: 4 }))
 *   if (result.ok) console.log(`${from} to ${to} are saved`) // 0 to 2 are saved
 *   else console.error(`${from} to ${to}: ${result.error.message} (${result.error.delivery})`)
 * ```
 *
 * @example
 * ```ts
 * for await (const { result, failures } of batches(saveCustomers, ctx, rows, { isolate: true })) {
 *   for (const { index, messages } of failures) console.error(`row ${index} is not saved`, messages)
 *   if (result.ok) console.log(`${result.value.length} rows are saved`) // 2 rows are saved
 * }
 * ```
 */
export async function* batches<Token, Row, T>(
  save: SaveMany<Token, Row, T>,
  context: Context<Token>,
  rows: Iterable<Row> | AsyncIterable<Row>,
  options?: BatchOptions,
): AsyncGenerator<Batch<T, Row>, void, undefined> {
  const leave = new AbortController()
  const read = readOptions(options, leave.signal)
  if (!read)
    return yield rangeWithout(
      0,
      inputError(
        own,
        'size and concurrency must be whole numbers of at least 1, isolate must be a boolean and signal an AbortSignal',
      ),
    )
  const { size, concurrency, isolate, onProgress, ends } = read
  const source = cut(rows, size)
  const total = countOf(rows)
  const underWay: Promise<Sent<T, Row>>[] = []
  let asked: Promise<IteratorResult<readonly Row[] | Result<never>, void>> | undefined
  let more = true
  let from = 0
  let done = 0
  let failed = 0

  /** Waits for what is ready first: rows to send, the oldest batch in progress, or the end. */
  const next = (): Promise<{ rows: Awaited<typeof asked> } | { sent: Sent<T, Row> } | undefined> => {
    if (more && !asked && underWay.length < concurrency) asked = source.next()
    const ready = [asked?.then((rows) => ({ rows })), underWay[0]?.then((sent) => ({ sent }))]
    const first = Promise.race(ready.filter((one) => one !== undefined))
    return orAborted(
      () => first,
      ends,
      () => undefined,
    )
  }
  const send = (rows: readonly Row[] | Result<never>): void => {
    if ('ok' in rows) return void underWay.push(Promise.resolve({ batch: rangeWithout(from, rows) }))
    underWay.push(sendBatch(save, context, rows, { start: from, isolate, signal: ends }))
    from += rows.length
  }

  try {
    while (more || underWay.length > 0) {
      const ready = ends.aborted ? undefined : await next()
      if (ready && 'rows' in ready) {
        asked = undefined
        if (ready.rows?.done === false) send(ready.rows.value)
        else more = false
        continue
      }
      if (!ready && more) {
        // Report the rows that were not sent as aborted, since they are not saved.
        more = false
        send(abortedError(own))
      }
      const { batch, next: following } = ready?.sent ?? (await underWay[0]!)
      if (following) underWay[0] = following
      else void underWay.shift()
      if (batch.result.ok) done += batch.to - batch.from
      else failed += batch.to - batch.from
      tell(onProgress, { done, failed, ...total })
      yield batch
    }
  } finally {
    leave.abort()
    void source.return().catch(() => undefined)
  }
}
