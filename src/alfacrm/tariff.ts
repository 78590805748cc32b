import type { Flag } from './filter.js'
import type { Input } from './input.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, decimal, flag, local, number, numbers, text, type Decimal, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** What a subscription costs and gives. */
export type Tariff = Entity & {
  /** 1 per-lesson, 2 monthly, 3 weekly. */
  readonly type?: Maybe<number>
  readonly name?: Maybe<string>
  readonly price?: Maybe<Decimal>
  readonly lessons_count?: Maybe<number>
  /** Minutes. */
  readonly duration?: Maybe<number>
  readonly added?: Maybe<Local>
  readonly branch_ids?: Maybe<readonly number[]>
  readonly is_archive?: Maybe<boolean>
  readonly subject_ids?: Maybe<readonly number[]>
  readonly lesson_type_ids?: Maybe<readonly number[]>
  /** 1 basic, 2 separate. */
  readonly calculation_type?: Maybe<number>
  readonly created_at?: Maybe<Local>
  readonly updated_at?: Maybe<Local>
}

/** How a tariff is read. */
export const tariffModel: Model<Tariff> = {
  id: count,
  type: number,
  name: text,
  price: decimal,
  lessons_count: number,
  duration: number,
  added: local,
  branch_ids: numbers,
  is_archive: flag,
  subject_ids: numbers,
  lesson_type_ids: numbers,
  calculation_type: number,
  created_at: local,
  updated_at: local,
}

/** What a list of tariffs is narrowed by. */
export type TariffFilters = {
  readonly name?: string | undefined
  readonly price_from?: number | undefined
  readonly price_to?: number | undefined
  /** 1 per-lesson, 2 monthly, 3 weekly. */
  readonly type?: number | undefined
  /** 1 basic, 2 separate. */
  readonly calculation_type?: number | undefined
  readonly is_archive?: Flag | undefined
  readonly lessons_count?: number | undefined
}

/** A tariff to be created, or what of it is to be changed. */
export type TariffInput = Input<
  Tariff,
  'type' | 'name' | 'price' | 'lessons_count',
  'added' | 'created_at' | 'updated_at'
>

/**
 * A page of tariffs. `POST tariff/index`. `price` is in the currency, not in cents, as text: `575.00`; `duration` in
 * minutes. Dates and times are by the account's clocks and say no zone. Errors: `rejected` for a filter in a wrong
 * form; `mismatch` for an answer without rows. Source: the reference and programs that call it.
 */
export const listTariffs: t.ListEntities<Tariff, TariffFilters> = /* @__PURE__ */ op.listEntities(
  'listTariffs',
  'tariff/index',
  tariffModel,
)
/** {@link listTariffs}, as the API sent it. */
export const listTariffsRaw: t.ListEntitiesRaw<TariffFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listTariffs',
  'tariff/index',
)

/**
 * A tariff by its id. `POST tariff/index` with `{ id }`. The API gives all tariffs whatever the id, so they are looked
 * through. `price` is in the currency, not in cents, as text: `575.00`; `duration` in minutes. Dates and times are by
 * the account's clocks and say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not
 * among what came; `rejected` when it is not on the first 100 pages. Source: the reference and programs that call it.
 */
export const getTariff: t.GetEntity<Tariff> = /* @__PURE__ */ op.getEntity('getTariff', 'tariff/index', tariffModel)
/** {@link getTariff}, as the API sent it: a list. */
export const getTariffRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getTariff', 'tariff/index')

/**
 * Creates a tariff, once, and gives it. `POST tariff/create`. `price` is in the currency, not in cents; `duration` in
 * minutes. Times in the answer are by the account's clocks and say no zone. Errors: `invalid` with messages by field.
 * Source: the reference and one program that calls it.
 */
export const createTariff: t.CreateEntity<Tariff, TariffInput> = /* @__PURE__ */ op.createEntity(
  'createTariff',
  'tariff',
  tariffModel,
)
/** {@link createTariff}, as the API sent it. */
export const createTariffRaw: t.CreateEntityRaw<TariffInput> = /* @__PURE__ */ op.createEntityRaw(
  'createTariff',
  'tariff',
)

/**
 * Changes what is given of a tariff, and gives it. `POST tariff/update?id=`. `price` is in the currency, not in cents;
 * `duration` in minutes. Times in the answer are by the account's clocks and say no zone. Errors: `input` for an id
 * that is no whole number; `invalid` with messages by field; `notFound`. Source: the reference and one program that
 * calls it.
 */
export const updateTariff: t.UpdateEntity<Tariff, TariffInput> = /* @__PURE__ */ op.updateEntity(
  'updateTariff',
  'tariff',
  tariffModel,
)
/** {@link updateTariff}, as the API sent it. */
export const updateTariffRaw: t.UpdateEntityRaw<TariffInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateTariff',
  'tariff',
)

/**
 * Deletes a tariff. `POST tariff/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the
 * API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteTariff: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteTariff', 'tariff')
/** {@link deleteTariff}, as the API sent it. */
export const deleteTariffRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteTariff', 'tariff')
