import type * as v from 'valibot'
import { optionalString } from '../../core/fields.js'
import { entitySchema } from './entity.js'

/** The schema of a {@link Coupon}. */
export const CouponSchema = /* @__PURE__ */ entitySchema({
  name: optionalString,
})

/** A discount on a subscription. Its fields are defined by the account: the sources name none. */
export interface Coupon extends Readonly<v.InferOutput<typeof CouponSchema>> {}
