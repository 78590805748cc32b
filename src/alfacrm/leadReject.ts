import * as v from 'valibot'
import { id, optionalBoolean, optionalNumber, optionalString } from './fields.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link LeadReject}. */
export const LeadRejectSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
  is_enabled: optionalBoolean,
  weight: optionalNumber,
})

/** A reason for which leads are lost. */
export interface LeadReject extends Readonly<v.InferOutput<typeof LeadRejectSchema>> {}

/** A list of reasons for losing leads has no filters. */
export type LeadRejectFilters = {}

/** The fields that are required to create a row. */
const required = ['name', 'is_enabled'] as const

/** The fields of a new reason for losing a lead, or the fields to change in an existing one. */
export interface LeadRejectInput extends Input<LeadReject, (typeof required)[number]> {}

/** The schema of a {@link LeadRejectInput}. */
export const LeadRejectInputSchema = /* @__PURE__ */ inputSchema(LeadRejectSchema, required)

const listLeadRejectsOperation = /* @__PURE__ */ op.listing('listLeadRejects', '{branch}/lead-reject/index')

/**
 * Gets one page of reasons for losing leads. `POST lead-reject/index`. Errors: `rejected` when a filter has the wrong
 * form; `mismatch` when the answer has no list of rows. Source: programs that call it.
 */
export const listLeadRejects: t.ListEntities<LeadReject, LeadRejectFilters> = /* @__PURE__ */ op.listEntities(
  listLeadRejectsOperation,
  LeadRejectSchema,
)
/** Like {@link listLeadRejects}, but returns the response as it was sent: status, headers and body text. */
export const listLeadRejectsRaw: t.ListEntitiesRaw<LeadRejectFilters> = /* @__PURE__ */ op.raw(listLeadRejectsOperation)

const getLeadRejectOperation = /* @__PURE__ */ op.getting('getLeadReject', '{branch}/lead-reject/index')

/**
 * Gets A reason for losing a lead by its id. `POST lead-reject/index` with `{ id }`. Errors: `input` when the id is not
 * a whole number; `notFound` when the answer does not contain that id. Source: programs that call it.
 */
export const getLeadReject: t.GetEntity<LeadReject> = /* @__PURE__ */ op.getEntity(
  getLeadRejectOperation,
  LeadRejectSchema,
)
/**
 * Like {@link getLeadReject}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getLeadRejectRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLeadRejectOperation)

const createLeadRejectOperation = /* @__PURE__ */ op.creating('createLeadReject', '{branch}/lead-reject/create')

/**
 * Creates a reason for losing a lead and returns it. `POST lead-reject/create`. The request is not retried when its
 * outcome is unknown. Errors: `invalid` with messages by field. Source: one program that calls it.
 */
export const createLeadReject: t.CreateEntity<LeadReject, LeadRejectInput> = /* @__PURE__ */ op.createEntity(
  createLeadRejectOperation,
  LeadRejectSchema,
)
/** Like {@link createLeadReject}, but returns the response as it was sent: status, headers and body text. */
export const createLeadRejectRaw: t.CreateEntityRaw<LeadRejectInput> = /* @__PURE__ */ op.raw(createLeadRejectOperation)

const updateLeadRejectOperation = /* @__PURE__ */ op.updating('updateLeadReject', '{branch}/lead-reject/update')

/**
 * Changes the given fields of a reason for losing a lead and returns it. `POST lead-reject/update?id=`. Errors: `input`
 * when the id is not a whole number; `invalid` with messages by field; `notFound`. Source: one program that calls it.
 */
export const updateLeadReject: t.UpdateEntity<LeadReject, LeadRejectInput> = /* @__PURE__ */ op.updateEntity(
  updateLeadRejectOperation,
  LeadRejectSchema,
)
/** Like {@link updateLeadReject}, but returns the response as it was sent: status, headers and body text. */
export const updateLeadRejectRaw: t.UpdateEntityRaw<LeadRejectInput> = /* @__PURE__ */ op.raw(updateLeadRejectOperation)

const deleteLeadRejectOperation = /* @__PURE__ */ op.deleting('deleteLeadReject', '{branch}/lead-reject/delete')

/**
 * Deletes a reason for losing a lead. `POST lead-reject/delete?id=`. Errors: `input` when the id is not a whole number;
 * `invalid` when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source:
 * the reference's rule for every entity; no program was seen to call it.
 */
export const deleteLeadReject: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLeadRejectOperation)
/** Like {@link deleteLeadReject}, but returns the response as it was sent: status, headers and body text. */
export const deleteLeadRejectRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLeadRejectOperation)

/** The operations of this resource as data. @internal */
export const leadRejectOperations: readonly op.Operation[] = [
  listLeadRejectsOperation,
  getLeadRejectOperation,
  createLeadRejectOperation,
  updateLeadRejectOperation,
  deleteLeadRejectOperation,
]
