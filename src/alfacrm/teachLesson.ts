import { type Id, idOf } from './context.js'
import type { Row } from './fields.js'
import { fieldsOf, writeRowField } from './input.js'
import { type Lesson, LessonSchema } from './lesson.js'
import type { LessonDetailInput } from './lessonDetail.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** What is said of a lesson that took place. */
export type TeachData = {
  /** The branch of the context when left out. */
  readonly branch_id?: number | undefined
  /** Hours, minutes and seconds by the account's clocks. */
  readonly time_from?: string | undefined
  /** As `time_from`. */
  readonly time_to?: string | undefined
  /** What the lesson was about. */
  readonly topic?: string | undefined
  /** What the pupils have to do until the next lesson. */
  readonly homework?: string | undefined
  /** One for each customer. */
  readonly details: readonly LessonDetailInput[]
  /** Always 3, which is sent when left out. */
  readonly status?: 3 | undefined
}

type TeachArguments = [id: Id, data: TeachData, options?: t.CallOptions]

/** A time of day with seconds, as this route has it. */
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
 * Says that a lesson took place, once, and gives it: who came, what it cost. `POST lesson/teach?id=` with `status: 3`.
 * `commission` of each detail is preset in planned lessons; it is in the currency, not in cents. Times of day go as
 * `H:i:s`, by the account's clocks. Errors: `input` for an id that is no whole number; `invalid` with messages by
 * field; `notFound`. Source: programs that call it.
 */
export const teachLesson: t.ParsedOperation<TeachArguments, Lesson> = /* @__PURE__ */ op.parsed(
  teachLessonOperation,
  (_id, _data, options) => op.rowReader<Lesson>(LessonSchema, options as op.AttributesOption | undefined),
)
/** {@link teachLesson}, as the API sent it. */
export const teachLessonRaw: t.RawOperation<TeachArguments> = /* @__PURE__ */ op.raw(teachLessonOperation)

/** The operations of this resource as data. @internal */
export const teachLessonOperations: readonly op.Operation[] = [teachLessonOperation]
