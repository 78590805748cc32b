import { hostName, originOf, type Sources } from './sources.js'

/** One answered request. It has no query, because a query can contain a token. */
export type ServedRequest = {
  /** The HTTP method. */
  readonly method: string
  /** The path without its query. */
  readonly path: string
  /** The status of the answer, or 0 when the connection was broken before an answer. */
  readonly status: number
  /** The duration of the request in milliseconds. */
  readonly milliseconds: number
}

/** The options for serving a sandbox. */
export type ServeOptions = {
  /** The port. The default 0 takes a free one. */
  readonly port?: number | undefined
  /** The address to listen on. The default is 127.0.0.1. */
  readonly host?: string | undefined
  /** Called after every request. Errors that it throws are ignored. */
  readonly onRequest?: ((request: ServedRequest) => void) | undefined
  /**
   * The host names under which the sandbox is called, besides `localhost`, addresses and `host`: for example `sandbox`
   * for a container with that name. Requests to other names are answered with 403, because a page could send them
   * through DNS rebinding. The default is none.
   */
  readonly allowedHosts?: readonly string[] | undefined
  /**
   * The origins of pages whose requests are answered, besides those of this machine and of `allowedHosts`:
   * `https://app.example`. Requests of other pages are answered with 403. The default is none.
   */
  readonly allowedOrigins?: readonly string[] | undefined
}

/** The options with all defaults. */
export type ReadServeOptions = {
  /** The port to listen on. 0 takes a free one. */
  readonly port: number
  /** The address to listen on. */
  readonly host: string
  /** Called after each request. */
  readonly onRequest: (request: ServedRequest) => void
  /** The hosts, and the origins of pages, whose requests are answered. */
  readonly sources: Sources
}

/** The options, or a message about what is wrong. */
type Read = { readonly ok: true; readonly value: ReadServeOptions } | { readonly ok: false; readonly message: string }

const isPort = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65_535

const isHost = (value: unknown): boolean => typeof value === 'string' && /^[\w.:%-]+$/.test(value)

const isListOf = (value: unknown, read: (item: unknown) => unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((item) => read(item) !== undefined)

const shown = (value: unknown): string =>
  ['string', 'number', 'symbol', 'boolean'].includes(typeof value) ? String(value) : 'another type of value'

const faultOf = (given: Readonly<Record<keyof ServeOptions, unknown>>): string | undefined => {
  const { port, host, onRequest, allowedHosts, allowedOrigins } = given
  if (!isPort(port)) return `port must be a whole number from 0 to 65535, got ${shown(port)}`
  if (!isHost(host)) return `host must be the name or the address to listen on, as a string, got ${shown(host)}`
  if (typeof onRequest !== 'function') return 'onRequest must be a function'
  if (!isListOf(allowedHosts, hostName)) return 'allowedHosts must be a list of names, without a scheme or a path'
  return isListOf(allowedOrigins, originOf)
    ? undefined
    : 'allowedOrigins must be a list of origins: a scheme and a host without a path, such as https://app.example'
}

/** Reads the options once. It never throws, whatever is given. */
export const readServeOptions = (options: unknown): Read => {
  try {
    if (typeof options !== 'object' || options === null) return { ok: false, message: 'the options must be an object' }
    const { port = 0, host = '127.0.0.1', onRequest = () => undefined } = options as ServeOptions
    const { allowedHosts = [], allowedOrigins = [] } = options as ServeOptions
    const message = faultOf({ port, host, onRequest, allowedHosts, allowedOrigins })
    if (message !== undefined) return { ok: false, message }
    const own = hostName(host.includes(':') ? `[${host}]` : host)
    const hosts = [...allowedHosts.map((name) => hostName(name) ?? ''), ...(own === undefined ? [] : [own])]
    const origins = allowedOrigins.map((origin) => originOf(origin) ?? '')
    return { ok: true, value: { port, host, onRequest, sources: { hosts, origins } } }
  } catch {
    return { ok: false, message: 'the options cannot be read' }
  }
}
