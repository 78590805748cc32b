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

/** Someone who teaches. */
export interface Teacher extends Readonly<v.InferOutput<typeof TeacherSchema>> {}

/** What a list of teachers is narrowed by. */
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
  /** Narrows the list by the last day, `e_date`. */
  readonly e_date?: Local | undefined
}

/** The fields without which none can be created. */
const required = ['name', 'branch_ids'] as const

/** The fields of a row that are not sent. */
const readOnly = ['subject_name', 'skill_name', 'teacher-to-skill', 'avatarUrl', 'created_at'] as const

/** A teacher to be created, or what of it is to be changed. */
export interface TeacherInput extends Input<Teacher, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link TeacherInput}. */
export const TeacherInputSchema = /* @__PURE__ */ inputSchema(TeacherSchema, required, readOnly)

const writeField = /* @__PURE__ */ dateWriter()
const prepare: Prepare<TeacherFilters> = (given) => ({ body: withArchived(given), writeField })

/** The filters with which the list hides nothing. */
const hidingNone = { removed: 1 }

const listTeachersOperation = /* @__PURE__ */ op.listing('listTeachers', '{branch}/teacher/index', prepare)

/**
 * A page of teachers. `POST teacher/index`. Archived ones as well: `removed: 1` is sent when `archived` is left out.
 * Date filters go as `Y-m-d`. Dates and times are by the account's clocks and say no zone. Errors: `input` for a word
 * of `archived` that is none; `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source:
 * the reference and programs that call it.
 */
export const listTeachers: t.ListEntities<Teacher, TeacherFilters> = /* @__PURE__ */ op.listEntities(
  listTeachersOperation,
  TeacherSchema,
)
/** {@link listTeachers}, as the API sent it. */
export const listTeachersRaw: t.ListEntitiesRaw<TeacherFilters> = /* @__PURE__ */ op.raw(listTeachersOperation)

const getTeacherOperation = /* @__PURE__ */ op.getting('getTeacher', '{branch}/teacher/index', hidingNone)

/**
 * A teacher by its id. `POST teacher/index` with `{ id }`. Also one that was archived. Dates and times are by the
 * account's clocks and say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not among
 * what came. Source: the reference and programs that call it.
 */
export const getTeacher: t.GetEntity<Teacher> = /* @__PURE__ */ op.getEntity(getTeacherOperation, TeacherSchema)
/** {@link getTeacher}, as the API sent it: a list. */
export const getTeacherRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getTeacherOperation)

const createTeacherOperation = /* @__PURE__ */ op.creating('createTeacher', '{branch}/teacher/create')

/**
 * Creates a teacher, once, and gives it. `POST teacher/create`. Dates are by the account's clocks and say no zone;
 * they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for a date that is none; `invalid` with messages by
 * field. Source: the reference and one program that calls it.
 */
export const createTeacher: t.CreateEntity<Teacher, TeacherInput> = /* @__PURE__ */ op.createEntity(
  createTeacherOperation,
  TeacherSchema,
)
/** {@link createTeacher}, as the API sent it. */
export const createTeacherRaw: t.CreateEntityRaw<TeacherInput> = /* @__PURE__ */ op.raw(createTeacherOperation)

const updateTeacherOperation = /* @__PURE__ */ op.updating('updateTeacher', '{branch}/teacher/update')

/**
 * Changes what is given of a teacher, and gives it. `POST teacher/update?id=`. Dates are by the account's clocks and
 * say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for an id that is no whole number or a
 * date that is none; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls
 * it.
 */
export const updateTeacher: t.UpdateEntity<Teacher, TeacherInput> = /* @__PURE__ */ op.updateEntity(
  updateTeacherOperation,
  TeacherSchema,
)
/** {@link updateTeacher}, as the API sent it. */
export const updateTeacherRaw: t.UpdateEntityRaw<TeacherInput> = /* @__PURE__ */ op.raw(updateTeacherOperation)

const deleteTeacherOperation = /* @__PURE__ */ op.deleting('deleteTeacher', '{branch}/teacher/delete')

/**
 * Deletes a teacher. `POST teacher/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteTeacher: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteTeacherOperation)
/** {@link deleteTeacher}, as the API sent it. */
export const deleteTeacherRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteTeacherOperation)

/** The operations of this resource as data. @internal */
export const teacherOperations: readonly op.Operation[] = [
  listTeachersOperation,
  getTeacherOperation,
  createTeacherOperation,
  updateTeacherOperation,
  deleteTeacherOperation,
]
