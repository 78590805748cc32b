import * as v from 'valibot'
import { id, optionalNumber, optionalString } from './fields.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link PayItemCategory}. */
export const PayItemCategorySchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
  weight: optionalNumber,
})

/** A category of payment items. */
export interface PayItemCategory extends Readonly<v.InferOutput<typeof PayItemCategorySchema>> {}

/** A list of categories of payment items is not narrowed. */
export type PayItemCategoryFilters = {}

/** A category of payment items to be created, or what of it is to be changed. */
export interface PayItemCategoryInput extends Input<PayItemCategory, never> {}

/** The schema of a {@link PayItemCategoryInput}. */
export const PayItemCategoryInputSchema = /* @__PURE__ */ inputSchema(PayItemCategorySchema, [])

const listPayItemCategoriesOperation = /* @__PURE__ */ op.listing(
  'listPayItemCategories',
  '{branch}/pay-item-category/index',
)

/**
 * A page of categories of payment items. `POST pay-item-category/index`. Errors: `rejected` for a filter in a wrong
 * form; `mismatch` for an answer without rows. Source: one program that calls it.
 */
export const listPayItemCategories: t.ListEntities<PayItemCategory, PayItemCategoryFilters> =
  /* @__PURE__ */ op.listEntities(listPayItemCategoriesOperation, PayItemCategorySchema)
/** {@link listPayItemCategories}, as the API sent it. */
export const listPayItemCategoriesRaw: t.ListEntitiesRaw<PayItemCategoryFilters> =
  /* @__PURE__ */ op.raw(listPayItemCategoriesOperation)

const getPayItemCategoryOperation = /* @__PURE__ */ op.getting('getPayItemCategory', '{branch}/pay-item-category/index')

/**
 * A category of payment items by its id. `POST pay-item-category/index` with `{ id }`. Errors: `input` for an id that
 * is no whole number; `notFound` when it is not among what came. Source: one program that calls it.
 */
export const getPayItemCategory: t.GetEntity<PayItemCategory> = /* @__PURE__ */ op.getEntity(
  getPayItemCategoryOperation,
  PayItemCategorySchema,
)
/** {@link getPayItemCategory}, as the API sent it: a list. */
export const getPayItemCategoryRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPayItemCategoryOperation)

const createPayItemCategoryOperation = /* @__PURE__ */ op.creating(
  'createPayItemCategory',
  '{branch}/pay-item-category/create',
)

/**
 * Creates a category of payment items, once, and gives it. `POST pay-item-category/create`. Errors: `invalid` with
 * messages by field. Source: the reference's rule for every entity; no program was seen to call it.
 */
export const createPayItemCategory: t.CreateEntity<PayItemCategory, PayItemCategoryInput> =
  /* @__PURE__ */ op.createEntity(createPayItemCategoryOperation, PayItemCategorySchema)
/** {@link createPayItemCategory}, as the API sent it. */
export const createPayItemCategoryRaw: t.CreateEntityRaw<PayItemCategoryInput> =
  /* @__PURE__ */ op.raw(createPayItemCategoryOperation)

const updatePayItemCategoryOperation = /* @__PURE__ */ op.updating(
  'updatePayItemCategory',
  '{branch}/pay-item-category/update',
)

/**
 * Changes what is given of a category of payment items, and gives it. `POST pay-item-category/update?id=`. Errors:
 * `input` for an id that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const updatePayItemCategory: t.UpdateEntity<PayItemCategory, PayItemCategoryInput> =
  /* @__PURE__ */ op.updateEntity(updatePayItemCategoryOperation, PayItemCategorySchema)
/** {@link updatePayItemCategory}, as the API sent it. */
export const updatePayItemCategoryRaw: t.UpdateEntityRaw<PayItemCategoryInput> =
  /* @__PURE__ */ op.raw(updatePayItemCategoryOperation)

const deletePayItemCategoryOperation = /* @__PURE__ */ op.deleting(
  'deletePayItemCategory',
  '{branch}/pay-item-category/delete',
)

/**
 * Deletes a category of payment items. `POST pay-item-category/delete?id=`. Errors: `input` for an id that is no whole
 * number; `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const deletePayItemCategory: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deletePayItemCategoryOperation)
/** {@link deletePayItemCategory}, as the API sent it. */
export const deletePayItemCategoryRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deletePayItemCategoryOperation)

/** The operations of this resource as data. @internal */
export const payItemCategoryOperations: readonly op.Operation[] = [
  listPayItemCategoriesOperation,
  getPayItemCategoryOperation,
  createPayItemCategoryOperation,
  updatePayItemCategoryOperation,
  deletePayItemCategoryOperation,
]
