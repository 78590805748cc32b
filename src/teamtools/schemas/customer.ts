import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { date } from '../fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Customer}. */
export const CustomerSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  /** The e-mail address, which is unique in the account. */
  email: optionalString,
  phone: optionalString,
  city: optionalString,
  country: optionalString,
  joinDate: date,
  /** The id of the group that the customer is subscribed to. */
  groupId: optionalString,
  subscriptionId: optionalString,
})

/** A company or person that buys. */
export interface Customer extends Readonly<v.InferOutput<typeof CustomerSchema>> {}
