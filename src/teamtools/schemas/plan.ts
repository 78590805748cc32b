import type * as v from 'valibot'
import { optional, optionalNumber, optionalString, optionalStrings, readAs } from '../../core/fields.js'
import { amountsOf, cents } from '../fields.js'
import { entitySchema } from './entity.js'

/** How often a price is charged: at most every 365 days, 52 weeks, 12 months or 1 year. */
export type Interval = { readonly type: 'day' | 'week' | 'month' | 'year'; readonly amount: number }

/** The same price for any usage. `amount` is in cents. */
export type FlatPricing = { readonly type: 'flat'; readonly interval: Interval; readonly amount: number }

/** A price per unit. `amount` is in cents. */
export type UnitPricing = {
  readonly type: 'unit'
  /** How often the price is charged. */
  readonly interval: Interval
  /** The unit that is counted. */
  readonly unit: 'enduser' | (string & {})
  /** The amount in cents. */
  readonly amount: number
}

/** A part of a level's price, either per unit or once. `amount` is in cents. */
export type PriceExpression = {
  readonly type: 'unit' | 'flat'
  /** The unit that is counted. */
  readonly unit?: 'enduser' | (string & {}) | undefined
  /** The amount in cents. */
  readonly amount: number
}

/** A price for a range of units. A `max` of -1 means no upper bound. */
export type PriceLevel = {
  /** The range of units. A `max` of -1 means no upper bound. */
  readonly condition: { readonly min: number; readonly max: number }
  /** The parts of the price. */
  readonly expression: readonly PriceExpression[]
}

/** A price that depends on the number of units. */
export type TierPricing = {
  readonly type: 'tier'
  /** How often the price is charged. */
  readonly interval: Interval
  /** The unit that is counted. */
  readonly unit: 'enduser' | (string & {})
  /** The price for each range of units. */
  readonly levels: readonly PriceLevel[]
}

/** No price. */
export type FreePricing = { readonly type: 'free' }

/**
 * The price of a plan. `type` tells the kinds apart. Amounts are in cents. They are validated; words such as `type` are
 * not.
 */
export type Pricing = FlatPricing | UnitPricing | TierPricing | FreePricing

/** The schema of a {@link Plan}. */
export const PlanSchema = /* @__PURE__ */ entitySchema({
  /** The name. If it was left out, it is the package's name. */
  name: optionalString,
  description: optionalString,
  packageId: optionalString,
  /** The trial period in days. */
  trial: optionalNumber,
  /** The currency as an ISO 4217 code. */
  currency: optionalString,
  /** The initial fee in cents. */
  initialFee: cents,
  pricing: /* @__PURE__ */ optional(/* @__PURE__ */ readAs<Pricing>('pricing', amountsOf)),
  /** The ids of the customers who get this plan instead of the package's default plan. */
  allowedCustomerIds: optionalStrings,
})

/** The price of a package. */
export interface Plan extends Readonly<v.InferOutput<typeof PlanSchema>> {}
