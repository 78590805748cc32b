import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { endUserWithRelations, eventWithRelations } from './relations.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import { EndUserSchema } from './schemas/endUser.js'

/** What of an end user is not sent. */
const endUserRules: InputRules = { readOnly: ['customer', 'events'] }

/** The schema of what is sent to save a {@link EndUser}, for forms as well. What the API sets itself is no part of it. */
export const EndUserInputSchema = /* @__PURE__ */ inputSchema(EndUserSchema, endUserRules)

const getEndUserOperation = /* @__PURE__ */ op.getting('getEndUser', 'endusers')

/** One end user. `GET endusers/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getEndUser: t.GetEntity<'EndUser'> = /* @__PURE__ */ op.getEntity(
  getEndUserOperation,
  endUserWithRelations,
)
/** {@link getEndUser}, as the API sent it. */
export const getEndUserRaw: t.GetEntityRaw<'EndUser'> = /* @__PURE__ */ op.raw(getEndUserOperation)

const listEndUsersOperation = /* @__PURE__ */ op.listing('listEndUsers', 'endusers')

/**
 * A list or search of end users. `GET endusers`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listEndUsers: t.ListEntities<'EndUser'> = /* @__PURE__ */ op.listEntities(
  listEndUsersOperation,
  endUserWithRelations,
)
/** {@link listEndUsers}, as the API sent it. */
export const listEndUsersRaw: t.ListEntitiesRaw<'EndUser'> = /* @__PURE__ */ op.raw(listEndUsersOperation)

const listEndUsersByTagOperation = /* @__PURE__ */ op.listingByTag('listEndUsersByTag', 'endusers')

/** The end users that carry a tag. `GET endusers/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listEndUsersByTag: t.ListEntitiesByTag<'EndUser'> = /* @__PURE__ */ op.listEntitiesByTag(
  listEndUsersByTagOperation,
  endUserWithRelations,
)
/** {@link listEndUsersByTag}, as the API sent it. */
export const listEndUsersByTagRaw: t.ListEntitiesByTagRaw<'EndUser'> =
  /* @__PURE__ */ op.raw(listEndUsersByTagOperation)

const saveEndUserOperation = /* @__PURE__ */ op.saving('saveEndUser', 'endusers', endUserRules)

/**
 * Creates an end user without `id`, `POST endusers/`; updates the one with it, `PUT endusers/{id}`. What the API
 * sets itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`.
 * Source: the wire.
 */
export const saveEndUser: t.SaveEntity<'EndUser'> = /* @__PURE__ */ op.saveEntity(
  saveEndUserOperation,
  endUserWithRelations,
)
/** {@link saveEndUser}, as the API sent it. */
export const saveEndUserRaw: t.SaveEntityRaw<'EndUser'> = /* @__PURE__ */ op.raw(saveEndUserOperation)

const deleteEndUserOperation = /* @__PURE__ */ op.deleting('deleteEndUser', 'endusers')

/**
 * Deletes an end user softly and gives it. `DELETE endusers/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteEndUser: t.OnEntity<'EndUser'> = /* @__PURE__ */ op.givingOne(
  deleteEndUserOperation,
  endUserWithRelations,
)
/** {@link deleteEndUser}, as the API sent it. */
export const deleteEndUserRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteEndUserOperation)

const getEndUserAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getEndUserAttributes', 'endusers')

/**
 * The attributes of end users, predefined and the account's own. `GET endusers/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getEndUserAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getEndUserAttributesOperation)
/** {@link getEndUserAttributes}, as the API sent it. */
export const getEndUserAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getEndUserAttributesOperation)

const saveEndUserAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveEndUserAttribute', 'endusers')

/**
 * Defines an attribute of end users, `POST endusers/attributes/`, or with an `id` changes it, `PUT
 * endusers/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveEndUserAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveEndUserAttributeOperation)
/** {@link saveEndUserAttribute}, as the API sent it. */
export const saveEndUserAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveEndUserAttributeOperation)

const deleteEndUserAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteEndUserAttribute', 'endusers')

/**
 * Deletes an attribute of end users softly. `DELETE endusers/attributes/{id}`. Errors: `notFound`. Source: the wire.
 */
export const deleteEndUserAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteEndUserAttributeOperation,
)
/** {@link deleteEndUserAttribute}, as the API sent it. */
export const deleteEndUserAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteEndUserAttributeOperation)

const saveEndUsersOperation = /* @__PURE__ */ op.savingMany('saveEndUsers', 'endusers', endUserRules)

/**
 * Creates end users without `id` and updates those with it, in one request. `POST endusers/bulk`. The same
 * validations as one by one. Errors: `invalid`. Source: the wire.
 */
export const saveEndUsers: t.SaveEntities<'EndUser'> = /* @__PURE__ */ op.saveEntities(
  saveEndUsersOperation,
  endUserWithRelations,
)
/** {@link saveEndUsers}, as the API sent it. */
export const saveEndUsersRaw: t.SaveEntitiesRaw<'EndUser'> = /* @__PURE__ */ op.raw(saveEndUsersOperation)

const restoreEndUserOperation = /* @__PURE__ */ op.acting('restoreEndUser', 'endusers/{id}/restore', 'repeatable')

/** Brings a deleted end user back. `PUT endusers/{id}/restore`. Errors: `notFound`. Source: the wire. */
export const restoreEndUser: t.OnEntity<'EndUser'> = /* @__PURE__ */ op.givingOne(
  restoreEndUserOperation,
  endUserWithRelations,
)
/** {@link restoreEndUser}, as the API sent it. */
export const restoreEndUserRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(restoreEndUserOperation)

const restoreEndUsersOperation = /* @__PURE__ */ op.restoringMany('restoreEndUsers', 'endusers')

/** Brings deleted end users back. `PUT endusers/restore`. Errors: `notFound`. Source: the wire. */
export const restoreEndUsers: t.OnEntities<'EndUser'> = /* @__PURE__ */ op.actOnMany(
  restoreEndUsersOperation,
  endUserWithRelations,
)
/** {@link restoreEndUsers}, as the API sent it. */
export const restoreEndUsersRaw: t.OnEntitiesRaw = /* @__PURE__ */ op.raw(restoreEndUsersOperation)

const getEndUserEventsOperation = /* @__PURE__ */ op.gettingPart('getEndUserEvents', 'endusers/{id}/events')

/** What an end user did. `GET endusers/{id}/events`. Errors: `notFound`. Source: the wire. */
export const getEndUserEvents: t.OnEntityMany<'Event'> = /* @__PURE__ */ op.givingMany(
  getEndUserEventsOperation,
  eventWithRelations,
)
/** {@link getEndUserEvents}, as the API sent it. */
export const getEndUserEventsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getEndUserEventsOperation)

/** The operations of this resource as data. */
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
