import type { ApiError, Result } from '../index.js'

/** Creates the error of a call that was refused before anything was sent. */
export const inputError = (operation: string, reason: string): Result<never> => ({
  ok: false,
  error: {
    kind: 'input',
    operation,
    message: `${operation}: ${reason}`,
    retryable: false,
    attempts: 0,
    delivery: 'notSent',
  },
})

/** Creates the error of a transfer that its caller has stopped. */
export const abortedError = (operation: string, reason: string): ApiError => ({
  kind: 'aborted',
  operation,
  message: `${operation}: ${reason}`,
  retryable: false,
  attempts: 0,
  delivery: 'notSent',
})
