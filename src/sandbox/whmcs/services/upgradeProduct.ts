import { blankInvoice } from '../billing/createInvoice.js'
import { paymentMethodSent } from '../billing/paymentMethods.js'
import { isPayable } from '../billing/settle.js'
import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem, todayOf } from '../call.js'
import { addMonths, daysBetween } from '../dates.js'
import { formatMoney } from '../decimal.js'
import { cycleOf, monthsOf, type Price, quote } from '../orders/cycles.js'
import { orderNumber } from '../orders/getOrders.js'
import { insertOrder } from '../orders/place.js'
import { idAt, isTrue, textAt } from '../params.js'
import { objectOf, isArray } from '../php/array.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { applyUpgrade } from './applyUpgrade.js'
import { readService } from './readService.js'

type Upgrade = {
  readonly service: Row<'services'>
  readonly product: Row<'products'>
  readonly price: Price
  readonly days: number
  readonly total: number
  /** The amount that is due now, in cents. */
  readonly due: number
}

/** Returns the number of days that are paid for, and the number of days in the whole cycle. */
const remaining = (
  today: string,
  { nextduedate, billingcycle }: Row<'services'>,
): readonly [days: number, total: number] => {
  const months = monthsOf(billingcycle)
  if (months === 0 || nextduedate === '') return [0, 0]
  return [Math.max(daysBetween(today, nextduedate), 0), daysBetween(addMonths(nextduedate, -months), nextduedate)]
}

/** Returns the price of the new product for the paid days, less the amount that was paid for them. */
const dueFor = (service: Row<'services'>, price: Price, days: number, total: number): number => {
  const amount = price.amount * service.qty
  const months = monthsOf(price.cycle)
  if (total === 0) return amount
  if (months === 0) return amount - Math.round((service.amount * days) / total)
  return Math.round(((amount * monthsOf(service.billingcycle)) / months - service.amount) * (days / total))
}

const readProduct = ({ store, params }: Call, service: Row<'services'>): Row<'products'> | undefined =>
  store.products.get(textAt(params, 'type') === 'product' ? idAt(params, 'newproductid') : service.pid)

const readUpgrade = (call: Call, service: Row<'services'>): Outcome<Upgrade> => {
  const { store, params } = call
  const product = readProduct(call, service)
  if (product === undefined) return problem('Product ID Not Found')
  const [days, total] = remaining(todayOf(call), service)
  // The sandbox has no prices for options, so options do not change the price of a service.
  if (textAt(params, 'type') === 'configoptions')
    return done({ service, product, price: { cycle: service.billingcycle, amount: 0, setup: 0 }, days, total, due: 0 })
  const currency = store.clients.get(service.userid)?.currency ?? 1
  const price = quote(
    product,
    currency,
    textAt(params, 'newproductbillingcycle') || (cycleOf(service.billingcycle) ?? ''),
  )
  if (price === undefined) return problem('Invalid Billing Cycle')
  return done({ service, product, price, days, total, due: dueFor(service, price, days, total) })
}

const upgradeShown = (
  { store, settings }: Call,
  { service, product, price, days, total, due }: Upgrade,
): JsonObject => {
  const currency = store.clients.get(service.userid)?.currency ?? 1
  const { prefix = '', suffix = '' } = settings.currencies[currency - 1] ?? {}
  return {
    ...{ oldproductid: String(service.pid), oldproductname: store.products.get(service.pid)?.name ?? '' },
    ...{ newproductid: product.id, newproductname: product.name, daysuntilrenewal: days, totaldays: total },
    newproductbillingcycle: cycleOf(price.cycle) ?? price.cycle.toLowerCase().replace(' ', ''),
    // The minus sign follows the currency symbol, as documented.
    price: `${prefix}${formatMoney(due)}${suffix}`,
  }
}

const bill = (
  call: Call,
  client: Row<'clients'>,
  upgrade: Row<'upgrades'>,
  { service, product }: Upgrade,
  method: string,
): number => {
  if (upgrade.amount <= 0) return 0
  const { store } = call
  const invoice = store.invoices.insert({ ...blankInvoice(call, client, todayOf(call)), paymentmethod: method })
  const from = store.products.get(service.pid)
  const description = `Upgrade/Downgrade: ${from?.name ?? ''} => ${product.name}`
  const item = { type: 'Upgrade', relid: upgrade.id, description, amount: upgrade.amount, taxed: product.tax }
  store.items.insert({ ...item, invoiceid: invoice.id })
  return invoice.id
}

const optionsSent = ({ params }: Call): Readonly<Record<string, string>> => {
  const options = params.get('configoptions')
  const sent = isArray(options) ? Object.entries(objectOf(options)) : []
  return Object.fromEntries(sent.flatMap(([id, value]) => (typeof value === 'string' ? [[id, value] as const] : [])))
}

/**
 * Creates the order of an upgrade. A free upgrade is applied immediately, and any other one when its invoice is paid.
 */
const order = (call: Call, client: Row<'clients'>, one: Upgrade, method: string): JsonObject => {
  const { store, params } = call
  const { service, product, price, due } = one
  const placed = insertOrder(call, client, { amount: Math.max(due, 0), paymentmethod: method })
  const blank = {
    date: todayOf(call),
    billingcycle: price.cycle,
    status: 'Pending',
    serviceid: service.id,
    pid: product.id,
  }
  const upgrade = store.upgrades.insert({ ...blank, userid: client.id, orderid: placed.id, invoiceid: 0, amount: due })
  const invoiceid = bill(call, client, upgrade, one, method)
  const billed = store.upgrades.patch(upgrade, { invoiceid })
  store.orders.patch(placed, { invoiceid })
  if (textAt(params, 'type') === 'configoptions') {
    store.services.patch(service, { configoptions: { ...service.configoptions, ...optionsSent(call) } })
    store.upgrades.patch(billed, { status: 'Completed' })
  } else if (invoiceid === 0) applyUpgrade(call, billed)
  logActivity(call, `Upgrade Order Placed - Order ID: ${String(placed.id)}`, client.id)
  const numbers = { id: String(upgrade.id), orderid: placed.id, order_number: String(orderNumber(placed.id)) }
  return { ...numbers, invoiceid: invoiceid === 0 ? null : invoiceid }
}

const isUnderWay = ({ store }: Call, service: Row<'services'>): boolean =>
  store.upgrades.find('serviceid', service.id).some(({ status, invoiceid }) => {
    const invoice = store.invoices.get(invoiceid)
    return status === 'Pending' && invoice !== undefined && isPayable(invoice)
  })

/** UpgradeProduct. `calconly` changes nothing. The sandbox does not support promotions of upgrades. */
export const upgradeProduct: Handler = (call) => {
  const service = readService(call)
  if (!service.ok) return service
  if (!['product', 'configoptions'].includes(textAt(call.params, 'type'))) return problem('Invalid Upgrade Type')
  const method = paymentMethodSent(call, '')
  if (!method.ok) return method
  const upgrade = readUpgrade(call, service.value)
  if (!upgrade.ok) return upgrade
  const shown = upgradeShown(call, upgrade.value)
  const underWay = isUnderWay(call, service.value)
  if (isTrue(call.params, 'calconly')) return done({ upgradeinprogress: underWay, ...shown })
  if (underWay) return problem('Unable to accept upgrade order. Previous upgrade invoice for service is still unpaid.')
  const client = call.store.clients.get(service.value.userid)
  if (client === undefined) return problem('Client ID Not Found')
  return done({ ...shown, ...order(call, client, upgrade.value, method.value) })
}
