import { equal, isList, isObject, type Json, type JsonObject, own, textOf } from '../../json.js'
import { done, invalidAt, type Outcome } from '../../outcome.js'
import type { Account, Row } from '../account.js'
import { addMinutes, minutesBetween } from '../dates.js'
import { crud, type Definition, type Draft } from '../definition.js'
import { branch, day, derived, fixed, idsOf, integer, integers, json, oneOf, stamp, text } from '../fields.js'
import { detailsOf, lessonStatus, valueIn } from '../figures.js'
import { dayFrom, dayTo, equals, equalsDerived, stamps } from '../filters.js'
import { messages } from '../labels.js'
import { isNone } from '../read.js'
import { update } from '../save.js'
import { numbersOf } from '../table.js'
import { customersIn, membersOf, mergeDetails, withDetails } from './lessonDetails.js'

/** The longest lesson, in minutes. */
const longest = 24 * 60

const timeOf = (stampOrTime: Json | undefined): string => textOf(stampOrTime).slice(-8)

/** The input is a time of day. The stored value is a date and time. */
const isWritten = (value: Json | undefined): boolean => textOf(value).length === 8

const lengthOf = ({ before, values }: Draft): number => {
  if (typeof values['duration'] === 'number') return values['duration']
  return minutesBetween(textOf(before?.values['time_from']), textOf(before?.values['time_to']))
}

/**
 * Computes the start and the end from the day, time and length in the input. Parts that were not sent keep their
 * values.
 */
const withTimes = (draft: Draft): Outcome<JsonObject> => {
  const { lesson_date, time_from, time_to, duration, ...rest } = draft.values
  const isMoved = !isNone(lesson_date) || !isNone(duration) || isWritten(time_from) || isWritten(time_to)
  if (!isMoved && draft.before !== undefined) {
    const { time_from: start = null, time_to: end = null } = draft.before.values
    return done({ ...rest, time_from: start, time_to: end })
  }
  const date = isNone(lesson_date) ? textOf(rest['date']) : textOf(lesson_date)
  // The CRM stores the start of a full minute with one second added.
  const time = timeOf(time_from) || timeOf(draft.before?.values['time_from'])
  const start = `${date} ${time.replace(/:00$/, ':01')}`
  const minutes = lengthOf(draft)
  if (minutes < 1 || minutes > longest) return invalidAt('duration', messages.wrong('duration'))
  const isGiven = isNone(duration) && isWritten(time_to)
  const end = isGiven ? `${date} ${timeOf(time_to)}` : addMinutes(start, minutes).replace(/:01$/, ':00')
  return end > start
    ? done({ ...rest, date, time_from: start, time_to: end })
    : invalidAt('time_to', messages.wrong('time_to'))
}

/** Adds the members of its groups to a lesson, and a detail for each customer. */
const complete = (draft: Draft): Outcome<JsonObject> => {
  const times = withTimes(draft)
  if (!times.ok) return times
  const { account, before } = draft
  const isGathered = before !== undefined && equal(own(before.values, 'group_ids'), own(times.value, 'group_ids'))
  const customer_ids = isGathered ? (own(times.value, 'customer_ids') ?? []) : membersOf(account, times.value)
  return done(withDetails(account, { ...times.value, customer_ids }))
}

const shownDetails = (_account: Account, row: Row): Json =>
  detailsOf(row).map(({ id = null, branch_id = null, ...rest }) => ({ id, branch_id, lesson_id: row.id, ...rest }))

const typeName = (account: Account, { values }: Row): Json =>
  valueIn(account, 'lesson-type', own(values, 'lesson_type_id'), 'name')

const locationOf = (account: Account, { values }: Row): Json =>
  valueIn(account, 'room', own(values, 'room_id'), 'location_id')

/** Lessons: planned, cancelled and conducted. */
export const lesson: Definition = {
  entity: 'Lesson',
  route: 'lesson',
  methods: crud,
  branchless: true,
  custom: true,
  fields: {
    ...branch,
    regular_id: fixed(integer),
    date: fixed(day),
    time_from: { kind: 'datetime', written: 'time' },
    time_to: { kind: 'datetime', written: 'time' },
    lesson_type_id: integer,
    lesson_type_name: derived(text(), typeName),
    status: { ...oneOf(1, 2, 3), initial: lessonStatus.planned },
    subject_id: integer,
    room_id: integer,
    teacher_ids: integers,
    customer_ids: idsOf('customer'),
    group_ids: idsOf('group'),
    streaming: derived(json, () => false),
    note: text(),
    topic: text(),
    homework: text(),
    details: derived(json, shownDetails),
    created_at: stamp,
    updated_at: stamp,
    lesson_date: { ...day, hidden: true },
    duration: { ...integer, hidden: true },
  },
  filters: {
    customer_id: equals('customer_ids'),
    group_id: equals('group_ids'),
    teacher_id: equals('teacher_ids'),
    subject_id: equals('subject_id'),
    lesson_type_id: equals('lesson_type_id'),
    room_ids: equals('room_id'),
    location_ids: equalsDerived((row, { account }) => locationOf(account, row)),
    status: equals('status'),
    date_from: dayFrom('date', 'Y-m-d'),
    date_to: dayTo('date', 'Y-m-d'),
    ...stamps,
  },
  defaults: () => ({ status: lessonStatus.conducted }),
  required: ['lesson_date', 'time_from', 'duration', 'lesson_type_id', 'subject_id'],
  complete,
  own: [{ name: 'teach', needs: ['id'], handle: (account, call) => update(account, taught, call) }],
  omits: ({ variants }, row, { body }) => {
    const isWithheld = isNone(own(body, 'customer_id')) && own(row.values, 'status') !== lessonStatus.planned
    return variants.lessonDetails === 'customer-or-planned' && isWithheld ? ['details'] : []
  },
}

/** Merges the sent details into the preset ones. A customer who was not expected is added to the lesson. */
const completeTaught = (draft: Draft): Outcome<JsonObject> => {
  const { account, before, call } = draft
  const held = before?.values ?? {}
  const sent = own(call.body, 'details') ?? []
  const customers = customersIn(account, sent)
  if (own(held, 'status') === lessonStatus.cancelled) return invalidAt('status', messages.wrong('status'))
  if (customers === undefined) return invalidAt('details', messages.wrong('details'))
  const times = withTimes(draft)
  if (!times.ok) return times
  const customer_ids = [...new Set([...numbersOf(own(held, 'customer_ids')), ...customers])]
  return done(mergeDetails(account, { ...times.value, customer_ids }, isList(sent) ? sent.filter(isObject) : []))
}

const taughtFields = ['status', 'branch_id', 'time_from', 'time_to', 'topic', 'homework', 'note'] as const

/** Writes a lesson for `lesson/teach`. */
const taught: Definition = {
  ...lesson,
  fields: { ...lesson.fields, status: oneOf(lessonStatus.conducted) },
  required: ['status', 'branch_id'],
  whole: true,
  accept: ({ body }) =>
    Object.fromEntries(
      taughtFields.flatMap((name) => {
        const value = own(body, name)
        return value === undefined ? [] : [[name, value]]
      }),
    ),
  complete: completeTaught,
}
