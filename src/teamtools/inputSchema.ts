import * as v from 'valibot'
import { timeOfDate } from '../core/dateTime.js'
import { type Field, type OptionalField, optional, readAs } from '../core/fields.js'
import { pathSegment } from '../core/path.js'
import { checkTexts } from '../core/textCheck.js'
import { date } from './fields.js'
import { type InputRules, outgoing, unsentFields } from './input.js'

/** The values that are accepted for a type of a response. */
type Given<Output> = Output extends Date ? Date | string : Output

/**
 * The entries of an entity's schema with the values that are accepted for them. An id selects the entity to update and is
 * never null.
 */
type InputEntries<Entries extends v.ObjectEntries> = {
  readonly [Name in keyof Entries]: Name extends 'id'
    ? v.OptionalSchema<Field<string>, undefined>
    : OptionalField<Given<NonNullable<v.InferOutput<Entries[Name]>>>>
}

/** Checks whether a field can be sent. The schema refuses whatever sending would refuse. */
const isSendable = (name: string, value: unknown, rules: InputRules): boolean => {
  try {
    if (name === 'id') pathSegment(name, value)
    checkTexts({ [name]: value })
    rules.check?.({ [name]: value })
    outgoing({ [name]: value }, rules)
    return true
  } catch {
    return false
  }
}

const isDate = (value: unknown): boolean => typeof value === 'string' || timeOfDate(value) !== undefined

const inputField = (name: string, field: v.GenericSchema, rules: InputRules): v.GenericSchema => {
  const isDateField = (field as unknown) === date
  const given = readAs(isDateField ? 'date' : name, (value) => {
    const isOfField = isDateField ? isDate(value) : v.is(field, value)
    return isOfField && isSendable(name, value, rules) ? value : undefined
  })
  return name === 'id' ? v.optional(given) : optional(given)
}

/**
 * Creates the schema of the data for saving an entity from the entity's schema and rules. It returns the values unchanged,
 * for a save function to write, and keeps the account's attributes. It has no fields that the API sets; a save function
 * refuses these unless the entity was fetched.
 */
export const inputSchema = <Entries extends v.ObjectEntries>(
  { entries }: v.LooseObjectSchema<Entries, undefined>,
  rules: InputRules,
): v.LooseObjectSchema<InputEntries<Entries>, undefined> => {
  const unsent = unsentFields(rules)
  const sent = Object.entries(entries).filter(([name]) => name === 'id' || !unsent.has(name))
  const fields = sent.map(([name, field]) => [name, inputField(name, field, rules)])
  return v.looseObject(Object.fromEntries(fields) as unknown as InputEntries<Entries>)
}
