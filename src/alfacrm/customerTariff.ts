import * as v from 'valibot'
import type { Id } from './context.js'
import {
  date,
  decimal,
  endDate,
  id,
  number,
  numberList,
  optionalBoolean,
  optionalId,
  optionalNumber,
  optionalString,
} from './fields.js'
import { dated, type Flag } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type { PlaceNames } from './place.js'
import type * as t from './signatures.js'

/** The schema of a {@link CustomerTariff}. */
export const CustomerTariffSchema = /* @__PURE__ */ v.looseObject({
  id,
  customer_id: optionalId,
  tariff_id: optionalId,
  subject_ids: numberList,
  lesson_type_ids: numberList,
  is_separate_balance: optionalBoolean,
  balance: decimal,
  paid_count: optionalNumber,
  paid_till: date,
  note: optionalString,
  b_date: date,
  e_date: endDate,
  paid_lesson_count: optionalNumber,
  is_archive: optionalBoolean,
  /** 1 basic, 2 separate. */
  calculation_type: optionalNumber,
  created_at: date,
  updated_at: date,
})

/** A customer's subscription. */
export interface CustomerTariff extends Readonly<v.InferOutput<typeof CustomerTariffSchema>> {}

/** What a list of subscriptions is narrowed by. */
export interface CustomerTariffFilters {
  /** Only the subscription with this id. */
  readonly id?: number | undefined
  /** Only subscriptions of the tariff with this id. */
  readonly tariff_id?: number | undefined
  /** Only subscriptions with `is_burnable_out`, or only others. */
  readonly is_burnable_out?: Flag | undefined
  /** One, or from and to. */
  readonly balance?: number | readonly [from: number, to: number] | undefined
  /** True for archived subscriptions, which are left out otherwise. */
  readonly dead?: Flag | undefined
  /** 1 per-lesson, 2 monthly, 3 weekly. */
  readonly tariff_type?: number | undefined
  /** Only subscriptions with a balance of their own, or only others. */
  readonly is_separate_balance?: Flag | undefined
}

/** Whose subscriptions. Sent in the URL, and as a field of those that are written. */
export type CustomerTariffPlace = {
  /** The id of the customer. */
  readonly customerId: Id
}

/** What only a subscription that is created is given. */
export type CustomerTariffTerms = {
  /** The id of the group that the subscription is for. */
  readonly group_id?: number | undefined
  /** How many lessons it includes. */
  readonly lesson_count?: number | undefined
  /** How long it runs, counted in the unit that `period_type` or `unit` says. */
  readonly period?: number | undefined
  /** 1 days, 2 weeks, 3 months, 4 years. */
  readonly period_type?: number | undefined
  /** The unit of `period` by its word. */
  readonly unit?: 'days' | 'weeks' | 'months' | 'years' | undefined
}

/** The fields without which none can be created. */
const required = ['tariff_id', 'balance'] as const

/** The fields of a row that are not sent. */
const readOnly = ['customer_id', 'paid_count', 'paid_till', 'paid_lesson_count', 'created_at', 'updated_at'] as const

const termNumber = /* @__PURE__ */ v.optional(number)
const termFields = {
  group_id: termNumber,
  lesson_count: termNumber,
  period: termNumber,
  period_type: termNumber,
  unit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist(['days', 'weeks', 'months', 'years'])),
}

/** A subscription to be created, or what of it is to be changed. */
export type CustomerTariffInput = Input<CustomerTariff, (typeof required)[number], (typeof readOnly)[number]> &
  CustomerTariffTerms

/** The schema of a {@link CustomerTariffInput}. */
export const CustomerTariffInputSchema = /* @__PURE__ */ inputSchema(
  CustomerTariffSchema,
  required,
  readOnly,
  termFields,
)

const customerPlace: PlaceNames = { required: { customerId: 'customer_id' } }
const prepare = /* @__PURE__ */ dated()

const listCustomerTariffsOperation = /* @__PURE__ */ op.listingIn(
  'listCustomerTariffs',
  '{branch}/customer-tariff/index',
  customerPlace,
  prepare,
)

/**
 * A page of subscriptions. `POST customer-tariff/index?customer_id=`. Those that are archived come with `dead: true`.
 * `balance` is in the currency, not in cents, as text: `575.00`. Dates and times are by the account's clocks and say
 * no zone. Errors: `input` without `customerId`; `rejected` for a filter in a wrong form; `mismatch` for an answer
 * without rows. Source: the reference and programs that call it.
 */
export const listCustomerTariffs: t.ListEntitiesIn<CustomerTariff, CustomerTariffPlace & CustomerTariffFilters> =
  /* @__PURE__ */ op.listEntities(listCustomerTariffsOperation, CustomerTariffSchema)
/** {@link listCustomerTariffs}, as the API sent it. */
export const listCustomerTariffsRaw: t.ListEntitiesInRaw<CustomerTariffPlace & CustomerTariffFilters> =
  /* @__PURE__ */ op.raw(listCustomerTariffsOperation)

/** Archived ones are a list of their own. */
const archivedList = [{ dead: true }]

const getCustomerTariffOperation = /* @__PURE__ */ op.gettingIn(
  'getCustomerTariff',
  '{branch}/customer-tariff/index',
  customerPlace,
)

/**
 * A subscription by its id. `POST customer-tariff/index?customer_id=` with `{ id }`. When it is not among those in
 * use, the archived ones are asked for as well. `balance` is in the currency, not in cents, as text: `575.00`. Dates
 * and times are by the account's clocks and say no zone. Errors: `input` for an id that is no whole number, or without
 * `customerId`; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getCustomerTariff: t.GetEntityIn<CustomerTariff, CustomerTariffPlace> = /* @__PURE__ */ op.getEntityIn(
  getCustomerTariffOperation,
  CustomerTariffSchema,
  archivedList,
)
/** {@link getCustomerTariff}, as the API sent it: a list. */
export const getCustomerTariffRaw: t.GetEntityInRaw<CustomerTariffPlace> =
  /* @__PURE__ */ op.raw(getCustomerTariffOperation)

const createCustomerTariffOperation = /* @__PURE__ */ op.creatingIn(
  'createCustomerTariff',
  '{branch}/customer-tariff/create',
  customerPlace,
)

/**
 * Creates a subscription, once, and gives it. `POST customer-tariff/create?customer_id=`. `balance` is in the
 * currency, not in cents. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat`
 * says. Errors: `input` without `customerId`, or for a date that is none; `invalid` with messages by field. Source:
 * the reference and programs that call it.
 */
export const createCustomerTariff: t.CreateEntityIn<CustomerTariff, CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.createEntityIn(createCustomerTariffOperation, CustomerTariffSchema)
/** {@link createCustomerTariff}, as the API sent it. */
export const createCustomerTariffRaw: t.CreateEntityInRaw<CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.raw(createCustomerTariffOperation)

const updateCustomerTariffOperation = /* @__PURE__ */ op.updatingIn(
  'updateCustomerTariff',
  '{branch}/customer-tariff/update',
  customerPlace,
)

/**
 * Changes what is given of a subscription, and gives it. `POST customer-tariff/update?id=&customer_id=`. `balance` is
 * in the currency, not in cents. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as
 * `dateFormat` says. Errors: `input` for an id that is no whole number, a date that is none, or without `customerId`;
 * `invalid` with messages by field; `notFound`. Source: the reference and programs that call it.
 */
export const updateCustomerTariff: t.UpdateEntityIn<CustomerTariff, CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.updateEntityIn(updateCustomerTariffOperation, CustomerTariffSchema)
/** {@link updateCustomerTariff}, as the API sent it. */
export const updateCustomerTariffRaw: t.UpdateEntityInRaw<CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.raw(updateCustomerTariffOperation)

const deleteCustomerTariffOperation = /* @__PURE__ */ op.deletingIn(
  'deleteCustomerTariff',
  '{branch}/customer-tariff/delete',
  customerPlace,
)

/**
 * Deletes a subscription. `POST customer-tariff/delete?id=&customer_id=`. Errors: `input` for an id that is no whole
 * number, or without `customerId`; `invalid` when the API says it did not; `mismatch` when it does not say;
 * `notFound`. Source: the reference and programs that call it.
 */
export const deleteCustomerTariff: t.DeleteEntityIn<CustomerTariffPlace> =
  /* @__PURE__ */ op.deleteEntity(deleteCustomerTariffOperation)
/** {@link deleteCustomerTariff}, as the API sent it. */
export const deleteCustomerTariffRaw: t.DeleteEntityInRaw<CustomerTariffPlace> =
  /* @__PURE__ */ op.raw(deleteCustomerTariffOperation)

/** The operations of this resource as data. @internal */
export const customerTariffOperations: readonly op.Operation[] = [
  listCustomerTariffsOperation,
  getCustomerTariffOperation,
  createCustomerTariffOperation,
  updateCustomerTariffOperation,
  deleteCustomerTariffOperation,
]
