import type * as v from 'valibot'
import { optionalString, optionalStrings } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Feature}. */
export const FeatureSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  description: optionalString,
  /** Unique in the account. */
  uniqueKey: optionalString,
  /** Ids of the features that this one needs. */
  dependency_ids: optionalStrings,
})

/** Something that packages can contain. */
export interface Feature extends Readonly<v.InferOutput<typeof FeatureSchema>> {}
