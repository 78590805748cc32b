import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { couponWithRelations } from './relations.js'

const getCouponOperation = /* @__PURE__ */ op.getting('getCoupon', 'coupons')

/** One coupon. `GET coupons/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getCoupon: t.GetEntity<'Coupon'> = /* @__PURE__ */ op.getEntity(getCouponOperation, couponWithRelations)
/** {@link getCoupon}, as the API sent it. */
export const getCouponRaw: t.GetEntityRaw<'Coupon'> = /* @__PURE__ */ op.raw(getCouponOperation)

const listCouponsOperation = /* @__PURE__ */ op.listing('listCoupons', 'coupons')

/**
 * A list or search of coupons. `GET coupons`. Without `limit` the API decides how many. Errors: `input` for a limit
 * or offset that is none. Source: the wire.
 */
export const listCoupons: t.ListEntities<'Coupon'> = /* @__PURE__ */ op.listEntities(
  listCouponsOperation,
  couponWithRelations,
)
/** {@link listCoupons}, as the API sent it. */
export const listCouponsRaw: t.ListEntitiesRaw<'Coupon'> = /* @__PURE__ */ op.raw(listCouponsOperation)

const listCouponsByTagOperation = /* @__PURE__ */ op.listingByTag('listCouponsByTag', 'coupons')

/** The coupons that carry a tag. `GET coupons/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listCouponsByTag: t.ListEntitiesByTag<'Coupon'> = /* @__PURE__ */ op.listEntitiesByTag(
  listCouponsByTagOperation,
  couponWithRelations,
)
/** {@link listCouponsByTag}, as the API sent it. */
export const listCouponsByTagRaw: t.ListEntitiesByTagRaw<'Coupon'> = /* @__PURE__ */ op.raw(listCouponsByTagOperation)

const saveCouponOperation = /* @__PURE__ */ op.saving('saveCoupon', 'coupons')

/**
 * Creates a coupon without `id`, `POST coupons/`; updates the one with it, `PUT coupons/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source:
 * the wire.
 */
export const saveCoupon: t.SaveEntity<'Coupon'> = /* @__PURE__ */ op.saveEntity(
  saveCouponOperation,
  couponWithRelations,
)
/** {@link saveCoupon}, as the API sent it. */
export const saveCouponRaw: t.SaveEntityRaw<'Coupon'> = /* @__PURE__ */ op.raw(saveCouponOperation)

const deleteCouponOperation = /* @__PURE__ */ op.deleting('deleteCoupon', 'coupons')

/**
 * Deletes a coupon softly and gives it. `DELETE coupons/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteCoupon: t.OnEntity<'Coupon'> = /* @__PURE__ */ op.givingOne(
  deleteCouponOperation,
  couponWithRelations,
)
/** {@link deleteCoupon}, as the API sent it. */
export const deleteCouponRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteCouponOperation)

const getCouponAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getCouponAttributes', 'coupons')

/**
 * The attributes of coupons, predefined and the account's own. `GET coupons/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getCouponAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getCouponAttributesOperation)
/** {@link getCouponAttributes}, as the API sent it. */
export const getCouponAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getCouponAttributesOperation)

const saveCouponAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveCouponAttribute', 'coupons')

/**
 * Defines an attribute of coupons, `POST coupons/attributes/`, or with an `id` changes it, `PUT
 * coupons/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveCouponAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveCouponAttributeOperation)
/** {@link saveCouponAttribute}, as the API sent it. */
export const saveCouponAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveCouponAttributeOperation)

const deleteCouponAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteCouponAttribute', 'coupons')

/** Deletes an attribute of coupons softly. `DELETE coupons/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteCouponAttribute: t.DeleteAttribute =
  /* @__PURE__ */ op.deleteAttribute(deleteCouponAttributeOperation)
/** {@link deleteCouponAttribute}, as the API sent it. */
export const deleteCouponAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteCouponAttributeOperation)

/** The operations of this resource as data. */
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
