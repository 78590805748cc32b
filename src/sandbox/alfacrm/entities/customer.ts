import { type Json, own } from '../../json.js'
import type { Account, Row } from '../account.js'
import { openEnd } from '../dates.js'
import { crud, type Definition } from '../definition.js'
import {
  branches,
  datetime,
  day,
  derived,
  dottedDay,
  fixed,
  integer,
  integers,
  json,
  money,
  number,
  oneOf,
  stamp,
  text,
  texts,
} from '../fields.js'
import { balance, groupsOf, lastAttended, nextLesson, paidLessons, tariffTill } from '../figures.js'
import {
  ages,
  contains,
  days,
  equals,
  equalsDerived,
  filterBy,
  numbers,
  phoneNumber,
  removed,
  stamps,
  toIntegers,
} from '../filters.js'
import { toFlag } from '../read.js'

const anyFormat = ['Y-m-d', 'd.m.Y', 'Y.m.d'] as const

const groupIds = (account: Account, row: Row): Json => {
  const ids = groupsOf(account, row)
  if (account.variants.groupIds === 'list') return ids
  return account.variants.groupIds === 'text' ? JSON.stringify(ids) : { ...ids }
}

const groups = (account: Account, row: Row): Json =>
  groupsOf(account, row).flatMap((id) => {
    const group = account.table('group').get(id)
    return group === undefined ? [] : [{ id, name: own(group.values, 'name') ?? null }]
  })

const isStudy = filterBy(
  (value) => {
    const modes = toIntegers(typeof value === 'boolean' ? Number(value) : value)
    return modes?.every((mode) => mode >= 0 && mode <= 2) ? modes : undefined
  },
  ({ values }, modes) => modes.includes(2) || modes.includes(Number(own(values, 'is_study'))),
)

const comments = (account: Account, { id }: Row): Json =>
  account
    .table('communication')
    .find('related_id', id)
    .filter(({ values }) => own(values, 'class') === 'Customer')
    .map(({ values }) => own(values, 'comment') ?? '')

const hidden = { hidden: true, readOnly: true } as const

const fields: Definition['fields'] = {
  name: text(50),
  ...branches,
  teacher_ids: integers,
  is_study: { kind: 'flag' },
  study_status_id: integer,
  lead_status_id: integer,
  lead_reject_id: integer,
  customer_reject_id: integer,
  lead_source_id: integer,
  assigned_id: integer,
  employee_id: integer,
  pipeline_id: integer,
  level_id: { ...integer, hidden: true },
  legal_type: oneOf(1, 2),
  legal_name: text(50),
  company_id: integer,
  dob: dottedDay,
  gender: { ...oneOf(0, 1, 2), initial: 0 },
  balance: derived(money, balance),
  balance_base: derived(money, balance),
  balance_bonus: fixed({ ...number, initial: 0 }),
  last_attend_date: derived(day, lastAttended),
  b_date: derived(datetime, (account, row) => account.localTime(row.createdAt)),
  e_date: { ...day, initial: openEnd },
  paid_count: derived(integer, paidLessons),
  paid_lesson_count: derived(integer, paidLessons),
  paid_lesson_date: fixed(datetime),
  next_lesson_date: derived(datetime, nextLesson),
  paid_till: fixed(datetime),
  phone: texts,
  email: texts,
  web: texts,
  addr: texts,
  note: text(),
  color: json,
  group_ids: derived(json, groupIds),
  groups: derived(json, groups),
  created_at: stamp,
  updated_at: stamp,
  // Fields that only filters use.
  comments: { ...derived(texts, comments), ...hidden },
  tariff_till: { ...derived(day, tariffTill), ...hidden },
  removed_at: {
    ...derived(day, (account, { removedAt }) => (removedAt === null ? null : account.localTime(removedAt))),
    ...hidden,
  },
}

const ids = [
  ...['study_status_id', 'lead_status_id', 'gender', 'legal_type', 'company_id', 'level_id', 'assigned_id'],
  ...['employee_id', 'lead_source_id', 'customer_reject_id', 'lead_reject_id', 'branch_ids'],
]

/** Leads and clients. */
export const customer: Definition = {
  entity: 'Customer',
  route: 'customer',
  methods: crud,
  branchless: true,
  archives: true,
  custom: true,
  fields,
  required: ['name', 'legal_type', 'is_study'],
  filters: {
    ids: equals('id'),
    ...Object.fromEntries(ids.map((name) => [name, equals(name)])),
    is_study: isStudy,
    name: contains('name'),
    ...ages,
    phone: phoneNumber('phone'),
    email: contains('email'),
    legal_name: contains('legal_name'),
    ...numbers('paid_lesson_count', 'lesson_count'),
    ...numbers('balance', 'balance_contract'),
    ...numbers('balance_bonus', 'balance_bonus'),
    removed,
    ...days('removed_at', 'removed', ...anyFormat),
    // The value can be a string, which an index of numbers does not contain.
    color: equalsDerived(({ values }) => own(values, 'color') ?? null),
    note: contains('note'),
    ...days('b_date', 'date', ...anyFormat),
    ...days('next_lesson_date', 'next_lesson_date', 'Y-m-d'),
    ...days('last_attend_date', 'last_attend_date', 'Y-m-d'),
    ...days('tariff_till', 'tariff_till', ...anyFormat),
    comment: contains('comments'),
    ...days('dob', 'dob', ...anyFormat),
    group_id: equalsDerived((row, { account }) => groupsOf(account, row)),
    ...stamps,
  },
  defaults: ({ variants }) => ({ removed: 0, ...(variants.isStudyDefault === 'clients' ? { is_study: 1 } : {}) }),
  omits: (_account, _row, { body }) => (toFlag(own(body, 'withGroups')) === 1 ? [] : ['groups']),
}
