import { anything, cents, count, list, text, type Maybe } from '../core/shape.js'
import { model, one, type Entity, type Model } from './model.js'
import { packageModel } from './package.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'
import { subscriptionModel } from './subscription.js'

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
  readonly pricing?: unknown
  /** Customers who get this plan in place of the package's default one. */
  readonly allowedCustomerIds?: Maybe<readonly string[]>
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
    pricing: anything,
    allowedCustomerIds: list(text),
  },
  () => ({ subscription: one(subscriptionModel), package: one(packageModel) }),
)

/** What of a plan is not sent, and what of it is money. The amount of an interval is an integer too. */
const planRules: InputRules = { readOnly: ['subscription', 'package'], money: ['amount', 'initialFee'] }

/** One plan. `GET plans/{id}`. Errors: `notFound` for an id that is unknown or deleted. */
export const getPlan: t.GetEntity<'Plan'> = /* @__PURE__ */ op.getEntity('Plan', planModel)
/** {@link getPlan}, as the API sent it. */
export const getPlanRaw: t.GetEntityRaw<'Plan'> = /* @__PURE__ */ op.getEntityRaw('Plan')

/** A list or search of plans. `GET plans`. Without `limit` the API decides how many. */
export const listPlans: t.ListEntities<'Plan'> = /* @__PURE__ */ op.listEntities('Plan', planModel)
/** {@link listPlans}, as the API sent it. */
export const listPlansRaw: t.ListEntitiesRaw<'Plan'> = /* @__PURE__ */ op.listEntitiesRaw('Plan')

/** The plans that carry a tag. `GET plans/tag/{tag}`. */
export const listPlansByTag: t.ListEntitiesByTag<'Plan'> = /* @__PURE__ */ op.listEntitiesByTag('Plan', planModel)
/** {@link listPlansByTag}, as the API sent it. */
export const listPlansByTagRaw: t.ListEntitiesByTagRaw<'Plan'> = /* @__PURE__ */ op.listEntitiesByTagRaw('Plan')

/**
 * Creates a plan without `id`, `POST plans/`; updates the one with it, `PUT plans/{id}`. What the API sets itself and
 * what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Amounts in cents.
 * An update may change `allowedCustomerIds` alone.
 */
export const savePlan: t.SaveEntity<'Plan'> = /* @__PURE__ */ op.saveEntity('Plan', planModel, planRules)
/** {@link savePlan}, as the API sent it. */
export const savePlanRaw: t.SaveEntityRaw<'Plan'> = /* @__PURE__ */ op.saveEntityRaw('Plan', planRules)

/** Deletes a plan softly and gives it. `DELETE plans/{id}`. Errors: `notFound`, also for one that is deleted already. */
export const deletePlan: t.OnEntity<'Plan'> = /* @__PURE__ */ op.deleteEntity('Plan', planModel)
/** {@link deletePlan}, as the API sent it. */
export const deletePlanRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Plan')

/** The attributes of plans, predefined and the account's own. `GET plans/attributes`. */
export const getPlanAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Plan')
/** {@link getPlanAttributes}, as the API sent it. */
export const getPlanAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Plan')

/** Defines an attribute of plans, `POST plans/attributes/`, or with an `id` changes it, `PUT plans/attributes/{id}`. */
export const savePlanAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Plan')
/** {@link savePlanAttribute}, as the API sent it. */
export const savePlanAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Plan')

/** Deletes an attribute of plans softly. `DELETE plans/attributes/{id}`. */
export const deletePlanAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Plan')
/** {@link deletePlanAttribute}, as the API sent it. */
export const deletePlanAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Plan')
