import type { Id } from './context.js'
import { listMessage, placed, type Prepare } from './filter.js'
import type { Input } from './input.js'
import type { Local } from './local.js'
import { doneReader, pageReader, type Done, type Model, type Page } from './model.js'
import * as op from './operations/index.js'
import { count, end, local, ref, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'
import { place, type PlaceOf } from './place.js'
import { idOf, request } from './wire.js'

/** A membership: a customer in a group, for a time. */
export type Cgi = Entity & {
  readonly customer_id?: Maybe<number>
  readonly group_id?: Maybe<number>
  readonly b_date?: Maybe<Local>
  readonly e_date?: Maybe<Local>
  readonly branch_id?: Maybe<number>
  readonly created_at?: Maybe<Local>
  readonly updated_at?: Maybe<Local>
}

/** How a membership is read. */
export const cgiModel: Model<Cgi> = {
  id: count,
  customer_id: ref,
  group_id: ref,
  b_date: local,
  e_date: end,
  branch_id: ref,
  created_at: local,
  updated_at: local,
}

/** What a list of memberships is narrowed by. */
export type CgiFilters = {
  readonly b_date?: Local | undefined
  readonly e_date?: Local | undefined
}

/** Which memberships: those of a group, or of one customer in it. */
export type CgiPlace = { readonly groupId: Id; readonly customerId?: Id | undefined }

/** Who is in which group. Both are sent in the URL and as fields. */
export type CgiPair = { readonly groupId: Id; readonly customerId: Id }

/** A membership to be created, or what of it is to be changed: the API has been seen to want all of it. */
export type CgiInput = Input<
  Cgi,
  'b_date' | 'e_date' | 'branch_id',
  'customer_id' | 'group_id' | 'created_at' | 'updated_at'
>

const cgiNames: PlaceOf = /* @__PURE__ */ place({ must: { groupId: 'group_id' }, may: { customerId: 'customer_id' } })
const prepare: Prepare<CgiPlace & CgiFilters> = /* @__PURE__ */ placed(cgiNames, 'd.m.Y')
const cgiScope: op.Scope = { prepare: /* @__PURE__ */ placed(cgiNames) }
const cgiPairNames: PlaceOf = /* @__PURE__ */ place({ must: { groupId: 'group_id', customerId: 'customer_id' } })
const cgiSaveRules = { place: cgiPairNames }
const cgiDeleteNames: PlaceOf = /* @__PURE__ */ place({ may: { groupId: 'group_id' } })
const customerPlace: Prepare<object> = /* @__PURE__ */ placed(
  /* @__PURE__ */ place({ must: { customerId: 'customer_id' } }),
)

/**
 * A page of memberships. `POST cgi/index?group_id=`. Current ones: those that have ended are left out by the API. Date
 * filters go as `d.m.Y`. Dates and times are by the account's clocks and say no zone. Errors: `input` without
 * `groupId`; `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the reference and
 * programs that call it.
 */
export const listCgis: t.ListEntitiesIn<Cgi, CgiPlace & CgiFilters> = /* @__PURE__ */ op.listEntities(
  'listCgis',
  'cgi/index',
  cgiModel,
  prepare,
)
/** {@link listCgis}, as the API sent it. */
export const listCgisRaw: t.ListEntitiesInRaw<CgiPlace & CgiFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listCgis',
  'cgi/index',
  prepare,
)

/**
 * A membership by its id. `POST cgi/index?group_id=` with `{ id }`. Memberships that have ended are not found. Dates
 * and times are by the account's clocks and say no zone. Errors: `input` for an id that is no whole number, or without
 * `groupId`; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getCgi: t.GetEntityIn<Cgi, CgiPlace> = /* @__PURE__ */ op.getEntityIn(
  'getCgi',
  'cgi/index',
  cgiModel,
  cgiScope,
)
/** {@link getCgi}, as the API sent it: a list. */
export const getCgiRaw: t.GetEntityInRaw<CgiPlace> = /* @__PURE__ */ op.getEntityInRaw('getCgi', 'cgi/index', cgiScope)

/**
 * Creates a membership, once, and gives it. `POST cgi/create?group_id=&customer_id=`. Dates are by the account's
 * clocks and say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` without `groupId` or
 * `customerId`, or for a date that is none; `invalid` with messages by field. Source: the reference and programs that
 * call it.
 */
export const createCgi: t.CreateEntityIn<Cgi, CgiPair, CgiInput> = /* @__PURE__ */ op.createEntityIn(
  'createCgi',
  'cgi',
  cgiModel,
  cgiSaveRules,
)
/** {@link createCgi}, as the API sent it. */
export const createCgiRaw: t.CreateEntityInRaw<CgiPair, CgiInput> = /* @__PURE__ */ op.createEntityInRaw(
  'createCgi',
  'cgi',
  cgiSaveRules,
)

/**
 * Changes what is given of a membership, and gives it. `POST cgi/update?id=&group_id=&customer_id=`. Dates are by the
 * account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for an id that is no
 * whole number, a date that is none, or without `groupId` or `customerId`; `invalid` with messages by field;
 * `notFound`. Source: the reference and programs that call it.
 */
export const updateCgi: t.UpdateEntityIn<Cgi, CgiPair, CgiInput> = /* @__PURE__ */ op.updateEntityIn(
  'updateCgi',
  'cgi',
  cgiModel,
  cgiSaveRules,
)
/** {@link updateCgi}, as the API sent it. */
export const updateCgiRaw: t.UpdateEntityInRaw<CgiPair, CgiInput> = /* @__PURE__ */ op.updateEntityInRaw(
  'updateCgi',
  'cgi',
  cgiSaveRules,
)

type DeleteArguments = [id: Id, options?: t.CallOptions & { readonly groupId?: Id | undefined }]

const deleting = /* @__PURE__ */ op.act(
  'deleteCgi',
  'repeatable',
  'cgi/delete',
  (...[id, options = {}]: DeleteArguments) => ({
    query: { id: idOf(id), ...cgiDeleteNames(options).query },
    options,
  }),
)

/**
 * Ends a membership. `POST cgi/delete?id=`, with `group_id` where `groupId` is given, which one account was seen to go
 * by. Errors: `input` for an id that is no whole number; `invalid` when the API says it did not; `mismatch` when it
 * does not say; `notFound`. Source: the reference and programs that call it.
 */
export const deleteCgi: t.ParsedOperation<DeleteArguments, Done> = /* @__PURE__ */ op.parsed(
  deleting,
  /* @__PURE__ */ doneReader(true),
)
/** {@link deleteCgi}, as the API sent it. */
export const deleteCgiRaw: t.RawOperation<DeleteArguments> = /* @__PURE__ */ op.raw(deleting)

/** Whose groups: the customer's id, or with a page of them, as `paginate` asks. */
type OfCustomer = Id | ({ readonly customerId: Id } & t.PageQuery & t.CallOptions)

const listingGroups: op.Operation<[customer: OfCustomer, options?: t.CallOptions]> = {
  operation: 'listCustomerGroups',
  describe: (context, customer, options = {}) => {
    const query = typeof customer === 'object' ? customer : { customerId: customer }
    return request(context, 'cgi/customer', listMessage({ ...options, ...query }, customerPlace))
  },
}

/**
 * A page of the groups of one customer, as memberships. `POST cgi/customer?customer_id=`. For all pages:
 * `paginate(listCustomerGroups, ctx, { customerId: 5 })`. Dates and times are by the account's clocks and say no zone.
 * Errors: `input` for an id that is no whole number; `mismatch` for an answer without rows. Source: programs that call
 * it.
 */
export const listCustomerGroups: t.ParsedOperation<[customer: OfCustomer, options?: t.CallOptions], Page<Cgi>> &
  t.Paged<Cgi> = /* @__PURE__ */ op.byPages(
  /* @__PURE__ */ op.parsed(listingGroups, /* @__PURE__ */ pageReader(cgiModel)),
)
/** {@link listCustomerGroups}, as the API sent it. */
export const listCustomerGroupsRaw: t.RawOperation<[customer: OfCustomer, options?: t.CallOptions]> =
  /* @__PURE__ */ op.raw(listingGroups)
