import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { memberWithRelations } from './relations.js'
import { MemberSchema } from './schemas/member.js'
import type * as t from './signatures.js'

/** What of a member is not sent. */
const memberRules: InputRules = { readOnly: ['teams'] }

/** The schema of what is sent to save a {@link Member}, for forms as well. What the API sets itself is no part of it. */
export const MemberInputSchema = /* @__PURE__ */ inputSchema(MemberSchema, memberRules)

const getMemberOperation = /* @__PURE__ */ op.getting('getMember', 'members')

/** One member. `GET members/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getMember: t.GetEntity<'Member'> = /* @__PURE__ */ op.getEntity(getMemberOperation, memberWithRelations)
/** {@link getMember}, as the API sent it. */
export const getMemberRaw: t.GetEntityRaw<'Member'> = /* @__PURE__ */ op.raw(getMemberOperation)

const listMembersOperation = /* @__PURE__ */ op.listing('listMembers', 'members')

/**
 * A list or search of members. `GET members`. Without `limit` the API decides how many. Errors: `input` for a limit
 * or offset that is none. Source: the wire.
 */
export const listMembers: t.ListEntities<'Member'> = /* @__PURE__ */ op.listEntities(
  listMembersOperation,
  memberWithRelations,
)
/** {@link listMembers}, as the API sent it. */
export const listMembersRaw: t.ListEntitiesRaw<'Member'> = /* @__PURE__ */ op.raw(listMembersOperation)

const listMembersByTagOperation = /* @__PURE__ */ op.listingByTag('listMembersByTag', 'members')

/** The members that carry a tag. `GET members/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listMembersByTag: t.ListEntitiesByTag<'Member'> = /* @__PURE__ */ op.listEntitiesByTag(
  listMembersByTagOperation,
  memberWithRelations,
)
/** {@link listMembersByTag}, as the API sent it. */
export const listMembersByTagRaw: t.ListEntitiesByTagRaw<'Member'> = /* @__PURE__ */ op.raw(listMembersByTagOperation)

const saveMemberOperation = /* @__PURE__ */ op.saving('saveMember', 'members', memberRules)

/**
 * Creates a member without `id`, `POST members/`; updates the one with it, `PUT members/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source:
 * the wire.
 */
export const saveMember: t.SaveEntity<'Member'> = /* @__PURE__ */ op.saveEntity(
  saveMemberOperation,
  memberWithRelations,
)
/** {@link saveMember}, as the API sent it. */
export const saveMemberRaw: t.SaveEntityRaw<'Member'> = /* @__PURE__ */ op.raw(saveMemberOperation)

const deleteMemberOperation = /* @__PURE__ */ op.deleting('deleteMember', 'members')

/**
 * Deletes a member softly and gives it. `DELETE members/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteMember: t.OnEntity<'Member'> = /* @__PURE__ */ op.givingOne(
  deleteMemberOperation,
  memberWithRelations,
)
/** {@link deleteMember}, as the API sent it. */
export const deleteMemberRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteMemberOperation)

const getMemberAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getMemberAttributes', 'members')

/**
 * The attributes of members, predefined and the account's own. `GET members/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getMemberAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getMemberAttributesOperation)
/** {@link getMemberAttributes}, as the API sent it. */
export const getMemberAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getMemberAttributesOperation)

const saveMemberAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveMemberAttribute', 'members')

/**
 * Defines an attribute of members, `POST members/attributes/`, or with an `id` changes it, `PUT
 * members/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveMemberAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveMemberAttributeOperation)
/** {@link saveMemberAttribute}, as the API sent it. */
export const saveMemberAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveMemberAttributeOperation)

const deleteMemberAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteMemberAttribute', 'members')

/** Deletes an attribute of members softly. `DELETE members/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteMemberAttribute: t.DeleteAttribute =
  /* @__PURE__ */ op.deleteAttribute(deleteMemberAttributeOperation)
/** {@link deleteMemberAttribute}, as the API sent it. */
export const deleteMemberAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteMemberAttributeOperation)

/** The operations of this resource as data. */
export const memberOperations: readonly Operation[] = [
  getMemberOperation,
  listMembersOperation,
  listMembersByTagOperation,
  saveMemberOperation,
  deleteMemberOperation,
  getMemberAttributesOperation,
  saveMemberAttributeOperation,
  deleteMemberAttributeOperation,
]
