import * as v from 'valibot'
import { id, optionalId, optionalNumber, optionalString } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link WorkingHour}. */
export const WorkingHourSchema = /* @__PURE__ */ v.looseObject({
  id,
  teacher_id: optionalId,
  location_id: optionalId,
  /** The weekday: 1 Sunday, 2 Monday … 7 Saturday. */
  weekday: optionalNumber,
  time_from: optionalString,
  time_to: optionalString,
})

/** The working hours of a teacher. */
export interface WorkingHour extends Readonly<v.InferOutput<typeof WorkingHourSchema>> {}

/** The filters of a list of teachers' working hours. */
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
 * Gets one page of teachers' working hours. `POST teacher/working-hour`. Times of day are in the account's local time.
 * Errors: `rejected` when a filter has the wrong form; `mismatch` when the answer has no list of rows. Source: programs
 * that call it.
 */
export const listWorkingHours: t.ListEntities<WorkingHour, WorkingHourFilters> = /* @__PURE__ */ op.listEntities(
  listWorkingHoursOperation,
  WorkingHourSchema,
)
/** Like {@link listWorkingHours}, but returns the response as it was sent: status, headers and body text. */
export const listWorkingHoursRaw: t.ListEntitiesRaw<WorkingHourFilters> =
  /* @__PURE__ */ op.raw(listWorkingHoursOperation)

/** The operations of this resource as data. @internal */
export const workingHourOperations: readonly op.Operation[] = [listWorkingHoursOperation]
