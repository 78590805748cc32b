import { text, type Maybe } from '../core/shape.js'
import { memberModel } from './member.js'
import { model, type Entity, type Model } from './model.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { InputRules } from './input.js'

/** Members who work together. */
export type Team = Entity & { readonly name?: Maybe<string> }

/** How a team is read. */
export const teamModel: Model = /* @__PURE__ */ model<'Team'>({ name: text }, () => ({ members: [memberModel] }))

/** What of a team is not sent. */
const teamRules: InputRules = { readOnly: ['members'] }

/** One team. `GET teams/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getTeam: t.GetEntity<'Team'> = /* @__PURE__ */ op.getEntity('Team', teamModel)
/** {@link getTeam}, as the API sent it. */
export const getTeamRaw: t.GetEntityRaw<'Team'> = /* @__PURE__ */ op.getEntityRaw('Team')

/**
 * A list or search of teams. `GET teams`. Without `limit` the API decides how many. Errors: `input` for a limit or
 * offset that is none. Source: the wire.
 */
export const listTeams: t.ListEntities<'Team'> = /* @__PURE__ */ op.listEntities('Team', teamModel)
/** {@link listTeams}, as the API sent it. */
export const listTeamsRaw: t.ListEntitiesRaw<'Team'> = /* @__PURE__ */ op.listEntitiesRaw('Team')

/** The teams that carry a tag. `GET teams/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listTeamsByTag: t.ListEntitiesByTag<'Team'> = /* @__PURE__ */ op.listEntitiesByTag('Team', teamModel)
/** {@link listTeamsByTag}, as the API sent it. */
export const listTeamsByTagRaw: t.ListEntitiesByTagRaw<'Team'> = /* @__PURE__ */ op.listEntitiesByTagRaw('Team')

/**
 * Creates a team without `id`, `POST teams/`; updates the one with it, `PUT teams/{id}`. What the API sets itself
 * and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Source: the
 * wire.
 */
export const saveTeam: t.SaveEntity<'Team'> = /* @__PURE__ */ op.saveEntity('Team', teamModel, teamRules)
/** {@link saveTeam}, as the API sent it. */
export const saveTeamRaw: t.SaveEntityRaw<'Team'> = /* @__PURE__ */ op.saveEntityRaw('Team', teamRules)

/**
 * Deletes a team softly and gives it. `DELETE teams/{id}`. Errors: `notFound`, also for one that is deleted already.
 * Source: the wire.
 */
export const deleteTeam: t.OnEntity<'Team'> = /* @__PURE__ */ op.deleteEntity('Team', teamModel)
/** {@link deleteTeam}, as the API sent it. */
export const deleteTeamRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Team')

/**
 * The attributes of teams, predefined and the account's own. `GET teams/attributes`. Errors: those of every call.
 * Source: the wire.
 */
export const getTeamAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Team')
/** {@link getTeamAttributes}, as the API sent it. */
export const getTeamAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Team')

/**
 * Defines an attribute of teams, `POST teams/attributes/`, or with an `id` changes it, `PUT teams/attributes/{id}`.
 * Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveTeamAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Team')
/** {@link saveTeamAttribute}, as the API sent it. */
export const saveTeamAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Team')

/** Deletes an attribute of teams softly. `DELETE teams/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteTeamAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Team')
/** {@link deleteTeamAttribute}, as the API sent it. */
export const deleteTeamAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Team')
