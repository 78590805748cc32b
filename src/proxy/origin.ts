import { orUndefined } from '../core/orUndefined.js'

/** The names under which a proxy may be called; `'any'` is for where the platform sees to that. */
export type Hosts = readonly string[] | 'any'

/** A URL; undefined for what is none. `URL.canParse` of Node 20 says no to names such as `bücher.example` once it is compiled. */
const urlOf = (text: string): URL | undefined => orUndefined(() => new URL(text))

/**
 * An origin as a browser sends it, whatever its case, a slash at its end or the port that goes without saying. Undefined for what
 * is none, or has a path, a query or a user in it: no page is of such.
 */
export const readOrigin = (given: unknown): string | undefined => {
  const url = typeof given === 'string' ? urlOf(given) : undefined
  if (!url) return undefined
  const { origin, protocol, host, pathname, search, hash, username, password } = url
  const isAll = `${search}${hash}${username}${password}` === '' && (pathname === '' || pathname === '/')
  if (!isAll || host === '' || host.includes('*')) return undefined
  // Of a scheme that is not the web's, such as that of an app, URL says no origin.
  return origin === 'null' ? `${protocol}//${host}` : origin
}

/** The name or the address in a `Host`, without its port; undefined for what has more in it. */
export const readHost = (given: unknown): string | undefined =>
  typeof given === 'string' && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(given)
    ? urlOf(`http://${given}`)?.hostname
    : undefined

/** What no DNS can make lead elsewhere: addresses, and the names of the own machine. */
const fixedHost = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\]|(?:.+\.)?localhost)$/

/**
 * Whether a request is to a name that is the proxy's. A page of any name can have DNS lead its name to the proxy's address; its
 * requests then pass for those of the proxy's own pages, but for the name in them.
 */
export const isHostAllowed = ({ url, headers }: Request, hosts: Hosts): boolean => {
  if (hosts === 'any') return true
  const given = headers.get('host')
  const called = [new URL(url).hostname, ...(given === null ? [] : [readHost(given)])]
  return called.every((host) => host !== undefined && (fixedHost.test(host) || hosts.includes(host)))
}

/** What of an answer a page may read, where it is of another origin that is listed. */
export const corsHeaders = (request: Request, origins: readonly string[]): Readonly<Record<string, string>> => {
  const origin = request.headers.get('origin')
  return origin !== null && origins.includes(origin)
    ? {
        vary: 'Origin',
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'Retry-After',
      }
    : { vary: 'Origin' }
}

/**
 * Why a request may not come from where it does; undefined where it may. One without an origin is no page's, or a page's own
 * GET: its host has to be the proxy's. What says of itself that it comes from another site has to name a listed origin.
 */
export const refuseSource = (request: Request, origins: readonly string[], hosts: Hosts): string | undefined => {
  const { headers } = request
  const origin = headers.get('origin')
  if (origin !== null && origins.includes(origin)) return undefined
  if (!isHostAllowed(request, hosts)) return 'the host of this request is not listed in hosts'
  const site = headers.get('sec-fetch-site')
  const isOwn = origin === null && (site === null || site === 'same-origin' || site === 'none')
  return isOwn ? undefined : 'this origin is not listed'
}

/** The answer to a preflight of an origin that is listed. */
export const preflight = (headers: Readonly<Record<string, string>>, methods: readonly string[]): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'Content-Type',
      'access-control-max-age': '600',
    },
  })
