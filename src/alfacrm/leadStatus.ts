import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, number, ref, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A stage of the sales funnel. */
export type LeadStatus = Entity & {
  readonly name?: Maybe<string>
  readonly is_enabled?: Maybe<boolean>
  readonly weight?: Maybe<number>
  readonly color?: Maybe<string>
  readonly color_id?: Maybe<number>
  readonly pipeline_id?: Maybe<number>
}

/** How a stage of the funnel is read. */
export const leadStatusModel: Model<LeadStatus> = {
  id: count,
  name: text,
  is_enabled: flag,
  weight: number,
  color: text,
  color_id: ref,
  pipeline_id: ref,
}

/** What a list of stages of the funnel is narrowed by. */
export type LeadStatusFilters = {
  readonly id?: number | undefined
  readonly name?: string | undefined
  readonly is_enabled?: Flag | undefined
  readonly pipeline_id?: number | undefined
}

/** A stage of the funnel to be created, or what of it is to be changed. */
export type LeadStatusInput = Input<LeadStatus, 'name' | 'is_enabled'>

/**
 * A page of stages of the funnel. `POST lead-status/index`. Errors: `rejected` for a filter in a wrong form;
 * `mismatch` for an answer without rows. Source: the reference and programs that call it.
 */
export const listLeadStatuses: t.ListEntities<LeadStatus, LeadStatusFilters> = /* @__PURE__ */ op.listEntities(
  'listLeadStatuses',
  'lead-status/index',
  leadStatusModel,
  flagged,
)
/** {@link listLeadStatuses}, as the API sent it. */
export const listLeadStatusesRaw: t.ListEntitiesRaw<LeadStatusFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listLeadStatuses',
  'lead-status/index',
  flagged,
)

/**
 * A stage of the funnel by its id. `POST lead-status/index` with `{ id }`. Errors: `input` for an id that is no whole
 * number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getLeadStatus: t.GetEntity<LeadStatus> = /* @__PURE__ */ op.getEntity(
  'getLeadStatus',
  'lead-status/index',
  leadStatusModel,
)
/** {@link getLeadStatus}, as the API sent it: a list. */
export const getLeadStatusRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getLeadStatus', 'lead-status/index')

/**
 * Creates a stage of the funnel, once, and gives it. `POST lead-status/create`. Errors: `invalid` with messages by
 * field. Source: the reference and programs that call it.
 */
export const createLeadStatus: t.CreateEntity<LeadStatus, LeadStatusInput> = /* @__PURE__ */ op.createEntity(
  'createLeadStatus',
  'lead-status',
  leadStatusModel,
)
/** {@link createLeadStatus}, as the API sent it. */
export const createLeadStatusRaw: t.CreateEntityRaw<LeadStatusInput> = /* @__PURE__ */ op.createEntityRaw(
  'createLeadStatus',
  'lead-status',
)

/**
 * Changes what is given of a stage of the funnel, and gives it. `POST lead-status/update?id=`. Errors: `input` for an
 * id that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference and programs that
 * call it.
 */
export const updateLeadStatus: t.UpdateEntity<LeadStatus, LeadStatusInput> = /* @__PURE__ */ op.updateEntity(
  'updateLeadStatus',
  'lead-status',
  leadStatusModel,
)
/** {@link updateLeadStatus}, as the API sent it. */
export const updateLeadStatusRaw: t.UpdateEntityRaw<LeadStatusInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateLeadStatus',
  'lead-status',
)

/**
 * Deletes a stage of the funnel. `POST lead-status/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference and one
 * program that calls it.
 */
export const deleteLeadStatus: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteLeadStatus', 'lead-status')
/** {@link deleteLeadStatus}, as the API sent it. */
export const deleteLeadStatusRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deleteLeadStatus',
  'lead-status',
)
