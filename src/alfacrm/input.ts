import { refuse } from '../core/refuse.js'
import type { DateFormat } from './context.js'
import type { Decimal, Known } from './fields.js'
import { localOf, readingOf, writeDate } from './local.js'
import type { WriteField } from './rules.js'

type Keys<T> = keyof Known<T> & string

/** What may be given for a value of this type: what is read, or as the API takes it. */
type Given<T> = T extends boolean
  ? boolean | 0 | 1
  : T extends Decimal
    ? Decimal | number
    : T extends readonly (infer Item)[]
      ? readonly Item[] | Item
      : T

/**
 * What is sent of a row: the fields that are to be there, and any of the others but those that the API sets itself. Without
 * an end, `e_date` is null.
 */
export type Input<T, Required extends Keys<T>, ReadOnly extends Keys<T> = never> = {
  readonly [K in Required]: Given<NonNullable<T[K]>> | (K extends 'e_date' | 'e_date_v' ? null : never)
} & {
  readonly [K in Exclude<Keys<T>, Required | ReadOnly | 'id'>]?: Given<T[K]> | undefined
} & { readonly [custom: `custom_${string}`]: unknown }

/** The names of dates that are written as the API stores them. */
const dateName = /(^|_)date(_v)?$|^(dob|begin|end)$/
/** The stamps that the API sets itself. */
const stampName = /^(created|updated)_at$/

/** The date with which the API says that there is no end. */
const noEnd = '2030-12-31'

/** A date as it is sent, with hours and minutes where it has a time. No end is written as the API writes it. */
const dateAsSent = (name: string, value: unknown, format: DateFormat): unknown => {
  const isEnd = name.startsWith('e_')
  if (value === '' || (value === null && !isEnd)) return value
  const date = value ?? noEnd
  const local = localOf(date)
  if (local === undefined || readingOf(date) === undefined) return refuse(`${name} must be a date`)
  const [day, time] = local.split('T')
  const writtenDay = writeDate(day, format) as string
  return time === undefined ? writtenDay : `${writtenDay} ${time.slice(0, 5)}`
}

/** A time of day of a local time, or what was given. */
const timeAsSent = (value: string): string => localOf(value)?.slice(11, 16) || value

/** Writes a field as the API stores it: dates as `d.m.Y`, times as `H:i`, flags as 0 and 1. Stamps are the API's own. */
export const writeRowField: WriteField = (name, value, format = 'd.m.Y') => {
  if (name.startsWith('custom_')) return value
  if (stampName.test(name)) return undefined
  if (typeof value === 'boolean') return Number(value)
  if (value !== undefined && dateName.test(name)) return dateAsSent(name, value, format)
  return typeof value === 'string' && name.startsWith('time_') ? timeAsSent(value) : value
}

/** The body of what is written: what was given of a row but its id. */
export const fieldsOf = (row: object): object => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) refuse('fields must be an object')
  const { id: _, ...fields } = row as { id?: unknown }
  return fields
}
