import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { packageWithRelations } from './relations.js'
import { PackageSchema } from './schemas/package.js'
import type * as t from './signatures.js'

/** What of a package is not sent. */
const packageRules: InputRules = { readOnly: ['features', 'plan', 'group'] }

/** The schema of what is sent to save a {@link Package}, for forms as well. What the API sets itself is no part of it. */
export const PackageInputSchema = /* @__PURE__ */ inputSchema(PackageSchema, packageRules)

const getPackageOperation = /* @__PURE__ */ op.getting('getPackage', 'packages')

/** One package. `GET packages/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getPackage: t.GetEntity<'Package'> = /* @__PURE__ */ op.getEntity(
  getPackageOperation,
  packageWithRelations,
)
/** {@link getPackage}, as the API sent it. */
export const getPackageRaw: t.GetEntityRaw<'Package'> = /* @__PURE__ */ op.raw(getPackageOperation)

const listPackagesOperation = /* @__PURE__ */ op.listing('listPackages', 'packages')

/**
 * A list or search of packages. `GET packages`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listPackages: t.ListEntities<'Package'> = /* @__PURE__ */ op.listEntities(
  listPackagesOperation,
  packageWithRelations,
)
/** {@link listPackages}, as the API sent it. */
export const listPackagesRaw: t.ListEntitiesRaw<'Package'> = /* @__PURE__ */ op.raw(listPackagesOperation)

const listPackagesByTagOperation = /* @__PURE__ */ op.listingByTag('listPackagesByTag', 'packages')

/** The packages that carry a tag. `GET packages/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listPackagesByTag: t.ListEntitiesByTag<'Package'> = /* @__PURE__ */ op.listEntitiesByTag(
  listPackagesByTagOperation,
  packageWithRelations,
)
/** {@link listPackagesByTag}, as the API sent it. */
export const listPackagesByTagRaw: t.ListEntitiesByTagRaw<'Package'> =
  /* @__PURE__ */ op.raw(listPackagesByTagOperation)

const savePackageOperation = /* @__PURE__ */ op.saving('savePackage', 'packages', packageRules)

/**
 * Creates a package without `id`, `POST packages/`; updates the one with it, `PUT packages/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source:
 * the wire.
 */
export const savePackage: t.SaveEntity<'Package'> = /* @__PURE__ */ op.saveEntity(
  savePackageOperation,
  packageWithRelations,
)
/** {@link savePackage}, as the API sent it. */
export const savePackageRaw: t.SaveEntityRaw<'Package'> = /* @__PURE__ */ op.raw(savePackageOperation)

const deletePackageOperation = /* @__PURE__ */ op.deleting('deletePackage', 'packages')

/**
 * Deletes a package softly and gives it. `DELETE packages/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deletePackage: t.OnEntity<'Package'> = /* @__PURE__ */ op.givingOne(
  deletePackageOperation,
  packageWithRelations,
)
/** {@link deletePackage}, as the API sent it. */
export const deletePackageRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePackageOperation)

const getPackageAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getPackageAttributes', 'packages')

/**
 * The attributes of packages, predefined and the account's own. `GET packages/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getPackageAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getPackageAttributesOperation)
/** {@link getPackageAttributes}, as the API sent it. */
export const getPackageAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getPackageAttributesOperation)

const savePackageAttributeOperation = /* @__PURE__ */ op.savingAttribute('savePackageAttribute', 'packages')

/**
 * Defines an attribute of packages, `POST packages/attributes/`, or with an `id` changes it, `PUT
 * packages/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const savePackageAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(savePackageAttributeOperation)
/** {@link savePackageAttribute}, as the API sent it. */
export const savePackageAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(savePackageAttributeOperation)

const deletePackageAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deletePackageAttribute', 'packages')

/** Deletes an attribute of packages softly. `DELETE packages/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deletePackageAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deletePackageAttributeOperation,
)
/** {@link deletePackageAttribute}, as the API sent it. */
export const deletePackageAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePackageAttributeOperation)

/** The operations of this resource as data. */
export const packageOperations: readonly Operation[] = [
  getPackageOperation,
  listPackagesOperation,
  listPackagesByTagOperation,
  savePackageOperation,
  deletePackageOperation,
  getPackageAttributesOperation,
  savePackageAttributeOperation,
  deletePackageAttributeOperation,
]
