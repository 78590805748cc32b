import { hostName, originOf, type Sources } from './sources.js'

/** One answered request, without its query: that can hold a token. */
export type ServedRequest = {
  /** The HTTP method. */
  readonly method: string
  /** The path without its query. */
  readonly path: string
  /** 0 when the connection was broken before an answer. */
  readonly status: number
  /** How long the answer took. */
  readonly milliseconds: number
}

/** How a sandbox is served. */
export type ServeOptions = {
  /** 0, as when left out, takes a free one. */
  readonly port?: number | undefined
  /** 127.0.0.1 when left out. */
  readonly host?: string | undefined
  /** Told of every request when it is over. What it throws is dropped. */
  readonly onRequest?: ((request: ServedRequest) => void) | undefined
  /**
   * The names under which it is called, beside `localhost`, addresses and `host`: `sandbox` where a container has that name.
   * Requests to other names are a 403, as a page whose name DNS was made to lead here would send them. None when left out.
   */
  readonly allowedHosts?: readonly string[] | undefined
  /**
   * The origins of pages whose requests are answered, beside those of this machine and of `allowedHosts`:
   * `https://app.example`. Requests of other pages are a 403. None when left out.
   */
  readonly allowedOrigins?: readonly string[] | undefined
}

/** The options with everything that was left out. */
export type ReadServeOptions = {
  /** Where to listen; 0 takes a free port. */
  readonly port: number
  /** The address to listen on. */
  readonly host: string
  /** Told of each request that is over. */
  readonly onRequest: (request: ServedRequest) => void
  /** The hosts and the origins of pages that are answered. */
  readonly sources: Sources
}

/** The options, or what is wrong with them. */
type Read = { readonly ok: true; readonly value: ReadServeOptions } | { readonly ok: false; readonly message: string }

const isPort = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65_535

const isHost = (value: unknown): boolean => typeof value === 'string' && /^[\w.:%-]+$/.test(value)

const isListOf = (value: unknown, read: (item: unknown) => unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((item) => read(item) !== undefined)

const shown = (value: unknown): string =>
  ['string', 'number', 'symbol', 'boolean'].includes(typeof value) ? String(value) : 'what was given'

const faultOf = (given: Readonly<Record<keyof ServeOptions, unknown>>): string | undefined => {
  const { port, host, onRequest, allowedHosts, allowedOrigins } = given
  if (!isPort(port)) return `${shown(port)} is no port: a whole number from 0 to 65535`
  if (!isHost(host)) return `${shown(host)} is no host: it must be the name or the address to listen on, as text`
  if (typeof onRequest !== 'function') return 'onRequest must be a function'
  if (!isListOf(allowedHosts, hostName)) return 'allowedHosts must be a list of names, without a scheme or a path'
  return isListOf(allowedOrigins, originOf)
    ? undefined
    : 'allowedOrigins must be a list of origins: a scheme and a host and nothing after them, as https://app.example'
}

/** Reads the options once. Whatever is given, it throws nothing. */
export const readServeOptions = (options: unknown): Read => {
  try {
    if (typeof options !== 'object' || options === null) return { ok: false, message: 'the options are no object' }
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
