/** How many requests came in a span of time, and how many of them failed. */
export type Bar = { readonly time: number; readonly requests: number; readonly failed: number }

/** Counts requests over time. */
export type Figures = {
  readonly count: (time: number, failed: boolean) => void
  /** All requests so far, and those that failed. */
  readonly totals: () => { readonly requests: number; readonly failed: number }
  /** The last spans up to a time, the oldest first. Each has its bar, also where nothing came. */
  readonly bars: (now: number) => readonly Bar[]
}

/** The length of a span in milliseconds. */
export const spanLength = 10_000

/** How many spans are shown. */
export const spans = 60

const startOf = (time: number): number => Math.floor(time / spanLength) * spanLength

/** Figures that are all 0. */
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
