import { describe, expect, test } from 'vitest'
import { createApi, createShop } from './api.js'

const items = [
  { description: 'Initial account setup', amount: 1750 },
  { description: 'Application adjustments', amount: 450_000 },
]

const createInvoice = async () => {
  const shop = await createShop()
  const body = { customerId: shop.customer.id, invoiceDate: '2016-01-22', dueDate: '2016-02-22 10:00:00', items }
  const invoice = await shop.must('POST', 'invoices/', body)
  const balance = async () => (await shop.must('GET', `customers/${shop.customer.id}/subscription`)).balance
  const pay = (amount: unknown) => shop.call('PUT', `invoices/${invoice.id}/payment`, { amount })
  return { ...shop, invoice, balance, pay }
}

test('an invoice knows its sum, its days and its subscription', async () => {
  const { invoice, subscription } = await createInvoice()
  expect(invoice).toMatchObject({
    ...{ total: 451_750, paidAmount: 0, openAmount: 451_750, status: 'open', currency: 'USD', items },
    invoiceDate: { date: '2016-01-22 00:00:00.000000', timezone_type: 3, timezone: 'UTC' },
    dueDate: { date: '2016-02-22 00:00:00.000000', timezone_type: 3, timezone: 'UTC' },
    subscriptionId: subscription.id,
  })
})

test('one without a date is of today, one without a subscription has none', async () => {
  const { must } = await createApi()
  const { id } = await must('POST', 'customers/', { name: 'A', email: 'a@a.a' })
  const invoice = await must('POST', 'invoices/', {
    customerId: id,
    items: [{ amount: 5 }, { amount: -5 }],
    currency: 'eur',
  })
  expect(invoice).toMatchObject({ invoiceDate: { date: '2016-05-04 00:00:00.000000' }, subscriptionId: null })
  expect(invoice).toMatchObject({ currency: 'EUR', total: 0, openAmount: 0, status: 'paid' })
})

test.each([
  [undefined],
  ['x'],
  [[{ amount: '5' }]],
  [[{ amount: 1.5 }]],
  [[{ amount: null }]],
  [[{ description: 5, amount: 5 }]],
  [[5]],
  [[{ amount: -1 }]],
  [[{ amount: Number.MAX_SAFE_INTEGER }, { amount: 1 }]],
])('items %j are refused', async (bad) => {
  const { call, customer } = await createShop()
  const reply = await call('POST', 'invoices/', { customerId: customer.id, items: bad })
  expect([reply.status, Object.keys(reply.message)]).toEqual([422, ['items']])
})

describe('payments', () => {
  test('less than is open leaves the rest open, the rest pays', async () => {
    const { pay, balance } = await createInvoice()
    expect((await pay(350)).data).toMatchObject({ paidAmount: 350, openAmount: 451_400, status: 'open' })
    expect((await pay(451_400)).data).toMatchObject({ paidAmount: 451_750, openAmount: 0, status: 'paid' })
    expect(await balance()).toBe(0)
  })

  test('more than is open closes, and the rest is on the balance', async () => {
    const { pay, balance } = await createInvoice()
    await pay(451_700)
    expect((await pay(80)).data).toMatchObject({ paidAmount: 451_750, openAmount: 0, status: 'closed' })
    expect(await balance()).toBe(30)
  })

  test('each is kept as sent', async () => {
    const { must, invoice, customer, pay } = await createInvoice()
    await pay(350)
    await pay(500_000)
    const payments = await must('GET', `invoices/${invoice.id}/payments`)
    const made = { invoiceId: invoice.id, customerId: customer.id, currency: 'USD', type: 'manual' }
    expect(payments).toMatchObject([
      { ...made, amount: 350 },
      { ...made, amount: 500_000 },
    ])
    const read = await must('GET', `invoices/${invoice.id}?include=payments,refunds,subscription`)
    expect(read).toMatchObject({
      payments: { data: payments },
      refunds: { data: [] },
      subscription: { data: { balance: 48_600 } },
    })
  })

  test('a paid or closed invoice takes none', async () => {
    const { call, must, invoice, pay, balance } = await createInvoice()
    await pay(500_000)
    for (const again of [await pay(1), await call('PUT', `invoices/${invoice.id}/settle`)]) {
      expect([again.status, again.message]).toEqual([409, expect.stringContaining('closed')])
    }
    expect((await call('POST', 'payments/', { invoiceId: invoice.id, amount: 1 })).status).toBe(409)
    expect(await must('GET', `invoices/${invoice.id}/payments`)).toHaveLength(1)
    expect(await balance()).toBe(48_250)
  })

  test.each([0, -1, 1.5, '350', null, undefined, [], 2 ** 53])('an amount of %j is refused', async (amount) => {
    const { must, invoice, pay } = await createInvoice()
    const reply = await pay(amount)
    expect([reply.status, Object.keys(reply.message)]).toEqual([422, ['amount']])
    expect(await must('GET', `invoices/${invoice.id}`)).toEqual(invoice)
  })

  test('too much is refused where no subscription takes the rest', async () => {
    const { call, must } = await createApi()
    const { id } = await must('POST', 'customers/', { name: 'A', email: 'a@a.a' })
    const invoice = await must('POST', 'invoices/', { customerId: id, items: [{ amount: 5 }] })
    const reply = await call('PUT', `invoices/${invoice.id}/payment`, { amount: 6 })
    expect([reply.status, reply.message]).toEqual([409, expect.stringContaining('no subscription')])
    expect(await must('GET', `invoices/${invoice.id}`)).toEqual(invoice)
    expect(await must('GET', 'payments')).toEqual([])
  })

  test('too much for the balance to count exactly is refused', async () => {
    const { call, must, customer, pay } = await createInvoice()
    expect((await pay(Number.MAX_SAFE_INTEGER)).status).toBe(200)
    const next = await must('POST', 'invoices/', { customerId: customer.id, items: [{ amount: 1 }] })
    expect((await call('PUT', `invoices/${next.id}/payment`, { amount: 10 ** 15 })).status).toBe(409)
  })

  test('creating one is applying it; deleting one takes nothing back', async () => {
    const { call, must, invoice } = await createInvoice()
    const payment = await must('POST', 'payments/', { invoiceId: invoice.id, amount: 1750, memo: 'bank' })
    expect(payment).toMatchObject({ amount: 1750, type: 'manual', memo: 'bank' })
    const paid = await must('GET', `invoices/${invoice.id}`)
    expect(paid).toMatchObject({ paidAmount: 1750, openAmount: 450_000 })
    expect((await call('PUT', `payments/${payment.id}`, { amount: 1 })).message).toEqual({
      amount: ['cannot be changed'],
    })
    await must('DELETE', `payments/${payment.id}`)
    expect(await must('GET', `invoices/${invoice.id}`)).toEqual(paid)
    expect(await must('GET', `invoices/${invoice.id}/payments`)).toEqual([])
  })
})

test('settling pays what is open', async () => {
  const { must, invoice, pay } = await createInvoice()
  await pay(750)
  const settled = await must('PUT', `invoices/${invoice.id}/settle`)
  expect(settled).toMatchObject({ paidAmount: 451_750, openAmount: 0, status: 'paid' })
  const payments = await must('GET', `invoices/${invoice.id}/payments`)
  expect(payments[1]).toMatchObject({ amount: 451_000, type: 'settlement' })
  // The README saves the settled invoice again.
  expect(await must('PUT', `invoices/${invoice.id}`, settled)).toEqual(settled)
})

describe('changing items', () => {
  test('recounts an open invoice', async () => {
    const { must, invoice, pay } = await createInvoice()
    await pay(750)
    const changed = await must('PUT', `invoices/${invoice.id}`, { items: [{ amount: 1000 }] })
    expect(changed).toMatchObject({ total: 1000, paidAmount: 750, openAmount: 250, status: 'open' })
    const paid = await must('PUT', `invoices/${invoice.id}`, { items: [{ amount: 750 }] })
    expect(paid).toMatchObject({ total: 750, openAmount: 0, status: 'paid' })
  })

  test('is refused below what was paid, and when not open', async () => {
    const { call, invoice, pay } = await createInvoice()
    await pay(750)
    expect((await call('PUT', `invoices/${invoice.id}`, { items: [{ amount: 749 }] })).status).toBe(422)
    await pay(451_000)
    expect((await call('PUT', `invoices/${invoice.id}`, { items: [{ amount: 900_000 }] })).status).toBe(422)
    expect((await call('PUT', `invoices/${invoice.id}`, { items, total: 1 })).data).toMatchObject({ total: 451_750 })
  })
})

describe('invoice items of a subscription', () => {
  const item = { description: 'This item will appear on next invoice', currency: 'usd', amount: 1800 }

  test('are on the next invoice, once', async () => {
    const { must, customer, subscription } = await createShop()
    const kept = await must('PUT', `subscriptions/${subscription.id}/addinvoiceitem`, item)
    expect(kept).toMatchObject({ id: subscription.id, invoiceItems: [{ ...item, currency: 'USD' }] })
    await must('PUT', `subscriptions/${subscription.id}/addinvoiceitem`, { ...item, amount: -300 })
    const body = { customerId: customer.id, items: [{ description: 'a', amount: 100 }] }
    const first = await must('POST', 'invoices/', body)
    expect(first.total).toBe(1600)
    expect(first.items).toHaveLength(3)
    expect((await must('POST', 'invoices/', body)).total).toBe(100)
    expect((await must('GET', `subscriptions/${subscription.id}`)).invoiceItems).toEqual([])
  })

  test('stay where they are when the invoice is refused', async () => {
    const { call, must, customer, subscription } = await createShop()
    await must('PUT', `subscriptions/${subscription.id}/addinvoiceitem`, { ...item, amount: -300 })
    expect((await call('POST', 'invoices/', { customerId: customer.id, items: [{ amount: 299 }] })).status).toBe(422)
    expect((await must('GET', `subscriptions/${subscription.id}`)).invoiceItems).toHaveLength(1)
  })

  test.each([{ description: '' }, { description: null }, { amount: '5' }, { amount: 0.5 }, { currency: 'dollar' }])(
    'with %j are refused',
    async (change) => {
      const { call, subscription } = await createShop()
      const reply = await call('PUT', `subscriptions/${subscription.id}/addinvoiceitem`, { ...item, ...change })
      expect([reply.status, Object.keys(reply.message)]).toEqual([422, Object.keys(change)])
    },
  )
})

describe('refunds', () => {
  test('give back up to what was paid', async () => {
    const { call, must, invoice, pay } = await createInvoice()
    await pay(1000)
    const [payment] = await must('GET', `invoices/${invoice.id}/payments`)
    const refund = { invoiceId: invoice.id, paymentId: payment.id, amount: 600, reason: 'broken' }
    expect(await must('POST', 'refunds/', refund)).toMatchObject({ ...refund, currency: 'USD' })
    const more = await call('POST', 'refunds/', { ...refund, amount: 401 })
    expect([more.status, Object.keys(more.message)]).toEqual([422, ['amount']])
    await must('POST', 'refunds/', { ...refund, amount: 400 })
    expect(await must('GET', `invoices/${invoice.id}/refunds`)).toHaveLength(2)
    expect(await must('GET', `invoices/${invoice.id}`)).toMatchObject({ paidAmount: 1000, openAmount: 450_750 })
  })

  test('name a payment of the invoice or none', async () => {
    const { call, must, customer, invoice, pay } = await createInvoice()
    await pay(1000)
    const other = await must('POST', 'invoices/', { customerId: customer.id, items: [{ amount: 5 }] })
    const payment = await must('POST', 'payments/', { invoiceId: other.id, amount: 5 })
    const reply = await call('POST', 'refunds/', { invoiceId: invoice.id, paymentId: payment.id, amount: 1 })
    expect([reply.status, Object.keys(reply.message)]).toEqual([422, ['paymentId']])
  })
})
