import { addOrder, createOrUpdateTLD, getClientsDomains, getTLDPricing } from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { ok, refused } from './sdk.js'
import { createSeller, rowsOf } from './sold.js'

const usd = { currency_code: 'USD' }
const prices = { ...usd, register: { 1: '10.00', 2: 19 }, renew: { 1: '11.00', 2: '22.00' }, transfer: { 1: '8.00' } }
const order = { clientid: 1, paymentmethod: 'paypal' }

test('a top-level domain is made, shown as documented, and changed in what is sent', async () => {
  const seller = await createSeller()
  const { context } = seller
  expect((await seller.must('GetTLDPricing')).pricing).toEqual([])
  const offers = { id_protection: true, epp_required: true, auto_registrar: 'enom', group: 'SALE' } as const
  const fees = { grace_period_days: 30, grace_period_fee: 0, redemption_period_fee: -1 }
  const created = await ok(createOrUpdateTLD(context, { extension: '.COM', ...offers, ...fees, ...prices }))
  expect(created).toMatchObject({ extension: '.com', id: 1 })
  const com = {
    ...{ tld: 'com', categories: [], addons: { dns: false, email: false, idprotect: true }, group: 'sale' },
    ...{ register: { 1: '10.00', 2: '19.00' }, transfer: { 1: '8.00' }, renew: { 1: '11.00', 2: '22.00' } },
    ...{ grace_period: { days: 30, price: '0.00' }, redemption_period: null },
  }
  expect(await seller.must('GetTLDPricing', { clientid: 1 })).toEqual({
    result: 'success',
    currency: { id: 1, code: 'USD', prefix: '$', suffix: ' USD', format: 1, rate: '1.00000' },
    pricing: { com },
  })
  const change = { extension: 'com', dns_management: true, group: '' as never, ...usd, register: { 2: '-1', 3: '30' } }
  await ok(createOrUpdateTLD(context, change))
  expect((await ok(getTLDPricing(context, { currencyid: 1 }))).pricing['com']).toMatchObject({
    ...com,
    ...{ group: '', addons: { dns: true, idprotect: true }, register: { 1: '10.00', 3: '30.00' } },
  })
})

test('top-level domains come in the order that display_after makes', async () => {
  const seller = await createSeller()
  for (const extension of ['com', 'net', 'org']) await seller.must('CreateOrUpdateTLD', { extension })
  const names = async () => Object.keys((await ok(getTLDPricing(seller.context))).pricing)
  expect(await names()).toEqual(['com', 'net', 'org'])
  await ok(createOrUpdateTLD(seller.context, { extension: '.org', display_after: '.com' }))
  expect(await names()).toEqual(['com', 'org', 'net'])
  for (const display_after of ['.biz', '.org'])
    expect((await refused(createOrUpdateTLD(seller.context, { extension: '.org', display_after })))[0]).toBe('invalid')
})

describe('CreateOrUpdateTLD', () => {
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, '1.00']))

  test.each([
    [{ extension: '.a b' }, 'Invalid Extension'],
    [{ auto_registrar: 'x' }, 'Invalid auto_registrar value. Must be empty or one of: enom'],
    [{ register: { 1: '1.00' } }, 'Variable currency_code is required when defining pricing'],
    [{ grace_period_fee: '1.00' }, 'Variable currency_code is required when defining pricing'],
    [{ currency_code: 'XYZ' }, 'Provided currency_code value does not exist. Must be one of: USD'],
    [{ ...usd, renew: '9.00' }, 'Parameters register, renew and transfer must be arrays'],
    [{ ...usd, register: many }, 'The maximum register period is 10 years'],
    [{ ...usd, renew: { 10: '1.00' } }, 'The maximum renew period is 9 years'],
    [{ ...usd, transfer: { 1: '1.00', 2: '2.00' } }, 'Only one transfer period can be defined'],
    [{ ...usd, transfer: { 11: '1.00' } }, 'The maximum transfer period is 10 years'],
    [{ ...usd, renew: { 1: 'x' } }, 'Invalid Pricing: renew has decimals by years'],
    [{ ...usd, renew: { constructor: '1.00' } }, 'Invalid Pricing: renew has decimals by years'],
    [{ group: 'COLD' }, 'Invalid group parameter: COLD. Should be one of HOT, NEW, SALE'],
  ])('with %j is refused', async (fields, message) => {
    const seller = await createSeller()
    expect(await seller.call('CreateOrUpdateTLD', { extension: '.com', ...fields })).toEqual({
      result: 'error',
      message,
    })
    expect(rowsOf(seller, 'tlds')).toEqual([])
  })

  test('needs an active registrar for one', async () => {
    const seller = await createSeller({ installation: { modules: [] } })
    const message = 'No Active Registrars - auto_registrar value cannot be defined'
    expect(await seller.call('CreateOrUpdateTLD', { extension: 'com', auto_registrar: 'enom' })).toMatchObject({
      message,
    })
  })
})

test('GetTLDPricing refuses a client and a currency that are not there', async () => {
  const { context } = await createSeller()
  expect(await refused(getTLDPricing(context, { clientid: 9 }))).toEqual(['notFound', 'Client ID Not Found'])
  expect(await refused(getTLDPricing(context, { currencyid: 2 }))).toEqual(['notFound', 'Currency ID Not Found'])
})

test('an order has the prices and the registrar of the longest top-level domain', async () => {
  const seller = await createSeller()
  const { context } = seller
  await ok(createOrUpdateTLD(context, { extension: '.uk', ...prices, auto_registrar: 'enom' }))
  await ok(createOrUpdateTLD(context, { extension: '.co.uk', ...usd, register: { 2: '7.00' } }))
  const domains = { domaintype: ['register', 'transfer', 'register'], domain: ['a.uk', 'b.uk', 'c.co.uk'] } as const
  await ok(addOrder(context, { ...order, ...domains, regperiod: [2, 1, 2] }))
  const { domains: shown } = await ok(getClientsDomains(context))
  expect(shown.map((row) => [row.firstpaymentamount, row.recurringamount, row.registrar])).toEqual([
    ...[
      ['19.00', '22.00', 'enom'],
      ['8.00', '11.00', 'enom'],
      ['7.00', '7.00', ''],
    ],
  ])
  const { orders } = await seller.must('GetOrders')
  expect(orders.order[0].amount).toBe('34.00')
  const single = { ...order, domaintype: ['register'], domain: ['d.co.uk'] } as const
  expect(await refused(addOrder(context, single))).toEqual(['invalid', 'Invalid Registration Period'])
})
