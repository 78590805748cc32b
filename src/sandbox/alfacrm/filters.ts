import { isList, type Json } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import type { Account, Row } from './account.js'
import { ageOn, type DateFormat, parseDay } from './dates.js'
import { isNone, toFlag, toInteger } from './read.js'

/** Tests a row. */
export type Test = (row: Row) => boolean

/** The parts of the account that a filter can use. */
export type Look = { readonly account: Account; readonly valueOf: (row: Row, field: string) => Json }

/** One filter of a list. */
export type Filter = {
  /** Makes the test of rows for a value, or reports that the value has the wrong format. */
  readonly read: (value: Json, look: Look, name: string) => Outcome<Test>
  /** A field whose index contains every row that can pass, unless the value contains 0. */
  readonly indexed?: string
}

const wrongFormat = (name: string) => refuse(400, `Неверный формат фильтра «${name}».`)

/** Reads a whole number or a list of whole numbers. */
export const toIntegers = (value: Json): readonly number[] | undefined => {
  const numbers = (isList(value) ? value : [value]).map(toInteger)
  return numbers.includes(undefined) ? undefined : numbers.filter((number) => number !== undefined)
}

const toNumber = (value: Json): number | undefined => {
  const number = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : value
  return typeof number === 'number' ? number : undefined
}

const toText = (value: Json): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

/** Makes a filter from a function that reads its value and a function that tests a row. */
export const filterBy = <T>(
  parse: (value: Json) => T | undefined,
  passes: (row: Row, wanted: T, look: Look) => boolean,
): Filter => ({
  read: (value, look, name) => {
    const wanted = parse(value)
    return wanted === undefined ? wrongFormat(name) : done((row) => passes(row, wanted, look))
  },
})

const isAmong = (wanted: readonly number[], value: Json): boolean => {
  if (isList(value)) return value.some((item) => typeof item === 'number' && wanted.includes(item))
  // The value 0 selects rows without a value.
  return wanted.includes(isNone(value) ? 0 : Number(value))
}

/** Selects rows whose field equals one of the numbers, or whose list contains one of them. */
export const equals = (field: string): Filter => ({
  ...filterBy(toIntegers, (row, wanted, look) => isAmong(wanted, look.valueOf(row, field))),
  indexed: field,
})

/** Like {@link equals}, for a computed field without an index. */
export const equalsDerived = (of: (row: Row, look: Look) => Json): Filter =>
  filterBy(toIntegers, (row, wanted, look) => isAmong(wanted, of(row, look)))

const holds = (value: Json, part: string): boolean =>
  isList(value) ? value.some((item) => holds(item, part)) : (toText(value) ?? '').toLowerCase().includes(part)

/** Selects rows whose string contains a part. Upper and lower case are the same. */
export const contains = (field: string): Filter =>
  filterBy(
    (value) => toText(value)?.toLowerCase(),
    (row, part, look) => holds(look.valueOf(row, field), part),
  )

const digitsOf = (value: Json): string => (toText(value) ?? '').replace(/\D/g, '')

/**
 * Selects rows with one of the phone numbers. It compares only the digits, because phone numbers are stored as they
 * were typed.
 */
export const phoneNumber = (field: string): Filter =>
  filterBy(
    (value) => {
      const numbers = (isList(value) ? value : [value]).map(digitsOf)
      return numbers.includes('') ? undefined : numbers
    },
    (row, wanted, look) => {
      const value = look.valueOf(row, field)
      const held = (isList(value) ? value : [value]).map(digitsOf)
      return wanted.some((number) => held.some((each) => each.includes(number)))
    },
  )

/** Rows whose flag is as given. */
export const isFlag = (field: string): Filter =>
  filterBy(toFlag, (row, wanted, look) => toFlag(look.valueOf(row, field)) === wanted)

const parser = (formats: readonly DateFormat[]) => (value: Json) =>
  typeof value === 'string' ? parseDay(value, formats) : undefined

const dayOf = (value: Json): string => (typeof value === 'string' ? value.slice(0, 10) : '')

/** Rows whose day is this one or later. */
export const dayFrom = (field: string, ...formats: readonly DateFormat[]): Filter =>
  filterBy(parser(formats), (row, wanted, look) => dayOf(look.valueOf(row, field)) >= wanted)

/** Rows whose day is this one or earlier; one without a day is neither. */
export const dayTo = (field: string, ...formats: readonly DateFormat[]): Filter =>
  filterBy(parser(formats), (row, wanted, look) => {
    const day = dayOf(look.valueOf(row, field))
    return day !== '' && day <= wanted
  })

/** Selects rows with this day. */
export const dayIs = (field: string, ...formats: readonly DateFormat[]): Filter =>
  filterBy(parser(formats), (row, wanted, look) => dayOf(look.valueOf(row, field)) === wanted)

/** Makes a pair of filters, `…_from` and `…_to`, for a day. */
export const days = (field: string, name: string, ...formats: readonly DateFormat[]): Record<string, Filter> => ({
  [`${name}_from`]: dayFrom(field, ...formats),
  [`${name}_to`]: dayTo(field, ...formats),
})

/** The filters for the times at which a row was created and last changed. */
export const stamps: Readonly<Record<string, Filter>> = {
  ...days('updated_at', 'updated_at', 'd.m.Y'),
  ...days('created_at', 'created_at', 'd.m.Y'),
}

/** Makes a pair of filters, `…_from` and `…_to`, for a number or an amount. */
export const numbers = (field: string, name: string): Record<string, Filter> => ({
  [`${name}_from`]: filterBy(toNumber, (row, wanted, look) => Number(look.valueOf(row, field)) >= wanted),
  [`${name}_to`]: filterBy(toNumber, (row, wanted, look) => Number(look.valueOf(row, field)) <= wanted),
})

const ageOf = (row: Row, { account, valueOf }: Look): number | undefined => {
  const birthday = valueOf(row, 'dob')
  return typeof birthday === 'string' ? ageOn(birthday, account.today()) : undefined
}

/** The filters for the age, which is computed from `dob`. Rows without `dob` never pass. */
export const ages: Readonly<Record<string, Filter>> = {
  age_from: filterBy(toInteger, (row, wanted, look) => (ageOf(row, look) ?? -1) >= wanted),
  age_to: filterBy(toInteger, (row, wanted, look) => (ageOf(row, look) ?? Infinity) <= wanted),
}

/** Selects active rows, all rows or only archived rows: 0, 1, 2. */
export const removed: Filter = filterBy(
  (value) => [0, 1, 2].find((mode) => mode === toInteger(value)),
  ({ removedAt }, mode) => mode === 1 || (mode === 2) === (removedAt !== null),
)
