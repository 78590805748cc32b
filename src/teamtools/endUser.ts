import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { endUserWithRelations, eventWithRelations } from './relations.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import { EndUserSchema } from './schemas/endUser.js'

/** The fields of an end user that are not sent. */
const endUserRules: InputRules = { readOnly: ['customer', 'events'] }

/**
 * The schema of the data for saving an {@link EndUser}, which forms can use too. It leaves out the fields that the API
 * sets.
 */
export const EndUserInputSchema = /* @__PURE__ */ inputSchema(EndUserSchema, endUserRules)

const getEndUserOperation = /* @__PURE__ */ op.getting('getEndUser', 'endusers')

/** Gets one end user. `GET endusers/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getEndUser: t.GetEntity<'EndUser'> = /* @__PURE__ */ op.getEntity(
  getEndUserOperation,
  endUserWithRelations,
)
/** Like {@link getEndUser}, but returns the response as it was sent: status, headers and body text. */
export const getEndUserRaw: t.GetEntityRaw<'EndUser'> = /* @__PURE__ */ op.raw(getEndUserOperation)

const listEndUsersOperation = /* @__PURE__ */ op.listing('listEndUsers', 'endusers')

/**
 * Lists or searches end users. `GET endusers`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
 */
export const listEndUsers: t.ListEntities<'EndUser'> = /* @__PURE__ */ op.listEntities(
  listEndUsersOperation,
  endUserWithRelations,
)
/** Like {@link listEndUsers}, but returns the response as it was sent: status, headers and body text. */
export const listEndUsersRaw: t.ListEntitiesRaw<'EndUser'> = /* @__PURE__ */ op.raw(listEndUsersOperation)

const listEndUsersByTagOperation = /* @__PURE__ */ op.listingByTag('listEndUsersByTag', 'endusers')

/** Lists the end users with a tag. `GET endusers/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listEndUsersByTag: t.ListEntitiesByTag<'EndUser'> = /* @__PURE__ */ op.listEntitiesByTag(
  listEndUsersByTagOperation,
  endUserWithRelations,
)
/** Like {@link listEndUsersByTag}, but returns the response as it was sent: status, headers and body text. */
export const listEndUsersByTagRaw: t.ListEntitiesByTagRaw<'EndUser'> =
  /* @__PURE__ */ op.raw(listEndUsersByTagOperation)

const saveEndUserOperation = /* @__PURE__ */ op.saving('saveEndUser', 'endusers', endUserRules)

/**
 * Creates an end user, `POST endusers/`, or updates the one with the given `id`, `PUT endusers/{id}`. Fields that the API
 * sets and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. Source: the wire.
 */
export const saveEndUser: t.SaveEntity<'EndUser'> = /* @__PURE__ */ op.saveEntity(
  saveEndUserOperation,
  endUserWithRelations,
)
/** Like {@link saveEndUser}, but returns the response as it was sent: status, headers and body text. */
export const saveEndUserRaw: t.SaveEntityRaw<'EndUser'> = /* @__PURE__ */ op.raw(saveEndUserOperation)

const deleteEndUserOperation = /* @__PURE__ */ op.deleting('deleteEndUser', 'endusers')

/**
 * Soft-deletes an end user and returns it. `DELETE endusers/{id}`. Errors: `notFound`, also if it is already deleted.
 * Source: the wire.
 */
export const deleteEndUser: t.OnEntity<'EndUser'> = /* @__PURE__ */ op.givingOne(
  deleteEndUserOperation,
  endUserWithRelations,
)
/** Like {@link deleteEndUser}, but returns the response as it was sent: status, headers and body text. */
export const deleteEndUserRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteEndUserOperation)

const getEndUserAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getEndUserAttributes', 'endusers')

/**
 * Lists the attributes of end users: the predefined ones and the account's own. `GET endusers/attributes`. Errors: those of
 * every call. Source: the wire.
 */
export const getEndUserAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getEndUserAttributesOperation)
/** Like {@link getEndUserAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getEndUserAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getEndUserAttributesOperation)

const saveEndUserAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveEndUserAttribute', 'endusers')

/**
 * Defines an attribute of end users, `POST endusers/attributes/`, or changes the one with the given `id`,
 * `PUT endusers/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveEndUserAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveEndUserAttributeOperation)
/** Like {@link saveEndUserAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveEndUserAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveEndUserAttributeOperation)

const deleteEndUserAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteEndUserAttribute', 'endusers')

/** Soft-deletes an attribute of end users. `DELETE endusers/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteEndUserAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteEndUserAttributeOperation,
)
/** Like {@link deleteEndUserAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteEndUserAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteEndUserAttributeOperation)

const saveEndUsersOperation = /* @__PURE__ */ op.savingMany('saveEndUsers', 'endusers', endUserRules)

/**
 * Creates the end users without an `id` and updates those with one, in a single request. `POST endusers/bulk`. The API
 * validates them as it validates single ones. Errors: `invalid`. Source: the wire.
 */
export const saveEndUsers: t.SaveEntities<'EndUser'> = /* @__PURE__ */ op.saveEntities(
  saveEndUsersOperation,
  endUserWithRelations,
)
/** Like {@link saveEndUsers}, but returns the response as it was sent: status, headers and body text. */
export const saveEndUsersRaw: t.SaveEntitiesRaw<'EndUser'> = /* @__PURE__ */ op.raw(saveEndUsersOperation)

const restoreEndUserOperation = /* @__PURE__ */ op.acting('restoreEndUser', 'endusers/{id}/restore', 'repeatable')

/** Restores a deleted end user. `PUT endusers/{id}/restore`. Errors: `notFound`. Source: the wire. */
export const restoreEndUser: t.OnEntity<'EndUser'> = /* @__PURE__ */ op.givingOne(
  restoreEndUserOperation,
  endUserWithRelations,
)
/** Like {@link restoreEndUser}, but returns the response as it was sent: status, headers and body text. */
export const restoreEndUserRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(restoreEndUserOperation)

const restoreEndUsersOperation = /* @__PURE__ */ op.restoringMany('restoreEndUsers', 'endusers')

/** Restores deleted end users. `PUT endusers/restore`. Errors: `notFound`. Source: the wire. */
export const restoreEndUsers: t.OnEntities<'EndUser'> = /* @__PURE__ */ op.actOnMany(
  restoreEndUsersOperation,
  endUserWithRelations,
)
/** Like {@link restoreEndUsers}, but returns the response as it was sent: status, headers and body text. */
export const restoreEndUsersRaw: t.OnEntitiesRaw = /* @__PURE__ */ op.raw(restoreEndUsersOperation)

const getEndUserEventsOperation = /* @__PURE__ */ op.gettingPart('getEndUserEvents', 'endusers/{id}/events')

/** Lists the events of an end user. `GET endusers/{id}/events`. Errors: `notFound`. Source: the wire. */
export const getEndUserEvents: t.OnEntityMany<'Event'> = /* @__PURE__ */ op.givingMany(
  getEndUserEventsOperation,
  eventWithRelations,
)
/** Like {@link getEndUserEvents}, but returns the response as it was sent: status, headers and body text. */
export const getEndUserEventsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getEndUserEventsOperation)

/** The operations of this resource as plain data. */
export const endUserOperations: readonly Operation[] = [
  getEndUserOperation,
  listEndUsersOperation,
  listEndUsersByTagOperation,
  saveEndUserOperation,
  deleteEndUserOperation,
  getEndUserAttributesOperation,
  saveEndUserAttributeOperation,
  deleteEndUserAttributeOperation,
  saveEndUsersOperation,
  restoreEndUserOperation,
  restoreEndUsersOperation,
  getEndUserEventsOperation,
]
