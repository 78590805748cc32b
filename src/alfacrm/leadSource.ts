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

/** A source of leads. */
export interface LeadSource extends Readonly<v.InferOutput<typeof LeadSourceSchema>> {}

/** The filters of a list of sources of leads. */
export interface LeadSourceFilters {
  /** Only the source with this id. */
  readonly id?: number | undefined
  /** Only the source with this code. */
  readonly code?: string | undefined
  /** Only sources with this name. */
  readonly name?: string | undefined
  /** True selects only rows that are in use, false only those that are not. */
  readonly is_enabled?: Flag | undefined
}

/** The fields that are required to create a row. */
const required = ['code', 'name', 'is_enabled'] as const

/** The fields of a new source of leads, or the fields to change in an existing one. */
export interface LeadSourceInput extends Input<LeadSource, (typeof required)[number]> {}

/** The schema of a {@link LeadSourceInput}. */
export const LeadSourceInputSchema = /* @__PURE__ */ inputSchema(LeadSourceSchema, required)

const listLeadSourcesOperation = /* @__PURE__ */ op.listing('listLeadSources', '{branch}/lead-source/index', flagged)

/**
 * Gets one page of sources of leads. `POST lead-source/index`. Errors: `rejected` when a filter has the wrong form;
 * `mismatch` when the answer has no list of rows. Source: the reference and programs that call it.
 */
export const listLeadSources: t.ListEntities<LeadSource, LeadSourceFilters> = /* @__PURE__ */ op.listEntities(
  listLeadSourcesOperation,
  LeadSourceSchema,
)
/** Like {@link listLeadSources}, but returns the response as it was sent: status, headers and body text. */
export const listLeadSourcesRaw: t.ListEntitiesRaw<LeadSourceFilters> = /* @__PURE__ */ op.raw(listLeadSourcesOperation)

const getLeadSourceOperation = /* @__PURE__ */ op.getting('getLeadSource', '{branch}/lead-source/index')

/**
 * Gets A source of leads by its id. `POST lead-source/index` with `{ id }`. Errors: `input` when the id is not a whole
 * number; `notFound` when the answer does not contain that id. Source: the reference and programs that call it.
 */
export const getLeadSource: t.GetEntity<LeadSource> = /* @__PURE__ */ op.getEntity(
  getLeadSourceOperation,
  LeadSourceSchema,
)
/**
 * Like {@link getLeadSource}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getLeadSourceRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLeadSourceOperation)

const createLeadSourceOperation = /* @__PURE__ */ op.creating('createLeadSource', '{branch}/lead-source/create')

/**
 * Creates a source of leads and returns it. `POST lead-source/create`. The request is not retried when its outcome is
 * unknown. Errors: `invalid` with messages by field. Source: the reference and programs that call it.
 */
export const createLeadSource: t.CreateEntity<LeadSource, LeadSourceInput> = /* @__PURE__ */ op.createEntity(
  createLeadSourceOperation,
  LeadSourceSchema,
)
/** Like {@link createLeadSource}, but returns the response as it was sent: status, headers and body text. */
export const createLeadSourceRaw: t.CreateEntityRaw<LeadSourceInput> = /* @__PURE__ */ op.raw(createLeadSourceOperation)

const updateLeadSourceOperation = /* @__PURE__ */ op.updating('updateLeadSource', '{branch}/lead-source/update')

/**
 * Changes the given fields of a source of leads and returns it. `POST lead-source/update?id=`. Errors: `input` when the
 * id is not a whole number; `invalid` with messages by field; `notFound`. Source: the reference and programs that call
 * it.
 */
export const updateLeadSource: t.UpdateEntity<LeadSource, LeadSourceInput> = /* @__PURE__ */ op.updateEntity(
  updateLeadSourceOperation,
  LeadSourceSchema,
)
/** Like {@link updateLeadSource}, but returns the response as it was sent: status, headers and body text. */
export const updateLeadSourceRaw: t.UpdateEntityRaw<LeadSourceInput> = /* @__PURE__ */ op.raw(updateLeadSourceOperation)

const deleteLeadSourceOperation = /* @__PURE__ */ op.deleting('deleteLeadSource', '{branch}/lead-source/delete')

/**
 * Deletes a source of leads. `POST lead-source/delete?id=`. Errors: `input` when the id is not a whole number;
 * `invalid` when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source:
 * the reference's rule for every entity; no program was seen to call it.
 */
export const deleteLeadSource: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLeadSourceOperation)
/** Like {@link deleteLeadSource}, but returns the response as it was sent: status, headers and body text. */
export const deleteLeadSourceRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLeadSourceOperation)

/** The operations of this resource as data. @internal */
export const leadSourceOperations: readonly op.Operation[] = [
  listLeadSourcesOperation,
  getLeadSourceOperation,
  createLeadSourceOperation,
  updateLeadSourceOperation,
  deleteLeadSourceOperation,
]
