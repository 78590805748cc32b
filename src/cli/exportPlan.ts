import { resolve } from 'node:path'
import type { FileFormat } from '../transfer/index.js'
import { type Identity, readCheckpoint, sameIdentity, type StoredCheckpoint } from './checkpointFile.js'
import { failed, type Outcome } from './failure.js'
import { queryOf, timeOf } from './queryOption.js'
import { type ConnectOptions, type Target, targetOf } from './target.js'
import { exists } from './textFile.js'

/** The options of `billfold export`. */
export type ExportCommandOptions = ConnectOptions & {
  readonly format?: string
  readonly out?: string
  readonly query?: readonly string[]
  readonly columns?: string
  readonly since?: string
  readonly sync?: string
  readonly resume?: true
  readonly overwrite?: true
  readonly json?: true
}

/** What an export is to do, once its options have been read. */
export type ExportPlan = {
  readonly target: Target
  readonly format: FileFormat
  readonly query: Readonly<Record<string, unknown>>
  readonly columns: readonly string[] | undefined
  /** The file, or undefined for standard output. */
  readonly file: string | undefined
  /** The state file of a sync. */
  readonly state: string | undefined
  readonly resume: boolean
  readonly overwrite: boolean
}

/** Returns the format of a file by its name, if the name says it. */
export const formatByName = (file: string): FileFormat | undefined => {
  if (/\.csv$/i.test(file)) return 'csv'
  return /\.(?:ndjson|jsonl)$/i.test(file) ? 'ndjson' : undefined
}

/** Reads the option `--format`, whose default is the format that a file name says. */
export const formatOf = (format: string | undefined, file: string | undefined): Outcome<FileFormat | undefined> => {
  if (format === undefined) return { ok: true, value: formatByName(file ?? '') }
  return format === 'csv' || format === 'ndjson'
    ? { ok: true, value: format }
    : failed('usage', `--format must be csv or ndjson, got ${format}`)
}

/** Returns what contradicts itself in the options, or undefined. */
const faultOf = ({ json, out, resume, overwrite, since, sync }: ExportCommandOptions): string | undefined => {
  if (json && out === undefined) return '--json needs --out, since it has standard output for itself'
  if (resume && out === undefined) return '--resume needs --out: what went to standard output cannot be continued'
  if (resume && overwrite) return '--resume and --overwrite contradict each other'
  if (since !== undefined && sync !== undefined)
    return '--since and --sync are two ways to find what is new; choose one'
  if (sync !== undefined && out !== undefined && resolve(sync) === resolve(out))
    return '--sync and --out must be two files'
  return resume && sync !== undefined
    ? '--sync scans the whole list each time, so that there is nothing to resume'
    : undefined
}

/** Returns the filter for `--since`. */
const sinceFilter = ({ name, resource }: Target, since: string | undefined): Outcome<object> => {
  if (since === undefined) return { ok: true, value: {} }
  if (resource.since === undefined)
    return failed('usage', `the API cannot list ${name} since a time; use --sync, which compares with the last scan`)
  const time = timeOf(since)
  return time.ok ? { ok: true, value: resource.since(time.value) } : time
}

/** Reads the arguments of `billfold export`. */
export const exportPlan = (system: string, name: string, options: ExportCommandOptions): Outcome<ExportPlan> => {
  const fault = faultOf(options)
  if (fault !== undefined) return failed('usage', fault)
  const target = targetOf(system, name, 'canExport', options)
  if (!target.ok) return target
  const { resource } = target.value
  if (options.sync !== undefined && resource.id === undefined)
    return failed('usage', `rows of ${name} have no id, by which --sync could compare them`)
  const format = formatOf(options.format, options.out)
  if (!format.ok) return format
  const query = queryOf(options.query, resource.needs)
  if (!query.ok) return query
  const filter = sinceFilter(target.value, options.since)
  if (!filter.ok) return filter
  return {
    ok: true,
    value: {
      target: target.value,
      format: format.value ?? 'csv',
      query: { ...query.value, ...filter.value },
      columns: options.columns?.split(',').map((column) => column.trim()),
      ...{ file: options.out, state: options.sync },
      resume: options.resume ?? false,
      overwrite: options.overwrite ?? false,
    },
  }
}

/** Returns the name of the checkpoint beside a file. */
export const checkpointOf = (file: string): string => `${file}.checkpoint.json`

/** Returns the checkpoint that an export into a file goes on from, or undefined if it begins anew. */
export const resumedFrom = async (
  { file, resume, overwrite }: ExportPlan,
  identity: Identity,
): Promise<Outcome<StoredCheckpoint | undefined>> => {
  if (file === undefined || overwrite) return { ok: true, value: undefined }
  const checkpoint = checkpointOf(file)
  const stored = await readCheckpoint(checkpoint)
  if (!stored.ok) return stored
  if (stored.value === undefined)
    return (await exists(file))
      ? failed('usage', `${file} exists and has no checkpoint to resume from; replace it with --overwrite`)
      : stored
  if (!resume)
    return failed('usage', `an export into ${file} broke off; go on with --resume, or begin anew with --overwrite`)
  const same = sameIdentity(checkpoint, stored.value.identity, identity)
  return same.ok ? stored : same
}
