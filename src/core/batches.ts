import type { Context } from './context.js'
import { failure } from './failure.js'
import type { Result } from './result.js'

/** A function that saves many entities in one request. */
export type SaveMany<Token, Row, T> = (
  context: Context<Token>,
  rows: readonly Row[],
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<Result<readonly T[]>>

/** Rows that were dealt with so far. `total` where it is known, which is of a list. */
export type Progress = { readonly done: number; readonly failed: number; readonly total?: number }

/** How rows are sent. */
export type BatchOptions = {
  /** Rows a request. 100 when left out. */
  readonly size?: number | undefined
  /** Requests under way at the most. 1 when left out. */
  readonly concurrency?: number | undefined
  /** Told after each batch; what it throws changes nothing. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Ends what is under way and starts no more. */
  readonly signal?: AbortSignal | undefined
}

/** What became of the rows from `from` up to, but without, `to`. */
export type Batch<T> = { readonly from: number; readonly to: number; readonly result: Result<readonly T[]> }

const own = { operation: 'batches', attempts: 0 }

const whole = (value: number): boolean => Number.isSafeInteger(value) && value > 0

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
    yield failure(own, 'input', 'the source of the rows failed')
  }
}

const tell = (onProgress: BatchOptions['onProgress'], progress: Progress): void => {
  try {
    onProgress?.(progress)
  } catch {
    // A listener must not change what happens to the rows.
  }
}

/**
 * Saves any number of rows with a bulk function, batch by batch, and gives a Result for each in the order of the rows.
 * Rows are taken from their source only as requests become free, so memory stays flat. No batch is sent twice: one whose
 * outcome is unknown comes back as an error with its range, and the others go on.
 *
 * @example
 * ```ts
 * for await (const { from, to, result } of batches(saveCustomers, ctx, rows, { size: 500, concurrency: 4 }))
 *   if (!result.ok) console.error(`rows ${from} to ${to}: ${result.error.message}`)
 * ```
 */
export async function* batches<Token, Row, T>(
  save: SaveMany<Token, Row, T>,
  context: Context<Token>,
  rows: Iterable<Row> | AsyncIterable<Row>,
  options?: BatchOptions,
): AsyncGenerator<Batch<T>, void, undefined> {
  const { size = 100, concurrency = 1, onProgress, signal } = options ?? {}
  if (!whole(size) || !whole(concurrency))
    return yield { from: 0, to: 0, result: failure(own, 'input', 'size and concurrency must be at least 1') }
  const source = cut(rows, size)
  const total = Array.isArray(rows) ? { total: rows.length } : {}
  const leave = new AbortController()
  const ends = AbortSignal.any([leave.signal, signal].flatMap((one) => one ?? []))
  // A source that never gives its next row must not keep an abort from ending the iteration.
  const aborted = new Promise<IteratorReturnResult<undefined>>((resolve) =>
    ends.addEventListener('abort', () => resolve({ done: true, value: undefined })),
  )
  const underWay: Promise<Batch<T>>[] = []
  let from = 0
  let done = 0
  let failed = 0
  const start = async (): Promise<boolean> => {
    if (ends.aborted) return false
    const { done, value } = await Promise.race([source.next(), aborted])
    if (done) return false
    if ('ok' in value) underWay.push(Promise.resolve({ from, to: from, result: value }))
    else {
      const range = { from, to: from + value.length }
      const saved = save(context, value, { signal: ends })
      underWay.push(saved.then((result) => ({ ...range, result })))
      from = range.to
    }
    return true
  }
  try {
    for (let more = true; more || underWay.length > 0;) {
      while (more && underWay.length < concurrency) more = await start()
      const batch = await underWay.shift()
      if (!batch) continue
      if (batch.result.ok) done += batch.to - batch.from
      else failed += batch.to - batch.from
      tell(onProgress, { done, failed, ...total })
      yield batch
    }
  } catch {
    yield { from, to: from, result: failure(own, 'input', 'this is not a function that saves many entities') }
  } finally {
    leave.abort()
    void source.return().catch(() => undefined)
  }
}
