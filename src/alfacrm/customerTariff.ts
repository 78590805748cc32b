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
  /** The kind of balance: 1 basic, 2 separate. */
  calculation_type: optionalNumber,
  created_at: date,
  updated_at: date,
})

/** A customer's subscription. */
export interface CustomerTariff extends Readonly<v.InferOutput<typeof CustomerTariffSchema>> {}

/** The filters of a list of subscriptions. */
export interface CustomerTariffFilters {
  /** Only the subscription with this id. */
  readonly id?: number | undefined
  /** Only subscriptions of the tariff with this id. */
  readonly tariff_id?: number | undefined
  /** True selects only subscriptions with `is_burnable_out`, false only the others. */
  readonly is_burnable_out?: Flag | undefined
  /** One value, or the lowest and the highest value. */
  readonly balance?: number | readonly [from: number, to: number] | undefined
  /** True lists archived subscriptions. They are left out otherwise. */
  readonly dead?: Flag | undefined
  /** The kind of tariff: 1 per lesson, 2 monthly, 3 weekly. */
  readonly tariff_type?: number | undefined
  /** True selects only subscriptions with a balance of their own, false only the others. */
  readonly is_separate_balance?: Flag | undefined
}

/**
 * The customer whose subscriptions are meant. The id is sent in the URL, and also as a field when a subscription is
 * created or changed.
 */
export type CustomerTariffPlace = {
  /** The id of the customer. */
  readonly customerId: Id
}

/** The fields that only a new subscription can have. */
export type CustomerTariffTerms = {
  /** The id of the group that the subscription is for. */
  readonly group_id?: number | undefined
  /** The number of lessons that it includes. */
  readonly lesson_count?: number | undefined
  /** The length of its period, in the unit of `period_type` or `unit`. */
  readonly period?: number | undefined
  /** The unit of `period`: 1 days, 2 weeks, 3 months, 4 years. */
  readonly period_type?: number | undefined
  /** The unit of `period` as a word. */
  readonly unit?: 'days' | 'weeks' | 'months' | 'years' | undefined
}

/** The fields that are required to create a row. */
const required = ['tariff_id', 'balance'] as const

/** The fields of a row that are never sent. */
const readOnly = ['customer_id', 'paid_count', 'paid_till', 'paid_lesson_count', 'created_at', 'updated_at'] as const

const termNumber = /* @__PURE__ */ v.optional(number)
const termFields = {
  group_id: termNumber,
  lesson_count: termNumber,
  period: termNumber,
  period_type: termNumber,
  unit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist(['days', 'weeks', 'months', 'years'])),
}

/** The fields of a new subscription, or the fields to change in an existing one. */
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
 * Gets one page of subscriptions. `POST customer-tariff/index?customer_id=`. Use `dead: true` for archived
 * subscriptions. `balance` is a decimal string in units of the currency, not in cents: `575.00`. Dates and times are in
 * the account's local time, without a time zone. Errors: `input` when `customerId` is missing; `rejected` when a filter
 * has the wrong form; `mismatch` when the answer has no list of rows. Source: the reference and programs that call it.
 */
export const listCustomerTariffs: t.ListEntitiesIn<CustomerTariff, CustomerTariffPlace & CustomerTariffFilters> =
  /* @__PURE__ */ op.listEntities(listCustomerTariffsOperation, CustomerTariffSchema)
/** Like {@link listCustomerTariffs}, but returns the response as it was sent: status, headers and body text. */
export const listCustomerTariffsRaw: t.ListEntitiesInRaw<CustomerTariffPlace & CustomerTariffFilters> =
  /* @__PURE__ */ op.raw(listCustomerTariffsOperation)

/** The API lists archived subscriptions separately. */
const archivedList = [{ dead: true }]

const getCustomerTariffOperation = /* @__PURE__ */ op.gettingIn(
  'getCustomerTariff',
  '{branch}/customer-tariff/index',
  customerPlace,
)

/**
 * Gets A subscription by its id. `POST customer-tariff/index?customer_id=` with `{ id }`. When it is not among the
 * active subscriptions, the archived ones are requested as well. `balance` is a decimal string in units of the
 * currency, not in cents: `575.00`. Dates and times are in the account's local time, without a time zone. Errors:
 * `input` when the id is not a whole number or `customerId` is missing; `notFound` when the answer does not contain
 * that id. Source: the reference and programs that call it.
 */
export const getCustomerTariff: t.GetEntityIn<CustomerTariff, CustomerTariffPlace> = /* @__PURE__ */ op.getEntityIn(
  getCustomerTariffOperation,
  CustomerTariffSchema,
  archivedList,
)
/**
 * Like {@link getCustomerTariff}, but returns the response as it was sent: status, headers and body text. The body is a
 * list.
 */
export const getCustomerTariffRaw: t.GetEntityInRaw<CustomerTariffPlace> =
  /* @__PURE__ */ op.raw(getCustomerTariffOperation)

const createCustomerTariffOperation = /* @__PURE__ */ op.creatingIn(
  'createCustomerTariff',
  '{branch}/customer-tariff/create',
  customerPlace,
)

/**
 * Creates a subscription and returns it. `POST customer-tariff/create?customer_id=`. `balance` is in units of the
 * currency, not in cents. Dates are in the account's local time, without a time zone. They are sent as `d.m.Y`, or in
 * the format of `dateFormat`. The request is not retried when its outcome is unknown. Errors: `input` when `customerId`
 * is missing or a date is not valid; `invalid` with messages by field. Source: the reference and programs that call it.
 */
export const createCustomerTariff: t.CreateEntityIn<CustomerTariff, CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.createEntityIn(createCustomerTariffOperation, CustomerTariffSchema)
/** Like {@link createCustomerTariff}, but returns the response as it was sent: status, headers and body text. */
export const createCustomerTariffRaw: t.CreateEntityInRaw<CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.raw(createCustomerTariffOperation)

const updateCustomerTariffOperation = /* @__PURE__ */ op.updatingIn(
  'updateCustomerTariff',
  '{branch}/customer-tariff/update',
  customerPlace,
)

/**
 * Changes the given fields of a subscription and returns it. `POST customer-tariff/update?id=&customer_id=`. `balance`
 * is in units of the currency, not in cents. Dates are in the account's local time, without a time zone. They are sent
 * as `d.m.Y`, or in the format of `dateFormat`. Errors: `input` when the id is not a whole number, a date is not valid,
 * or `customerId` is missing; `invalid` with messages by field; `notFound`. Source: the reference and programs that
 * call it.
 */
export const updateCustomerTariff: t.UpdateEntityIn<CustomerTariff, CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.updateEntityIn(updateCustomerTariffOperation, CustomerTariffSchema)
/** Like {@link updateCustomerTariff}, but returns the response as it was sent: status, headers and body text. */
export const updateCustomerTariffRaw: t.UpdateEntityInRaw<CustomerTariffPlace, CustomerTariffInput> =
  /* @__PURE__ */ op.raw(updateCustomerTariffOperation)

const deleteCustomerTariffOperation = /* @__PURE__ */ op.deletingIn(
  'deleteCustomerTariff',
  '{branch}/customer-tariff/delete',
  customerPlace,
)

/**
 * Deletes a subscription. `POST customer-tariff/delete?id=&customer_id=`. Errors: `input` when the id is not a whole
 * number or `customerId` is missing; `invalid` when the API reports a failure; `mismatch` when it reports neither
 * success nor failure; `notFound`. Source: the reference and programs that call it.
 */
export const deleteCustomerTariff: t.DeleteEntityIn<CustomerTariffPlace> =
  /* @__PURE__ */ op.deleteEntity(deleteCustomerTariffOperation)
/** Like {@link deleteCustomerTariff}, but returns the response as it was sent: status, headers and body text. */
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
