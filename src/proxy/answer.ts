import type { ApiError } from '../core/error.js'
import { secretFinder } from '../core/hideSecrets.js'
import { parseJson } from '../core/parseJson.js'
import type { RawAnswer } from '../core/transport.js'
import type { Unread } from './system.js'

/** A response of the proxy, without its headers. */
export type Answer = { readonly status: number; readonly body: string; readonly retryAfter?: string | undefined }

/** Checks whether a response with this status can be passed on. Redirects and responses without a body cannot. */
const isPassable = (status: number): boolean =>
  (status >= 200 && status < 300 && status !== 204 && status !== 205) || (status >= 400 && status < 600)

/** Returns the secrets to look for in a response. In a success, a very short token could also be an ordinary word. */
const searchedSecrets = (status: number, secrets: readonly unknown[]): readonly unknown[] =>
  secrets.filter((secret) => status >= 300 || String(secret).length >= 8)

/** The values of `Retry-After` that are safe to pass on. */
const retryAfterPattern = /^[\w ,:]{1,40}$/

/** Returns the API's response if it is JSON without the credential; otherwise the proxy's own refusal. */
export const fromApi = ({ status, headers, body }: RawAnswer, secrets: readonly unknown[]): Answer | Unread => {
  // HTML of a gateway would run as a page of the proxy's own origin, and a redirect would lead away from it.
  if (parseJson(body) === undefined || !isPassable(status))
    return { status: 502, why: `the API responded with ${status} and no JSON` }
  // The response goes to a stranger. Removing the credential from it would change the API's data.
  if (secretFinder(searchedSecrets(status, secrets))(body))
    return { status: 502, why: 'the response of the API contains the credential, so it is not passed on' }
  const wait = headers['retry-after']
  return { status, body, retryAfter: wait !== undefined && retryAfterPattern.test(wait) ? wait : undefined }
}

/** Returns the refusal if the API sent no response. The error's own message is only for the hooks of the owner. */
export const withoutAnswer = ({ kind, delivery }: ApiError): Unread => {
  if (kind === 'unauthorized') return { status: 502, why: 'the proxy has no token' }
  if (kind === 'input') return { status: 500, why: 'the context of the proxy cannot be used' }
  if (delivery === 'notSent') return { status: 503, why: 'the API cannot be reached; nothing was sent' }
  const isLate = kind === 'timeout' || kind === 'aborted'
  return { status: isLate ? 504 : 502, why: 'the API sent no complete response; the request may have taken effect' }
}
