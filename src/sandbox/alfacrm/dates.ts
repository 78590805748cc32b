/** The format of a day in requests and answers, in the letters of PHP. */
export type DateFormat = 'd.m.Y' | 'Y-m-d' | 'Y.m.d'

/** The date that stands for "no end". */
export const openEnd = '2030-12-31'

const patterns: Readonly<Record<DateFormat, RegExp>> = {
  'd.m.Y': /^(?<d>\d\d)\.(?<m>\d\d)\.(?<Y>(?:19|2\d)\d\d)$/,
  'Y-m-d': /^(?<Y>(?:19|2\d)\d\d)-(?<m>\d\d)-(?<d>\d\d)$/,
  'Y.m.d': /^(?<Y>(?:19|2\d)\d\d)\.(?<m>\d\d)\.(?<d>\d\d)$/,
}

const isDay = (day: string): boolean => {
  const ms = Date.parse(`${day}T00:00:00Z`)
  // `Date.parse` reads February 30 as March 1 in some runtimes.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)
}

/**
 * Reads a day of the years 1900 to 2999 in one of the given formats and returns it as `Y-m-d`. Returns undefined when
 * it is not such a day.
 */
export const parseDay = (text: string, formats: readonly DateFormat[]): string | undefined => {
  for (const format of formats) {
    const { Y = '', m = '', d = '' } = patterns[format].exec(text)?.groups ?? {}
    const day = `${Y}-${m}-${d}`
    if (isDay(day)) return day
  }
  return undefined
}

/** Writes a day or a time that is stored as `Y-m-d…` in another format. */
export const showDay = (text: string, format: DateFormat): string => {
  const [Y = '', m = '', d = ''] = text.slice(0, 10).split('-')
  return { 'd.m.Y': `${d}.${m}.${Y}`, 'Y-m-d': `${Y}-${m}-${d}`, 'Y.m.d': `${Y}.${m}.${d}` }[format]
}

/** Reads a time of day, `H:i` or `H:i:s`, and returns it as `H:i:s`. */
export const parseTime = (text: string): string | undefined => {
  const [, time, seconds = ':00'] = /^((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$/.exec(text) ?? []
  return time === undefined ? undefined : time + seconds
}

/** Formats milliseconds as `Y-m-d H:i:s`. */
export const toStamp = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')

/** Adds minutes to a `Y-m-d H:i:s`. */
export const addMinutes = (stamp: string, minutes: number): string =>
  toStamp(Date.parse(`${stamp.replace(' ', 'T')}Z`) + minutes * 60_000)

/** Returns the minutes between two `Y-m-d H:i:s`. */
export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 60_000)

/** Returns the years between a birthday and a day, both `Y-m-d`. */
export const ageOn = (birthday: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthday.slice(0, 4)) - (day.slice(5) < birthday.slice(5) ? 1 : 0)

/** A unit of the length of a subscription. */
export type PeriodUnit = 'days' | 'weeks' | 'months' | 'years'

/** Adds a number of units to a `Y-m-d`. */
export const addPeriod = (day: string, amount: number, unit: PeriodUnit): string => {
  const date = new Date(`${day}T00:00:00Z`)
  if (unit === 'days' || unit === 'weeks') date.setUTCDate(date.getUTCDate() + amount * (unit === 'weeks' ? 7 : 1))
  else date.setUTCMonth(date.getUTCMonth() + amount * (unit === 'years' ? 12 : 1))
  return date.toISOString().slice(0, 10)
}
