import type { ExportCheckpoint, ExportPart } from '../transfer/index.js'
import { type Identity, removeCheckpoint, type StoredCheckpoint, writeCheckpoint } from './checkpointFile.js'
import { exitCodes } from './exitCodes.js'
import { checkpointOf, type ExportPlan, resumedFrom } from './exportPlan.js'
import { failed, failedCall, type Outcome, withHints } from './failure.js'
import { type Ending, type Job, resumeCommand } from './job.js'
import { count, duration } from './progress.js'
import type { Connected } from './target.js'
import { exists, openCutFile, openedLater, openNewFile, standardOutput, type TextOutput } from './textFile.js'

const identityOf = ({ target, format, query, columns }: ExportPlan, account: string): Identity => ({
  command: 'export',
  system: target.system,
  resource: target.name,
  account,
  format,
  query: JSON.stringify(query),
  columns: columns?.join(',') ?? '',
})

/** Opens the output of an export, which goes on from a checkpoint or begins anew. */
const openOutput = async (
  { file, overwrite }: ExportPlan,
  identity: Identity,
  from: ExportCheckpoint | undefined,
): Promise<Outcome<TextOutput>> => {
  if (file === undefined) return { ok: true, value: standardOutput() }
  if (from !== undefined) return openCutFile(file, from.bytes)
  // With a checkpoint from the start, a file that has only a part of the first page can be continued too.
  const begun = await writeCheckpoint(checkpointOf(file), { identity, transfer: null })
  if (!begun.ok) return begun
  const opened = await openNewFile(file, overwrite)
  if (!opened.ok) await removeCheckpoint(checkpointOf(file))
  return opened
}

/** Writes the text of a part, and then the checkpoint that counts it. */
const keepPart = async (
  { text, checkpoint }: ExportPart,
  output: TextOutput,
  file: string | undefined,
  identity: Identity,
): Promise<Outcome<void>> => {
  const written = await output.write(text)
  if (!written.ok || file === undefined) return written
  const settled = await output.settle()
  if (!settled.ok) return settled
  const stored: StoredCheckpoint = { identity, transfer: checkpoint }
  return checkpoint.isDone ? removeCheckpoint(checkpointOf(file)) : writeCheckpoint(checkpointOf(file), stored)
}

/** Exports all pages into an output. Returns how many rows it has. */
const exportInto = async (
  output: TextOutput,
  from: ExportCheckpoint | undefined,
  plan: ExportPlan,
  { calls, account }: Connected,
  job: Job,
  stop: AbortSignal,
): Promise<Outcome<number>> => {
  const identity = identityOf(plan, account)
  const started = job.console.now()
  const before = from?.rows ?? 0
  let rows = before
  const { query, columns, format } = plan
  for await (const part of calls.exportRows({ query, columns, format, from, signal: stop })) {
    if (!part.ok) return stop.aborted ? failed('interrupted', 'the export was interrupted') : failedCall(part.error)
    const kept = await keepPart(part.value, output, plan.file, identity)
    if (!kept.ok) return kept
    rows = part.value.rows
    job.reporter.progress({ rows, total: part.value.total, before, elapsed: job.console.now() - started })
  }
  return { ok: true, value: rows }
}

/** Says how an export that broke off can go on, if it has a checkpoint. */
const resumeHints = async (file: string | undefined, { args }: Job): Promise<readonly string[]> => {
  const isBegun = file !== undefined && (await exists(checkpointOf(file)))
  return isBegun ? [`To go on from the last page that was written: ${resumeCommand(args)}`] : []
}

/** Exports a list into a file or to standard output. */
export const runExport = async (
  plan: ExportPlan,
  connected: Connected,
  job: Job,
  stop: AbortSignal,
): Promise<Outcome<Ending>> => {
  const { file } = plan
  const started = job.console.now()
  const identity = identityOf(plan, connected.account)
  const stored = await resumedFrom(plan, identity)
  if (!stored.ok) return stored
  // The functions of the transfer check what is in a checkpoint.
  const from = (stored.value?.transfer ?? undefined) as ExportCheckpoint | undefined
  const isReplaced = plan.overwrite || stored.value !== undefined
  const output = openedLater(() => openOutput({ ...plan, overwrite: isReplaced }, identity, from))
  const rows = await exportInto(output, from, plan, connected, job, stop)
  await output.close()
  if (!rows.ok) return withHints(rows, await resumeHints(file, job))
  const milliseconds = Math.round(job.console.now() - started)
  const where = file === undefined ? '' : ` to ${file}`
  return {
    ok: true,
    value: {
      text: `Exported ${count(rows.value)} rows${where} in ${duration(milliseconds)}.`,
      data: { command: 'export', rows: rows.value, file, milliseconds },
      exitCode: exitCodes.done,
    },
  }
}
