import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, number, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A state of a client, such as on leave. */
export type StudyStatus = Entity & {
  readonly name?: Maybe<string>
  readonly is_enabled?: Maybe<boolean>
  readonly weight?: Maybe<number>
}

/** How a study status is read. */
export const studyStatusModel: Model<StudyStatus> = { id: count, name: text, is_enabled: flag, weight: number }

/** What a list of study statuses is narrowed by. */
export type StudyStatusFilters = {
  readonly id?: number | undefined
  readonly name?: string | undefined
  readonly is_enabled?: Flag | undefined
}

/** A study status to be created, or what of it is to be changed. */
export type StudyStatusInput = Input<StudyStatus, 'name' | 'is_enabled'>

/**
 * A page of study statuses. `POST study-status/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for
 * an answer without rows. Source: the reference and programs that call it.
 */
export const listStudyStatuses: t.ListEntities<StudyStatus, StudyStatusFilters> = /* @__PURE__ */ op.listEntities(
  'listStudyStatuses',
  'study-status/index',
  studyStatusModel,
  flagged,
)
/** {@link listStudyStatuses}, as the API sent it. */
export const listStudyStatusesRaw: t.ListEntitiesRaw<StudyStatusFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listStudyStatuses',
  'study-status/index',
  flagged,
)

/**
 * A study status by its id. `POST study-status/index` with `{ id }`. Errors: `input` for an id that is no whole
 * number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getStudyStatus: t.GetEntity<StudyStatus> = /* @__PURE__ */ op.getEntity(
  'getStudyStatus',
  'study-status/index',
  studyStatusModel,
)
/** {@link getStudyStatus}, as the API sent it: a list. */
export const getStudyStatusRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getStudyStatus', 'study-status/index')

/**
 * Creates a study status, once, and gives it. `POST study-status/create`. Errors: `invalid` with messages by field.
 * Source: the reference and one program that calls it.
 */
export const createStudyStatus: t.CreateEntity<StudyStatus, StudyStatusInput> = /* @__PURE__ */ op.createEntity(
  'createStudyStatus',
  'study-status',
  studyStatusModel,
)
/** {@link createStudyStatus}, as the API sent it. */
export const createStudyStatusRaw: t.CreateEntityRaw<StudyStatusInput> = /* @__PURE__ */ op.createEntityRaw(
  'createStudyStatus',
  'study-status',
)

/**
 * Changes what is given of a study status, and gives it. `POST study-status/update?id=`. Errors: `input` for an id
 * that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that
 * calls it.
 */
export const updateStudyStatus: t.UpdateEntity<StudyStatus, StudyStatusInput> = /* @__PURE__ */ op.updateEntity(
  'updateStudyStatus',
  'study-status',
  studyStatusModel,
)
/** {@link updateStudyStatus}, as the API sent it. */
export const updateStudyStatusRaw: t.UpdateEntityRaw<StudyStatusInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateStudyStatus',
  'study-status',
)

/**
 * Deletes a study status. `POST study-status/delete?id=`. Errors: `input` for an id that is no whole number; `invalid`
 * when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every
 * entity; no program was seen to call it.
 */
export const deleteStudyStatus: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteStudyStatus', 'study-status')
/** {@link deleteStudyStatus}, as the API sent it. */
export const deleteStudyStatusRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deleteStudyStatus',
  'study-status',
)
