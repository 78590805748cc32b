import type { Context } from '../core/context.js'
import { type Hosts, readHost, readOrigin } from './origin.js'
import type { System } from './system.js'

/** An operation that is let through; with `when` only for the requests of which it says `true`. */
export type Allowed<Operation extends string, Params> =
  | Operation
  | {
      readonly operation: Operation
      /**
       * Looks at what is asked for, ids decoded and the body read, and at the request with its cookies. What it is given is
       * what is sent on, in the form in which the API counts it; to change it changes nothing.
       */
      readonly when: (params: Params, request: Request) => boolean | Promise<boolean>
    }

/** What `authorize` says: no, yes, or yes with this context. */
export type Authorized<Token> = boolean | undefined | Context<Token>

/** What `createProxy` takes. */
export type ProxyOptions<Operation extends string, Params, Token> = {
  /** The API: `teamtools`. */
  readonly system: System<Operation, Params, Token>
  /** Where and as whom the API is called. One of `createContext` has retries, limits and hooks. */
  readonly context: Context<NoInfer<Token>>
  /** What is let through; nothing else is. */
  readonly allow: readonly Allowed<NoInfer<Operation>, NoInfer<Params>>[]
  /**
   * Whether who asks may ask at all: `true`, or the context to use for them, so that tenants do not mix. All else, and
   * what it throws, is a no. It must not read the body, which `when` is given.
   */
  readonly authorize: (request: Request) => Authorized<NoInfer<Token>> | Promise<Authorized<NoInfer<Token>>>
  /** Where the proxy stands: `/billing/`. `/` when left out. */
  readonly basePath?: string | undefined
  /**
   * The origins of pages that may call it, its own too: `https://app.example`. Case, a slash at the end and the port that goes
   * without saying make no difference; a path does, and closes the proxy. None when left out.
   */
  readonly origins?: readonly string[] | undefined
  /**
   * The names under which it may be called, beside `localhost`, addresses, and the hosts of `origins`: `billing.internal`. A
   * request with another name in its URL or its `Host`, and no listed origin, becomes a 403, as a page whose name was made to
   * lead here by DNS would send it. `'any'` is for where the platform sees to that. None when left out.
   */
  readonly hosts?: Hosts | undefined
  /** The largest body of a request, in bytes. 1 MiB when left out. */
  readonly maxRequestBytes?: number | undefined
  /** The largest answer of the API, in bytes after decompression. 8 MiB when left out. */
  readonly maxAnswerBytes?: number | undefined
  /** For everything, in milliseconds. 60,000 when left out. */
  readonly timeout?: number | undefined
}

/** A system of whatever operations. */
export type AnySystem = System<string, unknown, unknown>

/** An entry of `allow`. */
type Entry = {
  readonly operation: string
  readonly when: (params: unknown, request: Request) => unknown
}

/** The options as they were when the proxy was made, with everything that was left out. */
export type Options = {
  readonly system: AnySystem
  readonly context: Context<unknown>
  readonly allow: readonly Entry[]
  readonly authorize: (request: Request) => unknown
  /** With a slash at both ends. */
  readonly basePath: string
  readonly origins: readonly string[]
  readonly hosts: Hosts
  readonly maxRequestBytes: number
  readonly maxAnswerBytes: number
  readonly timeout: number
}

/** What is wrong with options, and the system, where that at least is one. */
export type Unusable = { readonly fault: string; readonly system: AnySystem | undefined }

type Given = { readonly [Name in keyof Options]?: unknown }

const isFunction = (value: unknown): boolean => typeof value === 'function'

const isSystem = (value: unknown): value is AnySystem => {
  const { name, has, read, refusal, methods, requests } = Object(value) as Partial<AnySystem>
  return typeof name === 'string' && [has, read, refusal].every(isFunction) && Array.isArray(methods) && !!requests
}

const isEntry = (value: unknown): boolean => {
  if (typeof value === 'string') return true
  if (typeof value !== 'object' || value === null) return false
  const { operation, when, ...others } = value as Record<string, unknown>
  // A misspelt `when` would let everything through.
  return typeof operation === 'string' && (when === undefined || isFunction(when)) && Object.keys(others).length === 0
}

const isLimit = (value: unknown): boolean => value === undefined || (typeof value === 'number' && value > 0)

const isHosts = (value: unknown): boolean =>
  value === undefined ||
  value === 'any' ||
  (Array.isArray(value) && value.every((host) => readHost(host) !== undefined))

/** What each option has to be. */
const checks: readonly (readonly [keyof Options, (value: unknown) => boolean, string])[] = [
  ['system', isSystem, 'one of the systems of billfold/proxy, such as teamtools'],
  ['context', (value) => typeof value === 'object' && value !== null, 'a context'],
  ['allow', (value) => Array.isArray(value) && value.every(isEntry), 'a list of names, or of { operation, when }'],
  ['authorize', isFunction, 'a function'],
  ['basePath', (value) => value === undefined || typeof value === 'string', 'a text'],
  ['origins', (value) => value === undefined || Array.isArray(value), 'a list of texts'],
  ['hosts', isHosts, "a list of names without a scheme or a path, or 'any'"],
  ['maxRequestBytes', isLimit, 'a number above 0'],
  ['maxAnswerBytes', isLimit, 'a number above 0'],
  ['timeout', isLimit, 'a number above 0'],
]

const holds = (check: (value: unknown) => boolean, value: unknown): boolean => {
  try {
    return check(value)
  } catch {
    return false
  }
}

/** What is wrong with the options, which types say as well: a proxy with a misspelt name must not run half closed. */
const faultOf = (given: Given): string | undefined => {
  const failed = checks.find(([name, check]) => !holds(check, given[name]))
  if (failed) return `${failed[0]} must be ${failed[2]}`
  const { system, allow, origins = [] } = given as Pick<ProxyOptions<string, unknown, unknown>, keyof Options>
  const names = allow.map((entry) => (typeof entry === 'string' ? entry : entry.operation))
  const unknown = names.find((name) => !system.has(name))
  if (unknown !== undefined) return `allow names no operation of ${system.name}: ${unknown}`
  const index = Array.from(origins).findIndex((origin) => readOrigin(origin) === undefined)
  return index < 0
    ? undefined
    : `origins[${index}] is no origin: it must be a scheme and a host and nothing after them, such as https://app.example`
}

/** Everything that was left out, and lists that no later change reaches. */
const complete = (given: ProxyOptions<string, unknown, unknown>): Options => {
  const { system, context, allow, authorize, basePath = '/', origins = [], hosts = [] } = given
  const { maxRequestBytes = 2 ** 20, maxAnswerBytes = 2 ** 23, timeout = 60_000 } = given
  const named = origins.map((origin) => readOrigin(origin)!)
  return {
    ...{ system, context, authorize, maxRequestBytes, maxAnswerBytes, timeout },
    allow: allow.map((entry) => {
      const { operation, when = () => true } = typeof entry === 'string' ? { operation: entry, when: undefined } : entry
      return { operation, when }
    }),
    basePath: basePath.replace(/^\/?/, '/').replace(/\/?$/, '/'),
    origins: named,
    hosts:
      hosts === 'any' ? hosts : [...hosts.map((host) => readHost(host)!), ...named.map((at) => new URL(at).hostname)],
  }
}

/** Reads the options once. Whatever is given, it throws nothing. */
export const readOptions = (given: unknown): Options | Unusable => {
  let system: AnySystem | undefined
  try {
    const { maxRequestBytes, maxAnswerBytes, timeout, ...more } = Object(given) as Given
    const read = { ...more, maxRequestBytes, maxAnswerBytes, timeout }
    if (holds(isSystem, read.system)) system = read.system as AnySystem
    const fault = faultOf(read)
    return fault === undefined ? complete(read as unknown as ProxyOptions<string, unknown, unknown>) : { fault, system }
  } catch {
    return { fault: 'the options cannot be read', system }
  }
}
