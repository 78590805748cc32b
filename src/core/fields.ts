import * as v from 'valibot'
import { booleanOf, numberOf } from './phpValues.js'

// Each call is marked as pure by itself: esbuild and webpack do not see from here that valibot's functions have no side effects.

/** The schema of a field that has to be there. `Wire` is its form in an answer. */
export type Field<T, Wire = unknown> = v.GenericSchema<Wire, T>

/** The schema of a field that may be left out or null. */
export type OptionalField<T, Wire = unknown> = v.NullishSchema<Field<T, Wire>, undefined>

/**
 * A schema for what `read` makes of a value; undefined is what it cannot read. It takes one step where valibot's own would be
 * a pipe of two, since the fields of long lists are read with it. `expects` names the form in an answer: errors show it,
 * and a document that is made from the schema can look it up.
 */
export const readAs = <T, Wire = unknown>(expects: string, read: (value: unknown) => T | undefined): Field<T, Wire> => {
  // Only valibot's own schemas can add an issue by its public functions.
  const refusing = { ...v.never(), expects }
  const run: Field<T, Wire>['~run'] = (dataset, config) => {
    const known = read(dataset.value)
    if (known !== undefined) return { typed: true, value: known }
    return refusing['~run'](dataset, config)
  }
  return {
    kind: 'schema',
    type: 'custom',
    reference: readAs,
    expects,
    async: false,
    '~standard': { version: 1, vendor: 'valibot', validate: (value) => run({ value }, {}) as v.SuccessDataset<T> },
    '~run': run,
  }
}

/**
 * A schema for what `prepare` makes of a value, such as the data in an envelope. Where there is an issue the value is the
 * prepared one, while valibot leaves out a transform. The field may be left out; what `schema` has to say of `undefined` is
 * asked only where there is something.
 */
export const prepared = <T>(
  prepare: (value: unknown) => unknown,
  schema: v.GenericSchema<unknown, T>,
): v.OptionalSchema<v.GenericSchema<unknown, T>, undefined> => ({
  // valibot looks at the type to know that a key may be absent.
  ...v.optional(schema),
  '~run': (dataset, config) => schema['~run']({ value: prepare(dataset.value) }, config),
})

/** The field may be left out or null. */
export const optional = <T, Wire>(field: Field<T, Wire>): OptionalField<T, Wire> => v.nullish(field)

/** A list of what an item's schema reads. */
export const listOf = <T, Wire>(item: Field<T, Wire>): Field<T[], Wire[]> => v.array(item)

/** A value of any form, which is kept as it is. */
export const anything: v.OptionalSchema<v.UnknownSchema, undefined> = /* @__PURE__ */ v.optional(
  /* @__PURE__ */ v.unknown(),
)

/** The fields that have to be there. */
export const string: Field<string, string> = /* @__PURE__ */ v.string()
export const number: Field<number, number | string> = /* @__PURE__ */ readAs('number', numberOf)
export const boolean: Field<boolean, boolean | string | number> = /* @__PURE__ */ readAs('boolean', booleanOf)

/** The fields that may be left out or null. */
export const optionalString: OptionalField<string, string> = /* @__PURE__ */ optional(string)
export const optionalNumber: OptionalField<number, number | string> = /* @__PURE__ */ optional(number)
export const optionalBoolean: OptionalField<boolean, boolean | string | number> = /* @__PURE__ */ optional(boolean)
export const optionalStrings: OptionalField<string[], string[]> = /* @__PURE__ */ optional(
  /* @__PURE__ */ listOf(string),
)

/** A word of a list that may grow: known words are suggested, others are kept. */
export const openEnum = <Known extends string>(): OptionalField<Known | (string & {}), string> => optionalString
