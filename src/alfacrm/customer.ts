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
  /** Whether it is a client; a lead otherwise. */
  is_study: optionalBoolean,
  study_status_id: optionalId,
  lead_status_id: optionalId,
  lead_reject_id: optionalId,
  customer_reject_id: optionalId,
  lead_source_id: optionalId,
  assigned_id: optionalId,
  employee_id: optionalId,
  pipeline_id: optionalId,
  /** 1 person, 2 company. */
  legal_type: optionalNumber,
  legal_name: optionalString,
  company_id: optionalId,
  dob: date,
  /** 0 unset, 1 male, 2 female. */
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
  /** Not the record of memberships: those are `listCustomerGroups`. */
  group_ids: numberList,
  /** Only with the filter `withGroups`. */
  groups: objectList,
  created_at: date,
  updated_at: date,
})

/** A client or a lead: someone who learns, or may. */
export interface Customer extends Readonly<v.InferOutput<typeof CustomerSchema>> {}

/** The fields without which none can be created. */
const required = ['name', 'legal_type', 'is_study'] as const

/** The fields of a row that are not sent. */
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

/** A customer to be created, or what of it is to be changed. */
export interface CustomerInput extends Input<Customer, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link CustomerInput}. */
export const CustomerInputSchema = /* @__PURE__ */ inputSchema(CustomerSchema, required, readOnly)

const writeField = /* @__PURE__ */ dateWriter()

const studyCodes = { leads: 0, clients: 1, all: 2 }

/** Accounts differ in what they give without `is_study`: it is always sent. */
const prepare: Prepare<CustomerFilters> = ({ study = 'all', is_study, ...filters }) => ({
  body: { is_study: is_study ?? codeOf(studyCodes, study), ...withArchived(filters) },
  writeField,
})

/** The filters with which the list hides nothing. */
const hidingNone = { is_study: 2, removed: 1 }

const listCustomersOperation = /* @__PURE__ */ op.listing('listCustomers', '{branch}/customer/index', prepare)

/**
 * A page of customers. `POST customer/index`. Leads, clients and archived ones: `is_study: 2` is sent when `study` is
 * left out, and `removed: 1` without `archived`. Date filters go as `Y-m-d`, those of creation and change as `d.m.Y`.
 * Balances are in the currency, not in cents, as text: `575.00`; `balance_bonus` is a number of bonuses. Dates and
 * times are by the account's clocks and say no zone. Errors: `input` for a word of `study` or `archived` that is none;
 * `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the reference and programs
 * that call it.
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
/** {@link listCustomers}, as the API sent it. */
export const listCustomersRaw: t.ListEntitiesRaw<CustomerFilters> = /* @__PURE__ */ op.raw(listCustomersOperation)

const getCustomerOperation = /* @__PURE__ */ op.getting('getCustomer', '{branch}/customer/index', hidingNone)

/**
 * A customer by its id. `POST customer/index` with `{ id }`. Also a lead, and one that was archived. Balances are in
 * the currency, not in cents, as text: `575.00`; `balance_bonus` is a number of bonuses. Dates and times are by the
 * account's clocks and say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not among
 * what came. Source: the reference and programs that call it.
 */
export const getCustomer: t.GetEntity<Customer> = /* @__PURE__ */ op.getEntity(getCustomerOperation, CustomerSchema)
/** {@link getCustomer}, as the API sent it: a list. */
export const getCustomerRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getCustomerOperation)

const createCustomerOperation = /* @__PURE__ */ op.creating('createCustomer', '{branch}/customer/create')

/**
 * Creates a customer, once, and gives it. `POST customer/create`. Balances in the answer are in the currency, not in
 * cents, as text: `575.00`. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat`
 * says. Errors: `input` for a date that is none; `invalid` with messages by field. Source: the reference and programs
 * that call it.
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
/** {@link createCustomer}, as the API sent it. */
export const createCustomerRaw: t.CreateEntityRaw<CustomerInput> = /* @__PURE__ */ op.raw(createCustomerOperation)

const updateCustomerOperation = /* @__PURE__ */ op.updating('updateCustomer', '{branch}/customer/update')

/**
 * Changes what is given of a customer, and gives it. `POST customer/update?id=`. Balances in the answer are in the
 * currency, not in cents, as text: `575.00`. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or
 * as `dateFormat` says. Errors: `input` for an id that is no whole number or a date that is none; `invalid` with
 * messages by field; `notFound`. Source: the reference and programs that call it.
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
/** {@link updateCustomer}, as the API sent it. */
export const updateCustomerRaw: t.UpdateEntityRaw<CustomerInput> = /* @__PURE__ */ op.raw(updateCustomerOperation)

const deleteCustomerOperation = /* @__PURE__ */ op.deleting('deleteCustomer', '{branch}/customer/delete')

/**
 * Deletes a customer. `POST customer/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when
 * the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference and one program that
 * calls it.
 */
export const deleteCustomer: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteCustomerOperation)
/** {@link deleteCustomer}, as the API sent it. */
export const deleteCustomerRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteCustomerOperation)

/** The operations of this resource as data. @internal */
export const customerOperations: readonly op.Operation[] = [
  listCustomersOperation,
  getCustomerOperation,
  createCustomerOperation,
  updateCustomerOperation,
  deleteCustomerOperation,
]
