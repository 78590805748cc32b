import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { gatewayName } from '../billing/paymentMethods.js'
import { type Call, type Handler, pageOf, problem } from '../call.js'
import { noDay } from '../dates.js'
import { formatMoney } from '../decimal.js'
import { activeModules } from '../modules/registry.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import { type Filters, filtered, isId } from '../resource.js'
import type { Row } from '../rows.js'

const filters: Filters<Row<'domains'>> = {
  clientid: isId('userid'),
  domainid: isId('id'),
  domain: ({ domain }, sent) => domain.toLowerCase() === sent.toLowerCase(),
}

const digit = (flag: boolean): string => (flag ? '1' : '0')

const shown = (call: Call, row: Row<'domains'>): JsonObject => ({
  ...{ id: String(row.id), userid: String(row.userid), orderid: String(row.orderid) },
  ...{ regtype: row.type === 'transfer' ? 'Transfer' : 'Register', domainname: row.domain, registrar: row.registrar },
  ...{ regperiod: String(row.regperiod), firstpaymentamount: formatMoney(row.amount) },
  ...{ recurringamount: formatMoney(row.recurring), paymentmethod: row.paymentmethod },
  ...{ paymentmethodname: gatewayName(call, row.paymentmethod), regdate: row.regdate },
  ...{ expirydate: row.expirydate || noDay, nextduedate: row.nextduedate || noDay, status: row.status },
  ...{ subscriptionid: row.subscriptionid, promoid: String(row.promoid), dnsmanagement: digit(row.dnsmanagement) },
  ...{ emailforwarding: digit(row.emailforwarding), idprotection: digit(row.idprotection) },
  ...{ donotrenew: digit(row.donotrenew), notes: row.notes },
})

/** GetClientsDomains. It returns numbers as strings of digits. In the response, an id that was not sent is empty. */
export const getClientsDomains: Handler = (call) => {
  const { store, params, settings } = call
  const rows = filtered(call, store.domains.all(), filters)
  const { page, counters } = pageOf(params, rows)
  return done({
    ...{
      clientid: textAt(params, 'clientid'),
      domainid: textAt(params, 'domainid'),
      totalresults: String(rows.length),
    },
    ...{ startnumber: String(counters.startnumber), numreturned: String(counters.numreturned) },
    ...wrapped(
      settings.quirks,
      'domains',
      'domain',
      page.map((row) => shown(call, row)),
    ),
  })
}

/**
 * GetRegistrars. The response is a list without a wrapper. Its content is not documented: the sandbox returns the names
 * of the active registrars.
 */
export const getRegistrars: Handler = (call) => done(activeModules(call, 'registrar').map(({ name }) => name))

// No registry serves these top-level domains.
const unserved = new Set(['test', 'localhost', 'invalid', 'local', 'onion'])
const reserved = new Set(['example.com', 'example.net', 'example.org'])

/** DomainWhois. A domain is available if no client has registered it and it is not reserved. */
export const domainWhois: Handler = ({ store, params }) => {
  const name = textAt(params, 'domain').toLowerCase()
  if (!/^[^\s./&]{1,63}(?:\.[^\s./&]{1,63})+$/.test(name)) return problem('Domain not valid')
  if (unserved.has(name.split('.').at(-1) ?? '')) return problem('The given TLD is not supported for WHOIS lookups')
  const domain = store.domains.all().find((row) => row.domain.toLowerCase() === name)
  const taken = reserved.has(name) || ['Active', 'Pending Transfer', 'Transferred'].includes(domain?.status ?? '')
  return taken
    ? done({ status: 'unavailable', whois: `Domain Name: ${name}` })
    : done({ status: 'available', whois: `No match for ${name}` })
}
