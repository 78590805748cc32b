import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { refundWithRelations } from './relations.js'
import { RefundSchema } from './schemas/refund.js'
import type * as t from './signatures.js'

/** The fields of a refund that are money. */
const refundRules: InputRules = { positive: ['amount'] }

/**
 * The schema of the data for saving a {@link Refund}, which forms can use too. It leaves out the fields that the API sets.
 */
export const RefundInputSchema = /* @__PURE__ */ inputSchema(RefundSchema, refundRules)

const getRefundOperation = /* @__PURE__ */ op.getting('getRefund', 'refunds')

/** Gets one refund. `GET refunds/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getRefund: t.GetEntity<'Refund'> = /* @__PURE__ */ op.getEntity(getRefundOperation, refundWithRelations)
/** Like {@link getRefund}, but returns the response as it was sent: status, headers and body text. */
export const getRefundRaw: t.GetEntityRaw<'Refund'> = /* @__PURE__ */ op.raw(getRefundOperation)

const listRefundsOperation = /* @__PURE__ */ op.listing('listRefunds', 'refunds')

/**
 * Lists or searches refunds. `GET refunds`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
 */
export const listRefunds: t.ListEntities<'Refund'> = /* @__PURE__ */ op.listEntities(
  listRefundsOperation,
  refundWithRelations,
)
/** Like {@link listRefunds}, but returns the response as it was sent: status, headers and body text. */
export const listRefundsRaw: t.ListEntitiesRaw<'Refund'> = /* @__PURE__ */ op.raw(listRefundsOperation)

const listRefundsByTagOperation = /* @__PURE__ */ op.listingByTag('listRefundsByTag', 'refunds')

/** Lists the refunds with a tag. `GET refunds/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listRefundsByTag: t.ListEntitiesByTag<'Refund'> = /* @__PURE__ */ op.listEntitiesByTag(
  listRefundsByTagOperation,
  refundWithRelations,
)
/** Like {@link listRefundsByTag}, but returns the response as it was sent: status, headers and body text. */
export const listRefundsByTagRaw: t.ListEntitiesByTagRaw<'Refund'> = /* @__PURE__ */ op.raw(listRefundsByTagOperation)

const saveRefundOperation = /* @__PURE__ */ op.saving('saveRefund', 'refunds', refundRules)

/**
 * Creates a refund, `POST refunds/`, or updates the one with the given `id`, `PUT refunds/{id}`. Fields that the API sets
 * and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. `amount` is in cents.
 * Source: the wire.
 */
export const saveRefund: t.SaveEntity<'Refund'> = /* @__PURE__ */ op.saveEntity(
  saveRefundOperation,
  refundWithRelations,
)
/** Like {@link saveRefund}, but returns the response as it was sent: status, headers and body text. */
export const saveRefundRaw: t.SaveEntityRaw<'Refund'> = /* @__PURE__ */ op.raw(saveRefundOperation)

const deleteRefundOperation = /* @__PURE__ */ op.deleting('deleteRefund', 'refunds')

/**
 * Soft-deletes a refund and returns it. `DELETE refunds/{id}`. Errors: `notFound`, also if it is already deleted. Source:
 * the wire.
 */
export const deleteRefund: t.OnEntity<'Refund'> = /* @__PURE__ */ op.givingOne(
  deleteRefundOperation,
  refundWithRelations,
)
/** Like {@link deleteRefund}, but returns the response as it was sent: status, headers and body text. */
export const deleteRefundRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteRefundOperation)

const getRefundAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getRefundAttributes', 'refunds')

/**
 * Lists the attributes of refunds: the predefined ones and the account's own. `GET refunds/attributes`. Errors: those of
 * every call. Source: the wire.
 */
export const getRefundAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getRefundAttributesOperation)
/** Like {@link getRefundAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getRefundAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getRefundAttributesOperation)

const saveRefundAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveRefundAttribute', 'refunds')

/**
 * Defines an attribute of refunds, `POST refunds/attributes/`, or changes the one with the given `id`,
 * `PUT refunds/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveRefundAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveRefundAttributeOperation)
/** Like {@link saveRefundAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveRefundAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveRefundAttributeOperation)

const deleteRefundAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteRefundAttribute', 'refunds')

/** Soft-deletes an attribute of refunds. `DELETE refunds/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteRefundAttribute: t.DeleteAttribute =
  /* @__PURE__ */ op.deleteAttribute(deleteRefundAttributeOperation)
/** Like {@link deleteRefundAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteRefundAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteRefundAttributeOperation)

/** The operations of this resource as plain data. */
export const refundOperations: readonly Operation[] = [
  getRefundOperation,
  listRefundsOperation,
  listRefundsByTagOperation,
  saveRefundOperation,
  deleteRefundOperation,
  getRefundAttributesOperation,
  saveRefundAttributeOperation,
  deleteRefundAttributeOperation,
]
