import * as v from 'valibot'
import { id, optionalBoolean, optionalId, optionalNumber, optionalString } from './fields.js'
import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Location}. */
export const LocationSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_id: optionalId,
  is_active: optionalBoolean,
  name: optionalString,
  weight: optionalNumber,
})

/** A place where lessons are held. */
export interface Location extends Readonly<v.InferOutput<typeof LocationSchema>> {}

/** What a list of locations is narrowed by. */
export interface LocationFilters {
  /** Only the location with this id. */
  readonly id?: number | undefined
  /** Only locations with this name. */
  readonly name?: string | undefined
  /** Only locations that are active, or only those that are not. */
  readonly is_active?: Flag | undefined
}

/** The fields without which none can be created. */
const required = ['name', 'is_active', 'branch_id'] as const

/** A location to be created, or what of it is to be changed. */
export interface LocationInput extends Input<Location, (typeof required)[number]> {}

/** The schema of a {@link LocationInput}. */
export const LocationInputSchema = /* @__PURE__ */ inputSchema(LocationSchema, required)

const listLocationsOperation = /* @__PURE__ */ op.listing('listLocations', '{branch}/location/index', flagged)

/**
 * A page of locations. `POST location/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an
 * answer without rows. Source: the reference and programs that call it.
 */
export const listLocations: t.ListEntities<Location, LocationFilters> = /* @__PURE__ */ op.listEntities(
  listLocationsOperation,
  LocationSchema,
)
/** {@link listLocations}, as the API sent it. */
export const listLocationsRaw: t.ListEntitiesRaw<LocationFilters> = /* @__PURE__ */ op.raw(listLocationsOperation)

const getLocationOperation = /* @__PURE__ */ op.getting('getLocation', '{branch}/location/index')

/**
 * A location by its id. `POST location/index` with `{ id }`. Errors: `input` for an id that is no whole number;
 * `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getLocation: t.GetEntity<Location> = /* @__PURE__ */ op.getEntity(getLocationOperation, LocationSchema)
/** {@link getLocation}, as the API sent it: a list. */
export const getLocationRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLocationOperation)

const createLocationOperation = /* @__PURE__ */ op.creating('createLocation', '{branch}/location/create')

/**
 * Creates a location, once, and gives it. `POST location/create`. Errors: `invalid` with messages by field. Source:
 * the reference and one program that calls it.
 */
export const createLocation: t.CreateEntity<Location, LocationInput> = /* @__PURE__ */ op.createEntity(
  createLocationOperation,
  LocationSchema,
)
/** {@link createLocation}, as the API sent it. */
export const createLocationRaw: t.CreateEntityRaw<LocationInput> = /* @__PURE__ */ op.raw(createLocationOperation)

const updateLocationOperation = /* @__PURE__ */ op.updating('updateLocation', '{branch}/location/update')

/**
 * Changes what is given of a location, and gives it. `POST location/update?id=`. Errors: `input` for an id that is no
 * whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateLocation: t.UpdateEntity<Location, LocationInput> = /* @__PURE__ */ op.updateEntity(
  updateLocationOperation,
  LocationSchema,
)
/** {@link updateLocation}, as the API sent it. */
export const updateLocationRaw: t.UpdateEntityRaw<LocationInput> = /* @__PURE__ */ op.raw(updateLocationOperation)

const deleteLocationOperation = /* @__PURE__ */ op.deleting('deleteLocation', '{branch}/location/delete')

/**
 * Deletes a location. `POST location/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when
 * the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity;
 * no program was seen to call it.
 */
export const deleteLocation: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLocationOperation)
/** {@link deleteLocation}, as the API sent it. */
export const deleteLocationRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLocationOperation)

/** The operations of this resource as data. @internal */
export const locationOperations: readonly op.Operation[] = [
  listLocationsOperation,
  getLocationOperation,
  createLocationOperation,
  updateLocationOperation,
  deleteLocationOperation,
]
