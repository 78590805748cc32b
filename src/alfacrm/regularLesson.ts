import { type Flag, datesAs, flags, type Prepare } from './filter.js'
import type { Input } from './input.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import {
  count,
  end,
  flag,
  local,
  number,
  numbers,
  ref,
  streaming,
  text,
  type Entity,
  type Maybe,
  type Row,
} from './shape.js'
import type * as t from './signatures.js'

/** A lesson of each week, from which lessons are made. */
export type RegularLesson = Entity & {
  readonly branch_id?: Maybe<number>
  readonly lesson_type_id?: Maybe<number>
  readonly related_class?: Maybe<'Group' | 'Customer' | (string & {})>
  readonly related_id?: Maybe<number>
  readonly subject_id?: Maybe<number>
  readonly streaming?: Maybe<boolean | readonly Row[]>
  readonly teacher_ids?: Maybe<readonly number[]>
  readonly room_id?: Maybe<number>
  /** 1 Monday … 7 Sunday. */
  readonly day?: Maybe<number>
  readonly days?: Maybe<readonly number[]>
  readonly time_from_v?: Maybe<string>
  readonly time_to_v?: Maybe<string>
  readonly b_date_v?: Maybe<Local>
  readonly e_date_v?: Maybe<Local>
  readonly b_date?: Maybe<Local>
  readonly e_date?: Maybe<Local>
  readonly is_public?: Maybe<boolean>
  readonly customer_ids?: Maybe<readonly number[]>
  /** Minutes. */
  readonly duration?: Maybe<number>
  readonly created_at?: Maybe<Local>
  readonly updated_at?: Maybe<Local>
}

/** How a regular lesson is read. */
export const regularLessonModel: Model<RegularLesson> = {
  id: count,
  branch_id: ref,
  lesson_type_id: ref,
  related_class: text,
  related_id: ref,
  subject_id: ref,
  streaming,
  teacher_ids: numbers,
  room_id: ref,
  day: number,
  days: numbers,
  time_from_v: text,
  time_to_v: text,
  b_date_v: local,
  e_date_v: end,
  b_date: local,
  e_date: end,
  is_public: flag,
  customer_ids: numbers,
  duration: number,
  created_at: local,
  updated_at: local,
}

/** What a list of regular lessons is narrowed by. */
export type RegularLessonFilters = {
  readonly ids?: readonly number[] | undefined
  readonly id?: number | undefined
  readonly subject_id?: number | undefined
  readonly teacher_id?: number | undefined
  readonly group_id?: number | undefined
  readonly date_from?: Local | undefined
  readonly date_to?: Local | undefined
  readonly time_from?: Local | undefined
  readonly time_to?: Local | undefined
  readonly public?: Flag | undefined
}

type RegularLessonTimes<B extends 'b_date' | 'b_date_v', E extends 'e_date' | 'e_date_v'> = Input<
  RegularLesson,
  | 'lesson_type_id'
  | 'related_class'
  | 'related_id'
  | 'subject_id'
  | 'teacher_ids'
  | 'time_from_v'
  | 'time_to_v'
  | B
  | E,
  'streaming' | 'created_at' | 'updated_at'
>

/**
 * A regular lesson to be created, or what of it is to be changed. Accounts differ in the names of its first and last day:
 * two clients of this API send `b_date` and `e_date`, a third had those refused and sends `b_date_v` and `e_date_v`.
 */
export type RegularLessonInput = RegularLessonTimes<'b_date', 'e_date'> | RegularLessonTimes<'b_date_v', 'e_date_v'>

const dates = /* @__PURE__ */ datesAs('d.m.Y')
const prepare: Prepare<RegularLessonFilters> = (body) => ({
  body,
  write: (name, value, format) => dates(name, flags(name, value, format), format),
})

/**
 * A page of regular lessons. `POST regular-lesson/index`. Date filters go as `d.m.Y`, or as the option `dateFormat`
 * says. `duration` is in minutes. Dates and times are by the account's clocks and say no zone. Errors: `rejected` for
 * a filter in a wrong form; `mismatch` for an answer without rows. Source: the reference and programs that call it.
 */
export const listRegularLessons: t.ListEntities<RegularLesson, RegularLessonFilters> = /* @__PURE__ */ op.listEntities(
  'listRegularLessons',
  'regular-lesson/index',
  regularLessonModel,
  prepare,
)
/** {@link listRegularLessons}, as the API sent it. */
export const listRegularLessonsRaw: t.ListEntitiesRaw<RegularLessonFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listRegularLessons',
  'regular-lesson/index',
  prepare,
)

/**
 * A regular lesson by its id. `POST regular-lesson/index` with `{ id }`. `duration` is in minutes. Dates and times are
 * by the account's clocks and say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is
 * not among what came. Source: the reference and programs that call it.
 */
export const getRegularLesson: t.GetEntity<RegularLesson> = /* @__PURE__ */ op.getEntity(
  'getRegularLesson',
  'regular-lesson/index',
  regularLessonModel,
)
/** {@link getRegularLesson}, as the API sent it: a list. */
export const getRegularLessonRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw(
  'getRegularLesson',
  'regular-lesson/index',
)

/**
 * Creates a regular lesson, once, and gives it. `POST regular-lesson/create`. `duration` is in minutes. Dates and
 * times are by the account's clocks and say no zone; they go as `d.m.Y` and `H:i`. Errors: `input` for a date that is
 * none; `invalid` with messages by field. Source: the reference and programs that call it.
 */
export const createRegularLesson: t.CreateEntity<RegularLesson, RegularLessonInput> = /* @__PURE__ */ op.createEntity(
  'createRegularLesson',
  'regular-lesson',
  regularLessonModel,
)
/** {@link createRegularLesson}, as the API sent it. */
export const createRegularLessonRaw: t.CreateEntityRaw<RegularLessonInput> = /* @__PURE__ */ op.createEntityRaw(
  'createRegularLesson',
  'regular-lesson',
)

/**
 * Changes what is given of a regular lesson, and gives it. `POST regular-lesson/update?id=`. `duration` is in minutes.
 * Dates and times are by the account's clocks and say no zone; they go as `d.m.Y` and `H:i`. Errors: `input` for an id
 * that is no whole number or a date that is none; `invalid` with messages by field; `notFound`. Source: the reference
 * and programs that call it.
 */
export const updateRegularLesson: t.UpdateEntity<RegularLesson, RegularLessonInput> = /* @__PURE__ */ op.updateEntity(
  'updateRegularLesson',
  'regular-lesson',
  regularLessonModel,
)
/** {@link updateRegularLesson}, as the API sent it. */
export const updateRegularLessonRaw: t.UpdateEntityRaw<RegularLessonInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateRegularLesson',
  'regular-lesson',
)

/**
 * Deletes a regular lesson. `POST regular-lesson/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteRegularLesson: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(
  'deleteRegularLesson',
  'regular-lesson',
)
/** {@link deleteRegularLesson}, as the API sent it. */
export const deleteRegularLessonRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deleteRegularLesson',
  'regular-lesson',
)
