import type { Effect } from './error.js'

/** The outcome of a request: the status of its response, or why there is no complete response. */
export type Outcome =
  | { readonly status: number }
  | { readonly failure: 'notSent' | 'network' | 'timeout' | 'cutOff' }
  | { readonly failure: 'permanent' }

/** Statuses that may be temporary: the request was not processed or failed by chance. */
const temporaryStatuses: ReadonlySet<number> = /* @__PURE__ */ new Set([408, 429, 500, 502, 503, 504])

/** Only a 429 guarantees that a request was not processed. */
const notProcessedStatus = 429

/**
 * Decides whether a request may be repeated after an outcome. `error.retryable` and the retry loop of a managed context
 * both use it. A request that adds up, such as a payment, is repeated only if it was certainly not processed.
 */
export const isRetryable = (effect: Effect, outcome: Outcome): boolean => {
  if ('status' in outcome)
    return outcome.status === notProcessedStatus || (effect !== 'once' && temporaryStatuses.has(outcome.status))
  if (outcome.failure === 'permanent') return false
  return outcome.failure === 'notSent' || effect !== 'once'
}

/**
 * Returns the pause before a retry in milliseconds: a random part of 300, 600, 1,200 and so on, up to 10,000. With full
 * jitter, the clients of a failed API do not all return at the same time.
 */
export const backoffWithJitter = (repetition: number): number =>
  Math.random() * Math.min(300 * 2 ** (repetition - 1), 10_000)

/** The response headers that say when to retry. */
type WaitHeaders = { readonly 'retry-after'?: string; readonly date?: string }

/**
 * Returns the seconds that `Retry-After` asks to wait, or undefined if it is missing. The header contains a number or a
 * date. A date is compared with the response's own date, if there is one, because the client's clock may be wrong.
 */
export const retryAfterSeconds = ({ 'retry-after': header, date = '' }: WaitHeaders): number | undefined => {
  if (header === undefined) return undefined
  const isNumber = /^\d+(\.\d+)?$/.test(header)
  const answeredAt = Date.parse(date)
  const now = Number.isNaN(answeredAt) ? Date.now() : answeredAt
  const seconds = isNumber ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}
