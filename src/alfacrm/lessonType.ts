import * as v from 'valibot'
import { id, optionalBoolean, optionalNumber, optionalString } from './fields.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link LessonType}. */
export const LessonTypeSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
  type: optionalNumber,
  icon: optionalString,
  is_active: optionalBoolean,
  sort: optionalNumber,
})

/** A kind of lesson. */
export interface LessonType extends Readonly<v.InferOutput<typeof LessonTypeSchema>> {}

/** A list of kinds of lessons is not narrowed. */
export type LessonTypeFilters = {}

/** A kind of lesson to be created, or what of it is to be changed. */
export interface LessonTypeInput extends Input<LessonType, never> {}

/** The schema of a {@link LessonTypeInput}. */
export const LessonTypeInputSchema = /* @__PURE__ */ inputSchema(LessonTypeSchema, [])

const listLessonTypesOperation = /* @__PURE__ */ op.listing('listLessonTypes', '{branch}/lesson-type/index')

/**
 * A page of kinds of lessons. `POST lesson-type/index`. Errors: `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: programs that call it.
 */
export const listLessonTypes: t.ListEntities<LessonType, LessonTypeFilters> = /* @__PURE__ */ op.listEntities(
  listLessonTypesOperation,
  LessonTypeSchema,
)
/** {@link listLessonTypes}, as the API sent it. */
export const listLessonTypesRaw: t.ListEntitiesRaw<LessonTypeFilters> = /* @__PURE__ */ op.raw(listLessonTypesOperation)

const getLessonTypeOperation = /* @__PURE__ */ op.getting('getLessonType', '{branch}/lesson-type/index')

/**
 * A kind of lesson by its id. `POST lesson-type/index` with `{ id }`. Errors: `input` for an id that is no whole
 * number; `notFound` when it is not among what came. Source: programs that call it.
 */
export const getLessonType: t.GetEntity<LessonType> = /* @__PURE__ */ op.getEntity(
  getLessonTypeOperation,
  LessonTypeSchema,
)
/** {@link getLessonType}, as the API sent it: a list. */
export const getLessonTypeRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLessonTypeOperation)

const createLessonTypeOperation = /* @__PURE__ */ op.creating('createLessonType', '{branch}/lesson-type/create')

/**
 * Creates a kind of lesson, once, and gives it. `POST lesson-type/create`. Errors: `invalid` with messages by field.
 * Source: the reference's rule for every entity; no program was seen to call it.
 */
export const createLessonType: t.CreateEntity<LessonType, LessonTypeInput> = /* @__PURE__ */ op.createEntity(
  createLessonTypeOperation,
  LessonTypeSchema,
)
/** {@link createLessonType}, as the API sent it. */
export const createLessonTypeRaw: t.CreateEntityRaw<LessonTypeInput> = /* @__PURE__ */ op.raw(createLessonTypeOperation)

const updateLessonTypeOperation = /* @__PURE__ */ op.updating('updateLessonType', '{branch}/lesson-type/update')

/**
 * Changes what is given of a kind of lesson, and gives it. `POST lesson-type/update?id=`. Errors: `input` for an id
 * that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference's rule for every
 * entity; no program was seen to call it.
 */
export const updateLessonType: t.UpdateEntity<LessonType, LessonTypeInput> = /* @__PURE__ */ op.updateEntity(
  updateLessonTypeOperation,
  LessonTypeSchema,
)
/** {@link updateLessonType}, as the API sent it. */
export const updateLessonTypeRaw: t.UpdateEntityRaw<LessonTypeInput> = /* @__PURE__ */ op.raw(updateLessonTypeOperation)

const deleteLessonTypeOperation = /* @__PURE__ */ op.deleting('deleteLessonType', '{branch}/lesson-type/delete')

/**
 * Deletes a kind of lesson. `POST lesson-type/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteLessonType: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLessonTypeOperation)
/** {@link deleteLessonType}, as the API sent it. */
export const deleteLessonTypeRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLessonTypeOperation)

/** The operations of this resource as data. @internal */
export const lessonTypeOperations: readonly op.Operation[] = [
  listLessonTypesOperation,
  getLessonTypeOperation,
  createLessonTypeOperation,
  updateLessonTypeOperation,
  deleteLessonTypeOperation,
]
