import type { Clock } from './clock.js'
import { timeLimit } from './limits.js'
import { orAborted } from './orAborted.js'

/**
 * What a step gives, or what `other` gives once that takes longer than so many milliseconds; the signal that the step has is
 * aborted then. Leaves no timer.
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
