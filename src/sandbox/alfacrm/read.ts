import { isList, isObject, type Json, type JsonObject } from '../json.js'
import { type DateFormat, parseDay, parseTime } from './dates.js'
import type { Field, Kind } from './definition.js'
import { messages } from './labels.js'
import { toCents, toDecimal } from './money.js'
import type { AlfaCrmVariants } from './variants.js'

/** The result of reading the input of a field: a value, nothing to store, or a message about what is wrong. */
export type Reading =
  | { readonly as: 'value'; readonly value: Json }
  | { readonly as: 'nothing' }
  | { readonly as: 'wrong'; readonly message: string }

type Reader = (value: Json, field: Field, name: string, variants: Pick<AlfaCrmVariants, 'isoDates'>) => Reading

const reads = (value: Json): Reading => ({ as: 'value', value })
const wrong = (message: string): Reading => ({ as: 'wrong', message })

/** Reads a whole number or a string of digits. */
export const toInteger = (value: Json | undefined): number | undefined => {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

/** Reads a flag: 0, 1 or another spelling of them. */
export const toFlag = (value: Json | undefined): 0 | 1 | undefined => {
  if (value === true || value === 1 || value === '1' || value === 'true') return 1
  return value === false || value === 0 || value === '0' || value === 'false' ? 0 : undefined
}

/** Checks whether a value is empty. */
export const isNone = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (isList(value) && value.length === 0)

const textOf = (value: Json): string | undefined => {
  if (isObject(value)) return Object.hasOwn(value, 'value') ? textOf(value['value'] ?? null) : undefined
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined
}

const readInteger: Reader = (value, { oneOf }, name) => {
  const number = toInteger(value)
  if (number === undefined) return wrong(messages.integer(name))
  return oneOf === undefined || oneOf.includes(number) ? reads(number) : wrong(messages.wrong(name))
}

const readFlag: Reader = (value, _field, name) => {
  const read = toFlag(value)
  return read === undefined ? wrong(messages.flag(name)) : reads(read)
}

/** Fields that no call can write. */
const readNothing: Reader = () => ({ as: 'nothing' })

const readText: Reader = (value, { most, oneOf }, name) => {
  const text = isObject(value) ? undefined : textOf(value)
  if (text === undefined) return wrong(messages.text(name))
  if (most !== undefined && text.length > most) return wrong(messages.tooLong(name, most))
  return oneOf === undefined || oneOf.includes(text) ? reads(text) : wrong(messages.wrong(name))
}

const readList =
  (toItem: (value: Json) => Json | undefined): Reader =>
  (value, _field, name) => {
    const items = (isList(value) ? value : [value]).map((item) => toItem(item) ?? null)
    return items.includes(null) ? wrong(messages.list(name)) : reads([...new Set(items)].filter((item) => item !== ''))
  }

const dayFormats = ({ isoDates }: Pick<AlfaCrmVariants, 'isoDates'>): readonly DateFormat[] =>
  isoDates ? ['d.m.Y', 'Y-m-d'] : ['d.m.Y']

// The CRM takes days as `d.m.Y` alone: one in ISO is answered with success and is not stored.
const readDay: Reader = (value, _field, name, variants) => {
  if (typeof value !== 'string') return wrong(messages.format(name))
  if (!variants.isoDates && /^\d{4}-\d\d-\d\d/.test(value)) return { as: 'nothing' }
  const day = parseDay(value, dayFormats(variants))
  return day === undefined ? wrong(messages.format(name)) : reads(day)
}

const readDatetime: Reader = (value, field, name, variants) => {
  if (typeof value !== 'string') return wrong(messages.format(name))
  const [day = '', time = '00:00:00', ...more] = value.split(' ')
  const read = readDay(day, field, name, variants)
  const clock = parseTime(time)
  if (read.as !== 'value') return read
  const isWhole = clock !== undefined && more.length === 0
  return isWhole ? reads(`${parseDay(day, dayFormats(variants)) ?? ''} ${clock}`) : wrong(messages.format(name))
}

const readers: Readonly<Record<Kind, Reader>> = {
  integer: readInteger,
  number: (value, _field, name) => {
    const number = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : value
    return typeof number === 'number' ? reads(number) : wrong(messages.number(name))
  },
  money: (value, _field, name) => {
    const cents = toCents(value)
    return cents === undefined ? wrong(messages.number(name)) : reads(toDecimal(cents))
  },
  flag: readFlag,
  boolean: readNothing,
  text: readText,
  texts: readList((item) => (isNone(item) ? '' : textOf(item))),
  integers: readList(toInteger),
  date: readDay,
  datetime: readDatetime,
  time: (value, _field, name) => {
    const time = typeof value === 'string' ? parseTime(value) : undefined
    return time === undefined ? wrong(messages.format(name)) : reads(time)
  },
  stamp: readNothing,
  json: reads,
}

/** Returns the value of a field that was left out or sent empty. */
const emptyOf = ({ kind }: Field): Json =>
  kind === 'texts' || kind === 'integers' ? [] : kind === 'flag' ? 0 : kind === 'boolean' ? false : null

/** Reads what was sent for a field. */
export const readField = (
  field: Field,
  name: string,
  value: Json,
  variants: Pick<AlfaCrmVariants, 'isoDates'>,
): Reading => {
  if (!isNone(value)) return readers[field.written ?? field.kind](value, field, name, variants)
  return reads(field.kind === 'text' && value === '' ? '' : emptyOf(field))
}

/** Returns the values of the fields that nobody has set. */
export const initialValues = (fields: Readonly<Record<string, Field>>): JsonObject =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { derive, kind }]) => derive === undefined && kind !== 'stamp')
      .map(([name, field]) => [name, field.initial ?? emptyOf(field)]),
  )
