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

/** The filters of a list of stages of the funnel. */
export interface LeadStatusFilters {
  /** Only the stage with this id. */
  readonly id?: number | undefined
  /** Only stages with this name. */
  readonly name?: string | undefined
  /** True selects only rows that are in use, false only those that are not. */
  readonly is_enabled?: Flag | undefined
  /** Only stages of the funnel with this id. */
  readonly pipeline_id?: number | undefined
}

/** The fields that are required to create a row. */
const required = ['name', 'is_enabled'] as const

/** The fields of a new stage of the funnel, or the fields to change in an existing one. */
export interface LeadStatusInput extends Input<LeadStatus, (typeof required)[number]> {}

/** The schema of a {@link LeadStatusInput}. */
export const LeadStatusInputSchema = /* @__PURE__ */ inputSchema(LeadStatusSchema, required)

const listLeadStatusesOperation = /* @__PURE__ */ op.listing('listLeadStatuses', '{branch}/lead-status/index', flagged)

/**
 * Gets one page of stages of the funnel. `POST lead-status/index`. Errors: `rejected` when a filter has the wrong form;
 * `mismatch` when the answer has no list of rows. Source: the reference and programs that call it.
 */
export const listLeadStatuses: t.ListEntities<LeadStatus, LeadStatusFilters> = /* @__PURE__ */ op.listEntities(
  listLeadStatusesOperation,
  LeadStatusSchema,
)
/** Like {@link listLeadStatuses}, but returns the response as it was sent: status, headers and body text. */
export const listLeadStatusesRaw: t.ListEntitiesRaw<LeadStatusFilters> =
  /* @__PURE__ */ op.raw(listLeadStatusesOperation)

const getLeadStatusOperation = /* @__PURE__ */ op.getting('getLeadStatus', '{branch}/lead-status/index')

/**
 * Gets A stage of the funnel by its id. `POST lead-status/index` with `{ id }`. Errors: `input` when the id is not a
 * whole number; `notFound` when the answer does not contain that id. Source: the reference and programs that call it.
 */
export const getLeadStatus: t.GetEntity<LeadStatus> = /* @__PURE__ */ op.getEntity(
  getLeadStatusOperation,
  LeadStatusSchema,
)
/**
 * Like {@link getLeadStatus}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getLeadStatusRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLeadStatusOperation)

const createLeadStatusOperation = /* @__PURE__ */ op.creating('createLeadStatus', '{branch}/lead-status/create')

/**
 * Creates a stage of the funnel and returns it. `POST lead-status/create`. The request is not retried when its outcome
 * is unknown. Errors: `invalid` with messages by field. Source: the reference and programs that call it.
 */
export const createLeadStatus: t.CreateEntity<LeadStatus, LeadStatusInput> = /* @__PURE__ */ op.createEntity(
  createLeadStatusOperation,
  LeadStatusSchema,
)
/** Like {@link createLeadStatus}, but returns the response as it was sent: status, headers and body text. */
export const createLeadStatusRaw: t.CreateEntityRaw<LeadStatusInput> = /* @__PURE__ */ op.raw(createLeadStatusOperation)

const updateLeadStatusOperation = /* @__PURE__ */ op.updating('updateLeadStatus', '{branch}/lead-status/update')

/**
 * Changes the given fields of a stage of the funnel and returns it. `POST lead-status/update?id=`. Errors: `input` when
 * the id is not a whole number; `invalid` with messages by field; `notFound`. Source: the reference and programs that
 * call it.
 */
export const updateLeadStatus: t.UpdateEntity<LeadStatus, LeadStatusInput> = /* @__PURE__ */ op.updateEntity(
  updateLeadStatusOperation,
  LeadStatusSchema,
)
/** Like {@link updateLeadStatus}, but returns the response as it was sent: status, headers and body text. */
export const updateLeadStatusRaw: t.UpdateEntityRaw<LeadStatusInput> = /* @__PURE__ */ op.raw(updateLeadStatusOperation)

const deleteLeadStatusOperation = /* @__PURE__ */ op.deleting('deleteLeadStatus', '{branch}/lead-status/delete')

/**
 * Deletes a stage of the funnel. `POST lead-status/delete?id=`. Errors: `input` when the id is not a whole number;
 * `invalid` when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source:
 * the reference and one program that calls it.
 */
export const deleteLeadStatus: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLeadStatusOperation)
/** Like {@link deleteLeadStatus}, but returns the response as it was sent: status, headers and body text. */
export const deleteLeadStatusRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLeadStatusOperation)

/** The operations of this resource as data. @internal */
export const leadStatusOperations: readonly op.Operation[] = [
  listLeadStatusesOperation,
  getLeadStatusOperation,
  createLeadStatusOperation,
  updateLeadStatusOperation,
  deleteLeadStatusOperation,
]
