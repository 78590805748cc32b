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
  /** The type of the rate: 1 fixed, 2 percent. */
  type: optionalNumber,
  b_date: date,
  e_date: endDate,
  is_multirate: optionalBoolean,
  is_proportional: optionalBoolean,
  /** The attendance: 1 attended, 2 missed, 3 any. */
  condition_attend: optionalNumber,
  reason_ids: numberList,
  count_from: optionalNumber,
  count_to: optionalNumber,
  duration: optionalNumber,
  lesson_type_ids: numberList,
  subject_ids: numberList,
  is_gt_zero: optionalBoolean,
})

/** The rate at which a teacher is paid. */
export interface TeacherRate extends Readonly<v.InferOutput<typeof TeacherRateSchema>> {}

/** The filters of a list of teachers' rates. */
export interface TeacherRateFilters {
  /** Only the rate with this id. */
  readonly id?: number | undefined
  /** Only the rates of the teacher with this id. */
  readonly teacher_id?: number | undefined
  /** The type of the rate: 1 fixed, 2 percent. */
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
 * Gets one page of teachers' rates. `POST teacher/teacher-rate`. Date filters are sent as `Y-m-d`. `rate` is an amount
 * or a percentage, depending on `type`. Dates and times are in the account's local time, without a time zone. Errors:
 * `rejected` when a filter has the wrong form; `mismatch` when the answer has no list of rows. Source: programs that
 * call it.
 */
export const listTeacherRates: t.ListEntities<TeacherRate, TeacherRateFilters> = /* @__PURE__ */ op.listEntities(
  listTeacherRatesOperation,
  TeacherRateSchema,
)
/** Like {@link listTeacherRates}, but returns the response as it was sent: status, headers and body text. */
export const listTeacherRatesRaw: t.ListEntitiesRaw<TeacherRateFilters> =
  /* @__PURE__ */ op.raw(listTeacherRatesOperation)

/** The operations of this resource as data. @internal */
export const teacherRateOperations: readonly op.Operation[] = [listTeacherRatesOperation]
