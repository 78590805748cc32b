import { parseJson } from '../core/refused.js'
import { count, flag, type Read, text } from '../core/shape.js'
import { type Local, localOf } from './local.js'

export { anything, count, flag, list, type Maybe, text } from '../core/shape.js'

/** An amount of money as the API writes it: `575.00`. Never rounded. */
export type Decimal = `${number}`

/** What a row of any kind holds beside its fields: fields of the account, `custom_…`, and such as are newer than this package. */
export type Row = { readonly [field: string]: unknown }

/** A row with an id. */
export type Entity = Row & { readonly id: number }

/** The fields that a type names. */
export type Known<T> = { readonly [K in keyof T as string extends K ? never : K]: T[K] }

/** A reader for each field that a type names; null is a value that says there is none. */
export type Readers<T> = { readonly [K in keyof Known<T>]-?: Read<Exclude<Known<T>[K], undefined>> }

/** A number, also as text; none as `''`, which PHP sends for null. */
export const number: Read<number | null> = (value) => (value === '' ? null : count(value))

/** The id of another row; none as null, 0 or `''`. */
export const ref: Read<number | null> = (value) => (['', '0', 0].includes(value as string) ? null : count(value))

/** An amount of money, or another decimal, kept as text. */
export const decimal: Read<Decimal | null> = (value) =>
  typeof number(value) === 'number' ? `${value as number}` : (number(value) as null | undefined)

/** A date or a date with a time of day, in any of the API's forms; none as `''` or zeros. */
export const local: Read<Local | null> = (value) =>
  text(value) === undefined ? undefined : /^(0000|$)/.test(value as string) ? null : localOf(value)

/** {@link local} of an end: the API's last date, the end of 2030, says that there is none. */
export const end: Read<Local | null> = (value) => (local(value)?.startsWith('2030-12-31') ? null : local(value))

/** {@link local}, or a time of day alone, as some answers have it. */
export const moment: Read<Local | null> = (value) =>
  typeof value === 'string' && /^\d\d:\d\d(:\d\d)?$/.test(value) ? value : local(value)

/** Ids or other numbers: a list, an object, one number, or a text of them, parted by commas or as JSON. */
export const numbers: Read<readonly number[]> = (value) =>
  itemsOf(typeof value === 'string' ? (parseJson(`[${value}]`) as unknown[] | undefined)?.flat() : value, count)

/** Texts such as phones: a list, one text, or objects whose `value` is the text. */
export const words: Read<readonly string[]> = (value) =>
  itemsOf(value, (item) => text((Object(item) as { value?: unknown }).value ?? item))

/** Objects, of which nothing is known but that. */
export const rows: Read<readonly Row[]> = (value) =>
  itemsOf(value, (item) => (Object(item) === item ? (item as Row) : undefined))

/** A list of what `read` reads: a list, an object keyed by number, one item, or nothing as `''` or false. */
const itemsOf = <T>(value: unknown, read: Read<T>): readonly T[] | undefined => {
  const items =
    typeof value === 'object' ? Object.values(value as object) : value === '' || value === false ? [] : [value]
  const known = items.map(read)
  return known.includes(undefined) ? undefined : (known as T[])
}

/** A text or a number, where the API sends either. */
export const scalar: Read<string | number> = (value) => (typeof value === 'string' ? value : count(value))

/** Whether lessons are streamed, or how. */
export const streaming: Read<boolean | readonly Row[]> = (value) => flag(value) ?? rows(value)

/** A map: an empty one comes as `[]` or `''`, and in logs one may come as its JSON. */
export const fields: Read<Row> = (value) => {
  const map = typeof value === 'string' && value ? parseJson(value) : value
  return map === '' || map === null || (Array.isArray(map) && !map.length)
    ? {}
    : typeof map === 'object' && !Array.isArray(map)
      ? (map as Row)
      : undefined
}
