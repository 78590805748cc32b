import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { paymentWithRelations } from './relations.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import { PaymentSchema } from './schemas/payment.js'

/** What of a payment is money. */
const paymentRules: InputRules = { positive: ['amount'] }

/** The schema of what is sent to save a {@link Payment}, for forms as well. What the API sets itself is no part of it. */
export const PaymentInputSchema = /* @__PURE__ */ inputSchema(PaymentSchema, paymentRules)

const getPaymentOperation = /* @__PURE__ */ op.getting('getPayment', 'payments')

/** One payment. `GET payments/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getPayment: t.GetEntity<'Payment'> = /* @__PURE__ */ op.getEntity(
  getPaymentOperation,
  paymentWithRelations,
)
/** {@link getPayment}, as the API sent it. */
export const getPaymentRaw: t.GetEntityRaw<'Payment'> = /* @__PURE__ */ op.raw(getPaymentOperation)

const listPaymentsOperation = /* @__PURE__ */ op.listing('listPayments', 'payments')

/**
 * A list or search of payments. `GET payments`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listPayments: t.ListEntities<'Payment'> = /* @__PURE__ */ op.listEntities(
  listPaymentsOperation,
  paymentWithRelations,
)
/** {@link listPayments}, as the API sent it. */
export const listPaymentsRaw: t.ListEntitiesRaw<'Payment'> = /* @__PURE__ */ op.raw(listPaymentsOperation)

const listPaymentsByTagOperation = /* @__PURE__ */ op.listingByTag('listPaymentsByTag', 'payments')

/** The payments that carry a tag. `GET payments/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listPaymentsByTag: t.ListEntitiesByTag<'Payment'> = /* @__PURE__ */ op.listEntitiesByTag(
  listPaymentsByTagOperation,
  paymentWithRelations,
)
/** {@link listPaymentsByTag}, as the API sent it. */
export const listPaymentsByTagRaw: t.ListEntitiesByTagRaw<'Payment'> =
  /* @__PURE__ */ op.raw(listPaymentsByTagOperation)

const savePaymentOperation = /* @__PURE__ */ op.saving('savePayment', 'payments', paymentRules)

/**
 * Creates a payment without `id`, `POST payments/`; updates the one with it, `PUT payments/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. `amount`
 * in cents. Source: the wire.
 */
export const savePayment: t.SaveEntity<'Payment'> = /* @__PURE__ */ op.saveEntity(
  savePaymentOperation,
  paymentWithRelations,
)
/** {@link savePayment}, as the API sent it. */
export const savePaymentRaw: t.SaveEntityRaw<'Payment'> = /* @__PURE__ */ op.raw(savePaymentOperation)

const deletePaymentOperation = /* @__PURE__ */ op.deleting('deletePayment', 'payments')

/**
 * Deletes a payment softly and gives it. `DELETE payments/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deletePayment: t.OnEntity<'Payment'> = /* @__PURE__ */ op.givingOne(
  deletePaymentOperation,
  paymentWithRelations,
)
/** {@link deletePayment}, as the API sent it. */
export const deletePaymentRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePaymentOperation)

const getPaymentAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getPaymentAttributes', 'payments')

/**
 * The attributes of payments, predefined and the account's own. `GET payments/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getPaymentAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getPaymentAttributesOperation)
/** {@link getPaymentAttributes}, as the API sent it. */
export const getPaymentAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getPaymentAttributesOperation)

const savePaymentAttributeOperation = /* @__PURE__ */ op.savingAttribute('savePaymentAttribute', 'payments')

/**
 * Defines an attribute of payments, `POST payments/attributes/`, or with an `id` changes it, `PUT
 * payments/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const savePaymentAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(savePaymentAttributeOperation)
/** {@link savePaymentAttribute}, as the API sent it. */
export const savePaymentAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(savePaymentAttributeOperation)

const deletePaymentAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deletePaymentAttribute', 'payments')

/** Deletes an attribute of payments softly. `DELETE payments/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deletePaymentAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deletePaymentAttributeOperation,
)
/** {@link deletePaymentAttribute}, as the API sent it. */
export const deletePaymentAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePaymentAttributeOperation)

/** The operations of this resource as data. */
export const paymentOperations: readonly Operation[] = [
  getPaymentOperation,
  listPaymentsOperation,
  listPaymentsByTagOperation,
  savePaymentOperation,
  deletePaymentOperation,
  getPaymentAttributesOperation,
  savePaymentAttributeOperation,
  deletePaymentAttributeOperation,
]
