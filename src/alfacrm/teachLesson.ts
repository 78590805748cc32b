import { type Id, idOf } from './context.js'
import type { Row } from './fields.js'
import { fieldsOf, writeRowField } from './input.js'
import { type Lesson, LessonSchema } from './lesson.js'
import type { LessonDetailInput } from './lessonDetail.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The input for a lesson that took place. */
export type TeachData = {
  /** The id of the branch. The default is the branch of the context. */
  readonly branch_id?: number | undefined
  /** The time at which the lesson began: hours, minutes and seconds in the account's local time. */
  readonly time_from?: string | undefined
  /** The time at which the lesson ended, in the format of `time_from`. */
  readonly time_to?: string | undefined
  /** The topic of the lesson. */
  readonly topic?: string | undefined
  /** The homework for the next lesson. */
  readonly homework?: string | undefined
  /** The details of each customer. */
  readonly details: readonly LessonDetailInput[]
  /** The status, which is always 3. It is sent even when it is left out. */
  readonly status?: 3 | undefined
}

type TeachArguments = [id: Id, data: TeachData, options?: t.CallOptions]

/** Writes a time of day with seconds, which this route expects. */
const withSeconds = (time: unknown): unknown =>
  typeof time === 'string' && /^\d\d:\d\d$/.test(time) ? `${time}:00` : time

const teachLessonOperation: op.Operation<TeachArguments> = {
  name: 'teachLesson',
  method: 'POST',
  path: '{branch}/lesson/teach',
  effect: 'once',
  queryNames: ['id'],
  toParts: (id, data, options) => {
    const { time_from, time_to, ...rest }: Row = fieldsOf(data) as Row
    const times = { time_from: withSeconds(time_from), time_to: withSeconds(time_to) }
    return {
      query: { id: idOf(id) },
      body: { ...rest, ...times, status: 3 },
      branchField: 'branch_id',
      writeField: writeRowField,
      ...op.callParts(options),
    }
  },
}

/**
 * Records that a lesson took place, with attendance and prices, and returns it. `POST lesson/teach?id=` with
 * `status: 3`. `commission` of each detail is preset in planned lessons. It is in units of the currency, not in cents.
 * Times of day are in the account's local time and are sent as `H:i:s`. The request is not retried when its outcome is
 * unknown. Errors: `input` when the id is not a whole number; `invalid` with messages by field; `notFound`. Source:
 * programs that call it.
 */
export const teachLesson: t.ParsedOperation<TeachArguments, Lesson> = /* @__PURE__ */ op.parsed(
  teachLessonOperation,
  (_id, _data, options) => op.rowReader<Lesson>(LessonSchema, options as op.AttributesOption | undefined),
)
/** Like {@link teachLesson}, but returns the response as it was sent: status, headers and body text. */
export const teachLessonRaw: t.RawOperation<TeachArguments> = /* @__PURE__ */ op.raw(teachLessonOperation)

/** The operations of this resource as data. @internal */
export const teachLessonOperations: readonly op.Operation[] = [teachLessonOperation]
