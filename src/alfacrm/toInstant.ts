import { ahead } from '../core/zone.js'
import { type Local, readingOf } from './local.js'

/**
 * Converts a local date of the account to an instant in a time zone, given by its IANA name. The API names no zone. A
 * date without a time means midnight. When the clocks are put back and show the time twice, the result is the first of
 * the two. When they are put forward and skip the time, the result is later by the skipped hour: 02:30 becomes 03:30.
 * Returns undefined when the text is not a date or the zone does not exist.
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
    // The offsets of the day before and of the day after. The clocks change at most once between them.
    const [before, after] = [ahead(timeZone, reading - day), ahead(timeZone, reading + day)]
    const first = reading - before
    const isShown = ahead(timeZone, first) === before
    return new Date(isShown || ahead(timeZone, reading - after) !== after ? first : reading - after)
  } catch {
    return undefined
  }
}
