import type { Id } from './context.js'
import { type Flag, datesAs, flags, type Prepare } from './filter.js'
import type { Input } from './input.js'
import type { Local } from './local.js'
import { doneReader, type Done, type Model } from './model.js'
import * as op from './operations/index.js'
import { count, decimal, flag, local, numbers, ref, text, type Decimal, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'
import { idOf } from './wire.js'

/** A payment, or another movement of money. */
export type Pay = Entity & {
  readonly branch_id?: Maybe<number>
  readonly location_id?: Maybe<number>
  readonly customer_id?: Maybe<number>
  /** See `listPayTypes`: the codes differ from account to account. */
  readonly pay_type_id?: Maybe<number>
  readonly pay_type_name?: Maybe<string>
  readonly pay_account_id?: Maybe<number>
  readonly pay_item_id?: Maybe<number>
  readonly pay_item_category_id?: Maybe<number>
  readonly teacher_id?: Maybe<number>
  readonly employee_id?: Maybe<number>
  readonly commodity_id?: Maybe<number>
  readonly ctt_id?: Maybe<number>
  readonly group_id?: Maybe<number>
  readonly group_ids?: Maybe<readonly number[]>
  readonly document_date?: Maybe<Local>
  readonly income?: Maybe<Decimal>
  readonly expenditure?: Maybe<Decimal>
  readonly payer_name?: Maybe<string>
  readonly note?: Maybe<string>
  readonly is_confirmed?: Maybe<boolean>
  readonly is_fiscal?: Maybe<boolean>
  readonly manager_id?: Maybe<number>
  readonly created_at?: Maybe<Local>
  readonly updated_at?: Maybe<Local>
  readonly custom_md_order?: Maybe<string>
  readonly custom_order_description?: Maybe<string>
}

/** How a payment is read. */
export const payModel: Model<Pay> = {
  id: count,
  branch_id: ref,
  location_id: ref,
  customer_id: ref,
  pay_type_id: ref,
  pay_type_name: text,
  pay_account_id: ref,
  pay_item_id: ref,
  pay_item_category_id: ref,
  teacher_id: ref,
  employee_id: ref,
  commodity_id: ref,
  ctt_id: ref,
  group_id: ref,
  group_ids: numbers,
  document_date: local,
  income: decimal,
  expenditure: decimal,
  payer_name: text,
  note: text,
  is_confirmed: flag,
  is_fiscal: flag,
  manager_id: ref,
  created_at: local,
  updated_at: local,
  custom_md_order: text,
  custom_order_description: text,
}

/** What a list of payments is narrowed by. */
export type PayFilters = {
  readonly id?: number | undefined
  readonly currency?: string | undefined
  readonly location_id?: number | undefined
  readonly customer_id?: number | undefined
  readonly employee_id?: number | undefined
  readonly pay_item_category_id?: number | undefined
  readonly pay_type_id?: number | undefined
  readonly pay_item_id?: number | undefined
  readonly pay_account_id?: number | undefined
  readonly commodity_id?: number | undefined
  readonly payer_name?: string | undefined
  readonly note?: string | undefined
  /** Sent as `Y.m.d`; said by some to be ignored: look at `document_date`. */
  readonly date_from?: Local | undefined
  readonly date_to?: Local | undefined
  readonly sum_from?: number | undefined
  readonly sum_to?: number | undefined
  readonly bonus_from?: number | undefined
  readonly bonus_to?: number | undefined
  readonly is_confirmed?: Flag | undefined
  readonly group_ids?: readonly number[] | undefined
  readonly is_fiscal?: Flag | undefined
  readonly updated_at_from?: Local | undefined
  readonly updated_at_to?: Local | undefined
  readonly created_at_from?: Local | undefined
  readonly created_at_to?: Local | undefined
}

/** A payment to be created, or what of it is to be changed. */
export type PayInput = Input<
  Pay,
  'branch_id' | 'customer_id' | 'pay_type_id' | 'pay_account_id' | 'document_date' | 'income' | 'payer_name',
  'pay_type_name' | 'created_at' | 'updated_at'
>

const dates = /* @__PURE__ */ datesAs('Y.m.d')
const prepare: Prepare<PayFilters> = (body) => ({
  body,
  write: (name, value, format) => dates(name, flags(name, value, format), format),
})

/** What changes money is never repeated by itself. */
const paySaveRules = { effect: 'once' } as const

type FiscalSellArguments = [id: Id, type: 1 | 2, options?: t.CallOptions]

const selling = /* @__PURE__ */ op.act(
  'fiscalSellPay',
  'once',
  'pay/fiscal-sell',
  (...[id, type, options]: FiscalSellArguments) => ({
    query: { id: idOf(id), type: idOf(type, 'type') },
    options,
  }),
)

/**
 * A page of payments. `POST pay/index`. `date_from` and `date_to` go as `Y.m.d`, or as the option `dateFormat` says;
 * look at `document_date` as well, as some accounts ignore them. `income` and `expenditure` are in the currency, not
 * in cents, as text: `575.00`. Dates and times are by the account's clocks and say no zone. Errors: `rejected` for a
 * filter in a wrong form; `mismatch` for an answer without rows. Source: the reference and programs that call it.
 */
export const listPays: t.ListEntities<Pay, PayFilters> = /* @__PURE__ */ op.listEntities(
  'listPays',
  'pay/index',
  payModel,
  prepare,
)
/** {@link listPays}, as the API sent it. */
export const listPaysRaw: t.ListEntitiesRaw<PayFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listPays',
  'pay/index',
  prepare,
)

/**
 * A payment by its id. `POST pay/index` with `{ id }`. `income` and `expenditure` are in the currency, not in cents,
 * as text: `575.00`. Dates and times are by the account's clocks and say no zone. Errors: `input` for an id that is no
 * whole number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getPay: t.GetEntity<Pay> = /* @__PURE__ */ op.getEntity('getPay', 'pay/index', payModel)
/** {@link getPay}, as the API sent it: a list. */
export const getPayRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getPay', 'pay/index')

/**
 * Creates a payment, once, and gives it. `POST pay/create`. `income` is in the currency, not in cents. Dates are by
 * the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for a date that
 * is none; `invalid` with messages by field. Source: the reference and programs that call it.
 */
export const createPay: t.CreateEntity<Pay, PayInput> = /* @__PURE__ */ op.createEntity('createPay', 'pay', payModel)
/** {@link createPay}, as the API sent it. */
export const createPayRaw: t.CreateEntityRaw<PayInput> = /* @__PURE__ */ op.createEntityRaw('createPay', 'pay')

/**
 * Changes what is given of a payment, once, and gives it. `POST pay/update?id=`. `income` is in the currency, not in
 * cents. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors:
 * `input` for an id that is no whole number or a date that is none; `invalid` with messages by field; `notFound`.
 * Source: the reference and programs that call it.
 */
export const updatePay: t.UpdateEntity<Pay, PayInput> = /* @__PURE__ */ op.updateEntity(
  'updatePay',
  'pay',
  payModel,
  paySaveRules,
)
/** {@link updatePay}, as the API sent it. */
export const updatePayRaw: t.UpdateEntityRaw<PayInput> = /* @__PURE__ */ op.updateEntityRaw(
  'updatePay',
  'pay',
  paySaveRules,
)

/**
 * Deletes a payment, once. `POST pay/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when
 * the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference and one program that
 * calls it.
 */
export const deletePay: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deletePay', 'pay', paySaveRules)
/** {@link deletePay}, as the API sent it. */
export const deletePayRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deletePay', 'pay', paySaveRules)

/**
 * Prints the fiscal receipt of a payment, once: `type` 1 electronic, 2 cash. `POST pay/fiscal-sell?id=&type=`. Errors:
 * `input` for an id or a type that is no whole number; `invalid` when the API says it did not. Source: programs that
 * call it.
 */
export const fiscalSellPay: t.ParsedOperation<FiscalSellArguments, Done> = /* @__PURE__ */ op.parsed(
  selling,
  /* @__PURE__ */ doneReader(false),
)
/** {@link fiscalSellPay}, as the API sent it. */
export const fiscalSellPayRaw: t.RawOperation<FiscalSellArguments> = /* @__PURE__ */ op.raw(selling)
