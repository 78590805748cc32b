import { type Call, nowOf, todayOf } from '../call.js'
import { addMonths } from '../dates.js'
import { idAt, textAt } from '../params.js'
import type { Row } from '../rows.js'
import type { AddonLine } from './cartAddons.js'
import type { Cart, ProductLine } from './cart.js'
import type { DomainLine } from './cartDomains.js'
import { dueAfter } from './cycles.js'
import { renewalsKept } from './renewals.js'

/** The rows that an order creates. */
export type Placed = {
  readonly order: Row<'orders'>
  readonly services: readonly Row<'services'>[]
  readonly domains: readonly Row<'domains'>[]
  readonly addons: readonly Row<'addons'>[]
}

/** Returns the total of an order in cents. */
export const totalOf = ({ products, domains, addons, renewals }: Cart): number =>
  products.reduce((sum, { amount, setup, discount }) => sum + amount + setup - discount, 0) +
  addons.reduce((sum, { amount, setup }) => sum + amount + setup, 0) +
  [...domains, ...renewals].reduce((sum, { amount }) => sum + amount, 0)

const nameservers = ['nameserver1', 'nameserver2', 'nameserver3', 'nameserver4', 'nameserver5']

const nameserversSent = ({ params }: Call): string =>
  nameservers.flatMap((name) => textAt(params, name) || []).join(',')

/** Creates a pending order of a client without an invoice. */
export const insertOrder = (
  call: Call,
  client: Row<'clients'>,
  { renewals = {}, promocode = '', ...paid }: Pick<Row<'orders'>, 'amount' | 'paymentmethod'> & Partial<Row<'orders'>>,
): Row<'orders'> => {
  const { store, params } = call
  return store.orders.insert({
    ...{ userid: client.id, date: nowOf(call), invoiceid: 0, ...paid },
    ...{ status: 'Pending', promocode, renewals, ipaddress: textAt(params, 'clientip') },
    contactid: Math.max(idAt(params, 'contactid'), 0),
    nameservers: nameserversSent(call),
    ...{ notes: textAt(params, 'notes'), fraudmodule: '', fraudoutput: '' },
  })
}

type Belonging = Pick<Row<'services'>, 'userid' | 'orderid' | 'status' | 'regdate' | 'paymentmethod'>

const blankService = {
  ...{ terminationdate: '', username: '', password: '', dedicatedip: '', assignedips: '', ns1: '', ns2: '', notes: '' },
  ...{ subscriptionid: '', suspendreason: '', overideautosuspend: '', overidesuspenduntil: '', lastupdate: '' },
  ...{ serverid: 0, promoid: 0, diskusage: 0, disklimit: 0, bwusage: 0, bwlimit: 0 },
}

const placeService = (
  { store }: Call,
  belonging: Belonging,
  line: ProductLine,
  { promotion }: Cart,
): Row<'services'> => {
  const { product, qty, domain, cycle, amount, setup, discount, customfields, configoptions } = line
  const promoid = discount > 0 && promotion !== undefined ? promotion.id : 0
  const recurs = promoid > 0 && promotion?.recurring && promotion.type !== 'Free Setup'
  return store.services.insert({
    ...{
      ...blankService,
      ...belonging,
      pid: product.id,
      qty,
      domain,
      billingcycle: cycle,
      customfields,
      configoptions,
    },
    ...{ promoid, amount: recurs ? amount - discount : amount },
    ...{ firstpayment: amount + setup - discount, nextduedate: dueAfter(belonging.regdate, cycle) },
  })
}

const placeDomain = (call: Call, belonging: Belonging, line: DomainLine): Row<'domains'> =>
  call.store.domains.insert({
    ...{ ...belonging, ...line, nextduedate: addMonths(belonging.regdate, line.regperiod * 12), expirydate: '' },
    ...{ nameservers: nameserversSent(call), notes: '', subscriptionid: '', promoid: 0 },
    ...{ donotrenew: false, locked: false, whois: {} },
  })

const placeAddon = (
  { store }: Call,
  belonging: Belonging,
  line: AddonLine,
  services: Placed['services'],
): Row<'addons'> => {
  const { addon, qty, cycle, amount, setup, place } = line
  return store.addons.insert({
    ...{
      ...belonging,
      name: addon.name,
      addonid: addon.id,
      qty,
      billingcycle: cycle,
      recurring: amount,
      setupfee: setup,
    },
    ...{ serviceid: services[place]?.id ?? line.serviceid, tax: addon.tax ?? false, notes: '', terminationdate: '' },
    nextduedate: dueAfter(belonging.regdate, cycle),
  })
}

/** Creates the rows of an order. Every new row is pending. */
export const place = (call: Call, client: Row<'clients'>, cart: Cart, paymentmethod: string): Placed => {
  const kept = { promocode: cart.promotion?.code ?? '', renewals: renewalsKept(cart.renewals) }
  const order = insertOrder(call, client, { ...kept, amount: totalOf(cart), paymentmethod })
  const regdate = todayOf(call)
  const belonging = { userid: client.id, orderid: order.id, status: 'Pending', regdate, paymentmethod }
  const services = cart.products.map((line) => placeService(call, belonging, line, cart))
  return {
    ...{ order, services },
    domains: cart.domains.map((line) => placeDomain(call, belonging, line)),
    addons: cart.addons.map((line) => placeAddon(call, belonging, line, services)),
  }
}
