import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { refundWithRelations } from './relations.js'
import { RefundSchema } from './schemas/refund.js'
import type * as t from './signatures.js'

/** What of a refund is money. */
const refundRules: InputRules = { positive: ['amount'] }

/** The schema of what is sent to save a {@link Refund}, for forms as well. What the API sets itself is no part of it. */
export const RefundInputSchema = /* @__PURE__ */ inputSchema(RefundSchema, refundRules)

const getRefundOperation = /* @__PURE__ */ op.getting('getRefund', 'refunds')

/** One refund. `GET refunds/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getRefund: t.GetEntity<'Refund'> = /* @__PURE__ */ op.getEntity(getRefundOperation, refundWithRelations)
/** {@link getRefund}, as the API sent it. */
export const getRefundRaw: t.GetEntityRaw<'Refund'> = /* @__PURE__ */ op.raw(getRefundOperation)

const listRefundsOperation = /* @__PURE__ */ op.listing('listRefunds', 'refunds')

/**
 * A list or search of refunds. `GET refunds`. Without `limit` the API decides how many. Errors: `input` for a limit
 * or offset that is none. Source: the wire.
 */
export const listRefunds: t.ListEntities<'Refund'> = /* @__PURE__ */ op.listEntities(
  listRefundsOperation,
  refundWithRelations,
)
/** {@link listRefunds}, as the API sent it. */
export const listRefundsRaw: t.ListEntitiesRaw<'Refund'> = /* @__PURE__ */ op.raw(listRefundsOperation)

const listRefundsByTagOperation = /* @__PURE__ */ op.listingByTag('listRefundsByTag', 'refunds')

/** The refunds that carry a tag. `GET refunds/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listRefundsByTag: t.ListEntitiesByTag<'Refund'> = /* @__PURE__ */ op.listEntitiesByTag(
  listRefundsByTagOperation,
  refundWithRelations,
)
/** {@link listRefundsByTag}, as the API sent it. */
export const listRefundsByTagRaw: t.ListEntitiesByTagRaw<'Refund'> = /* @__PURE__ */ op.raw(listRefundsByTagOperation)

const saveRefundOperation = /* @__PURE__ */ op.saving('saveRefund', 'refunds', refundRules)

/**
 * Creates a refund without `id`, `POST refunds/`; updates the one with it, `PUT refunds/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. `amount`
 * in cents. Source: the wire.
 */
export const saveRefund: t.SaveEntity<'Refund'> = /* @__PURE__ */ op.saveEntity(
  saveRefundOperation,
  refundWithRelations,
)
/** {@link saveRefund}, as the API sent it. */
export const saveRefundRaw: t.SaveEntityRaw<'Refund'> = /* @__PURE__ */ op.raw(saveRefundOperation)

const deleteRefundOperation = /* @__PURE__ */ op.deleting('deleteRefund', 'refunds')

/**
 * Deletes a refund softly and gives it. `DELETE refunds/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteRefund: t.OnEntity<'Refund'> = /* @__PURE__ */ op.givingOne(
  deleteRefundOperation,
  refundWithRelations,
)
/** {@link deleteRefund}, as the API sent it. */
export const deleteRefundRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteRefundOperation)

const getRefundAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getRefundAttributes', 'refunds')

/**
 * The attributes of refunds, predefined and the account's own. `GET refunds/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getRefundAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getRefundAttributesOperation)
/** {@link getRefundAttributes}, as the API sent it. */
export const getRefundAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getRefundAttributesOperation)

const saveRefundAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveRefundAttribute', 'refunds')

/**
 * Defines an attribute of refunds, `POST refunds/attributes/`, or with an `id` changes it, `PUT
 * refunds/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveRefundAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveRefundAttributeOperation)
/** {@link saveRefundAttribute}, as the API sent it. */
export const saveRefundAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveRefundAttributeOperation)

const deleteRefundAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteRefundAttribute', 'refunds')

/** Deletes an attribute of refunds softly. `DELETE refunds/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteRefundAttribute: t.DeleteAttribute =
  /* @__PURE__ */ op.deleteAttribute(deleteRefundAttributeOperation)
/** {@link deleteRefundAttribute}, as the API sent it. */
export const deleteRefundAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteRefundAttributeOperation)

/** The operations of this resource as data. */
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
