import { isObject, type Json, own } from '../../json.js'
import { done, invalid, invalidAt, type Outcome, refuse } from '../../outcome.js'
import type { Account, Row } from '../account.js'
import { minutesBetween, parseDay } from '../dates.js'
import type { Call, Definition, Handler, OwnMethod } from '../definition.js'
import { stampOf } from '../figures.js'
import { messages } from '../labels.js'
import { isVisible } from '../list.js'
import { centsOf, toCents } from '../money.js'
import { create } from '../save.js'
import { customer } from './customer.js'
import { lesson } from './lesson.js'

/** Methods that have no rows. */
const rowless = (entity: string, route: string, methods: readonly OwnMethod[]): Definition => ({
  entity,
  route,
  methods: [],
  fields: {},
  filters: {},
  required: [],
  own: methods,
})

const customerIn = (account: Account, { ids, branch }: Call): Outcome<Row> => {
  const id = ids.get('customer_id') ?? 0
  const row = account.table('customer').get(id)
  return row !== undefined && isVisible(customer, row, branch)
    ? done(row)
    : refuse(404, `Customer ${String(id)} не найден.`)
}

const bonusOf = ({ values }: Row): number => centsOf(own(values, 'balance_bonus'))

const bonusBalance: Handler = (account, call) => {
  const found = customerIn(account, call)
  return found.ok ? done({ balance_bonus: bonusOf(found.value) / 100 }) : found
}

/** Adds bonuses to a customer or takes them away. It never takes more than the balance. */
const changeBonus =
  (sign: 1 | -1): Handler =>
  (account, call) => {
    const found = customerIn(account, call)
    if (!found.ok) return found
    const amount = toCents(own(call.body, 'amount'))
    if (amount === undefined) return invalidAt('amount', messages.required('amount'))
    const next = bonusOf(found.value) + sign * amount
    if (amount <= 0 || next < 0) return invalidAt('amount', messages.wrong('amount'))
    const balance_bonus = next / 100
    account.put('customer', { ...found.value, values: { ...found.value.values, balance_bonus } })
    return done({ success: true, errors: [], balance_bonus })
  }

const numberText = (value: Json | undefined): string => (typeof value === 'number' ? String(value) : '')

const calendarRow = (row: Row): Json => ({
  id: String(row.id),
  branch_id: own(row.values, 'branch_id') ?? null,
  title: own(row.values, 'topic') ?? '',
  type: numberText(own(row.values, 'lesson_type_id')),
  status: numberText(own(row.values, 'status')),
  start: stampOf(row, 'time_from'),
  duration: String(minutesBetween(stampOf(row, 'time_from'), stampOf(row, 'time_to'))),
})

const calendar =
  (field: 'customer_ids' | 'teacher_ids' | 'group_ids'): Handler =>
  (account, { branch, ids, query }) => {
    const [from, until] = ['date1', 'date2'].map((name) => parseDay(query.get(name) ?? '', ['d.m.Y', 'Y-m-d']))
    if (from === undefined || until === undefined) return refuse(400, 'Неверный формат date1 или date2.')
    const lessons = account.table('lesson').find(field, ids.get('id') ?? 0)
    const isIn = (row: Row) => stampOf(row, 'date') >= from && stampOf(row, 'date') <= until
    return done(lessons.filter((row) => isIn(row) && isVisible(lesson, row, branch)).map(calendarRow))
  }

const period = ['id', 'date1', 'date2'] as const

/** The public form creates a lead. */
const saveLead: Handler = (account, call) => {
  const form = own(call.body, 'LeadFormForm')
  if (!isObject(form)) return invalid({ LeadFormForm: [messages.required('LeadFormForm')] })
  const saved = create(account, customer, { ...call, body: { legal_type: 1, ...form, is_study: 0 } })
  return saved.ok ? done({ success: true, errors: [] }) : saved
}

/** Bonuses, calendars and the public lead form. */
export const rowlessDefinitions: readonly Definition[] = [
  rowless('Bonus', 'bonus', [
    { name: 'balance-bonus', needs: ['customer_id'], handle: bonusBalance },
    { name: 'bonus-add', needs: ['customer_id'], handle: changeBonus(1) },
    { name: 'bonus-spend', needs: ['customer_id'], handle: changeBonus(-1) },
  ]),
  rowless('Calendar', 'calendar', [
    { name: 'customer', needs: period, handle: calendar('customer_ids') },
    { name: 'teacher', needs: period, handle: calendar('teacher_ids') },
    { name: 'group', needs: period, handle: calendar('group_ids') },
  ]),
  rowless('LeadForm', 'lead-form', [{ name: 'save', needs: ['id'], handle: saveLead, open: true }]),
]
