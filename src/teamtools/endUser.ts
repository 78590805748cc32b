import { text, type Maybe } from '../core/shape.js'
import { customerModel } from './customer.js'
import { eventModel } from './event.js'
import { model, type Entity, type Model, entityReader, listReader } from './model.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'

/** Someone who uses what a customer bought. */
export type EndUser = Entity & {
  readonly firstName?: Maybe<string>
  readonly lastName?: Maybe<string>
  readonly email?: Maybe<string>
  readonly phone?: Maybe<string>
  readonly country?: Maybe<string>
  readonly city?: Maybe<string>
  readonly customerId?: Maybe<string>
}

/** How an end user is read. */
export const endUserModel: Model = /* @__PURE__ */ model<'EndUser'>(
  { firstName: text, lastName: text, email: text, phone: text, country: text, city: text, customerId: text },
  () => ({ customer: customerModel, events: [eventModel] }),
)

/** What of an end user is not sent. */
const endUserRules: InputRules = { readOnly: ['customer', 'events'] }

/** One end user. `GET endusers/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getEndUser: t.GetEntity<'EndUser'> = /* @__PURE__ */ op.getEntity('EndUser', endUserModel)
/** {@link getEndUser}, as the API sent it. */
export const getEndUserRaw: t.GetEntityRaw<'EndUser'> = /* @__PURE__ */ op.getEntityRaw('EndUser')

/**
 * A list or search of end users. `GET endusers`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listEndUsers: t.ListEntities<'EndUser'> = /* @__PURE__ */ op.listEntities('EndUser', endUserModel)
/** {@link listEndUsers}, as the API sent it. */
export const listEndUsersRaw: t.ListEntitiesRaw<'EndUser'> = /* @__PURE__ */ op.listEntitiesRaw('EndUser')

/** The end users that carry a tag. `GET endusers/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listEndUsersByTag: t.ListEntitiesByTag<'EndUser'> = /* @__PURE__ */ op.listEntitiesByTag(
  'EndUser',
  endUserModel,
)
/** {@link listEndUsersByTag}, as the API sent it. */
export const listEndUsersByTagRaw: t.ListEntitiesByTagRaw<'EndUser'> =
  /* @__PURE__ */ op.listEntitiesByTagRaw('EndUser')

/**
 * Creates an end user without `id`, `POST endusers/`; updates the one with it, `PUT endusers/{id}`. What the API
 * sets itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`.
 * Source: the wire.
 */
export const saveEndUser: t.SaveEntity<'EndUser'> = /* @__PURE__ */ op.saveEntity('EndUser', endUserModel, endUserRules)
/** {@link saveEndUser}, as the API sent it. */
export const saveEndUserRaw: t.SaveEntityRaw<'EndUser'> = /* @__PURE__ */ op.saveEntityRaw('EndUser', endUserRules)

/**
 * Deletes an end user softly and gives it. `DELETE endusers/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteEndUser: t.OnEntity<'EndUser'> = /* @__PURE__ */ op.deleteEntity('EndUser', endUserModel)
/** {@link deleteEndUser}, as the API sent it. */
export const deleteEndUserRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('EndUser')

/**
 * The attributes of end users, predefined and the account's own. `GET endusers/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getEndUserAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('EndUser')
/** {@link getEndUserAttributes}, as the API sent it. */
export const getEndUserAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('EndUser')

/**
 * Defines an attribute of end users, `POST endusers/attributes/`, or with an `id` changes it, `PUT
 * endusers/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveEndUserAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('EndUser')
/** {@link saveEndUserAttribute}, as the API sent it. */
export const saveEndUserAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('EndUser')

/**
 * Deletes an attribute of end users softly. `DELETE endusers/attributes/{id}`. Errors: `notFound`. Source: the wire.
 */
export const deleteEndUserAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('EndUser')
/** {@link deleteEndUserAttribute}, as the API sent it. */
export const deleteEndUserAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('EndUser')

/**
 * Creates end users without `id` and updates those with it, in one request. `POST endusers/bulk`. The same
 * validations as one by one. Errors: `invalid`. Source: the wire.
 */
export const saveEndUsers: t.SaveEntities<'EndUser'> = /* @__PURE__ */ op.saveEntities(
  'EndUser',
  endUserModel,
  endUserRules,
)
/** {@link saveEndUsers}, as the API sent it. */
export const saveEndUsersRaw: t.SaveEntitiesRaw<'EndUser'> = /* @__PURE__ */ op.saveEntitiesRaw('EndUser', endUserRules)

const restoring = /* @__PURE__ */ op.act('EndUser', 'restore', 'repeatable')
/** Brings a deleted end user back. `PUT endusers/{id}/restore`. Errors: `notFound`. Source: the wire. */
export const restoreEndUser: t.OnEntity<'EndUser'> = /* @__PURE__ */ op.parsed(
  restoring,
  /* @__PURE__ */ entityReader(() => endUserModel),
)
/** {@link restoreEndUser}, as the API sent it. */
export const restoreEndUserRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(restoring)

/** Brings deleted end users back. `PUT endusers/restore`. Errors: `notFound`. Source: the wire. */
export const restoreEndUsers: t.OnEntities<'EndUser'> = /* @__PURE__ */ op.restoreEntities('EndUser', endUserModel)
/** {@link restoreEndUsers}, as the API sent it. */
export const restoreEndUsersRaw: t.OnEntitiesRaw = /* @__PURE__ */ op.restoreEntitiesRaw('EndUser')

const gettingEvents = /* @__PURE__ */ op.getPart('EndUser', 'Events')
/** What an end user did. `GET endusers/{id}/events`. Errors: `notFound`. Source: the wire. */
export const getEndUserEvents: t.OnEntityMany<'Event'> = /* @__PURE__ */ op.parsed(
  gettingEvents,
  /* @__PURE__ */ listReader(() => eventModel),
)
/** {@link getEndUserEvents}, as the API sent it. */
export const getEndUserEventsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(gettingEvents)
