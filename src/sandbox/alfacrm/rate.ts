/** Checks whether one more request can be answered now. */
export type RateLimit = () => boolean

/** Makes a limit of requests per second of a clock. 0 means no limit. Refused requests do not count. */
export const createRateLimit = (perSecond: number, now: () => number): RateLimit => {
  let answered: readonly number[] = []
  return () => {
    if (perSecond === 0) return true
    const at = now()
    answered = answered.filter((time) => time > at - 1000 && time <= at)
    if (answered.length >= perSecond) return false
    answered = [...answered, at]
    return true
  }
}
