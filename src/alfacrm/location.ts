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

/** The filters of a list of locations. */
export interface LocationFilters {
  /** Only the location with this id. */
  readonly id?: number | undefined
  /** Only locations with this name. */
  readonly name?: string | undefined
  /** True selects only locations that are active, false only those that are not. */
  readonly is_active?: Flag | undefined
}

/** The fields that are required to create a row. */
const required = ['name', 'is_active', 'branch_id'] as const

/** The fields of a new location, or the fields to change in an existing one. */
export interface LocationInput extends Input<Location, (typeof required)[number]> {}

/** The schema of a {@link LocationInput}. */
export const LocationInputSchema = /* @__PURE__ */ inputSchema(LocationSchema, required)

const listLocationsOperation = /* @__PURE__ */ op.listing('listLocations', '{branch}/location/index', flagged)

/**
 * Gets one page of locations. `POST location/index`. Errors: `rejected` when a filter has the wrong form; `mismatch`
 * when the answer has no list of rows. Source: the reference and programs that call it.
 */
export const listLocations: t.ListEntities<Location, LocationFilters> = /* @__PURE__ */ op.listEntities(
  listLocationsOperation,
  LocationSchema,
)
/** Like {@link listLocations}, but returns the response as it was sent: status, headers and body text. */
export const listLocationsRaw: t.ListEntitiesRaw<LocationFilters> = /* @__PURE__ */ op.raw(listLocationsOperation)

const getLocationOperation = /* @__PURE__ */ op.getting('getLocation', '{branch}/location/index')

/**
 * Gets A location by its id. `POST location/index` with `{ id }`. Errors: `input` when the id is not a whole number;
 * `notFound` when the answer does not contain that id. Source: the reference and programs that call it.
 */
export const getLocation: t.GetEntity<Location> = /* @__PURE__ */ op.getEntity(getLocationOperation, LocationSchema)
/**
 * Like {@link getLocation}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getLocationRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getLocationOperation)

const createLocationOperation = /* @__PURE__ */ op.creating('createLocation', '{branch}/location/create')

/**
 * Creates a location and returns it. `POST location/create`. The request is not retried when its outcome is unknown.
 * Errors: `invalid` with messages by field. Source: the reference and one program that calls it.
 */
export const createLocation: t.CreateEntity<Location, LocationInput> = /* @__PURE__ */ op.createEntity(
  createLocationOperation,
  LocationSchema,
)
/** Like {@link createLocation}, but returns the response as it was sent: status, headers and body text. */
export const createLocationRaw: t.CreateEntityRaw<LocationInput> = /* @__PURE__ */ op.raw(createLocationOperation)

const updateLocationOperation = /* @__PURE__ */ op.updating('updateLocation', '{branch}/location/update')

/**
 * Changes the given fields of a location and returns it. `POST location/update?id=`. Errors: `input` when the id is not
 * a whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateLocation: t.UpdateEntity<Location, LocationInput> = /* @__PURE__ */ op.updateEntity(
  updateLocationOperation,
  LocationSchema,
)
/** Like {@link updateLocation}, but returns the response as it was sent: status, headers and body text. */
export const updateLocationRaw: t.UpdateEntityRaw<LocationInput> = /* @__PURE__ */ op.raw(updateLocationOperation)

const deleteLocationOperation = /* @__PURE__ */ op.deleting('deleteLocation', '{branch}/location/delete')

/**
 * Deletes a location. `POST location/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the
 * API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference's
 * rule for every entity; no program was seen to call it.
 */
export const deleteLocation: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteLocationOperation)
/** Like {@link deleteLocation}, but returns the response as it was sent: status, headers and body text. */
export const deleteLocationRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteLocationOperation)

/** The operations of this resource as data. @internal */
export const locationOperations: readonly op.Operation[] = [
  listLocationsOperation,
  getLocationOperation,
  createLocationOperation,
  updateLocationOperation,
  deleteLocationOperation,
]
