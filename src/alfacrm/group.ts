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

/** Pupils who learn together. Who is in it is said by its memberships, `Cgi`. */
export interface Group extends Readonly<v.InferOutput<typeof GroupSchema>> {}

/** What a list of groups is narrowed by. */
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

/** The fields without which none can be created. */
const required = ['name', 'branch_ids'] as const

/** The fields of a row that are not sent. */
const readOnly = ['teachers', 'created_at', 'updated_at'] as const

/** A group to be created, or what of it is to be changed. */
export interface GroupInput extends Input<Group, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link GroupInput}. */
export const GroupInputSchema = /* @__PURE__ */ inputSchema(GroupSchema, required, readOnly)

const writeField = /* @__PURE__ */ dateWriter()
const prepare: Prepare<GroupFilters> = (given) => ({ body: withArchived(given), writeField })

/** The filters with which the list hides nothing. */
const hidingNone = { removed: 1 }

const listGroupsOperation = /* @__PURE__ */ op.listing('listGroups', '{branch}/group/index', prepare)

/**
 * A page of groups. `POST group/index`. Archived ones as well: `removed: 1` is sent when `archived` is left out. Date
 * filters go as `Y-m-d`, those of creation and change as `d.m.Y`. Dates and times are by the account's clocks and say
 * no zone. Errors: `input` for a word of `archived` that is none; `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: the reference and programs that call it.
 */
export const listGroups: t.ListEntities<Group, GroupFilters> = /* @__PURE__ */ op.listEntities(
  listGroupsOperation,
  GroupSchema,
)
/** {@link listGroups}, as the API sent it. */
export const listGroupsRaw: t.ListEntitiesRaw<GroupFilters> = /* @__PURE__ */ op.raw(listGroupsOperation)

const getGroupOperation = /* @__PURE__ */ op.getting('getGroup', '{branch}/group/index', hidingNone)

/**
 * A group by its id. `POST group/index` with `{ id }`. Also one that was archived. Dates and times are by the
 * account's clocks and say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not among
 * what came. Source: the reference and programs that call it.
 */
export const getGroup: t.GetEntity<Group> = /* @__PURE__ */ op.getEntity(getGroupOperation, GroupSchema)
/** {@link getGroup}, as the API sent it: a list. */
export const getGroupRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getGroupOperation)

const createGroupOperation = /* @__PURE__ */ op.creating('createGroup', '{branch}/group/create')

/**
 * Creates a group, once, and gives it. `POST group/create`. Dates are by the account's clocks and say no zone; they go
 * as `d.m.Y`, or as `dateFormat` says. Errors: `input` for a date that is none; `invalid` with messages by field.
 * Source: the reference and programs that call it.
 */
export const createGroup: t.CreateEntity<Group, GroupInput> = /* @__PURE__ */ op.createEntity(
  createGroupOperation,
  GroupSchema,
)
/** {@link createGroup}, as the API sent it. */
export const createGroupRaw: t.CreateEntityRaw<GroupInput> = /* @__PURE__ */ op.raw(createGroupOperation)

const updateGroupOperation = /* @__PURE__ */ op.updating('updateGroup', '{branch}/group/update')

/**
 * Changes what is given of a group, and gives it. `POST group/update?id=`. Dates are by the account's clocks and say
 * no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for an id that is no whole number or a date
 * that is none; `invalid` with messages by field; `notFound`. Source: the reference and programs that call it.
 */
export const updateGroup: t.UpdateEntity<Group, GroupInput> = /* @__PURE__ */ op.updateEntity(
  updateGroupOperation,
  GroupSchema,
)
/** {@link updateGroup}, as the API sent it. */
export const updateGroupRaw: t.UpdateEntityRaw<GroupInput> = /* @__PURE__ */ op.raw(updateGroupOperation)

const deleteGroupOperation = /* @__PURE__ */ op.deleting('deleteGroup', '{branch}/group/delete')

/**
 * Deletes a group. `POST group/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the API
 * says it did not; `mismatch` when it does not say; `notFound`. Source: the reference and one program that calls it.
 */
export const deleteGroup: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteGroupOperation)
/** {@link deleteGroup}, as the API sent it. */
export const deleteGroupRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteGroupOperation)

/** The operations of this resource as data. @internal */
export const groupOperations: readonly op.Operation[] = [
  listGroupsOperation,
  getGroupOperation,
  createGroupOperation,
  updateGroupOperation,
  deleteGroupOperation,
]
