import * as v from 'valibot'
import type { Id } from './context.js'
import { date, id, optionalId, optionalString } from './fields.js'
import { dated } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type { PlaceNames } from './place.js'
import type * as t from './signatures.js'

/** The schema of a {@link Communication}. */
export const CommunicationSchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_id: optionalId,
  /** The type: 1 comment. */
  type_id: optionalId,
  class: optionalString,
  related_id: optionalId,
  user_id: optionalId,
  added: date,
  comment: optionalString,
  updated_at: date,
})

/** A comment on a customer, a group or a task, or another kind of contact. */
export interface Communication extends Readonly<v.InferOutput<typeof CommunicationSchema>> {}

/** The filters of a list of communications. */
export interface CommunicationFilters {
  /** Only the communication with this id. */
  readonly id?: number | undefined
  /** Only communications of the type with this id. */
  readonly type_id?: number | undefined
  /** Only communications by the user with this id. */
  readonly user_id?: number | undefined
  /** Only communications with this text. */
  readonly comment?: string | undefined
}

/** The row that the communications are about, given by its class and id. */
export type CommunicationPlace = {
  /** The class of the row that they are about. */
  readonly class: 'Customer' | 'Group' | 'Task' | (string & {})
  /** The id of the row that they are about. */
  readonly relatedId: Id
}

/** The fields that are required to create a row. */
const required = ['comment'] as const

/** The fields of a row that are never sent. */
const readOnly = ['class', 'related_id', 'branch_id', 'added', 'updated_at'] as const

/** The fields of a new communication, or the fields to change in an existing one. */
export interface CommunicationInput extends Input<
  Communication,
  (typeof required)[number],
  (typeof readOnly)[number]
> {}

/** The schema of a {@link CommunicationInput}. */
export const CommunicationInputSchema = /* @__PURE__ */ inputSchema(CommunicationSchema, required, readOnly)

const relatedPlace: PlaceNames = { required: { class: 'class', relatedId: 'related_id' } }
const prepare = /* @__PURE__ */ dated()

const listCommunicationsOperation = /* @__PURE__ */ op.listingIn(
  'listCommunications',
  '{branch}/communication/index',
  relatedPlace,
  prepare,
)

/**
 * Gets one page of communications. `POST communication/index?class=&related_id=`. Dates and times are in the account's
 * local time, without a time zone. Errors: `input` when `class` or `relatedId` is missing; `rejected` when a filter has
 * the wrong form; `mismatch` when the answer has no list of rows. Source: the reference and programs that call it.
 */
export const listCommunications: t.ListEntitiesIn<Communication, CommunicationPlace & CommunicationFilters> =
  /* @__PURE__ */ op.listEntities(listCommunicationsOperation, CommunicationSchema)
/** Like {@link listCommunications}, but returns the response as it was sent: status, headers and body text. */
export const listCommunicationsRaw: t.ListEntitiesInRaw<CommunicationPlace & CommunicationFilters> =
  /* @__PURE__ */ op.raw(listCommunicationsOperation)

const getCommunicationOperation = /* @__PURE__ */ op.gettingIn(
  'getCommunication',
  '{branch}/communication/index',
  relatedPlace,
)

/**
 * Gets A communication by its id. `POST communication/index?class=&related_id=` with `{ id }`. Dates and times are in
 * the account's local time, without a time zone. Errors: `input` when the id is not a whole number or `class` or
 * `relatedId` is missing; `notFound` when the answer does not contain that id. Source: the reference and programs that
 * call it.
 */
export const getCommunication: t.GetEntityIn<Communication, CommunicationPlace> = /* @__PURE__ */ op.getEntityIn(
  getCommunicationOperation,
  CommunicationSchema,
)
/**
 * Like {@link getCommunication}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getCommunicationRaw: t.GetEntityInRaw<CommunicationPlace> =
  /* @__PURE__ */ op.raw(getCommunicationOperation)

const createCommunicationOperation = /* @__PURE__ */ op.creatingIn(
  'createCommunication',
  '{branch}/communication/create',
  relatedPlace,
)

/**
 * Creates a communication and returns it. `POST communication/create?class=&related_id=`. Times in the answer are in
 * the account's local time, without a time zone. The request is not retried when its outcome is unknown. Errors:
 * `input` when `class` or `relatedId` is missing; `invalid` with messages by field. Source: the reference and programs
 * that call it.
 */
export const createCommunication: t.CreateEntityIn<Communication, CommunicationPlace, CommunicationInput> =
  /* @__PURE__ */ op.createEntityIn(createCommunicationOperation, CommunicationSchema)
/** Like {@link createCommunication}, but returns the response as it was sent: status, headers and body text. */
export const createCommunicationRaw: t.CreateEntityInRaw<CommunicationPlace, CommunicationInput> =
  /* @__PURE__ */ op.raw(createCommunicationOperation)

const updateCommunicationOperation = /* @__PURE__ */ op.updating('updateCommunication', '{branch}/communication/update')

/**
 * Changes the given fields of a communication and returns it. `POST communication/update?id=`. Times in the answer are
 * in the account's local time, without a time zone. Errors: `input` when the id is not a whole number; `invalid` with
 * messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateCommunication: t.UpdateEntity<Communication, CommunicationInput> = /* @__PURE__ */ op.updateEntity(
  updateCommunicationOperation,
  CommunicationSchema,
)
/** Like {@link updateCommunication}, but returns the response as it was sent: status, headers and body text. */
export const updateCommunicationRaw: t.UpdateEntityRaw<CommunicationInput> =
  /* @__PURE__ */ op.raw(updateCommunicationOperation)

const deleteCommunicationOperation = /* @__PURE__ */ op.deleting('deleteCommunication', '{branch}/communication/delete')

/**
 * Deletes a communication. `POST communication/delete?id=`. Errors: `input` when the id is not a whole number;
 * `invalid` when the API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source:
 * the reference's rule for every entity; no program was seen to call it.
 */
export const deleteCommunication: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteCommunicationOperation)
/** Like {@link deleteCommunication}, but returns the response as it was sent: status, headers and body text. */
export const deleteCommunicationRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteCommunicationOperation)

/** The operations of this resource as data. @internal */
export const communicationOperations: readonly op.Operation[] = [
  listCommunicationsOperation,
  getCommunicationOperation,
  createCommunicationOperation,
  updateCommunicationOperation,
  deleteCommunicationOperation,
]
