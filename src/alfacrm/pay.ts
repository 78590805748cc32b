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
  /** The code of the payment type. The codes differ between accounts, see `listPayTypes`. */
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

/** The filters of a list of payments. */
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
  /** The first day, sent as `Y.m.d`. Some sources report that the API ignores it, so check `document_date`. */
  readonly date_from?: Local | undefined
  /** The last day, with the same format and caveat as `date_from`. */
  readonly date_to?: Local | undefined
  /** Only payments of at least this amount, in units of the currency. */
  readonly sum_from?: number | undefined
  /** Only payments of at most this amount, in units of the currency. */
  readonly sum_to?: number | undefined
  /** Only payments with at least this bonus. */
  readonly bonus_from?: number | undefined
  /** Only payments with at most this bonus. */
  readonly bonus_to?: number | undefined
  /** True selects only confirmed payments, false only the others. */
  readonly is_confirmed?: Flag | undefined
  /** Only payments for the groups with these ids. */
  readonly group_ids?: readonly number[] | undefined
  /** True selects only payments with `is_fiscal`, false only the others. */
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

/** The fields that are required to create a row. */
const required = [
  'branch_id',
  'customer_id',
  'pay_type_id',
  'pay_account_id',
  'document_date',
  'income',
  'payer_name',
] as const

/** The fields of a row that are never sent. */
const readOnly = ['pay_type_name', 'created_at', 'updated_at'] as const

/** The fields of a new payment, or the fields to change in an existing one. */
export interface PayInput extends Input<Pay, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link PayInput}. */
export const PayInputSchema = /* @__PURE__ */ inputSchema(PaySchema, required, readOnly)

const writeField = /* @__PURE__ */ dateAndFlagWriter('Y.m.d')
const prepare: Prepare<PayFilters> = (body) => ({ body, writeField })

const listPaysOperation = /* @__PURE__ */ op.listing('listPays', '{branch}/pay/index', prepare)

/**
 * Gets one page of payments. `POST pay/index`. `date_from` and `date_to` are sent as `Y.m.d`, or in the format of the
 * option `dateFormat`. Check `document_date` as well, because some accounts ignore them. `income` and `expenditure` are
 * decimal strings in units of the currency, not in cents: `575.00`. Dates and times are in the account's local time,
 * without a time zone. Errors: `rejected` when a filter has the wrong form; `mismatch` when the answer has no list of
 * rows. Source: the reference and programs that call it.
 */
export const listPays: t.ListEntities<Pay, PayFilters> = /* @__PURE__ */ op.listEntities(listPaysOperation, PaySchema)
/** Like {@link listPays}, but returns the response as it was sent: status, headers and body text. */
export const listPaysRaw: t.ListEntitiesRaw<PayFilters> = /* @__PURE__ */ op.raw(listPaysOperation)

const getPayOperation = /* @__PURE__ */ op.getting('getPay', '{branch}/pay/index')

/**
 * Gets A payment by its id. `POST pay/index` with `{ id }`. `income` and `expenditure` are decimal strings in units of
 * the currency, not in cents: `575.00`. Dates and times are in the account's local time, without a time zone. Errors:
 * `input` when the id is not a whole number; `notFound` when the answer does not contain that id. Source: the reference
 * and programs that call it.
 */
export const getPay: t.GetEntity<Pay> = /* @__PURE__ */ op.getEntity(getPayOperation, PaySchema)
/** Like {@link getPay}, but returns the response as it was sent: status, headers and body text. The body is a list. */
export const getPayRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getPayOperation)

const createPayOperation = /* @__PURE__ */ op.creating('createPay', '{branch}/pay/create')

/**
 * Creates a payment and returns it. `POST pay/create`. `income` is in units of the currency, not in cents. Dates are in
 * the account's local time, without a time zone. They are sent as `d.m.Y`, or in the format of `dateFormat`. The
 * request is not retried when its outcome is unknown. Errors: `input` when a date is not valid; `invalid` with messages
 * by field. Source: the reference and programs that call it.
 *
 * @example
 * ```ts
 * const place = { branch_id: 1, customer_id: 1, pay_type_id: 1, pay_account_id: 1 }
 * const paid = await createPay(ctx, { ...place, document_date: '2026-01-15', income: '575.00', payer_name: 'Ann' })
 * if (paid.ok) console.log(paid.value.id)
 * ```
 */
export const createPay: t.CreateEntity<Pay, PayInput> = /* @__PURE__ */ op.createEntity(createPayOperation, PaySchema)
/** Like {@link createPay}, but returns the response as it was sent: status, headers and body text. */
export const createPayRaw: t.CreateEntityRaw<PayInput> = /* @__PURE__ */ op.raw(createPayOperation)

// The request changes money, so it is not retried when its outcome is unknown.
const updatePayOperation = /* @__PURE__ */ op.updating('updatePay', '{branch}/pay/update', 'once')

/**
 * Changes the given fields of a payment and returns it. `POST pay/update?id=`. `income` is in units of the currency,
 * not in cents. Dates are in the account's local time, without a time zone. They are sent as `d.m.Y`, or in the format
 * of `dateFormat`. The request is not retried when its outcome is unknown. Errors: `input` when the id is not a whole
 * number or a date is not valid; `invalid` with messages by field; `notFound`. Source: the reference and programs that
 * call it.
 */
export const updatePay: t.UpdateEntity<Pay, PayInput> = /* @__PURE__ */ op.updateEntity(updatePayOperation, PaySchema)
/** Like {@link updatePay}, but returns the response as it was sent: status, headers and body text. */
export const updatePayRaw: t.UpdateEntityRaw<PayInput> = /* @__PURE__ */ op.raw(updatePayOperation)

const deletePayOperation = /* @__PURE__ */ op.deleting('deletePay', '{branch}/pay/delete', 'once')

/**
 * Deletes a payment. `POST pay/delete?id=`. The request is not retried when its outcome is unknown. Errors: `input`
 * when the id is not a whole number; `invalid` when the API reports a failure; `mismatch` when it reports neither
 * success nor failure; `notFound`. Source: the reference and one program that calls it.
 */
export const deletePay: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deletePayOperation)
/** Like {@link deletePay}, but returns the response as it was sent: status, headers and body text. */
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
 * Prints the fiscal receipt of a payment. `type` is 1 for electronic, 2 for cash. `POST pay/fiscal-sell?id=&type=`. The
 * request is not retried when its outcome is unknown. Errors: `input` when the id or the type is not a whole number;
 * `invalid` when the API reports a failure. Source: programs that call it.
 */
export const fiscalSellPay: t.ParsedOperation<FiscalSellArguments, Done> =
  /* @__PURE__ */ op.act(fiscalSellPayOperation)
/** Like {@link fiscalSellPay}, but returns the response as it was sent: status, headers and body text. */
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
