import type { ApiError } from './error.js'

/** Checks whether a value is an error of the SDK, since the caller's token function may return anything. */
export const isApiError = (given: unknown): given is ApiError => {
  const { kind, message } = Object(given) as Partial<Record<keyof ApiError, unknown>>
  return typeof kind === 'string' && typeof message === 'string'
}
