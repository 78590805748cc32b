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
  readonly attempts: number
  /** For one request, its answer's body included. 10,000 when left out. */
  readonly attemptTimeout: number
  /** For everything: requests, waits and bodies. 30,000 when left out. */
  readonly timeout: number
  /** The longest Retry-After that is waited for; a call that is told a longer one ends at once. 20,000 when left out. */
  readonly maxRetryAfter: number
  /** The largest answer that is read, in bytes after decompression. 32 MiB when left out. */
  readonly maxBytes: number
}

/** Seconds to wait at least before the call may be repeated; undefined when it must not be. */
const waitOf = (last: Result<RawAnswer>, effect: Effect | undefined, most: number): number | undefined => {
  const again = effect !== 'once'
  if (!last.ok) return last.error.retryable || (again && /^[mt]/.test(last.error.kind)) ? 0 : undefined
  const { status, headers } = last.value
  const wait = secondsOf(headers['retry-after']) || 0
  const passing = status === 429 || (again && /^(408|50[0234])$/.test(`${status}`))
  return passing && wait * 1000 <= most ? wait : undefined
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
  const fetch = limitedFetch(context.fetch, context.maxBytes)
  const fail = (kind: ErrorKind, why: string): Result<never> => failure(call, kind, why)
  const [total, stop] = limit(context.timeout)
  const whole = AbortSignal.any([total, context.signal, signalOf(describe)].flatMap((signal) => signal ?? []))
  let last: Result<RawAnswer> = fail('aborted', 'aborted')
  // Whether a request may have been processed, and whether the last one ended and need not be repeated.
  let processed = false
  let final = false

  const respond = async (): Promise<Response> => {
    const [late, stop] = limit(context.attemptTimeout)
    const { attempts } = call
    const before = processed
    processed = true
    last = await exchange(call, { ...context, fetch, signal: AbortSignal.any([whole, late]) }, describe)
    stop()
    if (late.aborted && !last.ok) last = fail('timeout', `no full answer in ${context.attemptTimeout} ms`)
    if (last.ok ? last.value.status === 429 : call.attempts === attempts || last.error.delivery === 'notSent')
      processed = before
    const wait = waitOf(last, call.effect, context.maxRetryAfter)
    final = wait === undefined
    // A status that ky repeats, or one that it takes for the end.
    return new Response(null, final ? {} : { status: 503, headers: wait ? { 'retry-after': `${wait}` } : {} })
  }

  const retry = {
    limit: Math.max(context.attempts, 1) - 1,
    backoffLimit: 10_000,
    jitter: true,
  }
  await Promise.race([
    // Its error is the last answer once more, or the signal.
    whole.aborted || ky('http://call.invalid', { fetch: respond, signal: whole, timeout: false, retry }).catch(() => 0),
    new Promise((resolve) => whole.addEventListener('abort', resolve)),
  ])
  stop()
  if (whole.aborted && !(final && last.ok))
    last = total.aborted ? fail('timeout', `no full answer in ${context.timeout} ms`) : fail('aborted', 'aborted')
  return last.ok || last.error.delivery === 'answered'
    ? last
    : { ok: false, error: { ...last.error, delivery: processed ? 'unknown' : 'notSent' } as ApiError }
}
