import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { featureWithRelations } from './relations.js'
import { FeatureSchema } from './schemas/feature.js'
import type * as t from './signatures.js'

/** The fields of a feature that are not sent. */
const featureRules: InputRules = { readOnly: ['packages', 'dependencies', 'dependants'] }

/**
 * The schema of the data for saving a {@link Feature}, which forms can use too. It leaves out the fields that the API sets.
 */
export const FeatureInputSchema = /* @__PURE__ */ inputSchema(FeatureSchema, featureRules)

const getFeatureOperation = /* @__PURE__ */ op.getting('getFeature', 'features')

/** Gets one feature. `GET features/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getFeature: t.GetEntity<'Feature'> = /* @__PURE__ */ op.getEntity(
  getFeatureOperation,
  featureWithRelations,
)
/** Like {@link getFeature}, but returns the response as it was sent: status, headers and body text. */
export const getFeatureRaw: t.GetEntityRaw<'Feature'> = /* @__PURE__ */ op.raw(getFeatureOperation)

const listFeaturesOperation = /* @__PURE__ */ op.listing('listFeatures', 'features')

/**
 * Lists or searches features. `GET features`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
 */
export const listFeatures: t.ListEntities<'Feature'> = /* @__PURE__ */ op.listEntities(
  listFeaturesOperation,
  featureWithRelations,
)
/** Like {@link listFeatures}, but returns the response as it was sent: status, headers and body text. */
export const listFeaturesRaw: t.ListEntitiesRaw<'Feature'> = /* @__PURE__ */ op.raw(listFeaturesOperation)

const listFeaturesByTagOperation = /* @__PURE__ */ op.listingByTag('listFeaturesByTag', 'features')

/** Lists the features with a tag. `GET features/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listFeaturesByTag: t.ListEntitiesByTag<'Feature'> = /* @__PURE__ */ op.listEntitiesByTag(
  listFeaturesByTagOperation,
  featureWithRelations,
)
/** Like {@link listFeaturesByTag}, but returns the response as it was sent: status, headers and body text. */
export const listFeaturesByTagRaw: t.ListEntitiesByTagRaw<'Feature'> =
  /* @__PURE__ */ op.raw(listFeaturesByTagOperation)

const saveFeatureOperation = /* @__PURE__ */ op.saving('saveFeature', 'features', featureRules)

/**
 * Creates a feature, `POST features/`, or updates the one with the given `id`, `PUT features/{id}`. Fields that the API
 * sets and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. Source: the wire.
 */
export const saveFeature: t.SaveEntity<'Feature'> = /* @__PURE__ */ op.saveEntity(
  saveFeatureOperation,
  featureWithRelations,
)
/** Like {@link saveFeature}, but returns the response as it was sent: status, headers and body text. */
export const saveFeatureRaw: t.SaveEntityRaw<'Feature'> = /* @__PURE__ */ op.raw(saveFeatureOperation)

const deleteFeatureOperation = /* @__PURE__ */ op.deleting('deleteFeature', 'features')

/**
 * Soft-deletes a feature and returns it. `DELETE features/{id}`. Errors: `notFound`, also if it is already deleted. Source:
 * the wire.
 */
export const deleteFeature: t.OnEntity<'Feature'> = /* @__PURE__ */ op.givingOne(
  deleteFeatureOperation,
  featureWithRelations,
)
/** Like {@link deleteFeature}, but returns the response as it was sent: status, headers and body text. */
export const deleteFeatureRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteFeatureOperation)

const getFeatureAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getFeatureAttributes', 'features')

/**
 * Lists the attributes of features: the predefined ones and the account's own. `GET features/attributes`. Errors: those of
 * every call. Source: the wire.
 */
export const getFeatureAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getFeatureAttributesOperation)
/** Like {@link getFeatureAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getFeatureAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getFeatureAttributesOperation)

const saveFeatureAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveFeatureAttribute', 'features')

/**
 * Defines an attribute of features, `POST features/attributes/`, or changes the one with the given `id`,
 * `PUT features/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveFeatureAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveFeatureAttributeOperation)
/** Like {@link saveFeatureAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveFeatureAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveFeatureAttributeOperation)

const deleteFeatureAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteFeatureAttribute', 'features')

/** Soft-deletes an attribute of features. `DELETE features/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteFeatureAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteFeatureAttributeOperation,
)
/** Like {@link deleteFeatureAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteFeatureAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteFeatureAttributeOperation)

/** The operations of this resource as plain data. */
export const featureOperations: readonly Operation[] = [
  getFeatureOperation,
  listFeaturesOperation,
  listFeaturesByTagOperation,
  saveFeatureOperation,
  deleteFeatureOperation,
  getFeatureAttributesOperation,
  saveFeatureAttributeOperation,
  deleteFeatureAttributeOperation,
]
