import { join } from 'node:path'
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

/** Returns the items of a list that is given as one string. */
const itemsOf = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** The options that were given, by their names without dashes. A switch has the value true. */
export type GivenOptions = ReadonlyMap<string, string | true>

const textIn = (values: GivenOptions, name: string): string | undefined => {
  const value = values.get(name)
  return typeof value === 'string' ? value : undefined
}

/** Returns an error message for the options that all systems share, or undefined. */
const faultOf = (values: GivenOptions): string | undefined => {
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
  values: GivenOptions,
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

/** Reads the options that were given to `billfold sandbox` for one system or for all systems. */
export const readOptions = (systems: readonly System[], values: GivenOptions): ParsedOptions => {
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
