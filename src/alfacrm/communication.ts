import type { Id } from './context.js'
import { placed, type Prepare } from './filter.js'
import type { Input } from './input.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, local, ref, text, type Entity, type Maybe } from './shape.js'
import { place, type PlaceOf } from './place.js'
import type * as t from './signatures.js'

/** A comment on a customer, a group or a task, or another contact. */
export type Communication = Entity & {
  readonly branch_id?: Maybe<number>
  /** 1 comment. */
  readonly type_id?: Maybe<number>
  readonly class?: Maybe<string>
  readonly related_id?: Maybe<number>
  readonly user_id?: Maybe<number>
  readonly added?: Maybe<Local>
  readonly comment?: Maybe<string>
  readonly updated_at?: Maybe<Local>
}

/** How a communication is read. */
export const communicationModel: Model<Communication> = {
  id: count,
  branch_id: ref,
  type_id: ref,
  class: text,
  related_id: ref,
  user_id: ref,
  added: local,
  comment: text,
  updated_at: local,
}

/** What a list of communications is narrowed by. */
export type CommunicationFilters = {
  readonly id?: number | undefined
  readonly type_id?: number | undefined
  readonly user_id?: number | undefined
  readonly comment?: string | undefined
}

/** What communications are about: a row of a class. */
export type CommunicationPlace = {
  readonly class: 'Customer' | 'Group' | 'Task' | (string & {})
  readonly relatedId: Id
}

/** A communication to be created, or what of it is to be changed. */
export type CommunicationInput = Input<
  Communication,
  'comment',
  'class' | 'related_id' | 'branch_id' | 'added' | 'updated_at'
>

const communicationNames: PlaceOf = /* @__PURE__ */ place({ must: { class: 'class', relatedId: 'related_id' } })
const prepare: Prepare<CommunicationPlace & CommunicationFilters> = /* @__PURE__ */ placed(communicationNames)
const communicationScope: op.Scope = { prepare: /* @__PURE__ */ placed(communicationNames) }
const communicationSaveRules = { place: communicationNames }

/**
 * A page of communications. `POST communication/index?class=&related_id=`. Dates and times are by the account's clocks
 * and say no zone. Errors: `input` without `class` or `relatedId`; `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: the reference and programs that call it.
 */
export const listCommunications: t.ListEntitiesIn<Communication, CommunicationPlace & CommunicationFilters> =
  /* @__PURE__ */ op.listEntities('listCommunications', 'communication/index', communicationModel, prepare)
/** {@link listCommunications}, as the API sent it. */
export const listCommunicationsRaw: t.ListEntitiesInRaw<CommunicationPlace & CommunicationFilters> =
  /* @__PURE__ */ op.listEntitiesRaw('listCommunications', 'communication/index', prepare)

/**
 * A communication by its id. `POST communication/index?class=&related_id=` with `{ id }`. Dates and times are by the
 * account's clocks and say no zone. Errors: `input` for an id that is no whole number, or without `class` or
 * `relatedId`; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getCommunication: t.GetEntityIn<Communication, CommunicationPlace> = /* @__PURE__ */ op.getEntityIn(
  'getCommunication',
  'communication/index',
  communicationModel,
  communicationScope,
)
/** {@link getCommunication}, as the API sent it: a list. */
export const getCommunicationRaw: t.GetEntityInRaw<CommunicationPlace> = /* @__PURE__ */ op.getEntityInRaw(
  'getCommunication',
  'communication/index',
  communicationScope,
)

/**
 * Creates a communication, once, and gives it. `POST communication/create?class=&related_id=`. Times in the answer are
 * by the account's clocks and say no zone. Errors: `input` without `class` or `relatedId`; `invalid` with messages by
 * field. Source: the reference and programs that call it.
 */
export const createCommunication: t.CreateEntityIn<Communication, CommunicationPlace, CommunicationInput> =
  /* @__PURE__ */ op.createEntityIn('createCommunication', 'communication', communicationModel, communicationSaveRules)
/** {@link createCommunication}, as the API sent it. */
export const createCommunicationRaw: t.CreateEntityInRaw<CommunicationPlace, CommunicationInput> =
  /* @__PURE__ */ op.createEntityInRaw('createCommunication', 'communication', communicationSaveRules)

/**
 * Changes what is given of a communication, and gives it. `POST communication/update?id=`. Times in the answer are by
 * the account's clocks and say no zone. Errors: `input` for an id that is no whole number; `invalid` with messages by
 * field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateCommunication: t.UpdateEntity<Communication, CommunicationInput> = /* @__PURE__ */ op.updateEntity(
  'updateCommunication',
  'communication',
  communicationModel,
)
/** {@link updateCommunication}, as the API sent it. */
export const updateCommunicationRaw: t.UpdateEntityRaw<CommunicationInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateCommunication',
  'communication',
)

/**
 * Deletes a communication. `POST communication/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteCommunication: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(
  'deleteCommunication',
  'communication',
)
/** {@link deleteCommunication}, as the API sent it. */
export const deleteCommunicationRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw(
  'deleteCommunication',
  'communication',
)
