import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, number, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A category of payment items. */
export type PayItemCategory = Entity & {
  readonly name?: Maybe<string>
  readonly weight?: Maybe<number>
}

/** How a category of payment items is read. */
export const payItemCategoryModel: Model<PayItemCategory> = { id: count, name: text, weight: number }

/** A list of categories of payment items is not narrowed. */
export type PayItemCategoryFilters = {}

/** A category of payment items to be created, or what of it is to be changed. */
export type PayItemCategoryInput = Input<PayItemCategory, never>

/**
 * A page of categories of payment items. `POST pay-item-category/index`. Errors: `rejected` for a filter in a wrong
 * form; `mismatch` for an answer without rows. Source: one program that calls it.
 */
export const listPayItemCategories: t.ListEntities<PayItemCategory, PayItemCategoryFilters> =
  /* @__PURE__ */ op.listEntities('listPayItemCategories', 'pay-item-category/index', payItemCategoryModel)
/** {@link listPayItemCategories}, as the API sent it. */
export const listPayItemCategoriesRaw: t.ListEntitiesRaw<PayItemCategoryFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listPayItemCategories',
  'pay-item-category/index',
)

/**
 * A category of payment items by its id. `POST pay-item-category/index` with `{ id }`. Errors: `input` for an id that
 * is no whole number; `notFound` when it is not among what came. Source: one program that calls it.
 */
export const getPayItemCategory: t.GetEntity<PayItemCategory> = /* @__PURE__ */ op.getEntity(
  'getPayItemCategory',
  'pay-item-category/index',
  payItemCategoryModel,
)
/** {@link getPayItemCategory}, as the API sent it: a list. */
export const getPayItemCategoryRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw(
  'getPayItemCategory',
  'pay-item-category/index',
)

/**
 * Creates a category of payment items, once, and gives it. `POST pay-item-category/create`. Errors: `invalid` with
 * messages by field. Source: the reference's rule for every entity; no program was seen to call it.
 */
export const createPayItemCategory: t.CreateEntity<PayItemCategory, PayItemCategoryInput> =
  /* @__PURE__ */ op.createEntity('createPayItemCategory', 'pay-item-category', payItemCategoryModel)
/** {@link createPayItemCategory}, as the API sent it. */
export const createPayItemCategoryRaw: t.CreateEntityRaw<PayItemCategoryInput> = /* @__PURE__ */ op.createEntityRaw(
  'createPayItemCategory',
  'pay-item-category',
)

/**
 * Changes what is given of a category of payment items, and gives it. `POST pay-item-category/update?id=`. Errors:
 * `input` for an id that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const updatePayItemCategory: t.UpdateEntity<PayItemCategory, PayItemCategoryInput> =
  /* @__PURE__ */ op.updateEntity('updatePayItemCategory', 'pay-item-category', payItemCategoryModel)
/** {@link updatePayItemCategory}, as the API sent it. */
export const updatePayItemCategoryRaw: t.UpdateEntityRaw<PayItemCategoryInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updatePayItemCategory',
  'pay-item-category',
)

/**
 * Deletes a category of payment items. `POST pay-item-category/delete?id=`. Errors: `input` for an id that is no whole
 * number; `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const deletePayItemCategory: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(
  'deletePayItemCategory',
  'pay-item-category',
)
/** {@link deletePayItemCategory}, as the API sent it. */
export const deletePayItemCategoryRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deletePayItemCategory',
  'pay-item-category',
)
