import { join } from 'node:path'
import type { Command } from 'commander'
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

/** The options, or an error message. */
export type ParsedOptions =
  { readonly ok: true; readonly options: CommandOptions } | { readonly ok: false; readonly message: string }

const addOptionsOfOne = (command: Command, { port, demo, options }: System): Command => {
  command.option('--port <port>', `${String(port)} when left out; 0 takes a free one`)
  for (const [name, { value, help }] of Object.entries(options))
    command.option(`--${name} <${value.toLowerCase()}>`, help)
  return command
    .option('--seed <demo>', `fill an empty account with ${demo}`)
    .option('--state <file>', 'keep everything in this file across restarts (it holds tokens)')
    .option('--console', 'show requests, state, faults and the clock on a page at /_sandbox/')
}

const addOptionsOfAll = (command: Command): Command =>
  command
    .option('--port <port>', 'the first port, the others 10 and 20 above it; 0 takes free ones')
    .option('--seed <demo>', 'fill empty accounts with demo data')
    .option('--state <folder>', 'keep everything in files of this folder across restarts (they hold tokens)')
    .option('--no-console', 'serve no page at /_sandbox/')

/** Adds the options of `billfold sandbox` for one system or for all systems to a command. */
export const addSandboxOptions = (command: Command, systems: readonly System[]): Command => {
  const [only, ...others] = systems
  return (only !== undefined && others.length === 0 ? addOptionsOfOne(command, only) : addOptionsOfAll(command))
    .option('--host <host>', '127.0.0.1 when left out')
    .option('--allowed-hosts <a,b>', 'answer under these names too, such as that of a container')
    .option('--allowed-origins <a,b>', 'answer pages of these origins too: https://app.example')
    .option('--now <time>', 'start at this time and go on from there: 2031-05-30T12:00:00Z')
    .option('--control', 'let /_sandbox/ set faults, the clock and snapshots, and replay events')
    .option('--log', 'print a line for each request, without its query')
}

/** Returns the items of a list that is given as one string. */
const itemsOf = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

type Values = ReadonlyMap<string, string | true>

/** The options that were given, by their names as they are written. A switch has the value true. */
const valuesOf = (command: Command): Values =>
  new Map(
    command.options.flatMap((option) => {
      const attribute = option.attributeName()
      if (command.getOptionValueSource(attribute) !== 'cli') return []
      const value: unknown = command.getOptionValue(attribute)
      return [[(option.long ?? '').slice(2), typeof value === 'string' ? value : true] as const]
    }),
  )

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

/** Reads the options that were given to a command of {@link addSandboxOptions}. */
export const readOptions = (systems: readonly System[], command: Command): ParsedOptions => {
  const values = valuesOf(command)
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
  return { ok: true, options }
}
