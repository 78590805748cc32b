import { ahead } from '../core/zone.js'

const hour = 3_600_000

/** Hours ahead of UTC of the abbreviations that RFC 2822 knows, in whatever form they come. */
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

/** Hours ahead of UTC of the other abbreviations that PHP writes. Some are also the names of zones with summer time. */
const phpAbbreviations: Readonly<Record<string, number>> = {
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
}

/** What PHP's DateTime is in JSON. The types of a zone are 1 for an offset, 2 for an abbreviation and 3 for a name. */
type PhpDateTime = { readonly date?: string; readonly timezone?: string; readonly timezone_type?: number }

/** A date in an answer: PHP's DateTime in JSON, or a text. */
export type WireDate = PhpDateTime | string

/** A day, and perhaps a time of it with a fraction of the second and a zone. */
const pattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-\d\d(?:[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)?)?$/

const codeOfZero = 48

/** The number that digits at fixed places of a text are; 0 beyond its end. Long lists have many dates: it makes no texts of them. */
const numberAt = (text: string, start: number, length: number): number => {
  let number = 0
  for (let index = start; index < start + length; index++)
    number = number * 10 + (index < text.length ? text.charCodeAt(index) - codeOfZero : 0)
  return number
}

/** The milliseconds of an offset such as `+02:00`; undefined for what is none. */
const offsetOf = (zone: string): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  if (sign === undefined) return undefined
  const milliseconds = (Number(hours) + Number(minutes) / 60) * hour
  return sign === '-' ? -milliseconds : milliseconds
}

/** How far a zone is ahead of UTC when its clocks show a reading, in milliseconds; not a number for what is no zone. */
const aheadOfUtc = (zone: string, type: number | undefined, reading: number): number => {
  const hours = (type === 2 ? phpAbbreviations[zone] : undefined) ?? commonAbbreviations[zone]
  if (hours !== undefined) return hours * hour
  const offset = offsetOf(zone)
  if (offset !== undefined) return offset
  // Near a change of clocks the reading, taken for UTC, can have another offset than the instant that it names: look twice.
  return ahead(zone, reading - ahead(zone, reading))
}

/** The date that clocks in UTC show so; undefined for a day that the calendar does not have. */
const readingOf = (text: string, fraction: string): Date | undefined => {
  const year = numberAt(text, 0, 4)
  const month = numberAt(text, 5, 2) - 1
  const day = numberAt(text, 8, 2)
  const [hours, minutes, seconds] = [numberAt(text, 11, 2), numberAt(text, 14, 2), numberAt(text, 17, 2)]
  const reading = new Date(Date.UTC(year, month, day, hours, minutes, seconds, numberAt(fraction, 0, 3)))
  // Date.UTC takes years below 100 for those of the twentieth century.
  if (year < 100) reading.setUTCFullYear(year, month, day)
  // 31 June would be 1 July.
  return reading.getUTCDate() === day ? reading : undefined
}

/**
 * A date of the API, in UTC where it says no zone. Undefined is what cannot be read: PHP's zero date, or an abbreviation
 * that is neither American, European nor that of UTC.
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
    // No zone is more than a day ahead or behind. An engine's own reader takes years below 100 for others.
    return Math.abs(difference) <= 24 * hour ? new Date(reading.getTime() - difference) : undefined
  } catch {
    return undefined
  }
}
