/** Checks whether one more request can be answered now. */
export type RateLimit = () => boolean

/**
 * How much less than a second counts, in milliseconds: of requests sent exactly 200 ms apart some arrive a little early.
 * No source says how exact the API is.
 */
const slack = 50

/** At most so many requests in a second of a clock; 0 is no limit. Refused requests do not count. */
export const createRateLimit = (perSecond: number, now: () => number): RateLimit => {
  let answered: readonly number[] = []
  return () => {
    if (perSecond === 0) return true
    const at = now()
    answered = answered.filter((time) => time > at - 1000 + slack && time <= at)
    if (answered.length >= perSecond) return false
    answered = [...answered, at]
    return true
  }
}
