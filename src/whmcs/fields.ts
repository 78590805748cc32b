import * as v from 'valibot'
import { type Field, type OptionalField, optional, readAs } from '../core/fields.js'
import { booleanOf, isExact, numberOf } from '../core/phpValues.js'
import type { LocalDate, Secret } from './answer.js'
import { decodeEntities } from './entities.js'

/** A field that is set to an empty value when it is left out or null. */
export type FilledField<T> = v.NullishSchema<Field<T>, ''>

/** The id of the row that an answer is about. It is required. */
export const id: Field<number, number | string> = /* @__PURE__ */ readAs('id', numberOf)

/**
 * A number, which can come as a string of digits. An empty string is read as null. The id 0 means no row and is kept as
 * 0.
 */
export const optionalNumber: OptionalField<number, number | string> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('number', (value) => (value === '' ? null : numberOf(value))) as Field<
    number,
    number | string
  >,
)

const flagOf = (value: unknown): boolean | undefined => {
  if (value === 'on') return true
  return value === 'off' ? false : booleanOf(value)
}

/** A boolean in any of the forms that PHP and MySQL use. */
export const optionalBoolean: OptionalField<boolean, boolean | string | number> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('boolean', flagOf),
)

/** Checks for a date that was never set. MySQL writes it as zeros. */
const isNeverSet = (date: string): boolean => date === '' || date.startsWith('0000-00-00')

const dateOf = (value: unknown): LocalDate | null | undefined => {
  if (typeof value !== 'string') return undefined
  return isNeverSet(value) ? null : value
}

/** A date in the server's local time, in the format of the server. It is null when it was never set. */
export const optionalDate: OptionalField<LocalDate, string> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('date', dateOf) as Field<LocalDate, string>,
)

/** The configuration with which a schema decodes HTML entities. valibot passes it on to the schema of each field. */
interface EntityConfig extends v.Config<v.BaseIssue<unknown>> {
  readonly decodeEntities?: boolean
}

const decoding: EntityConfig = { decodeEntities: true }

/** Returns the same schema with the HTML entities in strings decoded. */
export const decodingEntities = <T>(schema: Field<T>): Field<T> => v.config(schema, decoding)

/** A field that is read differently when HTML entities are decoded. */
const eitherWay = <T, Wire>(plain: Field<T, Wire>, decoded: Field<T, Wire>): Field<T, Wire> => ({
  ...plain,
  '~run': (dataset, config: EntityConfig) => (config.decodeEntities ? decoded : plain)['~run'](dataset, config),
})

/** Reads a string. A number that JSON has already rounded is refused, because its last digits are lost. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || isExact(value) ? String(value) : undefined

const decodedTextOf = (value: unknown): string | undefined => {
  const text = textOf(value)
  return text === undefined ? undefined : decodeEntities(text)
}

const text: Field<string, string | number> = /* @__PURE__ */ eitherWay(
  /* @__PURE__ */ readAs<string, string | number>('text', textOf),
  /* @__PURE__ */ readAs<string, string | number>('text', decodedTextOf),
)

/** A string. Amounts are read as strings as well, so that they keep their decimals. A number becomes a string. */
export const optionalText: OptionalField<string, string | number> = /* @__PURE__ */ optional(text)

/** A string that is a secret. */
export const secretText: OptionalField<Secret, string | number> = /* @__PURE__ */ optional(text)

/** A string that is HTML by design. Its entities are never decoded. */
export const htmlText: OptionalField<string, string | number> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs<string, string | number>('HTML', textOf),
)

/** A value of an enumeration that may grow. Editors suggest the known values, and other values are kept. */
export const openEnum = <Known extends string>(): OptionalField<Known | (string & {}), string | number> => optionalText

const namesOf = (value: unknown): readonly string[] | undefined =>
  typeof value === 'string' ? value.split('|').filter((name) => name !== '') : undefined

/** A list of names that comes as one string, separated by `|`. */
export const pipeSeparated: FilledField<readonly string[]> = /* @__PURE__ */ v.nullish(
  /* @__PURE__ */ eitherWay(
    /* @__PURE__ */ readAs<readonly string[]>('names separated by |', namesOf),
    /* @__PURE__ */ readAs<readonly string[]>('names separated by |', (value) => namesOf(value)?.map(decodeEntities)),
  ),
  '',
)
