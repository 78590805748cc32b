import ky from 'ky'
import type { Describe, RawAnswer, Send } from './call.js'
import type { Context } from './context.js'
import type { ApiError, Effect, ErrorKind } from './error.js'
import { exchange } from './exchange.js'
import { failure } from './failure.js'
import { limitedFetch } from './limitedFetch.js'
import { secondsOf } from './refused.js'
import type { Result } from './result.js'

/** How often and how long a call is tried. Times in milliseconds. */
export type Limits = {
  /** Requests at the most, the first included. 3 when left out. */
  readonly attempts?: number | undefined
  /** For one request, its answer's body included. 10,000 when left out. */
  readonly attemptTimeout?: number | undefined
  /** For everything: requests, waits and bodies. 30,000 when left out. */
  readonly timeout?: number | undefined
  /** The longest Retry-After that is waited for; a call that is told a longer one ends at once. 20,000 when left out. */
  readonly maxRetryAfter?: number | undefined
  /** The largest answer that is read, in bytes after decompression. 32 MiB when left out. */
  readonly maxBytes?: number | undefined
}

/** Seconds to wait at least before the call may be repeated; undefined when it must not be. */
const waitOf = (last: Result<RawAnswer>, effect: Effect | undefined, most: number): number | undefined => {
  const again = effect !== 'once'
  if (!last.ok) return last.error.retryable || (again && /^[mt]/.test(last.error.kind)) ? 0 : undefined
  const { status, headers } = last.value
  const wait = secondsOf(headers['retry-after']) || 0
  const passing = again ? /408|429|50[0234]/ : /429/
  return passing.test(`${status}`) && wait * 1000 <= most ? wait : undefined
}

/** The call's own signal; what is wrong with the arguments is for the first attempt to say. */
const signalOf = (describe: Describe): AbortSignal | undefined => {
  try {
    return describe().signal
  } catch {
    return undefined
  }
}

/** A timer takes at most 2^31 - 1 ms and fires at once beyond. */
const limit = (ms: number): readonly [signal: AbortSignal, stop: () => void] => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), Math.min(ms, 2 ** 31 - 1))
  return [controller.signal, () => clearTimeout(timer)]
}

/**
 * Tries a call as often as is safe and allowed. What is safe is decided here; ky counts the attempts and keeps the
 * waits. It sees neither the URL nor the answer, so none of its errors can hold them.
 */
export const sendWithRetries: Send = async (call, given, describe) => {
  const context = given as Context<unknown> & Limits
  const {
    attempts = 3,
    attemptTimeout = 10_000,
    timeout = 30_000,
    maxRetryAfter = 20_000,
    maxBytes = 2 ** 25,
  } = context
  const fail = (kind: ErrorKind, why: string = kind): Result<never> => failure(call, kind, why)
  const late = (ms: number): Result<never> => fail('timeout', `no full answer in ${ms} ms`)
  const [total, stop] = limit(timeout)
  const whole = AbortSignal.any([total, context.signal, signalOf(describe)].flatMap((signal) => signal ?? []))
  let last: Result<RawAnswer> = fail('aborted')
  // Whether a request may have been processed, and whether the last one ended and need not be repeated.
  let processed = false
  let final = false

  const fetch = async (): Promise<Response> => {
    const [slow, stop] = limit(attemptTimeout)
    const before = processed
    const made = call.attempts
    processed = true
    const signal = AbortSignal.any([whole, slow])
    last = await exchange(call, { ...context, fetch: limitedFetch(context.fetch, maxBytes), signal }, describe)
    stop()
    if (slow.aborted && !last.ok) last = late(attemptTimeout)
    if (last.ok ? last.value.status === 429 : call.attempts === made || last.error.delivery === 'notSent')
      processed = before
    const wait = waitOf(last, call.effect, maxRetryAfter)
    final = wait === undefined
    // A status that ky repeats, or one that it takes for the end.
    return new Response(null, final ? {} : { status: 503, headers: wait ? { 'retry-after': `${wait}` } : {} })
  }

  const retry = { limit: Math.max(attempts, 1) - 1, backoffLimit: 10_000, jitter: true }
  await Promise.race([
    // Its error is the last answer once more, or the signal.
    whole.aborted || ky('http://call.invalid', { fetch, signal: whole, timeout: false, retry }).catch(() => 0),
    new Promise((resolve) => whole.addEventListener('abort', resolve)),
  ])
  stop()
  if (whole.aborted && !(final && last.ok)) last = total.aborted ? late(timeout) : fail('aborted')
  if (last.ok || last.error.delivery === 'answered') return last
  return { ok: false, error: { ...last.error, delivery: processed ? 'unknown' : 'notSent' } as ApiError }
}
