import type { Context } from './context.js'
import { abortedError, inputError } from './makeError.js'
import { orUndefined } from './orUndefined.js'
import type { Result } from './result.js'
import { type RowFailure, rowFailures } from './rowFailures.js'

/** A function that saves many entities in one request. */
export type SaveMany<Token, Row, T> = (
  context: Context<Token>,
  rows: readonly Row[],
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<Result<readonly T[]>>

/** The outcome of the rows from `from` up to, but not including, `to`. */
export type Batch<T, Row = unknown> = {
  readonly from: number
  readonly to: number
  /** The rows of this range, as you passed them. */
  readonly rows: readonly Row[]
  readonly result: Result<readonly T[]>
  /**
   * The rows that the API named when it refused this range as `invalid`. Empty for every other result, and if the response
   * names no row. The other rows of the range were part of the same refused request.
   */
  readonly failures: readonly RowFailure<Row>[]
}

/** A range with its outcome, and the next range if the batch was split. */
export type Sent<T, Row> = {
  readonly batch: Batch<T, Row>
  readonly next?: Promise<Sent<T, Row>> | undefined
}

type Range = readonly [from: number, to: number]

/** Calls the save function. If it throws or returns no Result, the rows may have been sent all the same. */
const saved = async <T>(save: () => Promise<Result<readonly T[]>>): Promise<Result<readonly T[]>> => {
  try {
    const result = await save()
    if (typeof result.ok === 'boolean') return result
  } catch {
    // The error is returned below.
  }
  return inputError({ operation: 'batches', attempts: 1 }, 'the save function returned no Result')
}

/** Checks whether the API responded that the rows are invalid. After any other error, some of them may be saved. */
const isRefused = (result: Result<unknown>): boolean =>
  orUndefined(() => {
    const { error } = result
    return error?.kind === 'invalid' && error.delivery === 'answered' && error.status >= 400 && error.status < 500
  }) ?? false

/**
 * Splits a refused range into shorter ones: each row that the API named stands alone, and the rows between two of them stay
 * together. If it named none, the range is halved. All rows are sent again, so a wrongly named row costs one request and is
 * not lost.
 */
const split = ({ from, to, failures }: Batch<unknown>): readonly Range[] => {
  const half = Math.ceil((from + to) / 2)
  const cuts = failures.length > 0 ? failures.flatMap(({ index }) => [index, index + 1]) : [half]
  const edges = [...new Set([from, ...cuts, to])]
  return edges.slice(1).map((end, index) => [edges[index]!, end] as const)
}

/**
 * Sends one batch whose first row has the index `start`. If the batch is split, its ranges are sent one after the other in
 * the order of the rows, so a batch has only one request in progress. Never rejects.
 */
export const sendBatch = <Token, Row, T>(
  save: SaveMany<Token, Row, T>,
  context: Context<Token>,
  rows: readonly Row[],
  { start, isolate, signal }: { readonly start: number; readonly isolate: boolean; readonly signal: AbortSignal },
): Promise<Sent<T, Row>> => {
  const step = async ([from, to]: Range, left: readonly Range[]): Promise<Sent<T, Row>> => {
    const part = rows.slice(from - start, to - start)
    const result = signal.aborted
      ? abortedError({ operation: 'batches', attempts: 0 })
      : await saved(() => save(context, part, { signal }))
    const batch = { from, to, rows: part, result, failures: rowFailures(result, part, from) }
    const isSplit = isolate && to - from > 1 && isRefused(result)
    const [next, ...others] = isSplit ? [...split(batch), ...left] : left
    if (isSplit && next) return step(next, others)
    return { batch, next: next && step(next, others) }
  }
  return step([start, start + rows.length], [])
}
