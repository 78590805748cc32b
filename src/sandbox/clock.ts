import { failedBy } from './outcome.js'

/** Work that is due at a time of the clock. */
export type Due = {
  /** The time at which the work is due, in milliseconds. */
  readonly at: number
  /** Does the work. It must remove the work or schedule it again for a later time. */
  readonly run: () => void
}

/** The time after the clock was moved, or the reason why it could not be moved. */
export type ClockResult = { readonly ok: true; readonly now: number } | { readonly ok: false; readonly message: string }

/** The clock of a sandbox. It runs by itself and can be moved forward. */
export type SandboxClock = {
  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number
  /**
   * Moves the clock forward by a number of milliseconds, or by a duration such as `1 month`, `36 hours` or
   * `90 seconds`. Work that becomes due in between is done in its order, each at its own time.
   */
  readonly advance: (by: number | string) => ClockResult
  /**
   * Moves the clock forward to a time, given as milliseconds since 1970 or as an ISO date. The clock refuses a time in
   * the past.
   */
  readonly set: (time: number | string) => ClockResult
}

/** A clock with the functions that only the sandbox itself uses. */
export type Clock = SandboxClock & {
  /** Does the work that is due now. */
  readonly catchUp: () => void
  /** Returns the number of milliseconds by which the clock is ahead of its source. */
  readonly ahead: () => number
  /** Returns how often the clock was moved. */
  readonly moves: () => number
  /** Sets the number of milliseconds by which the clock is ahead of its source. It does no work that becomes due. */
  readonly restore: (ahead: number) => void
}

const milliseconds: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

/** The maximum number of times that work is done in one move of the clock. */
const most = 100_000

/** The latest time that a Date can represent. */
const latest = 8_640_000_000_000_000

/**
 * Adds months to a time. If the month has no such day, the result is its last day: one month after 31 January is 28
 * February.
 */
export const addMonths = (time: number, months: number): number => {
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime()
}

/** Adds a duration such as `1 month` to a time. It returns undefined if the string is not a duration. */
export const laterBy = (time: number, text: string): number | undefined => {
  const [, count = '', unit = ''] = /^\s*(\d{1,9})\s*([a-z]+?)s?\s*$/i.exec(text) ?? []
  const name = unit.toLowerCase()
  if (count === '') return undefined
  if (name === 'month' || name === 'year') return addMonths(time, Number(count) * (name === 'year' ? 12 : 1))
  const length = Object.hasOwn(milliseconds, name) ? milliseconds[name] : undefined
  return length === undefined ? undefined : time + Number(count) * length
}

/** Reads a time from a number or an ISO date. It returns undefined for any other value. */
const timeOf = (time: unknown): number | undefined => {
  const read = typeof time === 'string' ? Date.parse(time) : time
  return typeof read === 'number' && Math.abs(read) <= latest ? Math.floor(read) : undefined
}

/**
 * Creates a clock on top of a source of time. `due` returns the work that is due first, if there is any. While the work
 * runs, `now` returns the time at which it was due, so that the work records that time.
 */
export const createClock = (source: () => number, due: () => Due | undefined): Clock => {
  let [ahead, moves] = [0, 0]
  let held: number | undefined
  const now = () => held ?? Math.floor(source()) + ahead
  /**
   * Does the work that is due by a time, and returns the time that it reached. Work beyond the limit of one move is
   * left for the next move.
   */
  const runUpTo = (time: number): number => {
    let next = due()
    for (let count = 0; next !== undefined && next.at <= time; next = due()) {
      if (count === most) return next.at
      count += 1
      held = next.at
      try {
        next.run()
      } finally {
        held = undefined
      }
    }
    return time
  }
  const moveTo = (time: number | undefined, refusal: string): ClockResult => {
    if (time === undefined || !(time <= latest)) return { ok: false, message: refusal }
    if (time < now()) return { ok: false, message: 'the clock cannot go back: restore a snapshot' }
    try {
      const reached = runUpTo(time)
      ahead += Math.max(reached - now(), 0)
      moves += 1
      if (reached === time) return { ok: true, now: now() }
      return { ok: false, message: 'too much falls due for one move: the clock went only a part of the way' }
    } catch (error) {
      return failedBy(error)
    }
  }
  return {
    now,
    advance: (by) =>
      moveTo(
        typeof by === 'string' ? laterBy(now(), by) : typeof by === 'number' ? timeOf(now() + by) : undefined,
        'a duration is milliseconds, or a number and a unit such as 1 month, 36 hours or 90 seconds',
      ),
    set: (time) =>
      moveTo(timeOf(time), 'a time is milliseconds since 1970, or an ISO date such as 2031-05-30T12:00:00Z'),
    catchUp: () => {
      runUpTo(now())
    },
    ahead: () => ahead,
    moves: () => moves,
    restore: (next) => {
      ahead = next
      moves += 1
    },
  }
}
