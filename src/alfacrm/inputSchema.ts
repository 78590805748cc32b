import * as v from 'valibot'
import type { OptionalField } from './fields.js'

/** The ends that are null where there is none, and still have to be said. */
type EndName = 'e_date' | 'e_date_v'
const endNames: ReadonlySet<string> = /* @__PURE__ */ new Set<EndName>(['e_date', 'e_date_v'])

/** A field that may be left out of an answer, as one that has to be given. */
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

/** A field that has to be given. */
export const given = <T, Wire>(field: OptionalField<T, Wire>): v.NonNullishSchema<OptionalField<T, Wire>, undefined> =>
  v.nonNullish(field)

/** A field that has to be given, if only as null. */
export const givenOrNull = <T, Wire>(
  field: OptionalField<T, Wire>,
): v.NullableSchema<v.GenericSchema<Wire, T>, undefined> => v.nullable(field.wrapped)

const requiredField = (name: string, field: OptionalField<unknown>): v.GenericSchema =>
  endNames.has(name) ? givenOrNull(field) : given(field)

/**
 * The schema of what is given to create a row, for forms and routes, made from the schema of the row. It reads each field in
 * any form in which the API has it, so that its output can be created: `v.partial` of it is what can be changed.
 * `readOnly` are the fields that are not sent, `extra` those that are particular to what is sent.
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
