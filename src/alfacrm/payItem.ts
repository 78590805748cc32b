import * as v from 'valibot'
import { id, numberList, optionalId, optionalNumber, optionalString } from './fields.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link PayItem}. */
export const PayItemSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_ids: numberList,
  category_id: optionalId,
  pay_type_ids: numberList,
  name: optionalString,
  weight: optionalNumber,
})

/** What a payment is for. */
export interface PayItem extends Readonly<v.InferOutput<typeof PayItemSchema>> {}

/** A list of items of payments has no filters. */
export type PayItemFilters = {}

/** The fields of a new item of payments, or the fields to change in an existing one. */
export interface PayItemInput extends Input<PayItem, never> {}

/** The schema of a {@link PayItemInput}. */
export const PayItemInputSchema = /* @__PURE__ */ inputSchema(PayItemSchema, [])

const listPayItemsOperation = /* @__PURE__ */ op.listing('listPayItems', '{branch}/pay-item/index')

/**
 * Gets one page of items of payments. `POST pay-item/index`. Errors: `rejected` when a filter has the wrong form;
 * `mismatch` when the answer has no list of rows. Source: programs that call it.
 */
export const listPayItems: t.ListEntities<PayItem, PayItemFilters> = /* @__PURE__ */ op.listEntities(
  listPayItemsOperation,
  PayItemSchema,
)
/** Like {@link listPayItems}, but returns the response as it was sent: status, headers and body text. */
export const listPayItemsRaw: t.ListEntitiesRaw<PayItemFilters> = /* @__PURE__ */ op.raw(listPayItemsOperation)

const getPayItemOperation = /* @__PURE__ */ op.getting('getPayItem', '{branch}/pay-item/index')

/**
 * Gets An item of payments by its id. `POST pay-item/index` with `{ id }`. Errors: `input` when the id is not a whole
 * number; `notFound` when the answer does not contain that id. Source: programs that call it.
 */
export const getPayItem: t.GetEntity<PayItem> = /* @__PURE__ */ op.getEntity(getPayItemOperation, PayItemSchema)
/**
 * Like {@link getPayItem}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getPayItemRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPayItemOperation)

const createPayItemOperation = /* @__PURE__ */ op.creating('createPayItem', '{branch}/pay-item/create')

/**
 * Creates an item of payments and returns it. `POST pay-item/create`. The request is not retried when its outcome is
 * unknown. Errors: `invalid` with messages by field. Source: the reference's rule for every entity; no program was seen
 * to call it.
 */
export const createPayItem: t.CreateEntity<PayItem, PayItemInput> = /* @__PURE__ */ op.createEntity(
  createPayItemOperation,
  PayItemSchema,
)
/** Like {@link createPayItem}, but returns the response as it was sent: status, headers and body text. */
export const createPayItemRaw: t.CreateEntityRaw<PayItemInput> = /* @__PURE__ */ op.raw(createPayItemOperation)

const updatePayItemOperation = /* @__PURE__ */ op.updating('updatePayItem', '{branch}/pay-item/update')

/**
 * Changes the given fields of an item of payments and returns it. `POST pay-item/update?id=`. Errors: `input` when the
 * id is not a whole number; `invalid` with messages by field; `notFound`. Source: the reference's rule for every
 * entity; no program was seen to call it.
 */
export const updatePayItem: t.UpdateEntity<PayItem, PayItemInput> = /* @__PURE__ */ op.updateEntity(
  updatePayItemOperation,
  PayItemSchema,
)
/** Like {@link updatePayItem}, but returns the response as it was sent: status, headers and body text. */
export const updatePayItemRaw: t.UpdateEntityRaw<PayItemInput> = /* @__PURE__ */ op.raw(updatePayItemOperation)

const deletePayItemOperation = /* @__PURE__ */ op.deleting('deletePayItem', '{branch}/pay-item/delete')

/**
 * Deletes an item of payments. `POST pay-item/delete?id=`. Errors: `input` when the id is not a whole number; `invalid`
 * when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the
 * reference's rule for every entity; no program was seen to call it.
 */
export const deletePayItem: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deletePayItemOperation)
/** Like {@link deletePayItem}, but returns the response as it was sent: status, headers and body text. */
export const deletePayItemRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deletePayItemOperation)

/** The operations of this resource as data. @internal */
export const payItemOperations: readonly op.Operation[] = [
  listPayItemsOperation,
  getPayItemOperation,
  createPayItemOperation,
  updatePayItemOperation,
  deletePayItemOperation,
]
