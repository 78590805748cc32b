import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { groupWithRelations, packageWithRelations } from './relations.js'
import { GroupSchema } from './schemas/group.js'
import type * as t from './signatures.js'

/** What of a group is not sent. */
const groupRules: InputRules = { readOnly: ['packages'] }

/** The schema of what is sent to save a {@link Group}, for forms as well. What the API sets itself is no part of it. */
export const GroupInputSchema = /* @__PURE__ */ inputSchema(GroupSchema, groupRules)

const getGroupOperation = /* @__PURE__ */ op.getting('getGroup', 'groups')

/** One group. `GET groups/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getGroup: t.GetEntity<'Group'> = /* @__PURE__ */ op.getEntity(getGroupOperation, groupWithRelations)
/** {@link getGroup}, as the API sent it. */
export const getGroupRaw: t.GetEntityRaw<'Group'> = /* @__PURE__ */ op.raw(getGroupOperation)

const listGroupsOperation = /* @__PURE__ */ op.listing('listGroups', 'groups')

/**
 * A list or search of groups. `GET groups`. Without `limit` the API decides how many. Errors: `input` for a limit or
 * offset that is none. Source: the wire.
 */
export const listGroups: t.ListEntities<'Group'> = /* @__PURE__ */ op.listEntities(
  listGroupsOperation,
  groupWithRelations,
)
/** {@link listGroups}, as the API sent it. */
export const listGroupsRaw: t.ListEntitiesRaw<'Group'> = /* @__PURE__ */ op.raw(listGroupsOperation)

const listGroupsByTagOperation = /* @__PURE__ */ op.listingByTag('listGroupsByTag', 'groups')

/** The groups that carry a tag. `GET groups/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listGroupsByTag: t.ListEntitiesByTag<'Group'> = /* @__PURE__ */ op.listEntitiesByTag(
  listGroupsByTagOperation,
  groupWithRelations,
)
/** {@link listGroupsByTag}, as the API sent it. */
export const listGroupsByTagRaw: t.ListEntitiesByTagRaw<'Group'> = /* @__PURE__ */ op.raw(listGroupsByTagOperation)

const saveGroupOperation = /* @__PURE__ */ op.saving('saveGroup', 'groups', groupRules)

/**
 * Creates a group without `id`, `POST groups/`; updates the one with it, `PUT groups/{id}`. What the API sets itself
 * and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source: the
 * wire.
 */
export const saveGroup: t.SaveEntity<'Group'> = /* @__PURE__ */ op.saveEntity(saveGroupOperation, groupWithRelations)
/** {@link saveGroup}, as the API sent it. */
export const saveGroupRaw: t.SaveEntityRaw<'Group'> = /* @__PURE__ */ op.raw(saveGroupOperation)

const deleteGroupOperation = /* @__PURE__ */ op.deleting('deleteGroup', 'groups')

/**
 * Deletes a group softly and gives it. `DELETE groups/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteGroup: t.OnEntity<'Group'> = /* @__PURE__ */ op.givingOne(deleteGroupOperation, groupWithRelations)
/** {@link deleteGroup}, as the API sent it. */
export const deleteGroupRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteGroupOperation)

const getGroupAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getGroupAttributes', 'groups')

/**
 * The attributes of groups, predefined and the account's own. `GET groups/attributes`. Errors: those of every call.
 * Source: the wire.
 */
export const getGroupAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getGroupAttributesOperation)
/** {@link getGroupAttributes}, as the API sent it. */
export const getGroupAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getGroupAttributesOperation)

const saveGroupAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveGroupAttribute', 'groups')

/**
 * Defines an attribute of groups, `POST groups/attributes/`, or with an `id` changes it, `PUT
 * groups/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveGroupAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveGroupAttributeOperation)
/** {@link saveGroupAttribute}, as the API sent it. */
export const saveGroupAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveGroupAttributeOperation)

const deleteGroupAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteGroupAttribute', 'groups')

/** Deletes an attribute of groups softly. `DELETE groups/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteGroupAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(deleteGroupAttributeOperation)
/** {@link deleteGroupAttribute}, as the API sent it. */
export const deleteGroupAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteGroupAttributeOperation)

const getGroupPackagesOperation = /* @__PURE__ */ op.gettingPart('getGroupPackages', 'groups/{id}/packages')

/** The packages of a group. `GET groups/{id}/packages`. Errors: `notFound`. Source: the wire. */
export const getGroupPackages: t.OnEntityMany<'Package'> = /* @__PURE__ */ op.givingMany(
  getGroupPackagesOperation,
  packageWithRelations,
)
/** {@link getGroupPackages}, as the API sent it. */
export const getGroupPackagesRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getGroupPackagesOperation)

/** The operations of this resource as data. */
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
