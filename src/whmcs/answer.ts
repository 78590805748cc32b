import * as v from 'valibot'
import { anything, type OptionalField } from '../core/fields.js'

/** A date, or a date and a time, in the server's local time. It has no time zone: `2016-01-01 06:26:29`. */
export type LocalDate = string

/** A string that must not be logged. The errors of the function that returns it never contain it. */
export type Secret = string

/**
 * The outcome of any action. It is not validated, so that an action that was carried out does not fail because of it.
 */
const outcomeEntries = {
  result: anything as unknown as OptionalField<'success' | (string & {}), string>,
  /** A message, which a successful answer can have as well. */
  message: anything as unknown as OptionalField<string, string | number>,
}

/** Makes the schema of the answer of an action from its own fields. Keys that the schema does not name are kept. */
export const answerSchema = <const Entries extends v.ObjectEntries>(
  own: Entries,
): v.LooseObjectSchema<typeof outcomeEntries & Entries, undefined> => v.looseObject({ ...outcomeEntries, ...own })

/**
 * The fields that the answer of any action can have. Fields that the documentation does not name are kept unchanged.
 */
export interface Answer extends Readonly<v.InferOutput<v.LooseObjectSchema<typeof outcomeEntries, undefined>>> {}
