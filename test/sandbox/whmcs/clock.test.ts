import { expect, test } from 'vitest'
import { createShop, type Loose } from './whmcs.js'

test('an invoice is overdue, and a service is invoiced again, as the clock goes on', async () => {
  const { sandbox, must } = await createShop()
  await must('AddOrder', { clientid: 1, paymentmethod: 'paypal', pid: 1, billingcycle: 'monthly' })
  await must('AcceptOrder', { orderid: 1 })
  const overdue = async () => (await must('GetInvoices', { status: 'Overdue' })).totalresults
  expect(await overdue()).toBe(0)
  sandbox.clock.advance('20 days')
  expect(await overdue()).toBe(1)
  expect((await must('GenInvoices')).numcreated).toBe('1')
  const invoices: Loose[] = (await must('GetInvoices')).invoices.invoice
  expect(invoices.map(({ date, duedate }) => [date, duedate])).toContainEqual(['2024-05-23', '2024-06-03'])
})
