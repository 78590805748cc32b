import * as v from 'valibot'
import { id, optionalBoolean, optionalId, optionalNumber, optionalString } from './fields.js'
import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Room}. */
export const RoomSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_id: optionalId,
  location_id: optionalId,
  streaming_id: optionalId,
  color_id: optionalId,
  name: optionalString,
  note: optionalString,
  is_enabled: optionalBoolean,
  weight: optionalNumber,
})

/** A room of a location. */
export interface Room extends Readonly<v.InferOutput<typeof RoomSchema>> {}

/** The filters of a list of rooms. */
export interface RoomFilters {
  /** True selects only rooms that are in use, false only those that are not. */
  readonly is_enabled?: Flag | undefined
}

/** The fields that are required to create a row. */
const required = ['branch_id', 'name', 'color_id', 'weight'] as const

/** The fields of a new room, or the fields to change in an existing one. */
export interface RoomInput extends Input<Room, (typeof required)[number]> {}

/** The schema of a {@link RoomInput}. */
export const RoomInputSchema = /* @__PURE__ */ inputSchema(RoomSchema, required)

const listRoomsOperation = /* @__PURE__ */ op.listing('listRooms', '{branch}/room/index', flagged)

/**
 * Gets one page of rooms. `POST room/index`. Errors: `rejected` when a filter has the wrong form; `mismatch` when the
 * answer has no list of rows. Source: programs that call it.
 */
export const listRooms: t.ListEntities<Room, RoomFilters> = /* @__PURE__ */ op.listEntities(
  listRoomsOperation,
  RoomSchema,
)
/** Like {@link listRooms}, but returns the response as it was sent: status, headers and body text. */
export const listRoomsRaw: t.ListEntitiesRaw<RoomFilters> = /* @__PURE__ */ op.raw(listRoomsOperation)

const getRoomOperation = /* @__PURE__ */ op.getting('getRoom', '{branch}/room/index')

/**
 * Gets A room by its id. `POST room/index` with `{ id }`. Errors: `input` when the id is not a whole number; `notFound`
 * when the answer does not contain that id. Source: programs that call it.
 */
export const getRoom: t.GetEntity<Room> = /* @__PURE__ */ op.getEntity(getRoomOperation, RoomSchema)
/** Like {@link getRoom}, but returns the response as it was sent: status, headers and body text. The body is a list. */
export const getRoomRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getRoomOperation)

const createRoomOperation = /* @__PURE__ */ op.creating('createRoom', '{branch}/room/create')

/**
 * Creates a room and returns it. `POST room/create`. The request is not retried when its outcome is unknown. Errors:
 * `invalid` with messages by field. Source: one program that calls it.
 */
export const createRoom: t.CreateEntity<Room, RoomInput> = /* @__PURE__ */ op.createEntity(
  createRoomOperation,
  RoomSchema,
)
/** Like {@link createRoom}, but returns the response as it was sent: status, headers and body text. */
export const createRoomRaw: t.CreateEntityRaw<RoomInput> = /* @__PURE__ */ op.raw(createRoomOperation)

const updateRoomOperation = /* @__PURE__ */ op.updating('updateRoom', '{branch}/room/update')

/**
 * Changes the given fields of a room and returns it. `POST room/update?id=`. Errors: `input` when the id is not a whole
 * number; `invalid` with messages by field; `notFound`. Source: one program that calls it.
 */
export const updateRoom: t.UpdateEntity<Room, RoomInput> = /* @__PURE__ */ op.updateEntity(
  updateRoomOperation,
  RoomSchema,
)
/** Like {@link updateRoom}, but returns the response as it was sent: status, headers and body text. */
export const updateRoomRaw: t.UpdateEntityRaw<RoomInput> = /* @__PURE__ */ op.raw(updateRoomOperation)

const deleteRoomOperation = /* @__PURE__ */ op.deleting('deleteRoom', '{branch}/room/delete')

/**
 * Deletes a room. `POST room/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the API
 * reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteRoom: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteRoomOperation)
/** Like {@link deleteRoom}, but returns the response as it was sent: status, headers and body text. */
export const deleteRoomRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteRoomOperation)

/** The operations of this resource as data. @internal */
export const roomOperations: readonly op.Operation[] = [
  listRoomsOperation,
  getRoomOperation,
  createRoomOperation,
  updateRoomOperation,
  deleteRoomOperation,
]
