import { isList, isObject, type Json, type JsonObject, own, textOf } from '../json.js'
import type { Account, Row } from './account.js'
import { centsOf, toDecimal } from './money.js'
import { isNone } from './read.js'

/** The codes of the payment types that every account has. */
export const payTypes = { income: 1, refund: 5, correction: 6, goods: 9 } as const

/** A lesson's status. */
export const lessonStatus = { planned: 1, cancelled: 2, conducted: 3 } as const

/** Returns a stored day or time, or an empty string when there is none. */
export const stampOf = (row: Row, field: string): string => textOf(own(row.values, field))

/** Returns the details of a lesson. */
export const detailsOf = (lesson: Row): readonly JsonObject[] => {
  const details = own(lesson.values, 'details')
  return isList(details) ? details.filter(isObject) : []
}

const lessonsOf = (account: Account, customer: number, status: number): readonly Row[] =>
  account
    .table('lesson')
    .find('customer_ids', customer)
    .filter((lesson) => own(lesson.values, 'status') === status)

const attendedDetails = (account: Account, customer: number): readonly JsonObject[] =>
  lessonsOf(account, customer, lessonStatus.conducted)
    .flatMap(detailsOf)
    .filter((detail) => own(detail, 'customer_id') === customer)

/**
 * Returns the amount that a payment adds to the balance of the payer, in hundredths. Goods and unconfirmed payments add
 * nothing.
 */
const worth = ({ values }: Row): number => {
  const type = own(values, 'pay_type_id')
  if (type === payTypes.goods || own(values, 'is_confirmed') === 0) return 0
  const income = centsOf(own(values, 'income'))
  return (type === payTypes.refund ? -income : income) - centsOf(own(values, 'expenditure'))
}

/** Computes the balance of a customer: the payments minus the prices of conducted lessons. */
export const balance = (account: Account, { id }: Row): string => {
  const paid = account
    .table('pay')
    .find('customer_id', id)
    .reduce((sum, pay) => sum + worth(pay), 0)
  const spent = attendedDetails(account, id).reduce((sum, detail) => sum + centsOf(own(detail, 'commission')), 0)
  return toDecimal(paid - spent)
}

/** Checks whether a subscription has ended. */
export const isDead = (account: Account, { values }: Row): boolean => {
  const end = own(values, 'e_date')
  return own(values, 'is_archive') === 1 || (typeof end === 'string' && end < account.today())
}

/** Returns the number of lessons that are left in a subscription. */
export const lessonsLeft = (account: Account, { id, values }: Row): number => {
  const customer = Number(own(values, 'customer_id'))
  const used = attendedDetails(account, customer).filter((detail) => own(detail, 'ctt_id') === id)
  return Number(own(values, 'lesson_count')) - used.length
}

/** Returns the subscriptions of a customer that have not ended. */
export const livingSubscriptions = (account: Account, customer: number): readonly Row[] =>
  account
    .table('customer-tariff')
    .find('customer_id', customer)
    .filter((row) => !isDead(account, row))

/** Returns the number of lessons that a customer has paid for but not attended. */
export const paidLessons = (account: Account, { id }: Row): number =>
  livingSubscriptions(account, id).reduce((sum, row) => sum + lessonsLeft(account, row), 0)

/** Returns the day on which the last subscription of a customer ends. */
export const tariffTill = (account: Account, { id }: Row): string => {
  const ends = livingSubscriptions(account, id).map((row) => stampOf(row, 'e_date'))
  return ends.sort().at(-1) ?? ''
}

/** Returns the start of the next planned lesson of a customer. */
export const nextLesson = (account: Account, { id }: Row): Json => {
  const now = account.localTime()
  const starts = lessonsOf(account, id, lessonStatus.planned).map((lesson) => stampOf(lesson, 'time_from'))
  return (
    starts
      .filter((start) => start >= now)
      .sort()
      .at(0) ?? null
  )
}

/** Returns the day of the last lesson that a customer attended. */
export const lastAttended = (account: Account, { id }: Row): Json => {
  const came = lessonsOf(account, id, lessonStatus.conducted).filter((lesson) =>
    detailsOf(lesson).some((detail) => own(detail, 'customer_id') === id && own(detail, 'is_attend') === 1),
  )
  return (
    came
      .map((lesson) => stampOf(lesson, 'date'))
      .sort()
      .at(-1) ?? null
  )
}

/** Checks whether a day is in the period of a membership or of another row with `b_date` and `e_date`. */
export const lastsOn = (row: Row, day: string): boolean => {
  const end = own(row.values, 'e_date')
  return stampOf(row, 'b_date') <= day && (isNone(end) || textOf(end) >= day)
}

/** Returns the memberships of a customer or of a group on a day. */
export const membershipsOn = (
  account: Account,
  field: 'customer_id' | 'group_id',
  id: number,
  day: string,
): readonly Row[] =>
  account
    .table('cgi')
    .find(field, id)
    .filter((row) => lastsOn(row, day))

/** Returns the groups of a customer today. */
export const groupsOf = (account: Account, { id }: Row): readonly number[] => [
  ...new Set(
    membershipsOn(account, 'customer_id', id, account.today()).map((row) => Number(own(row.values, 'group_id'))),
  ),
]

/** Returns a value of the row with an id in another table. */
export const valueIn = (account: Account, route: string, id: Json | undefined, name: string): Json =>
  own(account.table(route).get(Number(id))?.values ?? {}, name) ?? null
