import { addMonths } from '../clock.js'
import { isList, isObject, type Json, type JsonObject, own } from '../json.js'
import { done } from '../outcome.js'
import type { Account, Entity } from './account.js'
import { parseDate } from './dates.js'
import { save } from './save.js'

const day = 86_400_000

/** Adds a number of intervals of a plan to a time. */
const later = (time: number, interval: JsonObject, count: number): number => {
  const amount = Number(own(interval, 'amount')) * count
  const type = own(interval, 'type')
  if (type === 'month' || type === 'year') return addMonths(time, amount * (type === 'year' ? 12 : 1))
  return time + amount * day * (type === 'week' ? 7 : 1)
}

const intervalOf = (plan: Entity | undefined): JsonObject | undefined => {
  const pricing = plan?.values['pricing']
  const interval = isObject(pricing) && own(pricing, 'type') !== 'free' ? own(pricing, 'interval') : undefined
  return isObject(interval) ? interval : undefined
}

/**
 * Returns the time of a subscription's invoice number `period`, starting at 0. The first invoice is due after the
 * trial, or without a trial after the first interval. Further invoices are due after each interval.
 */
const dueAt = (plan: Entity, subscription: Entity, interval: JsonObject, period: number): number => {
  const start = parseDate(subscription.values['startDate'] ?? null) ?? subscription.createdAt
  const trial = Number(plan.values['trial'] ?? 0) * day
  return trial > 0 ? later(start + trial, interval, period) : later(start, interval, period + 1)
}

const priceOf = (expression: JsonObject, units: number): number =>
  Number(own(expression, 'amount')) * (own(expression, 'type') === 'unit' ? units : 1)

const holds = (level: Json, units: number): boolean => {
  const condition = isObject(level) ? own(level, 'condition') : undefined
  if (!isObject(condition)) return false
  const most = Number(own(condition, 'max'))
  return units >= Number(own(condition, 'min')) && (most === -1 || units <= most)
}

/** Returns the price of a plan for one interval, in cents. */
const amountOf = (pricing: JsonObject, units: number): number => {
  const levels = own(pricing, 'levels')
  if (!isList(levels)) return priceOf(pricing, units)
  const level = levels.find((each) => holds(each, units))
  const expressions = isObject(level) ? own(level, 'expression') : undefined
  if (!isList(expressions)) return 0
  return expressions.reduce<number>((sum, each) => sum + (isObject(each) ? priceOf(each, units) : 0), 0)
}

const itemsOf = (account: Account, plan: Entity, subscription: Entity, period: number): readonly Json[] => {
  const pricing = plan.values['pricing']
  const users = account.find('endusers', 'customerId', subscription.values['customerId']).length
  const amount = isObject(pricing) ? amountOf(pricing, users) : 0
  const fee = period === 0 ? Number(plan.values['initialFee'] ?? 0) : 0
  const description = plan.values['name'] ?? 'Subscription'
  return [
    ...(amount === 0 ? [] : [{ description, amount }]),
    ...(fee === 0 ? [] : [{ description: 'Initial fee', amount: fee }]),
  ]
}

/**
 * Schedules the next invoice of a subscription, if its plan has an interval. Periods that have passed bring no invoices: a
 * subscription can start in the past.
 */
export const scheduleRenewal = (account: Account, subscription: Entity, first = 0): void => {
  const plan = account.get('plans', subscription.values['planId'])
  const interval = intervalOf(plan)
  if (plan === undefined || interval === undefined) return
  let period = first
  while (dueAt(plan, subscription, interval, period) <= account.now()) period += 1
  account.renewals.put({ id: subscription.id, period, at: dueAt(plan, subscription, interval, period) })
}

/**
 * Creates the invoices of the subscriptions that are due by the clock. No source documents how TeamTools does it, so
 * the sandbox assumes this: the first invoice is due when the trial ends, or without a trial when the first interval
 * ends. Further invoices are due after each interval. The first invoice includes the initial fee. Every invoice
 * includes the items that were added since the previous one.
 */
export const renew = (account: Account): void => {
  for (const { id, period } of account.renewals.take(account.now())) {
    const subscription = account.get('subscriptions', id)
    const plan = account.get('plans', subscription?.values['planId'])
    if (subscription?.values['status'] !== 'active' || plan === undefined) continue
    const customerId = subscription.values['customerId'] ?? null
    const items = itemsOf(account, plan, subscription, period)
    const added = subscription.values['invoiceItems']
    const isOwed = items.length > 0 || (isList(added) && added.length > 0)
    account.run(() => (isOwed ? save(account, 'invoices', { customerId, items }) : done(null)))
    scheduleRenewal(account, subscription, period + 1)
  }
}
