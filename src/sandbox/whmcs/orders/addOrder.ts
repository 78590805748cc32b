import { blankInvoice } from '../billing/createInvoice.js'
import { countable } from '../billing/charges.js'
import { paymentMethodSent } from '../billing/paymentMethods.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, nowOf, problem, todayOf } from '../call.js'
import { addMonths } from '../dates.js'
import { mostCents } from '../decimal.js'
import { idAt, isTrue, textAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import { type Cart, readCart } from './cart.js'
import { dueAfter } from './cycles.js'

type Placed = {
  readonly order: Row<'orders'>
  readonly services: readonly Row<'services'>[]
  readonly domains: readonly Row<'domains'>[]
}

const totalOf = ({ products, domains }: Cart): number =>
  products.reduce((sum, { amount, setup }) => sum + amount + setup, 0) +
  domains.reduce((sum, { amount }) => sum + amount, 0)

const nameservers = ['nameserver1', 'nameserver2', 'nameserver3', 'nameserver4', 'nameserver5']

const place = (call: Call, client: Row<'clients'>, cart: Cart, paymentmethod: string): Placed => {
  const { store, params } = call
  const order = store.orders.insert({
    ...{ userid: client.id, date: nowOf(call), amount: totalOf(cart), paymentmethod, invoiceid: 0 },
    ...{ status: 'Pending', promocode: textAt(params, 'promocode'), ipaddress: textAt(params, 'clientip') },
    contactid: Math.max(idAt(params, 'contactid'), 0),
    nameservers: nameservers.flatMap((name) => textAt(params, name) || []).join(','),
    notes: textAt(params, 'notes'),
  })
  const belonging = { userid: client.id, orderid: order.id, status: 'Pending', regdate: todayOf(call) }
  const services = cart.products.map(({ product, qty, domain, cycle, amount, customfields }) => {
    const line = { pid: product.id, qty, domain, billingcycle: cycle, amount, customfields }
    return store.services.insert({ ...belonging, ...line, nextduedate: dueAfter(todayOf(call), cycle) })
  })
  const domains = cart.domains.map((line) => {
    const nextduedate = addMonths(todayOf(call), 12 * line.regperiod)
    return store.domains.insert({ ...belonging, ...line, recurring: line.amount, nextduedate })
  })
  return { order, services, domains }
}

const itemsOf = ({ products, domains }: Cart, placed: Placed): readonly Omit<Values<'items'>, 'invoiceid'>[] => [
  ...products.flatMap(({ product, cycle, amount, setup }, index) => {
    const item = { relid: placed.services[index]?.id ?? 0, taxed: product.tax }
    const charge = { ...item, type: 'Hosting', description: `${product.name} - ${cycle}`, amount }
    const fee = { ...item, type: 'Setup', description: `${product.name} Setup Fee`, amount: setup }
    return setup === 0 ? [charge] : [charge, fee]
  }),
  ...domains.map(({ domain, type, amount }, index) => ({
    ...{ type: type === 'register' ? 'DomainRegister' : 'DomainTransfer', relid: placed.domains[index]?.id ?? 0 },
    ...{ description: `Domain ${type === 'register' ? 'Registration' : 'Transfer'} - ${domain}`, amount, taxed: false },
  })),
]

/** The invoice of an order that costs something; 0 when there is none. */
const bill = (call: Call, client: Row<'clients'>, cart: Cart, placed: Placed): Outcome<number> => {
  const { store, params } = call
  if (isTrue(params, 'noinvoice') || placed.order.amount === 0) return done(0)
  const { paymentmethod } = placed.order
  const invoice = store.invoices.insert({ ...blankInvoice(call, client, todayOf(call)), paymentmethod })
  for (const item of itemsOf(cart, placed)) store.items.insert({ ...item, invoiceid: invoice.id })
  const counted = countable(store, invoice)
  if (!counted.ok) return counted
  store.orders.patch(placed.order, { invoiceid: invoice.id })
  return done(invoice.id)
}

const listed = (rows: readonly { readonly id: number }[]): string => rows.map(({ id }) => id).join(',')

/** AddOrder. It provisions nothing: what was ordered is pending until AcceptOrder. */
export const addOrder: Handler = (call) => {
  const { store, params } = call
  const client = store.clients.get(idAt(params, 'clientid'))
  if (client === undefined) return problem('Client ID Not Found')
  const method = paymentMethodSent(call, '')
  if (!method.ok) return method
  const cart = readCart(call, client)
  if (!cart.ok) return cart
  if (totalOf(cart.value) > mostCents)
    return problem('Invalid Amount: the order comes to more than can be counted exactly')
  const placed = place(call, client, cart.value, method.value)
  const invoiceid = bill(call, client, cart.value, placed)
  if (!invoiceid.ok) return invoiceid
  const serviceids = listed(placed.services)
  return done({
    orderid: String(placed.order.id),
    // The name of `serviceids` before 7.8; both come.
    ...{ productids: serviceids, serviceids, addonids: '', domainids: listed(placed.domains) },
    invoiceid: String(invoiceid.value),
  })
}
