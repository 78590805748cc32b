import { done } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { registerAtRegistrar, renewAtRegistrar } from '../domains/registrar.js'
import { createAccount } from '../modules/provision.js'
import { flagIfSent, idAt, isTrue, textAt } from '../params.js'
import type { Row } from '../rows.js'
import { applyUpgrade } from '../services/applyUpgrade.js'
import { moduleOf, serverOf } from '../services/readService.js'
import { logActivity } from '../system/activity.js'
import { readOrder } from './orderStatus.js'
import { renewalsOf, renewOrdered } from './renewals.js'

// No error is documented for a refusal of another system. The order is accepted, the service or domain stays pending,
// and GetModuleQueue lists the failed call.
const acceptService = (call: Call, service: Row<'services'>): void => {
  const { store, params } = call
  const ready = store.services.patch(service, {
    serverid: textAt(params, 'serverid') === '' ? service.serverid : idAt(params, 'serverid'),
    username: textAt(params, 'serviceusername') || service.username,
    password: textAt(params, 'servicepassword') || service.password,
  })
  const asked = flagIfSent(params, 'autosetup') ?? store.products.get(service.pid)?.autosetup === 'on'
  if (asked && moduleOf(store, service) !== '') createAccount(call, ready, isTrue(params, 'sendemail'))
  else store.services.patch(ready, { status: 'Active' })
}

const acceptDomain = (call: Call, domain: Row<'domains'>): void => {
  const { store, params } = call
  const ready = store.domains.patch(domain, { registrar: textAt(params, 'registrar') || domain.registrar })
  if (isTrue(params, 'sendregistrar') && ready.registrar !== '') registerAtRegistrar(call, ready)
  else store.domains.patch(ready, { status: 'Active' })
}

const acceptRenewals = (call: Call, order: Row<'orders'>): void => {
  renewOrdered(call, order)
  for (const { id, years } of renewalsOf(order, 'domains')) {
    const domain = call.store.domains.get(id)
    if (domain !== undefined && isTrue(call.params, 'sendregistrar') && domain.registrar !== '')
      renewAtRegistrar(call, domain, years)
  }
}

/** AcceptOrder. The order must be pending. */
export const acceptOrder: Handler = (call) => {
  const { store, params } = call
  const order = readOrder(call)
  if (!order.ok || order.value.status !== 'Pending') return problem('Order ID Not Found or Status not Pending')
  const { id, userid } = order.value
  const server = idAt(params, 'serverid')
  if (textAt(params, 'serverid') !== '' && serverOf(call, server) === undefined) return problem('Server ID Not Found')
  store.orders.patch(order.value, { status: 'Active' })
  for (const service of store.services.find('orderid', id)) acceptService(call, service)
  for (const domain of store.domains.find('orderid', id)) acceptDomain(call, domain)
  for (const addon of store.addons.find('orderid', id)) store.addons.patch(addon, { status: 'Active' })
  acceptRenewals(call, order.value)
  for (const upgrade of store.upgrades.all()) if (upgrade.orderid === id) applyUpgrade(call, upgrade)
  logActivity(call, `Order Accepted - Order ID: ${String(id)}`, userid)
  return done({})
}
