import type * as v from 'valibot'
import { optionalBoolean, optionalString } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Group}. */
export const GroupSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  /** One group of an account is its default; the first one becomes it by itself. */
  default: optionalBoolean,
  /** What a customer gets who subscribes to the group without naming a package. */
  defaultPackageId: optionalString,
})

/** Packages between which a customer chooses. */
export interface Group extends Readonly<v.InferOutput<typeof GroupSchema>> {}
