import { dated, type Prepare } from './filter.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, end, flag, local, number, numbers, ref, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** What a teacher is paid. */
export type TeacherRate = Entity & {
  readonly teacher_id?: Maybe<number>
  readonly rate?: Maybe<number>
  /** 1 fixed, 2 percent. */
  readonly type?: Maybe<number>
  readonly b_date?: Maybe<Local>
  readonly e_date?: Maybe<Local>
  readonly is_multirate?: Maybe<boolean>
  readonly is_proportional?: Maybe<boolean>
  /** 1 attended, 2 missed, 3 any. */
  readonly condition_attend?: Maybe<number>
  readonly reason_ids?: Maybe<readonly number[]>
  readonly count_from?: Maybe<number>
  readonly count_to?: Maybe<number>
  readonly duration?: Maybe<number>
  readonly lesson_type_ids?: Maybe<readonly number[]>
  readonly subject_ids?: Maybe<readonly number[]>
  readonly is_gt_zero?: Maybe<boolean>
}

/** How a rate is read. */
export const teacherRateModel: Model<TeacherRate> = {
  id: count,
  teacher_id: ref,
  rate: number,
  type: number,
  b_date: local,
  e_date: end,
  is_multirate: flag,
  is_proportional: flag,
  condition_attend: number,
  reason_ids: numbers,
  count_from: number,
  count_to: number,
  duration: number,
  lesson_type_ids: numbers,
  subject_ids: numbers,
  is_gt_zero: flag,
}

/** What a list of teachers' rates is narrowed by. */
export type TeacherRateFilters = {
  readonly id?: number | undefined
  readonly teacher_id?: number | undefined
  /** 1 fixed, 2 percent. */
  readonly type?: number | undefined
  readonly b_date_from?: Local | undefined
  readonly b_date_to?: Local | undefined
  readonly e_date_from?: Local | undefined
  readonly e_date_to?: Local | undefined
  readonly lesson_type_ids?: readonly number[] | undefined
  readonly subject_ids?: readonly number[] | undefined
}

const prepare: Prepare<TeacherRateFilters> = /* @__PURE__ */ dated()

/**
 * A page of teachers' rates. `POST teacher/teacher-rate`. Date filters go as `Y-m-d`. `rate` is an amount or percent,
 * as `type` says. Dates and times are by the account's clocks and say no zone. Errors: `rejected` for a filter in a
 * wrong form; `mismatch` for an answer without rows. Source: programs that call it.
 */
export const listTeacherRates: t.ListEntities<TeacherRate, TeacherRateFilters> = /* @__PURE__ */ op.listEntities(
  'listTeacherRates',
  'teacher/teacher-rate',
  teacherRateModel,
  prepare,
)
/** {@link listTeacherRates}, as the API sent it. */
export const listTeacherRatesRaw: t.ListEntitiesRaw<TeacherRateFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listTeacherRates',
  'teacher/teacher-rate',
  prepare,
)
