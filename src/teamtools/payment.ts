import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { paymentWithRelations } from './relations.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import { PaymentSchema } from './schemas/payment.js'

/** The fields of a payment that are money. */
const paymentRules: InputRules = { positive: ['amount'] }

/**
 * The schema of the data for saving a {@link Payment}, which forms can use too. It leaves out the fields that the API sets.
 */
export const PaymentInputSchema = /* @__PURE__ */ inputSchema(PaymentSchema, paymentRules)

const getPaymentOperation = /* @__PURE__ */ op.getting('getPayment', 'payments')

/** Gets one payment. `GET payments/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getPayment: t.GetEntity<'Payment'> = /* @__PURE__ */ op.getEntity(
  getPaymentOperation,
  paymentWithRelations,
)
/** Like {@link getPayment}, but returns the response as it was sent: status, headers and body text. */
export const getPaymentRaw: t.GetEntityRaw<'Payment'> = /* @__PURE__ */ op.raw(getPaymentOperation)

const listPaymentsOperation = /* @__PURE__ */ op.listing('listPayments', 'payments')

/**
 * Lists or searches payments. `GET payments`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
 */
export const listPayments: t.ListEntities<'Payment'> = /* @__PURE__ */ op.listEntities(
  listPaymentsOperation,
  paymentWithRelations,
)
/** Like {@link listPayments}, but returns the response as it was sent: status, headers and body text. */
export const listPaymentsRaw: t.ListEntitiesRaw<'Payment'> = /* @__PURE__ */ op.raw(listPaymentsOperation)

const listPaymentsByTagOperation = /* @__PURE__ */ op.listingByTag('listPaymentsByTag', 'payments')

/** Lists the payments with a tag. `GET payments/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listPaymentsByTag: t.ListEntitiesByTag<'Payment'> = /* @__PURE__ */ op.listEntitiesByTag(
  listPaymentsByTagOperation,
  paymentWithRelations,
)
/** Like {@link listPaymentsByTag}, but returns the response as it was sent: status, headers and body text. */
export const listPaymentsByTagRaw: t.ListEntitiesByTagRaw<'Payment'> =
  /* @__PURE__ */ op.raw(listPaymentsByTagOperation)

const savePaymentOperation = /* @__PURE__ */ op.saving('savePayment', 'payments', paymentRules)

/**
 * Creates a payment, `POST payments/`, or updates the one with the given `id`, `PUT payments/{id}`. Fields that the API
 * sets and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. `amount` is in cents.
 * Source: the wire.
 */
export const savePayment: t.SaveEntity<'Payment'> = /* @__PURE__ */ op.saveEntity(
  savePaymentOperation,
  paymentWithRelations,
)
/** Like {@link savePayment}, but returns the response as it was sent: status, headers and body text. */
export const savePaymentRaw: t.SaveEntityRaw<'Payment'> = /* @__PURE__ */ op.raw(savePaymentOperation)

const deletePaymentOperation = /* @__PURE__ */ op.deleting('deletePayment', 'payments')

/**
 * Soft-deletes a payment and returns it. `DELETE payments/{id}`. Errors: `notFound`, also if it is already deleted. Source:
 * the wire.
 */
export const deletePayment: t.OnEntity<'Payment'> = /* @__PURE__ */ op.givingOne(
  deletePaymentOperation,
  paymentWithRelations,
)
/** Like {@link deletePayment}, but returns the response as it was sent: status, headers and body text. */
export const deletePaymentRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePaymentOperation)

const getPaymentAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getPaymentAttributes', 'payments')

/**
 * Lists the attributes of payments: the predefined ones and the account's own. `GET payments/attributes`. Errors: those of
 * every call. Source: the wire.
 */
export const getPaymentAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getPaymentAttributesOperation)
/** Like {@link getPaymentAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getPaymentAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getPaymentAttributesOperation)

const savePaymentAttributeOperation = /* @__PURE__ */ op.savingAttribute('savePaymentAttribute', 'payments')

/**
 * Defines an attribute of payments, `POST payments/attributes/`, or changes the one with the given `id`,
 * `PUT payments/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const savePaymentAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(savePaymentAttributeOperation)
/** Like {@link savePaymentAttribute}, but returns the response as it was sent: status, headers and body text. */
export const savePaymentAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(savePaymentAttributeOperation)

const deletePaymentAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deletePaymentAttribute', 'payments')

/** Soft-deletes an attribute of payments. `DELETE payments/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deletePaymentAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deletePaymentAttributeOperation,
)
/** Like {@link deletePaymentAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deletePaymentAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePaymentAttributeOperation)

/** The operations of this resource as plain data. */
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
