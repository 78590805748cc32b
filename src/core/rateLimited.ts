import type { Fetch } from './context.js'

/** A clock: milliseconds that only go on, and a timer. */
export type Clock = {
  /** The time in milliseconds. */
  readonly now: () => number
  /** Calls a function after so many milliseconds. */
  readonly setTimeout: (then: () => void, ms: number) => unknown
  /** Keeps it from that. */
  readonly clearTimeout: (timer: never) => void
}

/** How many requests go out. */
export type RateLimit = {
  /** Requests a second, over a long time. 4 when left out. */
  readonly perSecond?: number | undefined
  /** Requests that may go out at once after a pause. 1 when left out. */
  readonly burst?: number | undefined
  /** The runtime's own when left out. */
  readonly clock?: Clock | undefined
}

/** A `fetch` that keeps to a rate. All who call it wait in one queue. */
export type RateLimitedFetch = Fetch & {
  /** Fulfilled when it is this one's turn, or the signal is aborted. */
  readonly turn: (signal?: AbortSignal | null) => Promise<void>
  /** The `fetch` that does not wait. */
  readonly unlimited: Fetch
}

const runtime: Clock = {
  now: () => performance.now(),
  setTimeout: (then, ms) => setTimeout(then, ms),
  clearTimeout: (timer) => clearTimeout(timer),
}

const positive = (given: unknown, other: number): number => (Number(given) > 0 ? Number(given) : other)

/**
 * A `fetch` that keeps to a rate, for all calls of the contexts it is put in, in the order in which they ask: 4 requests a
 * second and none more at once when nothing is said. A wait ends with its call's signal, counts as part of a call's
 * `timeout` but not of an `attemptTimeout`, and leaves no timer. A number that is not positive is taken for left out.
 *
 * @example
 * ```ts
 * const limited = rateLimited(fetch, { perSecond: 10, burst: 5 }) // one queue for all contexts that it is put in
 * const ctx = createContext({ baseUrl: 'https://api.teamtools.io/', token: 'token', fetch: limited })
 * const ids = ['580a0ffcbffebc8b0e8b456a', '580a0ffcbffebc8b0e8b456a']
 * const found = await Promise.all(ids.map((id) => getCustomer(ctx, id)))
 * ```
 */
export const rateLimited = (given?: Fetch, limit: RateLimit = {}): RateLimitedFetch => {
  const { clock = runtime } = limit
  const interval = 1000 / positive(limit.perSecond, 4)
  const ahead = (Math.max(1, positive(limit.burst, 1)) - 1) * interval
  const waiting = new Set<() => void>()
  const unlimited: Fetch = (url, init) => (given ?? fetch)(url, init)
  // When the next request is due if none comes in a burst, and the timer of the first who waits.
  let due = -Infinity
  let timer: unknown

  const release = (): void => {
    timer = undefined
    for (const go of waiting) {
      const now = clock.now()
      const wait = due - ahead - now
      if (wait > 0) return void (timer = clock.setTimeout(release, Math.ceil(wait)))
      due = Math.max(due, now) + interval
      go()
    }
  }

  const turn = (signal?: AbortSignal | null): Promise<void> =>
    new Promise((resolve) => {
      const leave = (): void => {
        waiting.delete(leave)
        signal?.removeEventListener('abort', leave)
        if (timer !== undefined && !waiting.size) {
          clock.clearTimeout(timer as never)
          timer = undefined
        }
        resolve()
      }
      if (signal?.aborted) return resolve()
      signal?.addEventListener('abort', leave)
      waiting.add(leave)
      if (timer === undefined) release()
    })

  const limited: Fetch = async (url, init) => {
    await turn(init?.signal)
    // By this code an error says that nothing was sent.
    const early = new Error('aborted before its turn', { cause: { code: 'WAIT_TURN' } })
    return init?.signal?.aborted ? Promise.reject(early) : unlimited(url, init)
  }
  return Object.assign(limited, { turn, unlimited })
}
