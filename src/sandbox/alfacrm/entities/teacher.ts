import { type Json, own } from '../../json.js'
import { openEnd, parseTime } from '../dates.js'
import { crud, type Definition } from '../definition.js'
import {
  boolean,
  branches,
  day,
  derived,
  dottedDay,
  fixed,
  idOf,
  integer,
  integers,
  json,
  number,
  oneOf,
  stamp,
  text,
  texts,
} from '../fields.js'
import { stampOf, valueIn } from '../figures.js'
import { ages, contains, dayIs, days, equals, filterBy, phoneNumber, removed } from '../filters.js'

const teacher: Definition = {
  entity: 'Teacher',
  route: 'teacher',
  methods: crud,
  branchless: true,
  archives: true,
  fields: {
    ...branches,
    name: text(100),
    dob: dottedDay,
    gender: { ...oneOf(0, 1, 2), initial: 0 },
    subject_id: integer,
    subject_name: derived(text(), (account, { values }) =>
      valueIn(account, 'subject', own(values, 'subject_id'), 'name'),
    ),
    skill_id: integer,
    skill_name: fixed(text()),
    'teacher-to-skill': derived(json, () => []),
    note: text(),
    phone: texts,
    email: texts,
    avatarUrl: fixed(text()),
    e_date: { ...day, initial: openEnd },
    created_at: stamp,
  },
  filters: {
    name: contains('name'),
    phone: phoneNumber('phone'),
    removed,
    ...ages,
    subject_id: equals('subject_id'),
    skill_id: equals('skill_id'),
    branch_id: equals('branch_ids'),
    e_date: dayIs('e_date', 'Y-m-d'),
  },
  defaults: () => ({ removed: 0 }),
  required: ['name', 'branch_ids'],
}

const teacherRate: Definition = {
  entity: 'TeacherRate',
  route: 'teacher/teacher-rate',
  methods: ['index'],
  bare: true,
  fields: {
    teacher_id: idOf('teacher'),
    rate: number,
    type: oneOf(1, 2),
    b_date: day,
    e_date: day,
    is_multirate: boolean,
    is_proportional: boolean,
    condition_attend: oneOf(1, 2, 3),
    reason_ids: integers,
    count_from: integer,
    count_to: integer,
    duration: integer,
    lesson_type_ids: integers,
    subject_ids: integers,
    is_gt_zero: boolean,
  },
  filters: {
    teacher_id: equals('teacher_id'),
    type: equals('type'),
    ...days('b_date', 'b_date', 'Y-m-d'),
    ...days('e_date', 'e_date', 'Y-m-d'),
    lesson_type_ids: equals('lesson_type_ids'),
    subject_ids: equals('subject_ids'),
  },
  required: [],
}

const clock = (value: Json): string | undefined => (typeof value === 'string' ? parseTime(value) : undefined)

const workingHour: Definition = {
  entity: 'WorkingHour',
  route: 'teacher/working-hour',
  methods: ['index'],
  bare: true,
  fields: {
    teacher_id: idOf('teacher'),
    location_id: integer,
    weekday: oneOf(1, 2, 3, 4, 5, 6, 7),
    time_from: { kind: 'time' },
    time_to: { kind: 'time' },
  },
  filters: {
    teacher_id: equals('teacher_id'),
    location_id: equals('location_id'),
    weekday: equals('weekday'),
    time_from: filterBy(clock, (row, from) => stampOf(row, 'time_from') >= from),
    time_to: filterBy(clock, (row, until) => stampOf(row, 'time_to') <= until),
  },
  required: [],
}

/** Teachers, their rates and their working hours. */
export const teachers: readonly Definition[] = [teacher, teacherRate, workingHour]
