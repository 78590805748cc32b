import { apiRoot } from '../core/apiRoot.js'
import type { Context } from '../core/context.js'
import { isExact } from '../core/phpValues.js'
import { refuseValue } from '../core/refuse.js'

/** An id, below 2^53. The API also sends ids as strings. */
export type Id = number | `${number}`

/** The format of a date. */
export type DateFormat = 'Y-m-d' | 'd.m.Y' | 'Y.m.d'

/** Options for points on which the sources about this API disagree. They apply to a context or to one call. */
export type Readings = {
  /** The format of dates in filters, in fields and in the URL. It replaces the format that is documented for each. */
  readonly dateFormat?: DateFormat | undefined
}

/**
 * The account and the credentials that a function calls with. An object literal is a complete context. Use a spread to
 * derive another one, for example for another branch.
 */
export type AlfaCrmContext = Context & {
  /**
   * The host of the account in any form: `acme.s20.online`, `https://acme.s20.online/` or the URL of any of its pages.
   * The path is replaced by `/v2api/`. A path that contains `/v2api` is kept, and so is a path relative to a page
   * behind a proxy: `/crm/`.
   */
  readonly baseUrl: string
  /** The id of the branch. Each branch sees only its own rows. */
  readonly branch: Id
} & Readings

/** The part of a URL before the path segment `v2api`, for example behind a proxy: `https://my.app/crm`. */
const upToApi = /^[^?#]*?(?=\/v2api(?![^/?#]))/
/** The protocol and the host of a URL. */
const origin = /^https?:\/\/[^/?#]*/i
/** A path relative to the page, without trailing slashes. */
const relativePath = /^[^?#]*[^/?#]/

/** Makes the URL of the API from the host or URL that a user pastes. */
export const apiUrl = (given: unknown): string => {
  if (typeof given !== 'string') return apiRoot(given)
  const address = given.trim()
  const isComplete = address.startsWith('/') || /^(?:https?:|[a-z][a-z\d+.-]*:\/\/)/i.test(address)
  const url = isComplete ? address : `https://${address}`
  const [start] = upToApi.exec(url) ?? origin.exec(url) ?? relativePath.exec(url) ?? ['']
  return apiRoot(`${start}/v2api/`)
}

/**
 * Returns an id as it is sent, in digits. An id that JavaScript rounds is refused, because it would name another row.
 */
export const idOf = (id: unknown, name = 'id'): string =>
  /^\d+$/.test(id as string) && isExact(Number(id)) ? `${id as string}` : refuseValue(name, 'a whole number', id)
