import { createTeamToolsSandbox, seedTeamToolsDemo } from 'billfold/sandbox'
import { expect, test } from 'vitest'
import { createApi, createShop, type Loose, type Shop } from './api.js'

const invoicesOf = async ({ must, customer }: Pick<Shop, 'must' | 'customer'>) =>
  (await must('GET', `customers/${customer.id}?include=invoices`)).invoices.data

/** The token of a test outlasts the moves of its clock. */
const decades = 1_000_000_000

/** A shop whose customer is subscribed to a plan. */
const subscribe = async (plan: object, users = 0, options = {}): Promise<Shop> => {
  const api = await createApi({ tokenLifetime: decades, ...options })
  const group = await api.must('POST', 'groups/', { name: 'Standard' })
  const pack = await api.must('POST', 'packages/', { name: 'Basic', groupId: group.id })
  const made = await api.must('POST', 'plans/', { packageId: pack.id, name: 'Basic plan', currency: 'EUR', ...plan })
  const customer = await api.must('POST', 'customers/', { name: 'A', email: 'a@a.a' })
  for (let user = 0; user < users; user += 1)
    await api.must('POST', 'endusers/', {
      email: `${user}@a.a`,
      firstName: 'A',
      lastName: 'B',
      customerId: customer.id,
    })
  const subscription = await api.must('PUT', `customers/${customer.id}/subscribe`, { groupId: 'default' })
  return { ...api, group, pack, plan: made, customer, subscription }
}

const monthly = { type: 'flat', interval: { type: 'month', amount: 1 }, amount: 1990 }

test('a subscription is invoiced after each interval, at that time', async () => {
  const shop = await subscribe({ pricing: monthly, initialFee: 500 })
  shop.sandbox.clock.advance('1 day')
  expect(await invoicesOf(shop)).toEqual([])
  shop.sandbox.clock.advance('2 months')
  const invoices: Loose[] = await invoicesOf(shop)
  expect(invoices.map(({ total, currency, status, created_at }) => [total, currency, status, created_at.date])).toEqual(
    [
      [2490, 'EUR', 'open', '2016-06-04 12:30:51.000000'],
      [1990, 'EUR', 'open', '2016-07-04 12:30:51.000000'],
    ],
  )
  expect(invoices[0].items).toEqual([
    { description: 'Basic plan', amount: 1990 },
    { description: 'Initial fee', amount: 500 },
  ])
})

test('a trial comes first, and its end is invoiced', async () => {
  const shop = await subscribe({ pricing: monthly, trial: 14 })
  shop.sandbox.clock.advance('15 days')
  const dates = async () => (await invoicesOf(shop)).map(({ created_at }: Loose) => created_at.date.slice(0, 10))
  expect(await dates()).toEqual(['2016-05-18'])
  shop.sandbox.clock.advance('1 month')
  expect(await dates()).toEqual(['2016-05-18', '2016-06-18'])
})

const level = (min: number, max: number, ...expression: object[]) => ({ condition: { min, max }, expression })
const week = { type: 'week', amount: 1 }

test.each([
  ['by unit', { type: 'unit', interval: week, unit: 'enduser', amount: 700 }, 2100],
  [
    'by level',
    {
      ...{ type: 'tier', interval: week, unit: 'enduser' },
      levels: [
        level(0, 2, { type: 'flat', amount: 100 }),
        level(3, -1, { type: 'unit', unit: 'enduser', amount: 10 }, { type: 'flat', amount: 5 }),
      ],
    },
    35,
  ],
])('three end users, priced %s', async (_what, pricing, total) => {
  const shop = await subscribe({ pricing }, 3)
  shop.sandbox.clock.advance('1 week')
  expect((await invoicesOf(shop)).map((invoice: Loose) => invoice.total)).toEqual([total])
})

test('an item that was added is on the next invoice', async () => {
  const shop = await createShop({ tokenLifetime: decades })
  await shop.must('PUT', `subscriptions/${shop.subscription.id}/addinvoiceitem`, { description: 'Set-up', amount: 250 })
  shop.sandbox.clock.advance('1 year')
  const [first] = await invoicesOf(shop)
  expect(first.items).toContainEqual({ description: 'Set-up', amount: 250 })
})

test('a cancelled subscription, a free plan and a sandbox without renewals have no invoices', async () => {
  const cancelled = await subscribe({ pricing: monthly })
  await cancelled.must('PUT', `customers/${cancelled.customer.id}/unsubscribe`)
  const free = await subscribe({ pricing: { type: 'free' } })
  const off = await subscribe({ pricing: monthly }, 0, { renewals: false })
  for (const shop of [cancelled, free, off]) {
    shop.sandbox.clock.advance('1 year')
    expect(await invoicesOf(shop)).toEqual([])
  }
})

test('a subscription that starts in the past is invoiced from now on', async () => {
  const shop = await subscribe({ pricing: monthly })
  await shop.must('PUT', `customers/${shop.customer.id}/subscribe`, { groupId: 'default', startDate: '2010-01-15' })
  expect(await invoicesOf(shop)).toEqual([])
  shop.sandbox.clock.advance('1 month')
  const dates = (await invoicesOf(shop)).map(({ created_at }: Loose) => created_at.date.slice(0, 10))
  expect(dates).toEqual(['2016-05-15'])
})

test('time that passes by itself brings invoices too', async () => {
  const shop = await subscribe({ pricing: monthly })
  shop.clock.ms += 32 * 86_400_000
  expect(await invoicesOf(shop)).toHaveLength(1)
})

test('what falls due survives an export', async () => {
  const before = await subscribe({ pricing: monthly })
  const after = await createApi({ state: before.sandbox.exportState() })
  after.sandbox.clock.advance('1 month')
  expect(after.sandbox.exportState().tables['invoices']).toHaveLength(1)
  const damaged = { ...before.sandbox.exportState(), renewals: [{ id: 'x' }] }
  expect(after.sandbox.loadState(damaged as never)).toEqual({ ok: false, message: 'its renewals are damaged' })
})

test('the demo data is invoiced from when it is loaded', async () => {
  const now = () => Date.UTC(2031, 4, 30, 12)
  const sandbox = createTeamToolsSandbox({ clientId: 'id', clientSecret: 'x', salt: 'x', now })
  await seedTeamToolsDemo(sandbox)
  const count = () => sandbox.exportState().tables['invoices']?.length ?? 0
  const before = count()
  await sandbox.fetch('/customers')
  expect(count()).toBe(before)
  sandbox.clock.advance('1 month')
  expect(count()).toBe(before + 3)
  expect(sandbox.exportState().tables['invoices']?.at(-1)?.createdAt).toBe(Date.UTC(2031, 5, 11, 12))
})
