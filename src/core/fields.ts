import * as v from 'valibot'
import { booleanOf, numberOf } from './phpValues.js'

// Every call is marked as pure, because esbuild and webpack cannot see that valibot's functions have no side effects.

/** The schema of a required field. `Wire` is the type of the field in a response. */
export type Field<T, Wire = unknown> = v.GenericSchema<Wire, T>

/** The schema of a field that may be left out or null. */
export type OptionalField<T, Wire = unknown> = v.NullishSchema<Field<T, Wire>, undefined>

/**
 * Creates a schema from a function that reads a value and returns undefined if it cannot. It takes one step, where valibot
 * itself needs a pipe of two, which matters for the fields of long lists. `expects` names the type of the field in a
 * response. Errors show it, and documents that are generated from the schema can look it up.
 */
export const readAs = <T, Wire = unknown>(expects: string, read: (value: unknown) => T | undefined): Field<T, Wire> => {
  // Only valibot's own schemas can add an issue through its public functions.
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
 * Creates a schema that applies `prepare` to a value first, for example to take data out of an envelope. If there is an
 * issue, the value is the prepared one, whereas valibot would skip a transform. The field may be left out. `schema` handles
 * `undefined` only if the field is present.
 */
export const prepared = <T>(
  prepare: (value: unknown) => unknown,
  schema: v.GenericSchema<unknown, T>,
): v.OptionalSchema<v.GenericSchema<unknown, T>, undefined> => ({
  // valibot checks the type to know whether a key may be absent.
  ...v.optional(schema),
  '~run': (dataset, config) => schema['~run']({ value: prepare(dataset.value) }, config),
})

/** Makes a field optional: it may be left out or null. */
export const optional = <T, Wire>(field: Field<T, Wire>): OptionalField<T, Wire> => v.nullish(field)

/** Creates the schema of a list from the schema of its items. */
export const listOf = <T, Wire>(item: Field<T, Wire>): Field<T[], Wire[]> => v.array(item)

/** The schema of a value of any type, which is kept unchanged. */
export const anything: v.OptionalSchema<v.UnknownSchema, undefined> = /* @__PURE__ */ v.optional(
  /* @__PURE__ */ v.unknown(),
)

/** Schemas of required fields. */
export const string: Field<string, string> = /* @__PURE__ */ v.string()
export const number: Field<number, number | string> = /* @__PURE__ */ readAs('number', numberOf)
export const boolean: Field<boolean, boolean | string | number> = /* @__PURE__ */ readAs('boolean', booleanOf)

/** Schemas of fields that may be left out or null. */
export const optionalString: OptionalField<string, string> = /* @__PURE__ */ optional(string)
export const optionalNumber: OptionalField<number, number | string> = /* @__PURE__ */ optional(number)
export const optionalBoolean: OptionalField<boolean, boolean | string | number> = /* @__PURE__ */ optional(boolean)
export const optionalStrings: OptionalField<string[], string[]> = /* @__PURE__ */ optional(
  /* @__PURE__ */ listOf(string),
)

/** Creates the schema of a string with known values. Editors suggest these, and other values are accepted too. */
export const openEnum = <Known extends string>(): OptionalField<Known | (string & {}), string> => optionalString
