import * as v from 'valibot'
import { anything, type OptionalField } from '../core/fields.js'

/** A date, or a date and a time, in the server's local time. It has no time zone: `2016-01-01 06:26:29`. */
export type LocalDate = string

/** A text that no log should hold. No error of the function that gives it shows it. */
export type Secret = string

/** The outcome of any action. It is not checked, lest an action that was carried out fails by it. */
const outcomeEntries = {
  result: anything as unknown as OptionalField<'success' | (string & {}), string>,
  /** A success can have a message too. */
  message: anything as unknown as OptionalField<string, string | number>,
}

/** The schema of an action's answer by the fields of its own. Keys that it does not name are kept. */
export const answerSchema = <const Entries extends v.ObjectEntries>(
  own: Entries,
): v.LooseObjectSchema<typeof outcomeEntries & Entries, undefined> => v.looseObject({ ...outcomeEntries, ...own })

/** What the answer of any action may hold. Fields that the documentation does not name are kept as they are. */
export interface Answer extends Readonly<v.InferOutput<v.LooseObjectSchema<typeof outcomeEntries, undefined>>> {}
