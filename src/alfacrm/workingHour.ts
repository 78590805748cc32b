import * as v from 'valibot'
import { id, optionalId, optionalNumber, optionalString } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link WorkingHour}. */
export const WorkingHourSchema = /* @__PURE__ */ v.looseObject({
  id,
  teacher_id: optionalId,
  location_id: optionalId,
  /** 1 Sunday, 2 Monday … 7 Saturday. */
  weekday: optionalNumber,
  time_from: optionalString,
  time_to: optionalString,
})

/** Hours in which a teacher works. */
export interface WorkingHour extends Readonly<v.InferOutput<typeof WorkingHourSchema>> {}

/** What a list of teachers' working hours is narrowed by. */
export interface WorkingHourFilters {
  /** Only the working hours with this id. */
  readonly id?: number | undefined
  /** Only working hours at the location with this id. */
  readonly location_id?: number | undefined
  /** Only working hours on the weekday of this number. */
  readonly weekday?: number | undefined
  /** Only working hours from this time on. */
  readonly time_from?: string | undefined
  /** Only working hours up to this time. */
  readonly time_to?: string | undefined
  /** Only working hours of the teacher with this id. */
  readonly teacher_id?: number | undefined
}

const listWorkingHoursOperation = /* @__PURE__ */ op.listing('listWorkingHours', '{branch}/teacher/working-hour')

/**
 * A page of teachers' working hours. `POST teacher/working-hour`. Times of day are by the account's clocks. Errors:
 * `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: programs that call it.
 */
export const listWorkingHours: t.ListEntities<WorkingHour, WorkingHourFilters> = /* @__PURE__ */ op.listEntities(
  listWorkingHoursOperation,
  WorkingHourSchema,
)
/** {@link listWorkingHours}, as the API sent it. */
export const listWorkingHoursRaw: t.ListEntitiesRaw<WorkingHourFilters> =
  /* @__PURE__ */ op.raw(listWorkingHoursOperation)

/** The operations of this resource as data. @internal */
export const workingHourOperations: readonly op.Operation[] = [listWorkingHoursOperation]
