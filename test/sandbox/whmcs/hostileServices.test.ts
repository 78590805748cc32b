import fc from 'fast-check'
import { expect, test } from 'vitest'
import { domainActions } from '../../../src/sandbox/whmcs/domains/actions.js'
import { moduleActions } from '../../../src/sandbox/whmcs/modules/actions.js'
import { orderActions } from '../../../src/sandbox/whmcs/orders/actions.js'
import { serverActions } from '../../../src/sandbox/whmcs/servers/actions.js'
import { serviceActions } from '../../../src/sandbox/whmcs/services/actions.js'
import { facts } from '../../../src/whmcs/generate/facts.js'
import { createSeller, sell } from './sold.js'
import { base64, createWhmcs, credentials, form, serialize } from './whmcs.js'

const areas = { ...orderActions, ...serviceActions, ...moduleActions, ...domainActions, ...serverActions }
const tested = facts.filter(({ action }) => Object.hasOwn(areas, action) && action !== 'GetRegistrars')
const suffixes = [
  '',
  '',
  '',
  '[]',
  '[0]',
  '[1]',
  '[1][monthly]',
  '[__proto__]',
  '[a.example]',
  '[constructor]',
  '[x][y]',
]

const values = fc.oneof(
  fc.constantFrom('1', '1', '1', '0', '-1', '2', '9'.repeat(400), '1e308', '-0', '0x1', '١', '\0', '\uFFFD', '%', ''),
  fc.constantFrom('2024-01-31', '0001-01-01', '9999-12-31', '0000-00-00', 'paypal', 'mailin', 'enom', 'gateway', 'USD'),
  fc.constantFrom(
    'monthly',
    'One Time',
    'Annually',
    'Active',
    'Pending',
    'register',
    'a.example',
    '.example',
    'product',
  ),
  fc.constantFrom('constructor', '__proto__', '<contactdetails><a><b>x</b></a></contactdetails>', 'configoptions'),
  fc.constantFrom(base64(serialize({ 1: { qty: 2 }, __proto__: 1, constructor: 2 })), base64(serialize('x'))),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const calls = fc.constantFrom(...tested).chain(({ action, request }) => {
  const names = [...new Set(request.map(({ name }) => name.replace(/\[.*/, '')))]
  const field = fc.tuple(fc.constantFrom('x', ...names), fc.constantFrom(...suffixes), values)
  return fc.record({ action: fc.constant(action), fields: fc.array(field, { maxLength: 14 }) })
})

test('no parameters at all make an answer that is none, nor a state that cannot be loaded', async () => {
  expect(tested.length).toBeGreaterThan(45)
  await fc.assert(
    fc.asyncProperty(fc.array(calls, { minLength: 1, maxLength: 12 }), async (program) => {
      const seller = await createSeller()
      await sell(seller, { pid: [3], addons: [[1]], domaintype: ['register'], domain: ['a.example'] })
      await seller.must('UpdateClientDomain', { domainid: 1, registrar: 'enom' })
      for (const { action, fields } of program) {
        const before = JSON.stringify(seller.sandbox.exportState())
        const body = new URLSearchParams(fields.map(([name, suffix, value]) => [name + suffix, value]))
        const reply = await seller.post(`${body.toString()}&${form({ ...credentials, action, responsetype: 'json' })}`)
        const { result } = JSON.parse(reply.text)
        expect([action, reply.status, result]).toEqual([action, 200, expect.stringMatching(/^(success|error)$/)])
        if (result === 'error') expect(JSON.stringify(seller.sandbox.exportState())).toBe(before)
      }
      const state = JSON.parse(JSON.stringify(seller.sandbox.exportState()))
      const next = createWhmcs({ state })
      expect(next.sandbox.exportState()).toEqual(state)
      for (const action of [
        'GetClientsProducts',
        'GetClientsDomains',
        'GetClientsAddons',
        'GetOrders',
        'GetTLDPricing',
      ])
        expect(await next.must(action)).toEqual(await seller.must(action))
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    }),
    { numRuns: 120 },
  )
}, 60_000)

test('what an order comes to is what its invoice comes to', async () => {
  const anyLines = fc.record({
    pids: fc.array(fc.constantFrom(1, 2, 3, 4), { maxLength: 3 }),
    qty: fc.constantFrom('', 1, 3),
    addons: fc.constantFrom('', '1', '1,1'),
    override: fc.constantFrom('', '0', '0.05', '7.77'),
    domains: fc.nat({ max: 2 }),
    promotion: fc.constantFrom('', 'P', 'F', 'O', 'S'),
  })
  const lines = anyLines.filter(({ pids, domains }) => pids.length + domains > 0)
  const promotions = [
    { id: 1, code: 'P', type: 'Percentage', value: '33.333' },
    { id: 2, code: 'F', type: 'Fixed Amount', value: '6.00', recurring: true },
    { id: 3, code: 'O', type: 'Price Override', value: '3.00' },
    { id: 4, code: 'S', type: 'Free Setup', value: '0.00', recurring: true },
  ] as const
  await fc.assert(
    fc.asyncProperty(lines, async ({ pids, qty, addons, override, domains, promotion }) => {
      const seller = await createSeller({ installation: { promotions } })
      await seller.must('CreateOrUpdateTLD', { extension: 'example', currency_code: 'USD', register: { 1: '4.05' } })
      const names = Array.from({ length: domains }, (_, index) => `d${index}.example`)
      const each = <T>(value: T) => pids.map(() => value)
      const placed = await seller.must('AddOrder', {
        ...{ clientid: 1, paymentmethod: 'paypal', pid: pids, qty: each(qty), addons: each(addons) },
        ...{ priceoverride: each(override), promocode: promotion, domaintype: names.map(() => 'register') },
        domain: names,
      })
      const { amount } = (await seller.must('GetOrders', { id: 1 })).orders.order[0]
      const isFree = placed.invoiceid === '0'
      const subtotal = isFree ? '0.00' : (await seller.must('GetInvoice', { invoiceid: placed.invoiceid })).subtotal
      expect(amount).toBe(subtotal)
    }),
    { numRuns: 60 },
  )
}, 60_000)
