import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, number, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** Where leads come from. */
export type LeadSource = Entity & {
  readonly code?: Maybe<string>
  readonly name?: Maybe<string>
  readonly is_enabled?: Maybe<boolean>
  readonly weight?: Maybe<number>
}

/** How a source of leads is read. */
export const leadSourceModel: Model<LeadSource> = {
  id: count,
  code: text,
  name: text,
  is_enabled: flag,
  weight: number,
}

/** What a list of sources of leads is narrowed by. */
export type LeadSourceFilters = {
  readonly id?: number | undefined
  readonly code?: string | undefined
  readonly name?: string | undefined
  readonly is_enabled?: Flag | undefined
}

/** A source of leads to be created, or what of it is to be changed. */
export type LeadSourceInput = Input<LeadSource, 'code' | 'name' | 'is_enabled'>

/**
 * A page of sources of leads. `POST lead-source/index`. Errors: `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: the reference and programs that call it.
 */
export const listLeadSources: t.ListEntities<LeadSource, LeadSourceFilters> = /* @__PURE__ */ op.listEntities(
  'listLeadSources',
  'lead-source/index',
  leadSourceModel,
  flagged,
)
/** {@link listLeadSources}, as the API sent it. */
export const listLeadSourcesRaw: t.ListEntitiesRaw<LeadSourceFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listLeadSources',
  'lead-source/index',
  flagged,
)

/**
 * A source of leads by its id. `POST lead-source/index` with `{ id }`. Errors: `input` for an id that is no whole
 * number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getLeadSource: t.GetEntity<LeadSource> = /* @__PURE__ */ op.getEntity(
  'getLeadSource',
  'lead-source/index',
  leadSourceModel,
)
/** {@link getLeadSource}, as the API sent it: a list. */
export const getLeadSourceRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getLeadSource', 'lead-source/index')

/**
 * Creates a source of leads, once, and gives it. `POST lead-source/create`. Errors: `invalid` with messages by field.
 * Source: the reference and programs that call it.
 */
export const createLeadSource: t.CreateEntity<LeadSource, LeadSourceInput> = /* @__PURE__ */ op.createEntity(
  'createLeadSource',
  'lead-source',
  leadSourceModel,
)
/** {@link createLeadSource}, as the API sent it. */
export const createLeadSourceRaw: t.CreateEntityRaw<LeadSourceInput> = /* @__PURE__ */ op.createEntityRaw(
  'createLeadSource',
  'lead-source',
)

/**
 * Changes what is given of a source of leads, and gives it. `POST lead-source/update?id=`. Errors: `input` for an id
 * that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference and programs that call
 * it.
 */
export const updateLeadSource: t.UpdateEntity<LeadSource, LeadSourceInput> = /* @__PURE__ */ op.updateEntity(
  'updateLeadSource',
  'lead-source',
  leadSourceModel,
)
/** {@link updateLeadSource}, as the API sent it. */
export const updateLeadSourceRaw: t.UpdateEntityRaw<LeadSourceInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateLeadSource',
  'lead-source',
)

/**
 * Deletes a source of leads. `POST lead-source/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteLeadSource: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteLeadSource', 'lead-source')
/** {@link deleteLeadSource}, as the API sent it. */
export const deleteLeadSourceRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deleteLeadSource',
  'lead-source',
)
