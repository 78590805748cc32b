import { amounts, cents, list, text, type Maybe } from '../core/shape.js'
import { date } from './date.js'
import { model, type Entity, type Model, entityReader, listReader } from './model.js'
import { paymentModel } from './payment.js'
import { refundModel } from './refund.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'
import { positiveCents, type InputRules } from './input.js'
import { subscriptionModel } from './subscription.js'

/** One line of an invoice. */
export type InvoiceItem = {
  readonly description?: Maybe<string>
  /** In cents. */
  readonly amount?: Maybe<number>
  readonly [attribute: string]: unknown
}

/** What a customer owes. */
export type Invoice = Entity & {
  readonly customerId?: Maybe<string>
  readonly subscriptionId?: Maybe<string>
  /** A day: midnight UTC. */
  readonly invoiceDate?: Maybe<Date>
  /** A day: midnight UTC. */
  readonly dueDate?: Maybe<Date>
  readonly currency?: Maybe<string>
  readonly items?: Maybe<readonly InvoiceItem[]>
  /** In cents. */
  readonly total?: Maybe<number>
  /** In cents. */
  readonly paidAmount?: Maybe<number>
  /** In cents: what is still to be paid. */
  readonly openAmount?: Maybe<number>
  readonly status?: Maybe<'open' | 'paid' | 'closed' | (string & {})>
}

/** How an invoice is read. */
export const invoiceModel: Model = /* @__PURE__ */ model<'Invoice'>(
  {
    customerId: text,
    subscriptionId: text,
    invoiceDate: date,
    dueDate: date,
    currency: text,
    items: /* @__PURE__ */ list<InvoiceItem>(amounts),
    total: cents,
    paidAmount: cents,
    openAmount: cents,
    status: text,
  },
  () => ({ payments: [paymentModel], refunds: [refundModel], subscription: subscriptionModel }),
)

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

/** One invoice. `GET invoices/{id}`. Errors: `notFound` for an id that is unknown or deleted. Source: the wire. */
export const getInvoice: t.GetEntity<'Invoice'> = /* @__PURE__ */ op.getEntity('Invoice', invoiceModel)
/** {@link getInvoice}, as the API sent it. */
export const getInvoiceRaw: t.GetEntityRaw<'Invoice'> = /* @__PURE__ */ op.getEntityRaw('Invoice')

/**
 * A list or search of invoices. `GET invoices`. Without `limit` the API decides how many. Errors: `input` for a
 * limit or offset that is none. Source: the wire.
 */
export const listInvoices: t.ListEntities<'Invoice'> = /* @__PURE__ */ op.listEntities('Invoice', invoiceModel)
/** {@link listInvoices}, as the API sent it. */
export const listInvoicesRaw: t.ListEntitiesRaw<'Invoice'> = /* @__PURE__ */ op.listEntitiesRaw('Invoice')

/** The invoices that carry a tag. `GET invoices/tag/{tag}`. Errors: `input` for an empty tag. Source: the wire. */
export const listInvoicesByTag: t.ListEntitiesByTag<'Invoice'> = /* @__PURE__ */ op.listEntitiesByTag(
  'Invoice',
  invoiceModel,
)
/** {@link listInvoicesByTag}, as the API sent it. */
export const listInvoicesByTagRaw: t.ListEntitiesByTagRaw<'Invoice'> =
  /* @__PURE__ */ op.listEntitiesByTagRaw('Invoice')

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
export const saveInvoice: t.SaveEntity<'Invoice'> = /* @__PURE__ */ op.saveEntity('Invoice', invoiceModel, invoiceRules)
/** {@link saveInvoice}, as the API sent it. */
export const saveInvoiceRaw: t.SaveEntityRaw<'Invoice'> = /* @__PURE__ */ op.saveEntityRaw('Invoice', invoiceRules)

/**
 * Deletes an invoice softly and gives it. `DELETE invoices/{id}`. Errors: `notFound`, also for one that is deleted
 * already. Source: the wire.
 */
export const deleteInvoice: t.OnEntity<'Invoice'> = /* @__PURE__ */ op.deleteEntity('Invoice', invoiceModel)
/** {@link deleteInvoice}, as the API sent it. */
export const deleteInvoiceRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('Invoice')

/**
 * The attributes of invoices, predefined and the account's own. `GET invoices/attributes`. Errors: those of every
 * call. Source: the wire.
 */
export const getInvoiceAttributes: t.GetAttributes = /* @__PURE__ */ op.getAttributes('Invoice')
/** {@link getInvoiceAttributes}, as the API sent it. */
export const getInvoiceAttributesRaw: t.GetAttributesRaw = /* @__PURE__ */ op.getAttributesRaw('Invoice')

/**
 * Defines an attribute of invoices, `POST invoices/attributes/`, or with an `id` changes it, `PUT
 * invoices/attributes/{id}`. Errors: `invalid`, `notFound`. Source: the wire.
 */
export const saveInvoiceAttribute: t.SaveAttribute = /* @__PURE__ */ op.saveAttribute('Invoice')
/** {@link saveInvoiceAttribute}, as the API sent it. */
export const saveInvoiceAttributeRaw: t.SaveAttributeRaw = /* @__PURE__ */ op.saveAttributeRaw('Invoice')

/** Deletes an attribute of invoices softly. `DELETE invoices/attributes/{id}`. Errors: `notFound`. Source: the wire. */
export const deleteInvoiceAttribute: t.DeleteAttribute = /* @__PURE__ */ op.deleteAttribute('Invoice')
/** {@link deleteInvoiceAttribute}, as the API sent it. */
export const deleteInvoiceAttributeRaw: t.OnEntityRaw = /* @__PURE__ */ op.deleteAttributeRaw('Invoice')

const settling = /* @__PURE__ */ op.act('Invoice', 'settle', 'once')
/**
 * Marks an invoice as settled. `PUT invoices/{id}/settle`. Never repeated after an unknown outcome. Errors:
 * `notFound`. Source: the wire.
 */
export const settleInvoice: t.OnEntity<'Invoice'> = /* @__PURE__ */ op.parsed(
  settling,
  /* @__PURE__ */ entityReader(() => invoiceModel),
)
/** {@link settleInvoice}, as the API sent it. */
export const settleInvoiceRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(settling)

const paying = /* @__PURE__ */ op.actWith('applyInvoicePayment', 'Invoice', 'payment', paymentBody)
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
export const applyInvoicePayment: t.OnEntityWith<PaymentData, 'Invoice'> = /* @__PURE__ */ op.parsed(
  paying,
  /* @__PURE__ */ entityReader(() => invoiceModel),
)
/** {@link applyInvoicePayment}, as the API sent it. */
export const applyInvoicePaymentRaw: t.OnEntityWithRaw<PaymentData> = /* @__PURE__ */ op.raw(paying)

const gettingPayments = /* @__PURE__ */ op.getPart('Invoice', 'Payments')
/** What was paid of an invoice. `GET invoices/{id}/payments`. Errors: `notFound`. Source: the wire. */
export const getInvoicePayments: t.OnEntityMany<'Payment'> = /* @__PURE__ */ op.parsed(
  gettingPayments,
  /* @__PURE__ */ listReader(() => paymentModel),
)
/** {@link getInvoicePayments}, as the API sent it. */
export const getInvoicePaymentsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(gettingPayments)

const gettingRefunds = /* @__PURE__ */ op.getPart('Invoice', 'Refunds')
/** What was given back of an invoice. `GET invoices/{id}/refunds`. Errors: `notFound`. Source: the wire. */
export const getInvoiceRefunds: t.OnEntityMany<'Refund'> = /* @__PURE__ */ op.parsed(
  gettingRefunds,
  /* @__PURE__ */ listReader(() => refundModel),
)
/** {@link getInvoiceRefunds}, as the API sent it. */
export const getInvoiceRefundsRaw: t.OnEntityRaw = /* @__PURE__ */ op.raw(gettingRefunds)
