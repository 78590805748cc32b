import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { couponWithRelations } from './relations.js'

const getCouponOperation = /* @__PURE__ */ op.getting('getCoupon', 'coupons')

/** Gets one coupon. `GET coupons/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getCoupon: t.GetEntity<'Coupon'> = /* @__PURE__ */ op.getEntity(getCouponOperation, couponWithRelations)
/** Like {@link getCoupon}, but returns the response as it was sent: status, headers and body text. */
export const getCouponRaw: t.GetEntityRaw<'Coupon'> = /* @__PURE__ */ op.raw(getCouponOperation)

const listCouponsOperation = /* @__PURE__ */ op.listing('listCoupons', 'coupons')

/**
 * Lists or searches coupons. `GET coupons`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
 */
export const listCoupons: t.ListEntities<'Coupon'> = /* @__PURE__ */ op.listEntities(
  listCouponsOperation,
  couponWithRelations,
)
/** Like {@link listCoupons}, but returns the response as it was sent: status, headers and body text. */
export const listCouponsRaw: t.ListEntitiesRaw<'Coupon'> = /* @__PURE__ */ op.raw(listCouponsOperation)

const listCouponsByTagOperation = /* @__PURE__ */ op.listingByTag('listCouponsByTag', 'coupons')

/** Lists the coupons with a tag. `GET coupons/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listCouponsByTag: t.ListEntitiesByTag<'Coupon'> = /* @__PURE__ */ op.listEntitiesByTag(
  listCouponsByTagOperation,
  couponWithRelations,
)
/** Like {@link listCouponsByTag}, but returns the response as it was sent: status, headers and body text. */
export const listCouponsByTagRaw: t.ListEntitiesByTagRaw<'Coupon'> = /* @__PURE__ */ op.raw(listCouponsByTagOperation)

const saveCouponOperation = /* @__PURE__ */ op.saving('saveCoupon', 'coupons')

/**
 * Creates a coupon, `POST coupons/`, or updates the one with the given `id`, `PUT coupons/{id}`. Fields that the API sets
 * and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. Source: the wire.
 */
export const saveCoupon: t.SaveEntity<'Coupon'> = /* @__PURE__ */ op.saveEntity(
  saveCouponOperation,
  couponWithRelations,
)
/** Like {@link saveCoupon}, but returns the response as it was sent: status, headers and body text. */
export const saveCouponRaw: t.SaveEntityRaw<'Coupon'> = /* @__PURE__ */ op.raw(saveCouponOperation)

const deleteCouponOperation = /* @__PURE__ */ op.deleting('deleteCoupon', 'coupons')

/**
 * Soft-deletes a coupon and returns it. `DELETE coupons/{id}`. Errors: `notFound`, also if it is already deleted. Source:
 * the wire.
 */
export const deleteCoupon: t.OnEntity<'Coupon'> = /* @__PURE__ */ op.givingOne(
  deleteCouponOperation,
  couponWithRelations,
)
/** Like {@link deleteCoupon}, but returns the response as it was sent: status, headers and body text. */
export const deleteCouponRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteCouponOperation)

const getCouponAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getCouponAttributes', 'coupons')

/**
 * Lists the attributes of coupons: the predefined ones and the account's own. `GET coupons/attributes`. Errors: those of
 * every call. Source: the wire.
 */
export const getCouponAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getCouponAttributesOperation)
/** Like {@link getCouponAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getCouponAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getCouponAttributesOperation)

const saveCouponAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveCouponAttribute', 'coupons')

/**
 * Defines an attribute of coupons, `POST coupons/attributes/`, or changes the one with the given `id`,
 * `PUT coupons/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveCouponAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveCouponAttributeOperation)
/** Like {@link saveCouponAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveCouponAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveCouponAttributeOperation)

const deleteCouponAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteCouponAttribute', 'coupons')

/** Soft-deletes an attribute of coupons. `DELETE coupons/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteCouponAttribute: t.DeleteAttribute =
  /* @__PURE__ */ op.deleteAttribute(deleteCouponAttributeOperation)
/** Like {@link deleteCouponAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteCouponAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteCouponAttributeOperation)

/** The operations of this resource as plain data. */
export const couponOperations: readonly Operation[] = [
  getCouponOperation,
  listCouponsOperation,
  listCouponsByTagOperation,
  saveCouponOperation,
  deleteCouponOperation,
  getCouponAttributesOperation,
  saveCouponAttributeOperation,
  deleteCouponAttributeOperation,
]
