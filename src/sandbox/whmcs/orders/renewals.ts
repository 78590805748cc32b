import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { addMonths } from '../dates.js'
import { hasPrices, priceFor, tldOf } from '../domains/prices.js'
import { idOf, itemsAt } from '../params.js'
import type { Row } from '../rows.js'
import { dueAfter, monthsOf } from './cycles.js'

/** An item in a cart that is renewed for another period. */
export type RenewalLine = {
  readonly kind: 'domains' | 'services' | 'addons'
  readonly id: number
  /** The number of years for a domain, or 0 for any other item. */
  readonly years: number
  readonly amount: number
  readonly type: 'Domain' | 'Hosting' | 'Addon'
  readonly description: string
  readonly taxed: boolean
}

const notRenewable = ['Pending', 'Cancelled', 'Pending Transfer', 'Transferred', 'Fraud']

/**
 * Returns the price of a renewal. It is the price of the top-level domain, or else proportional to the current price of
 * the domain.
 */
export const renewalPrice = ({ store }: Call, row: Row<'domains'>, years: number): number | undefined => {
  const tld = tldOf(store, row.domain)
  if (tld !== undefined && hasPrices(tld, 'renew')) return priceFor(tld, 'renew', years)
  return Math.round((row.recurring / Math.max(row.regperiod, 1)) * years)
}

const ofDomain = (call: Call, client: Row<'clients'>, name: string, period: string): Outcome<RenewalLine> => {
  const owned = call.store.domains
    .find('userid', client.id)
    .filter(({ domain }) => domain.toLowerCase() === name.toLowerCase())
  const row = owned.find(({ status }) => !notRenewable.includes(status)) ?? owned[0]
  if (row === undefined) return problem('Domain not owned by Client ID provided')
  if (notRenewable.includes(row.status)) return problem(`Domain status is set to '${row.status}' and cannot be renewed`)
  const years = idOf(period)
  const amount = years < 1 || years > 10 ? undefined : renewalPrice(call, row, years)
  if (amount === undefined) return problem('Invalid Renewal Period')
  const description = `Domain Renewal - ${row.domain} - ${String(years)} Year(s)`
  return done({ kind: 'domains', id: row.id, years, amount, type: 'Domain', description, taxed: false })
}

// The sandbox does not store whether and how early a product can be renewed on demand. It allows renewals of all
// recurring items that are in use.
const isRenewable = ({ status, billingcycle }: { readonly status: string; readonly billingcycle: string }): boolean =>
  ['Active', 'Suspended'].includes(status) && monthsOf(billingcycle) > 0

const ofService = ({ store }: Call, client: Row<'clients'>, sent: string): Outcome<RenewalLine> => {
  const service = store.services.get(idOf(sent))
  if (service?.userid !== client.id) return problem('Service ID not owned by Client ID provided')
  const { id, amount, billingcycle, pid } = service
  if (!isRenewable(service)) return problem(`Service ID ${String(id)} can not be renewed at this time.`)
  const product = store.products.get(pid)
  const description = `${product?.name ?? ''} - ${billingcycle}`
  return done({ kind: 'services', id, years: 0, amount, type: 'Hosting', description, taxed: product?.tax ?? false })
}

const ofAddon = ({ store }: Call, client: Row<'clients'>, sent: string): Outcome<RenewalLine> => {
  const addon = store.addons.get(idOf(sent))
  if (addon?.userid !== client.id) return problem('Addon ID invalid')
  const { id, recurring: amount, billingcycle, name, tax: taxed } = addon
  if (!isRenewable(addon)) return problem(`Addon ID ${String(id)} can not be renewed at this time.`)
  return done({ kind: 'addons', id, years: 0, amount, type: 'Addon', description: `${name} - ${billingcycle}`, taxed })
}

/** Reads the items to renew. */
export const readRenewals = (call: Call, client: Row<'clients'>): readonly Outcome<RenewalLine>[] => {
  const sent = (name: string) => [...itemsAt(call.params, name)].filter(([, value]) => value !== '')
  return [
    ...sent('domainrenewals').map(([name, years]) => ofDomain(call, client, name, years)),
    ...sent('servicerenewals').map(([, id]) => ofService(call, client, id)),
    ...sent('addonrenewals').map(([, id]) => ofAddon(call, client, id)),
  ]
}

/** Returns the renewals of an order in the form in which the order stores them. */
export const renewalsKept = (lines: readonly RenewalLine[]): Readonly<Record<string, string>> => {
  const kinds = new Set(lines.map(({ kind }) => kind))
  const entry = ({ kind, id, years }: RenewalLine) =>
    kind === 'domains' ? `${String(id)}=${String(years)}` : String(id)
  const entries = (of: string) => lines.filter(({ kind }) => kind === of).map(entry)
  return Object.fromEntries([...kinds].map((kind) => [kind, entries(kind).join(',')]))
}

type Kept = { readonly id: number; readonly years: number }

/** Returns the stored renewals of one kind in an order. */
export const renewalsOf = ({ renewals }: Row<'orders'>, kind: RenewalLine['kind']): readonly Kept[] => {
  const kept = Object.hasOwn(renewals, kind) ? (renewals[kind] ?? '') : ''
  return kept.split(',').flatMap((entry) => {
    const [id = '', years = '0'] = entry.split('=')
    return idOf(id) > 0 ? [{ id: idOf(id), years: Number(years) }] : []
  })
}

/** Moves the due date of each service and addon of an order forward by one cycle. */
export const renewOrdered = ({ store }: Call, order: Row<'orders'>): void => {
  for (const { id } of renewalsOf(order, 'services')) {
    const row = store.services.get(id)
    if (row !== undefined) store.services.patch(row, { nextduedate: dueAfter(row.nextduedate, row.billingcycle) })
  }
  for (const { id } of renewalsOf(order, 'addons')) {
    const row = store.addons.get(id)
    if (row !== undefined) store.addons.patch(row, { nextduedate: dueAfter(row.nextduedate, row.billingcycle) })
  }
}

/** Returns a domain after a renewal for a number of years. */
export const renewedDomain = (
  row: Row<'domains'>,
  years: number,
  today: string,
): Pick<Row<'domains'>, 'expirydate' | 'nextduedate'> => ({
  expirydate: addMonths(row.expirydate || today, years * 12),
  nextduedate: addMonths(row.nextduedate || today, years * 12),
})
