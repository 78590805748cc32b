import { type ArchivedFilter, datesAs, type Prepare, withArchived } from './filter.js'
import type { Input } from './input.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import {
  count,
  end,
  local,
  number,
  numbers,
  ref,
  rows,
  text,
  words,
  type Entity,
  type Maybe,
  type Row,
} from './shape.js'
import type * as t from './signatures.js'

/** Someone who teaches. */
export type Teacher = Entity & {
  readonly branch_ids?: Maybe<readonly number[]>
  readonly name?: Maybe<string>
  readonly dob?: Maybe<Local>
  readonly gender?: Maybe<number>
  readonly subject_id?: Maybe<number>
  readonly subject_name?: Maybe<string>
  readonly skill_id?: Maybe<number>
  readonly skill_name?: Maybe<string>
  readonly 'teacher-to-skill'?: Maybe<readonly Row[]>
  readonly note?: Maybe<string>
  readonly phone?: Maybe<readonly string[]>
  readonly email?: Maybe<readonly string[]>
  readonly avatarUrl?: Maybe<string>
  readonly e_date?: Maybe<Local>
  readonly created_at?: Maybe<Local>
}

/** How a teacher is read. */
export const teacherModel: Model<Teacher> = {
  id: count,
  branch_ids: numbers,
  name: text,
  dob: local,
  gender: number,
  subject_id: ref,
  subject_name: text,
  skill_id: ref,
  skill_name: text,
  'teacher-to-skill': rows,
  note: text,
  phone: words,
  email: words,
  avatarUrl: text,
  e_date: end,
  created_at: local,
}

/** What a list of teachers is narrowed by. */
export type TeacherFilters = {
  readonly id?: number | undefined
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly age_from?: number | undefined
  readonly age_to?: number | undefined
  readonly subject_id?: number | undefined
  readonly skill_id?: number | undefined
  readonly branch_id?: number | undefined
  readonly e_date?: Local | undefined
} & ArchivedFilter

/** A teacher to be created, or what of it is to be changed. */
export type TeacherInput = Input<
  Teacher,
  'name' | 'branch_ids',
  'subject_name' | 'skill_name' | 'teacher-to-skill' | 'avatarUrl' | 'created_at'
>

const write = /* @__PURE__ */ datesAs()
const prepare: Prepare<TeacherFilters> = (given) => ({ body: withArchived(given), write })

/** Where none is hidden. */
const teacherScope = { passes: [{ removed: 1 }] }

/**
 * A page of teachers. `POST teacher/index`. Archived ones as well: `removed: 1` is sent when `archived` is left out.
 * Date filters go as `Y-m-d`. Dates and times are by the account's clocks and say no zone. Errors: `input` for a word
 * of `archived` that is none; `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source:
 * the reference and programs that call it.
 */
export const listTeachers: t.ListEntities<Teacher, TeacherFilters> = /* @__PURE__ */ op.listEntities(
  'listTeachers',
  'teacher/index',
  teacherModel,
  prepare,
)
/** {@link listTeachers}, as the API sent it. */
export const listTeachersRaw: t.ListEntitiesRaw<TeacherFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listTeachers',
  'teacher/index',
  prepare,
)

/**
 * A teacher by its id. `POST teacher/index` with `{ id }`. Also one that was archived. Dates and times are by the
 * account's clocks and say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not among
 * what came. Source: the reference and programs that call it.
 */
export const getTeacher: t.GetEntity<Teacher> = /* @__PURE__ */ op.getEntity(
  'getTeacher',
  'teacher/index',
  teacherModel,
  teacherScope,
)
/** {@link getTeacher}, as the API sent it: a list. */
export const getTeacherRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw(
  'getTeacher',
  'teacher/index',
  teacherScope,
)

/**
 * Creates a teacher, once, and gives it. `POST teacher/create`. Dates are by the account's clocks and say no zone;
 * they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for a date that is none; `invalid` with messages by
 * field. Source: the reference and one program that calls it.
 */
export const createTeacher: t.CreateEntity<Teacher, TeacherInput> = /* @__PURE__ */ op.createEntity(
  'createTeacher',
  'teacher',
  teacherModel,
)
/** {@link createTeacher}, as the API sent it. */
export const createTeacherRaw: t.CreateEntityRaw<TeacherInput> = /* @__PURE__ */ op.createEntityRaw(
  'createTeacher',
  'teacher',
)

/**
 * Changes what is given of a teacher, and gives it. `POST teacher/update?id=`. Dates are by the account's clocks and
 * say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for an id that is no whole number or a
 * date that is none; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls
 * it.
 */
export const updateTeacher: t.UpdateEntity<Teacher, TeacherInput> = /* @__PURE__ */ op.updateEntity(
  'updateTeacher',
  'teacher',
  teacherModel,
)
/** {@link updateTeacher}, as the API sent it. */
export const updateTeacherRaw: t.UpdateEntityRaw<TeacherInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateTeacher',
  'teacher',
)

/**
 * Deletes a teacher. `POST teacher/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteTeacher: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteTeacher', 'teacher')
/** {@link deleteTeacher}, as the API sent it. */
export const deleteTeacherRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteTeacher', 'teacher')
