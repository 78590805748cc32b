import { isList, isObject, type Json, type JsonObject, own, textOf } from '../json.js'
import { done, invalidAt, type Outcome, refuse } from '../outcome.js'
import type { Account, Entity } from './account.js'
import { isCents, mustBe, type Reader, reads } from './kinds.js'

/** The origin of a payment. */
export type PaymentType = 'manual' | 'settlement' | 'stripe'

/** Returns the subscription that receives the overpayment of a customer. It can be cancelled. */
export const currentSubscription = (account: Account, customerId: Json | undefined): Entity | undefined =>
  account.get('subscriptions', account.get('customers', customerId)?.values['subscriptionId'])

/** Reads an invoice's items: amounts are integers of cents, negative for a credit. */
export const readItems: Reader = (value) => {
  const fits = (item: Json) =>
    isObject(item) && isCents(own(item, 'amount')) && typeof (own(item, 'description') ?? '') === 'string'
  return isList(value) && value.every(fits)
    ? reads(value)
    : mustBe('a list of {description, amount}, amount an integer of cents')
}

/** Returns the sum of items, or a refusal when it cannot be owed. */
export const totalOf = (items: Json): Outcome<number> => {
  const amounts = isList(items) ? items.map((item) => (isObject(item) ? Number(item['amount']) : 0)) : []
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (!Number.isSafeInteger(total)) return invalidAt('items', 'come to more than can be counted exactly')
  return total < 0 ? invalidAt('items', 'come to less than nothing') : done(total)
}

const credit = (account: Account, invoice: Entity, rest: number): Outcome<null> => {
  const subscription = currentSubscription(account, invoice.values['customerId'])
  if (subscription === undefined) {
    return refuse(409, `${String(rest)} too much, and the customer has no subscription to take the rest`)
  }
  const balance = Number(subscription.values['balance']) + rest
  if (!Number.isSafeInteger(balance)) return refuse(409, 'the balance would be more than can be counted exactly')
  account.patch('subscriptions', subscription, { values: { balance } })
  return done(null)
}

/**
 * Books an amount on an invoice. The open amount makes it paid, a smaller amount leaves the rest open, and a larger
 * amount closes it and adds the excess to the balance of the subscription. Returns the effect of the payment on the
 * invoice.
 */
export const book = (account: Account, invoice: Entity, amount: number): Outcome<JsonObject> => {
  const { status, total, openAmount, customerId = null, currency = null } = invoice.values
  if (status !== 'open') return refuse(409, `invoice ${invoice.id} is ${textOf(status)} and takes no payment`)
  const open = Number(openAmount)
  const over = amount > open ? credit(account, invoice, amount - open) : done(null)
  if (!over.ok) return over
  const left = Math.max(open - amount, 0)
  const next = amount > open ? 'closed' : left === 0 ? 'paid' : 'open'
  account.patch('invoices', invoice, {
    values: { paidAmount: Number(total) - left, openAmount: left, status: next },
  })
  return done({ customerId, currency })
}

/** Like {@link book}, but also creates the Payment. Returns the invoice. */
export const pay = (account: Account, invoice: Entity, amount: number, type: PaymentType): Outcome<Entity> => {
  const booked = book(account, invoice, amount)
  if (!booked.ok) return booked
  account.insert('payments', { values: { invoiceId: invoice.id, amount, ...booked.value, type } })
  return done(account.get('invoices', invoice.id) ?? invoice)
}
