import { isObject, type Json, type JsonObject, own } from '../json.js'
import { done, invalidAt, type Outcome } from '../outcome.js'
import type { Account, Entity } from './account.js'
import type { Handler, Resource } from './definition.js'
import { isCents } from './kinds.js'
import { pay } from './ledger.js'
import { cancelSubscription } from './subscribe.js'

/**
 * Finds the entity of a Stripe object: its `metadata` contains the id of the entity, or the entity has the id of the
 * object as `stripeId`.
 */
const belongsTo = (
  account: Account,
  resource: Resource,
  object: JsonObject,
  metadataKey: string,
  stripeKey: string,
) => {
  const metadata = own(object, 'metadata') ?? null
  const byId = isObject(metadata) ? account.get(resource, own(metadata, metadataKey)) : undefined
  return byId ?? account.find(resource, 'stripeId', own(object, stripeKey))[0]
}

const subscriptionOf = (account: Account, object: JsonObject, stripeKey: string): Entity | undefined => {
  const named = belongsTo(account, 'subscriptions', object, 'subscriptionId', stripeKey)
  const customer = belongsTo(account, 'customers', object, 'customerId', 'customer')
  return named ?? account.get('subscriptions', customer?.values['subscriptionId'])
}

/** Returns the invoice that the event names, or else the oldest open invoice of the customer of the subscription. */
const invoiceOf = (account: Account, object: JsonObject): Entity | undefined => {
  const named = belongsTo(account, 'invoices', object, 'invoiceId', 'id')
  if (named !== undefined) return named
  const customer = belongsTo(account, 'customers', object, 'customerId', 'customer')
  const customerId = customer?.id ?? subscriptionOf(account, object, 'subscription')?.values['customerId']
  return account.find('invoices', 'customerId', customerId).find(({ values }) => values['status'] === 'open')
}

const payInvoice = (account: Account, object: JsonObject): Outcome<string> => {
  const invoice = invoiceOf(account, object)
  const amount = own(object, 'amount_paid') ?? invoice?.values['openAmount']
  if (invoice?.values['status'] !== 'open' || !isCents(amount) || amount <= 0) return done('recorded')
  const paid = pay(account, invoice, amount, 'stripe')
  return paid.ok ? done('paid') : paid
}

const cancel = (account: Account, object: JsonObject): Outcome<string> => {
  const subscription = subscriptionOf(account, object, 'id')
  if (subscription?.values['status'] !== 'active') return done('recorded')
  cancelSubscription(account, subscription)
  return done('cancelled')
}

const effectOf = (account: Account, type: string, object: JsonObject): Outcome<string> => {
  if (type === 'invoice.payment_succeeded') return payInvoice(account, object)
  return type === 'customer.subscription.deleted' ? cancel(account, object) : done('recorded')
}

const objectOf = (data: Json | undefined): Json | undefined => (isObject(data) ? own(data, 'object') : undefined)

/**
 * Accepts a forwarded Stripe event. `invoice.payment_succeeded` pays the invoice, `customer.subscription.deleted`
 * cancels the subscription, and any other event is recorded. The answer is `{ id, type, effect }`. Stripe can deliver
 * an event more than once, so a repeated event id has no second effect.
 */
export const handleStripe: Handler = (account, { body }) => {
  const { access_token: _token, ...event } = body
  const [type, object] = [own(event, 'type'), objectOf(own(event, 'data'))]
  const stripeId = own(event, 'id') ?? null
  if (typeof type !== 'string') return invalidAt('type', 'must be the type of a Stripe event')
  if (!isObject(object)) return invalidAt('data', 'must have an object')
  const [before] = account.find('stripe', 'stripeId', stripeId)
  if (before !== undefined) return done({ data: { id: stripeId, type, effect: 'recorded' } })
  const effect = effectOf(account, type, object)
  if (!effect.ok) return effect
  account.insert('stripe', { values: { stripeId, type, effect: effect.value, event } })
  return done({ data: { id: stripeId, type, effect: effect.value } })
}
