import { failedBy } from './outcome.js'

/** Something that falls due by the clock. */
export type Due = {
  /** When it falls due, in milliseconds. */
  readonly at: number
  /** Does what is due. It must take the due thing away, or name it again for a later time. */
  readonly run: () => void
}

/** The time after the clock was moved, or what stood in the way. */
export type ClockResult = { readonly ok: true; readonly now: number } | { readonly ok: false; readonly message: string }

/** The clock of a sandbox, which goes on by itself and can be moved forward. */
export type SandboxClock = {
  /** The time in milliseconds since 1970. */
  readonly now: () => number
  /**
   * Moves the clock forward by milliseconds or by a text such as `1 month`, `36 hours` or `90 seconds`. What falls due on
   * the way happens at its own time and in its own order.
   */
  readonly advance: (by: number | string) => ClockResult
  /** Moves the clock forward to a time: milliseconds since 1970 or an ISO date. A time that has passed is refused. */
  readonly set: (time: number | string) => ClockResult
}

/** A clock with what only the sandbox itself needs of it. */
export type Clock = SandboxClock & {
  /** Does what has fallen due by now. */
  readonly catchUp: () => void
  /** The milliseconds by which the clock is ahead of its source. */
  readonly ahead: () => number
  /** How often the clock was moved. */
  readonly moves: () => number
  /** Puts the clock that many milliseconds ahead of its source, and does nothing that falls due. */
  readonly restore: (ahead: number) => void
}

const milliseconds: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

/** How many times something may fall due while the clock is moved once. */
const most = 100_000

/** The last moment that a date can hold. */
const latest = 8_640_000_000_000_000

/** A time so many months later, at the last day of the month where the day is none of it: 31 January, 28 February. */
export const addMonths = (time: number, months: number): number => {
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime()
}

/** A time later by a text such as `1 month`; undefined for a text that names no duration. */
export const laterBy = (time: number, text: string): number | undefined => {
  const [, count = '', unit = ''] = /^\s*(\d{1,9})\s*([a-z]+?)s?\s*$/i.exec(text) ?? []
  const name = unit.toLowerCase()
  if (count === '') return undefined
  if (name === 'month' || name === 'year') return addMonths(time, Number(count) * (name === 'year' ? 12 : 1))
  const length = Object.hasOwn(milliseconds, name) ? milliseconds[name] : undefined
  return length === undefined ? undefined : time + Number(count) * length
}

/** The time that a number or an ISO text names; undefined for one that names none. */
const timeOf = (time: unknown): number | undefined => {
  const read = typeof time === 'string' ? Date.parse(time) : time
  return typeof read === 'number' && Math.abs(read) <= latest ? Math.floor(read) : undefined
}

/**
 * A clock over a source of time. `due` names what falls due first, if anything does. While it runs, `now` is the time
 * for which it was due, so that what it writes bears that time.
 */
export const createClock = (source: () => number, due: () => Due | undefined): Clock => {
  let [ahead, moves] = [0, 0]
  let held: number | undefined
  const now = () => held ?? Math.floor(source()) + ahead
  /** Does what is due by a time. The time up to which that was done: more than fits in one move is left for the next. */
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
