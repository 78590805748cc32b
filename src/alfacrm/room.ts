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

/** What a list of rooms is narrowed by. */
export interface RoomFilters {
  /** Only rooms that are in use, or only those that are not. */
  readonly is_enabled?: Flag | undefined
}

/** The fields without which none can be created. */
const required = ['branch_id', 'name', 'color_id', 'weight'] as const

/** A room to be created, or what of it is to be changed. */
export interface RoomInput extends Input<Room, (typeof required)[number]> {}

/** The schema of a {@link RoomInput}. */
export const RoomInputSchema = /* @__PURE__ */ inputSchema(RoomSchema, required)

const listRoomsOperation = /* @__PURE__ */ op.listing('listRooms', '{branch}/room/index', flagged)

/**
 * A page of rooms. `POST room/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: programs that call it.
 */
export const listRooms: t.ListEntities<Room, RoomFilters> = /* @__PURE__ */ op.listEntities(
  listRoomsOperation,
  RoomSchema,
)
/** {@link listRooms}, as the API sent it. */
export const listRoomsRaw: t.ListEntitiesRaw<RoomFilters> = /* @__PURE__ */ op.raw(listRoomsOperation)

const getRoomOperation = /* @__PURE__ */ op.getting('getRoom', '{branch}/room/index')

/**
 * A room by its id. `POST room/index` with `{ id }`. Errors: `input` for an id that is no whole number; `notFound`
 * when it is not among what came. Source: programs that call it.
 */
export const getRoom: t.GetEntity<Room> = /* @__PURE__ */ op.getEntity(getRoomOperation, RoomSchema)
/** {@link getRoom}, as the API sent it: a list. */
export const getRoomRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getRoomOperation)

const createRoomOperation = /* @__PURE__ */ op.creating('createRoom', '{branch}/room/create')

/**
 * Creates a room, once, and gives it. `POST room/create`. Errors: `invalid` with messages by field. Source: one
 * program that calls it.
 */
export const createRoom: t.CreateEntity<Room, RoomInput> = /* @__PURE__ */ op.createEntity(
  createRoomOperation,
  RoomSchema,
)
/** {@link createRoom}, as the API sent it. */
export const createRoomRaw: t.CreateEntityRaw<RoomInput> = /* @__PURE__ */ op.raw(createRoomOperation)

const updateRoomOperation = /* @__PURE__ */ op.updating('updateRoom', '{branch}/room/update')

/**
 * Changes what is given of a room, and gives it. `POST room/update?id=`. Errors: `input` for an id that is no whole
 * number; `invalid` with messages by field; `notFound`. Source: one program that calls it.
 */
export const updateRoom: t.UpdateEntity<Room, RoomInput> = /* @__PURE__ */ op.updateEntity(
  updateRoomOperation,
  RoomSchema,
)
/** {@link updateRoom}, as the API sent it. */
export const updateRoomRaw: t.UpdateEntityRaw<RoomInput> = /* @__PURE__ */ op.raw(updateRoomOperation)

const deleteRoomOperation = /* @__PURE__ */ op.deleting('deleteRoom', '{branch}/room/delete')

/**
 * Deletes a room. `POST room/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the API
 * says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteRoom: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteRoomOperation)
/** {@link deleteRoom}, as the API sent it. */
export const deleteRoomRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteRoomOperation)

/** The operations of this resource as data. @internal */
export const roomOperations: readonly op.Operation[] = [
  listRoomsOperation,
  getRoomOperation,
  createRoomOperation,
  updateRoomOperation,
  deleteRoomOperation,
]
