import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, number, numbers, ref, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** What a payment is for. */
export type PayItem = Entity & {
  readonly branch_ids?: Maybe<readonly number[]>
  readonly category_id?: Maybe<number>
  readonly pay_type_ids?: Maybe<readonly number[]>
  readonly name?: Maybe<string>
  readonly weight?: Maybe<number>
}

/** How an item of payments is read. */
export const payItemModel: Model<PayItem> = {
  id: count,
  branch_ids: numbers,
  category_id: ref,
  pay_type_ids: numbers,
  name: text,
  weight: number,
}

/** A list of items of payments is not narrowed. */
export type PayItemFilters = {}

/** An item of payments to be created, or what of it is to be changed. */
export type PayItemInput = Input<PayItem, never>

/**
 * A page of items of payments. `POST pay-item/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for
 * an answer without rows. Source: programs that call it.
 */
export const listPayItems: t.ListEntities<PayItem, PayItemFilters> = /* @__PURE__ */ op.listEntities(
  'listPayItems',
  'pay-item/index',
  payItemModel,
)
/** {@link listPayItems}, as the API sent it. */
export const listPayItemsRaw: t.ListEntitiesRaw<PayItemFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listPayItems',
  'pay-item/index',
)

/**
 * An item of payments by its id. `POST pay-item/index` with `{ id }`. Errors: `input` for an id that is no whole
 * number; `notFound` when it is not among what came. Source: programs that call it.
 */
export const getPayItem: t.GetEntity<PayItem> = /* @__PURE__ */ op.getEntity(
  'getPayItem',
  'pay-item/index',
  payItemModel,
)
/** {@link getPayItem}, as the API sent it: a list. */
export const getPayItemRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getPayItem', 'pay-item/index')

/**
 * Creates an item of payments, once, and gives it. `POST pay-item/create`. Errors: `invalid` with messages by field.
 * Source: the reference's rule for every entity; no program was seen to call it.
 */
export const createPayItem: t.CreateEntity<PayItem, PayItemInput> = /* @__PURE__ */ op.createEntity(
  'createPayItem',
  'pay-item',
  payItemModel,
)
/** {@link createPayItem}, as the API sent it. */
export const createPayItemRaw: t.CreateEntityRaw<PayItemInput> = /* @__PURE__ */ op.createEntityRaw(
  'createPayItem',
  'pay-item',
)

/**
 * Changes what is given of an item of payments, and gives it. `POST pay-item/update?id=`. Errors: `input` for an id
 * that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference's rule for every
 * entity; no program was seen to call it.
 */
export const updatePayItem: t.UpdateEntity<PayItem, PayItemInput> = /* @__PURE__ */ op.updateEntity(
  'updatePayItem',
  'pay-item',
  payItemModel,
)
/** {@link updatePayItem}, as the API sent it. */
export const updatePayItemRaw: t.UpdateEntityRaw<PayItemInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updatePayItem',
  'pay-item',
)

/**
 * Deletes an item of payments. `POST pay-item/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deletePayItem: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deletePayItem', 'pay-item')
/** {@link deletePayItem}, as the API sent it. */
export const deletePayItemRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deletePayItem', 'pay-item')
