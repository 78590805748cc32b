import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A kind of payment. Its codes differ from account to account. */
export type PayType = Entity & {
  readonly name?: Maybe<string>
}

/** How a kind of payment is read. */
export const payTypeModel: Model<PayType> = { id: count, name: text }

/** A list of kinds of payments is not narrowed. */
export type PayTypeFilters = {}

/**
 * A page of kinds of payments. `POST pay-type/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for
 * an answer without rows. Source: programs that call it.
 */
export const listPayTypes: t.ListEntities<PayType, PayTypeFilters> = /* @__PURE__ */ op.listEntities(
  'listPayTypes',
  'pay-type/index',
  payTypeModel,
)
/** {@link listPayTypes}, as the API sent it. */
export const listPayTypesRaw: t.ListEntitiesRaw<PayTypeFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listPayTypes',
  'pay-type/index',
)

/**
 * A kind of payment by its id. `POST pay-type/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: programs that call it.
 */
export const getPayType: t.GetEntity<PayType> = /* @__PURE__ */ op.getEntity(
  'getPayType',
  'pay-type/index',
  payTypeModel,
)
/** {@link getPayType}, as the API sent it: a list. */
export const getPayTypeRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getPayType', 'pay-type/index')
