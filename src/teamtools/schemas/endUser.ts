import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of an {@link EndUser}. */
export const EndUserSchema = /* @__PURE__ */ entitySchema({
  firstName: optionalString,
  lastName: optionalString,
  email: optionalString,
  phone: optionalString,
  country: optionalString,
  city: optionalString,
  customerId: optionalString,
})

/** A person who uses what a customer bought. */
export interface EndUser extends Readonly<v.InferOutput<typeof EndUserSchema>> {}
