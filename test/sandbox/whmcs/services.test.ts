import {
  addCancelRequest,
  getCancelledPackages,
  getClientsAddons,
  getClientsProducts,
  getInvoice,
  updateClientAddon,
  updateClientProduct,
  upgradeProduct,
} from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { ok, refused } from './sdk.js'
import { createSeller, rowsOf, sell } from './sold.js'
import { base64, createWhmcs, serialize } from './whmcs.js'

const one = { serviceid: 1 }

describe('GetClientsProducts', () => {
  test('shows what was ordered as documented', async () => {
    const seller = await createSeller()
    await sell(seller, { pid: [1], qty: [2], domain: ['a.example'], billingcycle: ['monthly'] })
    const { products, ...rest } = await seller.must('GetClientsProducts', { clientid: 1 })
    expect(rest).toEqual({
      ...{ result: 'success', clientid: '1', serviceid: null, pid: null, domain: null },
      ...{ totalresults: '1', startnumber: 0, numreturned: 1 },
    })
    expect(products.product).toEqual([
      {
        ...{ id: '1', qty: '2', clientid: '1', orderid: '1', ordernumber: '1007654321', pid: '1' },
        ...{ regdate: '2024-05-03', name: 'Hosting', translated_name: 'Hosting', groupname: 'Hosting' },
        ...{ translated_groupname: 'Hosting', domain: 'a.example', dedicatedip: '', serverid: '0', servername: '' },
        ...{ serverip: '', serverhostname: '', suspensionreason: '', firstpaymentamount: '29.90' },
        ...{ recurringamount: '19.90', paymentmethod: 'paypal', paymentmethodname: 'PayPal', billingcycle: 'Monthly' },
        ...{
          nextduedate: '2024-06-03',
          status: 'Active',
          username: '',
          password: '',
          subscriptionid: '',
          promoid: '0',
        },
        ...{ overideautosuspend: '', overidesuspenduntil: '0000-00-00', ns1: '', ns2: '', assignedips: '', notes: '' },
        ...{ diskusage: '0', disklimit: '0', bwusage: '0', bwlimit: '0', lastupdate: '0000-00-00 00:00:00' },
        ...{ customfields: { customfield: [] }, configoptions: { configoption: [] } },
      },
    ])
  })

  test.each([
    [{}, [1, 2, 3]],
    [{ serviceid: 2 }, [2]],
    [{ pid: 1 }, [1, 3]],
    [{ domain: 'B.example' }, [2]],
    [{ username2: 'ann' }, [3]],
    [{ clientid: 9 }, []],
    [{ limitstart: 1, limitnum: 1 }, [2]],
  ])('by %j', async (filter, ids) => {
    const seller = await createSeller()
    await sell(seller, { pid: [1, 2, 1], domain: ['a.example', 'b.example', ''] })
    await ok(updateClientProduct(seller.context, { serviceid: 3, serviceusername: 'ann' }))
    const { products } = await ok(getClientsProducts(seller.context, filter))
    expect(products.map(({ id }) => id)).toEqual(ids)
  })

  test('nothing is due again of what is paid once', async () => {
    const seller = await createSeller()
    await sell(seller, { pid: [2] })
    const [hour] = (await ok(getClientsProducts(seller.context, one))).products
    expect(hour).toMatchObject({ firstpaymentamount: '60.00', recurringamount: '0.00', nextduedate: null })
  })
})

describe('UpdateClientProduct', () => {
  test('changes what is sent, and clears what is named', async () => {
    const seller = await createSeller()
    await sell(seller, { pid: [1], domain: ['a.example'] })
    const dates = { regdate: '2024-01-31', nextduedate: '2024-07-31', overidesuspenduntil: '2024-08-01' }
    const money = { firstpaymentamount: '1.50', recurringamount: 2 }
    const login = { serviceusername: 'ann', servicepassword: 'a "secret"', overideautosuspend: 'on' } as const
    const usage = { diskusage: 7, disklimit: 9, notes: 'x', status: 'Suspended', suspendreason: 'Late' } as const
    const changes = { ...dates, ...money, ...login, ...usage, serverid: 1, paymentmethod: 'banktransfer' }
    const options = { customfields: { 3: 'y' }, configoptions: { 1: 4, 3: { optionid: 7, qty: 2 } } }
    expect(await ok(updateClientProduct(seller.context, { ...one, ...changes, ...options }))).toMatchObject(one)
    const read = async () => (await ok(getClientsProducts(seller.context, one, { decodeEntities: true }))).products[0]
    expect(await read()).toMatchObject({
      ...{ ...dates, firstpaymentamount: '1.50', recurringamount: '2.00', username: 'ann', password: 'a "secret"' },
      ...{ overideautosuspend: 'on', diskusage: 7, disklimit: 9, notes: 'x', suspensionreason: 'Late', serverid: 1 },
      ...{ servername: 'Saturn', serverip: '192.0.2.1', paymentmethodname: 'Bank Transfer', status: 'Suspended' },
      ...{ lastupdate: '2024-05-03 12:30:51', customfields: [{ id: 3, value: 'y' }] },
      configoptions: [
        { id: 1, value: '4' },
        { id: 3, value: '2' },
      ],
    })
    await ok(updateClientProduct(seller.context, { ...one, unset: ['notes', 'suspendreason', 'domain'] }))
    await ok(updateClientProduct(seller.context, { ...one, serviceusername: '' }))
    expect(await read()).toMatchObject({ notes: '', suspensionreason: '', domain: '', username: 'ann' })
  })

  test('calculates what the service costs', async () => {
    const seller = await createSeller()
    await sell(seller, { pid: [3], qty: [3], billingcycle: ['monthly'] })
    const change = { ...one, pid: 4, billingcycle: 'Annually', autorecalc: true, recurringamount: 1 }
    await ok(updateClientProduct(seller.context, change))
    expect((await ok(getClientsProducts(seller.context, one))).products[0]).toMatchObject({
      ...{ pid: 4, name: 'Large', billingcycle: 'Annually', recurringamount: '1200.00' },
    })
    const quarterly = { ...one, billingcycle: 'Quarterly', autorecalc: true }
    expect(await refused(updateClientProduct(seller.context, quarterly))).toEqual(['invalid', 'Invalid Billing Cycle'])
  })

  test.each([
    [{ serviceid: 9 }, 'Service ID Not Found'],
    [{ pid: 9 }, 'Product ID Not Found'],
    [{ serverid: 9 }, 'Server ID Not Found'],
    [{ promoid: 9 }, 'Promotion ID Not Found'],
    [{ status: 'x' }, 'Invalid Service Status'],
    [{ nextduedate: '2024-02-30' }, 'Invalid Date: nextduedate is Y-m-d'],
    [{ recurringamount: '1,5' }, 'Invalid Amount: recurringamount is a plain decimal'],
    [{ billingcycle: 'constructor' }, 'Invalid Billing Cycle'],
    [{ paymentmethod: 'x' }, 'Invalid Payment Method. Valid options include banktransfer, paypal'],
  ])('%j is refused', async (fields, message) => {
    const seller = await createSeller()
    await sell(seller, { pid: [1] })
    const before = seller.sandbox.exportState()
    expect(await seller.call('UpdateClientProduct', { ...one, ...fields })).toEqual({ result: 'error', message })
    expect(seller.sandbox.exportState()).toEqual(before)
  })

  test('names that are no field of a service clear nothing', async () => {
    const seller = await createSeller()
    await sell(seller, { pid: [1] })
    const before = rowsOf(seller, 'services')
    await seller.must('UpdateClientProduct', { ...one, unset: ['id', '__proto__', 'status'] })
    await seller.must('UpdateClientProduct', { ...one, configoptions: base64(serialize({ __proto__: 1, x: 2 })) })
    expect(rowsOf(seller, 'services')).toEqual(before)
  })
})

describe('addons', () => {
  test('are changed, and shown as documented', async () => {
    const seller = await createSeller()
    await sell(seller, { pid: [1], addons: [[1]], addonsqty: [[2]] })
    const { addons, ...rest } = await seller.must('GetClientsAddons', { serviceid: '1,2' })
    expect(rest).toEqual({ result: 'success', serviceid: '1,2', clientid: '', totalresults: '1' })
    expect(addons.addon).toEqual([
      {
        ...{ id: '1', qty: '2', userid: '1', orderid: '1', serviceid: '1', addonid: '1', name: 'Daily Backup' },
        ...{ setupfee: '0.00', recurring: '10.00', billingcycle: 'Monthly', tax: '', status: 'Active' },
        ...{ regdate: '2024-05-03', nextduedate: '2024-06-03', nextinvoicedate: '2024-06-03', notes: '' },
        ...{ paymentmethod: 'paypal', paymentmethodname: 'PayPal' },
      },
    ])
    const { context } = seller
    const changes = { name: 'Own "name"', recurring: '7.5', billingcycle: 'annually', status: 'Suspended' }
    expect(await ok(updateClientAddon(context, { id: 1, ...changes, nextduedate: '2025-01-01' }))).toMatchObject({
      id: 1,
    })
    expect((await ok(getClientsAddons(context, { clientid: 1 }, { decodeEntities: true }))).addons).toMatchObject([
      {
        name: 'Own "name"',
        recurring: '7.50',
        billingcycle: 'Annually',
        status: 'Suspended',
        nextduedate: '2025-01-01',
      },
    ])
    await ok(updateClientAddon(context, { id: 1, autorecalc: true, recurring: 3 }))
    expect((await ok(getClientsAddons(context, { addonid: 1 }))).addons).toMatchObject([{ recurring: '10.00' }])
    expect((await ok(getClientsAddons(context, { clientid: 9 }))).addons).toEqual([])
  })

  test.each([
    [{ id: 9, name: 'x' }, 'Addon ID Not Found'],
    [{ id: 1 }, 'Nothing to Update'],
    [{ id: 1, addonid: 7 }, 'Addon ID Not Found'],
    [{ id: 1, status: 'x' }, 'Invalid Addon Status'],
    [{ id: 1, setupfee: 'x' }, 'Invalid Amount: setupfee is a plain decimal'],
  ])('%j is refused', async (fields, message) => {
    const seller = await createSeller()
    await sell(seller, { pid: [1], addons: [[1]] })
    expect(await seller.call('UpdateClientAddon', fields)).toEqual({ result: 'error', message })
  })
})

test('a cancellation is asked for once', async () => {
  const seller = await createSeller()
  const { context } = seller
  await sell(seller, { pid: [1, 2] })
  expect(await ok(addCancelRequest(context, { ...one, reason: 'Too dear' }))).toMatchObject({ serviceid: 1, userid: 1 })
  await ok(addCancelRequest(context, { serviceid: 2, type: 'Immediate' }))
  expect(await refused(addCancelRequest(context, one))).toEqual(['rejected', 'Existing Cancellation Request Exists'])
  expect((await refused(addCancelRequest(context, { serviceid: 9 })))[1]).toBe('Service ID Not Found')
  expect(await seller.call('AddCancelRequest', { serviceid: 2, type: 'x' })).toMatchObject({ result: 'error' })
  const date = '2024-05-03 12:30:51'
  expect(await seller.must('GetCancelledPackages')).toEqual({
    ...{ result: 'success', totalresults: '2', startnumber: '0', numreturned: '2' },
    packages: {
      package: [
        {
          id: '1',
          date,
          relid: '1',
          reason: 'Too dear',
          type: 'End of Billing Period',
          created_at: date,
          updated_at: date,
        },
        { id: '2', date, relid: '2', reason: '', type: 'Immediate', created_at: date, updated_at: date },
      ],
    },
  })
  expect((await ok(getCancelledPackages(context, { limitstart: 1 }))).packages).toMatchObject([{ relid: 2 }])
})

describe('UpgradeProduct', () => {
  const upgrade = { ...one, type: 'product', paymentmethod: 'paypal', newproductid: 4 } as const

  test('only says what it costs with calconly', async () => {
    const seller = await createSeller()
    await sell(seller, { pid: [3], billingcycle: ['monthly'] })
    seller.clock.ms += 15 * 86_400_000
    const before = seller.sandbox.exportState()
    // 16 of the 31 days are left: 30.00 * 16 / 31.
    expect(await seller.must('UpgradeProduct', { ...upgrade, calconly: true })).toEqual({
      ...{ result: 'success', upgradeinprogress: false, oldproductid: '3', oldproductname: 'Small', newproductid: 4 },
      ...{ newproductname: 'Large', daysuntilrenewal: 16, totaldays: 31, newproductbillingcycle: 'monthly' },
      price: '$15.48 USD',
    })
    expect(await seller.must('UpgradeProduct', { ...upgrade, calconly: true, newproductbillingcycle: 'annually' }))
      // 33.33 a month.
      .toMatchObject({ newproductbillingcycle: 'annually', price: '$12.04 USD' })
    expect(seller.sandbox.exportState()).toEqual(before)
  })

  test('is made when its invoice is paid', async () => {
    const seller = await createSeller()
    const { context } = seller
    await sell(seller, { pid: [3], billingcycle: ['monthly'] })
    const { invoiceid, ...placed } = await ok(upgradeProduct(context, upgrade))
    expect(placed).toMatchObject({
      id: 1,
      orderid: 2,
      price: '$30.00 USD',
      order_number: expect.stringMatching(/^\d{10}$/),
    })
    const invoice = await ok(getInvoice(context, { invoiceid: invoiceid ?? 0 }))
    expect(invoice).toMatchObject({ total: '30.00', items: [{ type: 'Upgrade', relid: 1 }] })
    expect(await refused(upgradeProduct(context, upgrade))).toEqual([
      'rejected',
      'Unable to accept upgrade order. Previous upgrade invoice for service is still unpaid.',
    ])
    expect(await ok(upgradeProduct(context, { ...upgrade, calconly: true }))).toMatchObject({ upgradeinprogress: true })
    const product = async () => (await ok(getClientsProducts(context, one))).products[0]
    expect(await product()).toMatchObject({ pid: 3 })
    const payment = { invoiceid, transid: 'T', gateway: 'paypal', date: '2024-05-03 10:00:00' }
    await seller.must('AddInvoicePayment', payment)
    expect(await product()).toMatchObject({ pid: 4, recurringamount: '40.00', nextduedate: '2024-06-03' })
  })

  test('to something cheaper costs nothing and is made at once', async () => {
    const seller = await createSeller()
    await sell(seller, { pid: [4], billingcycle: ['monthly'] })
    const cheaper = await seller.must('UpgradeProduct', { ...upgrade, newproductid: 3 })
    expect(cheaper).toMatchObject({ price: '$-30.00 USD', orderid: 2, invoiceid: null })
    expect((await ok(getClientsProducts(seller.context, one))).products[0]).toMatchObject({ pid: 3 })
  })

  test('changes options', async () => {
    const seller = await createSeller()
    await sell(seller, { pid: [3] })
    const options = { ...one, type: 'configoptions', paymentmethod: 'paypal', configoptions: { 1: 4, 2: 5 } } as const
    expect(await ok(upgradeProduct(seller.context, options))).toMatchObject({ price: '$0.00 USD', newproductid: 3 })
    expect((await ok(getClientsProducts(seller.context, one))).products[0]?.configoptions).toMatchObject([
      { id: 1, value: '4' },
      { id: 2, value: '5' },
    ])
  })

  test.each([
    [{ serviceid: 9 }, 'Service ID Not Found'],
    [{ type: 'x' }, 'Invalid Upgrade Type'],
    [{ newproductid: 9 }, 'Product ID Not Found'],
    [{ newproductbillingcycle: 'quarterly' }, 'Invalid Billing Cycle'],
    [{ paymentmethod: 'x' }, 'Invalid Payment Method. Valid options include banktransfer, paypal'],
  ])('%j is refused', async (fields, message) => {
    const seller = await createSeller()
    await sell(seller, { pid: [3] })
    expect(await seller.call('UpgradeProduct', { ...upgrade, ...fields })).toEqual({ result: 'error', message })
  })
})

test('a deleted order takes its services, and what belongs to them', async () => {
  const seller = await createSeller()
  await sell(seller, { pid: [3], addons: [[1]], domaintype: ['register'], domain: ['a.example'] })
  await ok(addCancelRequest(seller.context, one))
  await seller.must('UpgradeProduct', { ...one, type: 'product', paymentmethod: 'paypal', newproductid: 4 })
  await seller.must('CancelOrder', { orderid: 1 })
  expect((await ok(getClientsAddons(seller.context))).addons).toMatchObject([{ status: 'Cancelled' }])
  await seller.must('DeleteOrder', { orderid: 1 })
  for (const table of ['services', 'addons', 'domains', 'cancelRequests', 'upgrades'])
    expect([table, rowsOf(seller, table)]).toEqual([table, []])
})

test('a state has the services that were sold', async () => {
  const seller = await createSeller()
  await sell(seller, { pid: [3], addons: [[1]], domaintype: ['register'], domain: ['a.example'] })
  const state = JSON.parse(JSON.stringify(seller.sandbox.exportState()))
  const next = createWhmcs({ state })
  expect(next.sandbox.exportState()).toEqual(state)
  for (const action of ['GetClientsProducts', 'GetClientsAddons', 'GetClientsDomains'])
    expect(await next.must(action)).toEqual(await seller.must(action))
})
