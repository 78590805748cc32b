import { type Flag, flagged } from './filter.js'
import type { Input } from './input.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, number, ref, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** A room of a location. */
export type Room = Entity & {
  readonly branch_id?: Maybe<number>
  readonly location_id?: Maybe<number>
  readonly streaming_id?: Maybe<number>
  readonly color_id?: Maybe<number>
  readonly name?: Maybe<string>
  readonly note?: Maybe<string>
  readonly is_enabled?: Maybe<boolean>
  readonly weight?: Maybe<number>
}

/** How a room is read. */
export const roomModel: Model<Room> = {
  id: count,
  branch_id: ref,
  location_id: ref,
  streaming_id: ref,
  color_id: ref,
  name: text,
  note: text,
  is_enabled: flag,
  weight: number,
}

/** What a list of rooms is narrowed by. */
export type RoomFilters = {
  readonly is_enabled?: Flag | undefined
}

/** A room to be created, or what of it is to be changed. */
export type RoomInput = Input<Room, 'branch_id' | 'name' | 'color_id' | 'weight'>

/**
 * A page of rooms. `POST room/index`. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: programs that call it.
 */
export const listRooms: t.ListEntities<Room, RoomFilters> = /* @__PURE__ */ op.listEntities(
  'listRooms',
  'room/index',
  roomModel,
  flagged,
)
/** {@link listRooms}, as the API sent it. */
export const listRoomsRaw: t.ListEntitiesRaw<RoomFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listRooms',
  'room/index',
  flagged,
)

/**
 * A room by its id. `POST room/index` with `{ id }`. Errors: `input` for an id that is no whole number; `notFound`
 * when it is not among what came. Source: programs that call it.
 */
export const getRoom: t.GetEntity<Room> = /* @__PURE__ */ op.getEntity('getRoom', 'room/index', roomModel)
/** {@link getRoom}, as the API sent it: a list. */
export const getRoomRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getRoom', 'room/index')

/**
 * Creates a room, once, and gives it. `POST room/create`. Errors: `invalid` with messages by field. Source: one
 * program that calls it.
 */
export const createRoom: t.CreateEntity<Room, RoomInput> = /* @__PURE__ */ op.createEntity(
  'createRoom',
  'room',
  roomModel,
)
/** {@link createRoom}, as the API sent it. */
export const createRoomRaw: t.CreateEntityRaw<RoomInput> = /* @__PURE__ */ op.createEntityRaw('createRoom', 'room')

/**
 * Changes what is given of a room, and gives it. `POST room/update?id=`. Errors: `input` for an id that is no whole
 * number; `invalid` with messages by field; `notFound`. Source: one program that calls it.
 */
export const updateRoom: t.UpdateEntity<Room, RoomInput> = /* @__PURE__ */ op.updateEntity(
  'updateRoom',
  'room',
  roomModel,
)
/** {@link updateRoom}, as the API sent it. */
export const updateRoomRaw: t.UpdateEntityRaw<RoomInput> = /* @__PURE__ */ op.updateEntityRaw('updateRoom', 'room')

/**
 * Deletes a room. `POST room/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the API
 * says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteRoom: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteRoom', 'room')
/** {@link deleteRoom}, as the API sent it. */
export const deleteRoomRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteRoom', 'room')
