import { type Call, todayOf } from '../call.js'
import { cycleOf, dueAfter, quote } from '../orders/cycles.js'
import type { Row } from '../rows.js'

/** Makes a service what it is upgraded to; one upgrade changes it once. */
export const applyUpgrade = (call: Call, upgrade: Row<'upgrades'>): void => {
  const { store } = call
  const [service, product] = [store.services.get(upgrade.serviceid), store.products.get(upgrade.pid)]
  if (upgrade.status !== 'Pending' || service === undefined || product === undefined) return
  store.upgrades.patch(upgrade, { status: 'Completed' })
  const currency = store.clients.get(service.userid)?.currency ?? 1
  const amount = (quote(product, currency, cycleOf(upgrade.billingcycle) ?? '')?.amount ?? 0) * service.qty
  // The days that are paid for stay so; what was paid once starts a cycle.
  const nextduedate = service.nextduedate || dueAfter(todayOf(call), upgrade.billingcycle)
  store.services.patch(service, { pid: product.id, billingcycle: upgrade.billingcycle, amount, nextduedate })
}
