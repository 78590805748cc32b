import { done } from '../../outcome.js'
import type { Handler } from '../call.js'
import { activeModules } from '../modules/registry.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import { readOrder } from './orderStatus.js'

/** GetOrderStatuses. It returns the number of orders with each status. */
export const getOrderStatuses: Handler = ({ store, settings }) => {
  const orders = store.orders.all()
  const rows = settings.installation.orderStatuses.map((title) => ({
    title,
    count: orders.filter(({ status }) => status === title).length,
  }))
  return done({ totalresults: rows.length, ...wrapped(settings.quirks, 'statuses', 'status', rows) })
}

/**
 * OrderFraudCheck. The check passes unless the option `remote` returns an error. It does not change the status of the
 * order.
 */
export const orderFraudCheck: Handler = (call) => {
  const order = readOrder(call)
  if (!order.ok) return order
  const module = activeModules(call, 'fraud')[0]?.name ?? ''
  const ipaddress = textAt(call.params, 'ipaddress') || order.value.ipaddress
  const asked = { orderid: String(order.value.id), ipaddress }
  const reason = call.settings.remote('OrderFraudCheck', asked)
  const status = reason === undefined ? 'Pass' : 'Fail'
  call.store.orders.patch(order.value, {
    fraudmodule: module,
    fraudoutput: JSON.stringify(reason === undefined ? { ipaddress } : { ipaddress, reason }),
  })
  return done({ status, module })
}
