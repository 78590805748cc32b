import { cents, text, type Maybe } from '../core/shape.js'
import { model, type Entity, type Model } from './model.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'

/** Money that was received for an invoice. */
export type Payment = Entity & {
  readonly invoiceId?: Maybe<string>
  readonly customerId?: Maybe<string>
  /** In cents. */
  readonly amount?: Maybe<number>
  readonly currency?: Maybe<string>
}

/** How a payment is read. */
export const paymentModel: Model = /* @__PURE__ */ model<'Payment'>(
  { invoiceId: text, customerId: text, amount: cents, currency: text },
  () => ({}),
)

/** What of a payment is money. */
const paymentRules: InputRules = { positive: ['amount'] }

/** One payment. `GET payments/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getPayment: t.GetEntity<'Payment'> = /* @__PURE__ */ op.getEntity('Payment', paymentModel)
/** {@link getPayment}, as the API sent it. */
export const getPaymentRaw: t.GetEntityRaw<'Payment'> = /* @__PURE__ */ op.getEntityRaw('Payment')

/**
 * A list or search of payments. `GET payments`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listPayments: t.ListEntities<'Payment'> = /* @__PURE__ */ op.listEntities('Payment', paymentModel)
/** {@link listPayments}, as the API sent it. */
export const listPaymentsRaw: t.ListEntitiesRaw<'Payment'> = /* @__PURE__ */ op.listEntitiesRaw('Payment')

/** The payments that carry a tag. `GET payments/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listPaymentsByTag: t.ListEntitiesByTag<'Payment'> = /* @__PURE__ */ op.listEntitiesByTag(
  'Payment',
  paymentModel,
)
/** {@link listPaymentsByTag}, as the API sent it. */
export const listPaymentsByTagRaw: t.ListEntitiesByTagRaw<'Payment'> =
  /* @__PURE__ */ op.listEntitiesByTagRaw('Payment')

/**
 * Creates a payment without `id`, `POST payments/`; updates the one with it, `PUT payments/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. `amount`
 * in cents. Source: the wire.
 */
export const savePayment: t.SaveEntity<'Payment'> = /* @__PURE__ */ op.saveEntity('Payment', paymentModel, paymentRules)
/** {@link savePayment}, as the API sent it. */
export const savePaymentRaw: t.SaveEntityRaw<'Payment'> = /* @__PURE__ */ op.saveEntityRaw('Payment', paymentRules)

/**
 * Deletes a payment softly and gives it. `DELETE payments/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deletePayment: t.OnEntity<'Payment'> = /* @__PURE__ */ op.deleteEntity('Payment', paymentModel)
/** {@link deletePayment}, as the API sent it. */
export const deletePaymentRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Payment')

/**
 * The attributes of payments, predefined and the account's own. `GET payments/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getPaymentAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Payment')
/** {@link getPaymentAttributes}, as the API sent it. */
export const getPaymentAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Payment')

/**
 * Defines an attribute of payments, `POST payments/attributes/`, or with an `id` changes it, `PUT
 * payments/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const savePaymentAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Payment')
/** {@link savePaymentAttribute}, as the API sent it. */
export const savePaymentAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Payment')

/** Deletes an attribute of payments softly. `DELETE payments/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deletePaymentAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Payment')
/** {@link deletePaymentAttribute}, as the API sent it. */
export const deletePaymentAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Payment')
