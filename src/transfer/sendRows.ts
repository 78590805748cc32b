import { type ApiError, batches, type Context, type Result, type SaveMany } from '../index.js'
import { abortedError, inputError } from './failure.js'
import type { Row } from './format.js'
import type { ImportState, Outcome } from './importCheckpoint.js'
import { type ImportFailure, shownValue } from './importFailure.js'
import type { ImportOptions } from './importOptions.js'
import type { ResourceImport } from './resource.js'

/** A row that can be sent, with its place in the file. */
export type SendableRow = {
  readonly index: number
  readonly row: number
  readonly line: number
  readonly cells: Row
  readonly input: object
}

/** What came of some rows: failures to write, after which the rows have an outcome. */
export type SentRows = {
  readonly indices: readonly number[]
  readonly outcome: Outcome
  readonly failures: readonly ImportFailure[]
}

const operation = 'importRows'
const lookFirst = 'the row may have been saved; look before you send it again'

/** The failure of a row that may have been saved. */
export const unknownFailure = ({ row, line }: Pick<SendableRow, 'row' | 'line'>): ImportFailure => ({
  row,
  line,
  column: '',
  value: '',
  reason: lookFirst,
  outcome: 'unknown',
})

/**
 * What an error says about the rows of its request. `notProcessed` is about the account or the connection and not about the
 * rows: they can be sent later.
 */
const meaningOf = ({ kind, delivery, attempts }: ApiError): 'refused' | 'unknown' | 'notProcessed' => {
  if (kind === 'input') return attempts === 0 ? 'refused' : 'unknown'
  if (delivery === 'unknown' || kind === 'server' || kind === 'malformed' || kind === 'mismatch') return 'unknown'
  return kind === 'invalid' || kind === 'rejected' || kind === 'notFound' ? 'refused' : 'notProcessed'
}

/**
 * An `input` error is found before anything is sent, and may be about any of the rows. As an answer that names none of
 * them, `batches` halves the rows until the bad ones stand alone.
 */
const asInvalid = ({ message }: ApiError): Result<never> => ({
  ok: false,
  error: {
    kind: 'invalid',
    operation,
    message,
    retryable: false,
    attempts: 0,
    delivery: 'answered',
    status: 400,
    headers: {},
    body: '',
    messages: {},
  },
})

/** Makes one function out of those that a resource has. */
const saverOf = <C>({ save, saveMany }: ResourceImport<C>) => {
  type Rows = readonly object[]
  type Options = { readonly signal?: AbortSignal | undefined }
  return async (context: C, rows: Rows, options: Options): Promise<Result<readonly unknown[]>> => {
    if (saveMany) return saveMany(context, rows as readonly never[], options)
    const saved = await save!(context, rows[0] as never, options)
    return saved.ok ? { ok: true, value: [saved.value] } : saved
  }
}

/** Returns the failures of a request that the API has refused. */
const refusals = (
  rows: readonly SendableRow[],
  named: readonly { readonly row: SendableRow; readonly messages: Readonly<Record<string, readonly string[]>> }[],
  error: ApiError,
): readonly ImportFailure[] =>
  rows.flatMap((sent): readonly ImportFailure[] => {
    const { row, line, cells } = sent
    const base = { row, line, outcome: 'refused' } as const
    const messages = Object.entries(named.find((each) => each.row === sent)?.messages ?? {})
    if (messages.length === 0) {
      const reason = rows.length > 1 ? `refused in one request with other rows: ${error.message}` : error.message
      return [{ ...base, column: '', value: '', reason }]
    }
    return messages.map(([column, texts]) => ({
      ...base,
      column,
      value: shownValue(column, cells[column]),
      reason: texts.join(' '),
    }))
  })

type SendOptions = Pick<ImportOptions, 'size' | 'concurrency' | 'isolate' | 'signal' | 'stop'>

/**
 * Sends rows in batches and yields what came of each. A checkpoint is saved before each request. The first error that is
 * not about the rows ends it: no other request is started, and the error is yielded after those in progress have ended.
 */
export async function* sendRows<C>(
  rules: ResourceImport<C>,
  context: C,
  rows: readonly SendableRow[],
  state: ImportState,
  { size = 100, concurrency = 1, isolate = true, signal, stop }: SendOptions,
): AsyncGenerator<Result<SentRows>, void, undefined> {
  const saver = saverOf(rules)
  let end: Result<never> | undefined
  const halt = (error: Result<never>): Result<never> => (end ??= error)
  const stopped = (): Result<never> => ({
    ok: false,
    error: abortedError(operation, 'stopped; the other rows are left'),
  })

  const save: SaveMany<unknown, SendableRow, unknown> = async (_context, part, options = {}) => {
    if (stop?.aborted) halt(stopped())
    if (end) return stopped()
    const indices = part.map(({ index }) => index)
    state.begin(indices)
    if (!(await state.save())) {
      state.takeBack(indices)
      halt(inputError(operation, 'the checkpoint cannot be saved, so nothing more was sent'))
      return stopped()
    }
    const inputs = part.map(({ input }) => input)
    const result = await saver(context, inputs, options)
    if (result.ok) state.settle(indices, 'saved')
    else if (meaningOf(result.error) !== 'unknown') state.takeBack(indices)
    return !result.ok && result.error.kind === 'input' && isolate && part.length > 1 ? asInvalid(result.error) : result
  }

  const options = { size: rules.saveMany ? size : 1, concurrency, isolate, signal }
  for await (const batch of batches(save, context as Context<unknown>, rows, options)) {
    const { result, failures } = batch
    const indices = batch.rows.map(({ index }) => index)
    if (result.ok) {
      yield { ok: true, value: { indices, outcome: 'saved', failures: [] } }
      continue
    }
    const meaning = indices.length === 0 ? 'notProcessed' : meaningOf(result.error)
    if (meaning !== 'refused') halt(result)
    if (meaning === 'notProcessed') continue
    const isUnknown = meaning === 'unknown'
    const found = isUnknown ? batch.rows.map(unknownFailure) : refusals(batch.rows, failures, result.error)
    yield { ok: true, value: { indices, outcome: isUnknown ? 'unknown' : 'failed', failures: found } }
  }
  if (end) yield end
}
