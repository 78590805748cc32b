import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { teamWithRelations } from './relations.js'
import type { InputRules } from './input.js'
import { inputSchema } from './inputSchema.js'
import { TeamSchema } from './schemas/team.js'

/** What of a team is not sent. */
const teamRules: InputRules = { readOnly: ['members'] }

/** The schema of what is sent to save a {@link Team}, for forms as well. What the API sets itself is no part of it. */
export const TeamInputSchema = /* @__PURE__ */ inputSchema(TeamSchema, teamRules)

const getTeamOperation = /* @__PURE__ */ op.getting('getTeam', 'teams')

/** One team. `GET teams/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getTeam: t.GetEntity<'Team'> = /* @__PURE__ */ op.getEntity(getTeamOperation, teamWithRelations)
/** {@link getTeam}, as the API sent it. */
export const getTeamRaw: t.GetEntityRaw<'Team'> = /* @__PURE__ */ op.raw(getTeamOperation)

const listTeamsOperation = /* @__PURE__ */ op.listing('listTeams', 'teams')

/**
 * A list or search of teams. `GET teams`. Without `limit` the API decides how many. Errors: `input` for a limit or
 * offset that is none. Source: the wire.
 */
export const listTeams: t.ListEntities<'Team'> = /* @__PURE__ */ op.listEntities(listTeamsOperation, teamWithRelations)
/** {@link listTeams}, as the API sent it. */
export const listTeamsRaw: t.ListEntitiesRaw<'Team'> = /* @__PURE__ */ op.raw(listTeamsOperation)

const listTeamsByTagOperation = /* @__PURE__ */ op.listingByTag('listTeamsByTag', 'teams')

/** The teams that carry a tag. `GET teams/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listTeamsByTag: t.ListEntitiesByTag<'Team'> = /* @__PURE__ */ op.listEntitiesByTag(
  listTeamsByTagOperation,
  teamWithRelations,
)
/** {@link listTeamsByTag}, as the API sent it. */
export const listTeamsByTagRaw: t.ListEntitiesByTagRaw<'Team'> = /* @__PURE__ */ op.raw(listTeamsByTagOperation)

const saveTeamOperation = /* @__PURE__ */ op.saving('saveTeam', 'teams', teamRules)

/**
 * Creates a team without `id`, `POST teams/`; updates the one with it, `PUT teams/{id}`. What the API sets itself
 * and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source: the
 * wire.
 */
export const saveTeam: t.SaveEntity<'Team'> = /* @__PURE__ */ op.saveEntity(saveTeamOperation, teamWithRelations)
/** {@link saveTeam}, as the API sent it. */
export const saveTeamRaw: t.SaveEntityRaw<'Team'> = /* @__PURE__ */ op.raw(saveTeamOperation)

const deleteTeamOperation = /* @__PURE__ */ op.deleting('deleteTeam', 'teams')

/**
 * Deletes a team softly and gives it. `DELETE teams/{id}`. Errors: `notFound`, also for one that is deleted already.
 * Source: the wire.
 */
export const deleteTeam: t.OnEntity<'Team'> = /* @__PURE__ */ op.givingOne(deleteTeamOperation, teamWithRelations)
/** {@link deleteTeam}, as the API sent it. */
export const deleteTeamRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteTeamOperation)

const getTeamAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getTeamAttributes', 'teams')

/**
 * The attributes of teams, predefined and the account's own. `GET teams/attributes`. Errors: those of every call.
 * Source: the wire.
 */
export const getTeamAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getTeamAttributesOperation)
/** {@link getTeamAttributes}, as the API sent it. */
export const getTeamAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getTeamAttributesOperation)

const saveTeamAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveTeamAttribute', 'teams')

/**
 * Defines an attribute of teams, `POST teams/attributes/`, or with an `id` changes it, `PUT teams/attributes/{id}`.
 * Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveTeamAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveTeamAttributeOperation)
/** {@link saveTeamAttribute}, as the API sent it. */
export const saveTeamAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveTeamAttributeOperation)

const deleteTeamAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteTeamAttribute', 'teams')

/** Deletes an attribute of teams softly. `DELETE teams/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteTeamAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(deleteTeamAttributeOperation)
/** {@link deleteTeamAttribute}, as the API sent it. */
export const deleteTeamAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteTeamAttributeOperation)

/** The operations of this resource as data. */
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
