import { list, text, type Maybe } from '../core/shape.js'
import { model, type Entity, type Model } from './model.js'
import { packageModel } from './package.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'

/** Something that packages can contain. */
export type Feature = Entity & {
  readonly name?: Maybe<string>
  readonly description?: Maybe<string>
  /** Unique in the account. */
  readonly uniqueKey?: Maybe<string>
  /** Ids of the features that this one needs. */
  readonly dependency_ids?: Maybe<readonly string[]>
}

/** How a feature is read. */
export const featureModel: Model = /* @__PURE__ */ model<'Feature'>(
  { name: text, description: text, uniqueKey: text, dependency_ids: /* @__PURE__ */ list(text) },
  () => ({ packages: [packageModel], dependencies: [featureModel], dependants: [featureModel] }),
)

/** What of a feature is not sent. */
const featureRules: InputRules = { readOnly: ['packages', 'dependencies', 'dependants'] }

/** One feature. `GET features/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getFeature: t.GetEntity<'Feature'> = /* @__PURE__ */ op.getEntity('Feature', featureModel)
/** {@link getFeature}, as the API sent it. */
export const getFeatureRaw: t.GetEntityRaw<'Feature'> = /* @__PURE__ */ op.getEntityRaw('Feature')

/**
 * A list or search of features. `GET features`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listFeatures: t.ListEntities<'Feature'> = /* @__PURE__ */ op.listEntities('Feature', featureModel)
/** {@link listFeatures}, as the API sent it. */
export const listFeaturesRaw: t.ListEntitiesRaw<'Feature'> = /* @__PURE__ */ op.listEntitiesRaw('Feature')

/** The features that carry a tag. `GET features/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listFeaturesByTag: t.ListEntitiesByTag<'Feature'> = /* @__PURE__ */ op.listEntitiesByTag(
  'Feature',
  featureModel,
)
/** {@link listFeaturesByTag}, as the API sent it. */
export const listFeaturesByTagRaw: t.ListEntitiesByTagRaw<'Feature'> =
  /* @__PURE__ */ op.listEntitiesByTagRaw('Feature')

/**
 * Creates a feature without `id`, `POST features/`; updates the one with it, `PUT features/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source:
 * the wire.
 */
export const saveFeature: t.SaveEntity<'Feature'> = /* @__PURE__ */ op.saveEntity('Feature', featureModel, featureRules)
/** {@link saveFeature}, as the API sent it. */
export const saveFeatureRaw: t.SaveEntityRaw<'Feature'> = /* @__PURE__ */ op.saveEntityRaw('Feature', featureRules)

/**
 * Deletes a feature softly and gives it. `DELETE features/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteFeature: t.OnEntity<'Feature'> = /* @__PURE__ */ op.deleteEntity('Feature', featureModel)
/** {@link deleteFeature}, as the API sent it. */
export const deleteFeatureRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Feature')

/**
 * The attributes of features, predefined and the account's own. `GET features/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getFeatureAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Feature')
/** {@link getFeatureAttributes}, as the API sent it. */
export const getFeatureAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Feature')

/**
 * Defines an attribute of features, `POST features/attributes/`, or with an `id` changes it, `PUT
 * features/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveFeatureAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Feature')
/** {@link saveFeatureAttribute}, as the API sent it. */
export const saveFeatureAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Feature')

/** Deletes an attribute of features softly. `DELETE features/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteFeatureAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Feature')
/** {@link deleteFeatureAttribute}, as the API sent it. */
export const deleteFeatureAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Feature')
