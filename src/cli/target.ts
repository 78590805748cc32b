import { createHash } from 'node:crypto'
import { type Environment, findCredentials, type Values } from './credentials.js'
import { failed, type Outcome } from './failure.js'
import { suggestion } from './similar.js'
import { type Calls, type KnownResource, transferSystems } from './systems.js'

/** What a command exports from or imports into. */
export type Target = {
  readonly system: string
  readonly name: string
  readonly resource: KnownResource
  /** Finds the credentials and makes the functions that call the API. */
  readonly connect: (environment: Environment) => Promise<Outcome<Connected>>
  /** The functions without credentials, for a dry run, which calls no API. */
  readonly unconnected: Connected
}

/** The functions of a resource, and a hash that tells its account from others. */
export type Connected = { readonly calls: Calls; readonly account: string }

/** The options of a command that say how the API is called. */
export type ConnectOptions = { readonly credentials?: string | undefined; readonly rate?: string | undefined }

/**
 * Many accounts share an address, and the part of a credential that is no secret tells them apart. A token does not: it
 * is another one after a day. The address may contain a password, so that only a hash is stored.
 */
const accountOf = ({ baseUrl, branch, clientId, email, identifier }: Values): string =>
  createHash('sha256')
    .update(JSON.stringify([baseUrl, branch, clientId, email, identifier]))
    .digest('hex')
    .slice(0, 16)

/** Finds a resource of a system by their names. */
export const targetOf = (
  systemName: string,
  name: string,
  can: 'canExport' | 'canImport',
  { credentials, rate }: ConnectOptions,
): Outcome<Target> => {
  const system = transferSystems.get(systemName.toLowerCase())
  if (system === undefined) {
    const names = [...transferSystems.keys()]
    return failed('usage', `unknown system '${systemName}'; choose one of ${names.join(', ')}`)
  }
  const names = [...system.resources].flatMap(([key, resource]) => (resource[can] ? [key] : []))
  const resource = system.resources.get(name)
  if (resource === undefined)
    return failed(
      'usage',
      `${system.title} has no resource '${name}'; it has ${names.join(', ')}${suggestion(name, names)}`,
    )
  if (!resource[can]) {
    const verb = can === 'canExport' ? 'exported' : 'imported'
    return failed('usage', `${name} of ${system.title} cannot be ${verb}; these can: ${names.join(', ')}`)
  }
  const perSecond = rate === undefined ? undefined : Number(rate)
  if (perSecond !== undefined && !(perSecond > 0 && perSecond <= 10_000))
    return failed('usage', `--rate must be a number of requests a second above 0, got ${String(rate)}`)
  const connect = async (environment: Environment): Promise<Outcome<Connected>> => {
    const found = await findCredentials(system, environment, credentials)
    if (!found.ok) return found
    const { values } = found.value
    return { ok: true, value: { calls: resource.connect(values, perSecond), account: accountOf(values) } }
  }
  const unconnected = { calls: resource.connect({}, undefined), account: '' }
  return { ok: true, value: { system: system.name, name, resource, connect, unconnected } }
}

/** Returns the lists of resources for `--help`. */
export const resourcesHelp = (can: 'canExport' | 'canImport'): string => {
  const mark = ({ since }: KnownResource): string => (can === 'canExport' && since !== undefined ? '*' : '')
  return [
    can === 'canExport' ? 'Resources, * with --since:' : 'Resources:',
    ...[...transferSystems.values()].map(({ name, resources }) => {
      const names = [...resources].flatMap(([key, resource]) => (resource[can] ? [`${key}${mark(resource)}`] : []))
      return wrapped(`  ${name.padEnd(10)} `, names)
    }),
  ].join('\n')
}

/** Writes words behind a title, in lines of at most 80 characters that are indented as the title is long. */
const wrapped = (title: string, words: readonly string[]): string => {
  const lines: string[] = []
  let line = title
  for (const word of words) {
    if (line.length + word.length > 80) {
      lines.push(line.trimEnd())
      line = ' '.repeat(title.length)
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()].join('\n')
}
