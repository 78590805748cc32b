import ky from 'ky'
import { anySignal } from './anySignal.js'
import { attempt, eventOf, late, type Trip } from './attempt.js'
import type { Describe, RawAnswer, Send } from './call.js'
import type { Context, TokenSource } from './context.js'
import type { ApiError } from './error.js'
import { exchange } from './exchange.js'
import { failure } from './failure.js'
import { type Hooks, tell } from './hooks.js'
import { limit, type Limits } from './limits.js'
import { orAborted } from './orAborted.js'
import { secondsOf } from './refused.js'
import type { Result } from './result.js'

/** Retries that a context has left, as in AWS's SDKs: an outage uses them up, so that it is not multiplied. */
export type RetryBudget = { tokens: number }

/** The tokens that a context starts with, and what a retry costs of them. */
const full = 500
const cost = 5

/** Seconds to wait at least before the call may be repeated; undefined when it must not be. */
const waitOf = ({ last, call, context }: Trip): number | undefined => {
  const again = call.effect !== 'once'
  if (!last.ok) return last.error.retryable ? 0 : undefined
  const { status, headers } = last.value
  const wait = Math.max(0, secondsOf(headers['retry-after']) || 0)
  const passing = again ? /408|429|50[0234]/ : /429/
  return passing.test(`${status}`) && wait * 1000 <= (context.maxRetryAfter ?? 20_000) ? wait : undefined
}

/** How many tokens the context's source has asked for, where it says so. */
const askedOf = ({ token }: Context<unknown>): number | undefined => (token as TokenSource<unknown> | undefined)?.asked

/** What ky is to make of an attempt: a status that it repeats, or one that it takes for the end. */
const respond = async (trip: Trip, budget: RetryBudget): Promise<{ response: Response; final: boolean }> => {
  const { call, context } = trip
  const made = call.attempts
  await attempt(trip)
  // A call with a refused token was not processed: ask for another token, once, and repeat it at once. A token that was
  // asked for in this very call has not expired.
  const status = trip.last.value?.status
  const stale = status === 401 || (call.staleOn?.includes(status!) && askedOf(context) === trip.before)
  if (stale && typeof context.token === 'function' && !call.refused) {
    call.refused = call.token
    await attempt(trip)
  }
  // Where nothing was sent there is no token, which is for its function to try again.
  const wait = call.attempts > made ? waitOf(trip) : undefined
  if (wait === undefined || budget.tokens < cost || !(call.attempts < (context.attempts ?? 3))) {
    // A success gives back what its retry cost, or a little.
    if (trip.last.value && trip.last.value.status < 500)
      budget.tokens = Math.min(budget.tokens + (made ? cost : 1), full)
    return { response: new Response(), final: true }
  }
  budget.tokens -= cost
  tell(context.onRetry, { ...eventOf(trip), reason: trip.last.value?.status ?? trip.last.error!.kind })
  const headers: Record<string, string> = wait ? { 'retry-after': `${wait}` } : {}
  return { response: new Response(null, { status: 503, headers }), final: false }
}

/** Goes on until an attempt is final or the signal ends it, whatever is still under way. Gives whether one was final. */
const run = async (trip: Trip, budget: RetryBudget): Promise<boolean> => {
  const { whole } = trip
  if (whole.aborted) return false
  // Most calls have one attempt, of which ky, who takes longer than all the rest here, need not know.
  let made = await orAborted(respond(trip, budget), whole, undefined)
  if (!made || made.final) return !!made
  let done = false
  const fetch = async (): Promise<Response> => {
    const { response, final } = made ?? (await respond(trip, budget))
    made = undefined
    done = final
    return response
  }
  const retry = { limit: 1000, backoffLimit: 10_000, jitter: true }
  // Its error is the signal, or the last answer once more.
  const tried = ky('http://call.invalid', { fetch, signal: whole, timeout: false, retry }).catch(() => 0)
  await orAborted(tried, whole, 0)
  return done
}

/** The outcome, with `delivery` in regard of every request of the call. */
const settle = ({ last, processed }: Trip): Result<RawAnswer> =>
  last.ok ? last : { ok: false, error: { ...last.error, delivery: processed ? 'unknown' : 'notSent' } as ApiError }

/** Whether a URL can be called from here: relative where there is a page, or a fetch that knows more. */
const isCallable = ({ baseUrl, fetch }: Context<unknown>): boolean => {
  const { location } = globalThis as { location?: { href: string } }
  try {
    return !!new URL(baseUrl, fetch ? 'http://any.invalid' : location?.href)
  } catch {
    return false
  }
}

/**
 * The signals of the caller, its own and the context's, made one, as any number of calls may listen to that. Undefined
 * where the arguments make no call.
 */
const callersOf = ({ signal }: Context<unknown>, describe: Describe): readonly AbortSignal[] | undefined => {
  try {
    const given = [signal, describe().signal].flatMap((one) => one ?? [])
    return given[0] ? [anySignal(given)] : []
  } catch {
    return undefined
  }
}

/**
 * Tries a call as often as is safe and allowed. What is safe is decided here; ky counts the attempts and keeps the
 * waits. It sees neither the URL nor the answer, so none of its errors can hold them.
 */
export const sendWithRetries =
  (budget: RetryBudget = { tokens: full }): Send =>
  async (call, given, describe) => {
    const context = given as Context<unknown> & Limits & Hooks
    const { timeout = 30_000 } = context
    const began = Date.now()
    const asked = { operation: call.operation, method: '', path: '' }
    const callers = callersOf(context, describe)
    const [whole, stop] = limit(timeout, callers?.[0])
    const before = askedOf(context)
    const last = failure(call, 'aborted')
    const trip: Trip = { call, context, describe, whole, last, processed: false, asked, before }
    if (!isCallable(context)) trip.last = failure(call, 'input', 'baseUrl is no URL here')
    // It fails on the arguments before it sends anything, and says so.
    else if (!callers) trip.last = await exchange(call, context, describe)
    else {
      const final = await run(trip, budget)
      if (whole.aborted && !(final && trip.last.ok))
        trip.last = callers[0]?.aborted ? failure(call, 'aborted') : late(call, timeout)
    }
    stop()
    const result = settle(trip)
    const status = result.value?.status ?? 0
    if (!/^2/.test(`${status}`)) {
      const what = result.ok ? { status } : { kind: result.error.kind }
      const delivery = result.error?.delivery ?? 'answered'
      tell(context.onError, { ...eventOf(trip), ...what, delivery, milliseconds: Date.now() - began })
    }
    return result
  }
