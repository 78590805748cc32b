import type { Id } from './context.js'
import { fieldsOf, writeField } from './input.js'
import { type Lesson, lessonModel } from './lesson.js'
import type { LessonDetailInput } from './lessonDetail.js'
import { modelReader } from './model.js'
import * as op from './operations/index.js'
import type { Row } from './shape.js'
import type * as t from './signatures.js'
import { idOf, request } from './wire.js'

/** What is said of a lesson that took place. */
export type TeachData = {
  /** The branch of the context when left out. */
  readonly branch_id?: number | undefined
  /** Hours, minutes and seconds by the account's clocks. */
  readonly time_from?: string | undefined
  readonly time_to?: string | undefined
  readonly topic?: string | undefined
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

const teaching: op.Operation<TeachArguments> = {
  operation: 'teachLesson',
  effect: 'once',
  describe: (context, id, data, options = {}) => {
    const { time_from, time_to, ...rest }: Row = fieldsOf(data) as Row
    const times = { time_from: withSeconds(time_from), time_to: withSeconds(time_to) }
    const body = { branch_id: Number(context.branch), ...rest, ...times, status: 3 }
    return request(context, 'lesson/teach', { query: { id: idOf(id) }, body, write: writeField, options })
  },
}

/**
 * Says that a lesson took place, once, and gives it: who came, what it cost. `POST lesson/teach?id=` with `status: 3`.
 * `commission` of each detail is preset in planned lessons; it is in the currency, not in cents. Times of day go as
 * `H:i:s`, by the account's clocks. Errors: `input` for an id that is no whole number; `invalid` with messages by
 * field; `notFound`. Source: programs that call it.
 */
export const teachLesson: t.ParsedOperation<TeachArguments, Lesson> = /* @__PURE__ */ op.parsed(
  teaching,
  /* @__PURE__ */ modelReader(lessonModel),
)
/** {@link teachLesson}, as the API sent it. */
export const teachLessonRaw: t.RawOperation<TeachArguments> = /* @__PURE__ */ op.raw(teaching)
