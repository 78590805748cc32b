import type { Flag, Prepare } from './filter.js'
import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, number, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** What is taught. */
export type Subject = Entity & {
  readonly name?: Maybe<string>
  readonly weight?: Maybe<number>
}

/** How a subject is read. */
export const subjectModel: Model<Subject> = { id: count, name: text, weight: number }

/** What a list of subjects is narrowed by. */
export type SubjectFilters = {
  readonly id?: number | undefined
  readonly name?: string | undefined
  /** False, which gives all, when left out. */
  readonly active?: Flag | undefined
}

/** A subject to be created, or what of it is to be changed. */
export type SubjectInput = Input<Subject, 'name'>

/** Without `active: false` those that are not in use are left out. */
const prepare: Prepare<SubjectFilters> = ({ active = false, ...given }) => ({ body: { active, ...given } })
const subjectScope = { passes: [{ active: false }] }

/**
 * A page of subjects. `POST subject/index`. Those that are not in use as well: `active: false` is sent when `active`
 * is left out. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the
 * reference and programs that call it.
 */
export const listSubjects: t.ListEntities<Subject, SubjectFilters> = /* @__PURE__ */ op.listEntities(
  'listSubjects',
  'subject/index',
  subjectModel,
  prepare,
)
/** {@link listSubjects}, as the API sent it. */
export const listSubjectsRaw: t.ListEntitiesRaw<SubjectFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listSubjects',
  'subject/index',
  prepare,
)

/**
 * A subject by its id. `POST subject/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getSubject: t.GetEntity<Subject> = /* @__PURE__ */ op.getEntity(
  'getSubject',
  'subject/index',
  subjectModel,
  subjectScope,
)
/** {@link getSubject}, as the API sent it: a list. */
export const getSubjectRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw(
  'getSubject',
  'subject/index',
  subjectScope,
)

/**
 * Creates a subject, once, and gives it. `POST subject/create`. Errors: `invalid` with messages by field. Source: the
 * reference and programs that call it.
 */
export const createSubject: t.CreateEntity<Subject, SubjectInput> = /* @__PURE__ */ op.createEntity(
  'createSubject',
  'subject',
  subjectModel,
)
/** {@link createSubject}, as the API sent it. */
export const createSubjectRaw: t.CreateEntityRaw<SubjectInput> = /* @__PURE__ */ op.createEntityRaw(
  'createSubject',
  'subject',
)

/**
 * Changes what is given of a subject, and gives it. `POST subject/update?id=`. Errors: `input` for an id that is no
 * whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateSubject: t.UpdateEntity<Subject, SubjectInput> = /* @__PURE__ */ op.updateEntity(
  'updateSubject',
  'subject',
  subjectModel,
)
/** {@link updateSubject}, as the API sent it. */
export const updateSubjectRaw: t.UpdateEntityRaw<SubjectInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateSubject',
  'subject',
)

/**
 * Deletes a subject. `POST subject/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteSubject: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteSubject', 'subject')
/** {@link deleteSubject}, as the API sent it. */
export const deleteSubjectRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteSubject', 'subject')
