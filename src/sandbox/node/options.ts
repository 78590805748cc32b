import { parseArgs } from 'node:util'
import { type Prepared, type System, whole } from './system.js'

/** The options of the command line that every system has. */
export type CommandOptions = {
  readonly port: number
  readonly host: string
  /** Further host names under which the sandbox is called. */
  readonly allowedHosts: readonly string[]
  /** The origins of further pages whose requests are answered. */
  readonly allowedOrigins: readonly string[]
  readonly seed: boolean
  readonly state: string | undefined
  readonly log: boolean
  /** The sandbox of the system, made with its own options. */
  readonly system: Prepared
}

/** The options, a request for help, or a message about what is wrong. */
export type ParsedOptions =
  | { readonly ok: true; readonly help: false; readonly options: CommandOptions }
  | { readonly ok: true; readonly help: true }
  | { readonly ok: false; readonly message: string }

const helpLine = (option: string, help: string): string => `  ${option.padEnd(22)} ${help}`

/** Makes the text that `--help` prints. */
export const usage = ({ name, port, about, demo, options }: System): string =>
  [
    `Usage: billfold sandbox ${name} [options]`,
    '',
    about,
    '',
    helpLine('--port PORT', `${String(port)} when left out; 0 takes a free one`),
    helpLine('--host HOST', '127.0.0.1 when left out'),
    helpLine('--allowed-hosts A,B', 'also answer under these names, such as that of a container'),
    helpLine('--allowed-origins A,B', 'also answer pages of these origins: https://app.example'),
    ...Object.entries(options).map(([option, { value, help }]) => helpLine(`--${option} ${value}`, help)),
    helpLine('--seed demo', `fill an empty account with ${demo}`),
    helpLine('--state FILE', 'keep everything in FILE across restarts (it holds tokens)'),
    helpLine('--control', 'let GET, POST, PUT, DELETE /_sandbox/faults set faults'),
    helpLine('--log', 'print a line for each request, without its query'),
    '  --help',
    '',
  ].join('\n')

const ownOptions = ({ options }: System) =>
  Object.fromEntries(
    Object.entries(options).map(([name, { unset }]) => [
      name,
      { type: 'string', ...(unset === undefined ? {} : { default: unset }) } as const,
    ]),
  )

const commonOptions = {
  port: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  'allowed-hosts': { type: 'string', default: '' },
  'allowed-origins': { type: 'string', default: '' },
  seed: { type: 'string' },
  state: { type: 'string' },
  control: { type: 'boolean' },
  log: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Returns the items of a list that is given as one string. */
const itemsOf = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

type Values = ReadonlyMap<string, string | true>

/** Returns the given options, with defaults for the others. */
const parse = (system: System, args: readonly string[]): Values => {
  const options = { ...ownOptions(system), ...commonOptions }
  const { values } = parseArgs({ args: [...args], strict: true, options })
  return new Map(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || value === true ? [[name, value] as const] : [],
    ),
  )
}

const check = (system: System, values: Values): ParsedOptions => {
  const textOf = (name: string): string | undefined => {
    const value = values.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const port = whole(textOf('port') ?? String(system.port), 0, 65_535)
  const seed = textOf('seed')
  if (port === undefined)
    return { ok: false, message: `--port must be a whole number from 0 to 65535, got ${textOf('port') ?? ''}` }
  if (seed !== undefined && seed !== 'demo') return { ok: false, message: `--seed must be demo, got ${seed}` }
  if (textOf('state') === '') return { ok: false, message: '--state must be the name of a file, got an empty string' }
  const own = Object.fromEntries(Object.keys(system.options).map((name) => [name, textOf(name)]))
  const prepared = system.prepare(own, values.has('control'))
  if (!prepared.ok) return prepared
  const common = {
    ...{ port, host: textOf('host') ?? '', state: textOf('state'), log: values.has('log') },
    allowedHosts: itemsOf(textOf('allowed-hosts')),
    allowedOrigins: itemsOf(textOf('allowed-origins')),
  }
  return { ok: true, help: false, options: { ...common, seed: seed === 'demo', system: prepared.value } }
}

/** Reads the arguments that follow `billfold sandbox SYSTEM`. */
export const readOptions = (system: System, args: readonly string[]): ParsedOptions => {
  try {
    const values = parse(system, args)
    return values.has('help') ? { ok: true, help: true } : check(system, values)
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
