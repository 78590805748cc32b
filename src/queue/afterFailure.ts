import type { ApiError } from '../index.js'

/** What a queue is to do with a job whose call has failed. */
export type AfterFailure =
  /** Run the job again, after so many milliseconds. */
  | { readonly action: 'retry'; readonly delay: number }
  /** The call may have taken effect: look before anything is sent again. */
  | { readonly action: 'look' }
  /** Running the job again would fail in the same way. */
  | { readonly action: 'fail' }

/** The fields of an error that decide what is done. */
export type Failure = Pick<ApiError, 'kind' | 'retryable' | 'delivery'> & {
  readonly retryAfter?: number | undefined
  readonly status?: number | undefined
}

/**
 * Checks whether a call may have taken effect. A server that fails, or whose answer cannot be read, has answered, and may
 * have carried out the call before that.
 */
const mayBeDone = ({ kind, delivery, status }: Failure): boolean =>
  delivery === 'unknown' ||
  (delivery === 'answered' && (kind === 'server' || kind === 'malformed' || kind === 'mismatch' || status === 408))

/**
 * Says what a queue is to do with a job whose call has failed: run it again after `delay` milliseconds, look whether it
 * took effect, or give up. The delay is what `retryAfter` asks for, otherwise 0, which leaves it to the queue's own
 * backoff. It is for calls that change something. It makes no request and never throws: what is no error of the SDK is a
 * failure.
 *
 * @example
 * ```ts
 * const saved = await saveCustomer(ctx, { name: 'Ann', email: 'ann@example.com' })
 * if (!saved.ok) console.error(afterFailure(saved.error).action)
 * ```
 */
export const afterFailure = (error: Failure): AfterFailure => {
  try {
    const { retryable, retryAfter = 0 } = error
    if (retryable === true) return { action: 'retry', delay: retryAfter * 1000 }
    return { action: mayBeDone(error) ? 'look' : 'fail' }
  } catch {
    return { action: 'fail' }
  }
}
