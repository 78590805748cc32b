import * as v from 'valibot'
import { id, optionalString } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link PayType}. */
export const PayTypeSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
})

/** A kind of payment. Its codes differ from account to account. */
export interface PayType extends Readonly<v.InferOutput<typeof PayTypeSchema>> {}

/** A list of kinds of payments is not narrowed. */
export type PayTypeFilters = {}

const listPayTypesOperation = /* @__PURE__ */ op.listing('listPayTypes', '{branch}/pay-type/index')

/**
 * A page of kinds of payments. `POST pay-type/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for
 * an answer without rows. Source: programs that call it.
 */
export const listPayTypes: t.ListEntities<PayType, PayTypeFilters> = /* @__PURE__ */ op.listEntities(
  listPayTypesOperation,
  PayTypeSchema,
)
/** {@link listPayTypes}, as the API sent it. */
export const listPayTypesRaw: t.ListEntitiesRaw<PayTypeFilters> = /* @__PURE__ */ op.raw(listPayTypesOperation)

const getPayTypeOperation = /* @__PURE__ */ op.getting('getPayType', '{branch}/pay-type/index')

/**
 * A kind of payment by its id. `POST pay-type/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: programs that call it.
 */
export const getPayType: t.GetEntity<PayType> = /* @__PURE__ */ op.getEntity(getPayTypeOperation, PayTypeSchema)
/** {@link getPayType}, as the API sent it: a list. */
export const getPayTypeRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPayTypeOperation)

/** The operations of this resource as data. @internal */
export const payTypeOperations: readonly op.Operation[] = [listPayTypesOperation, getPayTypeOperation]
