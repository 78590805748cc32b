import type { Context } from './context.js'
import { tell } from './hooks.js'
import { joinSignals } from './joinSignals.js'
import { abortedError, inputError } from './makeError.js'
import { orAborted } from './orAborted.js'
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
const readOptions = (options: BatchOptions | undefined, leave: AbortSignal) => {
  try {
    const { size = 100, concurrency = 1, onProgress, signal } = options ?? {}
    const ends = joinSignals(leave, signal)
    return ends && isPositiveInteger(size) && isPositiveInteger(concurrency)
      ? { size, concurrency, onProgress, ends }
      : undefined
  } catch {
    return undefined
  }
}

/** How many rows there are, where it is known. What is no list, or cannot be read, fails as a source. */
const countOf = (rows: unknown): { readonly total?: number } => {
  try {
    return Array.isArray(rows) ? { total: rows.length } : {}
  } catch {
    return {}
  }
}

/** What became of a batch; a function that fails at it may have sent it all the same. */
const saved = async <Token, Row, T>(
  save: SaveMany<Token, Row, T>,
  context: Context<Token>,
  rows: readonly Row[],
  signal: AbortSignal,
): Promise<Result<readonly T[]>> => {
  try {
    const result = await save(context, rows, { signal })
    if (typeof result.ok === 'boolean') return result
  } catch {
    // Said below.
  }
  return inputError({ operation: 'batches', attempts: 1 }, 'the function that saves gave no Result')
}

/**
 * Saves any number of rows with a bulk function, batch by batch, and gives a Result for each in the order of the rows.
 * Rows are taken from their source only as requests become free, so memory stays flat. No batch is sent twice: one whose
 * outcome is unknown comes back as an error with its range, and the others go on. Errors: those of the bulk function, of
 * each batch its own; `input` for options that are none or cannot be read, a source that fails, or a function that gives no Result;
 * `aborted` for what was not taken when the signal ended it.
 *
 * @example
 * ```ts
 * for await (const { from, to, result } of batches(saveCustomers, ctx, rows, { size: 500, concurrency: 4 }))
 *   if (result.ok) console.log(`${from} to ${to} are saved`) // 0 to 2 are saved
 *   else console.error(`${from} to ${to}: ${result.error.message} (${result.error.delivery})`)
 * ```
 */
export async function* batches<Token, Row, T>(
  save: SaveMany<Token, Row, T>,
  context: Context<Token>,
  rows: Iterable<Row> | AsyncIterable<Row>,
  options?: BatchOptions,
): AsyncGenerator<Batch<T>, void, undefined> {
  const leave = new AbortController()
  const read = readOptions(options, leave.signal)
  if (!read)
    return yield {
      from: 0,
      to: 0,
      result: inputError(own, 'size and concurrency are at least 1, signal a signal'),
    }
  const { size, concurrency, onProgress, ends } = read
  const source = cut(rows, size)
  const total = countOf(rows)
  const underWay: Promise<Batch<T>>[] = []
  let asked: Promise<IteratorResult<readonly Row[] | Result<never>, void>> | undefined
  let more = true
  let from = 0
  let done = 0
  let failed = 0

  /** What is ready first: rows to send, the oldest batch under way, or an end. */
  const next = (): Promise<{ rows: Awaited<typeof asked> } | { batch: Batch<T> } | undefined> => {
    if (more && !asked && underWay.length < concurrency) asked = source.next()
    const ready = [asked?.then((rows) => ({ rows })), underWay[0]?.then((batch) => ({ batch }))]
    const first = Promise.race(ready.filter((one) => one !== undefined))
    return orAborted(
      () => first,
      ends,
      () => undefined,
    )
  }
  const send = (rows: readonly Row[] | Result<never>): void => {
    const range = { from, to: 'ok' in rows ? from : (from += rows.length) }
    underWay.push(
      ('ok' in rows ? Promise.resolve(rows) : saved(save, context, rows, ends)).then((result) => ({
        ...range,
        result,
      })),
    )
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
      const batch = ready?.batch ?? (await underWay[0]!)
      void underWay.shift()
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
