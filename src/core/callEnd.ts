import { longestTimer } from './clock.js'
import { followSignal } from './joinSignals.js'

/** The end of a call whose time has run out, or whose signal was aborted. */
export type CallEnd = {
  readonly isReached: () => boolean
  /** Fulfilled at the end. */
  readonly reached: Promise<void>
  /** Runs a function at the end, or at once after it. Gives the function that takes this back. */
  readonly follow: (onEnd: () => void) => () => void
  /** Ends the wait for the end, and leaves neither a timer nor a listener. */
  readonly stop: () => void
}

const nothing = (): void => undefined

/**
 * Waits for the end of a call. It is no `AbortSignal`, since one for each call, joined with that of ky, would take a third of
 * the time of a call.
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
  // A signal that cannot be listened to throws, and a limit that is no number: neither leaves a timer or a listener.
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
