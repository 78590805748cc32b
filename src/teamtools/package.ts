import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { packageWithRelations } from './relations.js'
import { PackageSchema } from './schemas/package.js'
import type * as t from './signatures.js'

/** The fields of a package that are not sent. */
const packageRules: InputRules = { readOnly: ['features', 'plan', 'group'] }

/**
 * The schema of the data for saving a {@link Package}, which forms can use too. It leaves out the fields that the API sets.
 */
export const PackageInputSchema = /* @__PURE__ */ inputSchema(PackageSchema, packageRules)

const getPackageOperation = /* @__PURE__ */ op.getting('getPackage', 'packages')

/** Gets one package. `GET packages/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getPackage: t.GetEntity<'Package'> = /* @__PURE__ */ op.getEntity(
  getPackageOperation,
  packageWithRelations,
)
/** Like {@link getPackage}, but returns the response as it was sent: status, headers and body text. */
export const getPackageRaw: t.GetEntityRaw<'Package'> = /* @__PURE__ */ op.raw(getPackageOperation)

const listPackagesOperation = /* @__PURE__ */ op.listing('listPackages', 'packages')

/**
 * Lists or searches packages. `GET packages`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
 */
export const listPackages: t.ListEntities<'Package'> = /* @__PURE__ */ op.listEntities(
  listPackagesOperation,
  packageWithRelations,
)
/** Like {@link listPackages}, but returns the response as it was sent: status, headers and body text. */
export const listPackagesRaw: t.ListEntitiesRaw<'Package'> = /* @__PURE__ */ op.raw(listPackagesOperation)

const listPackagesByTagOperation = /* @__PURE__ */ op.listingByTag('listPackagesByTag', 'packages')

/** Lists the packages with a tag. `GET packages/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listPackagesByTag: t.ListEntitiesByTag<'Package'> = /* @__PURE__ */ op.listEntitiesByTag(
  listPackagesByTagOperation,
  packageWithRelations,
)
/** Like {@link listPackagesByTag}, but returns the response as it was sent: status, headers and body text. */
export const listPackagesByTagRaw: t.ListEntitiesByTagRaw<'Package'> =
  /* @__PURE__ */ op.raw(listPackagesByTagOperation)

const savePackageOperation = /* @__PURE__ */ op.saving('savePackage', 'packages', packageRules)

/**
 * Creates a package, `POST packages/`, or updates the one with the given `id`, `PUT packages/{id}`. Fields that the API
 * sets and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. Source: the wire.
 */
export const savePackage: t.SaveEntity<'Package'> = /* @__PURE__ */ op.saveEntity(
  savePackageOperation,
  packageWithRelations,
)
/** Like {@link savePackage}, but returns the response as it was sent: status, headers and body text. */
export const savePackageRaw: t.SaveEntityRaw<'Package'> = /* @__PURE__ */ op.raw(savePackageOperation)

const deletePackageOperation = /* @__PURE__ */ op.deleting('deletePackage', 'packages')

/**
 * Soft-deletes a package and returns it. `DELETE packages/{id}`. Errors: `notFound`, also if it is already deleted. Source:
 * the wire.
 */
export const deletePackage: t.OnEntity<'Package'> = /* @__PURE__ */ op.givingOne(
  deletePackageOperation,
  packageWithRelations,
)
/** Like {@link deletePackage}, but returns the response as it was sent: status, headers and body text. */
export const deletePackageRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePackageOperation)

const getPackageAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getPackageAttributes', 'packages')

/**
 * Lists the attributes of packages: the predefined ones and the account's own. `GET packages/attributes`. Errors: those of
 * every call. Source: the wire.
 */
export const getPackageAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getPackageAttributesOperation)
/** Like {@link getPackageAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getPackageAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getPackageAttributesOperation)

const savePackageAttributeOperation = /* @__PURE__ */ op.savingAttribute('savePackageAttribute', 'packages')

/**
 * Defines an attribute of packages, `POST packages/attributes/`, or changes the one with the given `id`,
 * `PUT packages/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const savePackageAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(savePackageAttributeOperation)
/** Like {@link savePackageAttribute}, but returns the response as it was sent: status, headers and body text. */
export const savePackageAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(savePackageAttributeOperation)

const deletePackageAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deletePackageAttribute', 'packages')

/** Soft-deletes an attribute of packages. `DELETE packages/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deletePackageAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deletePackageAttributeOperation,
)
/** Like {@link deletePackageAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deletePackageAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deletePackageAttributeOperation)

/** The operations of this resource as plain data. */
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
