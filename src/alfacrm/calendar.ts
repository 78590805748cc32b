import * as v from 'valibot'
import type { AnswerReader } from '../core/decodeAnswer.js'
import { refuse } from '../core/refuse.js'
import { type Id, idOf } from './context.js'
import { date, optionalId, optionalNumber, optionalString, textId } from './fields.js'
import { type Local, localOf, readingOf } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link CalendarLesson}. */
export const CalendarLessonSchema = /* @__PURE__ */ v.looseObject({
  /** The id, which is a string in calendars. */
  id: textId,
  branch_id: optionalId,
  title: optionalString,
  /** The type: 1 individual, 2 group, 3 trial. */
  type: optionalNumber,
  /** The status: 1 planned, 2 cancelled, 3 conducted. */
  status: optionalNumber,
  start: date,
  /** The length in minutes. */
  duration: optionalNumber,
})

/** A lesson in a calendar. */
export interface CalendarLesson extends Readonly<v.InferOutput<typeof CalendarLessonSchema>> {}

/** The first and the last day of a calendar. They are sent as `Y-m-d`, or in the format of the option `dateFormat`. */
export type Days = { readonly from: Local; readonly to: Local }

type Arguments = [id: Id, days: Days, options?: t.CallOptions]

const dayOf = (date: Local): Local => {
  const day = readingOf(date) === undefined ? undefined : localOf(date)?.slice(0, 10)
  return day ?? refuse('from and to must be existing dates, such as 2024-05-31')
}

/** Makes an operation that requests the lessons between two days. */
const calendar = (name: string, path: string): op.Operation<Arguments> => ({
  name,
  method: 'POST',
  path,
  effect: 'read',
  queryNames: ['id', 'date1', 'date2'],
  toParts: (id, { from, to }, options) => ({
    query: { id: idOf(id) },
    queryDates: { date1: dayOf(from), date2: dayOf(to) },
    body: {},
    ...op.callParts(options),
  }),
})

/** This route answers with a bare list, without an envelope. */
const calendarReader = (): AnswerReader<readonly CalendarLesson[]> => ({ schema: v.array(CalendarLessonSchema) })

const getCustomerCalendarOperation = /* @__PURE__ */ calendar('getCustomerCalendar', '{branch}/calendar/customer')

/**
 * Lists the lessons of a customer between two days. `POST calendar/customer?id=&date1=&date2=`. The days are sent as
 * `Y-m-d`, or in the format of `dateFormat`. `start` is in the account's local time, without a time zone. `duration` is
 * in minutes. Errors: `input` when the id is not a whole number or a day is not a date; `mismatch` when the answer is
 * not a list. Source: programs that call it.
 */
export const getCustomerCalendar: t.ParsedOperation<Arguments, readonly CalendarLesson[]> = /* @__PURE__ */ op.parsed(
  getCustomerCalendarOperation,
  calendarReader,
)
/** Like {@link getCustomerCalendar}, but returns the response as it was sent: status, headers and body text. */
export const getCustomerCalendarRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(getCustomerCalendarOperation)

const getTeacherCalendarOperation = /* @__PURE__ */ calendar('getTeacherCalendar', '{branch}/calendar/teacher')

/**
 * Lists the lessons of a teacher between two days. `POST calendar/teacher?id=&date1=&date2=`. The days are sent as
 * `Y-m-d`, or in the format of `dateFormat`. `start` is in the account's local time, without a time zone. `duration` is
 * in minutes. Errors: `input` when the id is not a whole number or a day is not a date; `mismatch` when the answer is
 * not a list. Source: one program that calls it.
 */
export const getTeacherCalendar: t.ParsedOperation<Arguments, readonly CalendarLesson[]> = /* @__PURE__ */ op.parsed(
  getTeacherCalendarOperation,
  calendarReader,
)
/** Like {@link getTeacherCalendar}, but returns the response as it was sent: status, headers and body text. */
export const getTeacherCalendarRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(getTeacherCalendarOperation)

const getGroupCalendarOperation = /* @__PURE__ */ calendar('getGroupCalendar', '{branch}/calendar/group')

/**
 * Lists the lessons of a group between two days. `POST calendar/group?id=&date1=&date2=`. The days are sent as `Y-m-d`,
 * or in the format of `dateFormat`. `start` is in the account's local time, without a time zone. `duration` is in
 * minutes. Errors: `input` when the id is not a whole number or a day is not a date; `mismatch` when the answer is not
 * a list. Source: one program that calls it.
 */
export const getGroupCalendar: t.ParsedOperation<Arguments, readonly CalendarLesson[]> = /* @__PURE__ */ op.parsed(
  getGroupCalendarOperation,
  calendarReader,
)
/** Like {@link getGroupCalendar}, but returns the response as it was sent: status, headers and body text. */
export const getGroupCalendarRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(getGroupCalendarOperation)

/** The operations of this resource as data. @internal */
export const calendarOperations: readonly op.Operation[] = [
  getCustomerCalendarOperation,
  getTeacherCalendarOperation,
  getGroupCalendarOperation,
]
