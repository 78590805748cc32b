import type { ApiError } from '../core/error.js'
import { secretFinder } from '../core/hideSecrets.js'
import { parseJson } from '../core/parseJson.js'
import type { RawAnswer } from '../core/transport.js'
import type { Unread } from './system.js'

/** An answer that the proxy gives, before its headers. */
export type Answer = { readonly status: number; readonly body: string; readonly retryAfter?: string | undefined }

/** The statuses of answers that can be passed on: neither a redirect nor one without a body. */
const isPassable = (status: number): boolean =>
  (status >= 200 && status < 300 && status !== 204 && status !== 205) || (status >= 400 && status < 600)

/** The secrets that no answer may hold. Beside a success a token as short as a word may be a word. */
const searchedSecrets = (status: number, secrets: readonly unknown[]): readonly unknown[] =>
  secrets.filter((secret) => status >= 300 || String(secret).length >= 8)

/** A text that is safe to pass on as `Retry-After`. */
const retryAfterPattern = /^[\w ,:]{1,40}$/

/** What the API said, when it is JSON without the credential; else what the proxy says in its place. */
export const fromApi = ({ status, headers, body }: RawAnswer, secrets: readonly unknown[]): Answer | Unread => {
  // HTML of a gateway would run as a page of the proxy's own origin, and a redirect would lead there.
  if (parseJson(body) === undefined || !isPassable(status))
    return { status: 502, why: `the API gave ${status} and no JSON` }
  // An answer meets a stranger here. To cut the credential out of it would give data that are not the API's.
  if (secretFinder(searchedSecrets(status, secrets))(body))
    return { status: 502, why: 'the answer of the API holds the credential, and is not passed on' }
  const wait = headers['retry-after']
  return { status, body, retryAfter: wait !== undefined && retryAfterPattern.test(wait) ? wait : undefined }
}

/** What the proxy says where there is no answer. The error's own message is for its owner's hooks. */
export const withoutAnswer = ({ kind, delivery }: ApiError): Unread => {
  if (kind === 'unauthorized') return { status: 502, why: 'the proxy has no token' }
  if (kind === 'input') return { status: 500, why: 'the proxy has no usable context' }
  if (delivery === 'notSent') return { status: 503, why: 'the API cannot be reached; nothing was sent' }
  const isLate = kind === 'timeout' || kind === 'aborted'
  return { status: isLate ? 504 : 502, why: 'the API gave no full answer; the request may have taken effect' }
}
