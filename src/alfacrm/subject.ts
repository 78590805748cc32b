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

/** A subject that is taught. */
export interface Subject extends Readonly<v.InferOutput<typeof SubjectSchema>> {}

/** The filters of a list of subjects. */
export interface SubjectFilters {
  /** Only the subject with this id. */
  readonly id?: number | undefined
  /** Only subjects with this name. */
  readonly name?: string | undefined
  /** The default is false, which lists all subjects. */
  readonly active?: Flag | undefined
}

/** The fields that are required to create a row. */
const required = ['name'] as const

/** The fields of a new subject, or the fields to change in an existing one. */
export interface SubjectInput extends Input<Subject, (typeof required)[number]> {}

/** The schema of a {@link SubjectInput}. */
export const SubjectInputSchema = /* @__PURE__ */ inputSchema(SubjectSchema, required)

/** Without `active: false` the API leaves out subjects that are not in use. */
const prepare: Prepare<SubjectFilters> = ({ active = false, ...given }) => ({ body: { active, ...given } })

/** The filters with which the list leaves out no rows. */
const hidingNone = { active: false }

const listSubjectsOperation = /* @__PURE__ */ op.listing('listSubjects', '{branch}/subject/index', prepare)

/**
 * Gets one page of subjects. `POST subject/index`. Subjects that are not in use are included: `active: false` is sent
 * when `active` is left out. Errors: `rejected` when a filter has the wrong form; `mismatch` when the answer has no
 * list of rows. Source: the reference and programs that call it.
 */
export const listSubjects: t.ListEntities<Subject, SubjectFilters> = /* @__PURE__ */ op.listEntities(
  listSubjectsOperation,
  SubjectSchema,
)
/** Like {@link listSubjects}, but returns the response as it was sent: status, headers and body text. */
export const listSubjectsRaw: t.ListEntitiesRaw<SubjectFilters> = /* @__PURE__ */ op.raw(listSubjectsOperation)

const getSubjectOperation = /* @__PURE__ */ op.getting('getSubject', '{branch}/subject/index', hidingNone)

/**
 * Gets A subject by its id. `POST subject/index` with `{ id }`. Errors: `input` when the id is not a whole number;
 * `notFound` when the answer does not contain that id. Source: the reference and programs that call it.
 */
export const getSubject: t.GetEntity<Subject> = /* @__PURE__ */ op.getEntity(getSubjectOperation, SubjectSchema)
/**
 * Like {@link getSubject}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getSubjectRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getSubjectOperation)

const createSubjectOperation = /* @__PURE__ */ op.creating('createSubject', '{branch}/subject/create')

/**
 * Creates a subject and returns it. `POST subject/create`. The request is not retried when its outcome is unknown.
 * Errors: `invalid` with messages by field. Source: the reference and programs that call it.
 */
export const createSubject: t.CreateEntity<Subject, SubjectInput> = /* @__PURE__ */ op.createEntity(
  createSubjectOperation,
  SubjectSchema,
)
/** Like {@link createSubject}, but returns the response as it was sent: status, headers and body text. */
export const createSubjectRaw: t.CreateEntityRaw<SubjectInput> = /* @__PURE__ */ op.raw(createSubjectOperation)

const updateSubjectOperation = /* @__PURE__ */ op.updating('updateSubject', '{branch}/subject/update')

/**
 * Changes the given fields of a subject and returns it. `POST subject/update?id=`. Errors: `input` when the id is not a
 * whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateSubject: t.UpdateEntity<Subject, SubjectInput> = /* @__PURE__ */ op.updateEntity(
  updateSubjectOperation,
  SubjectSchema,
)
/** Like {@link updateSubject}, but returns the response as it was sent: status, headers and body text. */
export const updateSubjectRaw: t.UpdateEntityRaw<SubjectInput> = /* @__PURE__ */ op.raw(updateSubjectOperation)

const deleteSubjectOperation = /* @__PURE__ */ op.deleting('deleteSubject', '{branch}/subject/delete')

/**
 * Deletes a subject. `POST subject/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the
 * API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const deleteSubject: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteSubjectOperation)
/** Like {@link deleteSubject}, but returns the response as it was sent: status, headers and body text. */
export const deleteSubjectRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteSubjectOperation)

/** The operations of this resource as data. @internal */
export const subjectOperations: readonly op.Operation[] = [
  listSubjectsOperation,
  getSubjectOperation,
  createSubjectOperation,
  updateSubjectOperation,
  deleteSubjectOperation,
]
