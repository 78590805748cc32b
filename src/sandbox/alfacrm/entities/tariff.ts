import { type Json, own, textOf } from '../../json.js'
import { done, invalidAt, type Outcome } from '../../outcome.js'
import type { Account, Row } from '../account.js'
import { addPeriod, openEnd, type PeriodUnit } from '../dates.js'
import { crud, type Definition, type Draft } from '../definition.js'
import {
  branch,
  branches,
  datetime,
  derived,
  dottedDay,
  fixed,
  flag,
  idOf,
  integer,
  integers,
  money,
  number,
  oneOf,
  stamp,
  text,
} from '../fields.js'
import { isDead, lessonsLeft, valueIn } from '../figures.js'
import { contains, equals, equalsDerived, filterBy, isFlag, numbers, toIntegers } from '../filters.js'
import { messages } from '../labels.js'
import { isNone, toFlag } from '../read.js'

/** Tariffs, which customers can buy. */
export const tariff: Definition = {
  entity: 'Tariff',
  route: 'tariff',
  methods: crud,
  branchless: true,
  fields: {
    type: oneOf(1, 2, 3),
    name: text(50),
    price: money,
    lessons_count: integer,
    duration: integer,
    added: derived(datetime, (account, { createdAt }) => account.localTime(createdAt)),
    ...branches,
    is_archive: flag,
    subject_ids: integers,
    lesson_type_ids: integers,
    calculation_type: { ...oneOf(1, 2), initial: 1 },
    created_at: stamp,
    updated_at: stamp,
  },
  filters: {
    name: contains('name'),
    ...numbers('price', 'price'),
    type: equals('type'),
    calculation_type: equals('calculation_type'),
    is_archive: isFlag('is_archive'),
    lessons_count: equals('lessons_count'),
  },
  required: ['type', 'name', 'price', 'lessons_count'],
}

const units: Readonly<Record<string, PeriodUnit>> = { 1: 'days', 2: 'weeks', 3: 'months', 4: 'years' }

const longestPeriod = 1000

const endOf = (start: string, values: Draft['values']): string | undefined => {
  const { e_date, period, period_type, unit } = values
  if (!isNone(e_date)) return textOf(e_date)
  if (typeof period !== 'number') return openEnd
  const counted = typeof period_type === 'number' ? units[period_type] : (unit as PeriodUnit | null | undefined)
  return period < 1 || period > longestPeriod ? undefined : addPeriod(start, period, counted ?? 'days')
}

const completeSubscription = ({ account, values }: Draft): Outcome<Draft['values']> => {
  const { period: _period, period_type: _type, unit: _unit, lesson_count, ...rest } = values
  const start = isNone(rest['b_date']) ? account.today() : textOf(rest['b_date'])
  const end = endOf(start, values)
  if (end === undefined) return invalidAt('period', messages.wrong('period'))
  const lessons = lesson_count ?? valueIn(account, 'tariff', rest['tariff_id'], 'lessons_count')
  return done({ ...rest, b_date: start, e_date: end, lesson_count: lessons })
}

/** Reads one amount, or a minimum and a maximum. */
const bounds = (value: Json): readonly [number, number] | undefined => {
  const [least, most = least, ...more] = toIntegers(value) ?? []
  return least === undefined || most === undefined || more.length > 0 ? undefined : [least, most]
}

const left = (account: Account, row: Row): Json => lessonsLeft(account, row)

/** Subscriptions, which customers have bought. */
export const customerTariff: Definition = {
  entity: 'CustomerTariff',
  route: 'customer-tariff',
  methods: crud,
  fields: {
    branch_id: { ...idOf('branch'), readOnly: true, hidden: true },
    customer_id: idOf('customer'),
    tariff_id: idOf('tariff'),
    subject_ids: integers,
    lesson_type_ids: integers,
    is_separate_balance: flag,
    balance: { ...money, initial: '0.00' },
    paid_count: derived(integer, left),
    paid_till: fixed(datetime),
    note: text(500),
    b_date: dottedDay,
    e_date: dottedDay,
    paid_lesson_count: derived(integer, left),
    is_archive: flag,
    calculation_type: { ...oneOf(1, 2), initial: 1 },
    created_at: stamp,
    updated_at: stamp,
    group_id: { ...idOf('group'), hidden: true },
    lesson_count: { ...integer, hidden: true },
    period: { ...integer, hidden: true },
    period_type: { ...oneOf(1, 2, 3, 4), hidden: true },
    unit: { kind: 'text', oneOf: ['days', 'weeks', 'months', 'years'], hidden: true },
  },
  filters: {
    tariff_id: equals('tariff_id'),
    balance: filterBy(bounds, ({ values }, [least, most]) => {
      const balance = Number(own(values, 'balance'))
      return balance >= least && balance <= most
    }),
    dead: filterBy(toFlag, (row, wanted, { account }) => isDead(account, row) === (wanted === 1)),
    tariff_type: equalsDerived(({ values }, { account }) =>
      valueIn(account, 'tariff', own(values, 'tariff_id'), 'type'),
    ),
    is_separate_balance: isFlag('is_separate_balance'),
  },
  defaults: () => ({ dead: 0 }),
  required: ['tariff_id', 'customer_id'],
  needs: {
    index: ['customer_id'],
    create: ['customer_id'],
    update: ['id', 'customer_id'],
    delete: ['id', 'customer_id'],
  },
  owner: 'customer_id',
  accept: ({ ids, body }) => ({ ...body, customer_id: ids.get('customer_id') ?? null }),
  complete: completeSubscription,
  scope: (account, { ids }) =>
    done({ rows: account.table('customer-tariff').find('customer_id', ids.get('customer_id') ?? 0), test: () => true }),
}

/** Discounts of customers. */
export const discount: Definition = {
  entity: 'Discount',
  route: 'discount',
  methods: crud,
  branchless: true,
  fields: {
    ...branch,
    customer_id: idOf('customer'),
    discount_type: integer,
    amount: number,
    note: text(),
    subject_ids: integers,
    lesson_type_ids: integers,
    begin: dottedDay,
    end: dottedDay,
  },
  filters: { customer_id: equals('customer_id') },
  required: [],
}
