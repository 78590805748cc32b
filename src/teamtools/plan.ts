import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { planWithRelations } from './relations.js'
import { refuse } from '../core/refuse.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import { PlanSchema, type Pricing } from './schemas/plan.js'

const longest: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, year: 1 }

/** The API refuses longer intervals; said here, nothing is sent. */
const checkInterval = ({ pricing }: { readonly pricing?: Pricing | null }): void => {
  if (pricing === undefined || pricing === null || pricing.type === 'free') return
  const { type = '', amount = 0 } = Object(pricing.interval) as { type?: string; amount?: number }
  const most = Object.hasOwn(longest, type) ? longest[type]! : 0
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > most)
    refuse('pricing.interval must be 1 to 365 days, 52 weeks, 12 months or 1 year')
}

/** What of a plan is not sent, and what of it is money. The amount of an interval is an integer too. */
const planRules: InputRules = {
  readOnly: ['subscription', 'package'],
  money: ['amount', 'initialFee'],
  check: checkInterval,
}

/** The schema of what is sent to save a {@link Plan}, for forms as well. What the API sets itself is no part of it. */
export const PlanInputSchema = /* @__PURE__ */ inputSchema(PlanSchema, planRules)

const getPlanOperation = /* @__PURE__ */ op.getting('getPlan', 'plans')

/** One plan. `GET plans/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getPlan: t.GetEntity<'Plan'> = /* @__PURE__ */ op.getEntity(getPlanOperation, planWithRelations)
/** {@link getPlan}, as the API sent it. */
export const getPlanRaw: t.GetEntityRaw<'Plan'> = /* @__PURE__ */ op.raw(getPlanOperation)

const listPlansOperation = /* @__PURE__ */ op.listing('listPlans', 'plans')

/**
 * A list or search of plans. `GET plans`. Without `limit` the API decides how many. Errors: `input` for a limit or
 * offset that is none. Source: the wire.
 */
export const listPlans: t.ListEntities<'Plan'> = /* @__PURE__ */ op.listEntities(listPlansOperation, planWithRelations)
/** {@link listPlans}, as the API sent it. */
export const listPlansRaw: t.ListEntitiesRaw<'Plan'> = /* @__PURE__ */ op.raw(listPlansOperation)

const listPlansByTagOperation = /* @__PURE__ */ op.listingByTag('listPlansByTag', 'plans')

/** The plans that carry a tag. `GET plans/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listPlansByTag: t.ListEntitiesByTag<'Plan'> = /* @__PURE__ */ op.listEntitiesByTag(
  listPlansByTagOperation,
  planWithRelations,
)
/** {@link listPlansByTag}, as the API sent it. */
export const listPlansByTagRaw: t.ListEntitiesByTagRaw<'Plan'> = /* @__PURE__ */ op.raw(listPlansByTagOperation)

const savePlanOperation = /* @__PURE__ */ op.saving('savePlan', 'plans', planRules)

/**
 * Creates a plan without `id`, `POST plans/`; updates the one with it, `PUT plans/{id}`. What the API sets itself
 * and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Amounts in
 * cents. An update may change `allowedCustomerIds` alone. Source: the wire.
 */
export const savePlan: t.SaveEntity<'Plan'> = /* @__PURE__ */ op.saveEntity(savePlanOperation, planWithRelations)
/** {@link savePlan}, as the API sent it. */
export const savePlanRaw: t.SaveEntityRaw<'Plan'> = /* @__PURE__ */ op.raw(savePlanOperation)

const deletePlanOperation = /* @__PURE__ */ op.deleting('deletePlan', 'plans')

/**
 * Deletes a plan softly and gives it. `DELETE plans/{id}`. Errors: `notFound`, also for one that is deleted already.
 * Source: the wire.
 */
export const deletePlan: t.OnEntity<'Plan'> = /* @__PURE__ */ op.givingOne(deletePlanOperation, planWithRelations)
/** {@link deletePlan}, as the API sent it. */
export const deletePlanRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePlanOperation)

const getPlanAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getPlanAttributes', 'plans')

/**
 * The attributes of plans, predefined and the account's own. `GET plans/attributes`. Errors: those of every call.
 * Source: the wire.
 */
export const getPlanAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getPlanAttributesOperation)
/** {@link getPlanAttributes}, as the API sent it. */
export const getPlanAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getPlanAttributesOperation)

const savePlanAttributeOperation = /* @__PURE__ */ op.savingAttribute('savePlanAttribute', 'plans')

/**
 * Defines an attribute of plans, `POST plans/attributes/`, or with an `id` changes it, `PUT plans/attributes/{id}`.
 * Errors: `invalid`, `notFound`. Source: the wire.
 */
export const savePlanAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(savePlanAttributeOperation)
/** {@link savePlanAttribute}, as the API sent it. */
export const savePlanAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(savePlanAttributeOperation)

const deletePlanAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deletePlanAttribute', 'plans')

/** Deletes an attribute of plans softly. `DELETE plans/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deletePlanAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(deletePlanAttributeOperation)
/** {@link deletePlanAttribute}, as the API sent it. */
export const deletePlanAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePlanAttributeOperation)

/** The operations of this resource as data. */
export const planOperations: readonly Operation[] = [
  getPlanOperation,
  listPlansOperation,
  listPlansByTagOperation,
  savePlanOperation,
  deletePlanOperation,
  getPlanAttributesOperation,
  savePlanAttributeOperation,
  deletePlanAttributeOperation,
]
