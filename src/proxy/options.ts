import type { Context } from '../core/context.js'
import { type Hosts, readHost, readOrigin } from './origin.js'
import type { System } from './system.js'

/** An allowed operation. With `when`, only requests for which it returns `true` are allowed. */
export type Allowed<Operation extends string, Params> =
  | Operation
  | {
      readonly operation: Operation
      /**
       * Checks a request. `params` contains the decoded ids, the query and the parsed body, exactly as they are sent to the
       * API in its canonical form. `request` is the original request with its cookies. Changes to `params` have no effect.
       */
      readonly when: (params: Params, request: Request) => boolean | Promise<boolean>
    }

/** The result of `authorize`: no, yes, or yes with this context. */
export type Authorized<Token> = boolean | undefined | Context<Token>

/** The options of `createProxy`. */
export type ProxyOptions<Operation extends string, Params, Token> = {
  /** The API, such as `teamtools`. */
  readonly system: System<Operation, Params, Token>
  /** The context with which the API is called. A context of `createContext` has retries, limits and hooks. */
  readonly context: Context<NoInfer<Token>>
  /** The allowed operations. All others are refused. */
  readonly allow: readonly Allowed<NoInfer<Operation>, NoInfer<Params>>[]
  /**
   * Decides who may use the proxy. Return `true`, or the context for this request, so that tenants do not mix. Any other
   * value, or an exception, is a refusal. Do not read the body here; `when` gets it.
   */
  readonly authorize: (request: Request) => Authorized<NoInfer<Token>> | Promise<Authorized<NoInfer<Token>>>
  /** The path of the proxy, such as `/billing/`. The default is `/`. */
  readonly basePath?: string | undefined
  /**
   * The origins of pages that may call the proxy, including its own: `https://app.example`. Case, a trailing slash and the
   * default port do not matter. An origin with a path is invalid and closes the proxy. The default is none.
   */
  readonly origins?: readonly string[] | undefined
  /**
   * The host names under which the proxy may be called, in addition to `localhost`, IP addresses and the hosts of
   * `origins`: `billing.internal`. A request with another host in its URL or its `Host` header, and without a listed
   * origin, becomes a 403, because a page whose host name DNS points here would send it. Use `'any'` if the platform checks
   * the host. The default is none.
   */
  readonly hosts?: Hosts | undefined
  /** The largest request body in bytes. The default is 1 MiB. */
  readonly maxRequestBytes?: number | undefined
  /** The largest response of the API in bytes, after decompression. The default is 8 MiB. */
  readonly maxAnswerBytes?: number | undefined
  /** The time limit for the whole request in milliseconds. The default is 60,000. */
  readonly timeout?: number | undefined
}

/** A system with any operations. */
export type AnySystem = System<string, unknown, unknown>

/** An entry of `allow`. */
type Entry = {
  readonly operation: string
  readonly when: (params: unknown, request: Request) => unknown
}

/** The options as they were when the proxy was created, with the defaults filled in. */
export type Options = {
  readonly system: AnySystem
  readonly context: Context<unknown>
  readonly allow: readonly Entry[]
  readonly authorize: (request: Request) => unknown
  /** The path of the proxy, with a slash at both ends. */
  readonly basePath: string
  readonly origins: readonly string[]
  readonly hosts: Hosts
  readonly maxRequestBytes: number
  readonly maxAnswerBytes: number
  readonly timeout: number
}

/** What is wrong with the options, and the system if at least that is valid. */
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
  // An unknown key is refused, because a misspelt `when` would allow everything.
  return typeof operation === 'string' && (when === undefined || isFunction(when)) && Object.keys(others).length === 0
}

const isLimit = (value: unknown): boolean => value === undefined || (typeof value === 'number' && value > 0)

const isHosts = (value: unknown): boolean =>
  value === undefined ||
  value === 'any' ||
  (Array.isArray(value) && value.every((host) => readHost(host) !== undefined))

/** The rules for each option. */
const checks: readonly (readonly [keyof Options, (value: unknown) => boolean, string])[] = [
  ['system', isSystem, 'one of the systems of billfold/proxy, such as teamtools'],
  ['context', (value) => typeof value === 'object' && value !== null, 'a context'],
  ['allow', (value) => Array.isArray(value) && value.every(isEntry), 'a list of names, or of { operation, when }'],
  ['authorize', isFunction, 'a function'],
  ['basePath', (value) => value === undefined || typeof value === 'string', 'a string'],
  ['origins', (value) => value === undefined || Array.isArray(value), 'a list of strings'],
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

/**
 * Returns what is wrong with the options. The types check them too, but a proxy with a misspelt name must not run with some
 * of its checks missing.
 */
const faultOf = (given: Given): string | undefined => {
  const failed = checks.find(([name, check]) => !holds(check, given[name]))
  if (failed) return `${failed[0]} must be ${failed[2]}`
  const { system, allow, origins = [] } = given as Pick<ProxyOptions<string, unknown, unknown>, keyof Options>
  const names = allow.map((entry) => (typeof entry === 'string' ? entry : entry.operation))
  const unknown = names.find((name) => !system.has(name))
  if (unknown !== undefined) return `allow contains an unknown operation of ${system.name}: ${unknown}`
  const index = Array.from(origins).findIndex((origin) => readOrigin(origin) === undefined)
  return index < 0
    ? undefined
    : `origins[${index}] must be an origin with nothing after the host, such as https://app.example`
}

/** Fills in the defaults and copies the lists, so that later changes have no effect. */
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

/** Reads the options once. Never throws, whatever is passed. */
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
