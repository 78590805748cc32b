import { refuse } from './refuse.js'

/** Listens to a signal, or calls `onAbort` immediately if it is already aborted. Returns a function that stops listening. */
const listen = (signal: AbortSignal, onAbort: () => void): (() => void) => {
  signal.addEventListener('abort', onAbort)
  if (signal.aborted) onAbort()
  return () => signal.removeEventListener('abort', onAbort)
}

const isSignal = (given: unknown): given is AbortSignal => {
  const { aborted, addEventListener } = Object(given) as Partial<Record<keyof AbortSignal, unknown>>
  return typeof given === 'object' && typeof aborted === 'boolean' && typeof addEventListener === 'function'
}

/**
 * Returns one signal that is aborted as soon as any of the given ones is. A single signal is returned as it is, because
 * `AbortSignal.any` of one signal leaks on Node 20. Vercel's edge runtime has no `AbortSignal.any`; there the listeners
 * stay as long as the signals, which is one request in such a function.
 */
export const joinSignals = (...given: readonly (AbortSignal | null | undefined)[]): AbortSignal | undefined => {
  const signals = [...new Set(given)].filter((signal) => signal !== null && signal !== undefined)
  if (!signals.every(isSignal)) return refuse('signal must be an AbortSignal')
  if (signals.length < 2) return signals[0]
  if (AbortSignal.any as unknown) return AbortSignal.any(signals)
  const controller = new AbortController()
  for (const signal of signals) listen(signal, () => controller.abort())
  return controller.signal
}

/** Listens to a signal. Returns a function that stops listening. */
export type FollowSignal = (signal: AbortSignal, onAbort: () => void) => () => void

/** Creates a function that adds one listener to each signal, however many callbacks follow it. */
export const signalFollower = (): FollowSignal => {
  const followed = new WeakMap<AbortSignal, { readonly callbacks: Set<() => void>; readonly release: () => void }>()
  return (signal, onAbort) => {
    // Each call gets an entry of its own, even if two calls pass the same function.
    const callback = (): void => onAbort()
    let entry = followed.get(signal)
    if (!entry) {
      const callbacks = new Set<() => void>()
      const release = listen(signal, () => callbacks.forEach((each) => each()))
      followed.set(signal, (entry = { callbacks, release }))
    }
    const { callbacks, release } = entry
    callbacks.add(callback)
    if (signal.aborted) callback()
    return () => {
      callbacks.delete(callback)
      if (callbacks.size > 0) return
      release()
      followed.delete(signal)
    }
  }
}

/**
 * Listens to a signal. All calls of all contexts share this function, because Node warns of a leak when a signal has more
 * than ten listeners. The entry of a signal is removed with its last follower or with the signal itself.
 */
export const followSignal: FollowSignal = /* @__PURE__ */ signalFollower()
