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

/** A list of kinds of lessons has no filters. */
export type LessonTypeFilters = {}

/** The fields of a new kind of lesson, or the fields to change in an existing one. */
export interface LessonTypeInput extends Input<LessonType, never> {}

/** The schema of a {@link LessonTypeInput}. */
export const LessonTypeInputSchema = /* @__PURE__ */ inputSchema(LessonTypeSchema, [])

const listLessonTypesOperation = /* @__PURE__ */ op.listing('listLessonTypes', '{branch}/lesson-type/index')

/**
 * Gets one page of kinds of lessons. `POST lesson-type/index`. Errors: `rejected` when a filter has the wrong form;
 * `mismatch` when the answer has no list of rows. Source: programs that call it.
 */
export const listLessonTypes: t.ListEntities<LessonType, LessonTypeFilters> = /* @__PURE__ */ op.listEntities(
  listLessonTypesOperation,
  LessonTypeSchema,
)
/** Like {@link listLessonTypes}, but returns the response as it was sent: status, headers and body text. */
export const listLessonTypesRaw: t.ListEntitiesRaw<LessonTypeFilters> = /* @__PURE__ */ op.raw(listLessonTypesOperation)

const getLessonTypeOperation = /* @__PURE__ */ op.getting('getLessonType', '{branch}/lesson-type/index')

/**
 * Gets A kind of lesson by its id. `POST lesson-type/index` with `{ id }`. Errors: `input` when the id is not a whole
 * number; `notFound` when the answer does not contain that id. Source: programs that call it.
 */
export const getLessonType: t.GetEntity<LessonType> = /* @__PURE__ */ op.getEntity(
  getLessonTypeOperation,
  LessonTypeSchema,
)
/**
 * Like {@link getLessonType}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getLessonTypeRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLessonTypeOperation)

const createLessonTypeOperation = /* @__PURE__ */ op.creating('createLessonType', '{branch}/lesson-type/create')

/**
 * Creates a kind of lesson and returns it. `POST lesson-type/create`. The request is not retried when its outcome is
 * unknown. Errors: `invalid` with messages by field. Source: the reference's rule for every entity; no program was seen
 * to call it.
 */
export const createLessonType: t.CreateEntity<LessonType, LessonTypeInput> = /* @__PURE__ */ op.createEntity(
  createLessonTypeOperation,
  LessonTypeSchema,
)
/** Like {@link createLessonType}, but returns the response as it was sent: status, headers and body text. */
export const createLessonTypeRaw: t.CreateEntityRaw<LessonTypeInput> = /* @__PURE__ */ op.raw(createLessonTypeOperation)

const updateLessonTypeOperation = /* @__PURE__ */ op.updating('updateLessonType', '{branch}/lesson-type/update')

/**
 * Changes the given fields of a kind of lesson and returns it. `POST lesson-type/update?id=`. Errors: `input` when the
 * id is not a whole number; `invalid` with messages by field; `notFound`. Source: the reference's rule for every
 * entity; no program was seen to call it.
 */
export const updateLessonType: t.UpdateEntity<LessonType, LessonTypeInput> = /* @__PURE__ */ op.updateEntity(
  updateLessonTypeOperation,
  LessonTypeSchema,
)
/** Like {@link updateLessonType}, but returns the response as it was sent: status, headers and body text. */
export const updateLessonTypeRaw: t.UpdateEntityRaw<LessonTypeInput> = /* @__PURE__ */ op.raw(updateLessonTypeOperation)

const deleteLessonTypeOperation = /* @__PURE__ */ op.deleting('deleteLessonType', '{branch}/lesson-type/delete')

/**
 * Deletes a kind of lesson. `POST lesson-type/delete?id=`. Errors: `input` when the id is not a whole number; `invalid`
 * when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the
 * reference's rule for every entity; no program was seen to call it.
 */
export const deleteLessonType: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLessonTypeOperation)
/** Like {@link deleteLessonType}, but returns the response as it was sent: status, headers and body text. */
export const deleteLessonTypeRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLessonTypeOperation)

/** The operations of this resource as data. @internal */
export const lessonTypeOperations: readonly op.Operation[] = [
  listLessonTypesOperation,
  getLessonTypeOperation,
  createLessonTypeOperation,
  updateLessonTypeOperation,
  deleteLessonTypeOperation,
]
