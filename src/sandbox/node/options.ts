import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CommonValues, type Prepared, type System, whole } from './system.js'

/** A sandbox that the command line serves. */
export type Service = {
  readonly system: System
  /** The port. With 0 the operating system chooses a free one. */
  readonly port: number
  /** The file that stores the state, or undefined. */
  readonly state: string | undefined
  /** The sandbox, prepared with its options. */
  readonly prepared: Prepared
}

/** The options of the command line. */
export type CommandOptions = {
  readonly host: string
  /** Additional host names under which the sandbox answers. */
  readonly allowedHosts: readonly string[]
  /** The origins of additional pages whose requests the sandbox answers. */
  readonly allowedOrigins: readonly string[]
  readonly seed: boolean
  readonly log: boolean
  readonly console: boolean
  readonly services: readonly Service[]
}

/** The options, a request for help, or an error message. */
export type ParsedOptions =
  | { readonly ok: true; readonly help: false; readonly options: CommandOptions }
  | { readonly ok: true; readonly help: true }
  | { readonly ok: false; readonly message: string }

const helpLine = (option: string, help: string): string => `  ${option.padEnd(22)} ${help}`

const commonHelp: readonly string[] = [
  helpLine('--host HOST', '127.0.0.1 when left out'),
  helpLine('--allowed-hosts A,B', 'answer under these names too, such as that of a container'),
  helpLine('--allowed-origins A,B', 'answer pages of these origins too: https://app.example'),
  helpLine('--now TIME', 'start at this time and go on from there: 2031-05-30T12:00:00Z'),
  helpLine('--control', 'let /_sandbox/ set faults, the clock and snapshots, and replay events'),
  helpLine('--log', 'print a line for each request, without its query'),
]

const usageOfOne = ({ name, port, about, demo, options }: System): readonly string[] => [
  `Usage: billfold sandbox ${name} [options]`,
  '',
  about,
  '',
  helpLine('--port PORT', `${String(port)} when left out; 0 takes a free one`),
  ...Object.entries(options).map(([option, { value, help }]) => helpLine(`--${option} ${value}`, help)),
  helpLine('--seed demo', `fill an empty account with ${demo}`),
  helpLine('--state FILE', 'keep everything in FILE across restarts (it holds tokens)'),
  helpLine('--console', 'show requests, state, faults and the clock on a page at /_sandbox/'),
  ...commonHelp,
]

const usageOfAll = (systems: readonly System[]): readonly string[] => [
  'Usage: billfold sandbox [options]',
  '',
  'Serves all systems from memory, on this machine only:',
  ...systems.map(({ title, port }) => `  ${title.padEnd(10)} on port ${String(port)}`),
  '',
  helpLine('--port PORT', 'the first port, the others 10 and 20 above it; 0 takes free ones'),
  helpLine('--seed demo', 'fill empty accounts with demo data'),
  helpLine('--state FOLDER', 'keep everything in files of FOLDER across restarts (they hold tokens)'),
  helpLine('--no-console', 'serve no page at /_sandbox/'),
  ...commonHelp,
]

/** Returns the text of `--help`. */
export const usage = (systems: readonly System[]): string => {
  const [only, ...others] = systems
  const lines = only !== undefined && others.length === 0 ? usageOfOne(only) : usageOfAll(systems)
  return [...lines, '  --help', ''].join('\n')
}

type OptionSpecs = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>

const commonSpecs: OptionSpecs = {
  port: { type: 'string' },
  host: { type: 'string' },
  'allowed-hosts': { type: 'string' },
  'allowed-origins': { type: 'string' },
  now: { type: 'string' },
  seed: { type: 'string' },
  state: { type: 'string' },
  control: { type: 'boolean' },
  log: { type: 'boolean' },
  help: { type: 'boolean' },
}

const specsOf = (systems: readonly System[]): OptionSpecs => {
  const [only, ...others] = systems
  if (only === undefined || others.length > 0) return { ...commonSpecs, 'no-console': { type: 'boolean' } }
  const own = Object.keys(only.options).map((name) => [name, { type: 'string' }] as const)
  return { ...commonSpecs, console: { type: 'boolean' }, ...Object.fromEntries(own) }
}

/** Returns the items of a list that is given as one string. */
const itemsOf = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

type Values = ReadonlyMap<string, string | true>

const parse = (systems: readonly System[], args: readonly string[]): Values => {
  const { values } = parseArgs({ args: [...args], strict: true, options: specsOf(systems) })
  return new Map(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || value === true ? [[name, value] as const] : [],
    ),
  )
}

const textIn = (values: Values, name: string): string | undefined => {
  const value = values.get(name)
  return typeof value === 'string' ? value : undefined
}

/** Returns an error message for the options that all systems share, or undefined. */
const faultOf = (values: Values): string | undefined => {
  const [port, seed, now] = ['port', 'seed', 'now'].map((name) => textIn(values, name))
  if (port !== undefined && whole(port, 0, 65_535) === undefined)
    return `--port must be a whole number from 0 to 65535, got ${port}`
  if (seed !== undefined && seed !== 'demo') return `--seed must be demo, got ${seed}`
  if (textIn(values, 'state') === '') return '--state must be the name of a file or a folder, got an empty string'
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    return `--now must be a time such as 2031-05-30T12:00:00Z, got ${now}`
  return undefined
}

/** Returns a clock that starts at a time, or undefined without a time. */
const clockFrom = (time: string | undefined): CommonValues['now'] => {
  if (time === undefined) return undefined
  const ahead = Date.parse(time) - Date.now()
  return () => Date.now() + ahead
}

type ServiceResult = { readonly ok: true; readonly value: Service } | { readonly ok: false; readonly message: string }

const serviceOf = (
  system: System,
  values: Values,
  index: number,
  isAlone: boolean,
  common: CommonValues,
): ServiceResult => {
  const own = Object.entries(system.options).map(([name, { unset }]) => [name, textIn(values, name) ?? unset] as const)
  const prepared = system.prepare(Object.fromEntries(own), common)
  if (!prepared.ok) return prepared
  const first = whole(textIn(values, 'port'), 0, 65_535)
  const port = first === undefined ? system.port : first === 0 ? 0 : first + 10 * index
  const state = textIn(values, 'state')
  const file = state === undefined || isAlone ? state : join(state, `${system.name}.json`)
  return { ok: true, value: { system, port, state: file, prepared: prepared.value } }
}

const check = (systems: readonly System[], values: Values): ParsedOptions => {
  const message = faultOf(values)
  if (message !== undefined) return { ok: false, message }
  const isAlone = systems.length === 1
  const common = { control: values.has('control'), now: clockFrom(textIn(values, 'now')) }
  const services: Service[] = []
  for (const [index, system] of systems.entries()) {
    const service = serviceOf(system, values, index, isAlone, common)
    if (!service.ok) return service
    services.push(service.value)
  }
  const options = {
    host: textIn(values, 'host') ?? '127.0.0.1',
    allowedHosts: itemsOf(textIn(values, 'allowed-hosts')),
    allowedOrigins: itemsOf(textIn(values, 'allowed-origins')),
    ...{ seed: values.has('seed'), log: values.has('log'), services },
    console: isAlone ? values.has('console') : !values.has('no-console'),
  }
  return { ok: true, help: false, options }
}

/** Reads the arguments after `billfold sandbox` and after the name of the system, if there is one. */
export const readOptions = (systems: readonly System[], args: readonly string[]): ParsedOptions => {
  try {
    const values = parse(systems, args)
    return values.has('help') ? { ok: true, help: true } : check(systems, values)
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
