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
  /** What the invoice says about the item. */
  readonly description: string
  /** ISO 4217. */
  readonly currency: string
  /** In cents. */
  readonly amount: number
}

const itemBody = (item: NewInvoiceItem): object => {
  if (item.amount === undefined || item.amount === null) refuse('amount must be a safe integer of cents')
  return outgoing(item, { money: ['amount'] })
}

/** What of a subscription is not sent. */
const subscriptionRules: InputRules = { readOnly: ['balance', 'package', 'plan', 'coupon'] }

/** The schema of what is sent to save a {@link Subscription}, for forms as well. What the API sets itself is no part of it. */
export const SubscriptionInputSchema = /* @__PURE__ */ inputSchema(SubscriptionSchema, subscriptionRules)

const getSubscriptionOperation = /* @__PURE__ */ op.getting('getSubscription', 'subscriptions')

/**
 * One subscription. `GET subscriptions/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the
 * wire.
 */
export const getSubscription: t.GetEntity<'Subscription'> = /* @__PURE__ */ op.getEntity(
  getSubscriptionOperation,
  subscriptionWithRelations,
)
/** {@link getSubscription}, as the API sent it. */
export const getSubscriptionRaw: t.GetEntityRaw<'Subscription'> = /* @__PURE__ */ op.raw(getSubscriptionOperation)

const listSubscriptionsOperation = /* @__PURE__ */ op.listing('listSubscriptions', 'subscriptions')

/**
 * A list or search of subscriptions. `GET subscriptions`. Without `limit` the API decides how many. Errors: `input`
 * for a limit or offset that is none. Source: the wire.
 */
export const listSubscriptions: t.ListEntities<'Subscription'> = /* @__PURE__ */ op.listEntities(
  listSubscriptionsOperation,
  subscriptionWithRelations,
)
/** {@link listSubscriptions}, as the API sent it. */
export const listSubscriptionsRaw: t.ListEntitiesRaw<'Subscription'> =
  /* @__PURE__ */ op.raw(listSubscriptionsOperation)

const listSubscriptionsByTagOperation = /* @__PURE__ */ op.listingByTag('listSubscriptionsByTag', 'subscriptions')

/**
 * The subscriptions that carry a tag. `GET subscriptions/tag/{tag}`. Errors: `input` for an empty tag. Source: the
 * wire.
 */
export const listSubscriptionsByTag: t.ListEntitiesByTag<'Subscription'> = /* @__PURE__ */ op.listEntitiesByTag(
  listSubscriptionsByTagOperation,
  subscriptionWithRelations,
)
/** {@link listSubscriptionsByTag}, as the API sent it. */
export const listSubscriptionsByTagRaw: t.ListEntitiesByTagRaw<'Subscription'> = /* @__PURE__ */ op.raw(
  listSubscriptionsByTagOperation,
)

const saveSubscriptionOperation = /* @__PURE__ */ op.saving('saveSubscription', 'subscriptions', subscriptionRules)

/**
 * Creates a subscription without `id`, `POST subscriptions/`; updates the one with it, `PUT subscriptions/{id}`.
 * What the API sets itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute;
 * `notFound`. Customers are subscribed by `subscribeCustomer`. Source: the wire.
 */
export const saveSubscription: t.SaveEntity<'Subscription'> = /* @__PURE__ */ op.saveEntity(
  saveSubscriptionOperation,
  subscriptionWithRelations,
)
/** {@link saveSubscription}, as the API sent it. */
export const saveSubscriptionRaw: t.SaveEntityRaw<'Subscription'> = /* @__PURE__ */ op.raw(saveSubscriptionOperation)

const deleteSubscriptionOperation = /* @__PURE__ */ op.deleting('deleteSubscription', 'subscriptions')

/**
 * Deletes a subscription softly and gives it. `DELETE subscriptions/{id}`. Errors: `notFound`, also for one that is
 * deleted already. Source: the wire.
 */
export const deleteSubscription: t.OnEntity<'Subscription'> = /* @__PURE__ */ op.givingOne(
  deleteSubscriptionOperation,
  subscriptionWithRelations,
)
/** {@link deleteSubscription}, as the API sent it. */
export const deleteSubscriptionRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteSubscriptionOperation)

const getSubscriptionAttributesOperation = /* @__PURE__ */ op.gettingAttributes(
  'getSubscriptionAttributes',
  'subscriptions',
)

/**
 * The attributes of subscriptions, predefined and the account's own. `GET subscriptions/attributes`. Errors: those
 * of every call. Source: the wire.
 */
export const getSubscriptionAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(
  getSubscriptionAttributesOperation,
)
/** {@link getSubscriptionAttributes}, as the API sent it. */
export const getSubscriptionAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(
  getSubscriptionAttributesOperation,
)

const saveSubscriptionAttributeOperation = /* @__PURE__ */ op.savingAttribute(
  'saveSubscriptionAttribute',
  'subscriptions',
)

/**
 * Defines an attribute of subscriptions, `POST subscriptions/attributes/`, or with an `id` changes it, `PUT
 * subscriptions/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveSubscriptionAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(
  saveSubscriptionAttributeOperation,
)
/** {@link saveSubscriptionAttribute}, as the API sent it. */
export const saveSubscriptionAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(
  saveSubscriptionAttributeOperation,
)

const deleteSubscriptionAttributeOperation = /* @__PURE__ */ op.deletingAttribute(
  'deleteSubscriptionAttribute',
  'subscriptions',
)

/**
 * Deletes an attribute of subscriptions softly. `DELETE subscriptions/attributes/{id}`. Errors: `notFound`. Source:
 * the wire.
 */
export const deleteSubscriptionAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteSubscriptionAttributeOperation,
)
/** {@link deleteSubscriptionAttribute}, as the API sent it. */
export const deleteSubscriptionAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(
  deleteSubscriptionAttributeOperation,
)

const addSubscriptionInvoiceItemOperation = /* @__PURE__ */ op.actingWith(
  'addSubscriptionInvoiceItem',
  'subscriptions/{id}/addinvoiceitem',
  itemBody,
)

/**
 * Adds an item, `amount` in cents, that the next invoice picks up, and gives the subscription. `PUT
 * subscriptions/{id}/addinvoiceitem`. It adds one each time, so it is never repeated after an unknown outcome.
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
/** {@link addSubscriptionInvoiceItem}, as the API sent it. */
export const addSubscriptionInvoiceItemRaw: t.OnEntityWithRaw<NewInvoiceItem> = /* @__PURE__ */ op.raw(
  addSubscriptionInvoiceItemOperation,
)

/** The operations of this resource as data. */
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
