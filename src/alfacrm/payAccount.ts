import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, number, numbers, ref, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** An account that payments go to. */
export type PayAccount = Entity & {
  readonly branch_id?: Maybe<number>
  readonly name?: Maybe<string>
  readonly user_ids?: Maybe<readonly number[]>
  readonly is_enabled?: Maybe<boolean>
  readonly weight?: Maybe<number>
}

/** How an account for payments is read. */
export const payAccountModel: Model<PayAccount> = {
  id: count,
  branch_id: ref,
  name: text,
  user_ids: numbers,
  is_enabled: flag,
  weight: number,
}

/** A list of accounts for payments is not narrowed. */
export type PayAccountFilters = {}

/** An account for payments to be created, or what of it is to be changed. */
export type PayAccountInput = Input<PayAccount, never>

/**
 * A page of accounts for payments. `POST pay-account/index`. Errors: `rejected` for a filter in a wrong form;
 * `mismatch` for an answer without rows. Source: programs that call it.
 */
export const listPayAccounts: t.ListEntities<PayAccount, PayAccountFilters> = /* @__PURE__ */ op.listEntities(
  'listPayAccounts',
  'pay-account/index',
  payAccountModel,
)
/** {@link listPayAccounts}, as the API sent it. */
export const listPayAccountsRaw: t.ListEntitiesRaw<PayAccountFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listPayAccounts',
  'pay-account/index',
)

/**
 * An account for payments by its id. `POST pay-account/index` with `{ id }`. Errors: `input` for an id that is no
 * whole number; `notFound` when it is not among what came. Source: programs that call it.
 */
export const getPayAccount: t.GetEntity<PayAccount> = /* @__PURE__ */ op.getEntity(
  'getPayAccount',
  'pay-account/index',
  payAccountModel,
)
/** {@link getPayAccount}, as the API sent it: a list. */
export const getPayAccountRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getPayAccount', 'pay-account/index')

/**
 * Creates an account for payments, once, and gives it. `POST pay-account/create`. Errors: `invalid` with messages by
 * field. Source: the reference's rule for every entity; no program was seen to call it.
 */
export const createPayAccount: t.CreateEntity<PayAccount, PayAccountInput> = /* @__PURE__ */ op.createEntity(
  'createPayAccount',
  'pay-account',
  payAccountModel,
)
/** {@link createPayAccount}, as the API sent it. */
export const createPayAccountRaw: t.CreateEntityRaw<PayAccountInput> = /* @__PURE__ */ op.createEntityRaw(
  'createPayAccount',
  'pay-account',
)

/**
 * Changes what is given of an account for payments, and gives it. `POST pay-account/update?id=`. Errors: `input` for
 * an id that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference's rule for every
 * entity; no program was seen to call it.
 */
export const updatePayAccount: t.UpdateEntity<PayAccount, PayAccountInput> = /* @__PURE__ */ op.updateEntity(
  'updatePayAccount',
  'pay-account',
  payAccountModel,
)
/** {@link updatePayAccount}, as the API sent it. */
export const updatePayAccountRaw: t.UpdateEntityRaw<PayAccountInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updatePayAccount',
  'pay-account',
)

/**
 * Deletes an account for payments. `POST pay-account/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deletePayAccount: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deletePayAccount', 'pay-account')
/** {@link deletePayAccount}, as the API sent it. */
export const deletePayAccountRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deletePayAccount',
  'pay-account',
)
