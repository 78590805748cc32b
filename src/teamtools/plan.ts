import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { planWithRelations } from './relations.js'
import { refuse } from '../core/refuse.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import { PlanSchema, type Pricing } from './schemas/plan.js'

const longest: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, year: 1 }

/** The API refuses longer intervals. Refusing them here avoids the request. */
const checkInterval = ({ pricing }: { readonly pricing?: Pricing | null }): void => {
  if (pricing === undefined || pricing === null || pricing.type === 'free') return
  const { type = '', amount = 0 } = Object(pricing.interval) as { type?: string; amount?: number }
  const most = Object.hasOwn(longest, type) ? longest[type]! : 0
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > most)
    refuse('pricing.interval must be 1 to 365 days, 52 weeks, 12 months or 1 year')
}

/** The fields of a plan that are not sent, and those that are money. The amount of an interval is an integer too. */
const planRules: InputRules = {
  readOnly: ['subscription', 'package'],
  money: ['amount', 'initialFee'],
  check: checkInterval,
}

/** The schema of the data for saving a {@link Plan}, which forms can use too. It leaves out the fields that the API sets. */
export const PlanInputSchema = /* @__PURE__ */ inputSchema(PlanSchema, planRules)

const getPlanOperation = /* @__PURE__ */ op.getting('getPlan', 'plans')

/** Gets one plan. `GET plans/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getPlan: t.GetEntity<'Plan'> = /* @__PURE__ */ op.getEntity(getPlanOperation, planWithRelations)
/** Like {@link getPlan}, but returns the response as it was sent: status, headers and body text. */
export const getPlanRaw: t.GetEntityRaw<'Plan'> = /* @__PURE__ */ op.raw(getPlanOperation)

const listPlansOperation = /* @__PURE__ */ op.listing('listPlans', 'plans')

/**
 * Lists or searches plans. `GET plans`. Without `limit`, the API decides how many to return. Errors: `input` for an invalid
 * limit or offset. Source: the wire.
 */
export const listPlans: t.ListEntities<'Plan'> = /* @__PURE__ */ op.listEntities(listPlansOperation, planWithRelations)
/** Like {@link listPlans}, but returns the response as it was sent: status, headers and body text. */
export const listPlansRaw: t.ListEntitiesRaw<'Plan'> = /* @__PURE__ */ op.raw(listPlansOperation)

const listPlansByTagOperation = /* @__PURE__ */ op.listingByTag('listPlansByTag', 'plans')

/** Lists the plans with a tag. `GET plans/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listPlansByTag: t.ListEntitiesByTag<'Plan'> = /* @__PURE__ */ op.listEntitiesByTag(
  listPlansByTagOperation,
  planWithRelations,
)
/** Like {@link listPlansByTag}, but returns the response as it was sent: status, headers and body text. */
export const listPlansByTagRaw: t.ListEntitiesByTagRaw<'Plan'> = /* @__PURE__ */ op.raw(listPlansByTagOperation)

const savePlanOperation = /* @__PURE__ */ op.saving('savePlan', 'plans', planRules)

/**
 * Creates a plan, `POST plans/`, or updates the one with the given `id`, `PUT plans/{id}`. Fields that the API sets and
 * embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. Amounts are in cents. An update
 * can change only `allowedCustomerIds`. Source: the wire.
 */
export const savePlan: t.SaveEntity<'Plan'> = /* @__PURE__ */ op.saveEntity(savePlanOperation, planWithRelations)
/** Like {@link savePlan}, but returns the response as it was sent: status, headers and body text. */
export const savePlanRaw: t.SaveEntityRaw<'Plan'> = /* @__PURE__ */ op.raw(savePlanOperation)

const deletePlanOperation = /* @__PURE__ */ op.deleting('deletePlan', 'plans')

/**
 * Soft-deletes a plan and returns it. `DELETE plans/{id}`. Errors: `notFound`, also if it is already deleted. Source: the
 * wire.
 */
export const deletePlan: t.OnEntity<'Plan'> = /* @__PURE__ */ op.givingOne(deletePlanOperation, planWithRelations)
/** Like {@link deletePlan}, but returns the response as it was sent: status, headers and body text. */
export const deletePlanRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePlanOperation)

const getPlanAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getPlanAttributes', 'plans')

/**
 * Lists the attributes of plans: the predefined ones and the account's own. `GET plans/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getPlanAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getPlanAttributesOperation)
/** Like {@link getPlanAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getPlanAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getPlanAttributesOperation)

const savePlanAttributeOperation = /* @__PURE__ */ op.savingAttribute('savePlanAttribute', 'plans')

/**
 * Defines an attribute of plans, `POST plans/attributes/`, or changes the one with the given `id`,
 * `PUT plans/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const savePlanAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(savePlanAttributeOperation)
/** Like {@link savePlanAttribute}, but returns the response as it was sent: status, headers and body text. */
export const savePlanAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(savePlanAttributeOperation)

const deletePlanAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deletePlanAttribute', 'plans')

/** Soft-deletes an attribute of plans. `DELETE plans/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deletePlanAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(deletePlanAttributeOperation)
/** Like {@link deletePlanAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deletePlanAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePlanAttributeOperation)

/** The operations of this resource as plain data. */
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
