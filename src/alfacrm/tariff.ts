import * as v from 'valibot'
import { date, decimal, id, numberList, optionalBoolean, optionalNumber, optionalString } from './fields.js'
import type { Flag } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Tariff}. */
export const TariffSchema = /* @__PURE__ */ v.looseObject({
  id,
  /** 1 per-lesson, 2 monthly, 3 weekly. */
  type: optionalNumber,
  name: optionalString,
  price: decimal,
  lessons_count: optionalNumber,
  /** Minutes. */
  duration: optionalNumber,
  added: date,
  branch_ids: numberList,
  is_archive: optionalBoolean,
  subject_ids: numberList,
  lesson_type_ids: numberList,
  /** 1 basic, 2 separate. */
  calculation_type: optionalNumber,
  created_at: date,
  updated_at: date,
})

/** What a subscription costs and gives. */
export interface Tariff extends Readonly<v.InferOutput<typeof TariffSchema>> {}

/** What a list of tariffs is narrowed by. */
export interface TariffFilters {
  /** Only tariffs with this name. */
  readonly name?: string | undefined
  /** Only tariffs of at least this price, in the currency itself. */
  readonly price_from?: number | undefined
  /** Only tariffs of at most this price, in the currency itself. */
  readonly price_to?: number | undefined
  /** 1 per-lesson, 2 monthly, 3 weekly. */
  readonly type?: number | undefined
  /** 1 basic, 2 separate. */
  readonly calculation_type?: number | undefined
  /** Only archived tariffs, or only others. */
  readonly is_archive?: Flag | undefined
  /** Only tariffs with this number of lessons. */
  readonly lessons_count?: number | undefined
}

/** The fields without which none can be created. */
const required = ['type', 'name', 'price', 'lessons_count'] as const

/** The fields of a row that are not sent. */
const readOnly = ['added', 'created_at', 'updated_at'] as const

/** A tariff to be created, or what of it is to be changed. */
export interface TariffInput extends Input<Tariff, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link TariffInput}. */
export const TariffInputSchema = /* @__PURE__ */ inputSchema(TariffSchema, required, readOnly)

const listTariffsOperation = /* @__PURE__ */ op.listing('listTariffs', '{branch}/tariff/index')

/**
 * A page of tariffs. `POST tariff/index`. `price` is in the currency, not in cents, as text: `575.00`; `duration` in
 * minutes. Dates and times are by the account's clocks and say no zone. Errors: `rejected` for a filter in a wrong
 * form; `mismatch` for an answer without rows. Source: the reference and programs that call it.
 */
export const listTariffs: t.ListEntities<Tariff, TariffFilters> = /* @__PURE__ */ op.listEntities(
  listTariffsOperation,
  TariffSchema,
)
/** {@link listTariffs}, as the API sent it. */
export const listTariffsRaw: t.ListEntitiesRaw<TariffFilters> = /* @__PURE__ */ op.raw(listTariffsOperation)

const getTariffOperation = /* @__PURE__ */ op.getting('getTariff', '{branch}/tariff/index')

/**
 * A tariff by its id. `POST tariff/index` with `{ id }`. The API gives all tariffs whatever the id, so they are looked
 * through. `price` is in the currency, not in cents, as text: `575.00`; `duration` in minutes. Dates and times are by
 * the account's clocks and say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not
 * among what came; `rejected` when it is not on the first 100 pages. Source: the reference and programs that call it.
 */
export const getTariff: t.GetEntity<Tariff> = /* @__PURE__ */ op.getEntity(getTariffOperation, TariffSchema)
/** {@link getTariff}, as the API sent it: a list. */
export const getTariffRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getTariffOperation)

const createTariffOperation = /* @__PURE__ */ op.creating('createTariff', '{branch}/tariff/create')

/**
 * Creates a tariff, once, and gives it. `POST tariff/create`. `price` is in the currency, not in cents; `duration` in
 * minutes. Times in the answer are by the account's clocks and say no zone. Errors: `invalid` with messages by field.
 * Source: the reference and one program that calls it.
 */
export const createTariff: t.CreateEntity<Tariff, TariffInput> = /* @__PURE__ */ op.createEntity(
  createTariffOperation,
  TariffSchema,
)
/** {@link createTariff}, as the API sent it. */
export const createTariffRaw: t.CreateEntityRaw<TariffInput> = /* @__PURE__ */ op.raw(createTariffOperation)

const updateTariffOperation = /* @__PURE__ */ op.updating('updateTariff', '{branch}/tariff/update')

/**
 * Changes what is given of a tariff, and gives it. `POST tariff/update?id=`. `price` is in the currency, not in cents;
 * `duration` in minutes. Times in the answer are by the account's clocks and say no zone. Errors: `input` for an id
 * that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that
 * calls it.
 */
export const updateTariff: t.UpdateEntity<Tariff, TariffInput> = /* @__PURE__ */ op.updateEntity(
  updateTariffOperation,
  TariffSchema,
)
/** {@link updateTariff}, as the API sent it. */
export const updateTariffRaw: t.UpdateEntityRaw<TariffInput> = /* @__PURE__ */ op.raw(updateTariffOperation)

const deleteTariffOperation = /* @__PURE__ */ op.deleting('deleteTariff', '{branch}/tariff/delete')

/**
 * Deletes a tariff. `POST tariff/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteTariff: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteTariffOperation)
/** {@link deleteTariff}, as the API sent it. */
export const deleteTariffRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteTariffOperation)

/** The operations of this resource as data. @internal */
export const tariffOperations: readonly op.Operation[] = [
  listTariffsOperation,
  getTariffOperation,
  createTariffOperation,
  updateTariffOperation,
  deleteTariffOperation,
]
