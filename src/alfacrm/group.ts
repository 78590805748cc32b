import * as v from 'valibot'
import { date, endDate, id, numberList, objectList, optionalId, optionalNumber, optionalString } from './fields.js'
import { type ArchivedFilter, dateWriter, type Prepare, withArchived } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Group}. */
export const GroupSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_ids: numberList,
  teacher_ids: numberList,
  teachers: objectList,
  name: optionalString,
  level_id: optionalId,
  status_id: optionalId,
  company_id: optionalId,
  streaming_id: optionalId,
  limit: optionalNumber,
  note: optionalString,
  b_date: date,
  e_date: endDate,
  created_at: date,
  updated_at: date,
})

/** Pupils who learn together. The memberships, `Cgi`, tell who is in a group. */
export interface Group extends Readonly<v.InferOutput<typeof GroupSchema>> {}

/** The filters of a list of groups. */
export interface GroupFilters extends ArchivedFilter {
  /** Only the group with this id. */
  readonly id?: number | undefined
  /** Only the groups with these ids. */
  readonly ids?: readonly number[] | undefined
  /** Only groups with this name. */
  readonly name?: string | undefined
  /** Only groups with this note. */
  readonly note?: string | undefined
  /** Only groups with a customer of this name. */
  readonly customer_name?: string | undefined
  /** Only groups at the level with this id. */
  readonly level_id?: number | undefined
  /** Only groups with the status of this id. */
  readonly status_id?: number | undefined
  /** Only groups of the branch with this id. */
  readonly branch_id?: number | undefined
  /** Only groups of the teacher with this id. */
  readonly teacher_id?: number | undefined
  /** Only groups that begin from this day on. */
  readonly b_date_from?: Local | undefined
  /** Only groups that begin up to this day. */
  readonly b_date_to?: Local | undefined
  /** Only groups that end from this day on. */
  readonly e_date_from?: Local | undefined
  /** Only groups that end up to this day. */
  readonly e_date_to?: Local | undefined
  /** Only rows that were changed from this day on. */
  readonly updated_at_from?: Local | undefined
  /** Only rows that were changed up to this day. */
  readonly updated_at_to?: Local | undefined
  /** Only rows that were created from this day on. */
  readonly created_at_from?: Local | undefined
  /** Only rows that were created up to this day. */
  readonly created_at_to?: Local | undefined
}

/** The fields that are required to create a row. */
const required = ['name', 'branch_ids'] as const

/** The fields of a row that are never sent. */
const readOnly = ['teachers', 'created_at', 'updated_at'] as const

/** The fields of a new group, or the fields to change in an existing one. */
export interface GroupInput extends Input<Group, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link GroupInput}. */
export const GroupInputSchema = /* @__PURE__ */ inputSchema(GroupSchema, required, readOnly)

const writeField = /* @__PURE__ */ dateWriter()
const prepare: Prepare<GroupFilters> = (given) => ({ body: withArchived(given), writeField })

/** The filters with which the list leaves out no rows. */
const hidingNone = { removed: 1 }

const listGroupsOperation = /* @__PURE__ */ op.listing('listGroups', '{branch}/group/index', prepare)

/**
 * Gets one page of groups. `POST group/index`. Archived rows are included: `removed: 1` is sent when `archived` is left
 * out. Date filters are sent as `Y-m-d`, those of creation and change as `d.m.Y`. Dates and times are in the account's
 * local time, without a time zone. Errors: `input` when `archived` has an unknown value; `rejected` when a filter has
 * the wrong form; `mismatch` when the answer has no list of rows. Source: the reference and programs that call it.
 */
export const listGroups: t.ListEntities<Group, GroupFilters> = /* @__PURE__ */ op.listEntities(
  listGroupsOperation,
  GroupSchema,
)
/** Like {@link listGroups}, but returns the response as it was sent: status, headers and body text. */
export const listGroupsRaw: t.ListEntitiesRaw<GroupFilters> = /* @__PURE__ */ op.raw(listGroupsOperation)

const getGroupOperation = /* @__PURE__ */ op.getting('getGroup', '{branch}/group/index', hidingNone)

/**
 * Gets A group by its id. `POST group/index` with `{ id }`. Archived rows are found as well. Dates and times are in the
 * account's local time, without a time zone. Errors: `input` when the id is not a whole number; `notFound` when the
 * answer does not contain that id. Source: the reference and programs that call it.
 */
export const getGroup: t.GetEntity<Group> = /* @__PURE__ */ op.getEntity(getGroupOperation, GroupSchema)
/**
 * Like {@link getGroup}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getGroupRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getGroupOperation)

const createGroupOperation = /* @__PURE__ */ op.creating('createGroup', '{branch}/group/create')

/**
 * Creates a group and returns it. `POST group/create`. Dates are in the account's local time, without a time zone. They
 * are sent as `d.m.Y`, or in the format of `dateFormat`. The request is not retried when its outcome is unknown.
 * Errors: `input` when a date is not valid; `invalid` with messages by field. Source: the reference and programs that
 * call it.
 */
export const createGroup: t.CreateEntity<Group, GroupInput> = /* @__PURE__ */ op.createEntity(
  createGroupOperation,
  GroupSchema,
)
/** Like {@link createGroup}, but returns the response as it was sent: status, headers and body text. */
export const createGroupRaw: t.CreateEntityRaw<GroupInput> = /* @__PURE__ */ op.raw(createGroupOperation)

const updateGroupOperation = /* @__PURE__ */ op.updating('updateGroup', '{branch}/group/update')

/**
 * Changes the given fields of a group and returns it. `POST group/update?id=`. Dates are in the account's local time,
 * without a time zone. They are sent as `d.m.Y`, or in the format of `dateFormat`. Errors: `input` when the id is not a
 * whole number or a date is not valid; `invalid` with messages by field; `notFound`. Source: the reference and programs
 * that call it.
 */
export const updateGroup: t.UpdateEntity<Group, GroupInput> = /* @__PURE__ */ op.updateEntity(
  updateGroupOperation,
  GroupSchema,
)
/** Like {@link updateGroup}, but returns the response as it was sent: status, headers and body text. */
export const updateGroupRaw: t.UpdateEntityRaw<GroupInput> = /* @__PURE__ */ op.raw(updateGroupOperation)

const deleteGroupOperation = /* @__PURE__ */ op.deleting('deleteGroup', '{branch}/group/delete')

/**
 * Deletes a group. `POST group/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the API
 * reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference and one
 * program that calls it.
 */
export const deleteGroup: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteGroupOperation)
/** Like {@link deleteGroup}, but returns the response as it was sent: status, headers and body text. */
export const deleteGroupRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteGroupOperation)

/** The operations of this resource as data. @internal */
export const groupOperations: readonly op.Operation[] = [
  listGroupsOperation,
  getGroupOperation,
  createGroupOperation,
  updateGroupOperation,
  deleteGroupOperation,
]
