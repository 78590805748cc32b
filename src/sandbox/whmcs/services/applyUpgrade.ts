import { type Call, todayOf } from '../call.js'
import { cycleOf, dueAfter, quote } from '../orders/cycles.js'
import type { Row } from '../rows.js'

/** Applies an upgrade to its service. An upgrade is applied only once. */
export const applyUpgrade = (call: Call, upgrade: Row<'upgrades'>): void => {
  const { store } = call
  const [service, product] = [store.services.get(upgrade.serviceid), store.products.get(upgrade.pid)]
  if (upgrade.status !== 'Pending' || service === undefined || product === undefined) return
  store.upgrades.patch(upgrade, { status: 'Completed' })
  const currency = store.clients.get(service.userid)?.currency ?? 1
  const amount = (quote(product, currency, cycleOf(upgrade.billingcycle) ?? '')?.amount ?? 0) * service.qty
  // The paid period stays the same. A service that was paid once starts a cycle now.
  const nextduedate = service.nextduedate || dueAfter(todayOf(call), upgrade.billingcycle)
  store.services.patch(service, { pid: product.id, billingcycle: upgrade.billingcycle, amount, nextduedate })
}
