import { refuse, refuseValue } from './refuse.js'

/** An http or https URL without a user name, query or fragment. */
const absolute = /^https?:\/\/[^/?#@\s]+(\/[^?#]*)?$/i

/** A path relative to the page, without a query or fragment. */
const relative = /^(?![a-z][a-z\d+.-]*:)[^?#]*$/i

/**
 * Returns the base URL with a slash at its end. Refuses a base URL with a query, a fragment, a user name or another
 * protocol, since requests, and the credential with them, would go elsewhere.
 */
export const apiRoot = (baseUrl: unknown): string => {
  if (typeof baseUrl !== 'string') return refuseValue('baseUrl', 'the URL of the API', baseUrl)
  if (!absolute.test(baseUrl) && !relative.test(baseUrl))
    return refuse('baseUrl must be an http or https URL without a user name, query or fragment')
  return baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
}
