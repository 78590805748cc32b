import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { pathSegment } from '../core/path.js'
import { refuse } from '../core/refuse.js'
import type { EndUser } from './schemas/endUser.js'
import {
  customerWithRelations,
  endUserWithRelations,
  eventWithRelations,
  subscriptionWithRelations,
} from './relations.js'
import { type InputRules, outgoing } from './input.js'
import { inputSchema } from './inputSchema.js'
import { CustomerSchema } from './schemas/customer.js'

/** What a customer is subscribed to, and how. */
export type SubscribeData = {
  /** A group's id, or `default` for the default group. */
  readonly groupId: string
  /** The group's default package when left out. */
  readonly packageId?: string | undefined
  /** Passed on as given. The documentation does not say what it does. */
  readonly manual?: boolean | 'true' | 'false' | undefined
  /** A card's token from Stripe. Never shown in an error. */
  readonly stripeToken?: string | undefined
  /** Passed on as given. The documentation does not say what it does. */
  readonly force?: boolean | 'true' | 'false' | undefined
}

const subscribeBody = (data: SubscribeData): object => {
  if (typeof data.groupId !== 'string' || !data.groupId) refuse('groupId must be an id or "default"')
  return outgoing(data)
}

type MigrateArguments = [
  id: string,
  newCustomerId: string,
  endUserIds?: readonly string[] | undefined,
  options?: t.CallOptions,
]

const migrateCustomerEndUsersOperation: Operation<MigrateArguments> = {
  name: 'migrateCustomerEndUsers',
  method: 'PUT',
  path: 'customers/{id}/endusers',
  effect: 'repeatable',
  toParts: (id, newCustomerId, endUserIds, { signal } = {}) => {
    pathSegment('newCustomerId', newCustomerId)
    return { params: { id }, body: { enduserIds: op.idList(endUserIds ?? []), newCustomerId }, signal }
  },
}

/** What of a customer is not sent. */
const customerRules: InputRules = { readOnly: ['subscription', 'subscriptionId', 'invoices', 'users'] }

/** The schema of what is sent to save a {@link Customer}, for forms as well. What the API sets itself is no part of it. */
export const CustomerInputSchema = /* @__PURE__ */ inputSchema(CustomerSchema, customerRules)

const getCustomerOperation = /* @__PURE__ */ op.getting('getCustomer', 'customers')

/**
 * One customer. `GET customers/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire.
 *
 * @example
 * ```ts
 * const id = '580a0ffcbffebc8b0e8b456a'
 * const found = await getCustomer(ctx, id, { include: 'subscription.package.features,users' })
 * if (found.ok) console.log(found.value.name, found.value.users?.length) // Cartographers United 1
 * else console.error(found.error.kind, found.error.message)
 * ```
 */
export const getCustomer: t.GetEntity<'Customer'> = /* @__PURE__ */ op.getEntity(
  getCustomerOperation,
  customerWithRelations,
)
/** {@link getCustomer}, as the API sent it. */
export const getCustomerRaw: t.GetEntityRaw<'Customer'> = /* @__PURE__ */ op.raw(getCustomerOperation)

const listCustomersOperation = /* @__PURE__ */ op.listing('listCustomers', 'customers')

/**
 * A list or search of customers. `GET customers`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 *
 * @example
 * ```ts
 * const query = { filter: 'country{ct}jamaica', orderBy: 'name', limit: 20 } as const
 * const customers = await listCustomers(ctx, { ...query, include: 'subscription.package' })
 * for (const { name, subscription } of customers.value ?? [])
 *   console.log(name, subscription?.package?.name) // Blue Mountain Coffee Pro
 * ```
 */
export const listCustomers: t.ListEntities<'Customer'> = /* @__PURE__ */ op.listEntities(
  listCustomersOperation,
  customerWithRelations,
)
/** {@link listCustomers}, as the API sent it. */
export const listCustomersRaw: t.ListEntitiesRaw<'Customer'> = /* @__PURE__ */ op.raw(listCustomersOperation)

const listCustomersByTagOperation = /* @__PURE__ */ op.listingByTag('listCustomersByTag', 'customers')

/** The customers that carry a tag. `GET customers/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listCustomersByTag: t.ListEntitiesByTag<'Customer'> = /* @__PURE__ */ op.listEntitiesByTag(
  listCustomersByTagOperation,
  customerWithRelations,
)
/** {@link listCustomersByTag}, as the API sent it. */
export const listCustomersByTagRaw: t.ListEntitiesByTagRaw<'Customer'> =
  /* @__PURE__ */ op.raw(listCustomersByTagOperation)

const saveCustomerOperation = /* @__PURE__ */ op.saving('saveCustomer', 'customers', customerRules)

/**
 * Creates a customer without `id`, `POST customers/`; updates the one with it, `PUT customers/{id}`. What the API
 * sets itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. With
 * `groupId` it is subscribed as well. An update that sends the stored `email` again is refused: give
 * `fetched`, and only what differs is sent.
 * Source: the wire.
 *
 * @example
 * ```ts
 * import * as v from 'valibot'
 *
 * const made = await saveCustomer(ctx, { name: 'Ann', email: 'ann@example.com' })
 * if (made.ok) {
 *   const fetched = made.value
 *   await saveCustomer(ctx, { ...fetched, city: 'Berlin' }, { fetched }) // sends the id and the city alone
 *   const attributes = v.object({ department: v.optional(v.string()) }) // the account's own, checked and typed
 *   await saveCustomer(ctx, { id: made.value.id, department: 'Sales' }, { attributes })
 * }
 * ```
 */
export const saveCustomer: t.SaveEntity<'Customer'> = /* @__PURE__ */ op.saveEntity(
  saveCustomerOperation,
  customerWithRelations,
)
/** {@link saveCustomer}, as the API sent it. */
export const saveCustomerRaw: t.SaveEntityRaw<'Customer'> = /* @__PURE__ */ op.raw(saveCustomerOperation)

const deleteCustomerOperation = /* @__PURE__ */ op.deleting('deleteCustomer', 'customers')

/**
 * Deletes a customer softly and gives it. `DELETE customers/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteCustomer: t.OnEntity<'Customer'> = /* @__PURE__ */ op.givingOne(
  deleteCustomerOperation,
  customerWithRelations,
)
/** {@link deleteCustomer}, as the API sent it. */
export const deleteCustomerRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteCustomerOperation)

const getCustomerAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getCustomerAttributes', 'customers')

/**
 * The attributes of customers, predefined and the account's own. `GET customers/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getCustomerAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getCustomerAttributesOperation)
/** {@link getCustomerAttributes}, as the API sent it. */
export const getCustomerAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getCustomerAttributesOperation)

const saveCustomerAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveCustomerAttribute', 'customers')

/**
 * Defines an attribute of customers, `POST customers/attributes/`, or with an `id` changes it, `PUT
 * customers/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 *
 * @example
 * ```ts
 * import * as v from 'valibot'
 *
 * await saveCustomerAttribute(ctx, { name: 'department', prettyName: 'Department', type: 'text', searchable: true })
 * const attributes = v.object({ department: v.optional(v.string()) })
 * const found = await listCustomers(ctx, { keyword: 'sales', attributes })
 * console.log(found.value?.map(({ department }) => department?.toUpperCase())) // []
 * ```
 */
export const saveCustomerAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveCustomerAttributeOperation)
/** {@link saveCustomerAttribute}, as the API sent it. */
export const saveCustomerAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveCustomerAttributeOperation)

const deleteCustomerAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteCustomerAttribute', 'customers')

/**
 * Deletes an attribute of customers softly. `DELETE customers/attributes/{id}`. Errors: `notFound`. Source: the
 * wire.
 */
export const deleteCustomerAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteCustomerAttributeOperation,
)
/** {@link deleteCustomerAttribute}, as the API sent it. */
export const deleteCustomerAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteCustomerAttributeOperation)

const saveCustomersOperation = /* @__PURE__ */ op.savingMany('saveCustomers', 'customers', customerRules)

/**
 * Creates customers without `id` and updates those with it, in one request. `POST customers/bulk`. The same
 * validations as one by one; an update that sends the stored `email` again is refused. Errors: `invalid`. Source:
 * the wire.
 *
 * @example
 * ```ts
 * const saved = await saveCustomers(ctx, [
 *   { name: 'Ann', email: 'ann@example.com' },
 *   { id: '580a0ffcbffebc8b0e8b456a', city: 'Novi Sad' },
 * ])
 * console.log(saved.value?.map(({ city }) => city)) // [ undefined, 'Novi Sad' ]
 * ```
 */
export const saveCustomers: t.SaveEntities<'Customer'> = /* @__PURE__ */ op.saveEntities(
  saveCustomersOperation,
  customerWithRelations,
)
/** {@link saveCustomers}, as the API sent it. */
export const saveCustomersRaw: t.SaveEntitiesRaw<'Customer'> = /* @__PURE__ */ op.raw(saveCustomersOperation)

const restoreCustomerOperation = /* @__PURE__ */ op.acting('restoreCustomer', 'customers/{id}/restore', 'repeatable')

/** Brings a deleted customer back. `PUT customers/{id}/restore`. Errors: `notFound`. Source: the wire. */
export const restoreCustomer: t.OnEntity<'Customer'> = /* @__PURE__ */ op.givingOne(
  restoreCustomerOperation,
  customerWithRelations,
)
/** {@link restoreCustomer}, as the API sent it. */
export const restoreCustomerRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(restoreCustomerOperation)

const restoreCustomersOperation = /* @__PURE__ */ op.restoringMany('restoreCustomers', 'customers')

/** Brings deleted customers back. `PUT customers/restore`. Errors: `notFound`. Source: the wire. */
export const restoreCustomers: t.OnEntities<'Customer'> = /* @__PURE__ */ op.actOnMany(
  restoreCustomersOperation,
  customerWithRelations,
)
/** {@link restoreCustomers}, as the API sent it. */
export const restoreCustomersRaw: t.OnEntitiesRaw = /* @__PURE__ */ op.raw(restoreCustomersOperation)

const subscribeCustomerOperation = /* @__PURE__ */ op.actingWith(
  'subscribeCustomer',
  'customers/{id}/subscribe',
  subscribeBody,
)

/**
 * Subscribes a customer and gives the subscription. `PUT customers/{id}/subscribe`. Subscribing again takes effect
 * again, so it is never repeated after an unknown outcome. Errors: `notFound`, `invalid`. Source: the wire.
 *
 * @example
 * ```ts
 * const subscription = await subscribeCustomer(ctx, customer.id, { groupId: 'default' })
 * if (!subscription.ok && subscription.error.delivery === 'unknown')
 *   console.log('look at getCustomerSubscription before subscribing again')
 * ```
 */
export const subscribeCustomer: t.OnEntityWith<SubscribeData, 'Subscription'> = /* @__PURE__ */ op.actWith(
  subscribeCustomerOperation,
  subscriptionWithRelations,
)
/** {@link subscribeCustomer}, as the API sent it. */
export const subscribeCustomerRaw: t.OnEntityWithRaw<SubscribeData> = /* @__PURE__ */ op.raw(subscribeCustomerOperation)

const unsubscribeCustomerOperation = /* @__PURE__ */ op.acting(
  'unsubscribeCustomer',
  'customers/{id}/unsubscribe',
  'repeatable',
)

/**
 * Ends a customer's subscription and gives it. `PUT customers/{id}/unsubscribe`. Errors: `notFound`. Source: the
 * wire.
 */
export const unsubscribeCustomer: t.OnEntity<'Subscription'> = /* @__PURE__ */ op.givingOne(
  unsubscribeCustomerOperation,
  subscriptionWithRelations,
)
/** {@link unsubscribeCustomer}, as the API sent it. */
export const unsubscribeCustomerRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(unsubscribeCustomerOperation)

const getCustomerSubscriptionOperation = /* @__PURE__ */ op.gettingPart(
  'getCustomerSubscription',
  'customers/{id}/subscription',
)

/**
 * A customer's subscription; `balance` in cents. `GET customers/{id}/subscription`. Errors: `notFound`. Source: the
 * wire.
 */
export const getCustomerSubscription: t.OnEntity<'Subscription'> = /* @__PURE__ */ op.givingOne(
  getCustomerSubscriptionOperation,
  subscriptionWithRelations,
)
/** {@link getCustomerSubscription}, as the API sent it. */
export const getCustomerSubscriptionRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getCustomerSubscriptionOperation)

const getCustomerEndUsersOperation = /* @__PURE__ */ op.gettingPart('getCustomerEndUsers', 'customers/{id}/endusers')

/** A customer's end users. `GET customers/{id}/endusers`. Errors: `notFound`. Source: the wire. */
export const getCustomerEndUsers: t.OnEntityMany<'EndUser'> = /* @__PURE__ */ op.givingMany(
  getCustomerEndUsersOperation,
  endUserWithRelations,
)
/** {@link getCustomerEndUsers}, as the API sent it. */
export const getCustomerEndUsersRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getCustomerEndUsersOperation)

const getCustomerEventsOperation = /* @__PURE__ */ op.gettingPart('getCustomerEvents', 'customers/{id}/events')

/** What a customer's end users did. `GET customers/{id}/events`. Errors: `notFound`. Source: the wire. */
export const getCustomerEvents: t.OnEntityMany<'Event'> = /* @__PURE__ */ op.givingMany(
  getCustomerEventsOperation,
  eventWithRelations,
)
/** {@link getCustomerEvents}, as the API sent it. */
export const getCustomerEventsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getCustomerEventsOperation)

/**
 * Moves end users of one customer to another. `PUT customers/{id}/endusers`. Without `endUserIds`, or with none in
 * them, all are moved. Errors: `notFound`, `invalid`. Source: the wire.
 */
export const migrateCustomerEndUsers: t.ParsedOperation<MigrateArguments, readonly EndUser[]> =
  /* @__PURE__ */ op.parsed(migrateCustomerEndUsersOperation, () => op.manyEntities(endUserWithRelations))
/** {@link migrateCustomerEndUsers}, as the API sent it. */
export const migrateCustomerEndUsersRaw: t.RawOperation<MigrateArguments> = /* @__PURE__ */ op.raw(
  migrateCustomerEndUsersOperation,
)

/** The operations of this resource as data. */
export const customerOperations: readonly Operation[] = [
  getCustomerOperation,
  listCustomersOperation,
  listCustomersByTagOperation,
  saveCustomerOperation,
  deleteCustomerOperation,
  getCustomerAttributesOperation,
  saveCustomerAttributeOperation,
  deleteCustomerAttributeOperation,
  saveCustomersOperation,
  restoreCustomerOperation,
  restoreCustomersOperation,
  subscribeCustomerOperation,
  unsubscribeCustomerOperation,
  getCustomerSubscriptionOperation,
  getCustomerEndUsersOperation,
  getCustomerEventsOperation,
  migrateCustomerEndUsersOperation,
]
