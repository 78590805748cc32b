/** A clock with timers. Its time, in milliseconds, never goes back. */
export type Clock = {
  /** Returns the time in milliseconds. */
  readonly now: () => number
  /** Calls a function after the given number of milliseconds. */
  readonly setTimeout: (then: () => void, ms: number) => unknown
  /** Cancels a timer. */
  readonly clearTimeout: (timer: never) => void
}

/** The runtime's clock. It does not jump when the time of day is changed. */
export const runtimeClock: Clock = {
  now: () => performance.now(),
  setTimeout: (then, ms) => setTimeout(then, ms),
  clearTimeout: (timer) => clearTimeout(timer),
}

/** The longest delay that a timer accepts, in milliseconds. A longer one fires immediately. */
export const longestTimer = 2 ** 31 - 1
