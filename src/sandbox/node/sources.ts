import type { IncomingHttpHeaders } from 'node:http'
import { urlOf } from './url.js'

/** The name or the address in a `Host`, without its port; undefined for what has more in it. */
export const hostName = (given: unknown): string | undefined =>
  typeof given === 'string' && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(given)
    ? urlOf(`http://${given}`)?.hostname
    : undefined

/** An origin as a browser sends it; undefined for what is none, or has a path or a user in it. */
export const originOf = (given: unknown): string | undefined => {
  const url = typeof given === 'string' ? urlOf(given) : undefined
  if (!url) return undefined
  const { protocol, host, pathname, search, hash, username, password } = url
  const isAll = `${search}${hash}${username}${password}` === '' && (pathname === '' || pathname === '/')
  return isAll && host !== '' ? `${protocol}//${host}` : undefined
}

/** What requests may name as their host and as the origin of their page. */
export type Sources = { readonly hosts: readonly string[]; readonly origins: readonly string[] }

/** The names and addresses of the own machine. */
const ownMachine = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]|(?:.+\.)?localhost)$/

/** An address, which no DNS can make lead elsewhere. */
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
 * Why a request is not answered; undefined where it is. A page of any name can have DNS lead its name to this machine, and its
 * requests are then answered to it, but they have that name as their host. Programs that are no browsers send no origin.
 */
export const refuseSource = (headers: IncomingHttpHeaders, sources: Sources): string | undefined => {
  const { host, origin } = headers
  if (host !== undefined && !isHostAllowed(hostName(host), sources))
    return 'this host is not answered to: list it in allowedHosts, or with --allowed-hosts, if it is yours'
  // A page of the same site is one of this machine as well, and a browser leaves its origin out of what is no script's.
  const isOwn = origin === undefined ? headers['sec-fetch-site'] !== 'cross-site' : isOriginAllowed(origin, sources)
  return isOwn
    ? undefined
    : 'pages of this origin are not answered: list it in allowedOrigins, or with --allowed-origins, if it is yours'
}
