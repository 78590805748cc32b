import * as v from 'valibot'
import {
  date,
  endDate,
  id,
  numberList,
  openEnum,
  optionalBoolean,
  optionalId,
  optionalNumber,
  optionalString,
  streaming,
} from './fields.js'
import { dateAndFlagWriter, type Flag, type Prepare } from './filter.js'
import type { Input } from './input.js'
import { given, givenOrNull, inputSchema } from './inputSchema.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link RegularLesson}. */
export const RegularLessonSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_id: optionalId,
  lesson_type_id: optionalId,
  related_class: /* @__PURE__ */ openEnum<'Group' | 'Customer'>(),
  related_id: optionalId,
  subject_id: optionalId,
  streaming,
  teacher_ids: numberList,
  room_id: optionalId,
  /** The weekday: 1 Monday … 7 Sunday. */
  day: optionalNumber,
  days: numberList,
  time_from_v: optionalString,
  time_to_v: optionalString,
  b_date_v: date,
  e_date_v: endDate,
  b_date: date,
  e_date: endDate,
  is_public: optionalBoolean,
  customer_ids: numberList,
  /** The length in minutes. */
  duration: optionalNumber,
  created_at: date,
  updated_at: date,
})

/** A weekly lesson from which the single lessons are made. */
export interface RegularLesson extends Readonly<v.InferOutput<typeof RegularLessonSchema>> {}

/** The filters of a list of regular lessons. */
export interface RegularLessonFilters {
  /** Only the regular lessons with these ids. */
  readonly ids?: readonly number[] | undefined
  /** Only the regular lesson with this id. */
  readonly id?: number | undefined
  /** Only regular lessons in the subject with this id. */
  readonly subject_id?: number | undefined
  /** Only regular lessons of the teacher with this id. */
  readonly teacher_id?: number | undefined
  /** Only regular lessons of the group with this id. */
  readonly group_id?: number | undefined
  /** Only regular lessons from this day on. */
  readonly date_from?: Local | undefined
  /** Only regular lessons up to this day. */
  readonly date_to?: Local | undefined
  /** Only regular lessons from this time on. */
  readonly time_from?: Local | undefined
  /** Only regular lessons up to this time. */
  readonly time_to?: Local | undefined
  /** True selects only public regular lessons, false only the others. */
  readonly public?: Flag | undefined
}

/** The fields that are required to create a row, besides its first and last day. */
const required = [
  'lesson_type_id',
  'related_class',
  'related_id',
  'subject_id',
  'teacher_ids',
  'time_from_v',
  'time_to_v',
] as const

/** The fields of a row that are never sent. */
const readOnly = ['streaming', 'created_at', 'updated_at'] as const

type RegularLessonTimes<B extends 'b_date' | 'b_date_v', E extends 'e_date' | 'e_date_v'> = Input<
  RegularLesson,
  (typeof required)[number] | B | E,
  (typeof readOnly)[number]
>

/**
 * The fields of a new regular lesson, or the fields to change in an existing one. The names of its first and last day
 * differ between accounts. Two clients of this API send `b_date` and `e_date`. For a third the API refused these, and
 * it sends `b_date_v` and `e_date_v`.
 */
export type RegularLessonInput = RegularLessonTimes<'b_date', 'e_date'> | RegularLessonTimes<'b_date_v', 'e_date_v'>

/** The schema of a {@link RegularLessonInput}. */
export const RegularLessonInputSchema = /* @__PURE__ */ v.union([
  /* @__PURE__ */ inputSchema(RegularLessonSchema, required, readOnly, {
    b_date: /* @__PURE__ */ given(date),
    e_date: /* @__PURE__ */ givenOrNull(endDate),
  }),
  /* @__PURE__ */ inputSchema(RegularLessonSchema, required, readOnly, {
    b_date_v: /* @__PURE__ */ given(date),
    e_date_v: /* @__PURE__ */ givenOrNull(endDate),
  }),
])

const writeField = /* @__PURE__ */ dateAndFlagWriter('d.m.Y')
const prepare: Prepare<RegularLessonFilters> = (body) => ({ body, writeField })

const listRegularLessonsOperation = /* @__PURE__ */ op.listing(
  'listRegularLessons',
  '{branch}/regular-lesson/index',
  prepare,
)

/**
 * Gets one page of regular lessons. `POST regular-lesson/index`. Date filters are sent as `d.m.Y`, or in the format of
 * the option `dateFormat`. `duration` is in minutes. Dates and times are in the account's local time, without a time
 * zone. Errors: `rejected` when a filter has the wrong form; `mismatch` when the answer has no list of rows. Source:
 * the reference and programs that call it.
 */
export const listRegularLessons: t.ListEntities<RegularLesson, RegularLessonFilters> = /* @__PURE__ */ op.listEntities(
  listRegularLessonsOperation,
  RegularLessonSchema,
)
/** Like {@link listRegularLessons}, but returns the response as it was sent: status, headers and body text. */
export const listRegularLessonsRaw: t.ListEntitiesRaw<RegularLessonFilters> =
  /* @__PURE__ */ op.raw(listRegularLessonsOperation)

const getRegularLessonOperation = /* @__PURE__ */ op.getting('getRegularLesson', '{branch}/regular-lesson/index')

/**
 * Gets A regular lesson by its id. `POST regular-lesson/index` with `{ id }`. `duration` is in minutes. Dates and times
 * are in the account's local time, without a time zone. Errors: `input` when the id is not a whole number; `notFound`
 * when the answer does not contain that id. Source: the reference and programs that call it.
 */
export const getRegularLesson: t.GetEntity<RegularLesson> = /* @__PURE__ */ op.getEntity(
  getRegularLessonOperation,
  RegularLessonSchema,
)
/**
 * Like {@link getRegularLesson}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getRegularLessonRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getRegularLessonOperation)

const createRegularLessonOperation = /* @__PURE__ */ op.creating(
  'createRegularLesson',
  '{branch}/regular-lesson/create',
)

/**
 * Creates a regular lesson and returns it. `POST regular-lesson/create`. `duration` is in minutes. Dates and times are
 * in the account's local time, without a time zone. They are sent as `d.m.Y` and `H:i`. The request is not retried when
 * its outcome is unknown. Errors: `input` when a date is not valid; `invalid` with messages by field. Source: the
 * reference and programs that call it.
 */
export const createRegularLesson: t.CreateEntity<RegularLesson, RegularLessonInput> = /* @__PURE__ */ op.createEntity(
  createRegularLessonOperation,
  RegularLessonSchema,
)
/** Like {@link createRegularLesson}, but returns the response as it was sent: status, headers and body text. */
export const createRegularLessonRaw: t.CreateEntityRaw<RegularLessonInput> =
  /* @__PURE__ */ op.raw(createRegularLessonOperation)

const updateRegularLessonOperation = /* @__PURE__ */ op.updating(
  'updateRegularLesson',
  '{branch}/regular-lesson/update',
)

/**
 * Changes the given fields of a regular lesson and returns it. `POST regular-lesson/update?id=`. `duration` is in
 * minutes. Dates and times are in the account's local time, without a time zone. They are sent as `d.m.Y` and `H:i`.
 * Errors: `input` when the id is not a whole number or a date is not valid; `invalid` with messages by field;
 * `notFound`. Source: the reference and programs that call it.
 */
export const updateRegularLesson: t.UpdateEntity<RegularLesson, RegularLessonInput> = /* @__PURE__ */ op.updateEntity(
  updateRegularLessonOperation,
  RegularLessonSchema,
)
/** Like {@link updateRegularLesson}, but returns the response as it was sent: status, headers and body text. */
export const updateRegularLessonRaw: t.UpdateEntityRaw<RegularLessonInput> =
  /* @__PURE__ */ op.raw(updateRegularLessonOperation)

const deleteRegularLessonOperation = /* @__PURE__ */ op.deleting(
  'deleteRegularLesson',
  '{branch}/regular-lesson/delete',
)

/**
 * Deletes a regular lesson. `POST regular-lesson/delete?id=`. Errors: `input` when the id is not a whole number;
 * `invalid` when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source:
 * the reference's rule for every entity; no program was seen to call it.
 */
export const deleteRegularLesson: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteRegularLessonOperation)
/** Like {@link deleteRegularLesson}, but returns the response as it was sent: status, headers and body text. */
export const deleteRegularLessonRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteRegularLessonOperation)

/** The operations of this resource as data. @internal */
export const regularLessonOperations: readonly op.Operation[] = [
  listRegularLessonsOperation,
  getRegularLessonOperation,
  createRegularLessonOperation,
  updateRegularLessonOperation,
  deleteRegularLessonOperation,
]
