import type * as v from 'valibot'
import { optionalBoolean, optionalString } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Group}. */
export const GroupSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  /** Whether this is the default group. An account has one; its first group becomes the default automatically. */
  default: optionalBoolean,
  /** The id of the package for customers who subscribe to the group without naming a package. */
  defaultPackageId: optionalString,
})

/** Packages that a customer can choose from. */
export interface Group extends Readonly<v.InferOutput<typeof GroupSchema>> {}
