import { text, type Maybe } from '../core/shape.js'
import { model, type Entity, type Model } from './model.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'
import { teamModel } from './team.js'

/** Someone who works for the account. Its fields are the account's own: the sources name none. */
export type Member = Entity & { readonly name?: Maybe<string>; readonly email?: Maybe<string> }

/** How a member is read. */
export const memberModel: Model = /* @__PURE__ */ model<'Member'>({ name: text, email: text }, () => ({
  teams: [teamModel],
}))

/** What of a member is not sent. */
const memberRules: InputRules = { readOnly: ['teams'] }

/** One member. `GET members/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getMember: t.GetEntity<'Member'> = /* @__PURE__ */ op.getEntity('Member', memberModel)
/** {@link getMember}, as the API sent it. */
export const getMemberRaw: t.GetEntityRaw<'Member'> = /* @__PURE__ */ op.getEntityRaw('Member')

/**
 * A list or search of members. `GET members`. Without `limit` the API decides how many. Errors: `input` for a limit
 * or offset that is none. Source: the wire.
 */
export const listMembers: t.ListEntities<'Member'> = /* @__PURE__ */ op.listEntities('Member', memberModel)
/** {@link listMembers}, as the API sent it. */
export const listMembersRaw: t.ListEntitiesRaw<'Member'> = /* @__PURE__ */ op.listEntitiesRaw('Member')

/** The members that carry a tag. `GET members/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listMembersByTag: t.ListEntitiesByTag<'Member'> = /* @__PURE__ */ op.listEntitiesByTag(
  'Member',
  memberModel,
)
/** {@link listMembersByTag}, as the API sent it. */
export const listMembersByTagRaw: t.ListEntitiesByTagRaw<'Member'> = /* @__PURE__ */ op.listEntitiesByTagRaw('Member')

/**
 * Creates a member without `id`, `POST members/`; updates the one with it, `PUT members/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source:
 * the wire.
 */
export const saveMember: t.SaveEntity<'Member'> = /* @__PURE__ */ op.saveEntity('Member', memberModel, memberRules)
/** {@link saveMember}, as the API sent it. */
export const saveMemberRaw: t.SaveEntityRaw<'Member'> = /* @__PURE__ */ op.saveEntityRaw('Member', memberRules)

/**
 * Deletes a member softly and gives it. `DELETE members/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteMember: t.OnEntity<'Member'> = /* @__PURE__ */ op.deleteEntity('Member', memberModel)
/** {@link deleteMember}, as the API sent it. */
export const deleteMemberRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Member')

/**
 * The attributes of members, predefined and the account's own. `GET members/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getMemberAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Member')
/** {@link getMemberAttributes}, as the API sent it. */
export const getMemberAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Member')

/**
 * Defines an attribute of members, `POST members/attributes/`, or with an `id` changes it, `PUT
 * members/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveMemberAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Member')
/** {@link saveMemberAttribute}, as the API sent it. */
export const saveMemberAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Member')

/** Deletes an attribute of members softly. `DELETE members/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteMemberAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Member')
/** {@link deleteMemberAttribute}, as the API sent it. */
export const deleteMemberAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Member')
