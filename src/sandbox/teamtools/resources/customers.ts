import { isList, type JsonObject, own } from '../../json.js'
import { done, invalidAt, type Outcome, refuse } from '../../outcome.js'
import type { Account, Entity } from '../account.js'
import { answerOne } from '../answer.js'
import type { Definition, EntityRoute } from '../definition.js'
import { save } from '../save.js'
import { cancelSubscription, resolveGroupId } from '../subscribe.js'

/** Subscribes a customer to the saved group. Nothing changes when the customer is already subscribed in that group. */
const subscribeToGroup = (
  account: Account,
  customer: Entity,
  _before: Entity | null,
  input: JsonObject,
): Outcome<Entity> => {
  const wanted = own(input, 'groupId')
  if (wanted === undefined || wanted === null || wanted === '') return done(customer)
  const groupId = resolveGroupId(account, wanted)
  if (!groupId.ok) return groupId
  const current = account.get('subscriptions', customer.values['subscriptionId'])
  if (current?.values['status'] === 'active' && current.values['groupId'] === groupId.value) return done(customer)
  const subscription = save(account, 'subscriptions', { customerId: customer.id, groupId: groupId.value })
  return subscription.ok ? done(account.get('customers', customer.id) ?? customer) : subscription
}

const subscriptionOf = (account: Account, customer: Entity): Outcome<Entity> => {
  const subscription = account.get('subscriptions', customer.values['subscriptionId'])
  return subscription === undefined ? refuse(404, `customer ${customer.id} has no subscription`) : done(subscription)
}

const subscribe: EntityRoute['handle'] = (account, customer, { body }) => {
  if ((own(body, 'groupId') ?? '') === '') return invalidAt('groupId', 'is required')
  return answerOne('subscriptions', save(account, 'subscriptions', { ...body, customerId: customer.id }))
}

const unsubscribe: EntityRoute['handle'] = (account, customer) => {
  const subscription = subscriptionOf(account, customer)
  if (!subscription.ok) return subscription
  if (subscription.value.values['status'] === 'cancelled') return refuse(409, 'the subscription is cancelled already')
  return answerOne('subscriptions', done(cancelSubscription(account, subscription.value)))
}

const eventsOf: EntityRoute['handle'] = (account, customer) => {
  const users = account.find('endusers', 'customerId', customer.id)
  const events = users.flatMap(({ id }) => account.find('events', 'endUserId', id))
  return done({ resource: 'events', entities: events.sort((a, b) => a.sequence - b.sequence) })
}

/** Moves end users to another customer and returns them. An empty list means all end users. */
const migrate: EntityRoute['handle'] = (account, customer, { body }) => {
  const target = account.get('customers', own(body, 'newCustomerId'))
  if (target === undefined) return invalidAt('newCustomerId', 'must be the id of a customer')
  const ids = own(body, 'enduserIds') ?? []
  if (!isList(ids)) return invalidAt('enduserIds', 'must be a list of ids')
  const users = account.find('endusers', 'customerId', customer.id)
  const theirs = new Set<unknown>(users.map(({ id }) => id))
  const strangers = ids.filter((id) => !theirs.has(id))
  if (strangers.length > 0)
    return invalidAt('enduserIds', `the customer has no enduser ${strangers.map(String).join(', ')}`)
  const chosen = new Set<unknown>(ids)
  const moving = users.filter(({ id }) => chosen.size === 0 || chosen.has(id))
  const moved = moving.map((user) => account.patch('endusers', user, { values: { customerId: target.id } }))
  return done({ resource: 'endusers', entities: moved })
}

/** Customers. */
export const customers: Definition = {
  resource: 'customers',
  entity: 'customer',
  notes: true,
  bulk: true,
  restorable: true,
  attributes: [
    { name: 'name', kind: 'text', searchable: true },
    {
      name: 'email',
      kind: 'text',
      unique: true,
      searchable: true,
      ignoreCase: true,
      refusesSame: true,
    },
    { name: 'phone', kind: 'text', searchable: true },
    { name: 'city', kind: 'text', searchable: true },
    { name: 'country', kind: 'text', searchable: true },
    { name: 'joinDate', kind: 'date' },
    { name: 'groupId', kind: 'id', derived: true, initial: null },
    { name: 'subscriptionId', kind: 'id', derived: true, initial: null },
    { name: 'stripeId', kind: 'text' },
  ],
  relations: [
    { name: 'subscription', target: 'subscriptions', many: false, own: 'subscriptionId' },
    { name: 'invoices', target: 'invoices', many: true, their: 'customerId' },
    { name: 'users', target: 'endusers', many: true, their: 'customerId' },
  ],
  saved: subscribeToGroup,
  routes: [
    {
      method: 'GET',
      path: 'endusers',
      handle: (account, { id }) => done({ resource: 'endusers', entities: account.find('endusers', 'customerId', id) }),
    },
    { method: 'PUT', path: 'endusers', handle: migrate },
    { method: 'GET', path: 'events', handle: eventsOf },
    {
      method: 'GET',
      path: 'subscription',
      handle: (account, customer) => answerOne('subscriptions', subscriptionOf(account, customer)),
    },
    { method: 'PUT', path: 'subscribe', handle: subscribe },
    { method: 'PUT', path: 'unsubscribe', handle: unsubscribe },
  ],
}
