import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { gatewayName } from '../billing/paymentMethods.js'
import { type Call, type Handler, pageOf } from '../call.js'
import { noDay, noTime } from '../dates.js'
import { formatMoney } from '../decimal.js'
import { monthsOf } from '../orders/cycles.js'
import { orderNumber } from '../orders/getOrders.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import { type Filters, filtered, isId } from '../resource.js'
import type { Row } from '../rows.js'
import { serverOf } from './readService.js'

type Service = Row<'services'>

const filters: Filters<Service> = {
  clientid: isId('userid'),
  serviceid: isId('id'),
  pid: isId('pid'),
  domain: ({ domain }, sent) => domain.toLowerCase() === sent.toLowerCase(),
  username2: ({ username }, sent) => username === sent,
}

const productShown = ({ store, settings }: Call, { pid }: Service): JsonObject => {
  const product = store.products.get(pid)
  const groupname = settings.installation.productGroups.find(({ id }) => id === product?.gid)?.name ?? ''
  const name = product?.name ?? ''
  return { name, translated_name: name, groupname, translated_groupname: groupname }
}

const serverShown = (call: Call, { serverid }: Service): JsonObject => {
  const { name = '', ipaddress = '', hostname = '' } = serverOf(call, serverid) ?? {}
  return { serverid: String(serverid), servername: name, serverip: ipaddress, serverhostname: hostname }
}

const usageShown = (service: Service): JsonObject => ({
  ...{ diskusage: String(service.diskusage), disklimit: String(service.disklimit) },
  ...{ bwusage: String(service.bwusage), bwlimit: String(service.bwlimit), lastupdate: service.lastupdate || noTime },
})

// The sandbox stores the values of custom fields and options, but not their names in WHMCS.
const optionsShown = ({ settings }: Call, { customfields, configoptions }: Service): JsonObject => {
  const fields = Object.entries(customfields).map(([id, value]) => ({ id, name: '', translated_name: '', value }))
  const options = Object.entries(configoptions).map(([id, value]) => ({ id, option: '', type: '', value }))
  return {
    ...wrapped(settings.quirks, 'customfields', 'customfield', fields),
    ...wrapped(settings.quirks, 'configoptions', 'configoption', options),
  }
}

const shown = (call: Call, service: Service): JsonObject => ({
  ...{ id: String(service.id), qty: String(service.qty), clientid: String(service.userid) },
  ...{ orderid: String(service.orderid), ordernumber: String(orderNumber(service.orderid)), pid: String(service.pid) },
  ...{ regdate: service.regdate || noDay, ...productShown(call, service), domain: service.domain },
  ...{ dedicatedip: service.dedicatedip, ...serverShown(call, service), suspensionreason: service.suspendreason },
  firstpaymentamount: formatMoney(service.firstpayment),
  recurringamount: formatMoney(monthsOf(service.billingcycle) === 0 ? 0 : service.amount),
  ...{ paymentmethod: service.paymentmethod, paymentmethodname: gatewayName(call, service.paymentmethod) },
  ...{ billingcycle: service.billingcycle, nextduedate: service.nextduedate || noDay, status: service.status },
  ...{ username: service.username, password: service.password, subscriptionid: service.subscriptionid },
  ...{ promoid: String(service.promoid), overideautosuspend: service.overideautosuspend },
  ...{ overidesuspenduntil: service.overidesuspenduntil || noDay, ns1: service.ns1, ns2: service.ns2 },
  ...{ assignedips: service.assignedips, notes: service.notes, ...usageShown(service) },
  ...optionsShown(call, service),
})

/** GetClientsProducts. In the response, a filter that was not sent is null. */
export const getClientsProducts: Handler = (call) => {
  const { store, params, settings } = call
  const rows = filtered(call, store.services.all(), filters)
  const { page, counters } = pageOf(params, rows)
  const asked = (name: string) => textAt(params, name) || null
  return done({
    ...{ clientid: asked('clientid'), serviceid: asked('serviceid'), pid: asked('pid'), domain: asked('domain') },
    ...{ totalresults: String(rows.length), ...counters },
    ...wrapped(
      settings.quirks,
      'products',
      'product',
      page.map((service) => shown(call, service)),
    ),
  })
}
