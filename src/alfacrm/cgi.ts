import * as v from 'valibot'
import { type Id, idOf } from './context.js'
import type { Done } from './done.js'
import { date, endDate, id, optionalId } from './fields.js'
import { asGiven, dated } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import { type Page, pageOf } from './page.js'
import { type PlaceNames, readPlace } from './place.js'
import type * as t from './signatures.js'

/** The schema of a {@link Cgi}. */
export const CgiSchema = /* @__PURE__ */ v.looseObject({
  id,
  customer_id: optionalId,
  group_id: optionalId,
  b_date: date,
  e_date: endDate,
  branch_id: optionalId,
  created_at: date,
  updated_at: date,
})

/** A membership: one customer in one group, for a period. */
export interface Cgi extends Readonly<v.InferOutput<typeof CgiSchema>> {}

/** The filters of a list of memberships. */
export interface CgiFilters {
  /** Filters by the first day, `b_date`. */
  readonly b_date?: Local | undefined
  /** Filters by the last day, `e_date`. */
  readonly e_date?: Local | undefined
}

/** Selects the memberships of a group, or of one customer in it. */
export type CgiPlace = {
  /** The id of the group. */
  readonly groupId: Id
  /** The id of one customer. When it is left out, the list contains all customers of the group. */
  readonly customerId?: Id | undefined
}

/** The customer and the group of a membership. Both ids are sent in the URL and as fields. */
export type CgiPair = {
  /** The id of the group. */
  readonly groupId: Id
  /** The id of the customer. */
  readonly customerId: Id
}

/** The fields that are required to create a row. */
const required = ['b_date', 'e_date', 'branch_id'] as const

/** The fields of a row that are never sent. */
const readOnly = ['customer_id', 'group_id', 'created_at', 'updated_at'] as const

/**
 * The fields of a new membership, or the fields to change in an existing one. The API has been seen to require all
 * fields for a change.
 */
export interface CgiInput extends Input<Cgi, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link CgiInput}. */
export const CgiInputSchema = /* @__PURE__ */ inputSchema(CgiSchema, required, readOnly)

const groupPlace: PlaceNames = { required: { groupId: 'group_id' }, optional: { customerId: 'customer_id' } }
const pairPlace: PlaceNames = { required: { groupId: 'group_id', customerId: 'customer_id' } }
const optionalGroupPlace: PlaceNames = { optional: { groupId: 'group_id' } }
const customerPlace: PlaceNames = { required: { customerId: 'customer_id' } }

const prepare = /* @__PURE__ */ dated('d.m.Y')

const listCgisOperation = /* @__PURE__ */ op.listingIn('listCgis', '{branch}/cgi/index', groupPlace, prepare)

/**
 * Gets one page of memberships. `POST cgi/index?group_id=`. The API leaves out memberships that have ended. Date
 * filters are sent as `d.m.Y`. Dates and times are in the account's local time, without a time zone. Errors: `input`
 * when `groupId` is missing; `rejected` when a filter has the wrong form; `mismatch` when the answer has no list of
 * rows. Source: the reference and programs that call it.
 */
export const listCgis: t.ListEntitiesIn<Cgi, CgiPlace & CgiFilters> = /* @__PURE__ */ op.listEntities(
  listCgisOperation,
  CgiSchema,
)
/** Like {@link listCgis}, but returns the response as it was sent: status, headers and body text. */
export const listCgisRaw: t.ListEntitiesInRaw<CgiPlace & CgiFilters> = /* @__PURE__ */ op.raw(listCgisOperation)

const getCgiOperation = /* @__PURE__ */ op.gettingIn('getCgi', '{branch}/cgi/index', groupPlace)

/**
 * Gets A membership by its id. `POST cgi/index?group_id=` with `{ id }`. The API does not find memberships that have
 * ended. Dates and times are in the account's local time, without a time zone. Errors: `input` when the id is not a
 * whole number or `groupId` is missing; `notFound` when the answer does not contain that id. Source: the reference and
 * programs that call it.
 */
export const getCgi: t.GetEntityIn<Cgi, CgiPlace> = /* @__PURE__ */ op.getEntityIn(getCgiOperation, CgiSchema)
/** Like {@link getCgi}, but returns the response as it was sent: status, headers and body text. The body is a list. */
export const getCgiRaw: t.GetEntityInRaw<CgiPlace> = /* @__PURE__ */ op.raw(getCgiOperation)

const createCgiOperation = /* @__PURE__ */ op.creatingIn('createCgi', '{branch}/cgi/create', pairPlace)

/**
 * Creates a membership and returns it. `POST cgi/create?group_id=&customer_id=`. Dates are in the account's local time,
 * without a time zone. They are sent as `d.m.Y`, or in the format of `dateFormat`. The request is not retried when its
 * outcome is unknown. Errors: `input` when `groupId` or `customerId` is missing or a date is not valid; `invalid` with
 * messages by field. Source: the reference and programs that call it.
 */
export const createCgi: t.CreateEntityIn<Cgi, CgiPair, CgiInput> = /* @__PURE__ */ op.createEntityIn(
  createCgiOperation,
  CgiSchema,
)
/** Like {@link createCgi}, but returns the response as it was sent: status, headers and body text. */
export const createCgiRaw: t.CreateEntityInRaw<CgiPair, CgiInput> = /* @__PURE__ */ op.raw(createCgiOperation)

const updateCgiOperation = /* @__PURE__ */ op.updatingIn('updateCgi', '{branch}/cgi/update', pairPlace)

/**
 * Changes the given fields of a membership and returns it. `POST cgi/update?id=&group_id=&customer_id=`. Dates are in
 * the account's local time, without a time zone. They are sent as `d.m.Y`, or in the format of `dateFormat`. Errors:
 * `input` when the id is not a whole number, a date is not valid, or `groupId` or `customerId` is missing; `invalid`
 * with messages by field; `notFound`. Source: the reference and programs that call it.
 */
export const updateCgi: t.UpdateEntityIn<Cgi, CgiPair, CgiInput> = /* @__PURE__ */ op.updateEntityIn(
  updateCgiOperation,
  CgiSchema,
)
/** Like {@link updateCgi}, but returns the response as it was sent: status, headers and body text. */
export const updateCgiRaw: t.UpdateEntityInRaw<CgiPair, CgiInput> = /* @__PURE__ */ op.raw(updateCgiOperation)

type DeleteArguments = [id: Id, options?: t.CallOptions & { readonly groupId?: Id | undefined }]

const deleteCgiOperation: op.Operation<DeleteArguments> = {
  name: 'deleteCgi',
  method: 'POST',
  path: '{branch}/cgi/delete',
  effect: 'repeatable',
  queryNames: ['id', 'group_id'],
  toParts: (id, options = {}) => ({
    query: { id: idOf(id), ...readPlace(optionalGroupPlace, options).query },
    body: {},
    ...op.callParts(options),
  }),
}

/**
 * Ends a membership. `POST cgi/delete?id=`, with `group_id` when `groupId` is given. One account was seen to require
 * it. Errors: `input` when the id is not a whole number; `invalid` when the API reports a failure; `mismatch` when it
 * reports neither success nor failure; `notFound`. Source: the reference and programs that call it.
 */
export const deleteCgi: t.ParsedOperation<DeleteArguments, Done> = /* @__PURE__ */ op.deleteEntity(deleteCgiOperation)
/** Like {@link deleteCgi}, but returns the response as it was sent: status, headers and body text. */
export const deleteCgiRaw: t.RawOperation<DeleteArguments> = /* @__PURE__ */ op.raw(deleteCgiOperation)

/** Selects the customer: an id, or an object with the id and a page, which is the form that `paginate` uses. */
type OfCustomer = Id | ({ readonly customerId: Id } & t.PageQuery & t.CallOptions)

type GroupsArguments = [customer: OfCustomer, options?: t.CallOptions]

const listCustomerGroupsOperation: op.Operation<GroupsArguments> = {
  name: 'listCustomerGroups',
  method: 'POST',
  path: '{branch}/cgi/customer',
  effect: 'read',
  queryNames: ['customer_id', 'per-page'],
  toParts: (customer, options) => {
    const query = typeof customer === 'object' ? customer : { customerId: customer }
    return op.placedListParts({ ...options, ...query }, customerPlace, asGiven)
  },
}

const cgiPage = /* @__PURE__ */ pageOf(CgiSchema)

/**
 * Gets one page of the memberships of one customer. `POST cgi/customer?customer_id=`. Use
 * `paginate(listCustomerGroups, ctx, { customerId: 5 })` for all pages. Dates and times are in the account's local
 * time, without a time zone. Errors: `input` when the id is not a whole number; `mismatch` when the answer has no list
 * of rows. Source: programs that call it.
 */
export const listCustomerGroups: t.ParsedOperation<GroupsArguments, Page<Cgi>> & t.Paged<Cgi> =
  /* @__PURE__ */ op.byPages(
    /* @__PURE__ */ op.parsed(listCustomerGroupsOperation, (_customer, options) =>
      op.pageReader<Cgi>(cgiPage, options as op.AttributesOption | undefined),
    ),
  )
/** Like {@link listCustomerGroups}, but returns the response as it was sent: status, headers and body text. */
export const listCustomerGroupsRaw: t.RawOperation<GroupsArguments> =
  /* @__PURE__ */ op.raw(listCustomerGroupsOperation)

/** The operations of this resource as data. @internal */
export const cgiOperations: readonly op.Operation[] = [
  listCgisOperation,
  getCgiOperation,
  createCgiOperation,
  updateCgiOperation,
  deleteCgiOperation,
  listCustomerGroupsOperation,
]
