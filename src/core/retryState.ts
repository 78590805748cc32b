import type { CallEnd } from './callEnd.js'
import type { Context, TokenSource } from './context.js'
import type { Hooks } from './hooks.js'
import { defaultLimits, type Limits } from './limits.js'
import type { Result } from './result.js'
import { type RetryBudget, takeRetry } from './retryBudget.js'
import { backoffWithJitter, isRetryable, retryAfterSeconds } from './retryPolicy.js'
import type { Call, HttpRequest, RawAnswer } from './transport.js'

/** A call that may take several attempts, and what became of it so far. */
export type RetryState = {
  readonly call: Call
  readonly context: Context<unknown> & Limits & Hooks
  readonly budget: RetryBudget
  /** The end of the whole call: its limit of time, or a signal. */
  readonly end: CallEnd
  /** When the call began by `performance.now()`, and its limit of time, in milliseconds. */
  readonly began: number
  readonly timeout: number
  /** How many tokens the token function had asked for before the call, where it says so. */
  readonly tokensAskedForBefore: number | undefined
  /** The request with the token that is in use. */
  httpRequest: HttpRequest
  /** What became of the last attempt. */
  last: Result<RawAnswer>
  /** Whether the API may have processed any of the requests. */
  mayBeProcessed: boolean
  /** Ends the request that is under way. */
  endAttempt: () => void
  /** How often the call was repeated, without the one repetition for a new token. */
  repetitions: number
  /** The token that the API has refused. A call renews its token once. */
  refusedToken?: unknown
  /** What follows the last attempt, once that is decided. */
  next?: 'end' | 'repeat' | 'renewToken' | undefined
}

/** How many tokens the token function of a context has asked for, where it says so. */
export const tokensAskedFor = ({ token }: Context<unknown>): number | undefined =>
  (token as TokenSource<unknown> | undefined)?.asked

/** Whether the API may have refused the token because it has expired. One that was asked for during the call has not. */
const hasExpiredToken = (state: RetryState, status: number): boolean => {
  const { call, context, tokensAskedForBefore } = state
  if (typeof context.token !== 'function' || state.refusedToken !== undefined) return false
  if (status === 401) return true
  return call.expiredTokenStatuses.includes(status) && tokensAskedFor(context) === tokensAskedForBefore
}

const isLastRetryable = ({ last, call }: RetryState): boolean =>
  last.ok ? isRetryable(call.effect, { status: last.value.status }) : last.error.retryable

/** The wait in milliseconds that the API asks for. */
const requestedWait = ({ last }: RetryState): number | undefined => {
  const seconds = last.ok ? retryAfterSeconds(last.value.headers) : undefined
  return seconds === undefined ? undefined : seconds * 1_000
}

/** Whether the API asks for a longer wait than the context allows. */
const isWaitTooLong = (state: RetryState): boolean =>
  (requestedWait(state) ?? 0) > (state.context.maxRetryAfter ?? defaultLimits.maxRetryAfter)

/** The wait before the next attempt in milliseconds: as the API asks, or a back-off. It never outlasts the call. */
export const waitBefore = (state: RetryState): number => {
  if (state.next === 'renewToken') return 0
  const left = Math.max(0, state.timeout - (performance.now() - state.began))
  return Math.min(requestedWait(state) ?? backoffWithJitter(state.repetitions), left)
}

/** Decides what follows an attempt, and takes a repetition from the budget. */
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
