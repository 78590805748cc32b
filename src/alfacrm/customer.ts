import { type ArchivedFilter, codeOf, datesAs, type Flag, type Prepare, withArchived } from './filter.js'
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
  rows,
  scalar,
  text,
  words,
  type Decimal,
  type Entity,
  type Maybe,
  type Row,
} from './shape.js'
import type * as t from './signatures.js'

/** A client or a lead: someone who learns, or may. */
export type Customer = Entity & {
  readonly name?: Maybe<string>
  readonly branch_ids?: Maybe<readonly number[]>
  readonly teacher_ids?: Maybe<readonly number[]>
  /** Whether it is a client; a lead otherwise. */
  readonly is_study?: Maybe<boolean>
  readonly study_status_id?: Maybe<number>
  readonly lead_status_id?: Maybe<number>
  readonly lead_reject_id?: Maybe<number>
  readonly customer_reject_id?: Maybe<number>
  readonly lead_source_id?: Maybe<number>
  readonly assigned_id?: Maybe<number>
  readonly employee_id?: Maybe<number>
  readonly pipeline_id?: Maybe<number>
  /** 1 person, 2 company. */
  readonly legal_type?: Maybe<number>
  readonly legal_name?: Maybe<string>
  readonly company_id?: Maybe<number>
  readonly dob?: Maybe<Local>
  /** 0 unset, 1 male, 2 female. */
  readonly gender?: Maybe<number>
  readonly balance?: Maybe<Decimal>
  readonly balance_base?: Maybe<Decimal>
  readonly balance_bonus?: Maybe<number>
  readonly last_attend_date?: Maybe<Local>
  readonly b_date?: Maybe<Local>
  readonly e_date?: Maybe<Local>
  readonly paid_count?: Maybe<number>
  readonly paid_lesson_count?: Maybe<number>
  readonly paid_lesson_date?: Maybe<Local>
  readonly next_lesson_date?: Maybe<Local>
  readonly paid_till?: Maybe<Local>
  readonly phone?: Maybe<readonly string[]>
  readonly email?: Maybe<readonly string[]>
  readonly web?: Maybe<readonly string[]>
  readonly addr?: Maybe<readonly string[]>
  readonly note?: Maybe<string>
  readonly color?: Maybe<number | string>
  /** Not the record of memberships: those are `listCustomerGroups`. */
  readonly group_ids?: Maybe<readonly number[]>
  /** Only with the filter `withGroups`. */
  readonly groups?: Maybe<readonly Row[]>
  readonly created_at?: Maybe<Local>
  readonly updated_at?: Maybe<Local>
}

/** How a customer is read. */
export const customerModel: Model<Customer> = {
  id: count,
  name: text,
  branch_ids: numbers,
  teacher_ids: numbers,
  is_study: flag,
  study_status_id: ref,
  lead_status_id: ref,
  lead_reject_id: ref,
  customer_reject_id: ref,
  lead_source_id: ref,
  assigned_id: ref,
  employee_id: ref,
  pipeline_id: ref,
  legal_type: number,
  legal_name: text,
  company_id: ref,
  dob: local,
  gender: number,
  balance: decimal,
  balance_base: decimal,
  balance_bonus: number,
  last_attend_date: local,
  b_date: local,
  e_date: end,
  paid_count: number,
  paid_lesson_count: number,
  paid_lesson_date: local,
  next_lesson_date: local,
  paid_till: local,
  phone: words,
  email: words,
  web: words,
  addr: words,
  note: text,
  color: scalar,
  group_ids: numbers,
  groups: rows,
  created_at: local,
  updated_at: local,
}

/** What a list of customers is narrowed by. */
export type CustomerFilters = {
  readonly id?: number | readonly number[] | undefined
  readonly ids?: readonly number[] | undefined
  /** `all` when left out: `is_study` 2. */
  readonly study?: 'leads' | 'clients' | 'all' | undefined
  /** In place of `study`, for accounts that take it in another way: 0 leads, 1 clients, 2 both. */
  readonly is_study?: 0 | 1 | 2 | readonly (0 | 1 | 2)[] | undefined
  readonly study_status_id?: number | undefined
  readonly lead_status_id?: number | undefined
  readonly name?: string | undefined
  /** 0 unset, 1 male, 2 female. */
  readonly gender?: number | undefined
  readonly age_from?: number | undefined
  readonly age_to?: number | undefined
  /** Matched by its digits. */
  readonly phone?: string | readonly string[] | undefined
  readonly email?: string | undefined
  /** 1 person, 2 company. */
  readonly legal_type?: number | undefined
  readonly legal_name?: string | undefined
  readonly company_id?: number | undefined
  readonly lesson_count_from?: number | undefined
  readonly lesson_count_to?: number | undefined
  readonly balance_contract_from?: number | undefined
  readonly balance_contract_to?: number | undefined
  readonly balance_bonus_from?: number | undefined
  readonly balance_bonus_to?: number | undefined
  readonly removed_from?: Local | undefined
  readonly removed_to?: Local | undefined
  readonly level_id?: number | undefined
  readonly assigned_id?: number | undefined
  readonly employee_id?: number | undefined
  readonly lead_source_id?: number | undefined
  readonly color?: number | undefined
  readonly note?: string | undefined
  readonly date_from?: Local | undefined
  readonly date_to?: Local | undefined
  readonly next_lesson_date_from?: Local | undefined
  readonly next_lesson_date_to?: Local | undefined
  readonly last_attend_date_from?: Local | undefined
  readonly last_attend_date_to?: Local | undefined
  readonly tariff_till_from?: Local | undefined
  readonly tariff_till_to?: Local | undefined
  readonly customer_reject_id?: number | undefined
  readonly lead_reject_id?: number | undefined
  readonly comment?: string | undefined
  readonly dob_from?: Local | undefined
  readonly dob_to?: Local | undefined
  /** Adds `groups` to each row. */
  readonly withGroups?: Flag | undefined
  readonly group_id?: number | undefined
  readonly branch_ids?: readonly number[] | undefined
  readonly updated_at_from?: Local | undefined
  readonly updated_at_to?: Local | undefined
  readonly created_at_from?: Local | undefined
  readonly created_at_to?: Local | undefined
} & ArchivedFilter

/** A customer to be created, or what of it is to be changed. */
export type CustomerInput = Input<
  Customer,
  'name' | 'legal_type' | 'is_study',
  | 'balance'
  | 'balance_base'
  | 'balance_bonus'
  | 'last_attend_date'
  | 'b_date'
  | 'paid_count'
  | 'paid_lesson_count'
  | 'paid_lesson_date'
  | 'next_lesson_date'
  | 'paid_till'
  | 'group_ids'
  | 'groups'
  | 'created_at'
  | 'updated_at'
>

const write = /* @__PURE__ */ datesAs()

/** Accounts differ in what they give without `is_study`: it is always sent. */
const prepare: Prepare<CustomerFilters> = ({ study = 'all', is_study, ...filters }) => ({
  body: { is_study: is_study ?? codeOf('leads clients all', study), ...withArchived(filters) },
  write,
})

/** Where none is hidden. */
const customerScope = { passes: [{ is_study: 2, removed: 1 }] }

/**
 * A page of customers. `POST customer/index`. Leads, clients and archived ones: `is_study: 2` is sent when `study` is
 * left out, and `removed: 1` without `archived`. Date filters go as `Y-m-d`, those of creation and change as `d.m.Y`.
 * Balances are in the currency, not in cents, as text: `575.00`; `balance_bonus` is a number of bonuses. Dates and
 * times are by the account's clocks and say no zone. Errors: `input` for a word of `study` or `archived` that is none;
 * `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the reference and programs
 * that call it.
 */
export const listCustomers: t.ListEntities<Customer, CustomerFilters> = /* @__PURE__ */ op.listEntities(
  'listCustomers',
  'customer/index',
  customerModel,
  prepare,
)
/** {@link listCustomers}, as the API sent it. */
export const listCustomersRaw: t.ListEntitiesRaw<CustomerFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listCustomers',
  'customer/index',
  prepare,
)

/**
 * A customer by its id. `POST customer/index` with `{ id }`. Also a lead, and one that was archived. Balances are in
 * the currency, not in cents, as text: `575.00`; `balance_bonus` is a number of bonuses. Dates and times are by the
 * account's clocks and say no zone. Errors: `input` for an id that is no whole number; `notFound` when it is not among
 * what came. Source: the reference and programs that call it.
 */
export const getCustomer: t.GetEntity<Customer> = /* @__PURE__ */ op.getEntity(
  'getCustomer',
  'customer/index',
  customerModel,
  customerScope,
)
/** {@link getCustomer}, as the API sent it: a list. */
export const getCustomerRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw(
  'getCustomer',
  'customer/index',
  customerScope,
)

/**
 * Creates a customer, once, and gives it. `POST customer/create`. Balances in the answer are in the currency, not in
 * cents, as text: `575.00`. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat`
 * says. Errors: `input` for a date that is none; `invalid` with messages by field. Source: the reference and programs
 * that call it.
 */
export const createCustomer: t.CreateEntity<Customer, CustomerInput> = /* @__PURE__ */ op.createEntity(
  'createCustomer',
  'customer',
  customerModel,
)
/** {@link createCustomer}, as the API sent it. */
export const createCustomerRaw: t.CreateEntityRaw<CustomerInput> = /* @__PURE__ */ op.createEntityRaw(
  'createCustomer',
  'customer',
)

/**
 * Changes what is given of a customer, and gives it. `POST customer/update?id=`. Balances in the answer are in the
 * currency, not in cents, as text: `575.00`. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or
 * as `dateFormat` says. Errors: `input` for an id that is no whole number or a date that is none; `invalid` with
 * messages by field; `notFound`. Source: the reference and programs that call it.
 */
export const updateCustomer: t.UpdateEntity<Customer, CustomerInput> = /* @__PURE__ */ op.updateEntity(
  'updateCustomer',
  'customer',
  customerModel,
)
/** {@link updateCustomer}, as the API sent it. */
export const updateCustomerRaw: t.UpdateEntityRaw<CustomerInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updateCustomer',
  'customer',
)

/**
 * Deletes a customer. `POST customer/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when
 * the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference and one program that
 * calls it.
 */
export const deleteCustomer: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteCustomer', 'customer')
/** {@link deleteCustomer}, as the API sent it. */
export const deleteCustomerRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteCustomer', 'customer')
