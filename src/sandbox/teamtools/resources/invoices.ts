import { equal, isList, type JsonObject, own } from '../../json.js'
import { done, invalidAt, type Outcome } from '../../outcome.js'
import type { Account, Entity } from '../account.js'
import { answerOne } from '../answer.js'
import { toDateTime } from '../dates.js'
import type { Definition, Draft, EntityRoute } from '../definition.js'
import { cents } from '../kinds.js'
import { currentSubscription, pay, readItems, totalOf } from '../ledger.js'

const day = 86_400_000

const raise = (account: Account, values: JsonObject): Outcome<JsonObject> => {
  const subscription = currentSubscription(account, values['customerId'])
  const pending = subscription?.values['invoiceItems'] ?? null
  const given = values['items'] ?? null
  const items = [...(isList(given) ? given : []), ...(isList(pending) ? pending : [])]
  const total = totalOf(items)
  if (!total.ok) return total
  if (subscription !== undefined && isList(pending) && pending.length > 0) {
    account.patch('subscriptions', subscription, { values: { invoiceItems: [] } })
  }
  const plan = account.get('plans', subscription?.values['planId'])
  return done({
    ...values,
    subscriptionId: subscription?.id ?? null,
    invoiceDate: values['invoiceDate'] ?? toDateTime(Math.floor(account.now() / day) * day),
    currency: values['currency'] ?? plan?.values['currency'] ?? 'USD',
    items,
    total: total.value,
    paidAmount: 0,
    openAmount: total.value,
    status: total.value === 0 ? 'paid' : 'open',
  })
}

const changeItems = (before: Entity, values: JsonObject): Outcome<JsonObject> => {
  const items = values['items'] ?? []
  if (equal(items, before.values['items'])) return done(values)
  if (before.values['status'] !== 'open') return invalidAt('items', 'cannot be changed: the invoice is not open')
  const total = totalOf(items)
  if (!total.ok) return total
  const openAmount = total.value - Number(before.values['paidAmount'])
  if (openAmount < 0) return invalidAt('items', 'come to less than has been paid')
  return done({ ...values, total: total.value, openAmount, status: openAmount === 0 ? 'paid' : 'open' })
}

const prepare = (account: Account, { before, values }: Draft): Outcome<JsonObject> =>
  before === null ? raise(account, values) : changeItems(before, values)

const settle: EntityRoute['handle'] = (account, invoice) =>
  answerOne('invoices', pay(account, invoice, Number(invoice.values['openAmount']), 'settlement'))

const applyPayment: EntityRoute['handle'] = (account, invoice, { body }) => {
  const amount = cents(1)(own(body, 'amount') ?? null)
  return amount.ok
    ? answerOne('invoices', pay(account, invoice, Number(amount.value), 'manual'))
    : invalidAt('amount', amount.message)
}

const listed = (resource: 'payments' | 'refunds'): EntityRoute => ({
  method: 'GET',
  path: resource,
  handle: (account, { id }) => done({ resource, entities: account.find(resource, 'invoiceId', id) }),
})

/** Invoices. `paidAmount` and `openAmount` always add up to `total`. */
export const invoices: Definition = {
  resource: 'invoices',
  entity: 'invoice',
  attributes: [
    { name: 'customerId', kind: 'id', of: 'customers', required: true, fixed: true },
    { name: 'subscriptionId', kind: 'id', derived: true },
    { name: 'invoiceDate', kind: 'day' },
    { name: 'dueDate', kind: 'day' },
    { name: 'currency', kind: 'currency', searchable: true },
    { name: 'items', kind: 'list', required: true, read: readItems },
    { name: 'total', kind: 'money', derived: true },
    { name: 'paidAmount', kind: 'money', derived: true },
    { name: 'openAmount', kind: 'money', derived: true },
    { name: 'status', kind: 'text', derived: true, searchable: true },
    { name: 'stripeId', kind: 'text' },
  ],
  relations: [
    { name: 'payments', target: 'payments', many: true, their: 'invoiceId' },
    { name: 'refunds', target: 'refunds', many: true, their: 'invoiceId' },
    { name: 'subscription', target: 'subscriptions', many: false, own: 'subscriptionId' },
  ],
  prepare,
  routes: [
    { method: 'PUT', path: 'settle', handle: settle },
    { method: 'PUT', path: 'payment', handle: applyPayment },
    listed('payments'),
    listed('refunds'),
  ],
}
