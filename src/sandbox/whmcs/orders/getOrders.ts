import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, pageOf } from '../call.js'
import { gatewayName } from '../billing/paymentMethods.js'
import { formatMoney } from '../decimal.js'
import { idAt, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { fullName } from '../tickets/author.js'
import { renewalsOf } from './renewals.js'

/** Returns the number of an order, which has ten digits. */
export const orderNumber = (id: number): number => 1_000_000_000 + ((id * 7_654_321) % 9_000_000_000)

const productTypes: Readonly<Record<string, string>> = {
  hostingaccount: 'Hosting Account',
  reselleraccount: 'Reseller Account',
  server: 'Dedicated/VPS Server',
  other: 'Other Product/Service',
}

const lineItems = ({ store }: Call, orderid: number): readonly JsonObject[] => [
  ...store.services.find('orderid', orderid).map((service) => {
    const product = store.products.get(service.pid)
    return {
      ...{ type: 'product', relid: service.id, producttype: productTypes[product?.type ?? ''] ?? '' },
      ...{ product: product?.name ?? '', domain: service.domain, billingcycle: service.billingcycle },
      ...{ amount: formatMoney(service.amount), status: service.status },
    }
  }),
  ...store.addons.find('orderid', orderid).map(({ id, name, serviceid, billingcycle, recurring, status }) => ({
    ...{ type: 'addon', relid: id, producttype: 'Addon', product: name, billingcycle },
    ...{ domain: store.services.get(serviceid)?.domain ?? '', amount: formatMoney(recurring), status },
  })),
  ...store.domains.find('orderid', orderid).map(({ id, type, domain, regperiod, amount, status }) => ({
    ...{ type: 'domain', relid: id, producttype: 'Domain', product: type === 'register' ? 'Registration' : 'Transfer' },
    ...{ domain, billingcycle: `${String(regperiod)} Year(s)`, amount: formatMoney(amount), status },
  })),
]

// The elements of the three lists are not documented. The sandbox returns the ids of the renewed items.
const renewalsShown = (order: Row<'orders'>): JsonObject => {
  const ids = (kind: 'domains' | 'services' | 'addons') => renewalsOf(order, kind).map(({ id }) => id)
  return {
    renewals: order.renewals['domains'] ?? '',
    renewalsByType: { domains: ids('domains'), services: ids('services'), addons: ids('addons') },
  }
}

const promotionShown = ({ settings }: Call, { promocode }: Row<'orders'>): JsonObject => {
  const promotion = settings.installation.promotions.find(({ code }) => code === promocode)
  return { promocode, promotype: promotion?.type ?? '', promovalue: promotion?.value ?? '' }
}

const orderShown = (call: Call, order: Row<'orders'>): JsonObject => {
  const { store, settings } = call
  const client = store.clients.get(order.userid)
  const { prefix = '', suffix = '' } = settings.currencies[(client?.currency ?? 1) - 1] ?? {}
  return {
    ...{ id: order.id, ordernum: orderNumber(order.id), userid: order.userid, contactid: order.contactid },
    ...{ requestor_id: client?.owner ?? 0, admin_requestor_id: 0, date: order.date, nameservers: order.nameservers },
    ...{ transfersecret: '', ...renewalsShown(order), ...promotionShown(call, order), orderdata: '' },
    amount: formatMoney(order.amount),
    ...{ paymentmethod: order.paymentmethod, invoiceid: order.invoiceid, status: order.status },
    ...{
      ipaddress: order.ipaddress,
      fraudmodule: order.fraudmodule,
      fraudoutput: order.fraudoutput,
      notes: order.notes,
    },
    ...{
      paymentmethodname: gatewayName(call, order.paymentmethod),
      name: client === undefined ? '' : fullName(client),
    },
    paymentstatus: store.invoices.get(order.invoiceid)?.status ?? '',
    ...{ currencyprefix: prefix, currencysuffix: suffix, frauddata: '', validationdata: '' },
    ...wrapped(settings.quirks, 'lineitems', 'lineitem', lineItems(call, order.id)),
  }
}

/** GetOrders. */
export const getOrders: Handler = (call) => {
  const { store, params, settings } = call
  const one = store.orders.get(idAt(params, 'id'))
  const [id, userid, status] = ['id', 'userid', 'status'].map((name) => textAt(params, name))
  const candidates =
    id !== ''
      ? [one].filter((order) => order !== undefined)
      : userid === ''
        ? store.orders.all()
        : store.orders.find('userid', idAt(params, 'userid'))
  const orders = candidates
    .filter((order) => userid === '' || order.userid === idAt(params, 'userid'))
    .filter((order) => status === '' || order.status === status)
  const { page, counters } = pageOf(params, orders)
  const rows = page.map((order) => orderShown(call, order))
  return done({ totalresults: orders.length, ...counters, ...wrapped(settings.quirks, 'orders', 'order', rows) })
}
