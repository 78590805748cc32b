import { type Row, type RowChange, rowWriter } from '../transfer/index.js'
import type { Identity } from './checkpointFile.js'
import { exitCodes } from './exitCodes.js'
import type { ExportPlan } from './exportPlan.js'
import { failed, failedCall, type Outcome, withHints } from './failure.js'
import type { Ending, Job } from './job.js'
import { count } from './progress.js'
import { beginState, type NewState, openState } from './syncState.js'
import type { Connected } from './target.js'
import { exists, openedLater, openNewFile, standardOutput, type TextOutput } from './textFile.js'

type Counts = Readonly<Record<RowChange['change'], number>> & { readonly rows: number }

/** Returns the function that writes changes as text. A CSV file has all known columns, whichever rows come first. */
const changeWriter = ({ format, columns, target }: ExportPlan): ((changes: readonly RowChange[]) => string) => {
  const { id = 'id', columns: known = [] } = target.resource
  const write = rowWriter(format, { columns: columns && ['_change', id, ...columns.filter((name) => name !== id)] })
  const empty = Object.fromEntries(known.map((name) => [name, undefined]))
  const rowOf = (change: RowChange): Row =>
    change.change === 'gone'
      ? { _change: change.change, [id]: change.id, ...without(empty, id) }
      : { _change: change.change, [id]: change.row[id], ...without(empty, id), ...change.row }
  return (changes) => (changes.length === 0 ? '' : write(changes.map(rowOf)))
}

const without = (row: Row, key: string): Row => Object.fromEntries(Object.entries(row).filter(([name]) => name !== key))

const scan = async (
  plan: ExportPlan,
  { calls }: Connected,
  previous: NonNullable<Parameters<Connected['calls']['syncRows']>[0]>['previous'],
  state: NewState,
  output: TextOutput,
  job: Job,
  stop: AbortSignal,
): Promise<Outcome<Counts>> => {
  const started = job.console.now()
  const counts = { added: 0, changed: 0, gone: 0, rows: 0 }
  const textOf = changeWriter(plan)
  for await (const part of calls.syncRows({ query: plan.query, previous, signal: stop })) {
    if (!part.ok) return stop.aborted ? failed('interrupted', 'the scan was interrupted') : failedCall(part.error)
    const { changes, entries, rows, total } = part.value
    const written = await output.write(textOf(changes))
    if (!written.ok) return written
    const added = await state.add(entries)
    if (!added.ok) return added
    for (const { change } of changes) counts[change] += 1
    counts.rows = rows
    job.reporter.progress({ rows, total, before: 0, elapsed: job.console.now() - started })
  }
  const settled = await output.settle()
  return settled.ok ? { ok: true, value: counts } : settled
}

/** Writes what was added, has changed or is gone since the last scan, and replaces the state of that scan. */
export const runSync = async (
  plan: ExportPlan,
  connected: Connected,
  job: Job,
  stop: AbortSignal,
): Promise<Outcome<Ending>> => {
  const { file, state: stateFile = '', target, query } = plan
  const identity: Identity = {
    command: 'sync',
    ...{ system: target.system, resource: target.name, account: connected.account, query: JSON.stringify(query) },
  }
  const previous = await openState(stateFile, identity)
  if (!previous.ok) return previous
  if (file !== undefined && !plan.overwrite && (await exists(file)))
    return failed('usage', `${file} exists; replace it with --overwrite`)
  const output = file === undefined ? standardOutput() : openedLater(() => openNewFile(file, plan.overwrite))
  const state = await beginState(stateFile, identity)
  if (!state.ok) return state
  const counts = await scan(plan, connected, previous.value, state.value, output, job, stop)
  await output.close()
  if (!counts.ok) {
    await state.value.discard()
    return withHints(counts, ['The state of the last scan is as it was. The next scan reports these changes again.'])
  }
  const replaced = await state.value.replace()
  if (!replaced.ok) return replaced
  const { added, changed, gone, rows } = counts.value
  return {
    ok: true,
    value: {
      text: `Of ${count(rows)} rows, ${count(added)} were added and ${count(changed)} have changed; ${count(gone)} are gone.`,
      data: { command: 'sync', rows, added, changed, gone, file, state: stateFile },
      exitCode: exitCodes.done,
    },
  }
}
