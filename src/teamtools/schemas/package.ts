import type * as v from 'valibot'
import { optionalBoolean, optionalString, optionalStrings } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Package}. */
export const PackageSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  description: optionalString,
  /**
   * Whether this is the default package of its group. A group has one; an only package becomes the default automatically.
   */
  default: optionalBoolean,
  groupId: optionalString,
  featureIds: optionalStrings,
})

/** Features that are sold together. */
export interface Package extends Readonly<v.InferOutput<typeof PackageSchema>> {}
