import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { teamWithRelations } from './relations.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import { TeamSchema } from './schemas/team.js'

/** The fields of a team that are not sent. */
const teamRules: InputRules = { readOnly: ['members'] }

/** The schema of the data for saving a {@link Team}, which forms can use too. It leaves out the fields that the API sets. */
export const TeamInputSchema = /* @__PURE__ */ inputSchema(TeamSchema, teamRules)

const getTeamOperation = /* @__PURE__ */ op.getting('getTeam', 'teams')

/** Gets one team. `GET teams/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getTeam: t.GetEntity<'Team'> = /* @__PURE__ */ op.getEntity(getTeamOperation, teamWithRelations)
/** Like {@link getTeam}, but returns the response as it was sent: status, headers and body text. */
export const getTeamRaw: t.GetEntityRaw<'Team'> = /* @__PURE__ */ op.raw(getTeamOperation)

const listTeamsOperation = /* @__PURE__ */ op.listing('listTeams', 'teams')

/**
 * Lists or searches teams. `GET teams`. Without `limit`, the API decides how many to return. Errors: `input` for an invalid
 * limit or offset. Source: the wire.
 */
export const listTeams: t.ListEntities<'Team'> = /* @__PURE__ */ op.listEntities(listTeamsOperation, teamWithRelations)
/** Like {@link listTeams}, but returns the response as it was sent: status, headers and body text. */
export const listTeamsRaw: t.ListEntitiesRaw<'Team'> = /* @__PURE__ */ op.raw(listTeamsOperation)

const listTeamsByTagOperation = /* @__PURE__ */ op.listingByTag('listTeamsByTag', 'teams')

/** Lists the teams with a tag. `GET teams/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listTeamsByTag: t.ListEntitiesByTag<'Team'> = /* @__PURE__ */ op.listEntitiesByTag(
  listTeamsByTagOperation,
  teamWithRelations,
)
/** Like {@link listTeamsByTag}, but returns the response as it was sent: status, headers and body text. */
export const listTeamsByTagRaw: t.ListEntitiesByTagRaw<'Team'> = /* @__PURE__ */ op.raw(listTeamsByTagOperation)

const saveTeamOperation = /* @__PURE__ */ op.saving('saveTeam', 'teams', teamRules)

/**
 * Creates a team, `POST teams/`, or updates the one with the given `id`, `PUT teams/{id}`. Fields that the API sets and
 * embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. Source: the wire.
 */
export const saveTeam: t.SaveEntity<'Team'> = /* @__PURE__ */ op.saveEntity(saveTeamOperation, teamWithRelations)
/** Like {@link saveTeam}, but returns the response as it was sent: status, headers and body text. */
export const saveTeamRaw: t.SaveEntityRaw<'Team'> = /* @__PURE__ */ op.raw(saveTeamOperation)

const deleteTeamOperation = /* @__PURE__ */ op.deleting('deleteTeam', 'teams')

/**
 * Soft-deletes a team and returns it. `DELETE teams/{id}`. Errors: `notFound`, also if it is already deleted. Source: the
 * wire.
 */
export const deleteTeam: t.OnEntity<'Team'> = /* @__PURE__ */ op.givingOne(deleteTeamOperation, teamWithRelations)
/** Like {@link deleteTeam}, but returns the response as it was sent: status, headers and body text. */
export const deleteTeamRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteTeamOperation)

const getTeamAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getTeamAttributes', 'teams')

/**
 * Lists the attributes of teams: the predefined ones and the account's own. `GET teams/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getTeamAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getTeamAttributesOperation)
/** Like {@link getTeamAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getTeamAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getTeamAttributesOperation)

const saveTeamAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveTeamAttribute', 'teams')

/**
 * Defines an attribute of teams, `POST teams/attributes/`, or changes the one with the given `id`,
 * `PUT teams/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveTeamAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveTeamAttributeOperation)
/** Like {@link saveTeamAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveTeamAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveTeamAttributeOperation)

const deleteTeamAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteTeamAttribute', 'teams')

/** Soft-deletes an attribute of teams. `DELETE teams/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteTeamAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(deleteTeamAttributeOperation)
/** Like {@link deleteTeamAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteTeamAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteTeamAttributeOperation)

/** The operations of this resource as plain data. */
export const teamOperations: readonly Operation[] = [
  getTeamOperation,
  listTeamsOperation,
  listTeamsByTagOperation,
  saveTeamOperation,
  deleteTeamOperation,
  getTeamAttributesOperation,
  saveTeamAttributeOperation,
  deleteTeamAttributeOperation,
]
