import * as sdk from 'billfold/whmcs'
import { expect, test } from 'vitest'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { createShop, type Fields, person, type Whmcs } from './whmcs.js'

const card = { clientid: 1, card_number: '4242 4242 4242 4242', card_expiry: '0626' }
const account = { clientid: 1, type: 'BankAccount', bank_code: '021', bank_account: '123', bank_name: 'Bank' } as const

const bill = (whmcs: Whmcs): Promise<unknown> =>
  whmcs.must('CreateInvoice', { userid: 1, itemdescription1: 'Work', itemamount1: '19.90' })

test('AddPayMethod and GetPayMethods: cards and accounts, in the documented shapes', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  expect(await whmcs.must('AddPayMethod', { ...card, description: 'Card' })).toEqual({
    ...{ result: 'success', clientid: '1', paymethodid: '1' },
  })
  await ok(sdk.addPayMethod(ctx, account))
  const remote = { type: 'RemoteCreditCard', gateway_module_name: 'paypal', card_number: '5555555555554444' } as const
  await ok(sdk.addPayMethod(ctx, { ...card, ...remote }))
  const about = { contact_type: 'Client', contact_id: 1, last_updated: '03/05/2024 12:30' }
  const shown = { start_date: '', issue_number: '', expiry_date: '06/26' }
  expect(await whmcs.must('GetPayMethods', { clientid: 1 })).toEqual({
    ...{ result: 'success', clientid: '1' },
    paymethods: [
      {
        ...{ id: 1, type: 'CreditCard', description: 'Card', gateway_name: '', ...about, ...shown },
        ...{ card_last_four: '4242', card_type: 'Visa', remote_token: '' },
      },
      { id: 2, type: 'BankAccount', description: '', gateway_name: '', ...about, bank_name: 'Bank', remote_token: '' },
      {
        ...{ id: 3, type: 'RemoteCreditCard', description: '', gateway_name: 'paypal', ...about, ...shown },
        ...{ card_last_four: '4444', card_type: 'MasterCard', remote_token: expect.stringContaining('customer') },
      },
    ],
  })
  const ids = async (more: Fields) =>
    (await ok(sdk.getPayMethods(ctx, { clientid: 1, ...more }))).paymethods.map(({ id }) => id)
  expect(await ids({ type: 'CreditCard' })).toEqual([1, 3])
  expect(await ids({ type: 'BankAccount' })).toEqual([2])
  expect(await ids({ paymethodid: 3 })).toEqual([3])
  expect(JSON.stringify(whmcs.sandbox.exportState())).not.toMatch(/42424242|5555555/)
  expect((await whmcs.call('GetPayMethods', { clientid: 9 })).message).toBe('Client Not Found')
  expect((await whmcs.call('GetPayMethods', { clientid: 1, type: 'x' })).message).toMatch(/^Invalid Pay Method Type/)
})

test.each<[Fields, string]>([
  [{ clientid: 9 }, 'Invalid Client ID'],
  [
    { type: 'Cash' },
    "Invalid Pay Method Type. Type should be one of 'BankAccount', 'CreditCard', or 'RemoteCreditCard'",
  ],
  [{ type: 'RemoteCreditCard' }, 'Gateway is Required for RemoteCreditCard type'],
  [{ gateway_module_name: 'x' }, 'Invalid Gateway Module Name. Must be one of: banktransfer, paypal'],
  [{ card_number: '' }, "Card Number is required for 'CreditCard' or 'RemoteCreditCard' type"],
  [{ card_expiry: '' }, "Expiry Date is required for 'CreditCard' or 'RemoteCreditCard' type"],
  [{ card_number: '12' }, 'Invalid Card Number'],
  [{ card_expiry: '1326' }, 'Expiry Date is invalid'],
  [{ card_start: '00' }, 'Start Date is invalid'],
  [{ card_issue_number: 'x' }, 'Issue Number is invalid'],
  [{ type: 'BankAccount' }, 'Routing number is required'],
  [{ type: 'BankAccount', bank_code: '1' }, 'Account number is required'],
])('AddPayMethod refuses %j', async (fields, message) => {
  const { call, must } = await createShop(forSdk)
  expect(await call('AddPayMethod', { ...card, ...fields })).toEqual({ result: 'error', message })
  expect((await must('GetPayMethods', { clientid: 1 })).paymethods).toEqual([])
})

test('UpdatePayMethod and DeletePayMethod, of a client’s own', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await whmcs.must('AddClient', { ...person, email: 'bob@x.example' })
  await ok(sdk.addPayMethod(ctx, card))
  await ok(sdk.addPayMethod(ctx, account))
  whmcs.clock.ms += 86_400_000
  expect(await whmcs.must('UpdatePayMethod', { clientid: 1, paymethodid: 1, card_expiry: '0730' })).toEqual({
    ...{ result: 'success', clientid: '1', paymethodid: '1' },
  })
  await ok(sdk.updatePayMethod(ctx, { clientid: 1, paymethodid: 2, bank_name: 'Other', set_as_default: true }))
  expect((await ok(sdk.getPayMethods(ctx, { clientid: 1 }))).paymethods).toMatchObject([
    { expiry_date: '07/30', card_last_four: '4242', last_updated: '04/05/2024 12:30' },
    { bank_name: 'Other' },
  ])
  for (const action of ['UpdatePayMethod', 'DeletePayMethod']) {
    const message = async (fields: Fields) => (await whmcs.call(action, { card_expiry: '0730', ...fields })).message
    expect(await message({ clientid: 1, paymethodid: 9 })).toBe('Invalid Pay Method ID')
    expect(await message({ clientid: 2, paymethodid: 1 })).toBe('Pay Method does not belong to passed Client ID')
  }
  const nothing = sdk.updatePayMethod(ctx, { clientid: 1, paymethodid: 1 })
  expect((await refused(nothing))[1]).toContain('No Details Provided for Update')
  expect((await whmcs.call('UpdatePayMethod', { clientid: 1, paymethodid: 1, card_expiry: 'x' })).message).toBe(
    'Expiry Date is invalid',
  )
  await ok(sdk.deletePayMethod(ctx, { clientid: 1, paymethodid: 1 }))
  expect((await ok(sdk.getPayMethods(ctx, { clientid: 1 }))).paymethods.map(({ id }) => id)).toEqual([2])
})

test('CapturePayment pays the balance from what is stored', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await bill(whmcs)
  expect((await refused(sdk.capturePayment(ctx, { invoiceid: 1 })))[1]).toContain('Payment Attempt Failed')
  await ok(sdk.addPayMethod(ctx, card))
  await ok(sdk.capturePayment(ctx, { invoiceid: 1 }))
  const invoice = await ok(sdk.getInvoice(ctx, { invoiceid: 1 }))
  expect(invoice).toMatchObject({ status: 'Paid', balance: '0.00', lastcaptureattempt: '2024-05-03 12:30:51' })
  expect(invoice.transactions).toMatchObject([{ amountin: '19.90', gateway: 'banktransfer', transid: 'CAPTURE-1' }])
  for (const invoiceid of [1, 9])
    expect((await refused(sdk.capturePayment(ctx, { invoiceid })))[1]).toContain('Invoice Not Found or Not Unpaid')
})

test('CapturePayment fails by a card that has expired, and by a fault', async () => {
  const whmcs = await createShop({ ...forSdk, faults: [{ match: 'CapturePayment', status: 503, times: 1 }] })
  const ctx = { ...contextOf(whmcs), retry: { attempts: 1 } }
  await bill(whmcs)
  await whmcs.must('AddPayMethod', { ...card, card_expiry: '0424' })
  expect((await sdk.capturePayment(ctx, { invoiceid: 1 })).error?.kind).toBe('server')
  expect((await refused(sdk.capturePayment(ctx, { invoiceid: 1 })))[1]).toContain('Payment Attempt Failed')
  await whmcs.must('AddPayMethod', { ...card, card_expiry: '0524', set_as_default: 1 })
  await ok(sdk.capturePayment(ctx, { invoiceid: 1 }))
})
