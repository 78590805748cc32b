import { addMonths } from '../dates.js'
import { monthsOf } from '../orders/cycles.js'
import { tableIn } from '../resource.js'
import type { Row, Values } from '../rows.js'
import type { Store } from '../store.js'

/** An item that is due repeatedly, after a number of months. */
export type Renewal = {
  readonly relid: number
  readonly userid: number
  readonly nextduedate: string
  readonly months: number
  readonly amount: number
  readonly name: string
  readonly taxed: boolean
}

/** A kind of recurring item. */
export type Recurring = {
  /** The type of the items on invoices. */
  readonly type: string
  /** The parameter of GenInvoices that restricts these items by their ids. */
  readonly ids: string
  /** Returns the items that are in use. */
  readonly all: (store: Store) => readonly Renewal[]
  readonly get: (store: Store, id: number) => Renewal | undefined
  readonly postpone: (store: Store, id: number, nextduedate: string) => void
}

const ofService = (service: Row<'services'>, store: Store): Renewal => {
  const product = store.products.get(service.pid)
  const { id, userid, nextduedate, amount, billingcycle } = service
  const name = [product?.name ?? '', service.domain].filter((text) => text !== '').join(' - ')
  return { relid: id, userid, nextduedate, months: monthsOf(billingcycle), amount, name, taxed: product?.tax ?? false }
}

const ofDomain = ({ id, userid, domain, regperiod, recurring: amount, nextduedate }: Row<'domains'>): Renewal => {
  const years = Math.max(regperiod, 1)
  const name = `Domain Renewal - ${domain} - ${String(years)} Year(s)`
  return { relid: id, userid, nextduedate, months: 12 * years, amount, name, taxed: false }
}

const ofAddon = ({ id, userid, name, billingcycle, recurring: amount, nextduedate, tax }: Row<'addons'>): Renewal => ({
  ...{ relid: id, userid, nextduedate, months: monthsOf(billingcycle), amount, name, taxed: tax },
})

/** A kind of recurring items, by its table. */
const recurringIn = <T extends 'services' | 'domains' | 'addons'>(
  table: T,
  { type, ids }: Pick<Recurring, 'type' | 'ids'>,
  isInUse: (row: Row<T>) => boolean,
  renewalOf: (row: Row<T>, store: Store) => Renewal,
): Recurring => {
  const rows = (store: Store) => tableIn(store, table)
  return {
    type,
    ids,
    all: (store) =>
      rows(store)
        .all()
        .filter((row) => isInUse(row as Row<T>))
        .map((row) => renewalOf(row as Row<T>, store)),
    get: (store, id) => {
      const row = rows(store).get(id)
      return row && renewalOf(row, store)
    },
    postpone: (store, id, nextduedate) => {
      const row = rows(store).get(id)
      if (row !== undefined) rows(store).patch(row, { nextduedate } as Partial<Values<T>>)
    },
  }
}

const isActiveOrSuspended = ({ status }: { readonly status: string }): boolean =>
  status === 'Active' || status === 'Suspended'

const services = recurringIn('services', { type: 'Hosting', ids: 'serviceids' }, isActiveOrSuspended, ofService)

const domains = recurringIn(
  'domains',
  { type: 'Domain', ids: 'domainids' },
  ({ status, donotrenew }) => status === 'Active' && !donotrenew,
  ofDomain,
)

const addons = recurringIn('addons', { type: 'Addon', ids: 'addonids' }, isActiveOrSuspended, ofAddon)

/** All kinds of recurring items. */
export const recurring: readonly Recurring[] = [services, domains, addons]

/** Whether an invoice belongs to an order. AcceptOrder renews the items of such an invoice. */
const isOfOrder = (store: Store, invoice: Row<'invoices'>): boolean =>
  store.orders.find('userid', invoice.userid).some(({ invoiceid }) => invoiceid === invoice.id)

/** Moves the due dates of the items on a paid invoice forward by one period. */
export const renewPaid = (store: Store, invoice: Row<'invoices'>): void => {
  if (isOfOrder(store, invoice)) return
  for (const { type, relid } of store.items.find('invoiceid', invoice.id)) {
    const kind = recurring.find((one) => one.type === type)
    const renewal = kind?.get(store, relid)
    if (renewal === undefined || renewal.months === 0 || renewal.nextduedate === '') continue
    kind?.postpone(store, relid, addMonths(renewal.nextduedate, renewal.months))
  }
}
