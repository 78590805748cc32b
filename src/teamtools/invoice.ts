import * as op from './operations/index.js'
import type * as t from './signatures.js'
import type { Operation } from '../core/operation.js'
import { invoiceWithRelations, paymentWithRelations, refundWithRelations } from './relations.js'
import { type InputRules, positiveCents } from './input.js'
import { inputSchema } from './inputSchema.js'
import { InvoiceSchema } from './schemas/invoice.js'

/** The data for paying an invoice. */
export type PaymentData = {
  /** The amount in cents, greater than 0. */
  readonly amount: number
}

const paymentBody = ({ amount }: PaymentData): object => ({ amount: positiveCents(amount) })

/** The fields of an invoice that are not sent, those that are days, and those that are money. */
const invoiceRules: InputRules = {
  readOnly: ['total', 'paidAmount', 'openAmount', 'status', 'subscriptionId', 'payments', 'refunds', 'subscription'],
  days: ['invoiceDate', 'dueDate'],
  money: ['amount'],
}

/**
 * The schema of the data for saving an {@link Invoice}, which forms can use too. It leaves out the fields that the API
 * sets.
 */
export const InvoiceInputSchema = /* @__PURE__ */ inputSchema(InvoiceSchema, invoiceRules)

const getInvoiceOperation = /* @__PURE__ */ op.getting('getInvoice', 'invoices')

/** Gets one invoice. `GET invoices/{id}`. Errors: `notFound` if the id is unknown or deleted. Source: the wire. */
export const getInvoice: t.GetEntity<'Invoice'> = /* @__PURE__ */ op.getEntity(
  getInvoiceOperation,
  invoiceWithRelations,
)
/** Like {@link getInvoice}, but returns the response as it was sent: status, headers and body text. */
export const getInvoiceRaw: t.GetEntityRaw<'Invoice'> = /* @__PURE__ */ op.raw(getInvoiceOperation)

const listInvoicesOperation = /* @__PURE__ */ op.listing('listInvoices', 'invoices')

/**
 * Lists or searches invoices. `GET invoices`. Without `limit`, the API decides how many to return. Errors: `input` for an
 * invalid limit or offset. Source: the wire.
 */
export const listInvoices: t.ListEntities<'Invoice'> = /* @__PURE__ */ op.listEntities(
  listInvoicesOperation,
  invoiceWithRelations,
)
/** Like {@link listInvoices}, but returns the response as it was sent: status, headers and body text. */
export const listInvoicesRaw: t.ListEntitiesRaw<'Invoice'> = /* @__PURE__ */ op.raw(listInvoicesOperation)

const listInvoicesByTagOperation = /* @__PURE__ */ op.listingByTag('listInvoicesByTag', 'invoices')

/** Lists the invoices with a tag. `GET invoices/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listInvoicesByTag: t.ListEntitiesByTag<'Invoice'> = /* @__PURE__ */ op.listEntitiesByTag(
  listInvoicesByTagOperation,
  invoiceWithRelations,
)
/** Like {@link listInvoicesByTag}, but returns the response as it was sent: status, headers and body text. */
export const listInvoicesByTagRaw: t.ListEntitiesByTagRaw<'Invoice'> =
  /* @__PURE__ */ op.raw(listInvoicesByTagOperation)

const saveInvoiceOperation = /* @__PURE__ */ op.saving('saveInvoice', 'invoices', invoiceRules)

/**
 * Creates an invoice, `POST invoices/`, or updates the one with the given `id`, `PUT invoices/{id}`. Fields that the API
 * sets and embedded entities are not sent. Errors: `invalid` with messages by attribute; `notFound`. Amounts are in cents.
 * A new invoice includes the items that were added to the subscription since the last one. Source: the wire.
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
/** Like {@link saveInvoice}, but returns the response as it was sent: status, headers and body text. */
export const saveInvoiceRaw: t.SaveEntityRaw<'Invoice'> = /* @__PURE__ */ op.raw(saveInvoiceOperation)

const deleteInvoiceOperation = /* @__PURE__ */ op.deleting('deleteInvoice', 'invoices')

/**
 * Soft-deletes an invoice and returns it. `DELETE invoices/{id}`. Errors: `notFound`, also if it is already deleted.
 * Source: the wire.
 */
export const deleteInvoice: t.OnEntity<'Invoice'> = /* @__PURE__ */ op.givingOne(
  deleteInvoiceOperation,
  invoiceWithRelations,
)
/** Like {@link deleteInvoice}, but returns the response as it was sent: status, headers and body text. */
export const deleteInvoiceRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteInvoiceOperation)

const getInvoiceAttributesOperation = /* @__PURE__ */ op.gettingAttributes('getInvoiceAttributes', 'invoices')

/**
 * Lists the attributes of invoices: the predefined ones and the account's own. `GET invoices/attributes`. Errors: those of
 * every call. Source: the wire.
 */
export const getInvoiceAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes(getInvoiceAttributesOperation)
/** Like {@link getInvoiceAttributes}, but returns the response as it was sent: status, headers and body text. */
export const getInvoiceAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.raw(getInvoiceAttributesOperation)

const saveInvoiceAttributeOperation = /* @__PURE__ */ op.savingAttribute('saveInvoiceAttribute', 'invoices')

/**
 * Defines an attribute of invoices, `POST invoices/attributes/`, or changes the one with the given `id`,
 * `PUT invoices/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveInvoiceAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute(saveInvoiceAttributeOperation)
/** Like {@link saveInvoiceAttribute}, but returns the response as it was sent: status, headers and body text. */
export const saveInvoiceAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.raw(saveInvoiceAttributeOperation)

const deleteInvoiceAttributeOperation = /* @__PURE__ */ op.deletingAttribute('deleteInvoiceAttribute', 'invoices')

/** Soft-deletes an attribute of invoices. `DELETE invoices/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteInvoiceAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute(
  deleteInvoiceAttributeOperation,
)
/** Like {@link deleteInvoiceAttribute}, but returns the response as it was sent: status, headers and body text. */
export const deleteInvoiceAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(deleteInvoiceAttributeOperation)

const settleInvoiceOperation = /* @__PURE__ */ op.acting('settleInvoice', 'invoices/{id}/settle', 'once')

/**
 * Marks an invoice as settled. `PUT invoices/{id}/settle`. This call is never repeated after an unknown outcome. Errors:
 * `notFound`. Source: the wire.
 */
export const settleInvoice: t.OnEntity<'Invoice'> = /* @__PURE__ */ op.givingOne(
  settleInvoiceOperation,
  invoiceWithRelations,
)
/** Like {@link settleInvoice}, but returns the response as it was sent: status, headers and body text. */
export const settleInvoiceRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(settleInvoiceOperation)

const applyInvoicePaymentOperation = /* @__PURE__ */ op.actingWith(
  'applyInvoicePayment',
  'invoices/{id}/payment',
  paymentBody,
)

/**
 * Pays `amount` cents of an invoice and returns the invoice. `PUT invoices/{id}/payment`. A smaller amount than the open
 * one leaves the rest open. A larger amount closes the invoice, and the surplus is added to the subscription's balance.
 * Each call pays again, so it is never repeated after an unknown outcome: check {@link getInvoicePayments} first. Errors:
 * `input` unless the amount is a positive safe integer; `notFound`; `rejected` for a closed invoice. Source: the wire.
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
/** Like {@link applyInvoicePayment}, but returns the response as it was sent: status, headers and body text. */
export const applyInvoicePaymentRaw: t.OnEntityWithRaw<PaymentData> =
  /* @__PURE__ */ op.raw(applyInvoicePaymentOperation)

const getInvoicePaymentsOperation = /* @__PURE__ */ op.gettingPart('getInvoicePayments', 'invoices/{id}/payments')

/** Lists the payments of an invoice. `GET invoices/{id}/payments`. Errors: `notFound`. Source: the wire. */
export const getInvoicePayments: t.OnEntityMany<'Payment'> = /* @__PURE__ */ op.givingMany(
  getInvoicePaymentsOperation,
  paymentWithRelations,
)
/** Like {@link getInvoicePayments}, but returns the response as it was sent: status, headers and body text. */
export const getInvoicePaymentsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getInvoicePaymentsOperation)

const getInvoiceRefundsOperation = /* @__PURE__ */ op.gettingPart('getInvoiceRefunds', 'invoices/{id}/refunds')

/** Lists the refunds of an invoice. `GET invoices/{id}/refunds`. Errors: `notFound`. Source: the wire. */
export const getInvoiceRefunds: t.OnEntityMany<'Refund'> = /* @__PURE__ */ op.givingMany(
  getInvoiceRefundsOperation,
  refundWithRelations,
)
/** Like {@link getInvoiceRefunds}, but returns the response as it was sent: status, headers and body text. */
export const getInvoiceRefundsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(getInvoiceRefundsOperation)

/** The operations of this resource as plain data. */
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
