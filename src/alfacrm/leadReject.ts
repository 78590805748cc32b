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

/** A reason why leads are lost. */
export interface LeadReject extends Readonly<v.InferOutput<typeof LeadRejectSchema>> {}

/** A list of reasons for losing leads is not narrowed. */
export type LeadRejectFilters = {}

/** The fields without which none can be created. */
const required = ['name', 'is_enabled'] as const

/** A reason for losing a lead to be created, or what of it is to be changed. */
export interface LeadRejectInput extends Input<LeadReject, (typeof required)[number]> {}

/** The schema of a {@link LeadRejectInput}. */
export const LeadRejectInputSchema = /* @__PURE__ */ inputSchema(LeadRejectSchema, required)

const listLeadRejectsOperation = /* @__PURE__ */ op.listing('listLeadRejects', '{branch}/lead-reject/index')

/**
 * A page of reasons for losing leads. `POST lead-reject/index`. Errors: `rejected` for a filter in a wrong form;
 * `mismatch` for an answer without rows. Source: programs that call it.
 */
export const listLeadRejects: t.ListEntities<LeadReject, LeadRejectFilters> = /* @__PURE__ */ op.listEntities(
  listLeadRejectsOperation,
  LeadRejectSchema,
)
/** {@link listLeadRejects}, as the API sent it. */
export const listLeadRejectsRaw: t.ListEntitiesRaw<LeadRejectFilters> = /* @__PURE__ */ op.raw(listLeadRejectsOperation)

const getLeadRejectOperation = /* @__PURE__ */ op.getting('getLeadReject', '{branch}/lead-reject/index')

/**
 * A reason for losing a lead by its id. `POST lead-reject/index` with `{ id }`. Errors: `input` for an id that is no
 * whole number; `notFound` when it is not among what came. Source: programs that call it.
 */
export const getLeadReject: t.GetEntity<LeadReject> = /* @__PURE__ */ op.getEntity(
  getLeadRejectOperation,
  LeadRejectSchema,
)
/** {@link getLeadReject}, as the API sent it: a list. */
export const getLeadRejectRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLeadRejectOperation)

const createLeadRejectOperation = /* @__PURE__ */ op.creating('createLeadReject', '{branch}/lead-reject/create')

/**
 * Creates a reason for losing a lead, once, and gives it. `POST lead-reject/create`. Errors: `invalid` with messages
 * by field. Source: one program that calls it.
 */
export const createLeadReject: t.CreateEntity<LeadReject, LeadRejectInput> = /* @__PURE__ */ op.createEntity(
  createLeadRejectOperation,
  LeadRejectSchema,
)
/** {@link createLeadReject}, as the API sent it. */
export const createLeadRejectRaw: t.CreateEntityRaw<LeadRejectInput> = /* @__PURE__ */ op.raw(createLeadRejectOperation)

const updateLeadRejectOperation = /* @__PURE__ */ op.updating('updateLeadReject', '{branch}/lead-reject/update')

/**
 * Changes what is given of a reason for losing a lead, and gives it. `POST lead-reject/update?id=`. Errors: `input`
 * for an id that is no whole number; `invalid` with messages by field; `notFound`. Source: one program that calls it.
 */
export const updateLeadReject: t.UpdateEntity<LeadReject, LeadRejectInput> = /* @__PURE__ */ op.updateEntity(
  updateLeadRejectOperation,
  LeadRejectSchema,
)
/** {@link updateLeadReject}, as the API sent it. */
export const updateLeadRejectRaw: t.UpdateEntityRaw<LeadRejectInput> = /* @__PURE__ */ op.raw(updateLeadRejectOperation)

const deleteLeadRejectOperation = /* @__PURE__ */ op.deleting('deleteLeadReject', '{branch}/lead-reject/delete')

/**
 * Deletes a reason for losing a lead. `POST lead-reject/delete?id=`. Errors: `input` for an id that is no whole
 * number; `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const deleteLeadReject: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLeadRejectOperation)
/** {@link deleteLeadReject}, as the API sent it. */
export const deleteLeadRejectRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLeadRejectOperation)

/** The operations of this resource as data. @internal */
export const leadRejectOperations: readonly op.Operation[] = [
  listLeadRejectsOperation,
  getLeadRejectOperation,
  createLeadRejectOperation,
  updateLeadRejectOperation,
  deleteLeadRejectOperation,
]
