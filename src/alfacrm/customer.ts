import * as v from 'valibot'
import type { CustomerFilters } from './customerFilters.js'
import {
  date,
  decimal,
  endDate,
  id,
  numberList,
  objectList,
  optionalBoolean,
  optionalId,
  optionalNumber,
  optionalString,
  stringList,
  stringOrNumber,
} from './fields.js'
import { codeOf, dateWriter, type Prepare, withArchived } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Customer}. */
export const CustomerSchema = /* @__PURE__ */ v.looseObject({
  id,
  name: optionalString,
  branch_ids: numberList,
  teacher_ids: numberList,
  /** True for a client, false for a lead. */
  is_study: optionalBoolean,
  study_status_id: optionalId,
  lead_status_id: optionalId,
  lead_reject_id: optionalId,
  customer_reject_id: optionalId,
  lead_source_id: optionalId,
  assigned_id: optionalId,
  employee_id: optionalId,
  pipeline_id: optionalId,
  /** The legal type: 1 person, 2 company. */
  legal_type: optionalNumber,
  legal_name: optionalString,
  company_id: optionalId,
  dob: date,
  /** The gender: 0 not set, 1 male, 2 female. */
  gender: optionalNumber,
  balance: decimal,
  balance_base: decimal,
  balance_bonus: optionalNumber,
  last_attend_date: date,
  b_date: date,
  e_date: endDate,
  paid_count: optionalNumber,
  paid_lesson_count: optionalNumber,
  paid_lesson_date: date,
  next_lesson_date: date,
  paid_till: date,
  phone: stringList,
  email: stringList,
  web: stringList,
  addr: stringList,
  note: optionalString,
  color: stringOrNumber,
  /** These ids are not the memberships. Use `listCustomerGroups` for those. */
  group_ids: numberList,
  /** Present only with the filter `withGroups`. */
  groups: objectList,
  created_at: date,
  updated_at: date,
})

/** A client or a lead. */
export interface Customer extends Readonly<v.InferOutput<typeof CustomerSchema>> {}

/** The fields that are required to create a row. */
const required = ['name', 'legal_type', 'is_study'] as const

/** The fields of a row that are never sent. */
const readOnly = [
  'balance',
  'balance_base',
  'balance_bonus',
  'last_attend_date',
  'b_date',
  'paid_count',
  'paid_lesson_count',
  'paid_lesson_date',
  'next_lesson_date',
  'paid_till',
  'group_ids',
  'groups',
  'created_at',
  'updated_at',
] as const

/** The fields of a new customer, or the fields to change in an existing one. */
export interface CustomerInput extends Input<Customer, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link CustomerInput}. */
export const CustomerInputSchema = /* @__PURE__ */ inputSchema(CustomerSchema, required, readOnly)

const writeField = /* @__PURE__ */ dateWriter()

const studyCodes = { leads: 0, clients: 1, all: 2 }

/** Accounts return different rows without `is_study`, so it is always sent. */
const prepare: Prepare<CustomerFilters> = ({ study = 'all', is_study, ...filters }) => ({
  body: { is_study: is_study ?? codeOf(studyCodes, study), ...withArchived(filters) },
  writeField,
})

/** The filters with which the list leaves out no rows. */
const hidingNone = { is_study: 2, removed: 1 }

const listCustomersOperation = /* @__PURE__ */ op.listing('listCustomers', '{branch}/customer/index', prepare)

/**
 * Gets one page of customers. `POST customer/index`. Leads, clients and archived customers are included: `is_study: 2`
 * is sent when `study` is left out, and `removed: 1` when `archived` is left out. Date filters are sent as `Y-m-d`,
 * those of creation and change as `d.m.Y`. Balances are decimal strings in units of the currency, not in cents:
 * `575.00`. `balance_bonus` is a number of bonuses. Dates and times are in the account's local time, without a time
 * zone. Errors: `input` when `study` or `archived` has an unknown value; `rejected` when a filter has the wrong form;
 * `mismatch` when the answer has no list of rows. Source: the reference and programs that call it.
 *
 * @example
 * ```ts
 * const page = await listCustomers(ctx, { study: 'clients', archived: 'active', limit: 50 })
 * if (page.ok) for (const { name, balance } of page.value.items) console.log(name, balance)
 * ```
 */
export const listCustomers: t.ListEntities<Customer, CustomerFilters> = /* @__PURE__ */ op.listEntities(
  listCustomersOperation,
  CustomerSchema,
)
/** Like {@link listCustomers}, but returns the response as it was sent: status, headers and body text. */
export const listCustomersRaw: t.ListEntitiesRaw<CustomerFilters> = /* @__PURE__ */ op.raw(listCustomersOperation)

const getCustomerOperation = /* @__PURE__ */ op.getting('getCustomer', '{branch}/customer/index', hidingNone)

/**
 * Gets A customer by its id. `POST customer/index` with `{ id }`. Leads and archived customers are found as well.
 * Balances are decimal strings in units of the currency, not in cents: `575.00`. `balance_bonus` is a number of
 * bonuses. Dates and times are in the account's local time, without a time zone. Errors: `input` when the id is not a
 * whole number; `notFound` when the answer does not contain that id. Source: the reference and programs that call it.
 */
export const getCustomer: t.GetEntity<Customer> = /* @__PURE__ */ op.getEntity(getCustomerOperation, CustomerSchema)
/**
 * Like {@link getCustomer}, but returns the response as it was sent: status, headers and body text. The body is a list.
 */
export const getCustomerRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getCustomerOperation)

const createCustomerOperation = /* @__PURE__ */ op.creating('createCustomer', '{branch}/customer/create')

/**
 * Creates a customer and returns it. `POST customer/create`. Balances in the answer are decimal strings in units of the
 * currency, not in cents: `575.00`. Dates are in the account's local time, without a time zone. They are sent as
 * `d.m.Y`, or in the format of `dateFormat`. The request is not retried when its outcome is unknown. Errors: `input`
 * when a date is not valid; `invalid` with messages by field. Source: the reference and programs that call it.
 *
 * @example
 * ```ts
 * const person = { name: 'Ann', dob: '2012-02-28', phone: '+7 999 123-45-67' }
 * const made = await createCustomer(ctx, { ...person, legal_type: 1, is_study: false, branch_ids: [1] })
 * if (made.ok) console.log(made.value.id)
 * ```
 */
export const createCustomer: t.CreateEntity<Customer, CustomerInput> = /* @__PURE__ */ op.createEntity(
  createCustomerOperation,
  CustomerSchema,
)
/** Like {@link createCustomer}, but returns the response as it was sent: status, headers and body text. */
export const createCustomerRaw: t.CreateEntityRaw<CustomerInput> = /* @__PURE__ */ op.raw(createCustomerOperation)

const updateCustomerOperation = /* @__PURE__ */ op.updating('updateCustomer', '{branch}/customer/update')

/**
 * Changes the given fields of a customer and returns it. `POST customer/update?id=`. Balances in the answer are decimal
 * strings in units of the currency, not in cents: `575.00`. Dates are in the account's local time, without a time zone.
 * They are sent as `d.m.Y`, or in the format of `dateFormat`. Errors: `input` when the id is not a whole number or a
 * date is not valid; `invalid` with messages by field; `notFound`. Source: the reference and programs that call it.
 *
 * @example
 * ```ts
 * await updateCustomer(ctx, 1, { is_study: true, study_status_id: 1 })
 * ```
 */
export const updateCustomer: t.UpdateEntity<Customer, CustomerInput> = /* @__PURE__ */ op.updateEntity(
  updateCustomerOperation,
  CustomerSchema,
)
/** Like {@link updateCustomer}, but returns the response as it was sent: status, headers and body text. */
export const updateCustomerRaw: t.UpdateEntityRaw<CustomerInput> = /* @__PURE__ */ op.raw(updateCustomerOperation)

const deleteCustomerOperation = /* @__PURE__ */ op.deleting('deleteCustomer', '{branch}/customer/delete')

/**
 * Deletes a customer. `POST customer/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the
 * API reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference and
 * one program that calls it.
 */
export const deleteCustomer: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteCustomerOperation)
/** Like {@link deleteCustomer}, but returns the response as it was sent: status, headers and body text. */
export const deleteCustomerRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteCustomerOperation)

/** The operations of this resource as data. @internal */
export const customerOperations: readonly op.Operation[] = [
  listCustomersOperation,
  getCustomerOperation,
  createCustomerOperation,
  updateCustomerOperation,
  deleteCustomerOperation,
]
