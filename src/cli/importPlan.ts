import { resolve } from 'node:path'
import type { FileFormat } from '../transfer/index.js'
import { formatByName, formatOf } from './exportPlan.js'
import { failed, type Outcome } from './failure.js'
import { type ConnectOptions, type Target, targetOf } from './target.js'

const cellTypes = ['text', 'number', 'boolean', 'json'] as const

/** What the text of a cell becomes. */
export type CellType = (typeof cellTypes)[number]

/** The options of `billfold import`. */
export type ImportCommandOptions = ConnectOptions & {
  readonly format?: string
  readonly dryRun?: true
  readonly allOrNothing?: true
  readonly failures?: string
  readonly checkpoint?: string
  readonly batch?: string
  readonly concurrency?: string
  /** False for `--no-isolate`; commander makes it true otherwise. */
  readonly isolate?: boolean
  readonly type?: readonly string[]
  readonly resume?: true
  readonly restart?: true
  readonly json?: true
}

/** What an import is to do, once its options have been read. */
export type ImportPlan = {
  readonly target: Target
  readonly file: string
  readonly format: FileFormat
  readonly failures: { readonly file: string; readonly format: FileFormat }
  readonly checkpoint: string
  readonly dryRun: boolean
  readonly allOrNothing: boolean
  /** The rows in a request, where the API can save several. */
  readonly size: number | undefined
  readonly concurrency: number | undefined
  /** Whether a refused request is split until its bad rows stand alone. */
  readonly isolate: boolean
  /** The types of columns that the schema does not know. */
  readonly types: Readonly<Record<string, CellType>>
  readonly resume: boolean
  readonly restart: boolean
}

const whole = (name: string, text: string | undefined, most: number): Outcome<number | undefined> => {
  if (text === undefined) return { ok: true, value: undefined }
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most
    ? { ok: true, value: number }
    : failed('usage', `--${name} must be a whole number from 1 to ${String(most)}, got ${text}`)
}

const typesOf = (options: readonly string[] = []): Outcome<Readonly<Record<string, CellType>>> => {
  const types = new Map<string, CellType>()
  for (const option of options) {
    const [, column, name] = /^(.+)=(\w+)$/.exec(option) ?? []
    const type = cellTypes.find((each) => each === name)
    if (column === undefined || type === undefined)
      return failed('usage', `--type must be a column and one of ${cellTypes.join(', ')}, such as zip=text`)
    types.set(column, type)
  }
  return { ok: true, value: Object.fromEntries(types) }
}

/** Reads the arguments of `billfold import`. */
export const importPlan = (
  system: string,
  name: string,
  file: string,
  options: ImportCommandOptions,
): Outcome<ImportPlan> => {
  const { isolate = true, resume = false, restart = false, dryRun = false, allOrNothing = false } = options
  if (resume && restart) return failed('usage', '--resume and --restart contradict each other')
  if (file === '-') return failed('usage', 'an import needs a file: it is checked first, then read again to be sent')
  const target = targetOf(system, name, 'canImport', options)
  if (!target.ok) return target
  const format = formatOf(options.format, file)
  if (!format.ok) return format
  if (format.value === undefined)
    return failed('usage', `the name ${file} does not tell its format; say --format csv or --format ndjson`)
  const size = whole('batch', options.batch, 10_000)
  if (!size.ok) return size
  const concurrency = whole('concurrency', options.concurrency, 100)
  if (!concurrency.ok) return concurrency
  const types = typesOf(options.type)
  if (!types.ok) return types
  // A dry run must not replace the failures of an import that has begun.
  const failures = options.failures ?? `${file}.${dryRun ? 'dry-run.' : ''}failures.csv`
  const checkpoint = options.checkpoint ?? `${file}.checkpoint.json`
  if (new Set([file, failures, checkpoint].map((each) => resolve(each))).size < 3)
    return failed('usage', 'the file, its failures and its checkpoint must be three files')
  return {
    ok: true,
    value: {
      ...{ target: target.value, file, format: format.value, checkpoint, types: types.value },
      failures: { file: failures, format: formatByName(failures) ?? 'csv' },
      ...{ isolate, dryRun, allOrNothing, resume, restart, size: size.value, concurrency: concurrency.value },
    },
  }
}
