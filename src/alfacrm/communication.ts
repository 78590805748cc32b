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
  /** 1 comment. */
  type_id: optionalId,
  class: optionalString,
  related_id: optionalId,
  user_id: optionalId,
  added: date,
  comment: optionalString,
  updated_at: date,
})

/** A comment on a customer, a group or a task, or another contact. */
export interface Communication extends Readonly<v.InferOutput<typeof CommunicationSchema>> {}

/** What a list of communications is narrowed by. */
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

/** What communications are about: a row of a class. */
export type CommunicationPlace = {
  /** What kind of row they are about. */
  readonly class: 'Customer' | 'Group' | 'Task' | (string & {})
  /** The id of the row that they are about. */
  readonly relatedId: Id
}

/** The fields without which none can be created. */
const required = ['comment'] as const

/** The fields of a row that are not sent. */
const readOnly = ['class', 'related_id', 'branch_id', 'added', 'updated_at'] as const

/** A communication to be created, or what of it is to be changed. */
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
 * A page of communications. `POST communication/index?class=&related_id=`. Dates and times are by the account's clocks
 * and say no zone. Errors: `input` without `class` or `relatedId`; `rejected` for a filter in a wrong form; `mismatch`
 * for an answer without rows. Source: the reference and programs that call it.
 */
export const listCommunications: t.ListEntitiesIn<Communication, CommunicationPlace & CommunicationFilters> =
  /* @__PURE__ */ op.listEntities(listCommunicationsOperation, CommunicationSchema)
/** {@link listCommunications}, as the API sent it. */
export const listCommunicationsRaw: t.ListEntitiesInRaw<CommunicationPlace & CommunicationFilters> =
  /* @__PURE__ */ op.raw(listCommunicationsOperation)

const getCommunicationOperation = /* @__PURE__ */ op.gettingIn(
  'getCommunication',
  '{branch}/communication/index',
  relatedPlace,
)

/**
 * A communication by its id. `POST communication/index?class=&related_id=` with `{ id }`. Dates and times are by the
 * account's clocks and say no zone. Errors: `input` for an id that is no whole number, or without `class` or
 * `relatedId`; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getCommunication: t.GetEntityIn<Communication, CommunicationPlace> = /* @__PURE__ */ op.getEntityIn(
  getCommunicationOperation,
  CommunicationSchema,
)
/** {@link getCommunication}, as the API sent it: a list. */
export const getCommunicationRaw: t.GetEntityInRaw<CommunicationPlace> =
  /* @__PURE__ */ op.raw(getCommunicationOperation)

const createCommunicationOperation = /* @__PURE__ */ op.creatingIn(
  'createCommunication',
  '{branch}/communication/create',
  relatedPlace,
)

/**
 * Creates a communication, once, and gives it. `POST communication/create?class=&related_id=`. Times in the answer are
 * by the account's clocks and say no zone. Errors: `input` without `class` or `relatedId`; `invalid` with messages by
 * field. Source: the reference and programs that call it.
 */
export const createCommunication: t.CreateEntityIn<Communication, CommunicationPlace, CommunicationInput> =
  /* @__PURE__ */ op.createEntityIn(createCommunicationOperation, CommunicationSchema)
/** {@link createCommunication}, as the API sent it. */
export const createCommunicationRaw: t.CreateEntityInRaw<CommunicationPlace, CommunicationInput> =
  /* @__PURE__ */ op.raw(createCommunicationOperation)

const updateCommunicationOperation = /* @__PURE__ */ op.updating('updateCommunication', '{branch}/communication/update')

/**
 * Changes what is given of a communication, and gives it. `POST communication/update?id=`. Times in the answer are by
 * the account's clocks and say no zone. Errors: `input` for an id that is no whole number; `invalid` with messages by
 * field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateCommunication: t.UpdateEntity<Communication, CommunicationInput> = /* @__PURE__ */ op.updateEntity(
  updateCommunicationOperation,
  CommunicationSchema,
)
/** {@link updateCommunication}, as the API sent it. */
export const updateCommunicationRaw: t.UpdateEntityRaw<CommunicationInput> =
  /* @__PURE__ */ op.raw(updateCommunicationOperation)

const deleteCommunicationOperation = /* @__PURE__ */ op.deleting('deleteCommunication', '{branch}/communication/delete')

/**
 * Deletes a communication. `POST communication/delete?id=`. Errors: `input` for an id that is no whole number;
 * `invalid` when the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteCommunication: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteCommunicationOperation)
/** {@link deleteCommunication}, as the API sent it. */
export const deleteCommunicationRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteCommunicationOperation)

/** The operations of this resource as data. @internal */
export const communicationOperations: readonly op.Operation[] = [
  listCommunicationsOperation,
  getCommunicationOperation,
  createCommunicationOperation,
  updateCommunicationOperation,
  deleteCommunicationOperation,
]
