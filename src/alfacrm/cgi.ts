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

/** A membership: a customer in a group, for a time. */
export interface Cgi extends Readonly<v.InferOutput<typeof CgiSchema>> {}

/** What a list of memberships is narrowed by. */
export interface CgiFilters {
  /** Narrows the list by the first day, `b_date`. */
  readonly b_date?: Local | undefined
  /** Narrows the list by the last day, `e_date`. */
  readonly e_date?: Local | undefined
}

/** Which memberships: those of a group, or of one customer in it. */
export type CgiPlace = {
  /** The id of the group. */
  readonly groupId: Id
  /** The id of one customer. Every customer of the group when left out. */
  readonly customerId?: Id | undefined
}

/** Who is in which group. Both are sent in the URL and as fields. */
export type CgiPair = {
  /** The id of the group. */
  readonly groupId: Id
  /** The id of the customer. */
  readonly customerId: Id
}

/** The fields without which none can be created. */
const required = ['b_date', 'e_date', 'branch_id'] as const

/** The fields of a row that are not sent. */
const readOnly = ['customer_id', 'group_id', 'created_at', 'updated_at'] as const

/** A membership to be created, or what of it is to be changed: the API has been seen to want all of it. */
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
 * A page of memberships. `POST cgi/index?group_id=`. Current ones: those that have ended are left out by the API. Date
 * filters go as `d.m.Y`. Dates and times are by the account's clocks and say no zone. Errors: `input` without
 * `groupId`; `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the reference and
 * programs that call it.
 */
export const listCgis: t.ListEntitiesIn<Cgi, CgiPlace & CgiFilters> = /* @__PURE__ */ op.listEntities(
  listCgisOperation,
  CgiSchema,
)
/** {@link listCgis}, as the API sent it. */
export const listCgisRaw: t.ListEntitiesInRaw<CgiPlace & CgiFilters> = /* @__PURE__ */ op.raw(listCgisOperation)

const getCgiOperation = /* @__PURE__ */ op.gettingIn('getCgi', '{branch}/cgi/index', groupPlace)

/**
 * A membership by its id. `POST cgi/index?group_id=` with `{ id }`. Memberships that have ended are not found. Dates
 * and times are by the account's clocks and say no zone. Errors: `input` for an id that is no whole number, or without
 * `groupId`; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getCgi: t.GetEntityIn<Cgi, CgiPlace> = /* @__PURE__ */ op.getEntityIn(getCgiOperation, CgiSchema)
/** {@link getCgi}, as the API sent it: a list. */
export const getCgiRaw: t.GetEntityInRaw<CgiPlace> = /* @__PURE__ */ op.raw(getCgiOperation)

const createCgiOperation = /* @__PURE__ */ op.creatingIn('createCgi', '{branch}/cgi/create', pairPlace)

/**
 * Creates a membership, once, and gives it. `POST cgi/create?group_id=&customer_id=`. Dates are by the account's
 * clocks and say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` without `groupId` or
 * `customerId`, or for a date that is none; `invalid` with messages by field. Source: the reference and programs that
 * call it.
 */
export const createCgi: t.CreateEntityIn<Cgi, CgiPair, CgiInput> = /* @__PURE__ */ op.createEntityIn(
  createCgiOperation,
  CgiSchema,
)
/** {@link createCgi}, as the API sent it. */
export const createCgiRaw: t.CreateEntityInRaw<CgiPair, CgiInput> = /* @__PURE__ */ op.raw(createCgiOperation)

const updateCgiOperation = /* @__PURE__ */ op.updatingIn('updateCgi', '{branch}/cgi/update', pairPlace)

/**
 * Changes what is given of a membership, and gives it. `POST cgi/update?id=&group_id=&customer_id=`. Dates are by the
 * account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for an id that is no
 * whole number, a date that is none, or without `groupId` or `customerId`; `invalid` with messages by field;
 * `notFound`. Source: the reference and programs that call it.
 */
export const updateCgi: t.UpdateEntityIn<Cgi, CgiPair, CgiInput> = /* @__PURE__ */ op.updateEntityIn(
  updateCgiOperation,
  CgiSchema,
)
/** {@link updateCgi}, as the API sent it. */
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
 * Ends a membership. `POST cgi/delete?id=`, with `group_id` where `groupId` is given, which one account was seen to go
 * by. Errors: `input` for an id that is no whole number; `invalid` when the API says it did not; `mismatch` when it
 * does not say; `notFound`. Source: the reference and programs that call it.
 */
export const deleteCgi: t.ParsedOperation<DeleteArguments, Done> = /* @__PURE__ */ op.deleteEntity(deleteCgiOperation)
/** {@link deleteCgi}, as the API sent it. */
export const deleteCgiRaw: t.RawOperation<DeleteArguments> = /* @__PURE__ */ op.raw(deleteCgiOperation)

/** Whose groups: the customer's id, or with a page of them, as `paginate` asks. */
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
 * A page of the groups of one customer, as memberships. `POST cgi/customer?customer_id=`. For all pages:
 * `paginate(listCustomerGroups, ctx, { customerId: 5 })`. Dates and times are by the account's clocks and say no zone.
 * Errors: `input` for an id that is no whole number; `mismatch` for an answer without rows. Source: programs that call
 * it.
 */
export const listCustomerGroups: t.ParsedOperation<GroupsArguments, Page<Cgi>> & t.Paged<Cgi> =
  /* @__PURE__ */ op.byPages(
    /* @__PURE__ */ op.parsed(listCustomerGroupsOperation, (_customer, options) =>
      op.pageReader<Cgi>(cgiPage, options as op.AttributesOption | undefined),
    ),
  )
/** {@link listCustomerGroups}, as the API sent it. */
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
