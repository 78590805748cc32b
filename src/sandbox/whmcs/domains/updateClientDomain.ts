import { done, type Outcome } from '../../outcome.js'
import { type Call, failure, type Handler, problem, rowAt } from '../call.js'
import { isTrue, textAt } from '../params.js'
import { day, type Fields, flag, money, oneOf, type Read, readFields, text, whole } from '../resource.js'
import type { Row, Values } from '../rows.js'
import { gateway, promotion } from '../services/reads.js'
import { priceFor, tldOf } from './prices.js'
import { askRegistrar } from './registrar.js'
import { nameserverNames, saveNameservers } from './settings.js'

// The documented example contains `Terminated`.
const statuses = [
  ...['Pending', 'Pending Registration', 'Pending Transfer', 'Active', 'Grace', 'Redemption', 'Expired'],
  ...['Transferred', 'Transferred Away', 'Cancelled', 'Fraud', 'Terminated'],
]

const regtype: Read<string> = (call, name, before) => {
  const read = oneOf(['Register', 'Transfer'])(call, name, before)
  return read.ok ? done(read.value.toLowerCase()) : read
}

const nameservers: Read<string> = ({ params }, _name, before) => {
  const sent = nameserverNames.flatMap((name) => textAt(params, name) || [])
  return done(sent.length === 0 ? before : sent.join(','))
}

const fields: Fields<Values<'domains'>> = {
  ...{ dnsmanagement: flag, emailforwarding: flag, idprotection: flag, donotrenew: flag, type: regtype },
  ...{ regdate: day, nextduedate: day, expirydate: day, domain: text, registrar: text, regperiod: whole },
  ...{ amount: ['firstpaymentamount', money], recurring: ['recurringamount', money], paymentmethod: gateway },
  ...{ subscriptionid: text, status: oneOf(statuses, 'Invalid Domain Status'), notes: text, promoid: promotion },
  nameservers,
}

const recalculated = ({ store, params }: Call, row: Row<'domains'>): number => {
  const tld = isTrue(params, 'autorecalc') ? tldOf(store, row.domain) : undefined
  return tld === undefined ? row.recurring : (priceFor(tld, 'renew', row.regperiod) ?? row.recurring)
}

/** Changes the name servers at the registrar. It returns the error of the registrar, if there is one. */
const updateNameservers = (call: Call, row: Row<'domains'>): Outcome<unknown> => {
  if (!isTrue(call.params, 'updatens')) return done({})
  if (textAt(call.params, 'ns1') === '' || textAt(call.params, 'ns2') === '') return problem('ns1 and ns2 required')
  if (row.registrar === '') return problem('Domain not assigned to a registrar')
  const error = askRegistrar(call, row, saveNameservers('UpdateClientDomain'))
  return done(error)
}

/** UpdateClientDomain. `updatens` also changes the name servers at the registrar. */
export const updateClientDomain: Handler = (call) => {
  const row = rowAt(call, 'domains', 'domainid', 'Domain ID Not Found')
  if (!row.ok) return row
  const values = readFields<Row<'domains'>>(call, row.value, fields)
  if (!values.ok) return values
  const changed = { ...values.value, recurring: recalculated(call, values.value) }
  const asked = updateNameservers(call, changed)
  if (!asked.ok) return asked
  if (typeof asked.value === 'string') return failure(asked.value)
  call.store.domains.patch(row.value, changed)
  return done({ domainid: String(row.value.id) })
}
