import * as v from 'valibot'
import { id, optionalString } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link CustomerReject}. */
export const CustomerRejectSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
})

/** A reason why clients leave. */
export interface CustomerReject extends Readonly<v.InferOutput<typeof CustomerRejectSchema>> {}

/** A list of reasons for leaving is not narrowed. */
export type CustomerRejectFilters = {}

const listCustomerRejectsOperation = /* @__PURE__ */ op.listing('listCustomerRejects', '{branch}/customer-reject/index')

/**
 * A page of reasons for leaving. `POST customer-reject/index`. Errors: `rejected` for a filter in a wrong form;
 * `mismatch` for an answer without rows. Source: programs that call it.
 */
export const listCustomerRejects: t.ListEntities<CustomerReject, CustomerRejectFilters> =
  /* @__PURE__ */ op.listEntities(listCustomerRejectsOperation, CustomerRejectSchema)
/** {@link listCustomerRejects}, as the API sent it. */
export const listCustomerRejectsRaw: t.ListEntitiesRaw<CustomerRejectFilters> =
  /* @__PURE__ */ op.raw(listCustomerRejectsOperation)

const getCustomerRejectOperation = /* @__PURE__ */ op.getting('getCustomerReject', '{branch}/customer-reject/index')

/**
 * A reason for leaving by its id. `POST customer-reject/index` with `{ id }`. Errors: `input` for an id that is no
 * whole number; `notFound` when it is not among what came. Source: programs that call it.
 */
export const getCustomerReject: t.GetEntity<CustomerReject> = /* @__PURE__ */ op.getEntity(
  getCustomerRejectOperation,
  CustomerRejectSchema,
)
/** {@link getCustomerReject}, as the API sent it: a list. */
export const getCustomerRejectRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getCustomerRejectOperation)

/** The operations of this resource as data. @internal */
export const customerRejectOperations: readonly op.Operation[] = [
  listCustomerRejectsOperation,
  getCustomerRejectOperation,
]
