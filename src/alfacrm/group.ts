import { type ArchivedFilter, datesAs, type Prepare, withArchived } from './filter.js'
import type { Input } from './input.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, end, local, number, numbers, ref, rows, text, type Entity, type Maybe, type Row } from './shape.js'
import type * as t from './signatures.js'

/** Pupils who learn together. Who is in it is said by its memberships, `Cgi`. */
export type Group = Entity & {
  readonly branch_ids?: Maybe<readonly number[]>
  readonly teacher_ids?: Maybe<readonly number[]>
  readonly teachers?: Maybe<readonly Row[]>
  readonly name?: Maybe<string>
  readonly level_id?: Maybe<number>
  readonly status_id?: Maybe<number>
  readonly company_id?: Maybe<number>
  readonly streaming_id?: Maybe<number>
  readonly limit?: Maybe<number>
  readonly note?: Maybe<string>
  readonly b_date?: Maybe<Local>
  readonly e_date?: Maybe<Local>
  readonly created_at?: Maybe<Local>
  readonly updated_at?: Maybe<Local>
}

/** How a group is read. */
export const groupModel: Model<Group> = {
  id: count,
  branch_ids: numbers,
  teacher_ids: numbers,
  teachers: rows,
  name: text,
  level_id: ref,
  status_id: ref,
  company_id: ref,
  streaming_id: ref,
  limit: number,
  note: text,
  b_date: local,
  e_date: end,
  created_at: local,
  updated_at: local,
}

/** What a list of groups is narrowed by. */
export type GroupFilters = {
  readonly id?: number | undefined
  readonly ids?: readonly number[] | undefined
  readonly name?: string | undefined
  readonly note?: string | undefined
  readonly customer_name?: string | undefined
  readonly level_id?: number | undefined
  readonly status_id?: number | undefined
  readonly branch_id?: number | undefined
  readonly teacher_id?: number | undefined
  readonly b_date_from?: Local | undefined
  readonly b_date_to?: Local | undefined
  readonly e_date_from?: Local | undefined
  readonly e_date_to?: Local | undefined
  readonly updated_at_from?: Local | undefined
  readonly updated_at_to?: Local | undefined
  readonly created_at_from?: Local | undefined
  readonly created_at_to?: Local | undefined
} & ArchivedFilter

/** A group to be created, or what of it is to be changed. */
export type GroupInput = Input<Group, 'name' | 'branch_ids', 'teachers' | 'created_at' | 'updated_at'>

const write = /* @__PURE__ */ datesAs()
const prepare: Prepare<GroupFilters> = (given) => ({ body: withArchived(given), write })

/** Where none is hidden. */
const groupScope = { passes: [{ removed: 1 }] }

/**
 * A page of groups. `POST group/index`. Archived ones as well: `removed: 1` is sent when `archived` is left out. Date
 * filters go as `Y-m-d`, those of creation and change as `d.m.Y`. Dates and times are by the account's clocks and say
 * no zone. Errors: `input` for a word of `archived` that is none; `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: the reference and programs that call it.
 */
export const listGroups: t.ListEntities<Group, GroupFilters> = /* @__PURE__ */ op.listEntities(
  'listGroups',
  'group/index',
  groupModel,
  prepare,
)
/** {@link listGroups}, as the API sent it. */
export const listGroupsRaw: t.ListEntitiesRaw<GroupFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listGroups',
  'group/index',
  prepare,
)

/**
 * A group by its id. `POST group/index` with `{ id }`. Also one that was archived. Dates and times are by the
 * account's clocks and say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not among
 * what came. Source: the reference and programs that call it.
 */
export const getGroup: t.GetEntity<Group> = /* @__PURE__ */ op.getEntity(
  'getGroup',
  'group/index',
  groupModel,
  groupScope,
)
/** {@link getGroup}, as the API sent it: a list. */
export const getGroupRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getGroup', 'group/index', groupScope)

/**
 * Creates a group, once, and gives it. `POST group/create`. Dates are by the account's clocks and say no zone; they go
 * as `d.m.Y`, or as `dateFormat` says. Errors: `input` for a date that is none; `invalid` with messages by field.
 * Source: the reference and programs that call it.
 */
export const createGroup: t.CreateEntity<Group, GroupInput> = /* @__PURE__ */ op.createEntity(
  'createGroup',
  'group',
  groupModel,
)
/** {@link createGroup}, as the API sent it. */
export const createGroupRaw: t.CreateEntityRaw<GroupInput> = /* @__PURE__ */ op.createEntityRaw('createGroup', 'group')

/**
 * Changes what is given of a group, and gives it. `POST group/update?id=`. Dates are by the account's clocks and say
 * no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for an id that is no whole number or a date
 * that is none; `invalid` with messages by field; `notFound`. Source: the reference and programs that call it.
 */
export const updateGroup: t.UpdateEntity<Group, GroupInput> = /* @__PURE__ */ op.updateEntity(
  'updateGroup',
  'group',
  groupModel,
)
/** {@link updateGroup}, as the API sent it. */
export const updateGroupRaw: t.UpdateEntityRaw<GroupInput> = /* @__PURE__ */ op.updateEntityRaw('updateGroup', 'group')

/**
 * Deletes a group. `POST group/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the API
 * says it did not; `mismatch` when it does not say; `notFound`. Source: the reference and one program that calls it.
 */
export const deleteGroup: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteGroup', 'group')
/** {@link deleteGroup}, as the API sent it. */
export const deleteGroupRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteGroup', 'group')
