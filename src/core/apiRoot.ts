import { refuse, refuseValue } from './refuse.js'

/** An address by HTTP, without a user name, a query and a fragment. */
const absolute = /^https?:\/\/[^/?#@\s]+(\/[^?#]*)?$/i

/** A path that is relative to the page, without a query and a fragment. */
const relative = /^(?![a-z][a-z\d+.-]*:)[^?#]*$/i

/**
 * The URL below which the paths of an API are, with a slash at its end. A base URL with a query, a fragment, a user name
 * or another protocol is refused: requests, and with them the credential, would go elsewhere.
 */
export const apiRoot = (baseUrl: unknown): string => {
  if (typeof baseUrl !== 'string') return refuseValue('baseUrl', 'the address of the API', baseUrl)
  if (!absolute.test(baseUrl) && !relative.test(baseUrl))
    return refuse('baseUrl must be the address of the API: http or https, without user name, query and fragment')
  return baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
}
