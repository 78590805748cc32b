import * as v from 'valibot'
import { id, optionalString } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link PayType}. */
export const PayTypeSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
})

/** A kind of payment. The codes differ between accounts. */
export interface PayType extends Readonly<v.InferOutput<typeof PayTypeSchema>> {}

/** A list of kinds of payments has no filters. */
export type PayTypeFilters = {}

const listPayTypesOperation = /* @__PURE__ */ op.listing('listPayTypes', '{branch}/pay-type/index')

/**
 * Gets one page of kinds of payments. `POST pay-type/index`. Errors: `rejected` when a filter has the wrong form;
 * `mismatch` when the answer has no list of rows. Source: programs that call it.
 */
export const listPayTypes: t.ListEntities<PayType, PayTypeFilters> = /* @__PURE__ */ op.listEntities(
  listPayTypesOperation,
  PayTypeSchema,
)
/** Like {@link listPayTypes}, but returns the response as it was sent: status, headers and body text. */
export const listPayTypesRaw: t.ListEntitiesRaw<PayTypeFilters> = /* @__PURE__ */ op.raw(listPayTypesOperation)

const getPayTypeOperation = /* @__PURE__ */ op.getting('getPayType', '{branch}/pay-type/index')

/**
 * Gets A kind of payment by its id. `POST pay-type/index` with `{ id }`. Errors: `input` when the id is not a whole
 * number; `notFound` when the answer does not contain that id. Source: programs that call it.
 */
export const getPayType: t.GetEntity<PayType> = /* @__PURE__ */ op.getEntity(getPayTypeOperation, PayTypeSchema)
/**
 * Like {@link getPayType}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getPayTypeRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPayTypeOperation)

/** The operations of this resource as data. @internal */
export const payTypeOperations: readonly op.Operation[] = [listPayTypesOperation, getPayTypeOperation]
