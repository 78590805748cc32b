import type { Read } from '../core/shape.js'

/** Hours ahead of UTC of zones that PHP abbreviates and that engines do not know by that name, or only with summer time. */
const hours: Readonly<Record<string, number>> = {
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
}

/** How far the clocks of an IANA zone are ahead of UTC at a full second, in milliseconds. */
const ahead = (timeZone: string, instant: number): number =>
  Date.parse(`${new Date(instant).toLocaleString('en-US', { timeZone })} UTC`) - instant

type Sent = { readonly date?: string; readonly timezone?: string; readonly timezone_type?: number }

/**
 * A date of the API: a PHP DateTime object of any of the three timezone types, or a text, in UTC where it says no zone.
 * PHP's zero date cannot be read as one, nor an abbreviation that is neither American, European nor UTC's.
 */
export const date: Read<Date> = (value) => {
  const { date: text = value as string, timezone = 'UTC', timezone_type: type } = value as Sent
  // Lists are made of dates, and to take the clock digit by digit costs less than to put a text together for Date.parse.
  const two = (at: number): number => (text[at] as unknown as number) * 10 + +text[at + 1]! || 0
  try {
    const [, day, part = 0, zone = timezone] =
      /^(\d{4}-\d\d-\d\d)(?:[ T]\d\d:[0-5]\d:[0-5]\d(?:\.0+|(\.\d{1,3})\d*)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text)!
    const utc = Date.parse(day!) + two(11) * 36e5 + two(14) * 6e4 + two(17) * 1e3
    const there = new Date(utc + (part as number) * 1e3)
    // Engines take 31 June for 1 July, and hours are not looked at here.
    if (there.getUTCDate() !== two(8)) return undefined
    if (zone === 'UTC' || zone === 'Z') return there
    // An offset, or one of the abbreviations that every engine has from RFC 2822: EST, EDT, PST, GMT ...
    const named = Date.parse(there.toUTCString().replace('GMT', zone))
    const known = type === 2 && hours[zone] ? utc - hours[zone] * 36e5 : named
    // Near a change of clocks the reading, taken for UTC, can have another offset than the instant it names: look twice.
    const read = new Date(
      (known === known ? known : utc - ahead(zone, utc - ahead(zone, utc))) + (part as number) * 1e3,
    )
    // No zone is a day ahead or behind: years below 100 are read as others.
    return zone.trim() && ((read as unknown as number) - (there as unknown as number)) ** 2 < 1e16 ? read : undefined
  } catch {
    return undefined
  }
}
