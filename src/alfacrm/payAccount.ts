import * as v from 'valibot'
import { id, numberList, optionalBoolean, optionalId, optionalNumber, optionalString } from './fields.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link PayAccount}. */
export const PayAccountSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_id: optionalId,
  name: optionalString,
  user_ids: numberList,
  is_enabled: optionalBoolean,
  weight: optionalNumber,
})

/** An account that payments go to. */
export interface PayAccount extends Readonly<v.InferOutput<typeof PayAccountSchema>> {}

/** A list of accounts for payments has no filters. */
export type PayAccountFilters = {}

/** The fields of a new account for payments, or the fields to change in an existing one. */
export interface PayAccountInput extends Input<PayAccount, never> {}

/** The schema of a {@link PayAccountInput}. */
export const PayAccountInputSchema = /* @__PURE__ */ inputSchema(PayAccountSchema, [])

const listPayAccountsOperation = /* @__PURE__ */ op.listing('listPayAccounts', '{branch}/pay-account/index')

/**
 * Gets one page of accounts for payments. `POST pay-account/index`. Errors: `rejected` when a filter has the wrong
 * form; `mismatch` when the answer has no list of rows. Source: programs that call it.
 */
export const listPayAccounts: t.ListEntities<PayAccount, PayAccountFilters> = /* @__PURE__ */ op.listEntities(
  listPayAccountsOperation,
  PayAccountSchema,
)
/** Like {@link listPayAccounts}, but returns the response as it was sent: status, headers and body text. */
export const listPayAccountsRaw: t.ListEntitiesRaw<PayAccountFilters> = /* @__PURE__ */ op.raw(listPayAccountsOperation)

const getPayAccountOperation = /* @__PURE__ */ op.getting('getPayAccount', '{branch}/pay-account/index')

/**
 * Gets An account for payments by its id. `POST pay-account/index` with `{ id }`. Errors: `input` when the id is not a
 * whole number; `notFound` when the answer does not contain that id. Source: programs that call it.
 */
export const getPayAccount: t.GetEntity<PayAccount> = /* @__PURE__ */ op.getEntity(
  getPayAccountOperation,
  PayAccountSchema,
)
/**
 * Like {@link getPayAccount}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getPayAccountRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPayAccountOperation)

const createPayAccountOperation = /* @__PURE__ */ op.creating('createPayAccount', '{branch}/pay-account/create')

/**
 * Creates an account for payments and returns it. `POST pay-account/create`. The request is not retried when its
 * outcome is unknown. Errors: `invalid` with messages by field. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const createPayAccount: t.CreateEntity<PayAccount, PayAccountInput> = /* @__PURE__ */ op.createEntity(
  createPayAccountOperation,
  PayAccountSchema,
)
/** Like {@link createPayAccount}, but returns the response as it was sent: status, headers and body text. */
export const createPayAccountRaw: t.CreateEntityRaw<PayAccountInput> = /* @__PURE__ */ op.raw(createPayAccountOperation)

const updatePayAccountOperation = /* @__PURE__ */ op.updating('updatePayAccount', '{branch}/pay-account/update')

/**
 * Changes the given fields of an account for payments and returns it. `POST pay-account/update?id=`. Errors: `input`
 * when the id is not a whole number; `invalid` with messages by field; `notFound`. Source: the reference's rule for
 * every entity; no program was seen to call it.
 */
export const updatePayAccount: t.UpdateEntity<PayAccount, PayAccountInput> = /* @__PURE__ */ op.updateEntity(
  updatePayAccountOperation,
  PayAccountSchema,
)
/** Like {@link updatePayAccount}, but returns the response as it was sent: status, headers and body text. */
export const updatePayAccountRaw: t.UpdateEntityRaw<PayAccountInput> = /* @__PURE__ */ op.raw(updatePayAccountOperation)

const deletePayAccountOperation = /* @__PURE__ */ op.deleting('deletePayAccount', '{branch}/pay-account/delete')

/**
 * Deletes an account for payments. `POST pay-account/delete?id=`. Errors: `input` when the id is not a whole number;
 * `invalid` when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source:
 * the reference's rule for every entity; no program was seen to call it.
 */
export const deletePayAccount: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deletePayAccountOperation)
/** Like {@link deletePayAccount}, but returns the response as it was sent: status, headers and body text. */
export const deletePayAccountRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deletePayAccountOperation)

/** The operations of this resource as data. @internal */
export const payAccountOperations: readonly op.Operation[] = [
  listPayAccountsOperation,
  getPayAccountOperation,
  createPayAccountOperation,
  updatePayAccountOperation,
  deletePayAccountOperation,
]
