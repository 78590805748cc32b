import { isList, isObject, type Json } from '../json.js'
import { isId } from '../ids.js'
import { parseDate, toDateTime } from './dates.js'

/** The value that was read from the input, or a description of the expected value. */
export type Reading = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: string }

/** Reads one value of an input. */
export type Reader = (value: Json) => Reading

/** The kinds of a predefined attribute. */
export type Kind =
  | 'text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'day'
  | 'money'
  | 'currency'
  | 'id'
  | 'ids'
  | 'object'
  | 'list'
  | 'any'

/** Makes the result of a valid value. */
export const reads = (value: Json): Reading => ({ ok: true, value })

/** Makes the result of an invalid value, with the expected one. */
export const mustBe = (what: string): Reading => ({ ok: false, message: `must be ${what}` })

const toNumber = (value: Json): number | undefined => {
  // The README of the API writes some numbers as strings: "trial": "30".
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** Checks whether a value is an amount of money: a safe integer of cents, not a string. */
export const isCents = (value: Json | undefined): value is number => Number.isSafeInteger(value)

/** Reads a whole number between two bounds. It can be a string. */
export const wholeNumber =
  (least: number, most: number = Number.MAX_SAFE_INTEGER): Reader =>
  (value) => {
    const number = toNumber(value)
    if (number !== undefined && Number.isSafeInteger(number) && number >= least && number <= most) return reads(number)
    return mustBe(
      most === Number.MAX_SAFE_INTEGER
        ? `a whole number from ${String(least)}`
        : `a whole number from ${String(least)} to ${String(most)}`,
    )
  }

/** Reads an amount of money with a minimum in cents. */
export const cents =
  (least: number): Reader =>
  (value) =>
    isCents(value) && value >= least ? reads(value) : mustBe(`an integer of cents, at least ${String(least)}`)

const date =
  (round: (ms: number) => number): Reader =>
  (value) => {
    const ms = parseDate(value)
    return ms === undefined
      ? mustBe('a date: YYYY-MM-DD, YYYY-MM-DD HH:MM:SS (UTC) or a DateTime object')
      : reads(toDateTime(round(ms)))
  }

const day = 86_400_000

const readers: Readonly<Record<Kind, Reader>> = {
  text: (value) => (typeof value === 'string' ? reads(value) : mustBe('a text')),
  number: (value) => {
    const number = toNumber(value)
    return number === undefined ? mustBe('a number') : reads(number)
  },
  integer: wholeNumber(0),
  boolean: (value) => {
    if (typeof value === 'boolean') return reads(value)
    return value === 'true' || value === 'false' ? reads(value === 'true') : mustBe('true or false')
  },
  date: date((ms) => ms),
  day: date((ms) => Math.floor(ms / day) * day),
  money: cents(0),
  currency: (value) =>
    typeof value === 'string' && /^[A-Za-z]{3}$/.test(value)
      ? reads(value.toUpperCase())
      : mustBe('a currency of three letters'),
  id: (value) => (isId(value) ? reads(value) : mustBe('an id of 24 hex digits')),
  ids: (value) =>
    isList(value) && value.every(isId) ? reads([...new Set(value)]) : mustBe('a list of ids of 24 hex digits'),
  object: (value) => (isObject(value) ? reads(value) : mustBe('an object')),
  list: (value) => (isList(value) ? reads(value) : mustBe('a list')),
  any: reads,
}

/** Returns the reader of a kind. */
export const readerOf = (kind: Kind): Reader => readers[kind]

const wireTypes: Readonly<Partial<Record<Kind, string>>> = {
  integer: 'number',
  money: 'number',
  day: 'date',
  currency: 'text',
  ids: 'list',
}

/** Returns the name of a kind in `{r}/attributes`. */
export const typeOf = (kind: Kind): string => wireTypes[kind] ?? kind

/** Returns the kind with which the type of a custom attribute is checked. An unknown type is not checked. */
export const kindOf = (type: string): Kind =>
  type === 'text' || type === 'number' || type === 'boolean' || type === 'date' ? type : 'any'
