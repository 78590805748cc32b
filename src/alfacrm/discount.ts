import * as v from 'valibot'
import { date, decimal, endDate, id, numberList, optionalId, optionalNumber, optionalString } from './fields.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Discount}. */
export const DiscountSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_id: optionalId,
  customer_id: optionalId,
  discount_type: optionalNumber,
  amount: decimal,
  note: optionalString,
  subject_ids: numberList,
  lesson_type_ids: numberList,
  begin: date,
  end: endDate,
})

/** A discount of a customer. */
export interface Discount extends Readonly<v.InferOutput<typeof DiscountSchema>> {}

/** What a list of discounts is narrowed by. */
export interface DiscountFilters {
  /** Only the discounts of the customer with this id. */
  readonly customer_id?: number | undefined
}

/** A discount to be created, or what of it is to be changed. */
export interface DiscountInput extends Input<Discount, never> {}

/** The schema of a {@link DiscountInput}. */
export const DiscountInputSchema = /* @__PURE__ */ inputSchema(DiscountSchema, [])

const listDiscountsOperation = /* @__PURE__ */ op.listing('listDiscounts', '{branch}/discount/index')

/**
 * A page of discounts. `POST discount/index`. Said by some to give all of them on every page. `amount` is a decimal,
 * as text; no source says what it is of for each `discount_type`. Dates and times are by the account's clocks and say
 * no zone. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the
 * reference and programs that call it.
 */
export const listDiscounts: t.ListEntities<Discount, DiscountFilters> = /* @__PURE__ */ op.listEntities(
  listDiscountsOperation,
  DiscountSchema,
)
/** {@link listDiscounts}, as the API sent it. */
export const listDiscountsRaw: t.ListEntitiesRaw<DiscountFilters> = /* @__PURE__ */ op.raw(listDiscountsOperation)

const getDiscountOperation = /* @__PURE__ */ op.getting('getDiscount', '{branch}/discount/index')

/**
 * A discount by its id. `POST discount/index` with `{ id }`. `amount` is a decimal, as text; no source says what it is
 * of for each `discount_type`. Dates and times are by the account's clocks and say no zone. Errors: `input` for an id
 * that is no whole number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getDiscount: t.GetEntity<Discount> = /* @__PURE__ */ op.getEntity(getDiscountOperation, DiscountSchema)
/** {@link getDiscount}, as the API sent it: a list. */
export const getDiscountRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getDiscountOperation)

const createDiscountOperation = /* @__PURE__ */ op.creating('createDiscount', '{branch}/discount/create')

/**
 * Creates a discount, once, and gives it. `POST discount/create`. `amount` is a decimal; no source says what it is of
 * for each `discount_type`. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat`
 * says. Errors: `input` for a date that is none; `invalid` with messages by field. Source: the reference's rule for
 * every entity; no program was seen to call it.
 */
export const createDiscount: t.CreateEntity<Discount, DiscountInput> = /* @__PURE__ */ op.createEntity(
  createDiscountOperation,
  DiscountSchema,
)
/** {@link createDiscount}, as the API sent it. */
export const createDiscountRaw: t.CreateEntityRaw<DiscountInput> = /* @__PURE__ */ op.raw(createDiscountOperation)

const updateDiscountOperation = /* @__PURE__ */ op.updating('updateDiscount', '{branch}/discount/update')

/**
 * Changes what is given of a discount, and gives it. `POST discount/update?id=`. `amount` is a decimal; no source says
 * what it is of for each `discount_type`. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as
 * `dateFormat` says. Errors: `input` for an id that is no whole number or a date that is none; `invalid` with messages
 * by field; `notFound`. Source: the reference's rule for every entity; no program was seen to call it.
 */
export const updateDiscount: t.UpdateEntity<Discount, DiscountInput> = /* @__PURE__ */ op.updateEntity(
  updateDiscountOperation,
  DiscountSchema,
)
/** {@link updateDiscount}, as the API sent it. */
export const updateDiscountRaw: t.UpdateEntityRaw<DiscountInput> = /* @__PURE__ */ op.raw(updateDiscountOperation)

const deleteDiscountOperation = /* @__PURE__ */ op.deleting('deleteDiscount', '{branch}/discount/delete')

/**
 * Deletes a discount. `POST discount/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when
 * the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity;
 * no program was seen to call it.
 */
export const deleteDiscount: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteDiscountOperation)
/** {@link deleteDiscount}, as the API sent it. */
export const deleteDiscountRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteDiscountOperation)

/** The operations of this resource as data. @internal */
export const discountOperations: readonly op.Operation[] = [
  listDiscountsOperation,
  getDiscountOperation,
  createDiscountOperation,
  updateDiscountOperation,
  deleteDiscountOperation,
]
