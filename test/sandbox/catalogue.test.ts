import { describe, expect, test } from 'vitest'
import { createApi, createShop, pricing } from './api.js'

describe('groups', () => {
  test('the first is the default one, whatever it says', async () => {
    const { must } = await createApi()
    expect(await must('POST', 'groups/', { default: 'false' })).toMatchObject({ default: true, defaultPackageId: null })
    expect(await must('POST', 'groups/', {})).toMatchObject({ default: false })
  })

  test('a new default one unsets the other', async () => {
    const { call, must } = await createApi()
    const first = await must('POST', 'groups/', { name: 'A' })
    const second = await must('POST', 'groups/', { name: 'B', default: true })
    expect((await must('GET', `groups/${first.id}`)).default).toBe(false)
    await must('PUT', `groups/${first.id}`, { default: 'true' })
    expect((await must('GET', `groups/${second.id}`)).default).toBe(false)
    expect((await call('PUT', `groups/${first.id}`, { default: false })).status).toBe(422)
  })

  test('a new one can take its default package from another', async () => {
    const { must, group, pack } = await createShop()
    const next = await must('POST', 'groups/', { name: 'Basic group', defaultPackage: pack.id, default: true })
    expect(next).toMatchObject({ defaultPackageId: pack.id, default: true })
    expect(next).not.toHaveProperty('defaultPackage')
    expect(await must('GET', `packages/${pack.id}`)).toMatchObject({ groupId: next.id, default: true })
    expect((await must('GET', `groups/${group.id}`)).defaultPackageId).toBeNull()
  })

  test('one that is there takes only a package of its own', async () => {
    const { call, must, group, pack } = await createShop()
    const other = await must('POST', 'groups/', { name: 'B' })
    expect((await call('PUT', `groups/${other.id}`, { defaultPackageId: pack.id })).status).toBe(422)
    const pro = await must('POST', 'packages/', { name: 'Pro', groupId: group.id })
    await must('PUT', `groups/${group.id}`, { defaultPackageId: pro.id })
    const packages = await must('GET', `groups/${group.id}/packages`)
    expect(packages.map((one: { default: boolean }) => one.default)).toEqual([false, true])
  })
})

describe('packages', () => {
  test('a group’s only one is its default, a second is not, a default one unsets the other', async () => {
    const { call, must, group, pack } = await createShop()
    expect(pack.default).toBe(true)
    const second = await must('POST', 'packages/', { name: 'Pro' })
    expect(second).toMatchObject({ groupId: group.id, default: false })
    const third = await must('POST', 'packages/', { name: 'Max', default: 'true' })
    expect(third.default).toBe(true)
    expect((await must('GET', `packages/${pack.id}`)).default).toBe(false)
    expect((await must('GET', `groups/${group.id}`)).defaultPackageId).toBe(third.id)
    expect((await call('PUT', `packages/${third.id}`, { default: false })).status).toBe(422)
  })

  test('without any group there is nowhere to put one', async () => {
    const { call } = await createApi()
    const reply = await call('POST', 'packages/', { name: 'Pro' })
    expect([reply.status, Object.keys(reply.message)]).toEqual([422, ['groupId']])
  })

  test('a default one that moves or goes leaves the last one default', async () => {
    const { must, group, pack } = await createShop()
    const pro = await must('POST', 'packages/', { name: 'Pro', groupId: group.id })
    const other = await must('POST', 'groups/', { name: 'B' })
    await must('PUT', `packages/${pack.id}`, { groupId: other.id })
    expect((await must('GET', `groups/${group.id}`)).defaultPackageId).toBe(pro.id)
    expect((await must('GET', `groups/${other.id}`)).defaultPackageId).toBe(pack.id)
    await must('DELETE', `packages/${pro.id}`)
    expect((await must('GET', `groups/${group.id}`)).defaultPackageId).toBeNull()
    expect(await must('GET', `groups/${group.id}/packages`)).toEqual([])
  })
})

describe('plans', () => {
  test('inherit name and description, and the first is the package’s default', async () => {
    const { must, group } = await createShop()
    const pack = await must('POST', 'packages/', { name: 'Pro', description: 'All of it', groupId: group.id })
    const plan = await must('POST', 'plans/', { packageId: pack.id, currency: 'eur', pricing })
    expect(plan).toMatchObject({ name: 'Pro', description: 'All of it', currency: 'EUR', pricing })
    const own = await must('POST', 'plans/', { packageId: pack.id, name: 'Enterprise', pricing: { type: 'free' } })
    expect(own).toMatchObject({ name: 'Enterprise', description: 'All of it', pricing: { type: 'free' } })
    expect((await must('GET', `packages/${pack.id}`)).planId).toBe(plan.id)
    await must('DELETE', `plans/${plan.id}`)
    expect((await must('GET', `packages/${pack.id}`)).planId).toBe(own.id)
    await must('DELETE', `plans/${own.id}`)
    expect((await must('GET', `packages/${pack.id}`)).planId).toBeNull()
  })

  const interval = { type: 'month', amount: 1 }
  const level = { condition: { min: 1, max: -1 }, expression: [{ type: 'unit', unit: 'enduser', amount: 120 }] }
  test.each([
    { type: 'flat', interval: { type: 'day', amount: 365 }, amount: 0 },
    { type: 'flat', interval: { type: 'week', amount: 52 }, amount: 1 },
    { type: 'flat', interval: { type: 'month', amount: 12 }, amount: 1 },
    { type: 'flat', interval: { type: 'year', amount: 1 }, amount: 1, note: 'kept' },
    { type: 'unit', interval, unit: 'enduser', amount: 200 },
    {
      type: 'tier',
      interval,
      unit: 'enduser',
      levels: [level, { ...level, expression: [{ type: 'flat', amount: 1 }] }],
    },
    { type: 'free' },
    { type: 'free', interval },
  ])('may cost %j', async (price) => {
    const { must, pack } = await createShop()
    expect((await must('POST', 'plans/', { packageId: pack.id, pricing: price })).pricing).toEqual(price)
  })

  test.each([
    { type: 'flat', interval: { type: 'day', amount: 366 }, amount: 1 },
    { type: 'flat', interval: { type: 'week', amount: 53 }, amount: 1 },
    { type: 'flat', interval: { type: 'month', amount: 13 }, amount: 1 },
    { type: 'flat', interval: { type: 'year', amount: 2 }, amount: 1 },
    { type: 'flat', interval: { type: 'month', amount: 0 }, amount: 1 },
    { type: 'flat', interval: { type: 'month', amount: 1.5 }, amount: 1 },
    { type: 'flat', interval: { type: 'moon', amount: 1 }, amount: 1 },
    { type: 'flat', interval: { type: 'constructor', amount: 1 }, amount: 1 },
    { type: 'flat', amount: 1 },
    { type: 'flat', interval },
    { type: 'flat', interval, amount: '1' },
    { type: 'flat', interval, amount: -1 },
    { type: 'unit', interval, amount: 1 },
    { type: 'unit', interval, unit: 'seat', amount: 1 },
    { type: 'tier', interval, unit: 'enduser', levels: [] },
    { type: 'tier', interval, unit: 'enduser', levels: [{ ...level, condition: { min: 5, max: 4 } }] },
    { type: 'tier', interval, unit: 'enduser', levels: [{ ...level, expression: [] }] },
    { type: 'tier', interval, unit: 'enduser', levels: ['x'] },
    { type: 'other', interval, amount: 1 },
    'free',
    [],
  ])('may not cost %j', async (price) => {
    const { call, pack } = await createShop()
    const reply = await call('POST', 'plans/', { packageId: pack.id, pricing: price })
    expect([reply.status, Object.keys(reply.message)]).toEqual([422, ['pricing']])
  })

  test('only who is allowed one can change', async () => {
    const { call, must, pack, plan, customer } = await createShop()
    for (const change of [
      { name: 'X' },
      { currency: 'EUR' },
      { trial: 5 },
      { pricing: { type: 'free' } },
      { packageId: null },
    ]) {
      const reply = await call('PUT', `plans/${plan.id}`, change)
      expect([reply.status, reply.message]).toEqual([422, { [Object.keys(change)[0] ?? '']: ['cannot be changed'] }])
    }
    const same = { currency: 'usd', packageId: pack.id, pricing, trial: null, memo: 'kept' }
    const changed = await must('PUT', `plans/${plan.id}`, { ...same, allowedCustomerIds: [customer.id] })
    expect(changed).toMatchObject({ allowedCustomerIds: [customer.id], memo: 'kept', pricing })
  })
})

describe('coupons', () => {
  test.each([{ percentOff: 101 }, { percentOff: -1 }, { amountOff: 1.5 }, { amountOff: '5' }])(
    '%j is refused',
    async (bad) => {
      const { call } = await createApi()
      expect((await call('POST', 'coupons/', { code: 'A', ...bad })).status).toBe(422)
    },
  )

  test('a code is taken once, and a subscription can name it', async () => {
    const { call, must, subscription } = await createShop()
    const coupon = await must('POST', 'coupons/', { code: 'A', amountOff: 500 })
    expect((await call('POST', 'coupons/', { code: 'A' })).message).toEqual({ code: ['has already been taken'] })
    await must('PUT', `subscriptions/${subscription.id}`, { couponId: coupon.id })
    const read = await must('GET', `subscriptions/${subscription.id}?include=coupon`)
    expect(read.coupon.data).toEqual(coupon)
  })
})
