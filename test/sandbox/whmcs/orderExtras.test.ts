import {
  acceptOrder,
  addOrder,
  addProduct,
  getClientsAddons,
  getClientsDomains,
  getClientsProducts,
  getInvoice,
  getOrderStatuses,
  getOrders,
  getPromotions,
} from 'billfold/whmcs'
import type { WhmcsPromotion } from 'billfold/sandbox'
import { describe, expect, test } from 'vitest'
import { ok, refused } from './sdk.js'
import { createSeller, rowsOf, type Sold, sell } from './sold.js'
import { type Fields, type Loose, person } from './whmcs.js'

const order = { clientid: 1, paymentmethod: 'paypal' }

const productAddons = [
  { id: 1, name: 'Daily Backup', recurring: '5.00' },
  { id: 3, name: 'IP & Mail', billingcycle: 'annually', recurring: '12.00', setupfee: '2.50', tax: true },
] as const

const items = async ({ context }: Sold, invoiceid = 1) =>
  (await ok(getInvoice(context, { invoiceid }, { decodeEntities: true }))).items.map(({ type, relid, amount }) =>
    [type, relid, amount].join(' '),
  )

describe('AddOrder with addons', () => {
  test('adds them to the products in the same place', async () => {
    const seller = await createSeller({ installation: { productAddons } })
    const lists = { pid: [3, 4], addons: [[1, 3], ''], addonsqty: [[1, 2], ''] } as const
    const placed = await ok(addOrder(seller.context, { ...order, ...lists }))
    expect(placed).toMatchObject({ serviceids: '1,2', addonids: '1,2', domainids: '' })
    expect(await items(seller)).toEqual([
      ...['Hosting 1 10.00', 'Hosting 2 40.00', 'Addon 1 5.00', 'Addon 2 24.00', 'Addon 2 5.00'],
    ])
    const [shown] = (await ok(getOrders(seller.context))).orders
    expect(shown?.amount).toBe('84.00')
    expect(shown?.lineitems[2]).toMatchObject({ type: 'addon', relid: 1, product: 'Daily Backup', status: 'Pending' })
    await ok(acceptOrder(seller.context, { orderid: 1 }))
    expect((await ok(getClientsAddons(seller.context))).addons).toMatchObject([
      { serviceid: 1, addonid: 1, qty: 1, status: 'Active', nextduedate: '2024-06-03' },
      { serviceid: 1, addonid: 3, qty: 2, setupfee: '5.00', billingcycle: 'Annually', nextduedate: '2025-05-03' },
    ])
  })

  test('alone, for services that the client has', async () => {
    const seller = await createSeller({ installation: { productAddons } })
    await sell(seller, { pid: [3, 4] })
    const lists = { addonids: [1, 3], serviceids: [1, 2], addonidsqty: [2, ''] } as const
    await ok(addOrder(seller.context, { ...order, addonid: 1, serviceid: 2, addonidqty: 3, ...lists }))
    expect((await ok(getClientsAddons(seller.context))).addons).toMatchObject([
      { addonid: 1, serviceid: 2, qty: 3, recurring: '15.00', orderid: 2 },
      { addonid: 1, serviceid: 1, qty: 2 },
      { addonid: 3, serviceid: 2, qty: 1 },
    ])
  })

  test.each<[Fields, string]>([
    [{ pid: [3], addons: ['9'] }, 'Addon ID invalid'],
    [{ pid: [3], addons: ['1'], addonsqty: ['20000'] }, 'Invalid Quantity'],
    [{ addonid: 9, serviceid: 1 }, 'Addon ID invalid'],
    [{ addonid: 1, serviceid: 9 }, 'Service ID not owned by Client ID provided'],
    [{ addonids: [1], serviceids: [1], clientid: 2 }, 'Service ID not owned by Client ID provided'],
  ])('%j is refused and leaves nothing', async (fields, message) => {
    const seller = await createSeller()
    await seller.must('AddClient', { ...person, email: 'bob@lee.example' })
    await sell(seller, { pid: [3] })
    const before = seller.sandbox.exportState()
    expect(await seller.call('AddOrder', { ...order, ...fields })).toEqual({ result: 'error', message })
    expect(seller.sandbox.exportState()).toEqual(before)
  })
})

describe('AddOrder with renewals', () => {
  const sold = async (): Promise<Sold> => {
    const seller = await createSeller()
    const domains = { domaintype: ['register'], domain: ['a.example'], domainrenewoverride: ['9.00'] } as const
    await sell(seller, { pid: [3, 2], addons: [[1], ''], ...domains })
    await seller.must('UpdateClientDomain', { domainid: 1, registrar: 'enom', expirydate: '2025-05-03' })
    return seller
  }
  const renewals = { domainrenewals: { 'a.example': 2 }, servicerenewals: [1], addonrenewals: [1] }

  test('charges each once more, and moves what is due when it is accepted', async () => {
    const seller = await sold()
    const { context } = seller
    const placed = await ok(addOrder(context, { ...order, ...renewals }))
    expect(placed).toMatchObject({ orderid: 2, serviceids: '', addonids: '', domainids: '', invoiceid: 2 })
    expect(await items(seller, 2)).toEqual(['Domain 1 18.00', 'Hosting 1 10.00', 'Addon 1 5.00'])
    const [, shown] = (await ok(getOrders(context))).orders
    expect(shown).toMatchObject({ amount: '33.00', renewals: '1=2' })
    expect(shown?.renewalsByType).toEqual({ domains: [1], services: [1], addons: [1] })
    expect((await ok(getClientsProducts(context))).products[0]).toMatchObject({ nextduedate: '2024-06-03' })
    await ok(acceptOrder(context, { orderid: 2, sendregistrar: true }))
    expect((await ok(getClientsProducts(context))).products[0]).toMatchObject({ nextduedate: '2024-07-03' })
    expect((await ok(getClientsAddons(context))).addons[0]).toMatchObject({ nextduedate: '2024-07-03' })
    expect((await ok(getClientsDomains(context))).domains[0]).toMatchObject({ expirydate: '2027-05-03' })
    expect(rowsOf(seller, 'remoteCalls')).toMatchObject([
      { action: 'DomainRenew', parameters: { domainid: '1', regperiod: '2' } },
    ])
  })

  test.each<[Fields, string]>([
    [{ domainrenewals: { 'b.example': 1 } }, 'Domain not owned by Client ID provided'],
    [{ domainrenewals: { 'a.example': 1 }, clientid: 2 }, 'Domain not owned by Client ID provided'],
    [{ domainrenewals: { 'a.example': 11 } }, 'Invalid Renewal Period'],
    [{ servicerenewals: [1], clientid: 2 }, 'Service ID not owned by Client ID provided'],
    [{ servicerenewals: [2] }, 'Service ID 2 can not be renewed at this time.'],
    [{ addonrenewals: [9] }, 'Addon ID invalid'],
  ])('%j is refused', async (fields, message) => {
    const seller = await sold()
    await seller.must('AddClient', { ...person, email: 'bob@lee.example' })
    expect(await seller.call('AddOrder', { ...order, ...fields })).toEqual({ result: 'error', message })
  })

  test.each(['Pending', 'Cancelled', 'Pending Transfer', 'Transferred', 'Fraud'])(
    'not of a domain that is %s',
    async (status) => {
      const seller = await sold()
      await seller.must('UpdateClientDomain', { domainid: 1, status })
      expect(await refused(addOrder(seller.context, { ...order, ...renewals }))).toEqual([
        'rejected',
        `Domain status is set to '${status}' and cannot be renewed`,
      ])
    },
  )

  test('not of a terminated service', async () => {
    const seller = await sold()
    await seller.must('ModuleTerminate', { serviceid: 1 })
    const [, message] = await refused(addOrder(seller.context, { ...order, servicerenewals: [1] }))
    expect(message).toBe('Service ID 1 can not be renewed at this time.')
  })
})

describe('promotions', () => {
  const withCode = (promotion: Partial<WhmcsPromotion>) => ({
    installation: { promotions: [{ id: 7, code: 'MAY', type: 'Percentage', value: '10.00', ...promotion } as const] },
  })

  test('are listed as documented', async () => {
    const seller = await createSeller(withCode({ recurring: true, appliesto: [3, 4], cycles: ['Monthly'], uses: 2 }))
    await ok(addOrder(seller.context, { ...order, pid: [3], promocode: 'may' }))
    const { promotions, ...rest } = await seller.must('GetPromotions')
    expect(rest).toEqual({ result: 'success', totalresults: 1 })
    expect(promotions.promotion).toEqual([
      {
        ...{ id: 7, code: 'MAY', type: 'Percentage', recurring: 1, value: 10, cycles: 'Monthly', appliesto: '3,4' },
        ...{ requires: '', requiresexisting: 0, startdate: '0000-00-00', expirationdate: '0000-00-00', maxuses: 0 },
        ...{ uses: 3, lifetimepromo: 0, applyonce: 0, newsignups: 0, existingclient: 0, onceperclient: 0, recurfor: 0 },
        ...{ upgrades: 0, upgradeconfig: '', notes: '' },
      },
    ])
    expect((await ok(getPromotions(seller.context, { code: 'JUNE' }))).promotions).toEqual([])
    expect((await ok(getPromotions(seller.context, { code: 'MAY' }))).promotions).toHaveLength(1)
  })

  test.each<[string, Partial<WhmcsPromotion>, string]>([
    ['a percentage', {}, '103.95'],
    ['an amount of each', { type: 'Fixed Amount', value: '4.00' }, '102.95'],
    ['no more than it costs', { type: 'Fixed Amount', value: '70.00' }, '5.00'],
    ['another price', { type: 'Price Override', value: '1.00' }, '8.00'],
    ['no price that is higher', { type: 'Price Override', value: '80.00' }, '114.95'],
    ['the setup', { type: 'Free Setup' }, '109.95'],
    ['only these products', { appliesto: [1] }, '113.95'],
    ['only these cycles', { cycles: ['One Time'] }, '104.95'],
  ])('take off %s', async (_what, promotion, amount) => {
    const seller = await createSeller(withCode(promotion))
    // 9.95 a month and 5.00 for the setup, and twice 50.00.
    const lists = { pid: [1, 2], billingcycle: ['monthly', ''], qty: [1, 2], priceoverride: ['', '50.00'] } as const
    await ok(addOrder(seller.context, { ...order, ...lists, promocode: 'MAY' }))
    expect((await ok(getOrders(seller.context))).orders[0]?.amount).toBe(amount)
  })

  test('show in the order, the invoice and the service', async () => {
    const seller = await createSeller(withCode({ recurring: true }))
    await ok(addOrder(seller.context, { ...order, pid: [3], promocode: 'MAY' }))
    expect((await ok(getOrders(seller.context))).orders[0]).toMatchObject({
      ...{ promocode: 'MAY', promotype: 'Percentage', promovalue: '10.00', amount: '9.00' },
    })
    expect(await items(seller)).toEqual(['Hosting 1 10.00', 'PromoHosting 1 -1.00'])
    expect((await ok(getClientsProducts(seller.context))).products[0]).toMatchObject({
      ...{ promoid: 7, firstpaymentamount: '9.00', recurringamount: '9.00' },
    })
  })

  test.each<[string, Partial<WhmcsPromotion>]>([
    ['is over', { expirationdate: '2024-05-02' }],
    ['has not begun', { startdate: '2024-05-04' }],
    ['is used up', { maxuses: 3, uses: 3 }],
    ['is for new clients', { newsignups: true }],
    ['was used by the client', { onceperclient: true }],
    ['needs another product', { requires: [4] }],
  ])('that %s is ignored, as a code that is none', async (_why, promotion) => {
    const seller = await createSeller(withCode(promotion))
    const first = { ...order, pid: [3], promocode: 'MAY' }
    await ok(addOrder(seller.context, first))
    await ok(addOrder(seller.context, first))
    await ok(addOrder(seller.context, { ...first, promocode: 'NONE' }))
    const { orders } = await ok(getOrders(seller.context))
    expect(orders.slice(1).map(({ amount, promocode }) => [amount, promocode])).toEqual([
      ...[
        ['10.00', ''],
        ['10.00', ''],
      ],
    ])
  })

  test.each<[string, Partial<WhmcsPromotion>]>([
    ['is for clients with orders', { existingclient: true }],
    ['needs a service that the client has', { requires: [3], requiresexisting: true }],
  ])('that %s is taken by them', async (_what, promotion) => {
    const seller = await createSeller(withCode(promotion))
    await sell(seller, { pid: [3] })
    await ok(addOrder(seller.context, { ...order, pid: [4], promocode: 'MAY' }))
    expect((await ok(getOrders(seller.context))).orders[1]).toMatchObject({ amount: '36.00', promocode: 'MAY' })
  })

  test('apply to any product with promooverride', async () => {
    const seller = await createSeller(withCode({ appliesto: [9] }))
    for (const promooverride of [false, true])
      await ok(addOrder(seller.context, { ...order, pid: [3], promocode: 'MAY', promooverride }))
    expect((await ok(getOrders(seller.context))).orders.map(({ amount }) => amount)).toEqual(['10.00', '9.00'])
  })
})

test('a closed client orders nothing', async () => {
  const seller = await createSeller()
  await seller.must('CloseClient', { clientid: 1 })
  const before = seller.sandbox.exportState()
  expect(await refused(addOrder(seller.context, { ...order, pid: [3] }))).toEqual([
    'rejected',
    'Unable to add order when client status is Closed',
  ])
  expect(seller.sandbox.exportState()).toEqual(before)
})

test('an order is told by e-mail, unless it says otherwise', async () => {
  const seller = await createSeller()
  await ok(addOrder(seller.context, { ...order, pid: [3] }))
  await ok(addOrder(seller.context, { ...order, pid: [3], noemail: true, noinvoiceemail: true }))
  expect(rowsOf(seller, 'emails').map(({ subject, userid }: Loose) => [subject, userid])).toEqual([
    ...[
      ['Order Confirmation', 1],
      ['Customer Invoice', 1],
    ],
  ])
})

test('order statuses are counted', async () => {
  const seller = await createSeller({ installation: { orderStatuses: ['Pending', 'Active', 'On Hold'] } })
  await sell(seller, { pid: [3] })
  await ok(addOrder(seller.context, { ...order, pid: [3] }))
  await ok(addOrder(seller.context, { ...order, pid: [3] }))
  expect(await seller.must('GetOrderStatuses')).toEqual({
    ...{ result: 'success', totalresults: 3 },
    statuses: {
      status: [
        { title: 'Pending', count: 2 },
        { title: 'Active', count: 1 },
        { title: 'On Hold', count: 0 },
      ],
    },
  })
  expect((await ok(getOrderStatuses(seller.context))).statuses).toHaveLength(3)
})

describe('AddProduct', () => {
  const product = { name: 'x', gid: 1 }

  test.each<[Fields, string]>([
    [{ gid: 9 }, 'You must supply a valid Product Group ID'],
    [{ gid: 'x' }, 'You must supply a valid Product Group ID'],
    [{ autosetup: 'x' }, 'Invalid autosetup value. Must be one of "", "on", "order" or "payment"'],
    [{ color: 'red' }, 'The color must be a valid hexadecimal value.'],
    [
      { recommendations: [{ id: 9, order: 0 }] },
      'The recommendation product ID is invalid. This must be an existing product ID.',
    ],
  ])('%j is refused', async (fields, message) => {
    const { call, must } = await createSeller()
    expect(await call('AddProduct', { ...product, ...fields })).toEqual({ result: 'error', message })
    expect((await must('GetProducts')).totalresults).toBe(4)
  })

  test('takes the groups of the installation', async () => {
    const seller = await createSeller({
      installation: {
        productGroups: [
          { id: 1, name: 'A' },
          { id: 2, name: 'B' },
          { id: 5, name: 'Servers & more' },
        ],
      },
    })
    const more = { gid: 5, color: '#9abdc3', recommendations: [{ id: 1, order: 0 }], paytype: 'free' } as const
    await ok(addProduct(seller.context, { ...product, ...more }))
    await sell(seller, { pid: [5] })
    expect((await ok(getClientsProducts(seller.context))).products[0]).toMatchObject({ groupname: 'Servers & more' })
  })
})
