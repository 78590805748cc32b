import type { ApiError } from './error.js'

/** Whether this is an error as functions of the SDK give it. A token function of the caller may give anything for one. */
export const isApiError = (given: unknown): given is ApiError => {
  const { kind, message } = Object(given) as Partial<Record<keyof ApiError, unknown>>
  return typeof kind === 'string' && typeof message === 'string'
}
