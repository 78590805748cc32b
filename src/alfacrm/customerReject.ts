import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A reason why clients leave. */
export type CustomerReject = Entity & {
  readonly name?: Maybe<string>
}

/** How a reason for leaving is read. */
export const customerRejectModel: Model<CustomerReject> = { id: count, name: text }

/** A list of reasons for leaving is not narrowed. */
export type CustomerRejectFilters = {}

/**
 * A page of reasons for leaving. `POST customer-reject/index`. Errors: `rejected` for a filter in a wrong form;
 * `mismatch` for an answer without rows. Source: programs that call it.
 */
export const listCustomerRejects: t.ListEntities<CustomerReject, CustomerRejectFilters> =
  /* @__PURE__ */ op.listEntities('listCustomerRejects', 'customer-reject/index', customerRejectModel)
/** {@link listCustomerRejects}, as the API sent it. */
export const listCustomerRejectsRaw: t.ListEntitiesRaw<CustomerRejectFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listCustomerRejects',
  'customer-reject/index',
)

/**
 * A reason for leaving by its id. `POST customer-reject/index` with `{ id }`. Errors: `input` for an id that is no
 * whole number; `notFound` when it is not among what came. Source: programs that call it.
 */
export const getCustomerReject: t.GetEntity<CustomerReject> = /* @__PURE__ */ op.getEntity(
  'getCustomerReject',
  'customer-reject/index',
  customerRejectModel,
)
/** {@link getCustomerReject}, as the API sent it: a list. */
export const getCustomerRejectRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw(
  'getCustomerReject',
  'customer-reject/index',
)
