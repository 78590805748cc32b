import type * as v from 'valibot'
import { optional, optionalNumber, optionalString, optionalStrings, readAs } from '../../core/fields.js'
import { amountsOf, cents } from '../fields.js'
import { entitySchema } from './entity.js'

/** How often a price is due: at most 365 days, 52 weeks, 12 months or 1 year. */
export type Interval = { readonly type: 'day' | 'week' | 'month' | 'year'; readonly amount: number }

/** The same price whatever is used. `amount` in cents. */
export type FlatPricing = { readonly type: 'flat'; readonly interval: Interval; readonly amount: number }

/** A price for each unit. `amount` in cents. */
export type UnitPricing = {
  readonly type: 'unit'
  /** How often the price is due. */
  readonly interval: Interval
  /** What is counted. */
  readonly unit: 'enduser' | (string & {})
  /** In cents. */
  readonly amount: number
}

/** A part of a level's price: for each unit, or once. `amount` in cents. */
export type PriceExpression = {
  readonly type: 'unit' | 'flat'
  /** What is counted. */
  readonly unit?: 'enduser' | (string & {}) | undefined
  /** In cents. */
  readonly amount: number
}

/** What holds between two numbers of units; a `max` of -1 is no upper bound. */
export type PriceLevel = {
  /** The numbers of units for which the level holds. A `max` of -1 is no upper bound. */
  readonly condition: { readonly min: number; readonly max: number }
  /** The parts of the price. */
  readonly expression: readonly PriceExpression[]
}

/** A price that depends on how many units there are. */
export type TierPricing = {
  readonly type: 'tier'
  /** How often the price is due. */
  readonly interval: Interval
  /** What is counted. */
  readonly unit: 'enduser' | (string & {})
  /** The price for each range of units. */
  readonly levels: readonly PriceLevel[]
}

/** No price. */
export type FreePricing = { readonly type: 'free' }

/** What a plan costs, told apart by `type`. Amounts of money in cents; they are checked, its words are not. */
export type Pricing = FlatPricing | UnitPricing | TierPricing | FreePricing

/** The schema of a {@link Plan}. */
export const PlanSchema = /* @__PURE__ */ entitySchema({
  /** The package's, where it was left out. */
  name: optionalString,
  description: optionalString,
  packageId: optionalString,
  /** In days. */
  trial: optionalNumber,
  /** ISO 4217. */
  currency: optionalString,
  /** In cents. */
  initialFee: cents,
  pricing: /* @__PURE__ */ optional(/* @__PURE__ */ readAs<Pricing>('pricing', amountsOf)),
  /** Customers who get this plan in place of the package's default one. */
  allowedCustomerIds: optionalStrings,
})

/** What a package costs. */
export interface Plan extends Readonly<v.InferOutput<typeof PlanSchema>> {}
