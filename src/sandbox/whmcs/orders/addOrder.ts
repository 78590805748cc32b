import { paymentMethodSent } from '../billing/paymentMethods.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { mostCents } from '../decimal.js'
import { sendTemplate } from '../mail/deliver.js'
import { idAt, isTrue } from '../params.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { bill } from './bill.js'
import { readCart } from './cart.js'
import { place, totalOf } from './place.js'

const listed = (rows: readonly { readonly id: number }[]): string => rows.map(({ id }) => id).join(',')

const tell = (call: Call, client: Row<'clients'>, orderid: number, invoiceid: number): void => {
  const { params } = call
  logActivity(call, `New Order Placed - Order ID: ${String(orderid)}`, client.id)
  if (!isTrue(params, 'noemail')) sendTemplate(call, 'Order Confirmation', client.id)
  if (invoiceid > 0 && !isTrue(params, 'noinvoiceemail')) sendTemplate(call, 'Invoice Created', invoiceid)
}

/** AddOrder. It does not provision anything: the ordered items are pending until AcceptOrder. */
export const addOrder: Handler = (call) => {
  const client = call.store.clients.get(idAt(call.params, 'clientid'))
  if (client === undefined) return problem('Client ID Not Found')
  if (client.status === 'Closed') return problem('Unable to add order when client status is Closed')
  const method = paymentMethodSent(call, '')
  if (!method.ok) return method
  const cart = readCart(call, client)
  if (!cart.ok) return cart
  if (totalOf(cart.value) > mostCents)
    return problem('Invalid Amount: the order comes to more than can be counted exactly')
  const placed = place(call, client, cart.value, method.value)
  const invoiceid = bill(call, client, cart.value, placed)
  if (!invoiceid.ok) return invoiceid
  tell(call, client, placed.order.id, invoiceid.value)
  const serviceids = listed(placed.services)
  return done({
    orderid: String(placed.order.id),
    // `productids` was the name of `serviceids` before 7.8. The response contains both.
    ...{ productids: serviceids, serviceids, addonids: listed(placed.addons), domainids: listed(placed.domains) },
    invoiceid: String(invoiceid.value),
  })
}
