import { createContext } from 'billfold'
import {
  applyInvoicePayment,
  getCustomer,
  getCustomerRaw,
  getCustomerSubscription,
  getInvoice,
  getInvoicePayments,
  requestAccessToken,
  saveCustomer,
  saveGroup,
  saveInvoice,
  savePackage,
  savePlan,
  subscribeCustomer,
} from 'billfold/teamtools'
import { type Demo, expect, print, step } from './support.js'

const client = { clientId: 'demo', clientSecret: 'demo-secret' }

const job = async (baseUrl: string): Promise<void> => {
  const token = await step('requestAccessToken(auth, client)', requestAccessToken({ baseUrl }, client))
  const ctx = createContext({ baseUrl, token: token.access_token })

  const group = await step('saveGroup(ctx, …)', saveGroup(ctx, { name: 'Standard group' }))
  expect('the first group: default', group.default, true)
  const pack = await step('savePackage(ctx, …)', savePackage(ctx, { name: 'Basic package', groupId: group.id }))
  const pricing = { type: 'flat', interval: { type: 'month', amount: 1 }, amount: 1500 } as const
  const plan = await step('savePlan(ctx, …)', savePlan(ctx, { packageId: pack.id, currency: 'USD', pricing }))
  expect("the plan's name, from its package", plan.name, 'Basic package')
  const person = { name: 'Awesome customer', email: 'customer@awesome.com', city: 'Berlin', country: 'Germany' }
  const customer = await step('saveCustomer(ctx, …)', saveCustomer(ctx, person))

  const { id } = customer
  const subscription = await step(
    "subscribeCustomer(ctx, id, { groupId: 'default' })",
    subscribeCustomer(ctx, id, { groupId: 'default' }),
  )
  expect("the subscription's plan", subscription.planId, plan.id)
  expect('its balance, in cents', subscription.balance, 0)

  const items = [
    { description: 'Initial account setup', amount: 1750 },
    { description: 'Application adjustments', amount: 450_000 },
  ]
  const raised = { customerId: id, invoiceDate: '2016-01-22', dueDate: '2016-02-22', items }
  const invoice = await step('saveInvoice(ctx, …)', saveInvoice(ctx, raised))
  expect('the total, in cents', invoice.total, 451_750)
  expect('what is open', invoice.openAmount, 451_750)

  const part = await step(
    'applyInvoicePayment(ctx, invoice.id, { amount: 51_750 })',
    applyInvoicePayment(ctx, invoice.id, { amount: 51_750 }),
  )
  expect('what is open after the first payment', part.openAmount, 400_000)
  expect('the status', part.status, 'open')
  const closed = await step(
    'applyInvoicePayment(ctx, invoice.id, { amount: 400_900 })',
    applyInvoicePayment(ctx, invoice.id, { amount: 400_900 }),
  )
  expect('what is open after the second one', closed.openAmount, 0)
  expect('the status', closed.status, 'closed')

  const payments = await step('getInvoicePayments(ctx, invoice.id)', getInvoicePayments(ctx, invoice.id))
  expect(
    'the sum of the payments',
    payments.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    452_650,
  )
  const again = await step('getInvoice(ctx, invoice.id)', getInvoice(ctx, invoice.id))
  expect('the status, read again', again.status, 'closed')
  const after = await step('getCustomerSubscription(ctx, id)', getCustomerSubscription(ctx, id))
  expect('the balance: what was paid too much', after.balance, 900)

  const include = 'subscription.package'
  const whole = await step(
    "getCustomer(ctx, id, { include: 'subscription.package' })",
    getCustomer(ctx, id, { include }),
  )
  expect('the embedded package', whole.subscription?.package?.name, 'Basic package')
  await step("getCustomerRaw(ctx, id, { include: 'subscription.package' })", getCustomerRaw(ctx, id, { include }))

  const refused = await applyInvoicePayment(ctx, invoice.id, { amount: 100 })
  print('applyInvoicePayment(ctx, invoice.id, { amount: 100 })', refused)
  expect('a payment of a closed invoice', refused.ok, false)
}

const credentials = ['--client-id', client.clientId, '--client-secret', client.clientSecret, '--salt', 'demo-salt']

/** TeamTools: a group, a package, a plan and a customer, a subscription, an invoice paid in two parts. */
export const teamtools: Demo = { sandbox: ['teamtools', ...credentials], job }
