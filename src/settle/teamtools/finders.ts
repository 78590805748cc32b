import type { Context } from '../../index.js'
import {
  getCustomer,
  getInvoice,
  getInvoicePayments,
  type Invoice,
  listCustomers,
  listSubscriptions,
  type Payment,
  type PaymentData,
  type SubscribeData,
  type Subscription,
} from '../../teamtools/index.js'
import { agreesIn, isEmpty } from '../agreement.js'
import { unclear } from '../answers.js'
import { forChanges, judge } from '../judge.js'
import type { Finder } from '../settled.js'
import { anyTime, spanOf } from '../span.js'
import { webEventTraces } from './read.js'
import { among, type Resource, saving } from './saves.js'

/** The sum of amounts in cents. */
const sumOf = (payments: readonly Payment[]): number => payments.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

/**
 * Finds a payment of an invoice. `PaymentData` has no room for a key, so a payment is never certainly of this call. An
 * invoice of which more is paid than its payments show does not show them all.
 */
export const findAppliedPayment: Finder<
  Context,
  readonly [id: string, data: PaymentData, options?: unknown],
  Payment
> = async (context, [id, { amount }], search) => {
  const options = { signal: search.signal }
  const invoice = await getInvoice(context, id, options)
  if (!invoice.ok) return invoice
  const payments = await getInvoicePayments(context, id, options)
  if (!payments.ok) return payments
  const isHiding = (invoice.value.paidAmount ?? 0) > sumOf(payments.value)
  const sent = { invoiceId: id, amount }
  return judge(search, {
    sent,
    rows: payments.value.map((row) => ({ row, madeIn: spanOf(row.created_at) })),
    isAlike: (row) => agreesIn(['invoiceId', 'amount'], sent, row),
    traces: webEventTraces(context, search, 'payment'),
    gap: isHiding ? 'More of the invoice is paid than its payments show.' : undefined,
  })
}

const isSettled = (row: unknown): boolean => (Object(row) as Invoice).status !== 'open'

/** Finds out whether an invoice is settled. The API does not say by which call. */
export const findSettledInvoice: Finder<Context, readonly [id: string, options?: unknown], Invoice> = async (
  context,
  [id],
  search,
) => {
  const invoice = await getInvoice(context, id, { signal: search.signal })
  if (!invoice.ok) return invoice
  return judge(forChanges(search), {
    sent: { id },
    rows: isSettled(invoice.value) ? [{ row: invoice.value, madeIn: anyTime }] : [],
    isAlike: (row) => agreesIn(['id'], { id }, row) && isSettled(row),
    traces: webEventTraces(context, search, 'invoice', ['updated']),
  })
}

/** Finds the subscription that subscribing makes. Its data have no room for a key. */
export const findSubscribed: Finder<
  Context,
  readonly [customerId: string, data: SubscribeData, options?: unknown],
  Subscription
> = (context, [customerId, { packageId }], search) => {
  const sent = { customerId, packageId }
  return among({ type: 'subscription', list: listSubscriptions }, context, search, sent, (row) =>
    agreesIn(['customerId', 'packageId'], sent, row),
  )
}

/** How a new customer is recognized. */
export const customers: Resource<'Customer'> = { type: 'customer', list: listCustomers, fields: ['email', 'name'] }

const saveCustomerAlone = /* @__PURE__ */ saving(customers)

/**
 * Finds a new customer. Saving a customer with an `id` and a `groupId` subscribes it, so that its subscription is looked
 * for.
 */
export const findSavedCustomer: typeof saveCustomerAlone = async (context, args, search) => {
  const [{ id, groupId }] = args
  if (isEmpty(id) || isEmpty(groupId)) return saveCustomerAlone(context, args, search)
  const subscribed = await findSubscribed(context, [id!, { groupId: groupId! }], { ...search, uniqueField: undefined })
  if (!subscribed.ok || subscribed.value.outcome === 'notDone') return subscribed
  const customer = await getCustomer(context, id!, { signal: search.signal })
  if (!customer.ok) return customer
  return unclear(
    subscribed.value.outcome === 'unclear' ? subscribed.value.reason : 'The customer has a new subscription.',
    [customer.value],
  )
}
