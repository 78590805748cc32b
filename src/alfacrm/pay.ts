import * as v from 'valibot'
import { type Id, idOf } from './context.js'
import type { Done } from './done.js'
import { date, decimal, id, numberList, optionalBoolean, optionalId, optionalString } from './fields.js'
import { dateAndFlagWriter, type Flag, type Prepare } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Pay}. */
export const PaySchema = /* @__PURE__ */ v.looseObject({
  id,
  branch_id: optionalId,
  location_id: optionalId,
  customer_id: optionalId,
  /** See `listPayTypes`: the codes differ from account to account. */
  pay_type_id: optionalId,
  pay_type_name: optionalString,
  pay_account_id: optionalId,
  pay_item_id: optionalId,
  pay_item_category_id: optionalId,
  teacher_id: optionalId,
  employee_id: optionalId,
  commodity_id: optionalId,
  ctt_id: optionalId,
  group_id: optionalId,
  group_ids: numberList,
  document_date: date,
  income: decimal,
  expenditure: decimal,
  payer_name: optionalString,
  note: optionalString,
  is_confirmed: optionalBoolean,
  is_fiscal: optionalBoolean,
  manager_id: optionalId,
  created_at: date,
  updated_at: date,
  custom_md_order: optionalString,
  custom_order_description: optionalString,
})

/** A payment, or another movement of money. */
export interface Pay extends Readonly<v.InferOutput<typeof PaySchema>> {}

/** What a list of payments is narrowed by. */
export interface PayFilters {
  /** Only the payment with this id. */
  readonly id?: number | undefined
  /** Only payments in this currency. */
  readonly currency?: string | undefined
  /** Only payments at the location with this id. */
  readonly location_id?: number | undefined
  /** Only payments of the customer with this id. */
  readonly customer_id?: number | undefined
  /** Only payments of the employee with this id. */
  readonly employee_id?: number | undefined
  /** Only payments in the category with this id. */
  readonly pay_item_category_id?: number | undefined
  /** Only payments of the type with this id. */
  readonly pay_type_id?: number | undefined
  /** Only payments for the item with this id. */
  readonly pay_item_id?: number | undefined
  /** Only payments into or from the account with this id. */
  readonly pay_account_id?: number | undefined
  /** Only payments for the commodity with this id. */
  readonly commodity_id?: number | undefined
  /** Only payments by a payer of this name. */
  readonly payer_name?: string | undefined
  /** Only payments with this note. */
  readonly note?: string | undefined
  /** Sent as `Y.m.d`; said by some to be ignored: look at `document_date`. */
  readonly date_from?: Local | undefined
  /** As `date_from`. */
  readonly date_to?: Local | undefined
  /** Only payments of at least this amount, in the currency itself. */
  readonly sum_from?: number | undefined
  /** Only payments of at most this amount, in the currency itself. */
  readonly sum_to?: number | undefined
  /** Only payments with at least this bonus. */
  readonly bonus_from?: number | undefined
  /** Only payments with at most this bonus. */
  readonly bonus_to?: number | undefined
  /** Only confirmed payments, or only others. */
  readonly is_confirmed?: Flag | undefined
  /** Only payments for the groups with these ids. */
  readonly group_ids?: readonly number[] | undefined
  /** Only payments with `is_fiscal`, or only others. */
  readonly is_fiscal?: Flag | undefined
  /** Only rows that were changed from this day on. */
  readonly updated_at_from?: Local | undefined
  /** Only rows that were changed up to this day. */
  readonly updated_at_to?: Local | undefined
  /** Only rows that were created from this day on. */
  readonly created_at_from?: Local | undefined
  /** Only rows that were created up to this day. */
  readonly created_at_to?: Local | undefined
}

/** The fields without which none can be created. */
const required = [
  'branch_id',
  'customer_id',
  'pay_type_id',
  'pay_account_id',
  'document_date',
  'income',
  'payer_name',
] as const

/** The fields of a row that are not sent. */
const readOnly = ['pay_type_name', 'created_at', 'updated_at'] as const

/** A payment to be created, or what of it is to be changed. */
export interface PayInput extends Input<Pay, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link PayInput}. */
export const PayInputSchema = /* @__PURE__ */ inputSchema(PaySchema, required, readOnly)

const writeField = /* @__PURE__ */ dateAndFlagWriter('Y.m.d')
const prepare: Prepare<PayFilters> = (body) => ({ body, writeField })

const listPaysOperation = /* @__PURE__ */ op.listing('listPays', '{branch}/pay/index', prepare)

/**
 * A page of payments. `POST pay/index`. `date_from` and `date_to` go as `Y.m.d`, or as the option `dateFormat` says;
 * look at `document_date` as well, as some accounts ignore them. `income` and `expenditure` are in the currency, not
 * in cents, as text: `575.00`. Dates and times are by the account's clocks and say no zone. Errors: `rejected` for a
 * filter in a wrong form; `mismatch` for an answer without rows. Source: the reference and programs that call it.
 */
export const listPays: t.ListEntities<Pay, PayFilters> = /* @__PURE__ */ op.listEntities(listPaysOperation, PaySchema)
/** {@link listPays}, as the API sent it. */
export const listPaysRaw: t.ListEntitiesRaw<PayFilters> = /* @__PURE__ */ op.raw(listPaysOperation)

const getPayOperation = /* @__PURE__ */ op.getting('getPay', '{branch}/pay/index')

/**
 * A payment by its id. `POST pay/index` with `{ id }`. `income` and `expenditure` are in the currency, not in cents,
 * as text: `575.00`. Dates and times are by the account's clocks and say no zone. Errors: `input` for an id that is no
 * whole number; `notFound` when it is not among what came. Source: the reference and programs that call it.
 */
export const getPay: t.GetEntity<Pay> = /* @__PURE__ */ op.getEntity(getPayOperation, PaySchema)
/** {@link getPay}, as the API sent it: a list. */
export const getPayRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPayOperation)

const createPayOperation = /* @__PURE__ */ op.creating('createPay', '{branch}/pay/create')

/**
 * Creates a payment, once, and gives it. `POST pay/create`. `income` is in the currency, not in cents. Dates are by
 * the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for a date that
 * is none; `invalid` with messages by field. Source: the reference and programs that call it.
 *
 * @example
 * ```ts
 * const place = { branch_id: 1, customer_id: 1, pay_type_id: 1, pay_account_id: 1 }
 * const paid = await createPay(ctx, { ...place, document_date: '2026-01-15', income: '575.00', payer_name: 'Ann' })
 * if (paid.ok) console.log(paid.value.id)
 * ```
 */
export const createPay: t.CreateEntity<Pay, PayInput> = /* @__PURE__ */ op.createEntity(createPayOperation, PaySchema)
/** {@link createPay}, as the API sent it. */
export const createPayRaw: t.CreateEntityRaw<PayInput> = /* @__PURE__ */ op.raw(createPayOperation)

// What changes money is never repeated by itself.
const updatePayOperation = /* @__PURE__ */ op.updating('updatePay', '{branch}/pay/update', 'once')

/**
 * Changes what is given of a payment, once, and gives it. `POST pay/update?id=`. `income` is in the currency, not in
 * cents. Dates are by the account's clocks and say no zone; they go as `d.m.Y`, or as `dateFormat` says. Errors:
 * `input` for an id that is no whole number or a date that is none; `invalid` with messages by field; `notFound`.
 * Source: the reference and programs that call it.
 */
export const updatePay: t.UpdateEntity<Pay, PayInput> = /* @__PURE__ */ op.updateEntity(updatePayOperation, PaySchema)
/** {@link updatePay}, as the API sent it. */
export const updatePayRaw: t.UpdateEntityRaw<PayInput> = /* @__PURE__ */ op.raw(updatePayOperation)

const deletePayOperation = /* @__PURE__ */ op.deleting('deletePay', '{branch}/pay/delete', 'once')

/**
 * Deletes a payment, once. `POST pay/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when
 * the API says it did not; `mismatch` when it does not say; `notFound`. Source: the reference and one program that
 * calls it.
 */
export const deletePay: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deletePayOperation)
/** {@link deletePay}, as the API sent it. */
export const deletePayRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deletePayOperation)

type FiscalSellArguments = [id: Id, type: 1 | 2, options?: t.CallOptions]

const fiscalSellPayOperation: op.Operation<FiscalSellArguments> = {
  name: 'fiscalSellPay',
  method: 'POST',
  path: '{branch}/pay/fiscal-sell',
  effect: 'once',
  queryNames: ['id', 'type'],
  toParts: (id, type, options) => ({
    query: { id: idOf(id), type: idOf(type, 'type') },
    body: {},
    ...op.callParts(options),
  }),
}

/**
 * Prints the fiscal receipt of a payment, once: `type` 1 electronic, 2 cash. `POST pay/fiscal-sell?id=&type=`. Errors:
 * `input` for an id or a type that is no whole number; `invalid` when the API says it did not. Source: programs that
 * call it.
 */
export const fiscalSellPay: t.ParsedOperation<FiscalSellArguments, Done> =
  /* @__PURE__ */ op.act(fiscalSellPayOperation)
/** {@link fiscalSellPay}, as the API sent it. */
export const fiscalSellPayRaw: t.RawOperation<FiscalSellArguments> = /* @__PURE__ */ op.raw(fiscalSellPayOperation)

/** The operations of this resource as data. @internal */
export const payOperations: readonly op.Operation[] = [
  listPaysOperation,
  getPayOperation,
  createPayOperation,
  updatePayOperation,
  deletePayOperation,
  fiscalSellPayOperation,
]
