import * as v from 'valibot'
import type { OptionalField } from './fields.js'

/** The dates of an end, which are required but can be null. */
type EndName = 'e_date' | 'e_date_v'
const endNames: ReadonlySet<string> = /* @__PURE__ */ new Set<EndName>(['e_date', 'e_date_v'])

/** Turns a field that is optional in an answer into a required one. */
type RequiredField<Name, Field> =
  Field extends OptionalField<infer T, infer Wire>
    ? Name extends EndName
      ? v.NullableSchema<v.GenericSchema<Wire, T>, undefined>
      : v.NonNullishSchema<Field, undefined>
    : Field

type InputEntries<Entries extends v.ObjectEntries, Required, Unsent> = {
  readonly [Name in Exclude<keyof Entries, Unsent | 'id'>]: Name extends Required
    ? RequiredField<Name, Entries[Name]>
    : Entries[Name]
}

/** A required field. */
export const given = <T, Wire>(field: OptionalField<T, Wire>): v.NonNullishSchema<OptionalField<T, Wire>, undefined> =>
  v.nonNullish(field)

/** A required field that can be null. */
export const givenOrNull = <T, Wire>(
  field: OptionalField<T, Wire>,
): v.NullableSchema<v.GenericSchema<Wire, T>, undefined> => v.nullable(field.wrapped)

const requiredField = (name: string, field: OptionalField<unknown>): v.GenericSchema =>
  endNames.has(name) ? givenOrNull(field) : given(field)

/**
 * Makes the schema of the input that creates a row, for forms and routes, from the schema of the row. It reads each
 * field in any form that the API uses, so its output can be passed to the create function. Use `v.partial` of it for
 * the update function. `readOnly` lists the fields that are not sent. `extra` has the fields that exist only in the
 * input.
 */
export const inputSchema = <
  Entries extends v.ObjectEntries,
  Required extends keyof Entries & string = never,
  ReadOnly extends keyof Entries & string = never,
  Extra extends v.ObjectEntries = {},
>(
  { entries }: v.LooseObjectSchema<Entries, undefined>,
  required: readonly Required[],
  readOnly: readonly ReadOnly[] = [],
  extra: Extra = {} as Extra,
): v.LooseObjectSchema<InputEntries<Entries, Required, ReadOnly | keyof Extra> & Extra, undefined> => {
  const unsent: ReadonlySet<string> = new Set<string>(['id', ...readOnly])
  const isRequired: ReadonlySet<string> = new Set<string>(required)
  const fields = Object.entries(entries)
    .filter(([name]) => !unsent.has(name))
    .map(([name, field]) => [
      name,
      isRequired.has(name) ? requiredField(name, field as unknown as OptionalField<unknown>) : field,
    ])
  const ofRow = Object.fromEntries(fields) as InputEntries<Entries, Required, ReadOnly | keyof Extra>
  return v.looseObject({ ...ofRow, ...extra })
}
