import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, type Handlers, rowAt } from '../call.js'
import { isTrue, textAt } from '../params.js'
import { moduleOf } from '../services/readService.js'
import type { WhmcsServer } from './installation.js'

const up = { http: true, load: '0.10', uptime: '10 Days' }

const shown = (call: Call, server: WhmcsServer): JsonObject => {
  const { id, name, hostname, ipaddress, module, inactive = false, maxAllowedServices = 200, status = up } = server
  const services = call.store.services.all().filter((service) => service.serverid === id)
  const activeServices = services.filter((service) => ['Active', 'Suspended'].includes(service.status)).length
  const percentUsed = maxAllowedServices === 0 ? 0 : Math.round((activeServices / maxAllowedServices) * 100)
  const asked = isTrue(call.params, 'fetchStatus') ? { status: { ...status } } : {}
  const counts = { activeServices, maxAllowedServices, percentUsed }
  return { id, name, hostname, ipaddress, active: !inactive, ...counts, module, ...asked }
}

/** Returns the module that `serviceId` or `addonId` requires, or undefined if neither was sent. */
const moduleAsked = (call: Call): Outcome<string | undefined> => {
  if (textAt(call.params, 'serviceId') !== '') {
    const service = rowAt(call, 'services', 'serviceId', 'Service ID Not Found')
    return service.ok ? done(moduleOf(call.store, service.value)) : service
  }
  if (textAt(call.params, 'addonId') === '') return done(undefined)
  const addon = rowAt(call, 'addons', 'addonId', 'Addon ID Not Found')
  if (!addon.ok) return addon
  const { productAddons } = call.settings.installation
  return done(productAddons.find(({ id }) => id === addon.value.addonid)?.module ?? '')
}

/** GetServers. It returns the status of each server only if `fetchStatus` is sent. */
const getServers: Handler = (call) => {
  const asked = moduleAsked(call)
  if (!asked.ok) return asked
  const { servers } = call.settings.installation
  const listed = servers.filter(({ module }) => asked.value === undefined || module === asked.value)
  return done({
    servers: listed.map((server) => shown(call, server)),
    fetchStatus: String(isTrue(call.params, 'fetchStatus')),
  })
}

/** GetHealthStatus. Only the `result` of the response is documented. */
const getHealthStatus: Handler = () => done({})

/** The actions on servers. */
export const serverActions: Handlers = { GetHealthStatus: getHealthStatus, GetServers: getServers }
