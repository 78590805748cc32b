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
  /** The kind of tariff: 1 per lesson, 2 monthly, 3 weekly. */
  type: optionalNumber,
  name: optionalString,
  price: decimal,
  lessons_count: optionalNumber,
  /** The length in minutes. */
  duration: optionalNumber,
  added: date,
  branch_ids: numberList,
  is_archive: optionalBoolean,
  subject_ids: numberList,
  lesson_type_ids: numberList,
  /** The kind of balance: 1 basic, 2 separate. */
  calculation_type: optionalNumber,
  created_at: date,
  updated_at: date,
})

/** A tariff: the price and the content of subscriptions. */
export interface Tariff extends Readonly<v.InferOutput<typeof TariffSchema>> {}

/** The filters of a list of tariffs. */
export interface TariffFilters {
  /** Only tariffs with this name. */
  readonly name?: string | undefined
  /** Only tariffs of at least this price, in units of the currency. */
  readonly price_from?: number | undefined
  /** Only tariffs of at most this price, in units of the currency. */
  readonly price_to?: number | undefined
  /** The kind of tariff: 1 per lesson, 2 monthly, 3 weekly. */
  readonly type?: number | undefined
  /** The kind of balance: 1 basic, 2 separate. */
  readonly calculation_type?: number | undefined
  /** True selects only archived tariffs, false only the others. */
  readonly is_archive?: Flag | undefined
  /** Only tariffs with this number of lessons. */
  readonly lessons_count?: number | undefined
}

/** The fields that are required to create a row. */
const required = ['type', 'name', 'price', 'lessons_count'] as const

/** The fields of a row that are never sent. */
const readOnly = ['added', 'created_at', 'updated_at'] as const

/** The fields of a new tariff, or the fields to change in an existing one. */
export interface TariffInput extends Input<Tariff, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link TariffInput}. */
export const TariffInputSchema = /* @__PURE__ */ inputSchema(TariffSchema, required, readOnly)

const listTariffsOperation = /* @__PURE__ */ op.listing('listTariffs', '{branch}/tariff/index')

/**
 * Gets one page of tariffs. `POST tariff/index`. `price` is a decimal string in units of the currency, not in cents:
 * `575.00`. `duration` is in minutes. Dates and times are in the account's local time, without a time zone. Errors:
 * `rejected` when a filter has the wrong form; `mismatch` when the answer has no list of rows. Source: the reference
 * and programs that call it.
 */
export const listTariffs: t.ListEntities<Tariff, TariffFilters> = /* @__PURE__ */ op.listEntities(
  listTariffsOperation,
  TariffSchema,
)
/** Like {@link listTariffs}, but returns the response as it was sent: status, headers and body text. */
export const listTariffsRaw: t.ListEntitiesRaw<TariffFilters> = /* @__PURE__ */ op.raw(listTariffsOperation)

const getTariffOperation = /* @__PURE__ */ op.getting('getTariff', '{branch}/tariff/index')

/**
 * Gets A tariff by its id. `POST tariff/index` with `{ id }`. The API returns all tariffs whatever the id is, so they
 * are searched. `price` is a decimal string in units of the currency, not in cents: `575.00`. `duration` is in minutes.
 * Dates and times are in the account's local time, without a time zone. Errors: `input` when the id is not a whole
 * number; `notFound` when the answer does not contain that id; `rejected` when it is not in the first 100 pages.
 * Source: the reference and programs that call it.
 */
export const getTariff: t.GetEntity<Tariff> = /* @__PURE__ */ op.getEntity(getTariffOperation, TariffSchema)
/**
 * Like {@link getTariff}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getTariffRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getTariffOperation)

const createTariffOperation = /* @__PURE__ */ op.creating('createTariff', '{branch}/tariff/create')

/**
 * Creates a tariff and returns it. `POST tariff/create`. `price` is in units of the currency, not in cents. `duration`
 * is in minutes. Times in the answer are in the account's local time, without a time zone. The request is not retried
 * when its outcome is unknown. Errors: `invalid` with messages by field. Source: the reference and one program that
 * calls it.
 */
export const createTariff: t.CreateEntity<Tariff, TariffInput> = /* @__PURE__ */ op.createEntity(
  createTariffOperation,
  TariffSchema,
)
/** Like {@link createTariff}, but returns the response as it was sent: status, headers and body text. */
export const createTariffRaw: t.CreateEntityRaw<TariffInput> = /* @__PURE__ */ op.raw(createTariffOperation)

const updateTariffOperation = /* @__PURE__ */ op.updating('updateTariff', '{branch}/tariff/update')

/**
 * Changes the given fields of a tariff and returns it. `POST tariff/update?id=`. `price` is in units of the currency,
 * not in cents. `duration` is in minutes. Times in the answer are in the account's local time, without a time zone.
 * Errors: `input` when the id is not a whole number; `invalid` with messages by field; `notFound`. Source: the
 * reference and one program that calls it.
 */
export const updateTariff: t.UpdateEntity<Tariff, TariffInput> = /* @__PURE__ */ op.updateEntity(
  updateTariffOperation,
  TariffSchema,
)
/** Like {@link updateTariff}, but returns the response as it was sent: status, headers and body text. */
export const updateTariffRaw: t.UpdateEntityRaw<TariffInput> = /* @__PURE__ */ op.raw(updateTariffOperation)

const deleteTariffOperation = /* @__PURE__ */ op.deleting('deleteTariff', '{branch}/tariff/delete')

/**
 * Deletes a tariff. `POST tariff/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the API
 * reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteTariff: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteTariffOperation)
/** Like {@link deleteTariff}, but returns the response as it was sent: status, headers and body text. */
export const deleteTariffRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteTariffOperation)

/** The operations of this resource as data. @internal */
export const tariffOperations: readonly op.Operation[] = [
  listTariffsOperation,
  getTariffOperation,
  createTariffOperation,
  updateTariffOperation,
  deleteTariffOperation,
]
