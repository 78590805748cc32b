import * as v from 'valibot'
import { id, optionalNumber, optionalString } from './fields.js'
import type { Flag, Prepare } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Subject}. */
export const SubjectSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
  weight: optionalNumber,
})

/** What is taught. */
export interface Subject extends Readonly<v.InferOutput<typeof SubjectSchema>> {}

/** What a list of subjects is narrowed by. */
export interface SubjectFilters {
  /** Only the subject with this id. */
  readonly id?: number | undefined
  /** Only subjects with this name. */
  readonly name?: string | undefined
  /** False, which gives all, when left out. */
  readonly active?: Flag | undefined
}

/** The fields without which none can be created. */
const required = ['name'] as const

/** A subject to be created, or what of it is to be changed. */
export interface SubjectInput extends Input<Subject, (typeof required)[number]> {}

/** The schema of a {@link SubjectInput}. */
export const SubjectInputSchema = /* @__PURE__ */ inputSchema(SubjectSchema, required)

/** Without `active: false` those that are not in use are left out. */
const prepare: Prepare<SubjectFilters> = ({ active = false, ...given }) => ({ body: { active, ...given } })

/** The filters with which the list hides nothing. */
const hidingNone = { active: false }

const listSubjectsOperation = /* @__PURE__ */ op.listing('listSubjects', '{branch}/subject/index', prepare)

/**
 * A page of subjects. `POST subject/index`. Those that are not in use as well: `active: false` is sent when `active`
 * is left out. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the
 * reference and programs that call it.
 */
export const listSubjects: t.ListEntities<Subject, SubjectFilters> = /* @__PURE__ */ op.listEntities(
  listSubjectsOperation,
  SubjectSchema,
)
/** {@link listSubjects}, as the API sent it. */
export const listSubjectsRaw: t.ListEntitiesRaw<SubjectFilters> = /* @__PURE__ */ op.raw(listSubjectsOperation)

const getSubjectOperation = /* @__PURE__ */ op.getting('getSubject', '{branch}/subject/index', hidingNone)

/**
 * A subject by its id. `POST subject/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getSubject: t.GetEntity<Subject> = /* @__PURE__ */ op.getEntity(getSubjectOperation, SubjectSchema)
/** {@link getSubject}, as the API sent it: a list. */
export const getSubjectRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getSubjectOperation)

const createSubjectOperation = /* @__PURE__ */ op.creating('createSubject', '{branch}/subject/create')

/**
 * Creates a subject, once, and gives it. `POST subject/create`. Errors: `invalid` with messages by field. Source: the
 * reference and programs that call it.
 */
export const createSubject: t.CreateEntity<Subject, SubjectInput> = /* @__PURE__ */ op.createEntity(
  createSubjectOperation,
  SubjectSchema,
)
/** {@link createSubject}, as the API sent it. */
export const createSubjectRaw: t.CreateEntityRaw<SubjectInput> = /* @__PURE__ */ op.raw(createSubjectOperation)

const updateSubjectOperation = /* @__PURE__ */ op.updating('updateSubject', '{branch}/subject/update')

/**
 * Changes what is given of a subject, and gives it. `POST subject/update?id=`. Errors: `input` for an id that is no
 * whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateSubject: t.UpdateEntity<Subject, SubjectInput> = /* @__PURE__ */ op.updateEntity(
  updateSubjectOperation,
  SubjectSchema,
)
/** {@link updateSubject}, as the API sent it. */
export const updateSubjectRaw: t.UpdateEntityRaw<SubjectInput> = /* @__PURE__ */ op.raw(updateSubjectOperation)

const deleteSubjectOperation = /* @__PURE__ */ op.deleting('deleteSubject', '{branch}/subject/delete')

/**
 * Deletes a subject. `POST subject/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteSubject: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteSubjectOperation)
/** {@link deleteSubject}, as the API sent it. */
export const deleteSubjectRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteSubjectOperation)

/** The operations of this resource as data. @internal */
export const subjectOperations: readonly op.Operation[] = [
  listSubjectsOperation,
  getSubjectOperation,
  createSubjectOperation,
  updateSubjectOperation,
  deleteSubjectOperation,
]
