import * as v from 'valibot'
import { type Field, type OptionalField, optional, readAs } from '../core/fields.js'
import { booleanOf, isExact, numberOf } from '../core/phpValues.js'
import type { LocalDate, Secret } from './answer.js'
import { decodeEntities } from './entities.js'

/** A field that is filled with an empty value where it is left out or null. */
export type FilledField<T> = v.NullishSchema<Field<T>, ''>

/** The number of what an answer is about, which it has to have. */
export const id: Field<number, number | string> = /* @__PURE__ */ readAs('id', numberOf)

/** A number, also as digits. An empty text is none. The id 0 stands for none and stays 0. */
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

/** A boolean in any of the forms that PHP and MySQL have for one. */
export const optionalBoolean: OptionalField<boolean, boolean | string | number> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('boolean', flagOf),
)

/** Whether a date was never set: MySQL has a date of zeros for that. */
const isNeverSet = (date: string): boolean => date === '' || date.startsWith('0000-00-00')

const dateOf = (value: unknown): LocalDate | null | undefined => {
  if (typeof value !== 'string') return undefined
  return isNeverSet(value) ? null : value
}

/** A date in the server's local time, as it is written there. Null where it was never set. */
export const optionalDate: OptionalField<LocalDate, string> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs('date', dateOf) as Field<LocalDate, string>,
)

/** The configuration with which a schema decodes HTML entities: valibot hands it down to the schema of each field. */
interface EntityConfig extends v.Config<v.BaseIssue<unknown>> {
  readonly decodeEntities?: boolean
}

const decoding: EntityConfig = { decodeEntities: true }

/** The same schema, which decodes the HTML entities in texts. */
export const decodingEntities = <T>(schema: Field<T>): Field<T> => v.config(schema, decoding)

/** A field that is read in one way where HTML entities are decoded, and else in another. */
const eitherWay = <T, Wire>(plain: Field<T, Wire>, decoded: Field<T, Wire>): Field<T, Wire> => ({
  ...plain,
  '~run': (dataset, config: EntityConfig) => (config.decodeEntities ? decoded : plain)['~run'](dataset, config),
})

/** A text. A number that JSON has rounded already is none: its last digits are lost. */
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

/** A text. Amounts are texts too, which keep their decimals. A number becomes a text. */
export const optionalText: OptionalField<string, string | number> = /* @__PURE__ */ optional(text)

/** A text that is a secret. */
export const secretText: OptionalField<Secret, string | number> = /* @__PURE__ */ optional(text)

/** A text that is HTML by design, whose entities are never decoded. */
export const htmlText: OptionalField<string, string | number> = /* @__PURE__ */ optional(
  /* @__PURE__ */ readAs<string, string | number>('HTML', textOf),
)

/** A word of a list that may grow: known words are suggested, others are kept. */
export const openEnum = <Known extends string>(): OptionalField<Known | (string & {}), string | number> => optionalText

const namesOf = (value: unknown): readonly string[] | undefined =>
  typeof value === 'string' ? value.split('|').filter((name) => name !== '') : undefined

/** Names in one text, separated by `|`. */
export const pipeSeparated: FilledField<readonly string[]> = /* @__PURE__ */ v.nullish(
  /* @__PURE__ */ eitherWay(
    /* @__PURE__ */ readAs<readonly string[]>('names separated by |', namesOf),
    /* @__PURE__ */ readAs<readonly string[]>('names separated by |', (value) => namesOf(value)?.map(decodeEntities)),
  ),
  '',
)
