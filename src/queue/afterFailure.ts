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
export type Failure = Pick<ApiError, 'retryable' | 'delivery'> & { readonly retryAfter?: number | undefined }

/**
 * Says what a queue is to do with a job whose call has failed: run it again after `delay` milliseconds, look whether it
 * took effect, or give up. The delay is what `retryAfter` asks for, otherwise 0, which leaves it to the queue's own
 * backoff. It makes no request and never throws: what is no error of the SDK is a failure.
 *
 * @example
 * ```ts
 * const saved = await saveCustomer(ctx, { name: 'Ann', email: 'ann@example.com' })
 * if (!saved.ok) console.error(afterFailure(saved.error).action)
 * ```
 */
export const afterFailure = (error: Failure): AfterFailure => {
  try {
    const { retryable, delivery, retryAfter = 0 } = error
    if (retryable === true) return { action: 'retry', delay: retryAfter * 1000 }
    return { action: delivery === 'unknown' ? 'look' : 'fail' }
  } catch {
    return { action: 'fail' }
  }
}
