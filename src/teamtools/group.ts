import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { groupWithRelations, packageWithRelations } from './relations.js'
import { GroupSchema } from './schemas/group.js'
import type * as t from './signatures.js'

/** The fields of a group that are not sent. */
const groupRules: InputRules = { readOnly: ['packages'] }

/**
 * The schema of the data for saving a {@link Group}, which forms can use too. It leaves out the fields that the API sets.
 */
export const GroupInputSchema = /* @__PURE__ */ inputSchema(GroupSchema, groupRules)

const getGroupOperation = /* @__PURE__ */ op.getting('getGroup', 'groups')

/** Gets one group. `GET groups/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getGroup: t.GetEntity<'Group'> = /* @__PURE__ */ op.getEntity(getGroupOperation, groupWithRelations)
/** Like {@link getGroup}, but returns the response as it was sent: status, headers and body text. */
export const getGroupRaw: t.GetEntityRaw<'Group'> = /* @__PURE__ */ op.raw(getGroupOperation)

const listGroupsOperation = /* @__PURE__ */ op.listing('listGroups', 'groups')

/**
 * Lists or searches groups. `GET groups`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
 */
export const listGroups: t.ListEntities<'Group'> = /* @__PURE__ */ op.listEntities(
  listGroupsOperation,
  groupWithRelations,
)
/** Like {@link listGroups}, but returns the response as it was sent: status, headers and body text. */
export const listGroupsRaw: t.ListEntitiesRaw<'Group'> = /* @__PURE__ */ op.raw(listGroupsOperation)

const listGroupsByTagOperation = /* @__PURE__ */ op.listingByTag('listGroupsByTag', 'groups')

/** Lists the groups with a tag. `GET groups/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listGroupsByTag: t.ListEntitiesByTag<'Group'> = /* @__PURE__ */ op.listEntitiesByTag(
  listGroupsByTagOperation,
  groupWithRelations,
)
/** Like {@link listGroupsByTag}, but returns the response as it was sent: status, headers and body text. */
export const listGroupsByTagRaw: t.ListEntitiesByTagRaw<'Group'> = /* @__PURE__ */ op.raw(listGroupsByTagOperation)

const saveGroupOperation = /* @__PURE__ */ op.saving('saveGroup', 'groups', groupRules)

/**
 * Creates a group, `POST groups/`, or updates the one with the given `id`, `PUT groups/{id}`. Fields that the API sets and
 * embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. Source: the wire.
 */
export const saveGroup: t.SaveEntity<'Group'> = /* @__PURE__ */ op.saveEntity(saveGroupOperation, groupWithRelations)
/** Like {@link saveGroup}, but returns the response as it was sent: status, headers and body text. */
export const saveGroupRaw: t.SaveEntityRaw<'Group'> = /* @__PURE__ */ op.raw(saveGroupOperation)

const deleteGroupOperation = /* @__PURE__ */ op.deleting('deleteGroup', 'groups')

/**
 * Soft-deletes a group and returns it. `DELETE groups/{id}`. Errors: `notFound`, also if it is already deleted. Source: the
 * wire.
 */
export const deleteGroup: t.OnEntity<'Group'> = /* @__PURE__ */ op.givingOne(deleteGroupOperation, groupWithRelations)
/** Like {@link deleteGroup}, but returns the response as it was sent: status, headers and body text. */
export const deleteGroupRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteGroupOperation)

const getGroupAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getGroupAttributes', 'groups')

/**
 * Lists the attributes of groups: the predefined ones and the account's own. `GET groups/attributes`. Errors: those of
 * every call. Source: the wire.
 */
export const getGroupAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getGroupAttributesOperation)
/** Like {@link getGroupAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getGroupAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getGroupAttributesOperation)

const saveGroupAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveGroupAttribute', 'groups')

/**
 * Defines an attribute of groups, `POST groups/attributes/`, or changes the one with the given `id`,
 * `PUT groups/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveGroupAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveGroupAttributeOperation)
/** Like {@link saveGroupAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveGroupAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveGroupAttributeOperation)

const deleteGroupAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteGroupAttribute', 'groups')

/** Soft-deletes an attribute of groups. `DELETE groups/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteGroupAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(deleteGroupAttributeOperation)
/** Like {@link deleteGroupAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteGroupAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteGroupAttributeOperation)

const getGroupPackagesOperation = /* @__PURE__ */ op.gettingPart('getGroupPackages', 'groups/{id}/packages')

/** Lists the packages of a group. `GET groups/{id}/packages`. Errors: `notFound`. Source: the wire. */
export const getGroupPackages: t.OnEntityMany<'Package'> = /* @__PURE__ */ op.givingMany(
  getGroupPackagesOperation,
  packageWithRelations,
)
/** Like {@link getGroupPackages}, but returns the response as it was sent: status, headers and body text. */
export const getGroupPackagesRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getGroupPackagesOperation)

/** The operations of this resource as plain data. */
export const groupOperations: readonly Operation[] = [
  getGroupOperation,
  listGroupsOperation,
  listGroupsByTagOperation,
  saveGroupOperation,
  deleteGroupOperation,
  getGroupAttributesOperation,
  saveGroupAttributeOperation,
  deleteGroupAttributeOperation,
  getGroupPackagesOperation,
]
