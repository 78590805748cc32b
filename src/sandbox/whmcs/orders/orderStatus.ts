import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { idAt } from '../params.js'
import type { Row } from '../rows.js'
import { removeOrder } from '../services/remove.js'
import { logActivity } from '../system/activity.js'

/** Returns the order that `orderid` identifies. */
export const readOrder = ({ store, params }: Call): Outcome<Row<'orders'>> => {
  const order = store.orders.get(idAt(params, 'orderid'))
  return order === undefined ? problem('Order ID Not Found') : done(order)
}

/** Sets the status of an order and of its items. */
const setStatus = ({ store }: Call, order: Row<'orders'>, status: string): void => {
  store.orders.patch(order, { status })
  for (const service of store.services.find('orderid', order.id)) store.services.patch(service, { status })
  for (const domain of store.domains.find('orderid', order.id)) store.domains.patch(domain, { status })
  for (const addon of store.addons.find('orderid', order.id)) store.addons.patch(addon, { status })
}

const changeTo =
  (status: string): Handler =>
  (call) => {
    const order = readOrder(call)
    if (!order.ok) return order
    setStatus(call, order.value, status)
    logActivity(call, `Order Status set to ${status} - Order ID: ${String(order.value.id)}`, order.value.userid)
    return done({})
  }

/** CancelOrder. */
export const cancelOrder: Handler = /* @__PURE__ */ changeTo('Cancelled')

/** PendingOrder. */
export const pendingOrder: Handler = /* @__PURE__ */ changeTo('Pending')

/** FraudOrder. */
export const fraudOrder: Handler = /* @__PURE__ */ changeTo('Fraud')

/** DeleteOrder. It also deletes the ordered items. The order must be cancelled or fraudulent. */
export const deleteOrder: Handler = (call) => {
  const order = readOrder(call)
  if (!order.ok) return order
  if (!['Cancelled', 'Fraud'].includes(order.value.status))
    return problem('Invalid Order Status: the order must be Cancelled or Fraud to be deleted')
  removeOrder(call.store, order.value)
  logActivity(call, `Deleted Order - Order ID: ${String(order.value.id)}`, order.value.userid)
  return done({})
}
