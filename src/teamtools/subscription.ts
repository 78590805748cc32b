import type { Operation } from '../core/operation.js'
import { refuse } from '../core/refuse.js'
import { type InputRules, outgoing } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { subscriptionWithRelations } from './relations.js'
import { SubscriptionSchema } from './schemas/subscription.js'
import type * as t from './signatures.js'

/** An item for the next invoice. */
export type NewInvoiceItem = {
  /** The description of the item on the invoice. */
  readonly description: string
  /** The currency as an ISO 4217 code. */
  readonly currency: string
  /** The amount in cents. */
  readonly amount: number
}

const itemBody = (item: NewInvoiceItem): object => {
  if (item.amount === undefined || item.amount === null) refuse('amount must be a safe integer of cents')
  return outgoing(item, { money: ['amount'] })
}

/** The fields of a subscription that are not sent. */
const subscriptionRules: InputRules = { readOnly: ['balance', 'package', 'plan', 'coupon'] }

/**
 * The schema of the data for saving a {@link Subscription}, which forms can use too. It leaves out the fields that the API
 * sets.
 */
export const SubscriptionInputSchema = /* @__PURE__ */ inputSchema(SubscriptionSchema, subscriptionRules)

const getSubscriptionOperation = /* @__PURE__ */ op.getting('getSubscription', 'subscriptions')

/** Gets one subscription. `GET subscriptions/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getSubscription: t.GetEntity<'Subscription'> = /* @__PURE__ */ op.getEntity(
  getSubscriptionOperation,
  subscriptionWithRelations,
)
/** Like {@link getSubscription}, but returns the response as it was sent: status, headers and body text. */
export const getSubscriptionRaw: t.GetEntityRaw<'Subscription'> = /* @__PURE__ */ op.raw(getSubscriptionOperation)

const listSubscriptionsOperation = /* @__PURE__ */ op.listing('listSubscriptions', 'subscriptions')

/**
 * Lists or searches subscriptions. `GET subscriptions`. Without `limit`, the API decides how many to return. Errors:
 * `input` for an invalid limit or offset. Source: the wire.
 */
export const listSubscriptions: t.ListEntities<'Subscription'> = /* @__PURE__ */ op.listEntities(
  listSubscriptionsOperation,
  subscriptionWithRelations,
)
/** Like {@link listSubscriptions}, but returns the response as it was sent: status, headers and body text. */
export const listSubscriptionsRaw: t.ListEntitiesRaw<'Subscription'> =
  /* @__PURE__ */ op.raw(listSubscriptionsOperation)

const listSubscriptionsByTagOperation = /* @__PURE__ */ op.listingByTag('listSubscriptionsByTag', 'subscriptions')

/** Lists the subscriptions with a tag. `GET subscriptions/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listSubscriptionsByTag: t.ListEntitiesByTag<'Subscription'> = /* @__PURE__ */ op.listEntitiesByTag(
  listSubscriptionsByTagOperation,
  subscriptionWithRelations,
)
/** Like {@link listSubscriptionsByTag}, but returns the response as it was sent: status, headers and body text. */
export const listSubscriptionsByTagRaw: t.ListEntitiesByTagRaw<'Subscription'> = /* @__PURE__ */ op.raw(
  listSubscriptionsByTagOperation,
)

const saveSubscriptionOperation = /* @__PURE__ */ op.saving('saveSubscription', 'subscriptions', subscriptionRules)

/**
 * Creates a subscription, `POST subscriptions/`, or updates the one with the given `id`, `PUT subscriptions/{id}`. Fields
 * that the API sets and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. To
 * subscribe a customer, call `subscribeCustomer`. Source: the wire.
 */
export const saveSubscription: t.SaveEntity<'Subscription'> = /* @__PURE__ */ op.saveEntity(
  saveSubscriptionOperation,
  subscriptionWithRelations,
)
/** Like {@link saveSubscription}, but returns the response as it was sent: status, headers and body text. */
export const saveSubscriptionRaw: t.SaveEntityRaw<'Subscription'> = /* @__PURE__ */ op.raw(saveSubscriptionOperation)

const deleteSubscriptionOperation = /* @__PURE__ */ op.deleting('deleteSubscription', 'subscriptions')

/**
 * Soft-deletes a subscription and returns it. `DELETE subscriptions/{id}`. Errors: `notFound`, also if it is already
 * deleted. Source: the wire.
 */
export const deleteSubscription: t.OnEntity<'Subscription'> = /* @__PURE__ */ op.givingOne(
  deleteSubscriptionOperation,
  subscriptionWithRelations,
)
/** Like {@link deleteSubscription}, but returns the response as it was sent: status, headers and body text. */
export const deleteSubscriptionRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteSubscriptionOperation)

const getSubscriptionAttributesOperation = /* @__PURE__ */ op.gettingAttributes(
  'getSubscriptionAttributes',
  'subscriptions',
)

/**
 * Lists the attributes of subscriptions: the predefined ones and the account's own. `GET subscriptions/attributes`. Errors:
 * those of every call. Source: the wire.
 */
export const getSubscriptionAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(
  getSubscriptionAttributesOperation,
)
/** Like {@link getSubscriptionAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getSubscriptionAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(
  getSubscriptionAttributesOperation,
)

const saveSubscriptionAttributeOperation = /* @__PURE__ */ op.savingAttribute(
  'saveSubscriptionAttribute',
  'subscriptions',
)

/**
 * Defines an attribute of subscriptions, `POST subscriptions/attributes/`, or changes the one with the given `id`,
 * `PUT subscriptions/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveSubscriptionAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(
  saveSubscriptionAttributeOperation,
)
/** Like {@link saveSubscriptionAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveSubscriptionAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(
  saveSubscriptionAttributeOperation,
)

const deleteSubscriptionAttributeOperation = /* @__PURE__ */ op.deletingAttribute(
  'deleteSubscriptionAttribute',
  'subscriptions',
)

/**
 * Soft-deletes an attribute of subscriptions. `DELETE subscriptions/attributes/{id}`. Errors: `notFound`. Source: the wire.
 */
export const deleteSubscriptionAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteSubscriptionAttributeOperation,
)
/** Like {@link deleteSubscriptionAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteSubscriptionAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(
  deleteSubscriptionAttributeOperation,
)

const addSubscriptionInvoiceItemOperation = /* @__PURE__ */ op.actingWith(
  'addSubscriptionInvoiceItem',
  'subscriptions/{id}/addinvoiceitem',
  itemBody,
)

/**
 * Adds an item to the next invoice and returns the subscription. `amount` is in cents.
 * `PUT subscriptions/{id}/addinvoiceitem`. Each call adds an item, so it is never repeated after an unknown outcome.
 * Errors: `notFound`. Source: the wire.
 *
 * @example
 * ```ts
 * const subscribed = await subscribeCustomer(ctx, customer.id, { groupId: 'default' })
 * const item = { description: 'Training', currency: 'USD', amount: 9900 } // 99.00 on the next invoice
 * if (subscribed.ok) await addSubscriptionInvoiceItem(ctx, subscribed.value.id, item)
 * ```
 */
export const addSubscriptionInvoiceItem: t.OnEntityWith<NewInvoiceItem, 'Subscription'> = /* @__PURE__ */ op.actWith(
  addSubscriptionInvoiceItemOperation,
  subscriptionWithRelations,
)
/** Like {@link addSubscriptionInvoiceItem}, but returns the response as it was sent: status, headers and body text. */
export const addSubscriptionInvoiceItemRaw: t.OnEntityWithRaw<NewInvoiceItem> = /* @__PURE__ */ op.raw(
  addSubscriptionInvoiceItemOperation,
)

/** The operations of this resource as plain data. */
export const subscriptionOperations: readonly Operation[] = [
  getSubscriptionOperation,
  listSubscriptionsOperation,
  listSubscriptionsByTagOperation,
  saveSubscriptionOperation,
  deleteSubscriptionOperation,
  getSubscriptionAttributesOperation,
  saveSubscriptionAttributeOperation,
  deleteSubscriptionAttributeOperation,
  addSubscriptionInvoiceItemOperation,
]
