import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, number, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A reason why leads are lost. */
export type LeadReject = Entity & {
  readonly name?: Maybe<string>
  readonly is_enabled?: Maybe<boolean>
  readonly weight?: Maybe<number>
}

/** How a reason for losing a lead is read. */
export const leadRejectModel: Model<LeadReject> = { id: count, name: text, is_enabled: flag, weight: number }

/** A list of reasons for losing leads is not narrowed. */
export type LeadRejectFilters = {}

/** A reason for losing a lead to be created, or what of it is to be changed. */
export type LeadRejectInput = Input<LeadReject, 'name' | 'is_enabled'>

/**
 * A page of reasons for losing leads. `POST lead-reject/index`. Errors: `rejected` for a filter in a wrong form;
 * `mismatch` for an answer without rows. Source: programs that call it.
 */
export const listLeadRejects: t.ListEntities<LeadReject, LeadRejectFilters> = /* @__PURE__ */ op.listEntities(
  'listLeadRejects',
  'lead-reject/index',
  leadRejectModel,
)
/** {@link listLeadRejects}, as the API sent it. */
export const listLeadRejectsRaw: t.ListEntitiesRaw<LeadRejectFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listLeadRejects',
  'lead-reject/index',
)

/**
 * A reason for losing a lead by its id. `POST lead-reject/index` with `{ id }`. Errors: `input` for an id that is no
 * whole number; `notFound` when it is not among what came. Source: programs that call it.
 */
export const getLeadReject: t.GetEntity<LeadReject> = /* @__PURE__ */ op.getEntity(
  'getLeadReject',
  'lead-reject/index',
  leadRejectModel,
)
/** {@link getLeadReject}, as the API sent it: a list. */
export const getLeadRejectRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getLeadReject', 'lead-reject/index')

/**
 * Creates a reason for losing a lead, once, and gives it. `POST lead-reject/create`. Errors: `invalid` with messages
 * by field. Source: one program that calls it.
 */
export const createLeadReject: t.CreateEntity<LeadReject, LeadRejectInput> = /* @__PURE__ */ op.createEntity(
  'createLeadReject',
  'lead-reject',
  leadRejectModel,
)
/** {@link createLeadReject}, as the API sent it. */
export const createLeadRejectRaw: t.CreateEntityRaw<LeadRejectInput> = /* @__PURE__ */ op.createEntityRaw(
  'createLeadReject',
  'lead-reject',
)

/**
 * Changes what is given of a reason for losing a lead, and gives it. `POST lead-reject/update?id=`. Errors: `input`
 * for an id that is no whole number; `invalid` with messages by field; `notFound`. Source: one program that calls it.
 */
export const updateLeadReject: t.UpdateEntity<LeadReject, LeadRejectInput> = /* @__PURE__ */ op.updateEntity(
  'updateLeadReject',
  'lead-reject',
  leadRejectModel,
)
/** {@link updateLeadReject}, as the API sent it. */
export const updateLeadRejectRaw: t.UpdateEntityRaw<LeadRejectInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateLeadReject',
  'lead-reject',
)

/**
 * Deletes a reason for losing a lead. `POST lead-reject/delete?id=`. Errors: `input` for an id that is no whole
 * number; `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const deleteLeadReject: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteLeadReject', 'lead-reject')
/** {@link deleteLeadReject}, as the API sent it. */
export const deleteLeadRejectRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deleteLeadReject',
  'lead-reject',
)
