import type { RawAnswer } from '../core/call.js'
import type { ApiError } from '../core/error.js'
import { masked } from '../core/redact.js'
import { parseJson } from '../core/refused.js'
import type { Unread } from './system.js'

/** An answer that the proxy gives, before its headers. */
export type Answer = { readonly status: number; readonly body: string; readonly retryAfter?: string | undefined }

/** What the API said, as JSON and without the credential; or what the proxy says in its place. */
export const fromApi = ({ status, headers, body }: RawAnswer, secrets: readonly unknown[]): Answer | Unread => {
  const json = parseJson(body)
  // HTML of a gateway would run as a page of the proxy's own origin, and a redirect would lead there.
  if (json === undefined || !/^[245]\d\d$/.test(`${status}`) || status === 204 || status === 205)
    return { status: 502, why: `the API gave ${status} and no JSON` }
  // In a value as in the SDK's own: a token as short as a word is left.
  const held = secrets.filter((secret) => status > 299 || String(secret).length > 7)
  const shown = masked({ json }, held, body).json
  const wait = headers['retry-after']
  return {
    status,
    body: shown === json ? body : JSON.stringify(shown),
    retryAfter: wait !== undefined && /^[\w ,:]{1,40}$/.test(wait) ? wait : undefined,
  }
}

/** What the proxy says where there is no answer. The error's own message is for its owner's hooks. */
export const withoutAnswer = ({ kind, delivery }: ApiError): Unread => {
  if (kind === 'unauthorized') return { status: 502, why: 'the proxy has no token' }
  if (kind === 'input') return { status: 500, why: 'the proxy has no usable context' }
  if (delivery === 'notSent') return { status: 503, why: 'the API cannot be reached; nothing was sent' }
  const late = kind === 'timeout' || kind === 'aborted'
  return { status: late ? 504 : 502, why: 'the API gave no full answer; the request may have taken effect' }
}
