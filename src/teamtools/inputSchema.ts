import * as v from 'valibot'
import { timeOfDate } from '../core/dateTime.js'
import { type Field, type OptionalField, optional, readAs } from '../core/fields.js'
import { pathSegment } from '../core/path.js'
import { checkTexts } from '../core/textCheck.js'
import { date } from './fields.js'
import { type InputRules, outgoing, unsentFields } from './input.js'

/** What may be given for a value that an answer holds. */
type Given<Output> = Output extends Date ? Date | string : Output

/** The entries of an entity's schema, each as it may be given. An id names the entity to be updated: it is never null. */
type InputEntries<Entries extends v.ObjectEntries> = {
  readonly [Name in keyof Entries]: Name extends 'id'
    ? v.OptionalSchema<Field<string>, undefined>
    : OptionalField<Given<NonNullable<v.InferOutput<Entries[Name]>>>>
}

/** Whether a field can be sent: what sending it would refuse, the schema refuses as well. */
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
 * The schema of what is sent to save an entity, made from the schema and the rules of the entity. It gives the values as
 * they came, for a save function to write; attributes of the account are kept. What the API sets is no field of it: a save
 * function refuses that, but in an entity that was fetched.
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
