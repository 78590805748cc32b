import type { Context } from './context.js'
import { tell } from './hooks.js'
import { joinSignals } from './joinSignals.js'
import { abortedError, inputError } from './makeError.js'
import { orAborted } from './orAborted.js'
import { orUndefined } from './orUndefined.js'
import type { Result } from './result.js'
import { type Batch, type SaveMany, sendBatch, type Sent } from './sendBatch.js'

/** Rows that were dealt with so far. `total` where it is known, which is of a list. */
export type Progress = { readonly done: number; readonly failed: number; readonly total?: number }

/** How rows are sent. */
export type BatchOptions = {
  /** Rows a request. 100 when left out. */
  readonly size?: number | undefined
  /** Requests under way at the most. 1 when left out. */
  readonly concurrency?: number | undefined
  /**
   * Whether a batch that the API refuses as `invalid` is sent again in parts, until only the rows that it refuses are left
   * out. False when left out. Each part is yielded as a range of its own, in the order of the rows. The parts are sent one
   * at a time: about two for each bad row where the API names the rows, otherwise halves. A batch of n rows never takes more
   * than 2n - 1 requests.
   *
   * Only an answer of the kind `invalid` with a status of 400 to 499 is split. Every other error is yielded for its range, as
   * the API may have saved some of it.
   *
   * This needs an API that saves either all rows of a request or none; one that saves the good rows of a request that it
   * refuses would get these twice. The sandbox of TeamTools saves all or none. The documentation of TeamTools does not say
   * what its API does, so save one good and one bad row in a test account first.
   */
  readonly isolate?: boolean | undefined
  /** Told after each range that is yielded; what it throws changes nothing. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Ends what is under way and starts no more. */
  readonly signal?: AbortSignal | undefined
}

const own = { operation: 'batches', attempts: 0 }

const isPositiveInteger = (value: number): boolean => Number.isSafeInteger(value) && value > 0

/** The rows in batches. A source that fails ends them with an error in place of rows. */
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
    yield inputError(own, 'the source of the rows failed')
  }
}

/** The options with their defaults; undefined where they are none or cannot be read. */
const readOptions = (options: BatchOptions | undefined, leave: AbortSignal) =>
  orUndefined(() => {
    const { size = 100, concurrency = 1, isolate = false, onProgress, signal } = options ?? {}
    const ends = joinSignals(leave, signal)
    const isUsable = isPositiveInteger(size) && isPositiveInteger(concurrency) && typeof isolate === 'boolean'
    return ends && isUsable ? { size, concurrency, isolate, onProgress, ends } : undefined
  })

/** How many rows there are, where it is known. What is no list, or cannot be read, fails as a source. */
const countOf = (rows: unknown): { readonly total?: number } => {
  try {
    return Array.isArray(rows) ? { total: rows.length } : {}
  } catch {
    return {}
  }
}

/** An error that is of no row. */
const rangeWithout = (at: number, result: Result<never>): Batch<never, never> => ({
  from: at,
  to: at,
  rows: [],
  result,
  failures: [],
})

/**
 * Saves any number of rows with a bulk function, batch by batch, and gives a Result for each in the order of the rows.
 * Rows are taken from their source only as requests become free, so memory stays flat. No batch is sent twice: one whose
 * outcome is unknown comes back as an error with its range, and the others go on. One bad row fails its whole batch;
 * `failures` says which row that was, where the API says it. The option `isolate` saves the others.
 *
 * Errors: those of the bulk function, of each batch its own; `input` for options that are none or cannot be read, a source
 * that fails, or a function that gives no Result; `aborted` for what was not taken when the signal ended it.
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
        'size and concurrency must be whole numbers of at least 1, isolate a boolean and signal an AbortSignal',
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

  /** What is ready first: rows to send, the oldest batch under way, or an end. */
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
        // Report the rows that were not taken as aborted: they are not saved.
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
