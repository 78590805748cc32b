import * as v from 'valibot'
import { id, optionalBoolean, optionalId, optionalNumber, optionalString } from './fields.js'
import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link LeadStatus}. */
export const LeadStatusSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
  is_enabled: optionalBoolean,
  weight: optionalNumber,
  color: optionalString,
  color_id: optionalId,
  pipeline_id: optionalId,
})

/** A stage of the sales funnel. */
export interface LeadStatus extends Readonly<v.InferOutput<typeof LeadStatusSchema>> {}

/** What a list of stages of the funnel is narrowed by. */
export interface LeadStatusFilters {
  /** Only the stage with this id. */
  readonly id?: number | undefined
  /** Only stages with this name. */
  readonly name?: string | undefined
  /** Only rows that are in use, or only those that are not. */
  readonly is_enabled?: Flag | undefined
  /** Only stages of the funnel with this id. */
  readonly pipeline_id?: number | undefined
}

/** The fields without which none can be created. */
const required = ['name', 'is_enabled'] as const

/** A stage of the funnel to be created, or what of it is to be changed. */
export interface LeadStatusInput extends Input<LeadStatus, (typeof required)[number]> {}

/** The schema of a {@link LeadStatusInput}. */
export const LeadStatusInputSchema = /* @__PURE__ */ inputSchema(LeadStatusSchema, required)

const listLeadStatusesOperation = /* @__PURE__ */ op.listing('listLeadStatuses', '{branch}/lead-status/index', flagged)

/**
 * A page of stages of the funnel. `POST lead-status/index`. Errors: `rejected` for a filter in a wrong form;
 * `mismatch` for an answer without rows. Source: the reference and programs that call it.
 */
export const listLeadStatuses: t.ListEntities<LeadStatus, LeadStatusFilters> = /* @__PURE__ */ op.listEntities(
  listLeadStatusesOperation,
  LeadStatusSchema,
)
/** {@link listLeadStatuses}, as the API sent it. */
export const listLeadStatusesRaw: t.ListEntitiesRaw<LeadStatusFilters> =
  /* @__PURE__ */ op.raw(listLeadStatusesOperation)

const getLeadStatusOperation = /* @__PURE__ */ op.getting('getLeadStatus', '{branch}/lead-status/index')

/**
 * A stage of the funnel by its id. `POST lead-status/index` with `{ id }`. Errors: `input` for an id that is no whole
 * number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getLeadStatus: t.GetEntity<LeadStatus> = /* @__PURE__ */ op.getEntity(
  getLeadStatusOperation,
  LeadStatusSchema,
)
/** {@link getLeadStatus}, as the API sent it: a list. */
export const getLeadStatusRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLeadStatusOperation)

const createLeadStatusOperation = /* @__PURE__ */ op.creating('createLeadStatus', '{branch}/lead-status/create')

/**
 * Creates a stage of the funnel, once, and gives it. `POST lead-status/create`. Errors: `invalid` with messages by
 * field. Source: the reference and programs that call it.
 */
export const createLeadStatus: t.CreateEntity<LeadStatus, LeadStatusInput> = /* @__PURE__ */ op.createEntity(
  createLeadStatusOperation,
  LeadStatusSchema,
)
/** {@link createLeadStatus}, as the API sent it. */
export const createLeadStatusRaw: t.CreateEntityRaw<LeadStatusInput> = /* @__PURE__ */ op.raw(createLeadStatusOperation)

const updateLeadStatusOperation = /* @__PURE__ */ op.updating('updateLeadStatus', '{branch}/lead-status/update')

/**
 * Changes what is given of a stage of the funnel, and gives it. `POST lead-status/update?id=`. Errors: `input` for an
 * id that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference and programs that
 * call it.
 */
export const updateLeadStatus: t.UpdateEntity<LeadStatus, LeadStatusInput> = /* @__PURE__ */ op.updateEntity(
  updateLeadStatusOperation,
  LeadStatusSchema,
)
/** {@link updateLeadStatus}, as the API sent it. */
export const updateLeadStatusRaw: t.UpdateEntityRaw<LeadStatusInput> = /* @__PURE__ */ op.raw(updateLeadStatusOperation)

const deleteLeadStatusOperation = /* @__PURE__ */ op.deleting('deleteLeadStatus', '{branch}/lead-status/delete')

/**
 * Deletes a stage of the funnel. `POST lead-status/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference and one
 * program that calls it.
 */
export const deleteLeadStatus: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLeadStatusOperation)
/** {@link deleteLeadStatus}, as the API sent it. */
export const deleteLeadStatusRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLeadStatusOperation)

/** The operations of this resource as data. @internal */
export const leadStatusOperations: readonly op.Operation[] = [
  listLeadStatusesOperation,
  getLeadStatusOperation,
  createLeadStatusOperation,
  updateLeadStatusOperation,
  deleteLeadStatusOperation,
]
