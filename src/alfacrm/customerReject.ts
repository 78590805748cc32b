import * as v from 'valibot'
import { id, optionalString } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link CustomerReject}. */
export const CustomerRejectSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
})

/** A reason for which clients leave. */
export interface CustomerReject extends Readonly<v.InferOutput<typeof CustomerRejectSchema>> {}

/** A list of reasons for leaving has no filters. */
export type CustomerRejectFilters = {}

const listCustomerRejectsOperation = /* @__PURE__ */ op.listing('listCustomerRejects', '{branch}/customer-reject/index')

/**
 * Gets one page of reasons for leaving. `POST customer-reject/index`. Errors: `rejected` when a filter has the wrong
 * form; `mismatch` when the answer has no list of rows. Source: programs that call it.
 */
export const listCustomerRejects: t.ListEntities<CustomerReject, CustomerRejectFilters> =
  /* @__PURE__ */ op.listEntities(listCustomerRejectsOperation, CustomerRejectSchema)
/** Like {@link listCustomerRejects}, but returns the response as it was sent: status, headers and body text. */
export const listCustomerRejectsRaw: t.ListEntitiesRaw<CustomerRejectFilters> =
  /* @__PURE__ */ op.raw(listCustomerRejectsOperation)

const getCustomerRejectOperation = /* @__PURE__ */ op.getting('getCustomerReject', '{branch}/customer-reject/index')

/**
 * Gets A reason for leaving by its id. `POST customer-reject/index` with `{ id }`. Errors: `input` when the id is not a
 * whole number; `notFound` when the answer does not contain that id. Source: programs that call it.
 */
export const getCustomerReject: t.GetEntity<CustomerReject> = /* @__PURE__ */ op.getEntity(
  getCustomerRejectOperation,
  CustomerRejectSchema,
)
/**
 * Like {@link getCustomerReject}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getCustomerRejectRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getCustomerRejectOperation)

/** The operations of this resource as data. @internal */
export const customerRejectOperations: readonly op.Operation[] = [
  listCustomerRejectsOperation,
  getCustomerRejectOperation,
]
