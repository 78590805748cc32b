import { describe, expect, test } from 'vitest'
import { base64, createShop, type Fields, type Loose, serialize } from './whmcs.js'

const order = { clientid: 1, paymentmethod: 'banktransfer' }

describe('products', () => {
  test('are shown with the price of every cycle in every currency', async () => {
    const { must } = await createShop()
    const { totalresults, products, ...rest } = await must('GetProducts', { pid: 1 })
    expect([totalresults, rest]).toEqual([1, { result: 'success' }])
    expect(products.product).toEqual([
      {
        ...{ pid: 1, gid: 1, type: 'hostingaccount', name: 'Hosting', slug: 'hosting', description: '', module: '' },
        ...{ 'product-url': expect.stringMatching(/hosting$/), paytype: 'recurring', allowqty: 0 },
        pricing: {
          USD: {
            ...{ prefix: '$', suffix: ' USD', msetupfee: '5.00', qsetupfee: '0.00', ssetupfee: '0.00' },
            ...{ asetupfee: '0.00', bsetupfee: '0.00', tsetupfee: '0.00', monthly: '9.95', quarterly: '-1.00' },
            ...{ semiannually: '-1.00', annually: '99.50', biennially: '-1.00', triennially: '-1.00' },
          },
        },
        ...{ customfields: { customfield: [] }, configoptions: { configoption: [] } },
      },
    ])
  })

  test.each([
    [{}, [1, 2]],
    [{ pid: '2, 1' }, [2, 1]],
    [{ pid: 9 }, []],
    [{ gid: 2 }, [2]],
    [{ module: 'cpanel' }, []],
  ])('by %j', async (fields, expected) => {
    const { products } = await (await createShop()).must('GetProducts', fields)
    expect(products.product.map(({ pid }: Loose) => pid)).toEqual(expected)
  })

  test.each([
    [{ type: 'x' }, expect.stringContaining('Invalid product type. Must be one of')],
    [{ paytype: 'x' }, 'Invalid pay type. Must be one of "free", "onetime" or "recurring"'],
    [{ pricing: { 2: { monthly: 1 } } }, 'Currency ID Not Found'],
    [{ pricing: { 1: { monthly: '1,99' } } }, 'Invalid Pricing: monthly is a plain decimal'],
  ])('%j is refused', async (fields, message) => {
    const { call } = await createShop()
    expect(await call('AddProduct', { name: 'x', gid: 1, ...fields })).toEqual({ result: 'error', message })
  })

  test('in stock', async () => {
    const { must } = await createShop()
    await must('AddProduct', { name: 'x', gid: 1, stockcontrol: true, qty: 3 })
    expect((await must('GetProducts', { pid: 3 })).products.product[0].quantity_available).toBe(3)
  })
})

describe('AddOrder', () => {
  test('services, an invoice of what they cost, and nothing provisioned', async () => {
    const { must } = await createShop()
    const placed = await must('AddOrder', {
      ...order,
      pid: [1, 2],
      qty: [1, 2],
      billingcycle: ['monthly', ''],
      domain: ['a.example'],
    })
    const serviceids = '1,2'
    expect(placed).toEqual({
      ...{ result: 'success', orderid: '1', productids: serviceids, serviceids, addonids: '', domainids: '' },
      invoiceid: '1',
    })
    const { orders, ...counters } = await must('GetOrders', { id: 1 })
    expect(counters).toEqual({ result: 'success', totalresults: 1, startnumber: 0, numreturned: 1 })
    expect(orders.order[0]).toMatchObject({
      ...{ id: 1, userid: 1, amount: '134.95', status: 'Pending', paymentstatus: 'Unpaid', invoiceid: 1 },
      ...{ paymentmethod: 'banktransfer', paymentmethodname: 'Bank Transfer', name: 'Ann Lee', currencyprefix: '$' },
      renewalsByType: { domains: [], services: [], addons: [] },
    })
    expect(String(orders.order[0].ordernum)).toMatch(/^\d{10}$/)
    const item = { type: 'product', status: 'Pending' }
    expect(orders.order[0].lineitems.lineitem).toEqual([
      {
        ...{ ...item, relid: 1, producttype: 'Hosting Account', product: 'Hosting', domain: 'a.example' },
        ...{ billingcycle: 'Monthly', amount: '9.95' },
      },
      {
        ...{ ...item, relid: 2, producttype: 'Other Product/Service', product: 'Hour', domain: '' },
        ...{ billingcycle: 'One Time', amount: '120.00' },
      },
    ])
    const { items, total } = await must('GetInvoice', { invoiceid: 1 })
    expect(total).toBe('134.95')
    expect(items.item).toMatchObject([
      { type: 'Hosting', relid: 1, amount: '9.95', taxed: 1 },
      { type: 'Setup', relid: 1, amount: '5.00' },
      { type: 'Hosting', relid: 2, amount: '120.00', taxed: 0 },
    ])
  })

  test.each<[string, Fields, string]>([
    ['one product, not in a list', { pid: 1 }, '14.95'],
    ['the cycle of the same place', { pid: [2, 1], billingcycle: ['', 'annually'] }, '159.50'],
    ['an override of the same place', { pid: [2, 1], priceoverride: ['', '0.05'] }, '60.05'],
    ['a quantity', { pid: [1], qty: [3] }, '44.85'],
    ['an empty place', { pid: ['', 2] }, '60.00'],
    ['pid[] in any order', { pid: { 7: 2, 3: 2 } }, '120.00'],
  ])('%s', async (_what, fields, amount) => {
    const { must } = await createShop()
    await must('AddOrder', { ...order, ...fields })
    expect((await must('GetOrders')).orders.order[0].amount).toBe(amount)
  })

  test('domains', async () => {
    const { must } = await createShop()
    const domains = { domaintype: ['register', 'transfer'], domain: ['a.example', 'b.example'], regperiod: [2] }
    const priced = { domainpriceoverride: ['20', '8.50'], nameserver1: 'ns1.x', nameserver2: 'ns2.x' }
    expect(await must('AddOrder', { ...order, ...domains, ...priced })).toMatchObject({
      domainids: '1,2',
      invoiceid: '1',
    })
    const [placed] = (await must('GetOrders')).orders.order
    expect(placed).toMatchObject({ nameservers: 'ns1.x,ns2.x', amount: '28.50' })
    expect(placed.lineitems.lineitem).toMatchObject([
      { type: 'domain', relid: 1, product: 'Registration', domain: 'a.example', billingcycle: '2 Year(s)' },
      { type: 'domain', relid: 2, product: 'Transfer', domain: 'b.example', amount: '8.50' },
    ])
    const { items } = await must('GetInvoice', { invoiceid: 1 })
    expect(items.item.map(({ type }: Loose) => type)).toEqual(['DomainRegister', 'DomainTransfer'])
  })

  test('no invoice when none is wanted or nothing costs', async () => {
    const { must } = await createShop()
    await must('AddProduct', { name: 'Free', gid: 1, paytype: 'free' })
    expect(await must('AddOrder', { ...order, pid: 1, noinvoice: true })).toMatchObject({ invoiceid: '0' })
    expect(await must('AddOrder', { ...order, pid: 3 })).toMatchObject({ invoiceid: '0' })
    expect((await must('GetInvoices')).totalresults).toBe(0)
    expect((await must('GetOrders', { id: 2 })).orders.order[0]).toMatchObject({ paymentstatus: '', invoiceid: 0 })
  })

  test('custom fields are a list of serialised ones', async () => {
    const { must, sandbox } = await createShop()
    await must('AddOrder', { ...order, pid: [2, 1], customfields: ['', base64(serialize({ 5: 'x' }))] })
    expect(sandbox.exportState().tables['services']?.rows).toMatchObject([
      { customfields: {} },
      { customfields: { 5: 'x' } },
    ])
  })

  test.each<[Fields, unknown]>([
    [{}, 'No items added to cart so order cannot proceed'],
    [{ pid: 9 }, 'Product ID Not Found'],
    [{ pid: '1,2' }, 'Product ID Not Found'],
    [{ pid: 1, clientid: 9 }, 'Client ID Not Found'],
    [{ pid: 1, paymentmethod: 'x' }, 'Invalid Payment Method. Valid options include banktransfer, paypal'],
    [{ pid: 1, billingcycle: 'weekly' }, 'Invalid Billing Cycle'],
    [{ pid: 1, billingcycle: 'quarterly' }, 'Invalid Billing Cycle'],
    [{ pid: 1, billingcycle: 'constructor' }, 'Invalid Billing Cycle'],
    [{ pid: 1, priceoverride: 'x' }, 'Invalid Amount: priceoverride is a plain decimal'],
    [{ pid: 1, qty: 20_000 }, 'Invalid Quantity'],
    [{ pid: 1, priceoverride: '9999999999', qty: 10_000, noinvoice: 1 }, expect.stringContaining('counted exactly')],
    [{ domaintype: ['register'] }, 'domain is required'],
    [{ domaintype: ['borrow'], domain: ['a.b'] }, 'Invalid Domain Type: it is register or transfer'],
    [{ domaintype: ['register', 'transfer'], domain: 'a.b' }, "Expecting parameter 'domain' to be an array"],
    [{ pid: 1, addonid: 4 }, 'Service ID not owned by Client ID provided'],
  ])('%j is refused and leaves nothing', async (fields, message) => {
    const { call, must } = await createShop()
    expect(await call('AddOrder', { ...order, ...fields })).toEqual({ result: 'error', message })
    expect((await must('GetOrders')).totalresults).toBe(0)
  })
})

describe('an order’s status', () => {
  const placed = async () => {
    const whmcs = await createShop()
    await whmcs.must('AddOrder', { ...order, pid: 1, domaintype: ['register'], domain: ['a.b'] })
    return whmcs
  }
  const statuses = async ({ must }: { must: (action: string) => Promise<Loose> }): Promise<string[]> => {
    const [{ status, lineitems }] = (await must('GetOrders')).orders.order
    return [status, ...lineitems.lineitem.map((item: Loose) => item.status)]
  }

  test.each([
    ['AcceptOrder', 'Active'],
    ['CancelOrder', 'Cancelled'],
    ['FraudOrder', 'Fraud'],
    ['PendingOrder', 'Pending'],
  ])('%s makes it and what was ordered %s', async (action, status) => {
    const whmcs = await placed()
    await whmcs.must(action, { orderid: 1 })
    expect(await statuses(whmcs)).toEqual([status, status, status])
    expect((await whmcs.call(action, { orderid: 9 })).message).toMatch(/^Order ID Not Found/)
  })

  test('only a pending order is accepted', async () => {
    const whmcs = await placed()
    await whmcs.must('AcceptOrder', { orderid: 1 })
    expect((await whmcs.call('AcceptOrder', { orderid: 1 })).message).toBe('Order ID Not Found or Status not Pending')
    await whmcs.must('PendingOrder', { orderid: 1 })
    await whmcs.must('AcceptOrder', { orderid: 1 })
  })

  test('only a cancelled or fraudulent one is deleted', async () => {
    const whmcs = await placed()
    expect((await whmcs.call('DeleteOrder', { orderid: 1 })).message).toMatch(/^Invalid Order Status/)
    await whmcs.must('CancelOrder', { orderid: 1 })
    await whmcs.must('DeleteOrder', { orderid: 1 })
    const { tables } = whmcs.sandbox.exportState()
    for (const name of ['orders', 'services', 'domains']) expect(tables[name]?.rows).toEqual([])
    expect((await whmcs.call('DeleteOrder', { orderid: 1 })).message).toBe('Order ID Not Found')
  })

  test('lists by it, and by client', async () => {
    const whmcs = await placed()
    await whmcs.must('AddOrder', { ...order, pid: 2 })
    await whmcs.must('AcceptOrder', { orderid: 1 })
    const found = async (fields: Fields) =>
      (await whmcs.must('GetOrders', fields)).orders.order.map(({ id }: Loose) => id)
    expect(await found({ status: 'Active' })).toEqual([1])
    expect(await found({ userid: 1 })).toEqual([1, 2])
    expect(await found({ userid: 9 })).toEqual([])
    expect(await found({ id: 2, userid: 9 })).toEqual([])
    expect(await found({ limitstart: 1 })).toEqual([2])
  })
})
