import { text, type Maybe } from '../core/shape.js'
import { date } from './date.js'
import { endUserModel } from './endUser.js'
import { invoiceModel } from './invoice.js'
import { model, type Entity, type Model, entityReader, listReader } from './model.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import { outgoing, type InputRules } from './input.js'
import { eventModel } from './event.js'
import type { EndUser } from './endUser.js'
import { refuse } from '../core/refuse.js'
import type { Operation } from '../core/operation.js'
import { inPath } from '../core/path.js'
import { write } from './wire.js'
import { subscriptionModel } from './subscription.js'

/** Someone who buys: a company or a person. */
export type Customer = Entity & {
  readonly name?: Maybe<string>
  /** Unique in the account. */
  readonly email?: Maybe<string>
  readonly phone?: Maybe<string>
  readonly city?: Maybe<string>
  readonly country?: Maybe<string>
  readonly joinDate?: Maybe<Date>
  /** The group subscribed to. */
  readonly groupId?: Maybe<string>
  readonly subscriptionId?: Maybe<string>
}

/** How a customer is read. */
export const customerModel: Model = /* @__PURE__ */ model<'Customer'>(
  {
    name: text,
    email: text,
    phone: text,
    city: text,
    country: text,
    joinDate: date,
    groupId: text,
    subscriptionId: text,
  },
  () => ({ subscription: subscriptionModel, invoices: [invoiceModel], users: [endUserModel] }),
)

/** What a customer is subscribed to, and how. */
export type SubscribeData = {
  /** A group's id, or `default` for the default group. */
  readonly groupId: string
  /** The group's default package when left out. */
  readonly packageId?: string | undefined
  readonly manual?: boolean | 'true' | 'false' | undefined
  /** A card's token from Stripe. Never shown in an error. */
  readonly stripeToken?: string | undefined
  readonly force?: boolean | 'true' | 'false' | undefined
}

const subscribeBody = (data: SubscribeData): object => {
  if (typeof data.groupId !== 'string' || !data.groupId) refuse('groupId must be an id or "default"')
  return outgoing(data, {}, '') as object
}

type MigrateArguments = [
  id: string,
  newCustomerId: string,
  endUserIds?: readonly string[] | undefined,
  options?: t.CallOptions,
]

const migrating: Operation<MigrateArguments> = {
  operation: 'teamtools.migrateCustomerEndUsers',
  effect: 'repeatable',
  describe: (id, newCustomerId, endUserIds, { signal } = {}) => {
    inPath(newCustomerId)
    const data = { enduserIds: op.idList(endUserIds ?? []), newCustomerId }
    return write('PUT', `customers/${inPath(id)}/endusers`, data, signal)
  },
}

/** What of a customer is not sent. */
const customerRules: InputRules = { readOnly: ['subscription', 'subscriptionId', 'invoices', 'users'] }

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
export const getCustomer: t.GetEntity<'Customer'> = /* @__PURE__ */ op.getEntity('Customer', customerModel)
/** {@link getCustomer}, as the API sent it. */
export const getCustomerRaw: t.GetEntityRaw<'Customer'> = /* @__PURE__ */ op.getEntityRaw('Customer')

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
export const listCustomers: t.ListEntities<'Customer'> = /* @__PURE__ */ op.listEntities('Customer', customerModel)
/** {@link listCustomers}, as the API sent it. */
export const listCustomersRaw: t.ListEntitiesRaw<'Customer'> = /* @__PURE__ */ op.listEntitiesRaw('Customer')

/** The customers that carry a tag. `GET customers/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listCustomersByTag: t.ListEntitiesByTag<'Customer'> = /* @__PURE__ */ op.listEntitiesByTag(
  'Customer',
  customerModel,
)
/** {@link listCustomersByTag}, as the API sent it. */
export const listCustomersByTagRaw: t.ListEntitiesByTagRaw<'Customer'> =
  /* @__PURE__ */ op.listEntitiesByTagRaw('Customer')

/**
 * Creates a customer without `id`, `POST customers/`; updates the one with it, `PUT customers/{id}`. What the API
 * sets itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. With
 * `groupId` it is subscribed as well. An update that sends the stored `email` again is refused: send what changed.
 * Source: the wire.
 *
 * @example
 * ```ts
 * import { changes } from 'billfold'
 * import * as v from 'valibot'
 *
 * const made = await saveCustomer(ctx, { name: 'Ann', email: 'ann@example.com' })
 * if (made.ok) {
 *   const after = { ...made.value, city: 'Berlin' }
 *   await saveCustomer(ctx, { id: made.value.id, ...changes(made.value, after) }) // not the e-mail once more
 *   const attributes = v.object({ department: v.optional(v.string()) }) // the account's own, checked and typed
 *   await saveCustomer(ctx, { id: made.value.id, department: 'Sales' }, { attributes })
 * }
 * ```
 */
export const saveCustomer: t.SaveEntity<'Customer'> = /* @__PURE__ */ op.saveEntity(
  'Customer',
  customerModel,
  customerRules,
)
/** {@link saveCustomer}, as the API sent it. */
export const saveCustomerRaw: t.SaveEntityRaw<'Customer'> = /* @__PURE__ */ op.saveEntityRaw('Customer', customerRules)

/**
 * Deletes a customer softly and gives it. `DELETE customers/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteCustomer: t.OnEntity<'Customer'> = /* @__PURE__ */ op.deleteEntity('Customer', customerModel)
/** {@link deleteCustomer}, as the API sent it. */
export const deleteCustomerRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Customer')

/**
 * The attributes of customers, predefined and the account's own. `GET customers/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getCustomerAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Customer')
/** {@link getCustomerAttributes}, as the API sent it. */
export const getCustomerAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Customer')

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
export const saveCustomerAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Customer')
/** {@link saveCustomerAttribute}, as the API sent it. */
export const saveCustomerAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Customer')

/**
 * Deletes an attribute of customers softly. `DELETE customers/attributes/{id}`. Errors: `notFound`. Source: the
 * wire.
 */
export const deleteCustomerAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Customer')
/** {@link deleteCustomerAttribute}, as the API sent it. */
export const deleteCustomerAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Customer')

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
  'Customer',
  customerModel,
  customerRules,
)
/** {@link saveCustomers}, as the API sent it. */
export const saveCustomersRaw: t.SaveEntitiesRaw<'Customer'> = /* @__PURE__ */ op.saveEntitiesRaw(
  'Customer',
  customerRules,
)

const restoring = /* @__PURE__ */ op.act('Customer', 'restore', 'repeatable')
/** Brings a deleted customer back. `PUT customers/{id}/restore`. Errors: `notFound`. Source: the wire. */
export const restoreCustomer: t.OnEntity<'Customer'> = /* @__PURE__ */ op.parsed(
  restoring,
  /* @__PURE__ */ entityReader(() => customerModel),
)
/** {@link restoreCustomer}, as the API sent it. */
export const restoreCustomerRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(restoring)

/** Brings deleted customers back. `PUT customers/restore`. Errors: `notFound`. Source: the wire. */
export const restoreCustomers: t.OnEntities<'Customer'> = /* @__PURE__ */ op.restoreEntities('Customer', customerModel)
/** {@link restoreCustomers}, as the API sent it. */
export const restoreCustomersRaw: t.OnEntitiesRaw = /* @__PURE__ */ op.restoreEntitiesRaw('Customer')

const subscribing = /* @__PURE__ */ op.actWith('subscribeCustomer', 'Customer', 'subscribe', subscribeBody)
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
export const subscribeCustomer: t.OnEntityWith<SubscribeData, 'Subscription'> = /* @__PURE__ */ op.parsedHiding(
  subscribing,
  /* @__PURE__ */ entityReader(() => subscriptionModel),
  (_, { stripeToken }) => [stripeToken],
)
/** {@link subscribeCustomer}, as the API sent it. */
export const subscribeCustomerRaw: t.OnEntityWithRaw<SubscribeData> = /* @__PURE__ */ op.raw(subscribing)

const unsubscribing = /* @__PURE__ */ op.act('Customer', 'unsubscribe', 'repeatable')
/**
 * Ends a customer's subscription and gives it. `PUT customers/{id}/unsubscribe`. Errors: `notFound`. Source: the
 * wire.
 */
export const unsubscribeCustomer: t.OnEntity<'Subscription'> = /* @__PURE__ */ op.parsed(
  unsubscribing,
  /* @__PURE__ */ entityReader(() => subscriptionModel),
)
/** {@link unsubscribeCustomer}, as the API sent it. */
export const unsubscribeCustomerRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(unsubscribing)

const gettingSubscription = /* @__PURE__ */ op.getPart('Customer', 'Subscription')
/**
 * A customer's subscription; `balance` in cents. `GET customers/{id}/subscription`. Errors: `notFound`. Source: the
 * wire.
 */
export const getCustomerSubscription: t.OnEntity<'Subscription'> = /* @__PURE__ */ op.parsed(
  gettingSubscription,
  /* @__PURE__ */ entityReader(() => subscriptionModel),
)
/** {@link getCustomerSubscription}, as the API sent it. */
export const getCustomerSubscriptionRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(gettingSubscription)

const gettingEndUsers = /* @__PURE__ */ op.getPart('Customer', 'EndUsers')
/** A customer's end users. `GET customers/{id}/endusers`. Errors: `notFound`. Source: the wire. */
export const getCustomerEndUsers: t.OnEntityMany<'EndUser'> = /* @__PURE__ */ op.parsed(
  gettingEndUsers,
  /* @__PURE__ */ listReader(() => endUserModel),
)
/** {@link getCustomerEndUsers}, as the API sent it. */
export const getCustomerEndUsersRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(gettingEndUsers)

const gettingEvents = /* @__PURE__ */ op.getPart('Customer', 'Events')
/** What a customer's end users did. `GET customers/{id}/events`. Errors: `notFound`. Source: the wire. */
export const getCustomerEvents: t.OnEntityMany<'Event'> = /* @__PURE__ */ op.parsed(
  gettingEvents,
  /* @__PURE__ */ listReader(() => eventModel),
)
/** {@link getCustomerEvents}, as the API sent it. */
export const getCustomerEventsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(gettingEvents)

/**
 * Moves end users of one customer to another. `PUT customers/{id}/endusers`. Without `endUserIds`, or with none in
 * them, all are moved. Errors: `notFound`, `invalid`. Source: the wire.
 */
export const migrateCustomerEndUsers: t.ParsedOperation<MigrateArguments, readonly EndUser[]> =
  /* @__PURE__ */ op.parsed(
    migrating,
    /* @__PURE__ */ listReader(() => endUserModel),
  )
/** {@link migrateCustomerEndUsers}, as the API sent it. */
export const migrateCustomerEndUsersRaw: t.RawOperation<MigrateArguments> = /* @__PURE__ */ op.raw(migrating)
