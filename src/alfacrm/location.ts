import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, number, ref, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A place where lessons are held. */
export type Location = Entity & {
  readonly branch_id?: Maybe<number>
  readonly is_active?: Maybe<boolean>
  readonly name?: Maybe<string>
  readonly weight?: Maybe<number>
}

/** How a location is read. */
export const locationModel: Model<Location> = { id: count, branch_id: ref, is_active: flag, name: text, weight: number }

/** What a list of locations is narrowed by. */
export type LocationFilters = {
  readonly id?: number | undefined
  readonly name?: string | undefined
  readonly is_active?: Flag | undefined
}

/** A location to be created, or what of it is to be changed. */
export type LocationInput = Input<Location, 'name' | 'is_active' | 'branch_id'>

/**
 * A page of locations. `POST location/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an
 * answer without rows. Source: the reference and programs that call it.
 */
export const listLocations: t.ListEntities<Location, LocationFilters> = /* @__PURE__ */ op.listEntities(
  'listLocations',
  'location/index',
  locationModel,
  flagged,
)
/** {@link listLocations}, as the API sent it. */
export const listLocationsRaw: t.ListEntitiesRaw<LocationFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listLocations',
  'location/index',
  flagged,
)

/**
 * A location by its id. `POST location/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getLocation: t.GetEntity<Location> = /* @__PURE__ */ op.getEntity(
  'getLocation',
  'location/index',
  locationModel,
)
/** {@link getLocation}, as the API sent it: a list. */
export const getLocationRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getLocation', 'location/index')

/**
 * Creates a location, once, and gives it. `POST location/create`. Errors: `invalid` with messages by field. Source:
 * the reference and one program that calls it.
 */
export const createLocation: t.CreateEntity<Location, LocationInput> = /* @__PURE__ */ op.createEntity(
  'createLocation',
  'location',
  locationModel,
)
/** {@link createLocation}, as the API sent it. */
export const createLocationRaw: t.CreateEntityRaw<LocationInput> = /* @__PURE__ */ op.createEntityRaw(
  'createLocation',
  'location',
)

/**
 * Changes what is given of a location, and gives it. `POST location/update?id=`. Errors: `input` for an id that is no
 * whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateLocation: t.UpdateEntity<Location, LocationInput> = /* @__PURE__ */ op.updateEntity(
  'updateLocation',
  'location',
  locationModel,
)
/** {@link updateLocation}, as the API sent it. */
export const updateLocationRaw: t.UpdateEntityRaw<LocationInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateLocation',
  'location',
)

/**
 * Deletes a location. `POST location/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when
 * the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity;
 * no program was seen to call it.
 */
export const deleteLocation: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteLocation', 'location')
/** {@link deleteLocation}, as the API sent it. */
export const deleteLocationRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteLocation', 'location')
