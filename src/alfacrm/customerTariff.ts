import type { Id } from './context.js'
import { type Flag, placed, type Prepare } from './filter.js'
import type { Input } from './input.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import {
  count,
  decimal,
  end,
  flag,
  local,
  number,
  numbers,
  ref,
  text,
  type Decimal,
  type Entity,
  type Maybe,
} from './shape.js'
import { place, type PlaceOf } from './place.js'
import type * as t from './signatures.js'

/** A customer's subscription. */
export type CustomerTariff = Entity & {
  readonly customer_id?: Maybe<number>
  readonly tariff_id?: Maybe<number>
  readonly subject_ids?: Maybe<readonly number[]>
  readonly lesson_type_ids?: Maybe<readonly number[]>
  readonly is_separate_balance?: Maybe<boolean>
  readonly balance?: Maybe<Decimal>
  readonly paid_count?: Maybe<number>
  readonly paid_till?: Maybe<Local>
  readonly note?: Maybe<string>
  readonly b_date?: Maybe<Local>
  readonly e_date?: Maybe<Local>
  readonly paid_lesson_count?: Maybe<number>
  readonly is_archive?: Maybe<boolean>
  /** 1 basic, 2 separate. */
  readonly calculation_type?: Maybe<number>
  readonly created_at?: Maybe<Local>
  readonly updated_at?: Maybe<Local>
}

/** How a subscription is read. */
export const customerTariffModel: Model<CustomerTariff> = {
  id: count,
  customer_id: ref,
  tariff_id: ref,
  subject_ids: numbers,
  lesson_type_ids: numbers,
  is_separate_balance: flag,
  balance: decimal,
  paid_count: number,
  paid_till: local,
  note: text,
  b_date: local,
  e_date: end,
  paid_lesson_count: number,
  is_archive: flag,
  calculation_type: number,
  created_at: local,
  updated_at: local,
}

/** What a list of subscriptions is narrowed by. */
export type CustomerTariffFilters = {
  readonly id?: number | undefined
  readonly tariff_id?: number | undefined
  readonly is_burnable_out?: Flag | undefined
  /** One, or from and to. */
  readonly balance?: number | readonly [from: number, to: number] | undefined
  /** True for archived subscriptions, which are left out otherwise. */
  readonly dead?: Flag | undefined
  /** 1 per-lesson, 2 monthly, 3 weekly. */
  readonly tariff_type?: number | undefined
  readonly is_separate_balance?: Flag | undefined
}

/** Whose subscriptions. Sent in the URL, and as a field of those that are written. */
export type CustomerTariffPlace = { readonly customerId: Id }

/** What only a subscription that is created is given. */
export type CustomerTariffTerms = {
  readonly group_id?: number | undefined
  readonly lesson_count?: number | undefined
  readonly period?: number | undefined
  /** 1 days, 2 weeks, 3 months, 4 years. */
  readonly period_type?: number | undefined
  readonly unit?: 'days' | 'weeks' | 'months' | 'years' | undefined
}

/** A subscription to be created, or what of it is to be changed. */
export type CustomerTariffInput = Input<
  CustomerTariff,
  'tariff_id' | 'balance',
  'customer_id' | 'paid_count' | 'paid_till' | 'paid_lesson_count' | 'created_at' | 'updated_at'
> &
  CustomerTariffTerms

const customerTariffNames: PlaceOf = /* @__PURE__ */ place({ must: { customerId: 'customer_id' } })
const prepare: Prepare<CustomerTariffPlace & CustomerTariffFilters> = /* @__PURE__ */ placed(customerTariffNames)
/** Archived ones are a list of their own. */
const customerTariffScope: op.Scope = {
  prepare: /* @__PURE__ */ placed(customerTariffNames),
  passes: [{}, { dead: true }],
}
const customerTariffSaveRules = { place: customerTariffNames }

/**
 * A page of subscriptions. `POST customer-tariff/index?customer_id=`. Those that are archived come with `dead: true`.
 * `balance` is in the currency, not in cents, as text: `575.00`. Dates and times are by the account's clocks and say
 * no zone. Errors: `input` without `customerId`; `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: the reference and programs that call it.
 */
export const listCustomerTariffs: t.ListEntitiesIn<CustomerTariff, CustomerTariffPlace & CustomerTariffFilters> =
  /* @__PURE__ */ op.listEntities('listCustomerTariffs', 'customer-tariff/index', customerTariffModel, prepare)
/** {@link listCustomerTariffs}, as the API sent it. */
export const listCustomerTariffsRaw: t.ListEntitiesInRaw<CustomerTariffPlace & CustomerTariffFilters> =
  /* @__PURE__ */ op.listEntitiesRaw('listCustomerTariffs', 'customer-tariff/index', prepare)

/**
 * A subscription by its id. `POST customer-tariff/index?customer_id=` with `{ id }`. When it is not among those in
 * use, the archived ones are asked for as well. `balance` is in the currency, not in cents, as text: `575.00`. Dates
 * and times are by the account's clocks and say no zone. Errors: `input` for an id that is no whole number, or without
 * `customerId`; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getCustomerTariff: t.GetEntityIn<CustomerTariff, CustomerTariffPlace> = /* @__PURE__ */ op.getEntityIn(
  'getCustomerTariff',
  'customer-tariff/index',
  customerTariffModel,
  customerTariffScope,
)
/** {@link getCustomerTariff}, as the API sent it: a list. */
export const getCustomerTariffRaw: t.GetEntityInRaw<CustomerTariffPlace> = /* @__PURE__ */ op.getEntityInRaw(
  'getCustomerTariff',
  'customer-tariff/index',
  customerTariffScope,
)

/**
 * Creates a subscription, once, and gives it. `POST customer-tariff/create?customer_id=`. `balance` is in the
 * currency, not in cents. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat`
 * says. Errors: `input` without `customerId`, or for a date that is none; `invalid` with messages by field. Source:
 * the reference and programs that call it.
 */
export const createCustomerTariff: t.CreateEntityIn<CustomerTariff, CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.createEntityIn(
    'createCustomerTariff',
    'customer-tariff',
    customerTariffModel,
    customerTariffSaveRules,
  )
/** {@link createCustomerTariff}, as the API sent it. */
export const createCustomerTariffRaw: t.CreateEntityInRaw<CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.createEntityInRaw('createCustomerTariff', 'customer-tariff', customerTariffSaveRules)

/**
 * Changes what is given of a subscription, and gives it. `POST customer-tariff/update?id=&customer_id=`. `balance` is
 * in the currency, not in cents. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as
 * `dateFormat` says. Errors: `input` for an id that is no whole number, a date that is none, or without `customerId`;
 * `invalid` with messages by field; `notFound`. Source: the reference and programs that call it.
 */
export const updateCustomerTariff: t.UpdateEntityIn<CustomerTariff, CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.updateEntityIn(
    'updateCustomerTariff',
    'customer-tariff',
    customerTariffModel,
    customerTariffSaveRules,
  )
/** {@link updateCustomerTariff}, as the API sent it. */
export const updateCustomerTariffRaw: t.UpdateEntityInRaw<CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.updateEntityInRaw('updateCustomerTariff', 'customer-tariff', customerTariffSaveRules)

/**
 * Deletes a subscription. `POST customer-tariff/delete?id=&customer_id=`. Errors: `input` for an id that is no whole
 * number, or without `customerId`; `invalid` when the API says it did not; `mismatch` when it does not say;
 * `notFound`. Source: the reference and programs that call it.
 */
export const deleteCustomerTariff: t.DeleteEntityIn<CustomerTariffPlace> = /* @__PURE__ */ op.deleteEntityIn(
  'deleteCustomerTariff',
  'customer-tariff',
  customerTariffSaveRules,
)
/** {@link deleteCustomerTariff}, as the API sent it. */
export const deleteCustomerTariffRaw: t.DeleteEntityInRaw<CustomerTariffPlace> = /* @__PURE__ */ op.deleteEntityInRaw(
  'deleteCustomerTariff',
  'customer-tariff',
  customerTariffSaveRules,
)
