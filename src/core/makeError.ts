import { type ApiError, describeIssues, type Effect, type ErrorKind, type ShapeIssue } from './error.js'
import { orUndefined } from './orUndefined.js'
import { refusalReason } from './refuse.js'
import type { Result } from './result.js'
import { isRetryable, type Outcome } from './retryPolicy.js'

/** The fields of a call that its error shows. */
export type FailedCall = {
  readonly operation: string
  readonly effect?: Effect | undefined
  readonly attempts: number
}

/**
 * Error codes after which a request was certainly not sent: the connection was refused, the name has no address, connecting
 * timed out, the URL is invalid, or the call ended before its turn. Codes must match exactly; after any other code the
 * request may have been sent.
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
 * Error codes of a failed TLS handshake: the certificate is not trusted, or the server does not speak TLS. Nothing was
 * sent, and a retry would fail in the same way.
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

/** Returns the error code of what a runtime threw, or that of its cause. */
const codeOf = (thrown: unknown): string | undefined =>
  orUndefined(() => {
    const { code, cause } = Object(thrown) as { code?: unknown; cause?: { code?: unknown } | null }
    const text = cause?.code ?? code
    return typeof text === 'string' && text.trim() !== '' ? text : undefined
  })

/** Checks whether the error of `fetch` means that the request was certainly not sent. */
const isNeverSent = (code: string | undefined): boolean =>
  code !== undefined && (neverSentCodes.has(code) || tlsRefusedCodes.has(code))

/** Checks for the error that Node throws for a blocked port, such as those of mail servers. It has no code. */
const isBadPort = (thrown: unknown): boolean =>
  orUndefined(() => (Object(thrown) as { cause?: { message?: unknown } | null }).cause?.message) === 'bad port'

/**
 * Creates the error of a call without a response. `reason` contains our own words or a runtime's code, never text from a
 * server.
 */
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

/** Creates the error for arguments or a context from which no request can be made. */
export const inputError = (call: FailedCall, reason = 'the arguments cannot be read'): Result<never> =>
  withoutAnswer(call, 'input', reason)

/** Creates the error for a call that its signal has aborted. */
export const abortedError = (call: FailedCall): Result<never> => withoutAnswer(call, 'aborted', 'the call was aborted')

/** Creates the error for a call that took too long. */
export const timeoutError = (call: FailedCall, milliseconds: number): Result<never> =>
  withoutAnswer(call, 'timeout', `no complete response within ${milliseconds} ms`, { failure: 'timeout' })

/** Creates the error for a token function that returned no token. */
export const tokenError = (call: FailedCall, reason = 'the token function returned no token'): Result<never> =>
  withoutAnswer(call, 'unauthorized', reason)

/**
 * Creates the error for a token function that threw. It shows the name and code of the error, such as `TypeError ENOENT`,
 * but not its message, which may contain a secret.
 */
export const tokenThrownError = (call: FailedCall, thrown: unknown): Result<never> => {
  const words = orUndefined(() => {
    const { name, code } = thrown as { readonly name?: unknown; readonly code?: unknown }
    return [name, code].filter((word) => typeof word === 'string' && /^\w{1,40}$/.test(word))
  })
  return tokenError(call, `the token function threw ${words?.join(' ') || 'something'}`)
}

/** Creates the error for a request that `fetch` rejected. */
export const networkError = (call: FailedCall, thrown: unknown): Result<never> => {
  const refused = refusalReason(thrown) ?? (isBadPort(thrown) ? 'fetch does not allow the port of baseUrl' : undefined)
  if (refused !== undefined) return inputError({ ...call, attempts: 0 }, refused)
  const code = codeOf(thrown)
  const isSent = !isNeverSent(code)
  const failure = tlsRefusedCodes.has(code ?? '') ? 'permanent' : isSent ? 'network' : 'notSent'
  return withoutAnswer(call, 'network', code ?? 'fetch failed', { failure }, isSent)
}

/** Creates the error for a body that was cut off. */
export const cutOffError = (call: FailedCall): Result<never> =>
  withoutAnswer(call, 'malformed', 'the response was cut off', { failure: 'cutOff' })

/** Creates the error for a `fetch` that returned something other than a Response. */
export const notResponseError = (call: FailedCall): Result<never> =>
  withoutAnswer(call, 'malformed', 'fetch returned no Response')

/** Creates the error for a body that exceeds the size limit. */
export const tooLargeError = (call: FailedCall, maxBytes: number): Result<never> =>
  withoutAnswer(call, 'malformed', `the response is larger than ${maxBytes} bytes`)

/** Creates the error for data that the caller passed in and that have the wrong format or shape. */
export const unreadableError = (
  call: FailedCall,
  kind: 'malformed' | 'mismatch',
  found: string | readonly ShapeIssue[],
): Result<never> => {
  if (typeof found === 'string') return withoutAnswer(call, kind, found)
  const failed = withoutAnswer(call, kind, describeIssues(found))
  return { ok: false, error: { ...failed.error, issues: found } as unknown as ApiError }
}
