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
  /** A text here. */
  id: textId,
  branch_id: optionalId,
  title: optionalString,
  /** 1 individual, 2 group, 3 trial. */
  type: optionalNumber,
  /** 1 planned, 2 cancelled, 3 conducted. */
  status: optionalNumber,
  start: date,
  /** Minutes. */
  duration: optionalNumber,
})

/** A lesson in a calendar. */
export interface CalendarLesson extends Readonly<v.InferOutput<typeof CalendarLessonSchema>> {}

/** The first and the last day of a calendar. Sent as `Y-m-d`, or as the option `dateFormat` says. */
export type Days = { readonly from: Local; readonly to: Local }

type Arguments = [id: Id, days: Days, options?: t.CallOptions]

const dayOf = (date: Local): Local => {
  const day = readingOf(date) === undefined ? undefined : localOf(date)?.slice(0, 10)
  return day ?? refuse('from and to must be dates')
}

/** Asks for the lessons from one day to another. */
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

/** This route gives a bare list, without an envelope. */
const calendarReader = (): AnswerReader<readonly CalendarLesson[]> => ({ schema: v.array(CalendarLessonSchema) })

const getCustomerCalendarOperation = /* @__PURE__ */ calendar('getCustomerCalendar', '{branch}/calendar/customer')

/**
 * The lessons of a customer from one day to another. `POST calendar/customer?id=&date1=&date2=`. The days go as
 * `Y-m-d`, or as `dateFormat` says; `start` is by the account's clocks and says no zone; `duration` is in minutes.
 * Errors: `input` for an id that is no whole number or a day that is no date; `mismatch` for an answer that is no
 * list. Source: programs that call it.
 */
export const getCustomerCalendar: t.ParsedOperation<Arguments, readonly CalendarLesson[]> = /* @__PURE__ */ op.parsed(
  getCustomerCalendarOperation,
  calendarReader,
)
/** {@link getCustomerCalendar}, as the API sent it. */
export const getCustomerCalendarRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(getCustomerCalendarOperation)

const getTeacherCalendarOperation = /* @__PURE__ */ calendar('getTeacherCalendar', '{branch}/calendar/teacher')

/**
 * The lessons of a teacher from one day to another. `POST calendar/teacher?id=&date1=&date2=`. The days go as `Y-m-d`,
 * or as `dateFormat` says; `start` is by the account's clocks and says no zone; `duration` is in minutes. Errors:
 * `input` for an id that is no whole number or a day that is no date; `mismatch` for an answer that is no list.
 * Source: one program that calls it.
 */
export const getTeacherCalendar: t.ParsedOperation<Arguments, readonly CalendarLesson[]> = /* @__PURE__ */ op.parsed(
  getTeacherCalendarOperation,
  calendarReader,
)
/** {@link getTeacherCalendar}, as the API sent it. */
export const getTeacherCalendarRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(getTeacherCalendarOperation)

const getGroupCalendarOperation = /* @__PURE__ */ calendar('getGroupCalendar', '{branch}/calendar/group')

/**
 * The lessons of a group from one day to another. `POST calendar/group?id=&date1=&date2=`. The days go as `Y-m-d`, or
 * as `dateFormat` says; `start` is by the account's clocks and says no zone; `duration` is in minutes. Errors: `input`
 * for an id that is no whole number or a day that is no date; `mismatch` for an answer that is no list. Source: one
 * program that calls it.
 */
export const getGroupCalendar: t.ParsedOperation<Arguments, readonly CalendarLesson[]> = /* @__PURE__ */ op.parsed(
  getGroupCalendarOperation,
  calendarReader,
)
/** {@link getGroupCalendar}, as the API sent it. */
export const getGroupCalendarRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(getGroupCalendarOperation)

/** The operations of this resource as data. @internal */
export const calendarOperations: readonly op.Operation[] = [
  getCustomerCalendarOperation,
  getTeacherCalendarOperation,
  getGroupCalendarOperation,
]
