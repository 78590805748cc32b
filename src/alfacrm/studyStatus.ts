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

/** A page of study statuses. `POST study-status/index`. */
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

/** A study status by its id. `POST study-status/index` with `{ id }`. Errors: `notFound` when it is not among what came. */
export const getStudyStatus: t.GetEntity<StudyStatus> = /* @__PURE__ */ op.getEntity(
  'getStudyStatus',
  'study-status/index',
  studyStatusModel,
)
/** {@link getStudyStatus}, as the API sent it: a list. */
export const getStudyStatusRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getStudyStatus', 'study-status/index')

/** Creates a study status, once, and gives it. `POST study-status/create`. Errors: `invalid` with messages by field. */
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

/** Changes what is given of a study status, and gives it. `POST study-status/update?id=`. Errors: `invalid`, `notFound`. */
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

/** Deletes a study status. `POST study-status/delete?id=`. Errors: `invalid` when the API says it did not, `notFound`. */
export const deleteStudyStatus: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteStudyStatus', 'study-status')
/** {@link deleteStudyStatus}, as the API sent it. */
export const deleteStudyStatusRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deleteStudyStatus',
  'study-status',
)
