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

/** A state of a client, such as on leave. */
export interface StudyStatus extends Readonly<v.InferOutput<typeof StudyStatusSchema>> {}

/** What a list of study statuses is narrowed by. */
export interface StudyStatusFilters {
  /** Only the status with this id. */
  readonly id?: number | undefined
  /** Only statuses with this name. */
  readonly name?: string | undefined
  /** Only rows that are in use, or only those that are not. */
  readonly is_enabled?: Flag | undefined
}

/** The fields without which none can be created. */
const required = ['name', 'is_enabled'] as const

/** A study status to be created, or what of it is to be changed. */
export interface StudyStatusInput extends Input<StudyStatus, (typeof required)[number]> {}

/** The schema of a {@link StudyStatusInput}. */
export const StudyStatusInputSchema = /* @__PURE__ */ inputSchema(StudyStatusSchema, required)

const listStudyStatusesOperation = /* @__PURE__ */ op.listing(
  'listStudyStatuses',
  '{branch}/study-status/index',
  flagged,
)

/**
 * A page of study statuses. `POST study-status/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for
 * an answer without rows. Source: the reference and programs that call it.
 */
export const listStudyStatuses: t.ListEntities<StudyStatus, StudyStatusFilters> = /* @__PURE__ */ op.listEntities(
  listStudyStatusesOperation,
  StudyStatusSchema,
)
/** {@link listStudyStatuses}, as the API sent it. */
export const listStudyStatusesRaw: t.ListEntitiesRaw<StudyStatusFilters> =
  /* @__PURE__ */ op.raw(listStudyStatusesOperation)

const getStudyStatusOperation = /* @__PURE__ */ op.getting('getStudyStatus', '{branch}/study-status/index')

/**
 * A study status by its id. `POST study-status/index` with `{ id }`. Errors: `input` for an id that is no whole
 * number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getStudyStatus: t.GetEntity<StudyStatus> = /* @__PURE__ */ op.getEntity(
  getStudyStatusOperation,
  StudyStatusSchema,
)
/** {@link getStudyStatus}, as the API sent it: a list. */
export const getStudyStatusRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getStudyStatusOperation)

const createStudyStatusOperation = /* @__PURE__ */ op.creating('createStudyStatus', '{branch}/study-status/create')

/**
 * Creates a study status, once, and gives it. `POST study-status/create`. Errors: `invalid` with messages by field.
 * Source: the reference and one program that calls it.
 */
export const createStudyStatus: t.CreateEntity<StudyStatus, StudyStatusInput> = /* @__PURE__ */ op.createEntity(
  createStudyStatusOperation,
  StudyStatusSchema,
)
/** {@link createStudyStatus}, as the API sent it. */
export const createStudyStatusRaw: t.CreateEntityRaw<StudyStatusInput> =
  /* @__PURE__ */ op.raw(createStudyStatusOperation)

const updateStudyStatusOperation = /* @__PURE__ */ op.updating('updateStudyStatus', '{branch}/study-status/update')

/**
 * Changes what is given of a study status, and gives it. `POST study-status/update?id=`. Errors: `input` for an id
 * that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that
 * calls it.
 */
export const updateStudyStatus: t.UpdateEntity<StudyStatus, StudyStatusInput> = /* @__PURE__ */ op.updateEntity(
  updateStudyStatusOperation,
  StudyStatusSchema,
)
/** {@link updateStudyStatus}, as the API sent it. */
export const updateStudyStatusRaw: t.UpdateEntityRaw<StudyStatusInput> =
  /* @__PURE__ */ op.raw(updateStudyStatusOperation)

const deleteStudyStatusOperation = /* @__PURE__ */ op.deleting('deleteStudyStatus', '{branch}/study-status/delete')

/**
 * Deletes a study status. `POST study-status/delete?id=`. Errors: `input` for an id that is no whole number; `invalid`
 * when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every
 * entity; no program was seen to call it.
 */
export const deleteStudyStatus: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteStudyStatusOperation)
/** {@link deleteStudyStatus}, as the API sent it. */
export const deleteStudyStatusRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteStudyStatusOperation)

/** The operations of this resource as data. @internal */
export const studyStatusOperations: readonly op.Operation[] = [
  listStudyStatusesOperation,
  getStudyStatusOperation,
  createStudyStatusOperation,
  updateStudyStatusOperation,
  deleteStudyStatusOperation,
]
