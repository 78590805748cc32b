import * as sdk from 'billfold/whmcs'
import { expect, test } from 'vitest'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { createShop, type Fields, type Loose, person, type Whmcs } from './whmcs.js'

const day = 86_400_000
const item = { clientid: 1, description: 'On site', amount: '50', unit: 'hours', quantity: '2.5' } as const

/** A shop whose client has an active hosting (1) and domain (1), paid for until the third of June and next May. */
const running = async (): Promise<Whmcs> => {
  const whmcs = await createShop(forSdk)
  const silent = { noemail: true, noinvoiceemail: true }
  const domain = { domaintype: 'register', domain: 'a.example', regperiod: 1, domainpriceoverride: '12.00' }
  await whmcs.must('AddOrder', {
    clientid: 1,
    paymentmethod: 'paypal',
    pid: 1,
    billingcycle: 'monthly',
    ...silent,
    ...domain,
  })
  await whmcs.must('AcceptOrder', { orderid: 1 })
  await whmcs.must('AddInvoicePayment', { invoiceid: 1, transid: 'a', gateway: 'paypal', date: '2024-05-03' })
  return whmcs
}

const billed = async (whmcs: Whmcs): Promise<[string, string, string][]> => {
  const { invoices } = await whmcs.must('GetInvoices', { status: 'Unpaid' })
  return invoices.invoice.map(({ date, duedate, total }: Loose) => [date, duedate, total])
}

const pay = (whmcs: Whmcs, invoiceid: number): Promise<Loose> =>
  whmcs.must('AddInvoicePayment', { invoiceid, transid: `p${invoiceid}`, gateway: 'paypal', date: '2024-06-01' })

test('GenInvoices makes the invoice of a service two weeks before it is due, once', async () => {
  const whmcs = await running()
  expect(await whmcs.must('GenInvoices')).toEqual({ result: 'success', numcreated: '0' })
  whmcs.clock.ms = Date.UTC(2024, 4, 20, 1)
  expect(await whmcs.must('GenInvoices', { clientid: 1 })).toEqual({
    ...{ result: 'success', numcreated: '1', latestinvoiceid: '2' },
  })
  expect(await billed(whmcs)).toEqual([['2024-05-20', '2024-06-03', '9.95']])
  const { items } = await ok(sdk.getInvoice(contextOf(whmcs), { invoiceid: 2 }))
  expect(items).toMatchObject([
    { type: 'Hosting', relid: 1, description: 'Hosting - a.example (2024-06-03 - 2024-07-03)' },
  ])
  expect(await ok(sdk.genInvoices(contextOf(whmcs)))).toMatchObject({ numcreated: 0 })
  expect(whmcs.sandbox.exportState().tables['emails']?.rows).toMatchObject([
    { userid: 1, to: 'Ann Lee <ann@lee.example>', subject: 'Customer Invoice' },
  ])
})

test('a paid renewal is due one period later, a cancelled one is billed again', async () => {
  const whmcs = await running()
  whmcs.clock.ms = Date.UTC(2024, 4, 25)
  await whmcs.must('GenInvoices', { noemails: 1 })
  await pay(whmcs, 2)
  expect(await whmcs.must('GenInvoices', { noemails: 1 })).toMatchObject({ numcreated: '0' })
  whmcs.clock.ms = Date.UTC(2024, 5, 25)
  await whmcs.must('GenInvoices', { noemails: 1 })
  expect(await billed(whmcs)).toEqual([['2024-06-25', '2024-07-03', '9.95']])
  await whmcs.must('UpdateInvoice', { invoiceid: 3, status: 'Cancelled' })
  expect(await whmcs.must('GenInvoices', { noemails: 1 })).toMatchObject({ numcreated: '1' })
  expect(whmcs.sandbox.exportState().tables['emails']?.rows).toEqual([])
})

test('what nobody billed for long is billed for each period', async () => {
  const whmcs = await running()
  whmcs.clock.ms = Date.UTC(2024, 7, 1)
  expect(await whmcs.must('GenInvoices')).toMatchObject({ numcreated: '3' })
  expect((await billed(whmcs)).map(([, duedate]) => duedate)).toEqual(['2024-06-03', '2024-07-03', '2024-08-03'])
})

test('domains are billed by their period, and lists choose', async () => {
  const whmcs = await running()
  whmcs.clock.ms = Date.UTC(2025, 3, 25)
  expect(await whmcs.must('GenInvoices', { domainids: [1] })).toMatchObject({ numcreated: '1' })
  expect(await billed(whmcs)).toEqual([['2025-04-25', '2025-05-03', '12.00']])
  expect(await whmcs.must('GenInvoices', { serviceids: [9] })).toMatchObject({ numcreated: '0' })
  await whmcs.must('UpdateInvoice', { invoiceid: 2, status: 'Paid' })
  expect(whmcs.sandbox.exportState().tables['domains']?.rows).toMatchObject([{ nextduedate: '2026-05-03' }])
})

test('pending services, closed clients and unknown ones are billed nothing', async () => {
  const whmcs = await running()
  await whmcs.must('PendingOrder', { orderid: 1 })
  whmcs.clock.ms += 60 * day
  expect(await whmcs.must('GenInvoices')).toMatchObject({ numcreated: '0' })
  await whmcs.must('AcceptOrder', { orderid: 1 })
  await whmcs.must('CloseClient', { clientid: 1 })
  expect(await whmcs.must('GenInvoices')).toMatchObject({ numcreated: '0' })
  expect((await refused(sdk.genInvoices(contextOf(whmcs), { clientid: 9 })))[1]).toContain('Client ID Not Found')
})

test('AddBillableItem: each action is invoiced at its time', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  expect(await whmcs.call('AddBillableItem', { ...item, invoiceaction: 'noinvoice' })).toEqual({
    ...{ status: 'success', billableid: 1 },
  })
  await ok(sdk.addBillableItem(ctx, { ...item, amount: '1', invoiceaction: 'nextinvoice' }))
  expect(await whmcs.must('GenInvoices')).toMatchObject({ numcreated: '0' })
  await ok(sdk.addBillableItem(ctx, { ...item, amount: '10', invoiceaction: 'nextcron' }))
  await ok(sdk.addBillableItem(ctx, { ...item, amount: '100', invoiceaction: 'duedate', duedate: '2024-07-01' }))
  await whmcs.must('GenInvoices')
  expect(await billed(whmcs)).toEqual([['2024-05-03', '2024-05-03', '11.00']])
  whmcs.clock.ms = Date.UTC(2024, 5, 20)
  await whmcs.must('GenInvoices')
  expect((await billed(whmcs))[1]).toEqual(['2024-06-20', '2024-07-01', '100.00'])
  whmcs.clock.ms += 365 * day
  expect(await whmcs.must('GenInvoices')).toMatchObject({ numcreated: '0' })
})

test.each([
  ['Days', '2024-05-08'],
  ['Weeks', '2024-06-07'],
  ['Months', '2024-10-03'],
  ['Years', '2029-05-03'],
])('a recurring item comes again after five %s, as often as it is told', async (recurcycle, second) => {
  const whmcs = await createShop(forSdk)
  const plan = { invoiceaction: 'recur', recur: 5, recurcycle, recurfor: 2, duedate: '2024-05-03' }
  await whmcs.call('AddBillableItem', { ...item, ...plan })
  await whmcs.must('GenInvoices')
  whmcs.clock.ms = Date.parse(`${second}T00:00:00Z`)
  await whmcs.must('GenInvoices')
  await whmcs.must('GenInvoices')
  expect((await billed(whmcs)).map(([, duedate]) => duedate)).toEqual(['2024-05-03', second])
})

test.each<[Fields, string]>([
  [{ clientid: 9 }, 'Client ID not Found'],
  [{ unit: 'days' }, "Invalid Unit, please specify either 'hours' or 'quantity'"],
  [{ amount: 'x' }, 'Invalid Amount: amount is a plain decimal'],
  [{ quantity: 'x' }, 'Invalid Quantity: quantity is a plain decimal'],
  [{ invoiceaction: 'x' }, 'Invalid Invoice Action'],
  [{ invoiceaction: 'recur', duedate: '2024-01-01' }, 'Recurring must have a unit, cycle and limit'],
  [{ invoiceaction: 'duedate' }, 'Due date is required'],
  [{ invoiceaction: 'duedate', duedate: '1.1.2024' }, "Invalid Date Format - Expected: 'YYYY-mm-dd'"],
])('AddBillableItem refuses %j', async (fields, message) => {
  const { call } = await createShop(forSdk)
  expect(await call('AddBillableItem', { ...item, ...fields })).toEqual({ status: 'error', message })
})

test('a client may have one invoice for each line', async () => {
  const installation = { clientGroups: [{ id: 1, groupname: 'Each', separateinvoices: true as const }] }
  const whmcs = await createShop({ ...forSdk, installation })
  await whmcs.must('AddClient', { ...person, email: 'bob@x.example', groupid: 1 })
  for (const clientid of [1, 1, 2, 2])
    await whmcs.call('AddBillableItem', { ...item, clientid, invoiceaction: 'nextcron' })
  expect(await whmcs.must('GenInvoices')).toMatchObject({ numcreated: '3' })
})

test('UpdateTransaction changes what is sent, and the invoice it pays', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await whmcs.must('AddClient', { ...person, email: 'bob@x.example' })
  await whmcs.must('CreateInvoice', { userid: 1, itemdescription1: 'x', itemamount1: '20' })
  await whmcs.must('AddTransaction', { paymentmethod: 'paypal', userid: 1, amountin: '5', transid: 'a' })
  const changes = { invoiceid: 1, amountin: '20', date: '2024-02-01', transid: 'b', fees: '-0.5', rate: '1.5' }
  expect(await whmcs.must('UpdateTransaction', { transactionid: 1, ...changes, gateway: 'banktransfer' })).toEqual({
    ...{ result: 'success', transactionid: '1' },
  })
  expect((await ok(sdk.getTransactions(ctx, { transid: 'b' }))).transactions).toMatchObject([
    { amountin: '20.00', date: '2024-02-01 00:00:00', fees: '-0.50', rate: '1.50000', gateway: 'banktransfer' },
  ])
  expect((await ok(sdk.getInvoice(ctx, { invoiceid: 1 }))).status).toBe('Paid')
  await whmcs.must('AddTransaction', { paymentmethod: 'paypal', userid: 1, amountin: '3', transid: 'c' })
  await ok(sdk.updateTransaction(ctx, { transactionid: 2, refundid: 1, credit: true }))
  expect((await whmcs.must('GetTransactions', { transid: 'c' })).transactions.transaction[0].refundid).toBe('1')
  expect((await whmcs.must('GetCredits', { clientid: 1 })).credits.credit).toMatchObject([{ amount: '3.00' }])
})

test.each<[Fields, string]>([
  [{ transactionid: 9 }, 'Transaction ID Not Found'],
  [{ userid: 9 }, 'Client ID Not Found'],
  [{ invoiceid: 9 }, 'Invoice ID Not Found'],
  [{ refundid: 9 }, 'Refund ID Not Found'],
  [{ currency: 9 }, 'Currency ID Not Found'],
  [{ userid: 2, invoiceid: 1 }, 'User ID does not own the given Invoice ID'],
  [{ transid: 'taken' }, 'Transaction ID must be Unique'],
  [{ date: '01/02/2024' }, 'Invalid Date: date is Y-m-d'],
  [{ amountin: '-1' }, 'Invalid Amount: amountin is a plain decimal'],
  [{ rate: 'x' }, 'Invalid Rate: rate is a plain decimal'],
])('UpdateTransaction refuses %j and changes nothing', async (fields, message) => {
  const whmcs = await createShop(forSdk)
  await whmcs.must('AddClient', { ...person, email: 'bob@x.example' })
  await whmcs.must('CreateInvoice', { userid: 1, itemdescription1: 'x', itemamount1: '20' })
  for (const transid of ['a', 'taken'])
    await whmcs.must('AddTransaction', { paymentmethod: 'paypal', userid: 1, transid })
  const before = JSON.stringify(whmcs.sandbox.exportState())
  expect(await whmcs.call('UpdateTransaction', { transactionid: 1, description: 'x', ...fields })).toEqual({
    ...{ result: 'error', message },
  })
  expect(JSON.stringify(whmcs.sandbox.exportState())).toBe(before)
})
