import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, pageOf } from '../call.js'
import { formatMoney } from '../decimal.js'
import { idAt, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { fullName } from '../tickets/author.js'

/** An order's number of ten digits. */
const orderNumber = (id: number): number => 1_000_000_000 + ((id * 7_654_321) % 9_000_000_000)

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
  ...store.domains.find('orderid', orderid).map(({ id, type, domain, regperiod, amount, status }) => ({
    ...{ type: 'domain', relid: id, producttype: 'Domain', product: type === 'register' ? 'Registration' : 'Transfer' },
    ...{ domain, billingcycle: `${String(regperiod)} Year(s)`, amount: formatMoney(amount), status },
  })),
]

const orderShown = (call: Call, order: Row<'orders'>): JsonObject => {
  const { store, settings } = call
  const client = store.clients.get(order.userid)
  const method = settings.paymentMethods.find(({ module }) => module === order.paymentmethod)
  const { prefix = '', suffix = '' } = settings.currencies[(client?.currency ?? 1) - 1] ?? {}
  return {
    ...{ id: order.id, ordernum: orderNumber(order.id), userid: order.userid, contactid: order.contactid },
    ...{ requestor_id: client?.owner ?? 0, admin_requestor_id: 0, date: order.date, nameservers: order.nameservers },
    ...{ transfersecret: '', renewals: '', renewalsByType: { domains: [], services: [], addons: [] } },
    ...{ promocode: order.promocode, promotype: '', promovalue: '', orderdata: '', amount: formatMoney(order.amount) },
    ...{ paymentmethod: order.paymentmethod, invoiceid: order.invoiceid, status: order.status },
    ...{ ipaddress: order.ipaddress, fraudmodule: '', fraudoutput: '', notes: order.notes },
    ...{ paymentmethodname: method?.displayname ?? '', name: client === undefined ? '' : fullName(client) },
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
