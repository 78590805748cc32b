import * as v from 'valibot'
import { optionalStrings } from '../../core/fields.js'
import { date, id } from '../fields.js'

/** The fields that every entity has. */
const entityEntries = {
  /** 24 hex digits. */
  id,
  created_at: date,
  updated_at: date,
  /** Set once the entity was deleted; customers and end users can be restored. */
  deleted_at: date,
  tags: optionalStrings,
}

/** The schema of an entity by its own fields. Keys that it does not name are kept. */
export const entitySchema = <const Entries extends v.ObjectEntries>(
  own: Entries,
): v.LooseObjectSchema<typeof entityEntries & Entries, undefined> => v.looseObject({ ...entityEntries, ...own })

/** The schema of what every entity has. */
export const EntitySchema = /* @__PURE__ */ v.looseObject(entityEntries)

/** What every entity has. Unknown keys are attributes that the account defines, or fields newer than this package. */
export interface Entity extends Readonly<v.InferOutput<typeof EntitySchema>> {}
