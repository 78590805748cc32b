import { type Json, type JsonObject, own, textOf } from '../../json.js'
import { done, invalidAt, type Outcome } from '../../outcome.js'
import type { Row } from '../account.js'
import { minutesBetween, parseDay, parseTime } from '../dates.js'
import { type Call, crud, type Definition, type Draft } from '../definition.js'
import { branch, day, derived, dottedDay, flag, idsOf, integer, integers, json, oneOf, stamp } from '../fields.js'
import { stampOf } from '../figures.js'
import { equals, filterBy, isFlag } from '../filters.js'
import { messages } from '../labels.js'
import { isNone, toInteger } from '../read.js'
import { numbersOf } from '../table.js'

/** The days can come under either name. */
const accept = ({ body }: Call): JsonObject => {
  const { b_date_v, e_date_v, ...rest } = body
  return {
    ...(b_date_v === undefined ? {} : { b_date: b_date_v }),
    ...(e_date_v === undefined ? {} : { e_date: e_date_v }),
    ...rest,
  }
}

const complete = ({ account, call, values }: Draft): Outcome<JsonObject> => {
  const weekdays = numbersOf(own(values, 'days'))
  if (!weekdays.every((weekday) => weekday >= 1 && weekday <= 7)) return invalidAt('days', messages.wrong('days'))
  const route = textOf(own(values, 'related_class')).toLowerCase()
  if (account.table(route).get(Number(own(values, 'related_id'))) === undefined) {
    return invalidAt('related_id', messages.wrong('related_id'))
  }
  if (textOf(own(values, 'time_to_v')) <= textOf(own(values, 'time_from_v'))) {
    return invalidAt('time_to_v', messages.wrong('time_to_v'))
  }
  const isByDays = isNone(own(call.body, 'day')) && !isNone(own(call.body, 'days'))
  return done({ ...values, day: isByDays ? (weekdays[0] ?? null) : (own(values, 'day') ?? null) })
}

const minutes = (row: Row): Json =>
  minutesBetween(`2000-01-01 ${stampOf(row, 'time_from_v')}`, `2000-01-01 ${stampOf(row, 'time_to_v')}`)

const dayIn = (value: Json): string | undefined => parseDay(textOf(value), ['d.m.Y', 'Y-m-d'])

/** Returns the time of day in a `Y-m-d H:i:s`. */
const timeIn = (value: Json): string | undefined => {
  const [date = '', time = ''] = textOf(value).split(' ')
  return parseDay(date, ['Y-m-d']) === undefined ? undefined : parseTime(time)
}

/** Lessons that repeat every week. */
export const regularLesson: Definition = {
  entity: 'RegularLesson',
  route: 'regular-lesson',
  methods: crud,
  branchless: true,
  fields: {
    ...branch,
    lesson_type_id: integer,
    related_class: { kind: 'text', oneOf: ['Group', 'Customer'] },
    related_id: integer,
    subject_id: integer,
    streaming: derived(json, () => false),
    teacher_ids: integers,
    room_id: integer,
    day: oneOf(1, 2, 3, 4, 5, 6, 7),
    days: integers,
    time_from_v: { kind: 'time', shown: 'H:i' },
    time_to_v: { kind: 'time', shown: 'H:i' },
    b_date_v: derived(dottedDay, (_account, row) => stampOf(row, 'b_date')),
    e_date_v: derived(dottedDay, (_account, row) => stampOf(row, 'e_date')),
    b_date: day,
    e_date: day,
    is_public: flag,
    customer_ids: idsOf('customer'),
    duration: derived(integer, (_account, row) => minutes(row)),
    created_at: stamp,
    updated_at: stamp,
  },
  filters: {
    ids: equals('id'),
    subject_id: equals('subject_id'),
    teacher_id: equals('teacher_ids'),
    group_id: filterBy(
      toInteger,
      ({ values }, id) => own(values, 'related_class') === 'Group' && own(values, 'related_id') === id,
    ),
    date_from: filterBy(dayIn, (row, from) => stampOf(row, 'e_date') >= from),
    date_to: filterBy(dayIn, (row, until) => stampOf(row, 'b_date') <= until),
    time_from: filterBy(timeIn, (row, from) => stampOf(row, 'time_from_v') >= from),
    time_to: filterBy(timeIn, (row, until) => stampOf(row, 'time_to_v') <= until),
    public: isFlag('is_public'),
  },
  required: [
    ...['lesson_type_id', 'related_class', 'related_id', 'subject_id', 'teacher_ids'],
    ...['time_from_v', 'time_to_v', 'b_date', 'e_date'],
  ],
  accept,
  complete,
}
