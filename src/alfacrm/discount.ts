import type { Input } from './input.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import {
  count,
  decimal,
  end,
  local,
  number,
  numbers,
  ref,
  text,
  type Decimal,
  type Entity,
  type Maybe,
} from './shape.js'
import type * as t from './signatures.js'

/** A discount of a customer. */
export type Discount = Entity & {
  readonly branch_id?: Maybe<number>
  readonly customer_id?: Maybe<number>
  readonly discount_type?: Maybe<number>
  readonly amount?: Maybe<Decimal>
  readonly note?: Maybe<string>
  readonly subject_ids?: Maybe<readonly number[]>
  readonly lesson_type_ids?: Maybe<readonly number[]>
  readonly begin?: Maybe<Local>
  readonly end?: Maybe<Local>
}

/** How a discount is read. */
export const discountModel: Model<Discount> = {
  id: count,
  branch_id: ref,
  customer_id: ref,
  discount_type: number,
  amount: decimal,
  note: text,
  subject_ids: numbers,
  lesson_type_ids: numbers,
  begin: local,
  end,
}

/** What a list of discounts is narrowed by. */
export type DiscountFilters = {
  readonly customer_id?: number | undefined
}

/** A discount to be created, or what of it is to be changed. */
export type DiscountInput = Input<Discount, never>

/**
 * A page of discounts. `POST discount/index`. Said by some to give all of them on every page. `amount` is a decimal,
 * as text; no source says what it is of for each `discount_type`. Dates and times are by the account's clocks and say
 * no zone. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the
 * reference and programs that call it.
 */
export const listDiscounts: t.ListEntities<Discount, DiscountFilters> = /* @__PURE__ */ op.listEntities(
  'listDiscounts',
  'discount/index',
  discountModel,
)
/** {@link listDiscounts}, as the API sent it. */
export const listDiscountsRaw: t.ListEntitiesRaw<DiscountFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listDiscounts',
  'discount/index',
)

/**
 * A discount by its id. `POST discount/index` with `{ id }`. `amount` is a decimal, as text; no source says what it is
 * of for each `discount_type`. Dates and times are by the account's clocks and say no zone. Errors: `input` for an id
 * that is no whole number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getDiscount: t.GetEntity<Discount> = /* @__PURE__ */ op.getEntity(
  'getDiscount',
  'discount/index',
  discountModel,
)
/** {@link getDiscount}, as the API sent it: a list. */
export const getDiscountRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getDiscount', 'discount/index')

/**
 * Creates a discount, once, and gives it. `POST discount/create`. `amount` is a decimal; no source says what it is of
 * for each `discount_type`. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat`
 * says. Errors: `input` for a date that is none; `invalid` with messages by field. Source: the reference's rule for
 * every entity; no program was seen to call it.
 */
export const createDiscount: t.CreateEntity<Discount, DiscountInput> = /* @__PURE__ */ op.createEntity(
  'createDiscount',
  'discount',
  discountModel,
)
/** {@link createDiscount}, as the API sent it. */
export const createDiscountRaw: t.CreateEntityRaw<DiscountInput> = /* @__PURE__ */ op.createEntityRaw(
  'createDiscount',
  'discount',
)

/**
 * Changes what is given of a discount, and gives it. `POST discount/update?id=`. `amount` is a decimal; no source says
 * what it is of for each `discount_type`. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as
 * `dateFormat` says. Errors: `input` for an id that is no whole number or a date that is none; `invalid` with messages
 * by field; `notFound`. Source: the reference's rule for every entity; no program was seen to call it.
 */
export const updateDiscount: t.UpdateEntity<Discount, DiscountInput> = /* @__PURE__ */ op.updateEntity(
  'updateDiscount',
  'discount',
  discountModel,
)
/** {@link updateDiscount}, as the API sent it. */
export const updateDiscountRaw: t.UpdateEntityRaw<DiscountInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateDiscount',
  'discount',
)

/**
 * Deletes a discount. `POST discount/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when
 * the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity;
 * no program was seen to call it.
 */
export const deleteDiscount: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteDiscount', 'discount')
/** {@link deleteDiscount}, as the API sent it. */
export const deleteDiscountRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteDiscount', 'discount')
