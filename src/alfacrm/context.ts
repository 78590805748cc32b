import { apiRoot } from '../core/apiRoot.js'
import type { Context } from '../core/context.js'
import { isExact } from '../core/phpValues.js'
import { refuseValue } from '../core/refuse.js'

/** An id, below 2^53. The API also sends ids as text. */
export type Id = number | `${number}`

/** How a date is written. */
export type DateFormat = 'Y-m-d' | 'd.m.Y' | 'Y.m.d'

/** Where the sources on this API disagree: how it is taken to work, for a context or for one call. */
export type Readings = {
  /** How dates are written in filters, in fields and in the URL, in place of the way that is documented for each. */
  readonly dateFormat?: DateFormat | undefined
}

/** Where and as whom a function calls: a literal one is complete. Derive another with a spread, as for another branch. */
export type AlfaCrmContext = Context & {
  /**
   * The account's host in any form: `acme.s20.online`, `https://acme.s20.online/`, the address of any of its pages. The path
   * is replaced by `/v2api/`, but for one that has `/v2api` in it, and one relative to the page behind a proxy: `/crm/`.
   */
  readonly baseUrl: string
  /** The branch that is called. Each sees only its own rows. */
  readonly branch: Id
} & Readings

/** An address up to the segment `v2api` of its path, as behind a proxy: `https://my.app/crm`. */
const upToApi = /^[^?#]*?(?=\/v2api(?![^/?#]))/
/** A protocol and a host. */
const origin = /^https?:\/\/[^/?#]*/i
/** A path that is relative to the page, without slashes at its end. */
const relativePath = /^[^?#]*[^/?#]/

/** The URL of an account's API, from what someone pastes. */
export const apiUrl = (given: unknown): string => {
  if (typeof given !== 'string') return apiRoot(given)
  const address = given.trim()
  const isComplete = address.startsWith('/') || /^(?:https?:|[a-z][a-z\d+.-]*:\/\/)/i.test(address)
  const url = isComplete ? address : `https://${address}`
  const [start] = upToApi.exec(url) ?? origin.exec(url) ?? relativePath.exec(url) ?? ['']
  return apiRoot(`${start}/v2api/`)
}

/** An id as it is sent: digits. One that JavaScript would round would be that of another row. */
export const idOf = (id: unknown, name = 'id'): string =>
  /^\d+$/.test(id as string) && isExact(Number(id)) ? `${id as string}` : refuseValue(name, 'a whole number', id)
