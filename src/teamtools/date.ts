import { ahead } from '../core/zone.js'

const hour = 3_600_000

/** The UTC offsets, in hours, of the abbreviations that RFC 2822 defines. Any date may use them. */
const commonAbbreviations: Readonly<Record<string, number>> = {
  UTC: 0,
  UT: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
}

/** The UTC offsets, in hours, of the other abbreviations that PHP writes. Some are also names of zones with summer time. */
const phpAbbreviations: Readonly<Record<string, number>> = {
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
}

/** PHP's DateTime in JSON. A zone of type 1 is an offset, type 2 an abbreviation and type 3 a name. */
type PhpDateTime = { readonly date?: string; readonly timezone?: string; readonly timezone_type?: number }

/** A date in a response: PHP's DateTime in JSON, or a string. */
export type WireDate = PhpDateTime | string

/** A day, with an optional time, fraction of a second and zone. */
const pattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-\d\d(?:[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)?)?$/

const codeOfZero = 48

/**
 * Returns the number at fixed places of a string, or 0 beyond its end. It creates no substrings, since long lists contain
 * many dates.
 */
const numberAt = (text: string, start: number, length: number): number => {
  let number = 0
  for (let index = start; index < start + length; index++)
    number = number * 10 + (index < text.length ? text.charCodeAt(index) - codeOfZero : 0)
  return number
}

/** Returns the milliseconds of an offset such as `+02:00`, or undefined if it is not an offset. */
const offsetOf = (zone: string): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  if (sign === undefined) return undefined
  const milliseconds = (Number(hours) + Number(minutes) / 60) * hour
  return sign === '-' ? -milliseconds : milliseconds
}

/**
 * Returns how far a zone is ahead of UTC, in milliseconds, when its clocks show a reading. Returns NaN for an unknown zone.
 */
const aheadOfUtc = (zone: string, type: number | undefined, reading: number): number => {
  const hours = (type === 2 ? phpAbbreviations[zone] : undefined) ?? commonAbbreviations[zone]
  if (hours !== undefined) return hours * hour
  const offset = offsetOf(zone)
  if (offset !== undefined) return offset
  // Near a clock change, the reading treated as UTC can have another offset than the instant that it names, so look twice.
  return ahead(zone, reading - ahead(zone, reading))
}

/** Returns the date when clocks in UTC show this reading, or undefined for a day that does not exist. */
const readingOf = (text: string, fraction: string): Date | undefined => {
  const year = numberAt(text, 0, 4)
  const month = numberAt(text, 5, 2) - 1
  const day = numberAt(text, 8, 2)
  const [hours, minutes, seconds] = [numberAt(text, 11, 2), numberAt(text, 14, 2), numberAt(text, 17, 2)]
  const reading = new Date(Date.UTC(year, month, day, hours, minutes, seconds, numberAt(fraction, 0, 3)))
  // Date.UTC treats years below 100 as years of the twentieth century.
  if (year < 100) reading.setUTCFullYear(year, month, day)
  // 31 June would become 1 July.
  return reading.getUTCDate() === day ? reading : undefined
}

/**
 * Reads a date of the API, in UTC if it has no zone. Returns undefined for a date that cannot be read, such as PHP's zero
 * date, or one with an abbreviation that is neither American, European nor UTC.
 */
export const dateOf = (value: unknown): Date | undefined => {
  const { date = value, timezone = 'UTC', timezone_type: type } = Object(value) as PhpDateTime
  const match = typeof date === 'string' ? pattern.exec(date) : null
  if (!match) return undefined
  const [text, fraction = '', ownZone] = match
  const reading = readingOf(text, fraction)
  if (reading === undefined) return undefined
  const zone = ownZone ?? timezone
  if (zone === 'UTC' || zone === 'Z') return reading
  try {
    const difference = aheadOfUtc(zone, type, reading.getTime())
    // No zone is more than a day from UTC. The engine's own date parser would misread years below 100.
    return Math.abs(difference) <= 24 * hour ? new Date(reading.getTime() - difference) : undefined
  } catch {
    return undefined
  }
}
