import type { AlfaCrmContext, Id } from './context.js'
import { type Local, localOf, readingOf, written } from './local.js'
import { type Model, type Reader, readRow } from './model.js'
import * as op from './operations/index.js'
import { refuse } from '../core/refuse.js'
import { local, type Maybe, number, ref, type Row, text } from './shape.js'
import type * as t from './signatures.js'
import { idOf, request } from './wire.js'

/** A lesson in a calendar. */
export type CalendarLesson = Row & {
  /** A text here. */
  readonly id?: Maybe<string>
  readonly branch_id?: Maybe<number>
  readonly title?: Maybe<string>
  /** 1 individual, 2 group, 3 trial. */
  readonly type?: Maybe<number>
  /** 1 planned, 2 cancelled, 3 conducted. */
  readonly status?: Maybe<number>
  readonly start?: Maybe<Local>
  /** Minutes. */
  readonly duration?: Maybe<number>
}

/** How a lesson in a calendar is read. */
export const calendarLessonModel: Model<CalendarLesson> = {
  id: (value) => (typeof value === 'number' ? `${value}` : text(value)),
  branch_id: ref,
  title: text,
  type: number,
  status: number,
  start: local,
  duration: number,
}

/** The first and the last day of a calendar. Sent as `Y-m-d`, or as the option `dateFormat` says. */
export type Days = { readonly from: Local; readonly to: Local }

type Arguments = [id: Id, days: Days, options?: t.CallOptions]

const dayOf = (context: AlfaCrmContext, day: Local, options: t.CallOptions): string =>
  written(
    readingOf(day) === undefined ? refuse('from and to must be dates') : localOf(day)?.slice(0, 10),
    options.dateFormat ?? context.dateFormat ?? 'Y-m-d',
  ) as string

const calendarOf = (operation: string, whose: string): op.Operation<Arguments> => ({
  operation,
  describe: (context, id, { from, to }, options = {}) => {
    const days = { date1: dayOf(context, from, options), date2: dayOf(context, to, options) }
    return request(context, `calendar/${whose}`, { query: { id: idOf(id), ...days }, options })
  },
})

/** A bare list: this route has no envelope. */
const readCalendar: Reader<readonly CalendarLesson[]> = (json, issues) => {
  if (Array.isArray(json)) return json.map((row, index) => readRow(calendarLessonModel, row, `${index}.`, issues))
  issues.push({ path: '', message: 'no list' })
  return []
}

const customerCalendar = /* @__PURE__ */ calendarOf('getCustomerCalendar', 'customer')
/**
 * The lessons of a customer from one day to another. `POST calendar/customer?id=&date1=&date2=`. The days go as
 * `Y-m-d`, or as `dateFormat` says; `start` is by the account's clocks and says no zone; `duration` is in minutes.
 * Errors: `input` for an id that is no whole number or a day that is no date; `mismatch` for an answer that is no
 * list. Source: programs that call it.
 */
export const getCustomerCalendar: t.ParsedOperation<Arguments, readonly CalendarLesson[]> = /* @__PURE__ */ op.parsed(
  customerCalendar,
  readCalendar,
)
/** {@link getCustomerCalendar}, as the API sent it. */
export const getCustomerCalendarRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(customerCalendar)

const teacherCalendar = /* @__PURE__ */ calendarOf('getTeacherCalendar', 'teacher')
/**
 * The lessons of a teacher from one day to another. `POST calendar/teacher?id=&date1=&date2=`. The days go as `Y-m-d`,
 * or as `dateFormat` says; `start` is by the account's clocks and says no zone; `duration` is in minutes. Errors:
 * `input` for an id that is no whole number or a day that is no date; `mismatch` for an answer that is no list.
 * Source: one program that calls it.
 */
export const getTeacherCalendar: t.ParsedOperation<Arguments, readonly CalendarLesson[]> = /* @__PURE__ */ op.parsed(
  teacherCalendar,
  readCalendar,
)
/** {@link getTeacherCalendar}, as the API sent it. */
export const getTeacherCalendarRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(teacherCalendar)

const groupCalendar = /* @__PURE__ */ calendarOf('getGroupCalendar', 'group')
/**
 * The lessons of a group from one day to another. `POST calendar/group?id=&date1=&date2=`. The days go as `Y-m-d`, or
 * as `dateFormat` says; `start` is by the account's clocks and says no zone; `duration` is in minutes. Errors: `input`
 * for an id that is no whole number or a day that is no date; `mismatch` for an answer that is no list. Source: one
 * program that calls it.
 */
export const getGroupCalendar: t.ParsedOperation<Arguments, readonly CalendarLesson[]> = /* @__PURE__ */ op.parsed(
  groupCalendar,
  readCalendar,
)
/** {@link getGroupCalendar}, as the API sent it. */
export const getGroupCalendarRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(groupCalendar)
