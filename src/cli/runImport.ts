import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import type { ApiError } from '../index.js'
import type { ImportCheckpoint, ImportOptions, ImportPart } from '../transfer/index.js'
import {
  type Identity,
  readCheckpoint,
  sameIdentity,
  type StoredCheckpoint,
  writeCheckpoint,
} from './checkpointFile.js'
import { exitCodes } from './exitCodes.js'
import { type Failure, failed, failedCall, failedFile, type Outcome, withHints } from './failure.js'
import { type FailuresFile, openFailures } from './failuresFile.js'
import type { ImportPlan } from './importPlan.js'
import { type Ending, type Job, resumeCommand } from './job.js'
import { count } from './progress.js'
import type { Connected } from './target.js'

type Summary = ImportPart['summary']

/**
 * Returns a failure if there is no such file to read. The transfer itself would not say which file it is. A named pipe is
 * not opened: that would wait for its writer, and a pipe cannot be read twice.
 */
const readable = async (file: string): Promise<Outcome<void>> => {
  try {
    if (!(await stat(file)).isFile()) return failed('file', `${file} is not a file`)
    const handle = await open(file)
    await handle.close()
    return { ok: true, value: undefined }
  } catch (error) {
    return failedFile('read', file, error)
  }
}

const identityOf = (
  { target, format, types, allOrNothing, checkpoint, failures }: ImportPlan,
  account: string,
): Identity => ({
  command: 'import',
  ...{ system: target.system, resource: target.name, account, format },
  types: JSON.stringify(types),
  allOrNothing: String(allOrNothing),
  // Relative, so that a folder with the files can be moved. Another file would be cut to the length of this one.
  failures: relative(dirname(checkpoint), failures.file),
})

/** Returns the checkpoint that an import goes on from, or undefined if it begins anew. */
const resumedFrom = async (plan: ImportPlan, identity: Identity): Promise<Outcome<StoredCheckpoint | undefined>> => {
  const { checkpoint, dryRun, resume, restart, file } = plan
  if (dryRun || restart) return { ok: true, value: undefined }
  const stored = await readCheckpoint(checkpoint)
  if (!stored.ok) return stored
  if (stored.value === undefined)
    return resume
      ? failed('usage', `there is no checkpoint ${checkpoint} to resume from; send every row without --resume`)
      : stored
  // An import that was begun has sent nothing yet.
  if (!resume && stored.value.transfer === null) return { ok: true, value: undefined }
  if (!resume)
    return failed(
      'usage',
      `${file} has been imported before, at least in part, as ${checkpoint} says; ` +
        'go on with --resume, or send every row again with --restart',
    )
  const same = sameIdentity(checkpoint, stored.value.identity, identity)
  return same.ok ? stored : same
}

const optionsOf = (plan: ImportPlan, from: ImportCheckpoint | undefined, stop: AbortSignal): ImportOptions => ({
  ...{ format: plan.format, dryRun: plan.dryRun, types: plan.types, isolate: plan.isolate, from, stop },
  ifInvalid: plan.allOrNothing ? 'sendNothing' : 'sendOthers',
  ...(plan.size !== undefined && { size: plan.size }),
  ...(plan.concurrency !== undefined && { concurrency: plan.concurrency }),
})

/** The options have been checked, so that an `input` error is about the rows of the file. */
const failedImport = (error: ApiError): Outcome<never> => {
  const outcome = failedCall(error)
  return error.kind === 'input' ? { ok: false, failure: { ...outcome.failure, exitCode: exitCodes.failed } } : outcome
}

const send = async (
  plan: ImportPlan,
  { calls }: Connected,
  identity: Identity,
  failures: FailuresFile,
  from: ImportCheckpoint | undefined,
  job: Job,
  stop: AbortSignal,
): Promise<Outcome<Summary>> => {
  let unsaved: Failure | undefined
  const saveCheckpoint = async (transfer: ImportCheckpoint): Promise<void> => {
    const settled = await failures.settle()
    const written = settled.ok
      ? await writeCheckpoint(plan.checkpoint, { identity, transfer, failuresBytes: settled.value })
      : settled
    if (written.ok) return
    unsaved = written.failure
    return Promise.reject(new Error(unsaved.message))
  }
  const started = job.console.now()
  let summary: Summary | undefined
  let before: number | undefined
  const options = optionsOf(plan, from, stop)
  const text = () => createReadStream(plan.file)
  for await (const part of calls.importRows(text, plan.dryRun ? options : { ...options, saveCheckpoint })) {
    if (unsaved !== undefined) return { ok: false, failure: unsaved }
    if (!part.ok) return stop.aborted ? failed('interrupted', 'the import was interrupted') : failedImport(part.error)
    const added = await failures.add(part.value.failures)
    if (!added.ok) return added
    summary = part.value.summary
    const isChecking = part.value.phase === 'checking'
    const rows = isChecking ? summary.rows : summary.rows - summary.left
    before ??= isChecking ? undefined : rows
    const total = isChecking ? undefined : summary.rows
    job.reporter.progress({
      rows,
      total,
      before: before ?? 0,
      elapsed: job.console.now() - started,
      phase: part.value.phase,
    })
  }
  if (summary === undefined) return failed('file', 'the import did not say how it ended')
  const settled = await failures.settle()
  return settled.ok ? { ok: true, value: summary } : settled
}

/** Returns the sentence that says how an import ended. */
const textOf = ({ rows, saved, failed: refused, unknown, left }: Summary, { dryRun, failures }: ImportPlan): string => {
  const inFile = refused + unknown > 0 ? ` The rows and reasons are in ${failures.file}.` : ''
  if (dryRun) return `Checked ${count(rows)} rows: ${count(refused)} cannot be saved. Nothing was sent.${inFile}`
  const others = [
    ...(refused > 0 ? [`${count(refused)} failed`] : []),
    ...(unknown > 0 ? [`${count(unknown)} may have been saved, so look before you send them again`] : []),
    ...(left > 0 ? [`${count(left)} were not sent`] : []),
  ]
  return `Saved ${count(saved)} of ${count(rows)} rows${others.map((text) => `; ${text}`).join('')}.${inFile}`
}

/** Says where the failures are, and how an import that broke off can go on. */
const nextHints = async (
  { checkpoint, dryRun, failures }: ImportPlan,
  hasFailures: boolean,
  { args }: Job,
): Promise<readonly string[]> => {
  const stored = dryRun ? undefined : await readCheckpoint(checkpoint)
  const canResume = stored?.ok === true && stored.value !== undefined && stored.value.transfer !== null
  return [
    ...(hasFailures ? [`The rows that failed and the reasons are in ${failures.file}.`] : []),
    ...(canResume ? [`To send the rows that were not sent: ${resumeCommand(args)}`] : []),
  ]
}

/** Imports the rows of a file, or only checks them. */
export const runImport = async (
  plan: ImportPlan,
  connected: Connected,
  job: Job,
  stop: AbortSignal,
): Promise<Outcome<Ending>> => {
  const found = await readable(plan.file)
  if (!found.ok) return found
  const identity = identityOf(plan, connected.account)
  const stored = await resumedFrom(plan, identity)
  if (!stored.ok) return stored
  // The functions of the transfer check what is in a checkpoint.
  const from = (stored.value?.transfer ?? undefined) as ImportCheckpoint | undefined
  const length = stored.value?.failuresBytes ?? 0
  const begin = (): Promise<Outcome<void>> =>
    plan.dryRun || from !== undefined
      ? Promise.resolve({ ok: true, value: undefined })
      : writeCheckpoint(plan.checkpoint, { identity, transfer: null, failuresBytes: 0 })
  const failures = await openFailures(plan.failures.file, plan.failures.format, length, begin)
  if (!failures.ok) return failures
  const summary = await send(plan, connected, identity, failures.value, from, job, stop)
  await failures.value.close()
  if (!summary.ok) return withHints(summary, await nextHints(plan, failures.value.hasRows(), job))
  const isDone = plan.dryRun ? summary.value.failed === 0 : summary.value.saved === summary.value.rows
  const { file, dryRun } = plan
  return {
    ok: true,
    value: {
      text: textOf(summary.value, plan),
      data: { command: 'import', dryRun, ...summary.value, file, failures: plan.failures.file },
      exitCode: isDone ? exitCodes.done : exitCodes.failed,
    },
  }
}
