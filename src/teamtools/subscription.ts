import { cents, text, type Maybe } from '../core/shape.js'
import { couponModel } from './coupon.js'
import { model, type Entity, type Model, entityReader } from './model.js'
import { packageModel } from './package.js'
import { planModel } from './plan.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import { outgoing, type InputRules } from './input.js'
import { refuse } from '../core/refuse.js'

/** What a customer is subscribed to. */
export type Subscription = Entity & {
  readonly customerId?: Maybe<string>
  readonly packageId?: Maybe<string>
  readonly planId?: Maybe<string>
  /** In cents; takes what an over-payment leaves. */
  readonly balance?: Maybe<number>
  readonly status?: Maybe<string>
}

/** How a subscription is read. */
export const subscriptionModel: Model = /* @__PURE__ */ model<'Subscription'>(
  { customerId: text, packageId: text, planId: text, balance: cents, status: text },
  () => ({ package: packageModel, plan: planModel, coupon: couponModel }),
)

/** An item for the next invoice. */
export type NewInvoiceItem = {
  readonly description: string
  /** ISO 4217. */
  readonly currency: string
  /** In cents. */
  readonly amount: number
}

const itemBody = (item: NewInvoiceItem): object => {
  if (item.amount === undefined || item.amount === null) refuse('amount must be a safe integer of cents')
  return outgoing(item, { money: ['amount'] }, '') as object
}

/** What of a subscription is not sent. */
const subscriptionRules: InputRules = { readOnly: ['balance', 'package', 'plan', 'coupon'] }

/**
 * One subscription. `GET subscriptions/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the
 * wire.
 */
export const getSubscription: t.GetEntity<'Subscription'> = /* @__PURE__ */ op.getEntity(
  'Subscription',
  subscriptionModel,
)
/** {@link getSubscription}, as the API sent it. */
export const getSubscriptionRaw: t.GetEntityRaw<'Subscription'> = /* @__PURE__ */ op.getEntityRaw('Subscription')

/**
 * A list or search of subscriptions. `GET subscriptions`. Without `limit` the API decides how many. Errors: `input`
 * for a limit or offset that is none. Source: the wire.
 */
export const listSubscriptions: t.ListEntities<'Subscription'> = /* @__PURE__ */ op.listEntities(
  'Subscription',
  subscriptionModel,
)
/** {@link listSubscriptions}, as the API sent it. */
export const listSubscriptionsRaw: t.ListEntitiesRaw<'Subscription'> =
  /* @__PURE__ */ op.listEntitiesRaw('Subscription')

/**
 * The subscriptions that carry a tag. `GET subscriptions/tag/{tag}`. Errors: `input` for an empty tag. Source: the
 * wire.
 */
export const listSubscriptionsByTag: t.ListEntitiesByTag<'Subscription'> = /* @__PURE__ */ op.listEntitiesByTag(
  'Subscription',
  subscriptionModel,
)
/** {@link listSubscriptionsByTag}, as the API sent it. */
export const listSubscriptionsByTagRaw: t.ListEntitiesByTagRaw<'Subscription'> =
  /* @__PURE__ */ op.listEntitiesByTagRaw('Subscription')

/**
 * Creates a subscription without `id`, `POST subscriptions/`; updates the one with it, `PUT subscriptions/{id}`.
 * What the API sets itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute;
 * `notFound`. Customers are subscribed by `subscribeCustomer`. Source: the wire.
 */
export const saveSubscription: t.SaveEntity<'Subscription'> = /* @__PURE__ */ op.saveEntity(
  'Subscription',
  subscriptionModel,
  subscriptionRules,
)
/** {@link saveSubscription}, as the API sent it. */
export const saveSubscriptionRaw: t.SaveEntityRaw<'Subscription'> = /* @__PURE__ */ op.saveEntityRaw(
  'Subscription',
  subscriptionRules,
)

/**
 * Deletes a subscription softly and gives it. `DELETE subscriptions/{id}`. Errors: `notFound`, also for one that is
 * deleted already. Source: the wire.
 */
export const deleteSubscription: t.OnEntity<'Subscription'> = /* @__PURE__ */ op.deleteEntity(
  'Subscription',
  subscriptionModel,
)
/** {@link deleteSubscription}, as the API sent it. */
export const deleteSubscriptionRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Subscription')

/**
 * The attributes of subscriptions, predefined and the account's own. `GET subscriptions/attributes`. Errors: those
 * of every call. Source: the wire.
 */
export const getSubscriptionAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Subscription')
/** {@link getSubscriptionAttributes}, as the API sent it. */
export const getSubscriptionAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Subscription')

/**
 * Defines an attribute of subscriptions, `POST subscriptions/attributes/`, or with an `id` changes it, `PUT
 * subscriptions/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveSubscriptionAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Subscription')
/** {@link saveSubscriptionAttribute}, as the API sent it. */
export const saveSubscriptionAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Subscription')

/**
 * Deletes an attribute of subscriptions softly. `DELETE subscriptions/attributes/{id}`. Errors: `notFound`. Source:
 * the wire.
 */
export const deleteSubscriptionAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Subscription')
/** {@link deleteSubscriptionAttribute}, as the API sent it. */
export const deleteSubscriptionAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Subscription')

const addingItem = /* @__PURE__ */ op.actWith('addSubscriptionInvoiceItem', 'Subscription', 'addinvoiceitem', itemBody)
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
export const addSubscriptionInvoiceItem: t.OnEntityWith<NewInvoiceItem, 'Subscription'> = /* @__PURE__ */ op.parsed(
  addingItem,
  /* @__PURE__ */ entityReader(() => subscriptionModel),
)
/** {@link addSubscriptionInvoiceItem}, as the API sent it. */
export const addSubscriptionInvoiceItemRaw: t.OnEntityWithRaw<NewInvoiceItem> = /* @__PURE__ */ op.raw(addingItem)
