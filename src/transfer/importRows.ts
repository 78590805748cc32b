import type { Result } from '../index.js'
import { isCellType } from './cellTypes.js'
import type { RowRules } from './checkRow.js'
import { inputError } from './failure.js'
import { type FileFormat, isFormat } from './format.js'
import { type ImportCheckpoint, importState, type ImportState, isImportCheckpoint } from './importCheckpoint.js'
import type { ImportFailure } from './importFailure.js'
import { checkAll, type Checked, type CheckedPart, groupsOf } from './importGroups.js'
import type { ImportOptions, ImportPart, ImportSummary } from './importOptions.js'
import type { Resource, ResourceImport } from './resource.js'
import { sendRows } from './sendRows.js'
import type { TextChunks } from './textChunks.js'

const operation = 'importRows'

/** Returns what is wrong with the arguments, or undefined. */
const faultOf = ({ import: rules }: Pick<Resource<never>, 'import'>, open: unknown, options: ImportOptions) => {
  const { format, from, types = {}, ifInvalid = 'sendOthers', size = 1, concurrency = 1 } = options
  if (!rules || !(rules.save ?? rules.saveMany)) return 'the resource has no function that saves rows'
  if (typeof open !== 'function') return 'the text must be a function that opens it'
  if (!isFormat(format)) return 'format must be csv or ndjson'
  if (![size, concurrency].every((count) => Number.isSafeInteger(count) && count > 0))
    return 'size and concurrency must be whole numbers of at least 1'
  if (!Object.values(types).every(isCellType)) return 'types must be text, number, boolean or json'
  if (ifInvalid !== 'sendOthers' && ifInvalid !== 'sendNothing') return 'ifInvalid must be sendOthers or sendNothing'
  if (from === undefined) return undefined
  if (!isImportCheckpoint(from)) return 'from must be a checkpoint of an import'
  return from.format === format ? undefined : 'the checkpoint is of a text in another format'
}

/** Returns a part of the checks. Those before sending yield no failures, which come with the rows between which they are. */
const checkedPart = (
  { rows, failed, failures, isEnd }: CheckedPart,
  { dryRun = false, ifInvalid }: ImportOptions,
): ImportPart => ({
  phase: dryRun && isEnd ? 'done' : 'checking',
  failures: dryRun || ifInvalid === 'sendNothing' ? failures : [],
  summary: { rows, saved: 0, failed, unknown: 0, left: rows - failed },
})

/** The checkpoint of an import that has sent nothing. */
const startOf = (format: FileFormat, text: string): ImportCheckpoint => ({
  version: 1,
  format,
  text,
  settled: [],
  underWay: [],
  saved: 0,
  failed: 0,
  unknown: 0,
  failures: 0,
  isDone: false,
})

/** Sends the rows that have no outcome yet. The outcomes of a part are recorded after its failures were taken. */
async function* sendAll<C>(
  own: ResourceImport<C>,
  context: C,
  text: TextChunks,
  rules: RowRules,
  state: ImportState,
  checked: Checked,
  options: ImportOptions,
): AsyncGenerator<Result<ImportPart>, void, undefined> {
  const partOf = (failures: readonly ImportFailure[], more: Partial<ImportSummary> = {}): Result<ImportPart> => {
    const { rows } = checked
    const current = state.current()
    const saved = current.saved
    const failed = current.failed + (more.failed ?? 0)
    const unknown = current.unknown + (more.unknown ?? 0)
    const summary = { rows, saved, failed, unknown, left: rows - saved - failed - unknown }
    return { ok: true, value: { phase: current.isDone ? 'done' : 'sending', failures, summary } }
  }
  for await (const group of groupsOf(text, rules, state.current(), checked, options)) {
    if (!group.ok) return yield group
    const { sendable, invalid, unknown, failures } = group.value
    if (failures.length > 0) {
      yield partOf(failures, { failed: invalid.length, unknown: unknown.length })
      state.settle(unknown, 'unknown', unknown.length)
      state.settle(invalid, 'failed', failures.length - unknown.length)
      await state.save()
    }
    for await (const sent of sendRows(own, context, sendable, state, options)) {
      if (sent.ok) {
        const { indices, outcome, failures: found } = sent.value
        yield partOf(found, outcome === 'saved' ? {} : { [outcome]: indices.length })
        if (outcome !== 'saved') state.settle(indices, outcome, found.length)
      }
      await state.save()
      if (!sent.ok) return yield sent
    }
  }
  state.finish()
  if (await state.save()) yield partOf([])
  else yield inputError(operation, 'the last checkpoint cannot be saved')
}

/**
 * Imports the rows of a text: checks all of them, then sends those that are good. Each part that it yields has the failures
 * of some rows and a summary so far. The last part has the phase `done`, and every row is in if its `saved` is its `rows`.
 *
 * - **Checks**: the whole text is read before anything is sent, so that a file that is no CSV sends nothing. A row is
 *   checked with the schema of the resource. The text of a CSV cell becomes what the field accepts: a list or an object in
 *   JSON, a boolean, a number, or text. Empty cells and the fields that the API sets itself are not sent. A dry run does
 *   the same checks, and yields the failures that the other run would yield for them. The text is read a second time to
 *   be sent: rows that are not those that were checked, since a file has grown or changed meanwhile, are not sent.
 * - **Nothing is sent twice**: `saveCheckpoint` is awaited before each request with the rows that it is about to send. An
 *   import that was killed and resumes from its last checkpoint lists these rows as failures with the outcome `unknown`,
 *   and sends the rows that were not sent. A text that has changed is refused.
 * - **An error that is not about a row** ends the import: the connection, the credential, a limit of requests, an answer
 *   that cannot be read. If the API may have saved the rows of that request, they are failures with the outcome `unknown`.
 *
 * Errors, each as the last Result: those of the save function; `aborted` after `stop` or `signal`; `input` if the options
 * are invalid, the text cannot be read, it has changed since the checkpoint or the checks, the checkpoint cannot be saved,
 * or rows failed the checks with `ifInvalid: 'sendNothing'`.
 *
 * @example
 * ```ts
 * const text = 'name,email,tags\nAnn,ann@example.com,\nBen,ben@example.com,new\n'
 * const resource = { import: { schema: CustomerInputSchema, saveMany: saveCustomers } }
 * for await (const part of importRows(resource, ctx, () => [text], { format: 'csv' })) {
 *   if (!part.ok) break // the error that ends the import
 *   for (const { line, column, reason } of part.value.failures) console.error(line, column, reason)
 *   if (part.value.phase === 'done') console.log(part.value.summary.saved, 'saved') // 1 saved
 * }
 * ```
 */
export async function* importRows<C>(
  resource: Pick<Resource<C>, 'id' | 'columns' | 'import'>,
  context: C,
  open: () => TextChunks,
  options: ImportOptions,
): AsyncGenerator<Result<ImportPart>, void, undefined> {
  try {
    const fault = faultOf(resource, open, options)
    if (fault !== undefined || !resource.import) return yield inputError(operation, fault ?? '')
    const { format, dryRun = false, types = {}, from } = options
    const { id, columns, import: own } = resource
    const { schema, updateSchema } = own
    const rules: RowRules = { id, columns, schema, updateSchema, types, isText: format === 'csv' }
    let checked: Checked | undefined
    for await (const part of checkAll(open(), format, rules, options)) {
      if (!part.ok) return yield part
      if (part.value.isEnd) checked = part.value
      yield { ok: true, value: checkedPart(part.value, options) }
    }
    if (dryRun || !checked) return
    const { failed, text } = checked
    if (from && from.text !== text)
      return yield inputError(operation, 'the text is not that of the checkpoint, so nothing was sent')
    if (options.ifInvalid === 'sendNothing' && failed > 0)
      return yield inputError(operation, `${failed} rows failed the checks, and nothing was sent`)
    const state = importState(from ?? startOf(format, text), options.saveCheckpoint)
    yield* sendAll(own, context, open(), rules, state, checked, options)
  } catch {
    yield inputError(operation, 'the resource, the options or the text cannot be read')
  }
}
