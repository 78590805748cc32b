import { cents, text, type Maybe } from '../core/shape.js'
import { model, type Entity, type Model } from './model.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'

/** Money that was given back. */
export type Refund = Entity & {
  readonly invoiceId?: Maybe<string>
  readonly customerId?: Maybe<string>
  /** In cents. */
  readonly amount?: Maybe<number>
  readonly currency?: Maybe<string>
}

/** How a refund is read. */
export const refundModel: Model = /* @__PURE__ */ model<'Refund'>(
  { invoiceId: text, customerId: text, amount: cents, currency: text },
  () => ({}),
)

/** What of a refund is money. */
const refundRules: InputRules = { positive: ['amount'] }

/** One refund. `GET refunds/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getRefund: t.GetEntity<'Refund'> = /* @__PURE__ */ op.getEntity('Refund', refundModel)
/** {@link getRefund}, as the API sent it. */
export const getRefundRaw: t.GetEntityRaw<'Refund'> = /* @__PURE__ */ op.getEntityRaw('Refund')

/**
 * A list or search of refunds. `GET refunds`. Without `limit` the API decides how many. Errors: `input` for a limit
 * or offset that is none. Source: the wire.
 */
export const listRefunds: t.ListEntities<'Refund'> = /* @__PURE__ */ op.listEntities('Refund', refundModel)
/** {@link listRefunds}, as the API sent it. */
export const listRefundsRaw: t.ListEntitiesRaw<'Refund'> = /* @__PURE__ */ op.listEntitiesRaw('Refund')

/** The refunds that carry a tag. `GET refunds/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listRefundsByTag: t.ListEntitiesByTag<'Refund'> = /* @__PURE__ */ op.listEntitiesByTag(
  'Refund',
  refundModel,
)
/** {@link listRefundsByTag}, as the API sent it. */
export const listRefundsByTagRaw: t.ListEntitiesByTagRaw<'Refund'> = /* @__PURE__ */ op.listEntitiesByTagRaw('Refund')

/**
 * Creates a refund without `id`, `POST refunds/`; updates the one with it, `PUT refunds/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. `amount`
 * in cents. Source: the wire.
 */
export const saveRefund: t.SaveEntity<'Refund'> = /* @__PURE__ */ op.saveEntity('Refund', refundModel, refundRules)
/** {@link saveRefund}, as the API sent it. */
export const saveRefundRaw: t.SaveEntityRaw<'Refund'> = /* @__PURE__ */ op.saveEntityRaw('Refund', refundRules)

/**
 * Deletes a refund softly and gives it. `DELETE refunds/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteRefund: t.OnEntity<'Refund'> = /* @__PURE__ */ op.deleteEntity('Refund', refundModel)
/** {@link deleteRefund}, as the API sent it. */
export const deleteRefundRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Refund')

/**
 * The attributes of refunds, predefined and the account's own. `GET refunds/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getRefundAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Refund')
/** {@link getRefundAttributes}, as the API sent it. */
export const getRefundAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Refund')

/**
 * Defines an attribute of refunds, `POST refunds/attributes/`, or with an `id` changes it, `PUT
 * refunds/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveRefundAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Refund')
/** {@link saveRefundAttribute}, as the API sent it. */
export const saveRefundAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Refund')

/** Deletes an attribute of refunds softly. `DELETE refunds/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteRefundAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Refund')
/** {@link deleteRefundAttribute}, as the API sent it. */
export const deleteRefundAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Refund')
