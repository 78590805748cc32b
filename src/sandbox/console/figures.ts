/** The number of requests in an interval, and the number of those that failed. */
export type Bar = { readonly time: number; readonly requests: number; readonly failed: number }

/** Counts requests over time. */
export type Figures = {
  readonly count: (time: number, failed: boolean) => void
  /** Returns the number of all requests so far, and the number of those that failed. */
  readonly totals: () => { readonly requests: number; readonly failed: number }
  /** Returns the last intervals up to a time, the oldest first. An interval without requests has a bar, too. */
  readonly bars: (now: number) => readonly Bar[]
}

/** The length of an interval in milliseconds. */
export const spanLength = 10_000

/** The number of intervals that are shown. */
export const spans = 60

const startOf = (time: number): number => Math.floor(time / spanLength) * spanLength

/** Creates figures that are all 0. */
export const createFigures = (): Figures => {
  const counted = new Map<number, Bar>()
  let [requests, failures] = [0, 0]
  return {
    count: (time, failed) => {
      const start = startOf(time)
      const bar = counted.get(start) ?? { time: start, requests: 0, failed: 0 }
      counted.set(start, { time: start, requests: bar.requests + 1, failed: bar.failed + (failed ? 1 : 0) })
      requests += 1
      failures += failed ? 1 : 0
      for (const old of [...counted.keys()].slice(0, Math.max(0, counted.size - 2 * spans))) counted.delete(old)
    },
    totals: () => ({ requests, failed: failures }),
    bars: (now) => {
      const last = startOf(now)
      return Array.from({ length: spans }, (_, index) => {
        const time = last - (spans - 1 - index) * spanLength
        return counted.get(time) ?? { time, requests: 0, failed: 0 }
      })
    },
  }
}
