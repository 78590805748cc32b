import type { CallEnd } from './callEnd.js'
import type { Context, TokenSource } from './context.js'
import type { Hooks } from './hooks.js'
import { defaultLimits, type Limits } from './limits.js'
import type { Result } from './result.js'
import { type RetryBudget, takeRetry } from './retryBudget.js'
import { backoffWithJitter, isRetryable, retryAfterSeconds } from './retryPolicy.js'
import type { Call, HttpRequest, RawAnswer } from './transport.js'

/** The state of a call that may take several attempts. */
export type RetryState = {
  readonly call: Call
  readonly context: Context<unknown> & Limits & Hooks
  readonly budget: RetryBudget
  /** The end of the whole call, by its timeout or a signal. */
  readonly end: CallEnd
  /** When the call began by `performance.now()`, and its timeout in milliseconds. */
  readonly began: number
  readonly timeout: number
  /** How many tokens the token function had requested before the call, if it says so. */
  readonly tokensAskedForBefore: number | undefined
  /** The request with the current token. */
  httpRequest: HttpRequest
  /** The outcome of the last attempt. */
  last: Result<RawAnswer>
  /** Whether the API may have processed any of the requests. */
  mayBeProcessed: boolean
  /** Ends the request in progress. */
  endAttempt: () => void
  /** How many times the call was repeated, not counting the repetition for a new token. */
  repetitions: number
  /** The token that the API refused. A call renews its token only once. */
  refusedToken?: unknown
  /** The step after the last attempt, once it is decided. */
  next?: 'end' | 'repeat' | 'renewToken' | undefined
}

/** Returns how many tokens the token function of a context has requested, if it says so. */
export const tokensAskedFor = ({ token }: Context<unknown>): number | undefined =>
  (token as TokenSource<unknown> | undefined)?.asked

/**
 * Checks whether the API may have refused the token because it expired. A token that was requested during the call has not
 * expired.
 */
const hasExpiredToken = (state: RetryState, status: number): boolean => {
  const { call, context, tokensAskedForBefore } = state
  if (typeof context.token !== 'function' || state.refusedToken !== undefined) return false
  if (status === 401) return true
  return call.expiredTokenStatuses.includes(status) && tokensAskedFor(context) === tokensAskedForBefore
}

const isLastRetryable = ({ last, call }: RetryState): boolean =>
  last.ok ? isRetryable(call.effect, { status: last.value.status }) : last.error.retryable

/** Returns the wait in milliseconds that the API asks for. */
const requestedWait = ({ last }: RetryState): number | undefined => {
  const seconds = last.ok ? retryAfterSeconds(last.value.headers) : undefined
  return seconds === undefined ? undefined : seconds * 1_000
}

/** Checks whether the API asks for a longer wait than the context allows. */
const isWaitTooLong = (state: RetryState): boolean =>
  (requestedWait(state) ?? 0) > (state.context.maxRetryAfter ?? defaultLimits.maxRetryAfter)

/**
 * Returns the wait before the next attempt in milliseconds: what the API asks for, or a back-off. It never exceeds the time
 * left for the call.
 */
export const waitBefore = (state: RetryState): number => {
  if (state.next === 'renewToken') return 0
  const left = Math.max(0, state.timeout - (performance.now() - state.began))
  return Math.min(requestedWait(state) ?? backoffWithJitter(state.repetitions), left)
}

/** Decides what follows an attempt, and takes a retry from the budget. */
export const nextStep = (state: RetryState): 'end' | 'repeat' | 'renewToken' => {
  const { last, call, context, budget } = state
  if (last.ok && hasExpiredToken(state, last.value.status)) {
    state.refusedToken = call.token
    return 'renewToken'
  }
  const isLastAttempt = call.attempts >= (context.attempts ?? defaultLimits.attempts)
  if (!isLastRetryable(state) || isWaitTooLong(state) || isLastAttempt || !takeRetry(budget)) return 'end'
  state.repetitions++
  return 'repeat'
}
