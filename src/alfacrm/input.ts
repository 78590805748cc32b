import { refuse } from '../core/refuse.js'
import type { DateFormat } from './context.js'
import type { Decimal, Known } from './fields.js'
import { localOf, readingOf, writeDate } from './local.js'
import type { WriteField } from './rules.js'

type Keys<T> = keyof Known<T> & string

/** The values that can be given for a type: as they are read, or in the form that the API expects. */
type Given<T> = T extends boolean
  ? boolean | 0 | 1
  : T extends Decimal
    ? Decimal | number
    : T extends readonly (infer Item)[]
      ? readonly Item[] | Item
      : T

/**
 * The input for a row: the required fields, and any others except those that the API sets itself. Set `e_date` to null
 * for a row without an end.
 */
export type Input<T, Required extends Keys<T>, ReadOnly extends Keys<T> = never> = {
  readonly [K in Required]: Given<NonNullable<T[K]>> | (K extends 'e_date' | 'e_date_v' ? null : never)
} & {
  readonly [K in Exclude<Keys<T>, Required | ReadOnly | 'id'>]?: Given<T[K]> | undefined
} & { readonly [custom: `custom_${string}`]: unknown }

/** Matches the names of dates that are written in the format in which the API stores them. */
const dateName = /(^|_)date(_v)?$|^(dob|begin|end)$/
/** Matches the names of the timestamps that the API sets itself. */
const stampName = /^(created|updated)_at$/

/** The date that means "no end" in the API. */
const noEnd = '2030-12-31'

/**
 * Writes a date as it is sent, with hours and minutes if it has a time. A missing end becomes the date that means "no
 * end".
 */
const dateAsSent = (name: string, value: unknown, format: DateFormat): unknown => {
  const isEnd = name.startsWith('e_')
  if (value === '' || (value === null && !isEnd)) return value
  const date = value ?? noEnd
  const local = localOf(date)
  if (local === undefined || readingOf(date) === undefined)
    return refuse(`${name} must be an existing date, such as 2024-05-31`)
  const [day, time] = local.split('T')
  const writtenDay = writeDate(day, format) as string
  return time === undefined ? writtenDay : `${writtenDay} ${time.slice(0, 5)}`
}

/** Returns the time of day of a local time, or the given value when it has none. */
const timeAsSent = (value: string): string => localOf(value)?.slice(11, 16) || value

/**
 * Writes a field as the API stores it: dates as `d.m.Y`, times as `H:i`, flags as 0 and 1. Timestamps are not sent,
 * because the API sets them.
 */
export const writeRowField: WriteField = (name, value, format = 'd.m.Y') => {
  if (name.startsWith('custom_')) return value
  if (stampName.test(name)) return undefined
  if (typeof value === 'boolean') return Number(value)
  if (value !== undefined && dateName.test(name)) return dateAsSent(name, value, format)
  return typeof value === 'string' && name.startsWith('time_') ? timeAsSent(value) : value
}

/** Makes the body of a create or update request: the given fields of a row, except its id. */
export const fieldsOf = (row: object): object => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) refuse('fields must be an object')
  const { id: _, ...fields } = row as { id?: unknown }
  return fields
}
