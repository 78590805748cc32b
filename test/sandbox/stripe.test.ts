import { expect, test } from 'vitest'
import { createShop } from './api.js'

let last = 0
const stripeEvent = (type: string, object: object) => ({
  id: `evt_${(last += 1)}`,
  object: 'event',
  type,
  data: { object },
})

const createOpen = async () => {
  const shop = await createShop()
  const { must, customer, subscription } = shop
  await must('PUT', `customers/${customer.id}`, { stripeId: 'cus_1' })
  await must('PUT', `subscriptions/${subscription.id}`, { stripeId: 'sub_1' })
  const invoice = await must('POST', 'invoices/', {
    customerId: customer.id,
    items: [{ amount: 500 }],
    stripeId: 'in_1',
  })
  const forward = (event: object) => must('POST', 'stripe', { ...event })
  return { ...shop, invoice, forward }
}

test.each([
  ['its own id', { id: 'in_1', amount_paid: 500 }],
  ['its customer', { id: 'in_9', customer: 'cus_1' }],
  ['its subscription', { id: 'in_9', subscription: 'sub_1', amount_paid: 500 }],
])('a payment finds the invoice by %s', async (_by, object) => {
  const { must, invoice, forward } = await createOpen()
  expect(await forward(stripeEvent('invoice.payment_succeeded', object))).toMatchObject({ effect: 'paid' })
  expect(await must('GET', `invoices/${invoice.id}`)).toMatchObject({ status: 'paid', openAmount: 0 })
  expect(await must('GET', `invoices/${invoice.id}/payments`)).toMatchObject([{ amount: 500, type: 'stripe' }])
})

test('metadata names ours', async () => {
  const { must, invoice, customer, forward } = await createOpen()
  const metadata = { invoiceId: invoice.id }
  await forward(stripeEvent('invoice.payment_succeeded', { id: 'in_9', metadata, amount_paid: 200 }))
  expect(await must('GET', `invoices/${invoice.id}`)).toMatchObject({ paidAmount: 200, status: 'open' })
  await forward(stripeEvent('customer.subscription.deleted', { id: 'sub_9', metadata: { customerId: customer.id } }))
  expect(await must('GET', `customers/${customer.id}/subscription`)).toMatchObject({ status: 'cancelled' })
})

test('an event that comes twice pays once', async () => {
  const { must, invoice, forward } = await createOpen()
  const event = stripeEvent('invoice.payment_succeeded', { id: 'in_1', amount_paid: 100 })
  expect(await forward(event)).toEqual({ id: event.id, type: event.type, effect: 'paid' })
  expect(await forward(event)).toMatchObject({ effect: 'recorded' })
  expect(await must('GET', `invoices/${invoice.id}`)).toMatchObject({ paidAmount: 100 })
})

test('a deleted subscription is cancelled', async () => {
  const { must, subscription, forward } = await createOpen()
  const event = stripeEvent('customer.subscription.deleted', { id: 'sub_1' })
  expect(await forward(event)).toMatchObject({ effect: 'cancelled' })
  expect(await must('GET', `subscriptions/${subscription.id}`)).toMatchObject({ status: 'cancelled' })
})

test.each([
  stripeEvent('charge.refunded', { id: 'ch_1' }),
  stripeEvent('invoice.payment_succeeded', { id: 'in_unknown' }),
  stripeEvent('invoice.payment_succeeded', { id: 'in_1', amount_paid: 0 }),
  stripeEvent('customer.subscription.deleted', { id: 'sub_unknown' }),
])('$type of $data.object.id is recorded', async (event) => {
  const { sandbox, token, forward, invoice, must } = await createOpen()
  expect(await forward(event)).toMatchObject({ effect: 'recorded' })
  const recorded = JSON.stringify(sandbox.exportState().tables['stripe'])
  expect(recorded).toContain(event.id)
  expect(recorded).not.toContain(token)
  expect(await must('GET', `invoices/${invoice.id}`)).toEqual(invoice)
})

test.each([{}, { type: 5 }, { type: 'x' }, { type: 'x', data: {} }, { type: 'x', data: { object: 'y' } }])(
  '%j is no Stripe event',
  async (body) => {
    const { call } = await createShop()
    expect((await call('POST', 'stripe', body)).status).toBe(422)
  },
)
