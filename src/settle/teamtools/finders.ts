import { type Context, map, type Result } from '../../index.js'
import {
  type Customer,
  getCustomer,
  getInvoice,
  getInvoicePayments,
  type Input,
  type Invoice,
  listCustomers,
  listSubscriptions,
  type Payment,
  type PaymentData,
  type SubscribeData,
  type Subscription,
} from '../../teamtools/index.js'
import { agreesIn, isEmpty } from '../agreement.js'
import { notDone, unclear } from '../answers.js'
import { forChanges, judge } from '../judge.js'
import type { Finder, Search } from '../settled.js'
import { anyTime } from '../span.js'
import { createdIn, webEventTraces } from './read.js'
import { among, isNew, looking, type Resource, saving, savingMany } from './saves.js'

/** The sum of amounts in cents. */
const sumOf = (payments: readonly Payment[]): number =>
  payments.reduce((sum, payment) => sum + ((Object(payment) as Payment).amount ?? 0), 0)

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
    rows: payments.value.map((row) => ({ row, madeIn: createdIn(row) })),
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

/** How a new subscription is recognized. */
export const subscriptions: Resource<'Subscription'> = {
  type: 'subscription',
  list: listSubscriptions,
  fields: ['customerId', 'packageId'],
}

/** Finds the subscription that subscribing makes. Its data have no room for a key. */
export const findSubscribed: Finder<
  Context,
  readonly [customerId: string, data: SubscribeData, options?: unknown],
  Subscription
> = (context, [customerId, { packageId }], search) => among(subscriptions, context, search, { customerId, packageId })

/** How a new customer is recognized. */
const customers: Resource<'Customer'> = { type: 'customer', list: listCustomers, fields: ['email', 'name'] }

const findNewCustomer = /* @__PURE__ */ saving(customers)
const findNewCustomers = /* @__PURE__ */ savingMany(customers)

/** A customer who may have been subscribed by a call, and the reason why that is not certain. */
type Doubt = { readonly customer: Customer; readonly reason: string }

/**
 * Looks for the subscriptions of customers who were saved with an `id` and a `groupId`, which subscribes them. Returns the
 * first customer who may have one of the call.
 */
const subscribedAmong = async (
  context: Context,
  saved: readonly Input<'Customer'>[],
  search: Search,
): Promise<Result<Doubt | undefined>> => {
  const look = await looking(subscriptions, context, { ...search, uniqueField: undefined })
  if (!look.ok) return look
  for (const { id } of saved) {
    const subscribed = await look.value({ customerId: id })
    if (!subscribed.ok) return subscribed
    if (subscribed.value.outcome === 'notDone') continue
    const reason = subscribed.value.outcome === 'unclear' ? subscribed.value.reason : 'There is a new subscription.'
    return map(await getCustomer(context, id!, { signal: search.signal }), (customer) => ({ customer, reason }))
  }
  return { ok: true, value: undefined }
}

const isSubscribing = ({ id, groupId }: Input<'Customer'>): boolean => !isEmpty(id) && !isEmpty(groupId)

/** Finds a new customer, or the subscription of one who was there. */
export const findSavedCustomer: typeof findNewCustomer = async (context, args, search) => {
  const [customer] = args
  if (!isSubscribing(customer)) return findNewCustomer(context, args, search)
  const doubt = await subscribedAmong(context, [customer], search)
  if (!doubt.ok) return doubt
  return doubt.value === undefined ? notDone : unclear(doubt.value.reason, [doubt.value.customer])
}

/** Finds new customers, or the subscriptions of those who were there. The new ones say it for the whole call. */
export const findSavedCustomers: typeof findNewCustomers = async (context, args, search) => {
  const [saved] = args
  const subscribing = saved.filter(isSubscribing)
  if (subscribing.length === 0) return findNewCustomers(context, args, search)
  if (saved.some(isNew)) {
    const made = await findNewCustomers(context, args, search)
    if (!made.ok || made.value.outcome !== 'notDone') return made
  }
  const doubt = await subscribedAmong(context, subscribing, search)
  if (!doubt.ok) return doubt
  return doubt.value === undefined ? notDone : unclear(doubt.value.reason, [[doubt.value.customer]])
}
