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

/** The data for subscribing a customer. */
export type SubscribeData = {
  /** A group's id, or `default` for the default group. */
  readonly groupId: string
  /** The id of a package. The default is the group's default package. */
  readonly packageId?: string | undefined
  /** Sent unchanged. The documentation does not say what it does. */
  readonly manual?: boolean | 'true' | 'false' | undefined
  /** A card token from Stripe. No error shows it. */
  readonly stripeToken?: string | undefined
  /** Sent unchanged. The documentation does not say what it does. */
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

/** The fields of a customer that are not sent. */
const customerRules: InputRules = { readOnly: ['subscription', 'subscriptionId', 'invoices', 'users'] }

/**
 * The schema of the data for saving a {@link Customer}, which forms can use too. It leaves out the fields that the API
 * sets.
 */
export const CustomerInputSchema = /* @__PURE__ */ inputSchema(CustomerSchema, customerRules)

const getCustomerOperation = /* @__PURE__ */ op.getting('getCustomer', 'customers')

/**
 * Gets one customer. `GET customers/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire.
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
/** Like {@link getCustomer}, but returns the response as it was sent: status, headers and body text. */
export const getCustomerRaw: t.GetEntityRaw<'Customer'> = /* @__PURE__ */ op.raw(getCustomerOperation)

const listCustomersOperation = /* @__PURE__ */ op.listing('listCustomers', 'customers')

/**
 * Lists or searches customers. `GET customers`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
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
/** Like {@link listCustomers}, but returns the response as it was sent: status, headers and body text. */
export const listCustomersRaw: t.ListEntitiesRaw<'Customer'> = /* @__PURE__ */ op.raw(listCustomersOperation)

const listCustomersByTagOperation = /* @__PURE__ */ op.listingByTag('listCustomersByTag', 'customers')

/** Lists the customers with a tag. `GET customers/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listCustomersByTag: t.ListEntitiesByTag<'Customer'> = /* @__PURE__ */ op.listEntitiesByTag(
  listCustomersByTagOperation,
  customerWithRelations,
)
/** Like {@link listCustomersByTag}, but returns the response as it was sent: status, headers and body text. */
export const listCustomersByTagRaw: t.ListEntitiesByTagRaw<'Customer'> =
  /* @__PURE__ */ op.raw(listCustomersByTagOperation)

const saveCustomerOperation = /* @__PURE__ */ op.saving('saveCustomer', 'customers', customerRules)

/**
 * Creates a customer, `POST customers/`, or updates the one with the given `id`, `PUT customers/{id}`. Fields that the API
 * sets and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. With `groupId`, the
 * customer is subscribed as well. The API refuses an update that repeats the stored `email`: pass `fetched`, and only the
 * changed fields are sent. Source: the wire.
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
/** Like {@link saveCustomer}, but returns the response as it was sent: status, headers and body text. */
export const saveCustomerRaw: t.SaveEntityRaw<'Customer'> = /* @__PURE__ */ op.raw(saveCustomerOperation)

const deleteCustomerOperation = /* @__PURE__ */ op.deleting('deleteCustomer', 'customers')

/**
 * Soft-deletes a customer and returns it. `DELETE customers/{id}`. Errors: `notFound`, also if it is already deleted.
 * Source: the wire.
 */
export const deleteCustomer: t.OnEntity<'Customer'> = /* @__PURE__ */ op.givingOne(
  deleteCustomerOperation,
  customerWithRelations,
)
/** Like {@link deleteCustomer}, but returns the response as it was sent: status, headers and body text. */
export const deleteCustomerRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteCustomerOperation)

const getCustomerAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getCustomerAttributes', 'customers')

/**
 * Lists the attributes of customers: the predefined ones and the account's own. `GET customers/attributes`. Errors: those
 * of every call. Source: the wire.
 */
export const getCustomerAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getCustomerAttributesOperation)
/** Like {@link getCustomerAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getCustomerAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getCustomerAttributesOperation)

const saveCustomerAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveCustomerAttribute', 'customers')

/**
 * Defines an attribute of customers, `POST customers/attributes/`, or changes the one with the given `id`,
 * `PUT customers/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
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
/** Like {@link saveCustomerAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveCustomerAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveCustomerAttributeOperation)

const deleteCustomerAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteCustomerAttribute', 'customers')

/** Soft-deletes an attribute of customers. `DELETE customers/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteCustomerAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteCustomerAttributeOperation,
)
/** Like {@link deleteCustomerAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteCustomerAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteCustomerAttributeOperation)

const saveCustomersOperation = /* @__PURE__ */ op.savingMany('saveCustomers', 'customers', customerRules)

/**
 * Creates the customers without an `id` and updates those with one, in a single request. `POST customers/bulk`. The API
 * validates them as it validates single ones; it refuses an update that repeats the stored `email`. Errors: `invalid`.
 * Source: the wire.
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
/** Like {@link saveCustomers}, but returns the response as it was sent: status, headers and body text. */
export const saveCustomersRaw: t.SaveEntitiesRaw<'Customer'> = /* @__PURE__ */ op.raw(saveCustomersOperation)

const restoreCustomerOperation = /* @__PURE__ */ op.acting('restoreCustomer', 'customers/{id}/restore', 'repeatable')

/** Restores a deleted customer. `PUT customers/{id}/restore`. Errors: `notFound`. Source: the wire. */
export const restoreCustomer: t.OnEntity<'Customer'> = /* @__PURE__ */ op.givingOne(
  restoreCustomerOperation,
  customerWithRelations,
)
/** Like {@link restoreCustomer}, but returns the response as it was sent: status, headers and body text. */
export const restoreCustomerRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(restoreCustomerOperation)

const restoreCustomersOperation = /* @__PURE__ */ op.restoringMany('restoreCustomers', 'customers')

/** Restores deleted customers. `PUT customers/restore`. Errors: `notFound`. Source: the wire. */
export const restoreCustomers: t.OnEntities<'Customer'> = /* @__PURE__ */ op.actOnMany(
  restoreCustomersOperation,
  customerWithRelations,
)
/** Like {@link restoreCustomers}, but returns the response as it was sent: status, headers and body text. */
export const restoreCustomersRaw: t.OnEntitiesRaw = /* @__PURE__ */ op.raw(restoreCustomersOperation)

const subscribeCustomerOperation = /* @__PURE__ */ op.actingWith(
  'subscribeCustomer',
  'customers/{id}/subscribe',
  subscribeBody,
)

/**
 * Subscribes a customer and returns the subscription. `PUT customers/{id}/subscribe`. Subscribing again takes effect again,
 * so this call is never repeated after an unknown outcome. Errors: `notFound`, `invalid`. Source: the wire.
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
/** Like {@link subscribeCustomer}, but returns the response as it was sent: status, headers and body text. */
export const subscribeCustomerRaw: t.OnEntityWithRaw<SubscribeData> = /* @__PURE__ */ op.raw(subscribeCustomerOperation)

const unsubscribeCustomerOperation = /* @__PURE__ */ op.acting(
  'unsubscribeCustomer',
  'customers/{id}/unsubscribe',
  'repeatable',
)

/** Ends a customer's subscription and returns it. `PUT customers/{id}/unsubscribe`. Errors: `notFound`. Source: the wire. */
export const unsubscribeCustomer: t.OnEntity<'Subscription'> = /* @__PURE__ */ op.givingOne(
  unsubscribeCustomerOperation,
  subscriptionWithRelations,
)
/** Like {@link unsubscribeCustomer}, but returns the response as it was sent: status, headers and body text. */
export const unsubscribeCustomerRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(unsubscribeCustomerOperation)

const getCustomerSubscriptionOperation = /* @__PURE__ */ op.gettingPart(
  'getCustomerSubscription',
  'customers/{id}/subscription',
)

/**
 * Gets a customer's subscription; `balance` is in cents. `GET customers/{id}/subscription`. Errors: `notFound`. Source: the
 * wire.
 */
export const getCustomerSubscription: t.OnEntity<'Subscription'> = /* @__PURE__ */ op.givingOne(
  getCustomerSubscriptionOperation,
  subscriptionWithRelations,
)
/** Like {@link getCustomerSubscription}, but returns the response as it was sent: status, headers and body text. */
export const getCustomerSubscriptionRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getCustomerSubscriptionOperation)

const getCustomerEndUsersOperation = /* @__PURE__ */ op.gettingPart('getCustomerEndUsers', 'customers/{id}/endusers')

/** Lists a customer's end users. `GET customers/{id}/endusers`. Errors: `notFound`. Source: the wire. */
export const getCustomerEndUsers: t.OnEntityMany<'EndUser'> = /* @__PURE__ */ op.givingMany(
  getCustomerEndUsersOperation,
  endUserWithRelations,
)
/** Like {@link getCustomerEndUsers}, but returns the response as it was sent: status, headers and body text. */
export const getCustomerEndUsersRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getCustomerEndUsersOperation)

const getCustomerEventsOperation = /* @__PURE__ */ op.gettingPart('getCustomerEvents', 'customers/{id}/events')

/** Lists the events of a customer's end users. `GET customers/{id}/events`. Errors: `notFound`. Source: the wire. */
export const getCustomerEvents: t.OnEntityMany<'Event'> = /* @__PURE__ */ op.givingMany(
  getCustomerEventsOperation,
  eventWithRelations,
)
/** Like {@link getCustomerEvents}, but returns the response as it was sent: status, headers and body text. */
export const getCustomerEventsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getCustomerEventsOperation)

/**
 * Moves end users from one customer to another. `PUT customers/{id}/endusers`. If `endUserIds` is left out or empty, all of
 * them are moved. Errors: `notFound`, `invalid`. Source: the wire.
 */
export const migrateCustomerEndUsers: t.ParsedOperation<MigrateArguments, readonly EndUser[]> =
  /* @__PURE__ */ op.parsed(migrateCustomerEndUsersOperation, () => op.manyEntities(endUserWithRelations))
/** Like {@link migrateCustomerEndUsers}, but returns the response as it was sent: status, headers and body text. */
export const migrateCustomerEndUsersRaw: t.RawOperation<MigrateArguments> = /* @__PURE__ */ op.raw(
  migrateCustomerEndUsersOperation,
)

/** The operations of this resource as plain data. */
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
