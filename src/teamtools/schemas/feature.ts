import type * as v from 'valibot'
import { optionalString, optionalStrings } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Feature}. */
export const FeatureSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  description: optionalString,
  /** The key, which is unique in the account. */
  uniqueKey: optionalString,
  /** The ids of the features that this one requires. */
  dependency_ids: optionalStrings,
})

/** A feature that packages can contain. */
export interface Feature extends Readonly<v.InferOutput<typeof FeatureSchema>> {}
