import type { ApiError, Result } from '../index.js'
import type { Settled } from './settled.js'

/** Makes the `input` error for a call or for options that cannot be used. `reason` must not show a value that was given. */
export const badCall = (reason: string): Result<never> => {
  const operation = 'settle'
  const message = `${operation}: ${reason}`
  const error = { kind: 'input', operation, message, attempts: 0, delivery: 'notSent', retryable: false }
  return { ok: false, error: error as ApiError }
}

/** Makes the answer that the API does not say whether the call took effect. */
export const unclear = <Row>(reason: string, seen: readonly Row[] = []): Result<Settled<Row>> => ({
  ok: true,
  value: { outcome: 'unclear', reason, seen },
})

/** Makes the answer that the call did not take effect. */
export const notDone: Result<{ readonly outcome: 'notDone' }> = { ok: true, value: { outcome: 'notDone' } }

/** The answer for a call of which nothing is there, as long as it may still arrive. */
export const notYet: Result<{ readonly outcome: 'unclear'; readonly reason: string; readonly seen: readonly never[] }> =
  {
    ok: true,
    value: {
      outcome: 'unclear',
      reason: 'Nothing is there yet, but the request may still arrive. Look again later.',
      seen: [],
    },
  }
