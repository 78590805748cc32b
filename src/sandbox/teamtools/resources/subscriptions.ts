import { isList, type JsonObject, own } from '../../json.js'
import { done, invalidAt, type Outcome } from '../../outcome.js'
import type { Account, Entity } from '../account.js'
import type { Definition, EntityRoute } from '../definition.js'
import { isCents, readerOf } from '../kinds.js'
import { scheduleRenewal } from '../renewals.js'
import { resolveGroupId, startSubscription } from '../subscribe.js'

/**
 * A new subscription names its group, which can be `default`, or takes the group of its package. `force` is an
 * instruction and is not stored.
 */
const acceptGroup = (account: Account, input: JsonObject, before: Entity | null): Outcome<JsonObject> => {
  const { force: _force, ...rest } = input
  if (before !== null) return done(rest)
  const wanted = own(rest, 'groupId') ?? account.get('packages', own(rest, 'packageId'))?.values['groupId'] ?? null
  if (wanted === null) return invalidAt('groupId', 'is required')
  const groupId = resolveGroupId(account, wanted)
  return groupId.ok ? done({ ...rest, groupId: groupId.value }) : groupId
}

const afterSubscribing = (account: Account, subscription: Entity, before: Entity | null): Outcome<Entity> => {
  const customer = account.get('customers', subscription.values['customerId'])
  if (before !== null) return done(subscription)
  scheduleRenewal(account, subscription)
  if (customer === undefined) return done(subscription)
  const groupId = subscription.values['groupId'] ?? null
  account.patch('customers', customer, { values: { groupId, subscriptionId: subscription.id } })
  return done(subscription)
}

/** Stores an item for the next invoice of the customer and returns the subscription. */
const addInvoiceItem: EntityRoute['handle'] = (account, subscription, { body }) => {
  const description = own(body, 'description')
  const amount = own(body, 'amount')
  const currency = own(body, 'currency')
  if (typeof description !== 'string' || description === '') return invalidAt('description', 'is required')
  if (!isCents(amount)) return invalidAt('amount', 'must be an integer of cents')
  const read = currency === undefined || currency === null ? undefined : readerOf('currency')(currency)
  if (read?.ok === false) return invalidAt('currency', read.message)
  const item = { description, ...(read === undefined ? {} : { currency: read.value }), amount }
  const pending = subscription.values['invoiceItems'] ?? null
  const invoiceItems = [...(isList(pending) ? pending : []), item]
  return done({
    resource: 'subscriptions',
    entity: account.patch('subscriptions', subscription, { values: { invoiceItems } }),
  })
}

/** Subscriptions. The package of a subscription cannot be changed. Subscribe again instead. */
export const subscriptions: Definition = {
  resource: 'subscriptions',
  entity: 'subscription',
  attributes: [
    { name: 'customerId', kind: 'id', of: 'customers', required: true, fixed: true },
    { name: 'groupId', kind: 'id', of: 'groups', fixed: true },
    { name: 'packageId', kind: 'id', of: 'packages', fixed: true },
    { name: 'planId', kind: 'id', of: 'plans', fixed: true },
    { name: 'couponId', kind: 'id', of: 'coupons', initial: null },
    { name: 'balance', kind: 'money', derived: true, initial: 0 },
    { name: 'status', kind: 'text', derived: true, initial: 'active', searchable: true },
    { name: 'manual', kind: 'boolean', initial: false },
    { name: 'startDate', kind: 'date' },
    { name: 'invoiceItems', kind: 'list', derived: true, initial: [] },
    { name: 'stripeId', kind: 'text' },
  ],
  relations: [
    { name: 'package', target: 'packages', many: false, own: 'packageId' },
    { name: 'plan', target: 'plans', many: false, own: 'planId' },
    { name: 'coupon', target: 'coupons', many: false, own: 'couponId' },
  ],
  accept: acceptGroup,
  prepare: (account, { before, values }) => (before === null ? startSubscription(account, values) : done(values)),
  saved: afterSubscribing,
  deleted: (account, { id, values }) => {
    const customer = account.get('customers', values['customerId'])
    if (customer?.values['subscriptionId'] !== id) return
    account.patch('customers', customer, { values: { subscriptionId: null } })
  },
  routes: [{ method: 'PUT', path: 'addinvoiceitem', handle: addInvoiceItem }],
}
