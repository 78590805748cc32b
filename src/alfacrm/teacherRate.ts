import * as v from 'valibot'
import { date, endDate, id, numberList, optionalBoolean, optionalId, optionalNumber } from './fields.js'
import { dated, type Prepare } from './filter.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link TeacherRate}. */
export const TeacherRateSchema = /* @__PURE__ */ v.looseObject({
  id,
  teacher_id: optionalId,
  rate: optionalNumber,
  /** 1 fixed, 2 percent. */
  type: optionalNumber,
  b_date: date,
  e_date: endDate,
  is_multirate: optionalBoolean,
  is_proportional: optionalBoolean,
  /** 1 attended, 2 missed, 3 any. */
  condition_attend: optionalNumber,
  reason_ids: numberList,
  count_from: optionalNumber,
  count_to: optionalNumber,
  duration: optionalNumber,
  lesson_type_ids: numberList,
  subject_ids: numberList,
  is_gt_zero: optionalBoolean,
})

/** What a teacher is paid. */
export interface TeacherRate extends Readonly<v.InferOutput<typeof TeacherRateSchema>> {}

/** What a list of teachers' rates is narrowed by. */
export interface TeacherRateFilters {
  /** Only the rate with this id. */
  readonly id?: number | undefined
  /** Only the rates of the teacher with this id. */
  readonly teacher_id?: number | undefined
  /** 1 fixed, 2 percent. */
  readonly type?: number | undefined
  /** Only rates that begin from this day on. */
  readonly b_date_from?: Local | undefined
  /** Only rates that begin up to this day. */
  readonly b_date_to?: Local | undefined
  /** Only rates that end from this day on. */
  readonly e_date_from?: Local | undefined
  /** Only rates that end up to this day. */
  readonly e_date_to?: Local | undefined
  /** Only rates for the types of lesson with these ids. */
  readonly lesson_type_ids?: readonly number[] | undefined
  /** Only rates for the subjects with these ids. */
  readonly subject_ids?: readonly number[] | undefined
}

const prepare: Prepare<TeacherRateFilters> = /* @__PURE__ */ dated()

const listTeacherRatesOperation = /* @__PURE__ */ op.listing(
  'listTeacherRates',
  '{branch}/teacher/teacher-rate',
  prepare,
)

/**
 * A page of teachers' rates. `POST teacher/teacher-rate`. Date filters go as `Y-m-d`. `rate` is an amount or percent,
 * as `type` says. Dates and times are by the account's clocks and say no zone. Errors: `rejected` for a filter in a
 * wrong form; `mismatch` for an answer without rows. Source: programs that call it.
 */
export const listTeacherRates: t.ListEntities<TeacherRate, TeacherRateFilters> = /* @__PURE__ */ op.listEntities(
  listTeacherRatesOperation,
  TeacherRateSchema,
)
/** {@link listTeacherRates}, as the API sent it. */
export const listTeacherRatesRaw: t.ListEntitiesRaw<TeacherRateFilters> =
  /* @__PURE__ */ op.raw(listTeacherRatesOperation)

/** The operations of this resource as data. @internal */
export const teacherRateOperations: readonly op.Operation[] = [listTeacherRatesOperation]
