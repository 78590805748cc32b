import { refuse } from '../core/refuse.js'
import type { DateFormat } from './context.js'
import { localOf, readingOf, written } from './local.js'
import type { Decimal, Known } from './shape.js'
import type { Write } from './wire.js'

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

/** A date: written as the API stores it. */
const dateName = /(^|_)date(_v)?$|^(dob|begin|end)$/

/** A date as it is sent, with hours and minutes where it has a time; no end is the end of 2030, as the API says it. */
const dateOf = (name: string, value: unknown, format: DateFormat): unknown => {
  if (value === '' || (value === null && !/^e_/.test(name))) return value
  const date = value ?? '2030-12-31'
  const [day, time] = readingOf(date) === undefined ? refuse(`${name} must be a date`) : localOf(date)!.split('T')
  return `${written(day, format) as string}${time ? ` ${time.slice(0, 5)}` : ''}`
}

/** Writes a field as the API stores it: dates as `d.m.Y`, times as `H:i`, flags as 0 and 1. Stamps are the API's own. */
export const writeField: Write = (name, value, format = 'd.m.Y') => {
  if (/^custom_/.test(name)) return value
  if (/^(cre|upd)ated_at$/.test(name)) return undefined
  if (typeof value === 'boolean') return Number(value)
  if (value !== undefined && dateName.test(name)) return dateOf(name, value, format)
  return typeof value === 'string' && /^time_/.test(name) ? localOf(value)?.slice(11, 16) || value : value
}

/** The body of what is written: what was given of a row but its id. */
export const fieldsOf = (row: object): object => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) refuse('fields must be an object')
  const { id: _, ...fields } = row as { id?: unknown }
  return fields
}
