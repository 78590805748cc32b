import * as v from 'valibot'
import { optionalStrings } from '../../core/fields.js'
import { date, id } from '../fields.js'

/** The fields that every entity has. */
const entityEntries = {
  /** The id: 24 hex digits. */
  id,
  created_at: date,
  updated_at: date,
  /** When the entity was deleted. Customers and end users can be restored. */
  deleted_at: date,
  tags: optionalStrings,
}

/** Creates the schema of an entity from its own fields. Other keys are kept. */
export const entitySchema = <const Entries extends v.ObjectEntries>(
  own: Entries,
): v.LooseObjectSchema<typeof entityEntries & Entries, undefined> => v.looseObject({ ...entityEntries, ...own })

/** The schema of the fields that every entity has. */
export const EntitySchema = /* @__PURE__ */ v.looseObject(entityEntries)

/**
 * The fields that every entity has. Other keys are attributes that the account defines, or fields newer than this package.
 */
export interface Entity extends Readonly<v.InferOutput<typeof EntitySchema>> {}
