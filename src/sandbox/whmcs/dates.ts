/** The date format of an installation. */
export type DateFormat = 'DD/MM/YYYY' | 'DD.MM.YYYY' | 'DD-MM-YYYY' | 'MM/DD/YYYY' | 'YYYY/MM/DD' | 'YYYY-MM-DD'

/** The value of an empty date. */
export const noDay = '0000-00-00'

/** The value of an empty date and time. */
export const noTime = '0000-00-00 00:00:00'

const minute = 60_000

/** Formats a time as the local time of the server, `Y-m-d H:i:s`. */
export const localTime = (milliseconds: number, utcOffsetMinutes: number): string => {
  const local = Math.min(Math.max(milliseconds + utcOffsetMinutes * minute, 0), 253_402_300_799_999)
  return new Date(local).toISOString().slice(0, 19).replace('T', ' ')
}

const isDay = (year: string, month: string, day: string): boolean => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return Number(year) > 0 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/** Parses a day as `Y-m-d`. It returns undefined for any other string. */
export const parseDay = (text: string): string | undefined => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return isDay(year, month, day) ? text : undefined
}

const zoneMinutes = (zone: string): number => {
  if (zone.toUpperCase() === 'Z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/**
 * Parses `Y-m-d H:i:s`, a day, or an ISO 8601 time, which it converts to the time zone of the server. It returns
 * undefined for any other string.
 */
export const parseTime = (text: string, utcOffsetMinutes: number): string | undefined => {
  const form = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i
  const [, date = '', hours = '00', minutes = '00', seconds = '00', zone] = form.exec(text) ?? []
  const day = parseDay(date)
  if (day === undefined || hours > '23' || minutes > '59' || seconds > '59') return undefined
  const local = `${day} ${hours}:${minutes}:${seconds}`
  if (zone === undefined) return local
  return localTime(Date.parse(`${local.replace(' ', 'T')}Z`) - zoneMinutes(zone) * minute, utcOffsetMinutes)
}

/** Adds months to a day. If the month has no such day, the result is its last day. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString()
  return later.startsWith('+') ? '9999-12-31' : later.slice(0, 10)
}

/** Returns the number of days between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
/** Adds days to a day. */
export const addDays = (day: string, days: number): string => {
  const later = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString()
  return later.startsWith('+') ? '9999-12-31' : later.slice(0, 10)
}

/** Parses a day in the date format of the installation. The result is `Y-m-d`. */
export const parseLocalised = (text: string, format: DateFormat): string | undefined => {
  const numbers = text.split(/[/.-]/)
  const places = format.split(/[/.-]/)
  const separator = /[/.-]/.exec(format)?.[0] ?? ''
  const part = (letters: string) => numbers[places.indexOf(letters)] ?? ''
  const fits = numbers.length === 3 && numbers.join(separator) === text
  return fits ? parseDay(`${part('YYYY')}-${part('MM')}-${part('DD')}`) : undefined
}

/** Formats a day, `Y-m-d`, in the date format of the installation. */
export const localisedDay = (day: string, format: DateFormat): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return format.replace('YYYY', year).replace('MM', month).replace('DD', date)
}
