import type { Context, Result } from '../../index.js'
import {
  getSubscription,
  type Invoice,
  type InvoiceItem,
  listInvoices,
  listSubscriptions,
  type NewInvoiceItem,
  type Subscription,
} from '../../teamtools/index.js'
import { agreesIn, isSameAmount, valueAt } from '../agreement.js'
import { type Dated, judge } from '../judge.js'
import type { Finder } from '../settled.js'
import { anyTime, type Span, upTo } from '../span.js'
import { recentRows, webEventTraces } from './read.js'

const objectsIn = (value: unknown): readonly object[] =>
  Array.isArray(value) ? value.filter((item): item is object => typeof item === 'object' && item !== null) : []

/** Checks whether an item is the one that was sent. */
const isItem = (sent: object, item: object): boolean =>
  agreesIn(['description'], sent, item) && isSameAmount((sent as InvoiceItem).amount, (item as InvoiceItem).amount)

/** Checks whether an invoice has all items that were sent. The API adds those that were waiting for it. */
export const hasItems = (sent: object, row: unknown): boolean => {
  const { items } = Object(row) as { readonly items?: unknown }
  const wanted = objectsIn((sent as Invoice).items)
  return !Array.isArray(items) || wanted.every((item) => objectsIn(items).some((other) => isItem(item, other)))
}

type PendingItems = { readonly invoiceItems?: unknown }

/** The items that wait on a subscription for its next invoice. That the API shows them is an assumption. */
const pendingItems = (row: unknown): readonly object[] => objectsIn((Object(row) as PendingItems).invoiceItems)

/** The time up to which the items of an invoice were added. */
const updatedUpTo = (row: unknown): Span => upTo((Object(row) as Invoice).updated_at)

/**
 * Finds an item among those that wait for the next invoice, on the subscription or the one that replaced it, and on the
 * invoices that were raised since.
 */
export const findInvoiceItem: Finder<
  Context,
  readonly [id: string, item: NewInvoiceItem, options?: unknown],
  InvoiceItem
> = async (context, [id, item], search) => {
  const subscription = await getSubscription(context, id, { signal: search.signal })
  if (!subscription.ok) return subscription
  const { customerId } = subscription.value
  const later = await recentRows(listSubscriptions, context, search)
  if (!later.ok) return later
  const invoices = await recentRows(listInvoices, context, search)
  if (!invoices.ok) return invoices
  const isOfCustomer = ({ row }: Dated<Subscription | Invoice>): boolean =>
    agreesIn(['customerId'], { customerId }, row)
  const subscriptions = [{ row: subscription.value }, ...later.value.filter(isOfCustomer)]
  const holders = new Map(subscriptions.map(({ row }) => [valueAt(row, 'id'), row]))
  // No source says that an item changes the date of its subscription.
  const waiting = [...holders.values()].flatMap((row) =>
    pendingItems(row).map((each) => ({ row: each as InvoiceItem, madeIn: anyTime })),
  )
  const invoiced = invoices.value
    .filter(isOfCustomer)
    .flatMap(({ row }) =>
      objectsIn(valueAt(row, 'items')).map((each) => ({ row: each as InvoiceItem, madeIn: updatedUpTo(row) })),
    )
  const traces = async (): Promise<Result<readonly Dated<unknown>[]>> => {
    const changes = await webEventTraces(context, search, 'subscription', ['created', 'updated'])()
    if (!changes.ok) return changes
    const ofCustomer = changes.value.filter(({ row }) => agreesIn(['customerId'], { customerId }, row))
    return {
      ok: true,
      value: ofCustomer.flatMap(({ row, madeIn }) => pendingItems(row).map((each) => ({ row: each, madeIn }))),
    }
  }
  const isShown = Array.isArray((subscription.value as PendingItems).invoiceItems)
  return judge(search, {
    sent: item,
    rows: [...waiting, ...invoiced],
    isAlike: (row) => isItem(item, Object(row) as object),
    traces,
    gap: isShown ? undefined : 'The subscription does not show the items that wait for the next invoice.',
  })
}
