import type { Clock } from './clock.js'
import { timeLimit } from './limits.js'
import { orAborted } from './orAborted.js'

/**
 * Returns the result of `step`, or that of `other` if the step takes longer than so many milliseconds. The signal that the
 * step receives is then aborted. Leaves no timer.
 */
export const withinTime = async <T, U>(
  milliseconds: number,
  clock: Clock,
  step: (signal: AbortSignal) => Promise<T>,
  other: () => U,
): Promise<T | U> => {
  const { signal, stop } = timeLimit(milliseconds, clock)
  try {
    return await orAborted(() => step(signal), signal, other)
  } finally {
    stop()
  }
}
