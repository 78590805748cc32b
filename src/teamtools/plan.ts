import { refuse } from '../core/refuse.js'
import { amounts, cents, count, list, text, type Maybe } from '../core/shape.js'
import { model, type Entity, type Model } from './model.js'
import { packageModel } from './package.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'
import { subscriptionModel } from './subscription.js'

/** How often a price is due: at most 365 days, 52 weeks, 12 months or 1 year. */
export type Interval = { readonly type: 'day' | 'week' | 'month' | 'year'; readonly amount: number }

/** The same price whatever is used. `amount` in cents. */
export type FlatPricing = { readonly type: 'flat'; readonly interval: Interval; readonly amount: number }

/** A price for each unit. `amount` in cents. */
export type UnitPricing = {
  readonly type: 'unit'
  readonly interval: Interval
  readonly unit: 'enduser' | (string & {})
  readonly amount: number
}

/** A part of a level's price: for each unit, or once. `amount` in cents. */
export type PriceExpression = {
  readonly type: 'unit' | 'flat'
  readonly unit?: 'enduser' | (string & {}) | undefined
  readonly amount: number
}

/** What holds between two numbers of units; a `max` of -1 is no upper bound. */
export type PriceLevel = {
  readonly condition: { readonly min: number; readonly max: number }
  readonly expression: readonly PriceExpression[]
}

/** A price that depends on how many units there are. */
export type TierPricing = {
  readonly type: 'tier'
  readonly interval: Interval
  readonly unit: 'enduser' | (string & {})
  readonly levels: readonly PriceLevel[]
}

/** No price. */
export type FreePricing = { readonly type: 'free' }

/** What a plan costs, told apart by `type`. Amounts of money in cents; they are checked, its words are not. */
export type Pricing = FlatPricing | UnitPricing | TierPricing | FreePricing

/** What a package costs. */
export type Plan = Entity & {
  /** The package's, where it was left out. */
  readonly name?: Maybe<string>
  readonly description?: Maybe<string>
  readonly packageId?: Maybe<string>
  /** In days. */
  readonly trial?: Maybe<number>
  /** ISO 4217. */
  readonly currency?: Maybe<string>
  /** In cents. */
  readonly initialFee?: Maybe<number>
  readonly pricing?: Maybe<Pricing>
  /** Customers who get this plan in place of the package's default one. */
  readonly allowedCustomerIds?: Maybe<readonly string[]>
}

const longest: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, year: 1 }

/** The API refuses longer intervals; said here, nothing is sent. */
const checkInterval = ({ pricing }: { readonly pricing?: Pricing | null }): void => {
  if (pricing === undefined || pricing === null || pricing.type === 'free') return
  const { type = '', amount = 0 } = Object(pricing.interval) as { type?: string; amount?: number }
  const most = Object.hasOwn(longest, type) ? longest[type]! : 0
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > most)
    refuse('pricing.interval must be 1 to 365 days, 52 weeks, 12 months or 1 year')
}

/** How a plan is read. */
export const planModel: Model = /* @__PURE__ */ model<'Plan'>(
  {
    name: text,
    description: text,
    packageId: text,
    trial: count,
    currency: text,
    initialFee: cents,
    pricing: amounts,
    allowedCustomerIds: /* @__PURE__ */ list(text),
  },
  () => ({ subscription: subscriptionModel, package: packageModel }),
)

/** What of a plan is not sent, and what of it is money. The amount of an interval is an integer too. */
const planRules: InputRules = {
  readOnly: ['subscription', 'package'],
  money: ['amount', 'initialFee'],
  check: checkInterval,
}

/** One plan. `GET plans/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getPlan: t.GetEntity<'Plan'> = /* @__PURE__ */ op.getEntity('Plan', planModel)
/** {@link getPlan}, as the API sent it. */
export const getPlanRaw: t.GetEntityRaw<'Plan'> = /* @__PURE__ */ op.getEntityRaw('Plan')

/**
 * A list or search of plans. `GET plans`. Without `limit` the API decides how many. Errors: `input` for a limit or
 * offset that is none. Source: the wire.
 */
export const listPlans: t.ListEntities<'Plan'> = /* @__PURE__ */ op.listEntities('Plan', planModel)
/** {@link listPlans}, as the API sent it. */
export const listPlansRaw: t.ListEntitiesRaw<'Plan'> = /* @__PURE__ */ op.listEntitiesRaw('Plan')

/** The plans that carry a tag. `GET plans/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listPlansByTag: t.ListEntitiesByTag<'Plan'> = /* @__PURE__ */ op.listEntitiesByTag('Plan', planModel)
/** {@link listPlansByTag}, as the API sent it. */
export const listPlansByTagRaw: t.ListEntitiesByTagRaw<'Plan'> = /* @__PURE__ */ op.listEntitiesByTagRaw('Plan')

/**
 * Creates a plan without `id`, `POST plans/`; updates the one with it, `PUT plans/{id}`. What the API sets itself
 * and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Amounts in
 * cents. An update may change `allowedCustomerIds` alone. Source: the wire.
 */
export const savePlan: t.SaveEntity<'Plan'> = /* @__PURE__ */ op.saveEntity('Plan', planModel, planRules)
/** {@link savePlan}, as the API sent it. */
export const savePlanRaw: t.SaveEntityRaw<'Plan'> = /* @__PURE__ */ op.saveEntityRaw('Plan', planRules)

/**
 * Deletes a plan softly and gives it. `DELETE plans/{id}`. Errors: `notFound`, also for one that is deleted already.
 * Source: the wire.
 */
export const deletePlan: t.OnEntity<'Plan'> = /* @__PURE__ */ op.deleteEntity('Plan', planModel)
/** {@link deletePlan}, as the API sent it. */
export const deletePlanRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Plan')

/**
 * The attributes of plans, predefined and the account's own. `GET plans/attributes`. Errors: those of every call.
 * Source: the wire.
 */
export const getPlanAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Plan')
/** {@link getPlanAttributes}, as the API sent it. */
export const getPlanAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Plan')

/**
 * Defines an attribute of plans, `POST plans/attributes/`, or with an `id` changes it, `PUT plans/attributes/{id}`.
 * Errors: `invalid`, `notFound`. Source: the wire.
 */
export const savePlanAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Plan')
/** {@link savePlanAttribute}, as the API sent it. */
export const savePlanAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Plan')

/** Deletes an attribute of plans softly. `DELETE plans/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deletePlanAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Plan')
/** {@link deletePlanAttribute}, as the API sent it. */
export const deletePlanAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Plan')
