import { addMonths } from '../dates.js'
import { monthsOf } from '../orders/cycles.js'
import type { Row } from '../rows.js'
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

const ofService = (store: Store, service: Row<'services'>): Renewal => {
  const product = store.products.get(service.pid)
  const { id, userid, nextduedate, amount, billingcycle } = service
  const name = [product?.name ?? '', service.domain].filter((text) => text !== '').join(' - ')
  return { relid: id, userid, nextduedate, months: monthsOf(billingcycle), amount, name, taxed: product?.tax ?? false }
}

const services: Recurring = {
  type: 'Hosting',
  ids: 'serviceids',
  all: (store) =>
    store.services
      .all()
      .filter(({ status }) => status === 'Active' || status === 'Suspended')
      .map((service) => ofService(store, service)),
  get: (store, id) => {
    const service = store.services.get(id)
    return service && ofService(store, service)
  },
  postpone: (store, id, nextduedate) => {
    const service = store.services.get(id)
    if (service !== undefined) store.services.patch(service, { nextduedate })
  },
}

const ofDomain = ({ id, userid, domain, regperiod, recurring: amount, nextduedate }: Row<'domains'>): Renewal => {
  const years = Math.max(regperiod, 1)
  const name = `Domain Renewal - ${domain} - ${String(years)} Year(s)`
  return { relid: id, userid, nextduedate, months: 12 * years, amount, name, taxed: false }
}

const domains: Recurring = {
  type: 'Domain',
  ids: 'domainids',
  all: (store) =>
    store.domains
      .all()
      .filter(({ status, donotrenew }) => status === 'Active' && !donotrenew)
      .map(ofDomain),
  get: (store, id) => {
    const domain = store.domains.get(id)
    return domain && ofDomain(domain)
  },
  postpone: (store, id, nextduedate) => {
    const domain = store.domains.get(id)
    if (domain !== undefined) store.domains.patch(domain, { nextduedate })
  },
}

const ofAddon = ({ id, userid, name, billingcycle, recurring: amount, nextduedate, tax }: Row<'addons'>): Renewal => ({
  ...{ relid: id, userid, nextduedate, months: monthsOf(billingcycle), amount, name, taxed: tax },
})

const addons: Recurring = {
  type: 'Addon',
  ids: 'addonids',
  all: (store) =>
    store.addons
      .all()
      .filter(({ status }) => status === 'Active' || status === 'Suspended')
      .map(ofAddon),
  get: (store, id) => {
    const addon = store.addons.get(id)
    return addon && ofAddon(addon)
  },
  postpone: (store, id, nextduedate) => {
    const addon = store.addons.get(id)
    if (addon !== undefined) store.addons.patch(addon, { nextduedate })
  },
}

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
