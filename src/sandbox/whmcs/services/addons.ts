import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { gatewayName } from '../billing/paymentMethods.js'
import { type Call, type Handler, problem, rowAt } from '../call.js'
import { noDay } from '../dates.js'
import { formatMoney, parseMoney } from '../decimal.js'
import { idAt, isTrue, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import {
  day,
  type Fields,
  type Filters,
  filtered,
  isId,
  money,
  oneOf,
  type Read,
  readFields,
  text,
} from '../resource.js'
import type { Row, Values } from '../rows.js'
import { idsOf } from '../text.js'
import { cycle, statuses } from './reads.js'

type Addon = Row<'addons'>

const filters: Filters<Addon> = {
  serviceid: ({ serviceid }, sent) => idsOf(sent).includes(serviceid),
  clientid: isId('userid'),
  addonid: isId('addonid'),
}

const shown = (call: Call, addon: Addon): JsonObject => ({
  ...{ id: String(addon.id), qty: String(addon.qty), userid: String(addon.userid), orderid: String(addon.orderid) },
  ...{ serviceid: String(addon.serviceid), addonid: String(addon.addonid), name: addon.name },
  ...{ setupfee: formatMoney(addon.setupfee), recurring: formatMoney(addon.recurring) },
  ...{ billingcycle: addon.billingcycle, tax: addon.tax ? 'on' : '', status: addon.status, regdate: addon.regdate },
  ...{ nextduedate: addon.nextduedate || noDay, nextinvoicedate: addon.nextduedate || noDay },
  ...{ paymentmethod: addon.paymentmethod, paymentmethodname: gatewayName(call, addon.paymentmethod) },
  notes: addon.notes,
})

/**
 * GetClientsAddons. It returns the whole list, because it has no parameters for pages. `serviceid` is one id or a list.
 */
export const getClientsAddons: Handler = (call) => {
  const { store, params, settings } = call
  const rows = filtered(call, store.addons.all(), filters)
  return done({
    ...{
      serviceid: textAt(params, 'serviceid'),
      clientid: textAt(params, 'clientid'),
      totalresults: String(rows.length),
    },
    ...wrapped(
      settings.quirks,
      'addons',
      'addon',
      rows.map((addon) => shown(call, addon)),
    ),
  })
}

const configured: Read<number> = ({ params, settings }, name, before) => {
  if (textAt(params, name) === '') return done(before)
  const sent = idAt(params, name)
  const isThere = sent === 0 || settings.installation.productAddons.some(({ id }) => id === sent)
  return isThere ? done(sent) : problem('Addon ID Not Found')
}

const fields: Fields<Values<'addons'>> = {
  ...{ status: oneOf(statuses, 'Invalid Addon Status'), addonid: configured, name: text, setupfee: money },
  ...{ recurring: money, billingcycle: cycle, nextduedate: day, terminationdate: day, notes: text },
}

const recalculated = ({ params, settings }: Call, addon: Addon): number => {
  const one = settings.installation.productAddons.find(({ id }) => id === addon.addonid)
  if (!isTrue(params, 'autorecalc') || one === undefined) return addon.recurring
  return (parseMoney(one.recurring ?? '') ?? 0) * addon.qty
}

const readChanges = (call: Call, addon: Addon): Outcome<Addon> => {
  const sent = [...Object.keys(fields), 'autorecalc'].some((name) => call.params.has(name))
  return sent ? readFields<Addon>(call, addon, fields) : problem('Nothing to Update')
}

/** UpdateClientAddon. */
export const updateClientAddon: Handler = (call) => {
  const addon = rowAt(call, 'addons', 'id', 'Addon ID Not Found')
  if (!addon.ok) return addon
  const changes = readChanges(call, addon.value)
  if (!changes.ok) return changes
  call.store.addons.patch(addon.value, { ...changes.value, recurring: recalculated(call, changes.value) })
  return done({ id: String(addon.value.id) })
}
