import type { Effect } from './error.js'

/** What became of a request: the status of its answer, or why there is no whole answer. */
export type Outcome =
  | { readonly status: number }
  | { readonly failure: 'notSent' | 'network' | 'timeout' | 'cutOff' }
  | { readonly failure: 'permanent' }

/** The statuses that may pass, as the request was not processed or failed by chance. */
const temporaryStatuses: ReadonlySet<number> = /* @__PURE__ */ new Set([408, 429, 500, 502, 503, 504])

/** 429 is the one status that says for certain that a request was not processed. */
const notProcessedStatus = 429

/**
 * Whether a request may be made again after an outcome. `error.retryable` and the loop of a managed context both ask this
 * function. What adds up, such as a payment, is repeated only when it surely was not processed.
 */
export const isRetryable = (effect: Effect, outcome: Outcome): boolean => {
  if ('status' in outcome)
    return outcome.status === notProcessedStatus || (effect !== 'once' && temporaryStatuses.has(outcome.status))
  if (outcome.failure === 'permanent') return false
  return outcome.failure === 'notSent' || effect !== 'once'
}

/**
 * The pause before a repetition in milliseconds: a random part of 300, 600, 1,200 and so on, at most of 10,000. With full
 * jitter the clients of an API that has failed do not all come back at the same time.
 */
export const backoffWithJitter = (repetition: number): number =>
  Math.random() * Math.min(300 * 2 ** (repetition - 1), 10_000)

/** The headers of an answer that say when to come back. */
type WaitHeaders = { readonly 'retry-after'?: string; readonly date?: string }

/**
 * The seconds to wait that `Retry-After` asks for, given as a number or a date; undefined when it asks for none. A date is
 * compared with that of the answer, where it has one, as the clock of the client may be wrong.
 */
export const retryAfterSeconds = ({ 'retry-after': header, date = '' }: WaitHeaders): number | undefined => {
  if (header === undefined) return undefined
  const isNumber = /^\d+(\.\d+)?$/.test(header)
  const answeredAt = Date.parse(date)
  const now = Number.isNaN(answeredAt) ? Date.now() : answeredAt
  const seconds = isNumber ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}
