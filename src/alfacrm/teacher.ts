import * as v from 'valibot'
import {
  date,
  endDate,
  id,
  numberList,
  objectList,
  optionalId,
  optionalNumber,
  optionalString,
  stringList,
} from './fields.js'
import { type ArchivedFilter, dateWriter, type Prepare, withArchived } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Teacher}. */
export const TeacherSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_ids: numberList,
  name: optionalString,
  dob: date,
  gender: optionalNumber,
  subject_id: optionalId,
  subject_name: optionalString,
  skill_id: optionalId,
  skill_name: optionalString,
  'teacher-to-skill': objectList,
  note: optionalString,
  phone: stringList,
  email: stringList,
  avatarUrl: optionalString,
  e_date: endDate,
  created_at: date,
})

/** A teacher. */
export interface Teacher extends Readonly<v.InferOutput<typeof TeacherSchema>> {}

/** The filters of a list of teachers. */
export interface TeacherFilters extends ArchivedFilter {
  /** Only the teacher with this id. */
  readonly id?: number | undefined
  /** Only teachers with this name. */
  readonly name?: string | undefined
  /** Only teachers with this phone number. */
  readonly phone?: string | undefined
  /** Only teachers of at least this age in years. */
  readonly age_from?: number | undefined
  /** Only teachers of at most this age in years. */
  readonly age_to?: number | undefined
  /** Only teachers of the subject with this id. */
  readonly subject_id?: number | undefined
  /** Only teachers with the skill of this id. */
  readonly skill_id?: number | undefined
  /** Only teachers of the branch with this id. */
  readonly branch_id?: number | undefined
  /** Filters by the last day, `e_date`. */
  readonly e_date?: Local | undefined
}

/** The fields that are required to create a row. */
const required = ['name', 'branch_ids'] as const

/** The fields of a row that are never sent. */
const readOnly = ['subject_name', 'skill_name', 'teacher-to-skill', 'avatarUrl', 'created_at'] as const

/** The fields of a new teacher, or the fields to change in an existing one. */
export interface TeacherInput extends Input<Teacher, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link TeacherInput}. */
export const TeacherInputSchema = /* @__PURE__ */ inputSchema(TeacherSchema, required, readOnly)

const writeField = /* @__PURE__ */ dateWriter()
const prepare: Prepare<TeacherFilters> = (given) => ({ body: withArchived(given), writeField })

/** The filters with which the list leaves out no rows. */
const hidingNone = { removed: 1 }

const listTeachersOperation = /* @__PURE__ */ op.listing('listTeachers', '{branch}/teacher/index', prepare)

/**
 * Gets one page of teachers. `POST teacher/index`. Archived rows are included: `removed: 1` is sent when `archived` is
 * left out. Date filters are sent as `Y-m-d`. Dates and times are in the account's local time, without a time zone.
 * Errors: `input` when `archived` has an unknown value; `rejected` when a filter has the wrong form; `mismatch` when
 * the answer has no list of rows. Source: the reference and programs that call it.
 */
export const listTeachers: t.ListEntities<Teacher, TeacherFilters> = /* @__PURE__ */ op.listEntities(
  listTeachersOperation,
  TeacherSchema,
)
/** Like {@link listTeachers}, but returns the response as it was sent: status, headers and body text. */
export const listTeachersRaw: t.ListEntitiesRaw<TeacherFilters> = /* @__PURE__ */ op.raw(listTeachersOperation)

const getTeacherOperation = /* @__PURE__ */ op.getting('getTeacher', '{branch}/teacher/index', hidingNone)

/**
 * Gets A teacher by its id. `POST teacher/index` with `{ id }`. Archived rows are found as well. Dates and times are in
 * the account's local time, without a time zone. Errors: `input` when the id is not a whole number; `notFound` when the
 * answer does not contain that id. Source: the reference and programs that call it.
 */
export const getTeacher: t.GetEntity<Teacher> = /* @__PURE__ */ op.getEntity(getTeacherOperation, TeacherSchema)
/**
 * Like {@link getTeacher}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getTeacherRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getTeacherOperation)

const createTeacherOperation = /* @__PURE__ */ op.creating('createTeacher', '{branch}/teacher/create')

/**
 * Creates a teacher and returns it. `POST teacher/create`. Dates are in the account's local time, without a time zone.
 * They are sent as `d.m.Y`, or in the format of `dateFormat`. The request is not retried when its outcome is unknown.
 * Errors: `input` when a date is not valid; `invalid` with messages by field. Source: the reference and one program
 * that calls it.
 */
export const createTeacher: t.CreateEntity<Teacher, TeacherInput> = /* @__PURE__ */ op.createEntity(
  createTeacherOperation,
  TeacherSchema,
)
/** Like {@link createTeacher}, but returns the response as it was sent: status, headers and body text. */
export const createTeacherRaw: t.CreateEntityRaw<TeacherInput> = /* @__PURE__ */ op.raw(createTeacherOperation)

const updateTeacherOperation = /* @__PURE__ */ op.updating('updateTeacher', '{branch}/teacher/update')

/**
 * Changes the given fields of a teacher and returns it. `POST teacher/update?id=`. Dates are in the account's local
 * time, without a time zone. They are sent as `d.m.Y`, or in the format of `dateFormat`. Errors: `input` when the id is
 * not a whole number or a date is not valid; `invalid` with messages by field; `notFound`. Source: the reference and
 * one program that calls it.
 */
export const updateTeacher: t.UpdateEntity<Teacher, TeacherInput> = /* @__PURE__ */ op.updateEntity(
  updateTeacherOperation,
  TeacherSchema,
)
/** Like {@link updateTeacher}, but returns the response as it was sent: status, headers and body text. */
export const updateTeacherRaw: t.UpdateEntityRaw<TeacherInput> = /* @__PURE__ */ op.raw(updateTeacherOperation)

const deleteTeacherOperation = /* @__PURE__ */ op.deleting('deleteTeacher', '{branch}/teacher/delete')

/**
 * Deletes a teacher. `POST teacher/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the
 * API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const deleteTeacher: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteTeacherOperation)
/** Like {@link deleteTeacher}, but returns the response as it was sent: status, headers and body text. */
export const deleteTeacherRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteTeacherOperation)

/** The operations of this resource as data. @internal */
export const teacherOperations: readonly op.Operation[] = [
  listTeachersOperation,
  getTeacherOperation,
  createTeacherOperation,
  updateTeacherOperation,
  deleteTeacherOperation,
]
