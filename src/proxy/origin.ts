import { orUndefined } from '../core/orUndefined.js'

/** The host names under which a proxy may be called, or `'any'` if the platform checks the host. */
export type Hosts = readonly string[] | 'any'

/**
 * Parses a URL, or returns undefined. `URL.canParse` of Node 20 rejects names such as `bücher.example` once it is compiled.
 */
const urlOf = (text: string): URL | undefined => orUndefined(() => new URL(text))

/**
 * Returns an origin in the form in which a browser sends it, whatever its case, trailing slash or default port. Returns
 * undefined for anything else, or if it has a path, a query or a user name, since no page has such an origin.
 */
export const readOrigin = (given: unknown): string | undefined => {
  const url = typeof given === 'string' ? urlOf(given) : undefined
  if (!url) return undefined
  const { origin, protocol, host, pathname, search, hash, username, password } = url
  const isAll = `${search}${hash}${username}${password}` === '' && (pathname === '' || pathname === '/')
  if (!isAll || host === '' || host.includes('*')) return undefined
  // URL has no origin for schemes other than those of the web, such as an app's own.
  return origin === 'null' ? `${protocol}//${host}` : origin
}

/** Returns the host name or address in a `Host` header, without its port, or undefined if it contains anything more. */
export const readHost = (given: unknown): string | undefined =>
  typeof given === 'string' && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(given)
    ? urlOf(`http://${given}`)?.hostname
    : undefined

/** Hosts that DNS cannot redirect: IP addresses, and names of the local machine. */
const fixedHost = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\]|(?:.+\.)?localhost)$/

/**
 * Checks whether the host of a request belongs to the proxy. A page of any host can make DNS point its name to the proxy's
 * address. Its requests then look like those of the proxy's own pages, except for the host.
 */
export const isHostAllowed = ({ url, headers }: Request, hosts: Hosts): boolean => {
  if (hosts === 'any') return true
  const given = headers.get('host')
  const called = [new URL(url).hostname, ...(given === null ? [] : [readHost(given)])]
  return called.every((host) => host !== undefined && (fixedHost.test(host) || hosts.includes(host)))
}

/** Returns the headers that let a page of a listed origin read a response. */
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
 * Returns why a request may not come from its source, or undefined if it may. A request without an origin comes from no
 * page, or is a page's own GET; its host must belong to the proxy. A request that says that it comes from another site must
 * have a listed origin.
 */
export const refuseSource = (request: Request, origins: readonly string[], hosts: Hosts): string | undefined => {
  const { headers } = request
  const origin = headers.get('origin')
  if (origin !== null && origins.includes(origin)) return undefined
  if (!isHostAllowed(request, hosts)) return 'the host of this request is not listed in hosts'
  const site = headers.get('sec-fetch-site')
  const isOwn = origin === null && (site === null || site === 'same-origin' || site === 'none')
  return isOwn ? undefined : 'this origin is not listed in origins'
}

/** Creates the response to a preflight request of a listed origin. */
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
