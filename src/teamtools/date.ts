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

/** How far the clocks of an IANA zone are ahead of UTC at an instant, in milliseconds. */
const ahead = (timeZone: string, instant: number): number =>
  Date.parse(`${new Date(instant).toLocaleString('en-US', { timeZone })} UTC`) - Math.floor(instant / 1000) * 1000

type Sent = { readonly date?: string; readonly timezone?: string; readonly timezone_type?: number }

/**
 * A date of the API: a PHP DateTime object of any of the three timezone types, or a text, in UTC where it says no zone.
 * PHP's zero date cannot be read as one, nor an abbreviation that is neither American, European nor UTC's.
 */
export const date: Read<Date> = (value) => {
  const { date: text = value, timezone = 'UTC', timezone_type: type } = Object(value) as Sent
  const [, day, time = '00:00:00', parts = '.0', zone = timezone] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d)(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(text as string) ?? []
  try {
    const clocks = `${day}T${time}${parts.slice(0, 4)}`
    const utc = new Date(clocks + 'Z')
    // Engines take 31 June for 1 July.
    if (utc.getUTCDate() !== +day!.slice(8)) return undefined
    if (zone === 'UTC') return utc
    // An offset, or one of the abbreviations that every engine has from RFC 2822: EST, EDT, PST, GMT ...
    const named = Date.parse((/^[-+Z]/.test(zone) ? clocks : clocks.replace('T', ' ')) + zone)
    const known = type === 2 && hours[zone] ? +utc - hours[zone] * 3_600_000 : named
    // Near a change of clocks the reading, taken for UTC, can have another offset than the instant it names: look twice.
    const read = new Date(zone.trim() && (known === known ? known : +utc - ahead(zone, +utc - ahead(zone, +utc))))
    return read.getUTCDate() ? read : undefined
  } catch {
    return undefined
  }
}
