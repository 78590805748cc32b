import * as v from 'valibot'
import { type Field, optional, type OptionalField, prepared, readAs } from '../core/fields.js'
import { parseJson } from '../core/parseJson.js'
import { booleanOf, isDecimalText, isExact, numberOf } from '../core/phpValues.js'
import { type Local, localOf } from './local.js'

export { type OptionalField } from '../core/fields.js'
export { boolean, number, openEnum, optionalBoolean, optionalString, string } from '../core/fields.js'

/** An amount of money as the API writes it: `575.00`. It is never rounded. */
export type Decimal = `${number}`

/**
 * The further fields of a row: those that the account defines, `custom_…`, and those that are newer than this package.
 */
export type Row = { readonly [field: string]: unknown }

/** A row with an id. */
export type Entity = Row & { readonly id: number }

/** The fields that a type declares by name. */
export type Known<T> = { readonly [K in keyof T as string extends K ? never : K]: T[K] }

/**
 * A list in an answer. PHP also writes a list as an object keyed by number, a list of one item as that item, and an
 * empty list as `''` or false.
 */
type WireList<Item> = readonly Item[] | Readonly<Record<string, Item>> | Item | false | ''
type WireNumber = number | string

/** An optional field. The API has other forms for no value than null, and they are read as null. */
const orNone = <T, Wire>(
  expects: string,
  isNone: (value: unknown) => boolean,
  read: (value: unknown) => T | undefined,
): OptionalField<T, Wire> =>
  optional(readAs(expects, (value) => (isNone(value) ? null : read(value))) as Field<T, Wire>)

const isEmptyText = (value: unknown): boolean => value === ''
const isNoId = (value: unknown): boolean => value === '' || value === '0' || value === 0
/** PHP also writes no date as zeros: `0000-00-00`. */
const isNoDate = (value: unknown): boolean => typeof value === 'string' && (value === '' || value.startsWith('0000'))

const dateOf = (value: unknown): Local | undefined => (typeof value === 'string' ? localOf(value) : undefined)
/** The last date of the API, the end of 2030, means that there is no end. */
const isNoEnd = (value: unknown): boolean => isNoDate(value) || dateOf(value)?.startsWith('2030-12-31') === true
const isTimeOfDay = (value: unknown): value is string => typeof value === 'string' && /^\d\d:\d\d(:\d\d)?$/.test(value)
const decimalOf = (value: unknown): Decimal | undefined =>
  isDecimalText(value) || isExact(value) ? (String(value) as Decimal) : undefined

/** The id of a row. It is required. */
export const id: Field<number, WireNumber> = /* @__PURE__ */ readAs('id', numberOf)
/** The id of another row. The API writes no id as null, 0 or `''`. */
export const optionalId: OptionalField<number, WireNumber> = /* @__PURE__ */ orNone('id', isNoId, numberOf)
/** A number. The API writes no number as null or `''`. */
export const optionalNumber: OptionalField<number, WireNumber> = /* @__PURE__ */ orNone('number', isEmptyText, numberOf)
/** An amount of money or another decimal, read as a string. The API writes no value as null or `''`. */
export const decimal: OptionalField<Decimal, WireNumber> = /* @__PURE__ */ orNone('decimal', isEmptyText, decimalOf)
/**
 * A date, with a time of day if it has one, in any of the formats of the API. The API writes no date as null, `''` or
 * zeros.
 */
export const date: OptionalField<Local, string> = /* @__PURE__ */ orNone('date', isNoDate, dateOf)
/** A {@link date} at which something ends. The API also writes no end as the end of 2030. */
export const endDate: OptionalField<Local, string> = /* @__PURE__ */ orNone('date', isNoEnd, dateOf)
/** A {@link date}, or only a time of day, which some answers contain. */
export const dateOrTime: OptionalField<Local, string> = /* @__PURE__ */ orNone('date or time', isNoDate, (value) =>
  isTimeOfDay(value) ? value : dateOf(value),
)
/** A string or a number. The API sends either. */
export const stringOrNumber: OptionalField<string | number, string | number> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('string or number', (value) => (typeof value === 'string' ? value : numberOf(value))),
)
/** An id that is read as a string, as in calendars. */
export const textId: OptionalField<string, string | number> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('id', (value) => (typeof value === 'string' || isExact(value) ? `${value}` : undefined)),
)

/** Returns the items of a list in any of its forms. */
const itemsOf = (value: unknown): unknown[] => {
  if (typeof value === 'object' && value !== null) return Object.values(value)
  return value === '' || value === false || value === null || value === undefined ? [] : [value]
}

/** Reads each item of a list with `read`. Returns undefined when one of them cannot be read. */
const listWith =
  <T>(read: (item: unknown) => T | undefined) =>
  (items: unknown): readonly T[] | undefined => {
    const known = itemsOf(items).map(read)
    return known.includes(undefined) ? undefined : (known as T[])
  }

const numbersOf = /* @__PURE__ */ listWith(numberOf)
/** Numbers also come as one string, separated by commas or as JSON. */
const numbersIn = (value: unknown): readonly number[] | undefined => {
  if (typeof value !== 'string') return numbersOf(value)
  const items = parseJson(`[${value}]`)
  return Array.isArray(items) ? numbersOf(items.flat()) : undefined
}
/** A string also comes as an object with the field `value`. */
const textOf = (item: unknown): string | undefined => {
  const text = (Object(item) as { value?: unknown }).value ?? item
  return typeof text === 'string' ? text : undefined
}
const objectOf = (item: unknown): Row | undefined =>
  typeof item === 'object' && item !== null ? (item as Row) : undefined
const objectsOf = /* @__PURE__ */ listWith(objectOf)

/** A list of ids or other numbers. */
export const numberList: OptionalField<readonly number[], WireList<WireNumber>> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('list of numbers', numbersIn),
)
/** A list of strings, such as phone numbers. */
export const stringList: OptionalField<
  readonly string[],
  WireList<string | { readonly value: string }>
> = /* @__PURE__ */ optional(/* @__PURE__ */ readAs('list of strings', /* @__PURE__ */ listWith(textOf)))
/** A list of objects of unknown shape. */
export const objectList: OptionalField<readonly Row[], WireList<Row>> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('list of objects', objectsOf),
)
/** A list whose items are read with a schema. */
export const listOf = <T>(item: v.GenericSchema<unknown, T>): OptionalField<readonly T[], WireList<Row>> =>
  optional(prepared(itemsOf, v.array(item)) as unknown as Field<readonly T[], WireList<Row>>)

/** Whether lessons are streamed, or in which way. */
export const streaming: OptionalField<
  boolean | readonly Row[],
  boolean | string | number | readonly Row[] | Readonly<Record<string, Row>>
> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('boolean or list of objects', (value) => booleanOf(value) ?? objectsOf(value)),
)

/**
 * Reads a map. Returns undefined when the value is not a map. The API writes an empty map as `[]` or `''`, and a map in
 * a log may come as JSON text.
 */
export const mapOf = (value: unknown): Row | undefined => {
  const map = typeof value === 'string' && value !== '' ? parseJson(value) : value
  if (map === '' || map === null) return {}
  if (Array.isArray(map)) return map.length === 0 ? {} : undefined
  return typeof map === 'object' ? (map as Row) : undefined
}
/** A map of unknown fields. */
export const map: OptionalField<Row, Row | readonly [] | string> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('map', mapOf),
)
