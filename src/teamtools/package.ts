import { flag, list, text, type Maybe } from '../core/shape.js'
import { featureModel } from './feature.js'
import { groupModel } from './group.js'
import { model, type Entity, type Model } from './model.js'
import { planModel } from './plan.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'

/** Features that are sold together. */
export type Package = Entity & {
  readonly name?: Maybe<string>
  readonly description?: Maybe<string>
  /** One package of a group is its default; an only one becomes it by itself. */
  readonly default?: Maybe<boolean>
  readonly groupId?: Maybe<string>
  readonly featureIds?: Maybe<readonly string[]>
}

/** How a package is read. */
export const packageModel: Model = /* @__PURE__ */ model<'Package'>(
  { name: text, description: text, default: flag, groupId: text, featureIds: /* @__PURE__ */ list(text) },
  () => ({ features: [featureModel], plan: planModel, group: groupModel }),
)

/** What of a package is not sent. */
const packageRules: InputRules = { readOnly: ['features', 'plan', 'group'] }

/** One package. `GET packages/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getPackage: t.GetEntity<'Package'> = /* @__PURE__ */ op.getEntity('Package', packageModel)
/** {@link getPackage}, as the API sent it. */
export const getPackageRaw: t.GetEntityRaw<'Package'> = /* @__PURE__ */ op.getEntityRaw('Package')

/**
 * A list or search of packages. `GET packages`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listPackages: t.ListEntities<'Package'> = /* @__PURE__ */ op.listEntities('Package', packageModel)
/** {@link listPackages}, as the API sent it. */
export const listPackagesRaw: t.ListEntitiesRaw<'Package'> = /* @__PURE__ */ op.listEntitiesRaw('Package')

/** The packages that carry a tag. `GET packages/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listPackagesByTag: t.ListEntitiesByTag<'Package'> = /* @__PURE__ */ op.listEntitiesByTag(
  'Package',
  packageModel,
)
/** {@link listPackagesByTag}, as the API sent it. */
export const listPackagesByTagRaw: t.ListEntitiesByTagRaw<'Package'> =
  /* @__PURE__ */ op.listEntitiesByTagRaw('Package')

/**
 * Creates a package without `id`, `POST packages/`; updates the one with it, `PUT packages/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source:
 * the wire.
 */
export const savePackage: t.SaveEntity<'Package'> = /* @__PURE__ */ op.saveEntity('Package', packageModel, packageRules)
/** {@link savePackage}, as the API sent it. */
export const savePackageRaw: t.SaveEntityRaw<'Package'> = /* @__PURE__ */ op.saveEntityRaw('Package', packageRules)

/**
 * Deletes a package softly and gives it. `DELETE packages/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deletePackage: t.OnEntity<'Package'> = /* @__PURE__ */ op.deleteEntity('Package', packageModel)
/** {@link deletePackage}, as the API sent it. */
export const deletePackageRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Package')

/**
 * The attributes of packages, predefined and the account's own. `GET packages/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getPackageAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Package')
/** {@link getPackageAttributes}, as the API sent it. */
export const getPackageAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Package')

/**
 * Defines an attribute of packages, `POST packages/attributes/`, or with an `id` changes it, `PUT
 * packages/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const savePackageAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Package')
/** {@link savePackageAttribute}, as the API sent it. */
export const savePackageAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Package')

/** Deletes an attribute of packages softly. `DELETE packages/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deletePackageAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Package')
/** {@link deletePackageAttribute}, as the API sent it. */
export const deletePackageAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Package')
