import type { IncomingHttpHeaders } from 'node:http'
import { urlOf } from './url.js'

/**
 * Returns the name or the address in a `Host` header, without the port. Returns undefined when the header contains
 * anything else.
 */
export const hostName = (given: unknown): string | undefined =>
  typeof given === 'string' && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(given)
    ? urlOf(`http://${given}`)?.hostname
    : undefined

/**
 * Returns an origin as a browser sends it. Returns undefined when the value is not an origin, or has a path or a user
 * in it.
 */
export const originOf = (given: unknown): string | undefined => {
  const url = typeof given === 'string' ? urlOf(given) : undefined
  if (!url) return undefined
  const { protocol, host, pathname, search, hash, username, password } = url
  const isAll = `${search}${hash}${username}${password}` === '' && (pathname === '' || pathname === '/')
  return isAll && host !== '' ? `${protocol}//${host}` : undefined
}

/** The hosts and the page origins that requests can name. */
export type Sources = { readonly hosts: readonly string[]; readonly origins: readonly string[] }

/** The names and addresses of this machine. */
const ownMachine = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]|(?:.+\.)?localhost)$/

/** Checks for an IP address, which DNS cannot redirect. */
const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/

const isHostAllowed = (host: string | undefined, { hosts }: Sources): boolean =>
  host !== undefined && (ownMachine.test(host) || address.test(host) || hosts.includes(host))

const isOriginAllowed = (given: string, { hosts, origins }: Sources): boolean => {
  const origin = originOf(given)
  if (origin === undefined) return false
  const { hostname } = new URL(origin)
  return ownMachine.test(hostname) || hosts.includes(hostname) || origins.includes(origin)
}

/**
 * Returns the reason for which a request is not answered, or undefined when it is answered. A page can let DNS resolve
 * its own name to this machine (DNS rebinding) and could then read the answers, but its requests have that name as
 * their host. Programs other than browsers send no origin.
 */
export const refuseSource = (headers: IncomingHttpHeaders, sources: Sources): string | undefined => {
  const { host, origin } = headers
  if (host !== undefined && !isHostAllowed(hostName(host), sources))
    return 'requests to this host are refused: if it is yours, add it to allowedHosts or --allowed-hosts'
  // A page of the same site is on this machine as well. A browser omits the origin of requests that no script makes.
  const isOwn = origin === undefined ? headers['sec-fetch-site'] !== 'cross-site' : isOriginAllowed(origin, sources)
  return isOwn
    ? undefined
    : 'requests of pages of this origin are refused: if it is yours, add it to allowedOrigins or --allowed-origins'
}
