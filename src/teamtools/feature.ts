import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { featureWithRelations } from './relations.js'
import { FeatureSchema } from './schemas/feature.js'
import type * as t from './signatures.js'

/** What of a feature is not sent. */
const featureRules: InputRules = { readOnly: ['packages', 'dependencies', 'dependants'] }

/** The schema of what is sent to save a {@link Feature}, for forms as well. What the API sets itself is no part of it. */
export const FeatureInputSchema = /* @__PURE__ */ inputSchema(FeatureSchema, featureRules)

const getFeatureOperation = /* @__PURE__ */ op.getting('getFeature', 'features')

/** One feature. `GET features/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getFeature: t.GetEntity<'Feature'> = /* @__PURE__ */ op.getEntity(
  getFeatureOperation,
  featureWithRelations,
)
/** {@link getFeature}, as the API sent it. */
export const getFeatureRaw: t.GetEntityRaw<'Feature'> = /* @__PURE__ */ op.raw(getFeatureOperation)

const listFeaturesOperation = /* @__PURE__ */ op.listing('listFeatures', 'features')

/**
 * A list or search of features. `GET features`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listFeatures: t.ListEntities<'Feature'> = /* @__PURE__ */ op.listEntities(
  listFeaturesOperation,
  featureWithRelations,
)
/** {@link listFeatures}, as the API sent it. */
export const listFeaturesRaw: t.ListEntitiesRaw<'Feature'> = /* @__PURE__ */ op.raw(listFeaturesOperation)

const listFeaturesByTagOperation = /* @__PURE__ */ op.listingByTag('listFeaturesByTag', 'features')

/** The features that carry a tag. `GET features/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listFeaturesByTag: t.ListEntitiesByTag<'Feature'> = /* @__PURE__ */ op.listEntitiesByTag(
  listFeaturesByTagOperation,
  featureWithRelations,
)
/** {@link listFeaturesByTag}, as the API sent it. */
export const listFeaturesByTagRaw: t.ListEntitiesByTagRaw<'Feature'> =
  /* @__PURE__ */ op.raw(listFeaturesByTagOperation)

const saveFeatureOperation = /* @__PURE__ */ op.saving('saveFeature', 'features', featureRules)

/**
 * Creates a feature without `id`, `POST features/`; updates the one with it, `PUT features/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source:
 * the wire.
 */
export const saveFeature: t.SaveEntity<'Feature'> = /* @__PURE__ */ op.saveEntity(
  saveFeatureOperation,
  featureWithRelations,
)
/** {@link saveFeature}, as the API sent it. */
export const saveFeatureRaw: t.SaveEntityRaw<'Feature'> = /* @__PURE__ */ op.raw(saveFeatureOperation)

const deleteFeatureOperation = /* @__PURE__ */ op.deleting('deleteFeature', 'features')

/**
 * Deletes a feature softly and gives it. `DELETE features/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteFeature: t.OnEntity<'Feature'> = /* @__PURE__ */ op.givingOne(
  deleteFeatureOperation,
  featureWithRelations,
)
/** {@link deleteFeature}, as the API sent it. */
export const deleteFeatureRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteFeatureOperation)

const getFeatureAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getFeatureAttributes', 'features')

/**
 * The attributes of features, predefined and the account's own. `GET features/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getFeatureAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getFeatureAttributesOperation)
/** {@link getFeatureAttributes}, as the API sent it. */
export const getFeatureAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getFeatureAttributesOperation)

const saveFeatureAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveFeatureAttribute', 'features')

/**
 * Defines an attribute of features, `POST features/attributes/`, or with an `id` changes it, `PUT
 * features/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveFeatureAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveFeatureAttributeOperation)
/** {@link saveFeatureAttribute}, as the API sent it. */
export const saveFeatureAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveFeatureAttributeOperation)

const deleteFeatureAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteFeatureAttribute', 'features')

/** Deletes an attribute of features softly. `DELETE features/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteFeatureAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteFeatureAttributeOperation,
)
/** {@link deleteFeatureAttribute}, as the API sent it. */
export const deleteFeatureAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteFeatureAttributeOperation)

/** The operations of this resource as data. */
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
