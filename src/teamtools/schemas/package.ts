import type * as v from 'valibot'
import { optionalBoolean, optionalString, optionalStrings } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Package}. */
export const PackageSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  description: optionalString,
  /** One package of a group is its default; an only one becomes it by itself. */
  default: optionalBoolean,
  groupId: optionalString,
  featureIds: optionalStrings,
})

/** Features that are sold together. */
export interface Package extends Readonly<v.InferOutput<typeof PackageSchema>> {}
