import type { Row } from '../rows.js'
import type { Store } from '../store.js'

/** Removes a service with its addons, its cancellation requests and its upgrades. */
export const removeService = (store: Store, service: Row<'services'>): void => {
  store.addons.find('serviceid', service.id).forEach(store.addons.remove)
  store.cancelRequests.find('relid', service.id).forEach(store.cancelRequests.remove)
  store.upgrades.find('serviceid', service.id).forEach(store.upgrades.remove)
  store.services.remove(service)
}

/** Removes an order and its items. */
export const removeOrder = (store: Store, order: Row<'orders'>): void => {
  for (const service of store.services.find('orderid', order.id)) removeService(store, service)
  store.addons.find('orderid', order.id).forEach(store.addons.remove)
  store.domains.find('orderid', order.id).forEach(store.domains.remove)
  store.orders.remove(order)
}
