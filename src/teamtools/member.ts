import type { Operation } from '../core/operation.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import { memberWithRelations } from './relations.js'
import { MemberSchema } from './schemas/member.js'
import type * as t from './signatures.js'

/** The fields of a member that are not sent. */
const memberRules: InputRules = { readOnly: ['teams'] }

/**
 * The schema of the data for saving a {@link Member}, which forms can use too. It leaves out the fields that the API sets.
 */
export const MemberInputSchema = /* @__PURE__ */ inputSchema(MemberSchema, memberRules)

const getMemberOperation = /* @__PURE__ */ op.getting('getMember', 'members')

/** Gets one member. `GET members/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getMember: t.GetEntity<'Member'> = /* @__PURE__ */ op.getEntity(getMemberOperation, memberWithRelations)
/** Like {@link getMember}, but returns the response as it was sent: status, headers and body text. */
export const getMemberRaw: t.GetEntityRaw<'Member'> = /* @__PURE__ */ op.raw(getMemberOperation)

const listMembersOperation = /* @__PURE__ */ op.listing('listMembers', 'members')

/**
 * Lists or searches members. `GET members`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
 */
export const listMembers: t.ListEntities<'Member'> = /* @__PURE__ */ op.listEntities(
  listMembersOperation,
  memberWithRelations,
)
/** Like {@link listMembers}, but returns the response as it was sent: status, headers and body text. */
export const listMembersRaw: t.ListEntitiesRaw<'Member'> = /* @__PURE__ */ op.raw(listMembersOperation)

const listMembersByTagOperation = /* @__PURE__ */ op.listingByTag('listMembersByTag', 'members')

/** Lists the members with a tag. `GET members/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listMembersByTag: t.ListEntitiesByTag<'Member'> = /* @__PURE__ */ op.listEntitiesByTag(
  listMembersByTagOperation,
  memberWithRelations,
)
/** Like {@link listMembersByTag}, but returns the response as it was sent: status, headers and body text. */
export const listMembersByTagRaw: t.ListEntitiesByTagRaw<'Member'> = /* @__PURE__ */ op.raw(listMembersByTagOperation)

const saveMemberOperation = /* @__PURE__ */ op.saving('saveMember', 'members', memberRules)

/**
 * Creates a member, `POST members/`, or updates the one with the given `id`, `PUT members/{id}`. Fields that the API sets
 * and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. Source: the wire.
 */
export const saveMember: t.SaveEntity<'Member'> = /* @__PURE__ */ op.saveEntity(
  saveMemberOperation,
  memberWithRelations,
)
/** Like {@link saveMember}, but returns the response as it was sent: status, headers and body text. */
export const saveMemberRaw: t.SaveEntityRaw<'Member'> = /* @__PURE__ */ op.raw(saveMemberOperation)

const deleteMemberOperation = /* @__PURE__ */ op.deleting('deleteMember', 'members')

/**
 * Soft-deletes a member and returns it. `DELETE members/{id}`. Errors: `notFound`, also if it is already deleted. Source:
 * the wire.
 */
export const deleteMember: t.OnEntity<'Member'> = /* @__PURE__ */ op.givingOne(
  deleteMemberOperation,
  memberWithRelations,
)
/** Like {@link deleteMember}, but returns the response as it was sent: status, headers and body text. */
export const deleteMemberRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteMemberOperation)

const getMemberAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getMemberAttributes', 'members')

/**
 * Lists the attributes of members: the predefined ones and the account's own. `GET members/attributes`. Errors: those of
 * every call. Source: the wire.
 */
export const getMemberAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getMemberAttributesOperation)
/** Like {@link getMemberAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getMemberAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getMemberAttributesOperation)

const saveMemberAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveMemberAttribute', 'members')

/**
 * Defines an attribute of members, `POST members/attributes/`, or changes the one with the given `id`,
 * `PUT members/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveMemberAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveMemberAttributeOperation)
/** Like {@link saveMemberAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveMemberAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveMemberAttributeOperation)

const deleteMemberAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteMemberAttribute', 'members')

/** Soft-deletes an attribute of members. `DELETE members/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteMemberAttribute: t.DeleteAttribute =
  /* @__PURE__ */ op.deleteAttribute(deleteMemberAttributeOperation)
/** Like {@link deleteMemberAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteMemberAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteMemberAttributeOperation)

/** The operations of this resource as plain data. */
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
