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

/** A list of categories of payment items has no filters. */
export type PayItemCategoryFilters = {}

/** The fields of a new category of payment items, or the fields to change in an existing one. */
export interface PayItemCategoryInput extends Input<PayItemCategory, never> {}

/** The schema of a {@link PayItemCategoryInput}. */
export const PayItemCategoryInputSchema = /* @__PURE__ */ inputSchema(PayItemCategorySchema, [])

const listPayItemCategoriesOperation = /* @__PURE__ */ op.listing(
  'listPayItemCategories',
  '{branch}/pay-item-category/index',
)

/**
 * Gets one page of categories of payment items. `POST pay-item-category/index`. Errors: `rejected` when a filter has
 * the wrong form; `mismatch` when the answer has no list of rows. Source: one program that calls it.
 */
export const listPayItemCategories: t.ListEntities<PayItemCategory, PayItemCategoryFilters> =
  /* @__PURE__ */ op.listEntities(listPayItemCategoriesOperation, PayItemCategorySchema)
/** Like {@link listPayItemCategories}, but returns the response as it was sent: status, headers and body text. */
export const listPayItemCategoriesRaw: t.ListEntitiesRaw<PayItemCategoryFilters> =
  /* @__PURE__ */ op.raw(listPayItemCategoriesOperation)

const getPayItemCategoryOperation = /* @__PURE__ */ op.getting('getPayItemCategory', '{branch}/pay-item-category/index')

/**
 * Gets A category of payment items by its id. `POST pay-item-category/index` with `{ id }`. Errors: `input` when the id
 * is not a whole number; `notFound` when the answer does not contain that id. Source: one program that calls it.
 */
export const getPayItemCategory: t.GetEntity<PayItemCategory> = /* @__PURE__ */ op.getEntity(
  getPayItemCategoryOperation,
  PayItemCategorySchema,
)
/**
 * Like {@link getPayItemCategory}, but returns the response as it was sent: status, headers and body text. The body is
 * a list.
 */
export const getPayItemCategoryRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPayItemCategoryOperation)

const createPayItemCategoryOperation = /* @__PURE__ */ op.creating(
  'createPayItemCategory',
  '{branch}/pay-item-category/create',
)

/**
 * Creates a category of payment items and returns it. `POST pay-item-category/create`. The request is not retried when
 * its outcome is unknown. Errors: `invalid` with messages by field. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const createPayItemCategory: t.CreateEntity<PayItemCategory, PayItemCategoryInput> =
  /* @__PURE__ */ op.createEntity(createPayItemCategoryOperation, PayItemCategorySchema)
/** Like {@link createPayItemCategory}, but returns the response as it was sent: status, headers and body text. */
export const createPayItemCategoryRaw: t.CreateEntityRaw<PayItemCategoryInput> =
  /* @__PURE__ */ op.raw(createPayItemCategoryOperation)

const updatePayItemCategoryOperation = /* @__PURE__ */ op.updating(
  'updatePayItemCategory',
  '{branch}/pay-item-category/update',
)

/**
 * Changes the given fields of a category of payment items and returns it. `POST pay-item-category/update?id=`. Errors:
 * `input` when the id is not a whole number; `invalid` with messages by field; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const updatePayItemCategory: t.UpdateEntity<PayItemCategory, PayItemCategoryInput> =
  /* @__PURE__ */ op.updateEntity(updatePayItemCategoryOperation, PayItemCategorySchema)
/** Like {@link updatePayItemCategory}, but returns the response as it was sent: status, headers and body text. */
export const updatePayItemCategoryRaw: t.UpdateEntityRaw<PayItemCategoryInput> =
  /* @__PURE__ */ op.raw(updatePayItemCategoryOperation)

const deletePayItemCategoryOperation = /* @__PURE__ */ op.deleting(
  'deletePayItemCategory',
  '{branch}/pay-item-category/delete',
)

/**
 * Deletes a category of payment items. `POST pay-item-category/delete?id=`. Errors: `input` when the id is not a whole
 * number; `invalid` when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`.
 * Source: the reference's rule for every entity; no program was seen to call it.
 */
export const deletePayItemCategory: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deletePayItemCategoryOperation)
/** Like {@link deletePayItemCategory}, but returns the response as it was sent: status, headers and body text. */
export const deletePayItemCategoryRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deletePayItemCategoryOperation)

/** The operations of this resource as data. @internal */
export const payItemCategoryOperations: readonly op.Operation[] = [
  listPayItemCategoriesOperation,
  getPayItemCategoryOperation,
  createPayItemCategoryOperation,
  updatePayItemCategoryOperation,
  deletePayItemCategoryOperation,
]
