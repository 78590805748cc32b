import type { ApiError } from './error.js'

/** A token and its expiry time in milliseconds since 1970. Without `expires`, the token is used until the API refuses it. */
export type StoredToken = {
  readonly token: string
  readonly expires?: number | undefined
  /** When the API granted the token, in milliseconds since 1970. A token with a short life is replaced later. */
  readonly granted?: number | undefined
  /** Why there is no token: the last request failed. The other processes return this error until `expires`. */
  readonly error?: ApiError | undefined
  /**
   * For how many milliseconds the error is returned. The next one is returned for twice as long, so that a store should
   * keep an error for a minute after `expires`.
   */
  readonly pause?: number | undefined
}

/** Storage that processes or isolates share, such as a key-value store, a cache or a file. Its failures are ignored. */
export type TokenStore = {
  /** Returns the stored token, if there is one. */
  readonly get: () => StoredToken | null | undefined | Promise<StoredToken | null | undefined>
  /** Stores a new token and replaces the previous one. */
  readonly set: (token: StoredToken) => unknown
  /**
   * Waits for a lock that all processes share, calls `work`, and frees the lock when `work` has ended. Of all processes
   * that find the token expired, one then requests a new one and the others take its answer. The lock must end by itself
   * if its process dies. If it rejects, the token is requested without the lock. Calls wait for it for at most `timeout`;
   * then `signal` is aborted, and `work` does nothing any more.
   */
  readonly withLock?:
    ((work: () => Promise<void>, options: { readonly signal: AbortSignal }) => Promise<unknown>) | undefined
}

const isTime = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(value)

/** Reads what a store holds, each property once. It counts as empty if a time is no number. */
export const readStored = (given: unknown): StoredToken => {
  const { token, expires, granted, error, pause } = Object(given) as StoredToken
  const areTimes = [expires, granted, pause].every((value) => value === undefined || isTime(value))
  return areTimes ? { token, expires, granted, error, pause } : { token: '' }
}
