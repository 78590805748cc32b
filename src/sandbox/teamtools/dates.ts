import { isObject, type Json } from '../json.js'

/** A date as PHP writes it. It is a type and not an interface, so that it is assignable to {@link Json}. */
export type DateTime = { readonly date: string; readonly timezone_type: 3; readonly timezone: 'UTC' }

/** Formats milliseconds as a PHP DateTime object in UTC, with microseconds. */
export const toDateTime = (ms: number): DateTime => {
  const iso = new Date(ms).toISOString()
  return { date: `${iso.slice(0, 10)} ${iso.slice(11, 23)}000`, timezone_type: 3, timezone: 'UTC' }
}

/** Formats milliseconds as `YYYY-MM-DD HH:MM:SS` in UTC. */
export const toStamp = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')

/** The hours by which an abbreviated time zone (timezone_type 2) is ahead of UTC. */
const abbreviations: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 1, BST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3, IST: 5.5, JST: 9 },
    ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10 },
    ...{ AEST: 10, AEDT: 11, ACST: 9.5, AWST: 8, NZST: 12, NZDT: 13 },
  }),
)

const hour = 3_600_000

const localTime = (text: string): number | undefined => {
  const match = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?)?$/.exec(text)
  if (match === null) return undefined
  const [, day = '', time = '00:00:00', fraction = '0'] = match
  const iso = `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z`
  const ms = Date.parse(iso)
  // `Date.parse` reads February 30 as March 1 in some runtimes.
  return !Number.isNaN(ms) && new Date(ms).toISOString() === iso ? ms : undefined
}

const offsetByNumbers = (zone: string): number | undefined => {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone)
  if (match === null) return undefined
  const ahead = Number(match[2]) * hour + Number(match[3]) * 60_000
  return match[1] === '-' ? -ahead : ahead
}

const offsetByName = (zone: string, local: number): number | undefined => {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    const offsetAt = (ms: number) => {
      const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? ''
      return offsetByNumbers(name.replace('GMT', '')) ?? 0
    }
    // The offset depends on the UTC time, which depends on the offset. The second look-up is right except in the
    // skipped hour of spring.
    return offsetAt(local - offsetAt(local))
  } catch {
    return undefined
  }
}

const offset = (type: Json | undefined, zone: Json | undefined, local: number): number | undefined => {
  if (typeof zone !== 'string') return undefined
  if (type === 1) return offsetByNumbers(zone)
  if (type === 2) {
    const hours = abbreviations.get(zone.toUpperCase())
    return hours === undefined ? undefined : hours * hour
  }
  if (type !== 3) return undefined
  return zone === 'UTC' ? 0 : offsetByName(zone, local)
}

/**
 * Reads a date in any form that the API accepts, in milliseconds: a day, a day and time (UTC), or a DateTime object of
 * any of the three timezone types.
 */
export const parseDate = (value: Json): number | undefined => {
  if (typeof value === 'string') return localTime(value)
  if (!isObject(value) || typeof value['date'] !== 'string') return undefined
  const local = localTime(value['date'])
  if (local === undefined) return undefined
  const ahead = offset(value['timezone_type'], value['timezone'], local)
  return ahead === undefined ? undefined : local - ahead
}
