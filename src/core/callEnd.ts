import { longestTimer } from './clock.js'
import { followSignal } from './joinSignals.js'

/** The end of a call, by its timeout or its signal. */
export type CallEnd = {
  readonly isReached: () => boolean
  /** Resolves when the call ends. */
  readonly reached: Promise<void>
  /** Runs a function when the call ends, or immediately if it has ended. Returns a function that cancels this. */
  readonly follow: (onEnd: () => void) => () => void
  /** Stops waiting, and removes the timer and the listener. */
  readonly stop: () => void
}

const nothing = (): void => undefined

/**
 * Waits for the end of a call. This is not an `AbortSignal`, because creating one for each call and joining it with ky's
 * signal would take a third of a call's time.
 */
export const callEnd = (milliseconds: number, signal: AbortSignal | undefined): CallEnd => {
  const callbacks = new Set<() => void>()
  let isReached = false
  let fulfil = nothing
  const reached = new Promise<void>((resolve) => (fulfil = resolve))
  const end = (): void => {
    isReached = true
    for (const callback of callbacks) callback()
    fulfil()
  }
  // A broken signal or a delay that is not a number throws here, before a timer or a listener is left behind.
  const delay = Math.min(milliseconds, longestTimer)
  const release = signal ? followSignal(signal, end) : nothing
  const timer = setTimeout(end, delay)
  return {
    isReached: () => isReached,
    reached,
    follow: (onEnd) => {
      if (isReached) onEnd()
      callbacks.add(onEnd)
      return () => void callbacks.delete(onEnd)
    },
    stop: () => {
      clearTimeout(timer)
      release()
    },
  }
}
