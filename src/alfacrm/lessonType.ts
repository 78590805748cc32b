import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, number, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A kind of lesson. */
export type LessonType = Entity & {
  readonly name?: Maybe<string>
  readonly type?: Maybe<number>
  readonly icon?: Maybe<string>
  readonly is_active?: Maybe<boolean>
  readonly sort?: Maybe<number>
}

/** How a kind of lesson is read. */
export const lessonTypeModel: Model<LessonType> = {
  id: count,
  name: text,
  type: number,
  icon: text,
  is_active: flag,
  sort: number,
}

/** A list of kinds of lessons is not narrowed. */
export type LessonTypeFilters = {}

/** A kind of lesson to be created, or what of it is to be changed. */
export type LessonTypeInput = Input<LessonType, never>

/**
 * A page of kinds of lessons. `POST lesson-type/index`. Errors: `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: programs that call it.
 */
export const listLessonTypes: t.ListEntities<LessonType, LessonTypeFilters> = /* @__PURE__ */ op.listEntities(
  'listLessonTypes',
  'lesson-type/index',
  lessonTypeModel,
)
/** {@link listLessonTypes}, as the API sent it. */
export const listLessonTypesRaw: t.ListEntitiesRaw<LessonTypeFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listLessonTypes',
  'lesson-type/index',
)

/**
 * A kind of lesson by its id. `POST lesson-type/index` with `{ id }`. Errors: `input` for an id that is no whole
 * number; `notFound` when it is not among what came. Source: programs that call it.
 */
export const getLessonType: t.GetEntity<LessonType> = /* @__PURE__ */ op.getEntity(
  'getLessonType',
  'lesson-type/index',
  lessonTypeModel,
)
/** {@link getLessonType}, as the API sent it: a list. */
export const getLessonTypeRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getLessonType', 'lesson-type/index')

/**
 * Creates a kind of lesson, once, and gives it. `POST lesson-type/create`. Errors: `invalid` with messages by field.
 * Source: the reference's rule for every entity; no program was seen to call it.
 */
export const createLessonType: t.CreateEntity<LessonType, LessonTypeInput> = /* @__PURE__ */ op.createEntity(
  'createLessonType',
  'lesson-type',
  lessonTypeModel,
)
/** {@link createLessonType}, as the API sent it. */
export const createLessonTypeRaw: t.CreateEntityRaw<LessonTypeInput> = /* @__PURE__ */ op.createEntityRaw(
  'createLessonType',
  'lesson-type',
)

/**
 * Changes what is given of a kind of lesson, and gives it. `POST lesson-type/update?id=`. Errors: `input` for an id
 * that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference's rule for every
 * entity; no program was seen to call it.
 */
export const updateLessonType: t.UpdateEntity<LessonType, LessonTypeInput> = /* @__PURE__ */ op.updateEntity(
  'updateLessonType',
  'lesson-type',
  lessonTypeModel,
)
/** {@link updateLessonType}, as the API sent it. */
export const updateLessonTypeRaw: t.UpdateEntityRaw<LessonTypeInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateLessonType',
  'lesson-type',
)

/**
 * Deletes a kind of lesson. `POST lesson-type/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteLessonType: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteLessonType', 'lesson-type')
/** {@link deleteLessonType}, as the API sent it. */
export const deleteLessonTypeRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deleteLessonType',
  'lesson-type',
)
