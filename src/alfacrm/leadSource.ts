import * as v from 'valibot'
import { id, optionalBoolean, optionalNumber, optionalString } from './fields.js'
import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link LeadSource}. */
export const LeadSourceSchema = /* @__PURE__ */ v.looseObject({
  id,
  code: optionalString,
  name: optionalString,
  is_enabled: optionalBoolean,
  weight: optionalNumber,
})

/** Where leads come from. */
export interface LeadSource extends Readonly<v.InferOutput<typeof LeadSourceSchema>> {}

/** What a list of sources of leads is narrowed by. */
export interface LeadSourceFilters {
  /** Only the source with this id. */
  readonly id?: number | undefined
  /** Only the source with this code. */
  readonly code?: string | undefined
  /** Only sources with this name. */
  readonly name?: string | undefined
  /** Only rows that are in use, or only those that are not. */
  readonly is_enabled?: Flag | undefined
}

/** The fields without which none can be created. */
const required = ['code', 'name', 'is_enabled'] as const

/** A source of leads to be created, or what of it is to be changed. */
export interface LeadSourceInput extends Input<LeadSource, (typeof required)[number]> {}

/** The schema of a {@link LeadSourceInput}. */
export const LeadSourceInputSchema = /* @__PURE__ */ inputSchema(LeadSourceSchema, required)

const listLeadSourcesOperation = /* @__PURE__ */ op.listing('listLeadSources', '{branch}/lead-source/index', flagged)

/**
 * A page of sources of leads. `POST lead-source/index`. Errors: `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: the reference and programs that call it.
 */
export const listLeadSources: t.ListEntities<LeadSource, LeadSourceFilters> = /* @__PURE__ */ op.listEntities(
  listLeadSourcesOperation,
  LeadSourceSchema,
)
/** {@link listLeadSources}, as the API sent it. */
export const listLeadSourcesRaw: t.ListEntitiesRaw<LeadSourceFilters> = /* @__PURE__ */ op.raw(listLeadSourcesOperation)

const getLeadSourceOperation = /* @__PURE__ */ op.getting('getLeadSource', '{branch}/lead-source/index')

/**
 * A source of leads by its id. `POST lead-source/index` with `{ id }`. Errors: `input` for an id that is no whole
 * number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getLeadSource: t.GetEntity<LeadSource> = /* @__PURE__ */ op.getEntity(
  getLeadSourceOperation,
  LeadSourceSchema,
)
/** {@link getLeadSource}, as the API sent it: a list. */
export const getLeadSourceRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLeadSourceOperation)

const createLeadSourceOperation = /* @__PURE__ */ op.creating('createLeadSource', '{branch}/lead-source/create')

/**
 * Creates a source of leads, once, and gives it. `POST lead-source/create`. Errors: `invalid` with messages by field.
 * Source: the reference and programs that call it.
 */
export const createLeadSource: t.CreateEntity<LeadSource, LeadSourceInput> = /* @__PURE__ */ op.createEntity(
  createLeadSourceOperation,
  LeadSourceSchema,
)
/** {@link createLeadSource}, as the API sent it. */
export const createLeadSourceRaw: t.CreateEntityRaw<LeadSourceInput> = /* @__PURE__ */ op.raw(createLeadSourceOperation)

const updateLeadSourceOperation = /* @__PURE__ */ op.updating('updateLeadSource', '{branch}/lead-source/update')

/**
 * Changes what is given of a source of leads, and gives it. `POST lead-source/update?id=`. Errors: `input` for an id
 * that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference and programs that call
 * it.
 */
export const updateLeadSource: t.UpdateEntity<LeadSource, LeadSourceInput> = /* @__PURE__ */ op.updateEntity(
  updateLeadSourceOperation,
  LeadSourceSchema,
)
/** {@link updateLeadSource}, as the API sent it. */
export const updateLeadSourceRaw: t.UpdateEntityRaw<LeadSourceInput> = /* @__PURE__ */ op.raw(updateLeadSourceOperation)

const deleteLeadSourceOperation = /* @__PURE__ */ op.deleting('deleteLeadSource', '{branch}/lead-source/delete')

/**
 * Deletes a source of leads. `POST lead-source/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteLeadSource: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLeadSourceOperation)
/** {@link deleteLeadSource}, as the API sent it. */
export const deleteLeadSourceRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLeadSourceOperation)

/** The operations of this resource as data. @internal */
export const leadSourceOperations: readonly op.Operation[] = [
  listLeadSourcesOperation,
  getLeadSourceOperation,
  createLeadSourceOperation,
  updateLeadSourceOperation,
  deleteLeadSourceOperation,
]
