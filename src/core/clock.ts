/** A clock: milliseconds that only go on, and a timer. */
export type Clock = {
  /** The time in milliseconds. */
  readonly now: () => number
  /** Calls a function after so many milliseconds. */
  readonly setTimeout: (then: () => void, ms: number) => unknown
  /** Keeps it from that. */
  readonly clearTimeout: (timer: never) => void
}

/** The clock of the runtime, which does not jump when the time of day is set. */
export const runtimeClock: Clock = {
  now: () => performance.now(),
  setTimeout: (then, ms) => setTimeout(then, ms),
  clearTimeout: (timer) => clearTimeout(timer),
}

/** The longest time that a timer takes, in milliseconds. It fires at once beyond that. */
export const longestTimer = 2 ** 31 - 1
