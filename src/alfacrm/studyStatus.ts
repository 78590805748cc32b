import * as v from 'valibot'
import { id, optionalBoolean, optionalNumber, optionalString } from './fields.js'
import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link StudyStatus}. */
export const StudyStatusSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
  is_enabled: optionalBoolean,
  weight: optionalNumber,
})

/** A status of a client, such as on leave. */
export interface StudyStatus extends Readonly<v.InferOutput<typeof StudyStatusSchema>> {}

/** The filters of a list of study statuses. */
export interface StudyStatusFilters {
  /** Only the status with this id. */
  readonly id?: number | undefined
  /** Only statuses with this name. */
  readonly name?: string | undefined
  /** True selects only rows that are in use, false only those that are not. */
  readonly is_enabled?: Flag | undefined
}

/** The fields that are required to create a row. */
const required = ['name', 'is_enabled'] as const

/** The fields of a new study status, or the fields to change in an existing one. */
export interface StudyStatusInput extends Input<StudyStatus, (typeof required)[number]> {}

/** The schema of a {@link StudyStatusInput}. */
export const StudyStatusInputSchema = /* @__PURE__ */ inputSchema(StudyStatusSchema, required)

const listStudyStatusesOperation = /* @__PURE__ */ op.listing(
  'listStudyStatuses',
  '{branch}/study-status/index',
  flagged,
)

/**
 * Gets one page of study statuses. `POST study-status/index`. Errors: `rejected` when a filter has the wrong form;
 * `mismatch` when the answer has no list of rows. Source: the reference and programs that call it.
 */
export const listStudyStatuses: t.ListEntities<StudyStatus, StudyStatusFilters> = /* @__PURE__ */ op.listEntities(
  listStudyStatusesOperation,
  StudyStatusSchema,
)
/** Like {@link listStudyStatuses}, but returns the response as it was sent: status, headers and body text. */
export const listStudyStatusesRaw: t.ListEntitiesRaw<StudyStatusFilters> =
  /* @__PURE__ */ op.raw(listStudyStatusesOperation)

const getStudyStatusOperation = /* @__PURE__ */ op.getting('getStudyStatus', '{branch}/study-status/index')

/**
 * Gets A study status by its id. `POST study-status/index` with `{ id }`. Errors: `input` when the id is not a whole
 * number; `notFound` when the answer does not contain that id. Source: the reference and programs that call it.
 */
export const getStudyStatus: t.GetEntity<StudyStatus> = /* @__PURE__ */ op.getEntity(
  getStudyStatusOperation,
  StudyStatusSchema,
)
/**
 * Like {@link getStudyStatus}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getStudyStatusRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getStudyStatusOperation)

const createStudyStatusOperation = /* @__PURE__ */ op.creating('createStudyStatus', '{branch}/study-status/create')

/**
 * Creates a study status and returns it. `POST study-status/create`. The request is not retried when its outcome is
 * unknown. Errors: `invalid` with messages by field. Source: the reference and one program that calls it.
 */
export const createStudyStatus: t.CreateEntity<StudyStatus, StudyStatusInput> = /* @__PURE__ */ op.createEntity(
  createStudyStatusOperation,
  StudyStatusSchema,
)
/** Like {@link createStudyStatus}, but returns the response as it was sent: status, headers and body text. */
export const createStudyStatusRaw: t.CreateEntityRaw<StudyStatusInput> =
  /* @__PURE__ */ op.raw(createStudyStatusOperation)

const updateStudyStatusOperation = /* @__PURE__ */ op.updating('updateStudyStatus', '{branch}/study-status/update')

/**
 * Changes the given fields of a study status and returns it. `POST study-status/update?id=`. Errors: `input` when the
 * id is not a whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that
 * calls it.
 */
export const updateStudyStatus: t.UpdateEntity<StudyStatus, StudyStatusInput> = /* @__PURE__ */ op.updateEntity(
  updateStudyStatusOperation,
  StudyStatusSchema,
)
/** Like {@link updateStudyStatus}, but returns the response as it was sent: status, headers and body text. */
export const updateStudyStatusRaw: t.UpdateEntityRaw<StudyStatusInput> =
  /* @__PURE__ */ op.raw(updateStudyStatusOperation)

const deleteStudyStatusOperation = /* @__PURE__ */ op.deleting('deleteStudyStatus', '{branch}/study-status/delete')

/**
 * Deletes a study status. `POST study-status/delete?id=`. Errors: `input` when the id is not a whole number; `invalid`
 * when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the
 * reference's rule for every entity; no program was seen to call it.
 */
export const deleteStudyStatus: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteStudyStatusOperation)
/** Like {@link deleteStudyStatus}, but returns the response as it was sent: status, headers and body text. */
export const deleteStudyStatusRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteStudyStatusOperation)

/** The operations of this resource as data. @internal */
export const studyStatusOperations: readonly op.Operation[] = [
  listStudyStatusesOperation,
  getStudyStatusOperation,
  createStudyStatusOperation,
  updateStudyStatusOperation,
  deleteStudyStatusOperation,
]
