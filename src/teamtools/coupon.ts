import { text, type Maybe } from '../core/shape.js'
import { model, type Entity, type Model } from './model.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** A reduction of what a subscription costs. Its fields are the account's own: the sources name none. */
export type Coupon = Entity & { readonly name?: Maybe<string> }

/** How a coupon is read. */
export const couponModel: Model = /* @__PURE__ */ model<'Coupon'>({ name: text }, () => ({}))

/** One coupon. `GET coupons/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getCoupon: t.GetEntity<'Coupon'> = /* @__PURE__ */ op.getEntity('Coupon', couponModel)
/** {@link getCoupon}, as the API sent it. */
export const getCouponRaw: t.GetEntityRaw<'Coupon'> = /* @__PURE__ */ op.getEntityRaw('Coupon')

/**
 * A list or search of coupons. `GET coupons`. Without `limit` the API decides how many. Errors: `input` for a limit
 * or offset that is none. Source: the wire.
 */
export const listCoupons: t.ListEntities<'Coupon'> = /* @__PURE__ */ op.listEntities('Coupon', couponModel)
/** {@link listCoupons}, as the API sent it. */
export const listCouponsRaw: t.ListEntitiesRaw<'Coupon'> = /* @__PURE__ */ op.listEntitiesRaw('Coupon')

/** The coupons that carry a tag. `GET coupons/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listCouponsByTag: t.ListEntitiesByTag<'Coupon'> = /* @__PURE__ */ op.listEntitiesByTag(
  'Coupon',
  couponModel,
)
/** {@link listCouponsByTag}, as the API sent it. */
export const listCouponsByTagRaw: t.ListEntitiesByTagRaw<'Coupon'> = /* @__PURE__ */ op.listEntitiesByTagRaw('Coupon')

/**
 * Creates a coupon without `id`, `POST coupons/`; updates the one with it, `PUT coupons/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source:
 * the wire.
 */
export const saveCoupon: t.SaveEntity<'Coupon'> = /* @__PURE__ */ op.saveEntity('Coupon', couponModel)
/** {@link saveCoupon}, as the API sent it. */
export const saveCouponRaw: t.SaveEntityRaw<'Coupon'> = /* @__PURE__ */ op.saveEntityRaw('Coupon')

/**
 * Deletes a coupon softly and gives it. `DELETE coupons/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteCoupon: t.OnEntity<'Coupon'> = /* @__PURE__ */ op.deleteEntity('Coupon', couponModel)
/** {@link deleteCoupon}, as the API sent it. */
export const deleteCouponRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Coupon')

/**
 * The attributes of coupons, predefined and the account's own. `GET coupons/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getCouponAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Coupon')
/** {@link getCouponAttributes}, as the API sent it. */
export const getCouponAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Coupon')

/**
 * Defines an attribute of coupons, `POST coupons/attributes/`, or with an `id` changes it, `PUT
 * coupons/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveCouponAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Coupon')
/** {@link saveCouponAttribute}, as the API sent it. */
export const saveCouponAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Coupon')

/** Deletes an attribute of coupons softly. `DELETE coupons/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteCouponAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Coupon')
/** {@link deleteCouponAttribute}, as the API sent it. */
export const deleteCouponAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Coupon')
