import { isList, isObject, type Json, type JsonObject, own, textOf } from '../../json.js'
import type { Account, Row } from '../account.js'
import { livingSubscriptions, membershipsOn } from '../figures.js'
import { centsOf, toCents, toDecimal } from '../money.js'
import { toFlag, toInteger } from '../read.js'
import { numbersOf } from '../table.js'

/** Returns the customers of a lesson: its own and the members of its groups on that day. */
export const membersOf = (account: Account, values: JsonObject): readonly number[] => {
  const day = textOf(own(values, 'date'))
  const members = numbersOf(own(values, 'group_ids')).flatMap((group) =>
    membershipsOn(account, 'group_id', group, day).map((row) => Number(own(row.values, 'customer_id'))),
  )
  return [...new Set([...numbersOf(own(values, 'customer_ids')), ...members])]
}

const suits = ({ values }: Row, subject: Json): boolean => {
  const subjects = numbersOf(own(values, 'subject_ids'))
  return subjects.length === 0 || subjects.includes(Number(subject))
}

/** Computes the price of a lesson for a customer: the share of one lesson in the subscription that applies. */
const charge = (account: Account, customer: number, subject: Json): JsonObject => {
  const subscription = livingSubscriptions(account, customer).find((row) => suits(row, subject))
  const tariff = account.table('tariff').get(Number(own(subscription?.values ?? {}, 'tariff_id')))
  const lessons = Number(own(tariff?.values ?? {}, 'lessons_count'))
  const price = centsOf(own(tariff?.values ?? {}, 'price'))
  return { ctt_id: subscription?.id ?? null, commission: toDecimal(lessons > 0 ? Math.round(price / lessons) : 0) }
}

const blank = { is_attend: 0, reason_id: null, grade: null, homework_grade_id: null, bonus: null, note: null }

const customerIn = (detail: JsonObject): number => Number(own(detail, 'customer_id'))

/** Adds a detail for each customer to the values of a lesson: the existing one, or a preset one. */
export const withDetails = (account: Account, values: JsonObject): JsonObject => {
  const { details: held, customer_ids = [], branch_id = null, subject_id = null } = values
  const old = new Map((isList(held) ? held.filter(isObject) : []).map((detail) => [customerIn(detail), detail]))
  const details = numbersOf(customer_ids).map((customer): JsonObject => {
    const known = old.get(customer)
    if (known !== undefined) return known
    const id = account.nextId('lesson-detail')
    return { id, branch_id, customer_id: customer, ...blank, ...charge(account, customer, subject_id) }
  })
  return { ...values, details }
}

const wholeFields = ['ctt_id', 'reason_id', 'homework_grade_id'] as const

/** Merges a sent detail into the existing one. */
const overlay = (sent: JsonObject, detail: JsonObject): JsonObject => {
  const cents = toCents(own(sent, 'commission'))
  const whole = wholeFields.flatMap((name) =>
    Object.hasOwn(sent, name) ? [[name, toInteger(sent[name]) ?? null] as const] : [],
  )
  const free = ['grade', 'bonus', 'note'].flatMap((name) => {
    const value = own(sent, name)
    return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : []
  })
  return {
    ...detail,
    ...Object.fromEntries(whole),
    is_attend: toFlag(own(sent, 'is_attend')) ?? own(detail, 'is_attend') ?? 0,
    ...Object.fromEntries(free),
    ...(cents === undefined ? {} : { commission: toDecimal(cents) }),
  }
}

/** Returns the customers in sent details. Returns undefined when they are not details, or a customer does not exist. */
export const customersIn = (account: Account, sent: Json): readonly number[] | undefined => {
  if (!isList(sent)) return undefined
  const ids = sent.map((detail) => (isObject(detail) ? toInteger(own(detail, 'customer_id')) : undefined))
  const known = ids.filter((id) => id !== undefined && account.table('customer').get(id) !== undefined)
  return known.length === ids.length ? known.map(Number) : undefined
}

/** Merges the sent details into the values of a lesson. They can include customers who were not expected. */
export const mergeDetails = (account: Account, values: JsonObject, sent: readonly JsonObject[]): JsonObject => {
  const merged = withDetails(account, values)
  const bySent = new Map(sent.map((detail) => [Number(own(detail, 'customer_id')), detail]))
  const details = (isList(merged['details']) ? merged['details'].filter(isObject) : []).map((detail) =>
    overlay(bySent.get(customerIn(detail)) ?? {}, detail),
  )
  return { ...merged, details }
}
