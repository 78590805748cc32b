import { type ApiError, describeIssues, type Effect, type ErrorKind, type ShapeIssue } from './error.js'
import { orUndefined } from './orUndefined.js'
import { refusalReason } from './refuse.js'
import type { Result } from './result.js'
import { isRetryable, type Outcome } from './retryPolicy.js'

/** As much of a call as its error says. */
export type FailedCall = {
  readonly operation: string
  readonly effect?: Effect | undefined
  readonly attempts: number
}

/**
 * The codes of runtimes after which a request was surely not sent: the connection was refused, the name has no address, the
 * time for connecting ran out, the URL is none, or the call ended before its turn. Whole codes: in doubt it may have been sent.
 */
const neverSentCodes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'ECONNREFUSED',
  'ConnectionRefused',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_INVALID_URL',
  'ERR_ENDED_BEFORE_ITS_TURN',
])

/**
 * The codes of a TLS connection that did not come about: the certificate is not trusted, or what answers does not speak TLS.
 * Nothing was sent, and it would be the same the next time.
 */
const tlsRefusedCodes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** The code that a runtime gives what it throws, its own or its cause's. */
const codeOf = (thrown: unknown): string | undefined =>
  orUndefined(() => {
    const { code, cause } = Object(thrown) as { code?: unknown; cause?: { code?: unknown } | null }
    const text = cause?.code ?? code
    return typeof text === 'string' && text.trim() !== '' ? text : undefined
  })

/** Whether what `fetch` has thrown says that the request was surely not sent. */
const isNeverSent = (code: string | undefined): boolean =>
  code !== undefined && (neverSentCodes.has(code) || tlsRefusedCodes.has(code))

/** How Node says that it connects to no such port, as those of mail servers. It gives this no code. */
const isBadPort = (thrown: unknown): boolean =>
  orUndefined(() => (Object(thrown) as { cause?: { message?: unknown } | null }).cause?.message) === 'bad port'

/** Makes an error of a call without an answer. `reason` is our own words or a runtime's code, never what a server said. */
const withoutAnswer = (
  { operation, effect = 'once', attempts }: FailedCall,
  kind: ErrorKind,
  reason: string,
  outcome: Outcome = { failure: 'permanent' },
  isSent = true,
): Result<never> => {
  const error = {
    kind,
    operation,
    message: `${operation}: ${reason}`,
    attempts,
    delivery: attempts === 0 || !isSent ? 'notSent' : 'unknown',
    retryable: isRetryable(effect, outcome),
  }
  return { ok: false, error: error as ApiError }
}

/** The error of arguments or a context that make no request. */
export const inputError = (call: FailedCall, reason = 'the arguments cannot be read'): Result<never> =>
  withoutAnswer(call, 'input', reason)

/** The error of a call that its signal has ended. */
export const abortedError = (call: FailedCall): Result<never> => withoutAnswer(call, 'aborted', 'aborted')

/** The error of a limit of time. */
export const timeoutError = (call: FailedCall, milliseconds: number): Result<never> =>
  withoutAnswer(call, 'timeout', `no full answer in ${milliseconds} ms`, { failure: 'timeout' })

/** The error of a token function that gave no token. */
export const tokenError = (call: FailedCall, reason = 'the token function gave no token'): Result<never> =>
  withoutAnswer(call, 'unauthorized', reason)

/**
 * The error of a token function that has thrown. It names the class and the code of what was thrown, such as `TypeError ENOENT`,
 * whose message may hold a secret.
 */
export const tokenThrownError = (call: FailedCall, thrown: unknown): Result<never> => {
  const words = orUndefined(() => {
    const { name, code } = thrown as { readonly name?: unknown; readonly code?: unknown }
    return [name, code].filter((word) => typeof word === 'string' && /^\w{1,40}$/.test(word))
  })
  return tokenError(call, `the token function has thrown ${words?.join(' ') || 'something'}`)
}

/** The error of a request that `fetch` rejected. */
export const networkError = (call: FailedCall, thrown: unknown): Result<never> => {
  const refused = refusalReason(thrown) ?? (isBadPort(thrown) ? 'fetch refuses the port of baseUrl' : undefined)
  if (refused !== undefined) return inputError({ ...call, attempts: 0 }, refused)
  const code = codeOf(thrown)
  const isSent = !isNeverSent(code)
  const failure = tlsRefusedCodes.has(code ?? '') ? 'permanent' : isSent ? 'network' : 'notSent'
  return withoutAnswer(call, 'network', code ?? 'network', { failure }, isSent)
}

/** The error of a body that broke off. */
export const cutOffError = (call: FailedCall): Result<never> =>
  withoutAnswer(call, 'malformed', 'cut off', { failure: 'cutOff' })

/** The error of what `fetch` gave that is no answer of HTTP. */
export const notResponseError = (call: FailedCall): Result<never> =>
  withoutAnswer(call, 'malformed', 'fetch gave no Response')

/** The error of a body beyond the limit. */
export const tooLargeError = (call: FailedCall, maxBytes: number): Result<never> =>
  withoutAnswer(call, 'malformed', `larger than ${maxBytes} bytes`)

/** The error of data that were given to be read, and that are not in their format or not of their shape. */
export const unreadableError = (
  call: FailedCall,
  kind: 'malformed' | 'mismatch',
  found: string | readonly ShapeIssue[],
): Result<never> => {
  if (typeof found === 'string') return withoutAnswer(call, kind, found)
  const failed = withoutAnswer(call, kind, describeIssues(found))
  return { ok: false, error: { ...failed.error, issues: found } as unknown as ApiError }
}
