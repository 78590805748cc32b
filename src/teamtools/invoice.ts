import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { invoiceWithRelations, paymentWithRelations, refundWithRelations } from './relations.js'
import { type InputRules, positiveCents } from './input.js'
import { inputSchema } from './inputSchema.js'
import { InvoiceSchema } from './schemas/invoice.js'

/** A payment of an invoice. */
export type PaymentData = {
  /** In cents, more than 0. */
  readonly amount: number
}

const paymentBody = ({ amount }: PaymentData): object => ({ amount: positiveCents(amount) })

/** What of an invoice is not sent, its dates without a time, and what of it is money. */
const invoiceRules: InputRules = {
  readOnly: ['total', 'paidAmount', 'openAmount', 'status', 'subscriptionId', 'payments', 'refunds', 'subscription'],
  days: ['invoiceDate', 'dueDate'],
  money: ['amount'],
}

/** The schema of what is sent to save a {@link Invoice}, for forms as well. What the API sets itself is no part of it. */
export const InvoiceInputSchema = /* @__PURE__ */ inputSchema(InvoiceSchema, invoiceRules)

const getInvoiceOperation = /* @__PURE__ */ op.getting('getInvoice', 'invoices')

/** One invoice. `GET invoices/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getInvoice: t.GetEntity<'Invoice'> = /* @__PURE__ */ op.getEntity(
  getInvoiceOperation,
  invoiceWithRelations,
)
/** {@link getInvoice}, as the API sent it. */
export const getInvoiceRaw: t.GetEntityRaw<'Invoice'> = /* @__PURE__ */ op.raw(getInvoiceOperation)

const listInvoicesOperation = /* @__PURE__ */ op.listing('listInvoices', 'invoices')

/**
 * A list or search of invoices. `GET invoices`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listInvoices: t.ListEntities<'Invoice'> = /* @__PURE__ */ op.listEntities(
  listInvoicesOperation,
  invoiceWithRelations,
)
/** {@link listInvoices}, as the API sent it. */
export const listInvoicesRaw: t.ListEntitiesRaw<'Invoice'> = /* @__PURE__ */ op.raw(listInvoicesOperation)

const listInvoicesByTagOperation = /* @__PURE__ */ op.listingByTag('listInvoicesByTag', 'invoices')

/** The invoices that carry a tag. `GET invoices/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listInvoicesByTag: t.ListEntitiesByTag<'Invoice'> = /* @__PURE__ */ op.listEntitiesByTag(
  listInvoicesByTagOperation,
  invoiceWithRelations,
)
/** {@link listInvoicesByTag}, as the API sent it. */
export const listInvoicesByTagRaw: t.ListEntitiesByTagRaw<'Invoice'> =
  /* @__PURE__ */ op.raw(listInvoicesByTagOperation)

const saveInvoiceOperation = /* @__PURE__ */ op.saving('saveInvoice', 'invoices', invoiceRules)

/**
 * Creates an invoice without `id`, `POST invoices/`; updates the one with it, `PUT invoices/{id}`. What the API sets
 * itself and what was embedded is not sent back. Errors: `invalid` with messages by attribute; `notFound`. Amounts
 * in cents. What was added to the subscription since the last invoice is put on a new one. Source: the wire.
 *
 * @example
 * ```ts
 * const made = await saveInvoice(ctx, {
 *   customerId: customer.id,
 *   invoiceDate: '2026-01-22',
 *   dueDate: '2026-02-22',
 *   items: [{ description: 'Initial account setup', amount: 1750 }], // 17.50
 * })
 * console.log(made.value?.openAmount, made.value?.status) // 1750 open
 * ```
 */
export const saveInvoice: t.SaveEntity<'Invoice'> = /* @__PURE__ */ op.saveEntity(
  saveInvoiceOperation,
  invoiceWithRelations,
)
/** {@link saveInvoice}, as the API sent it. */
export const saveInvoiceRaw: t.SaveEntityRaw<'Invoice'> = /* @__PURE__ */ op.raw(saveInvoiceOperation)

const deleteInvoiceOperation = /* @__PURE__ */ op.deleting('deleteInvoice', 'invoices')

/**
 * Deletes an invoice softly and gives it. `DELETE invoices/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteInvoice: t.OnEntity<'Invoice'> = /* @__PURE__ */ op.givingOne(
  deleteInvoiceOperation,
  invoiceWithRelations,
)
/** {@link deleteInvoice}, as the API sent it. */
export const deleteInvoiceRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteInvoiceOperation)

const getInvoiceAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getInvoiceAttributes', 'invoices')

/**
 * The attributes of invoices, predefined and the account's own. `GET invoices/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getInvoiceAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getInvoiceAttributesOperation)
/** {@link getInvoiceAttributes}, as the API sent it. */
export const getInvoiceAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getInvoiceAttributesOperation)

const saveInvoiceAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveInvoiceAttribute', 'invoices')

/**
 * Defines an attribute of invoices, `POST invoices/attributes/`, or with an `id` changes it, `PUT
 * invoices/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveInvoiceAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveInvoiceAttributeOperation)
/** {@link saveInvoiceAttribute}, as the API sent it. */
export const saveInvoiceAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveInvoiceAttributeOperation)

const deleteInvoiceAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteInvoiceAttribute', 'invoices')

/** Deletes an attribute of invoices softly. `DELETE invoices/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteInvoiceAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteInvoiceAttributeOperation,
)
/** {@link deleteInvoiceAttribute}, as the API sent it. */
export const deleteInvoiceAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteInvoiceAttributeOperation)

const settleInvoiceOperation = /* @__PURE__ */ op.acting('settleInvoice', 'invoices/{id}/settle', 'once')

/**
 * Marks an invoice as settled. `PUT invoices/{id}/settle`. Never repeated after an unknown outcome. Errors:
 * `notFound`. Source: the wire.
 */
export const settleInvoice: t.OnEntity<'Invoice'> = /* @__PURE__ */ op.givingOne(
  settleInvoiceOperation,
  invoiceWithRelations,
)
/** {@link settleInvoice}, as the API sent it. */
export const settleInvoiceRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(settleInvoiceOperation)

const applyInvoicePaymentOperation = /* @__PURE__ */ op.actingWith(
  'applyInvoicePayment',
  'invoices/{id}/payment',
  paymentBody,
)

/**
 * Pays `amount` cents of an invoice and gives it. `PUT invoices/{id}/payment`. Less than what is open leaves it open
 * with the rest; more closes it, and the rest is added to the subscription's balance. Each call pays again, so it is
 * never repeated after an unknown outcome: look at {@link getInvoicePayments} first. Errors: `input` unless the
 * amount is a positive safe integer; `notFound`; `rejected` for a closed invoice. Source: the wire.
 *
 * @example
 * ```ts
 * const paid = await applyInvoicePayment(ctx, invoice.id, { amount: 1750 }) // cents
 * if (paid.ok) console.log(paid.value.status, paid.value.openAmount) // open 4500
 * else if (paid.error.delivery === 'unknown') {
 *   const payments = await getInvoicePayments(ctx, invoice.id) // look here before paying again
 *   console.log(payments.value?.map(({ amount }) => amount))
 * }
 * ```
 */
export const applyInvoicePayment: t.OnEntityWith<PaymentData, 'Invoice'> = /* @__PURE__ */ op.actWith(
  applyInvoicePaymentOperation,
  invoiceWithRelations,
)
/** {@link applyInvoicePayment}, as the API sent it. */
export const applyInvoicePaymentRaw: t.OnEntityWithRaw<PaymentData> =
  /* @__PURE__ */ op.raw(applyInvoicePaymentOperation)

const getInvoicePaymentsOperation = /* @__PURE__ */ op.gettingPart('getInvoicePayments', 'invoices/{id}/payments')

/** What was paid of an invoice. `GET invoices/{id}/payments`. Errors: `notFound`. Source: the wire. */
export const getInvoicePayments: t.OnEntityMany<'Payment'> = /* @__PURE__ */ op.givingMany(
  getInvoicePaymentsOperation,
  paymentWithRelations,
)
/** {@link getInvoicePayments}, as the API sent it. */
export const getInvoicePaymentsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getInvoicePaymentsOperation)

const getInvoiceRefundsOperation = /* @__PURE__ */ op.gettingPart('getInvoiceRefunds', 'invoices/{id}/refunds')

/** What was given back of an invoice. `GET invoices/{id}/refunds`. Errors: `notFound`. Source: the wire. */
export const getInvoiceRefunds: t.OnEntityMany<'Refund'> = /* @__PURE__ */ op.givingMany(
  getInvoiceRefundsOperation,
  refundWithRelations,
)
/** {@link getInvoiceRefunds}, as the API sent it. */
export const getInvoiceRefundsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getInvoiceRefundsOperation)

/** The operations of this resource as data. */
export const invoiceOperations: readonly Operation[] = [
  getInvoiceOperation,
  listInvoicesOperation,
  listInvoicesByTagOperation,
  saveInvoiceOperation,
  deleteInvoiceOperation,
  getInvoiceAttributesOperation,
  saveInvoiceAttributeOperation,
  deleteInvoiceAttributeOperation,
  settleInvoiceOperation,
  applyInvoicePaymentOperation,
  getInvoicePaymentsOperation,
  getInvoiceRefundsOperation,
]
