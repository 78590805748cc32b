import { refuse } from './refuse.js'

/** Listens to a signal, or runs at once if it is aborted already. Gives the function that ends the listening. */
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
 * One signal that is aborted as soon as any of these is. A single one is used as it is, since `AbortSignal.any` of one signal
 * leaks on Node 20. Vercel's edge runtime has no `AbortSignal.any`; there the listeners stay for as long as the signals do,
 * which in a function of that kind is one request.
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

/** Listens to a signal. Gives the function that ends the listening. */
export type FollowSignal = (signal: AbortSignal, onAbort: () => void) => () => void

/** Makes a function that listens to each signal once, however many follow it through that function. */
export const signalFollower = (): FollowSignal => {
  const followed = new WeakMap<AbortSignal, { readonly callbacks: Set<() => void>; readonly release: () => void }>()
  return (signal, onAbort) => {
    // Each call has an entry of its own, also where two are given the same function.
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
 * Listens to a signal. All calls do so through this one function, also those of different contexts, as Node warns of a leak
 * when more than ten listen to one signal. What it remembers goes with the signal, and before that with the last who follows.
 */
export const followSignal: FollowSignal = /* @__PURE__ */ signalFollower()
