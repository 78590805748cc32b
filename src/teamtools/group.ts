import { flag, text, type Maybe } from '../core/shape.js'
import { model, type Entity, type Model, listReader } from './model.js'
import { packageModel } from './package.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'

/** Packages between which a customer chooses. */
export type Group = Entity & {
  readonly name?: Maybe<string>
  /** One group of an account is its default; the first one becomes it by itself. */
  readonly default?: Maybe<boolean>
  /** What a customer gets who subscribes to the group without naming a package. */
  readonly defaultPackageId?: Maybe<string>
}

/** How a group is read. */
export const groupModel: Model = /* @__PURE__ */ model<'Group'>(
  { name: text, default: flag, defaultPackageId: text },
  () => ({ packages: [packageModel] }),
)

/** What of a group is not sent. */
const groupRules: InputRules = { readOnly: ['packages'] }

/** One group. `GET groups/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getGroup: t.GetEntity<'Group'> = /* @__PURE__ */ op.getEntity('Group', groupModel)
/** {@link getGroup}, as the API sent it. */
export const getGroupRaw: t.GetEntityRaw<'Group'> = /* @__PURE__ */ op.getEntityRaw('Group')

/**
 * A list or search of groups. `GET groups`. Without `limit` the API decides how many. Errors: `input` for a limit or
 * offset that is none. Source: the wire.
 */
export const listGroups: t.ListEntities<'Group'> = /* @__PURE__ */ op.listEntities('Group', groupModel)
/** {@link listGroups}, as the API sent it. */
export const listGroupsRaw: t.ListEntitiesRaw<'Group'> = /* @__PURE__ */ op.listEntitiesRaw('Group')

/** The groups that carry a tag. `GET groups/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listGroupsByTag: t.ListEntitiesByTag<'Group'> = /* @__PURE__ */ op.listEntitiesByTag('Group', groupModel)
/** {@link listGroupsByTag}, as the API sent it. */
export const listGroupsByTagRaw: t.ListEntitiesByTagRaw<'Group'> = /* @__PURE__ */ op.listEntitiesByTagRaw('Group')

/**
 * Creates a group without `id`, `POST groups/`; updates the one with it, `PUT groups/{id}`. What the API sets itself
 * and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source: the
 * wire.
 */
export const saveGroup: t.SaveEntity<'Group'> = /* @__PURE__ */ op.saveEntity('Group', groupModel, groupRules)
/** {@link saveGroup}, as the API sent it. */
export const saveGroupRaw: t.SaveEntityRaw<'Group'> = /* @__PURE__ */ op.saveEntityRaw('Group', groupRules)

/**
 * Deletes a group softly and gives it. `DELETE groups/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteGroup: t.OnEntity<'Group'> = /* @__PURE__ */ op.deleteEntity('Group', groupModel)
/** {@link deleteGroup}, as the API sent it. */
export const deleteGroupRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Group')

/**
 * The attributes of groups, predefined and the account's own. `GET groups/attributes`. Errors: those of every call.
 * Source: the wire.
 */
export const getGroupAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Group')
/** {@link getGroupAttributes}, as the API sent it. */
export const getGroupAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Group')

/**
 * Defines an attribute of groups, `POST groups/attributes/`, or with an `id` changes it, `PUT
 * groups/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveGroupAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Group')
/** {@link saveGroupAttribute}, as the API sent it. */
export const saveGroupAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Group')

/** Deletes an attribute of groups softly. `DELETE groups/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteGroupAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Group')
/** {@link deleteGroupAttribute}, as the API sent it. */
export const deleteGroupAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Group')

const gettingPackages = /* @__PURE__ */ op.getPart('Group', 'Packages')
/** The packages of a group. `GET groups/{id}/packages`. Errors: `notFound`. Source: the wire. */
export const getGroupPackages: t.OnEntityMany<'Package'> = /* @__PURE__ */ op.parsed(
  gettingPackages,
  /* @__PURE__ */ listReader(() => packageModel),
)
/** {@link getGroupPackages}, as the API sent it. */
export const getGroupPackagesRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(gettingPackages)
