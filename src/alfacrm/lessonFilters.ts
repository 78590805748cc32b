import type { Local } from './local.js'

/** The filters of a list of lessons. */
export interface LessonFilters {
  /** Only the lessons with this id or these ids. */
  readonly id?: number | readonly number[] | undefined
  /** Only lessons of the teacher with this id. */
  readonly teacher_id?: number | undefined
  /** Only lessons of the customer with this id. */
  readonly customer_id?: number | undefined
  /** Only lessons of the group with this id. */
  readonly group_id?: number | undefined
  /** Only lessons in the subject with this id. */
  readonly subject_id?: number | undefined
  /** Only lessons of the type with this id. */
  readonly lesson_type_id?: number | undefined
  /** Only lessons at the locations with these ids. */
  readonly location_ids?: readonly number[] | undefined
  /** Only lessons in the rooms with these ids. */
  readonly room_ids?: readonly number[] | undefined
  /** Only lessons from this day on. */
  readonly date_from?: Local | undefined
  /** Only lessons up to this day. */
  readonly date_to?: Local | undefined
  /** Only rows that were changed from this day on. */
  readonly updated_at_from?: Local | undefined
  /** Only rows that were changed up to this day. */
  readonly updated_at_to?: Local | undefined
  /** Only rows that were created from this day on. */
  readonly created_at_from?: Local | undefined
  /** Only rows that were created up to this day. */
  readonly created_at_to?: Local | undefined
}
