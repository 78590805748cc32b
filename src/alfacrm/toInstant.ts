import { ahead } from '../core/zone.js'
import { type Local, readingOf } from './local.js'

/**
 * The instant that a date of the account names, by the clocks of a zone, given by its IANA name: the API says none. A date
 * alone is its midnight. Where the clocks are put back and show it twice it is the first of the two; where they are put
 * forward over it, it is as much after the change. Undefined for a text that is no date, or a zone that does not exist.
 *
 * @example
 * ```ts
 * console.log(toInstant('2024-05-31T10:00:00', 'Europe/Moscow')?.toISOString()) // 2024-05-31T07:00:00.000Z
 * console.log(toInstant('2024-05-31', 'No/Where')) // undefined
 * ```
 */
export const toInstant = (local: Local, timeZone: string): Date | undefined => {
  try {
    const reading = readingOf(local)
    if (reading === undefined) return undefined
    const day = 86_400_000
    // The offsets of the day before and of the day after: the clocks change once at the most between them.
    const [before, after] = [ahead(timeZone, reading - day), ahead(timeZone, reading + day)]
    const first = reading - before
    const isShown = ahead(timeZone, first) === before
    return new Date(isShown || ahead(timeZone, reading - after) !== after ? first : reading - after)
  } catch {
    return undefined
  }
}
