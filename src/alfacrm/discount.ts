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

/** The filters of a list of discounts. */
export interface DiscountFilters {
  /** Only the discounts of the customer with this id. */
  readonly customer_id?: number | undefined
}

/** The fields of a new discount, or the fields to change in an existing one. */
export interface DiscountInput extends Input<Discount, never> {}

/** The schema of a {@link DiscountInput}. */
export const DiscountInputSchema = /* @__PURE__ */ inputSchema(DiscountSchema, [])

const listDiscountsOperation = /* @__PURE__ */ op.listing('listDiscounts', '{branch}/discount/index')

/**
 * Gets one page of discounts. `POST discount/index`. Some sources report that every page contains all discounts.
 * `amount` is a decimal string. No source describes its unit for each `discount_type`. Dates and times are in the
 * account's local time, without a time zone. Errors: `rejected` when a filter has the wrong form; `mismatch` when the
 * answer has no list of rows. Source: the reference and programs that call it.
 */
export const listDiscounts: t.ListEntities<Discount, DiscountFilters> = /* @__PURE__ */ op.listEntities(
  listDiscountsOperation,
  DiscountSchema,
)
/** Like {@link listDiscounts}, but returns the response as it was sent: status, headers and body text. */
export const listDiscountsRaw: t.ListEntitiesRaw<DiscountFilters> = /* @__PURE__ */ op.raw(listDiscountsOperation)

const getDiscountOperation = /* @__PURE__ */ op.getting('getDiscount', '{branch}/discount/index')

/**
 * Gets A discount by its id. `POST discount/index` with `{ id }`. `amount` is a decimal string. No source describes its
 * unit for each `discount_type`. Dates and times are in the account's local time, without a time zone. Errors: `input`
 * when the id is not a whole number; `notFound` when the answer does not contain that id. Source: the reference and
 * programs that call it.
 */
export const getDiscount: t.GetEntity<Discount> = /* @__PURE__ */ op.getEntity(getDiscountOperation, DiscountSchema)
/**
 * Like {@link getDiscount}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getDiscountRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getDiscountOperation)

const createDiscountOperation = /* @__PURE__ */ op.creating('createDiscount', '{branch}/discount/create')

/**
 * Creates a discount and returns it. `POST discount/create`. `amount` is a decimal. No source describes its unit for
 * each `discount_type`. Dates are in the account's local time, without a time zone. They are sent as `d.m.Y`, or in the
 * format of `dateFormat`. The request is not retried when its outcome is unknown. Errors: `input` when a date is not
 * valid; `invalid` with messages by field. Source: the reference's rule for every entity; no program was seen to call
 * it.
 */
export const createDiscount: t.CreateEntity<Discount, DiscountInput> = /* @__PURE__ */ op.createEntity(
  createDiscountOperation,
  DiscountSchema,
)
/** Like {@link createDiscount}, but returns the response as it was sent: status, headers and body text. */
export const createDiscountRaw: t.CreateEntityRaw<DiscountInput> = /* @__PURE__ */ op.raw(createDiscountOperation)

const updateDiscountOperation = /* @__PURE__ */ op.updating('updateDiscount', '{branch}/discount/update')

/**
 * Changes the given fields of a discount and returns it. `POST discount/update?id=`. `amount` is a decimal. No source
 * describes its unit for each `discount_type`. Dates are in the account's local time, without a time zone. They are
 * sent as `d.m.Y`, or in the format of `dateFormat`. Errors: `input` when the id is not a whole number or a date is not
 * valid; `invalid` with messages by field; `notFound`. Source: the reference's rule for every entity; no program was
 * seen to call it.
 */
export const updateDiscount: t.UpdateEntity<Discount, DiscountInput> = /* @__PURE__ */ op.updateEntity(
  updateDiscountOperation,
  DiscountSchema,
)
/** Like {@link updateDiscount}, but returns the response as it was sent: status, headers and body text. */
export const updateDiscountRaw: t.UpdateEntityRaw<DiscountInput> = /* @__PURE__ */ op.raw(updateDiscountOperation)

const deleteDiscountOperation = /* @__PURE__ */ op.deleting('deleteDiscount', '{branch}/discount/delete')

/**
 * Deletes a discount. `POST discount/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the
 * API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const deleteDiscount: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteDiscountOperation)
/** Like {@link deleteDiscount}, but returns the response as it was sent: status, headers and body text. */
export const deleteDiscountRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteDiscountOperation)

/** The operations of this resource as data. @internal */
export const discountOperations: readonly op.Operation[] = [
  listDiscountsOperation,
  getDiscountOperation,
  createDiscountOperation,
  updateDiscountOperation,
  deleteDiscountOperation,
]
