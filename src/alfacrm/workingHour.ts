import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, number, ref, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** Hours in which a teacher works. */
export type WorkingHour = Entity & {
  readonly teacher_id?: Maybe<number>
  readonly location_id?: Maybe<number>
  /** 1 Sunday, 2 Monday … 7 Saturday. */
  readonly weekday?: Maybe<number>
  readonly time_from?: Maybe<string>
  readonly time_to?: Maybe<string>
}

/** How working hours is read. */
export const workingHourModel: Model<WorkingHour> = {
  id: count,
  teacher_id: ref,
  location_id: ref,
  weekday: number,
  time_from: text,
  time_to: text,
}

/** What a list of teachers' working hours is narrowed by. */
export type WorkingHourFilters = {
  readonly id?: number | undefined
  readonly location_id?: number | undefined
  readonly weekday?: number | undefined
  readonly time_from?: string | undefined
  readonly time_to?: string | undefined
  readonly teacher_id?: number | undefined
}

/**
 * A page of teachers' working hours. `POST teacher/working-hour`. Times of day are by the account's clocks. Errors:
 * `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: programs that call it.
 */
export const listWorkingHours: t.ListEntities<WorkingHour, WorkingHourFilters> = /* @__PURE__ */ op.listEntities(
  'listWorkingHours',
  'teacher/working-hour',
  workingHourModel,
)
/** {@link listWorkingHours}, as the API sent it. */
export const listWorkingHoursRaw: t.ListEntitiesRaw<WorkingHourFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listWorkingHours',
  'teacher/working-hour',
)
