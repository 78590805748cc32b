import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { date } from '../fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Customer}. */
export const CustomerSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
  /** Unique in the account. */
  email: optionalString,
  phone: optionalString,
  city: optionalString,
  country: optionalString,
  joinDate: date,
  /** The group subscribed to. */
  groupId: optionalString,
  subscriptionId: optionalString,
})

/** Someone who buys: a company or a person. */
export interface Customer extends Readonly<v.InferOutput<typeof CustomerSchema>> {}
