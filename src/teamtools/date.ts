import type { Read } from '../core/shape.js'

/** Hours ahead of UTC of zones that PHP abbreviates and that engines do not know by that name. */
const hours: Readonly<Record<string, number>> = { WEST: 1, BST: 1, CEST: 2, EEST: 3, MSK: 3, JST: 9 }

/** How far the clocks of an IANA zone are ahead of UTC at an instant, in milliseconds. */
const ahead = (timeZone: string, instant: number): number =>
  Date.parse(`${new Date(instant).toLocaleString('en-US', { timeZone })} UTC`) - Math.floor(instant / 1000) * 1000

/** The instant at which the clocks of a zone show this; not a number where there is no such zone. */
const instantOf = (day: string, time: string, zone: string): number => {
  const utc = Date.parse(`${day}T${time}Z`)
  // An offset, or one of the abbreviations that every engine has from RFC 2822: EST, EDT, PST, GMT ...
  const named = Date.parse(`${day}T${time}${zone}`) || Date.parse(`${day} ${time} ${zone}`)
  if (named || !zone) return named
  if (zone in hours) return utc - hours[zone]! * 3_600_000
  // Near a change of clocks the reading, taken for UTC, can have another offset than the instant it names: look twice.
  return utc - ahead(zone, utc - ahead(zone, utc))
}

/**
 * A date of the API: a PHP DateTime object of any of the three timezone types, or a text, in UTC where it says no zone.
 * PHP's zero date cannot be read as one.
 */
export const date: Read<Date> = (value) => {
  const { date: text = value, timezone = 'UTC' } = Object(value) as { date?: string; timezone?: string }
  const [, day, time = '00:00:00', zone = timezone] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d(?:\.\d{1,3})?)\d*)?(Z|[+-]\d\d:?\d\d)?$/.exec(text as string) ?? []
  try {
    const read = new Date(day ? instantOf(day, time, zone) : NaN)
    return +read === +read ? read : undefined
  } catch {
    return undefined
  }
}
