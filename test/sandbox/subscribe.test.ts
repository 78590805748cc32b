import { describe, expect, test } from 'vitest'
import { createApi, createShop, pricing } from './api.js'

describe('subscribing', () => {
  test('takes the default group, its default package and its default plan', async () => {
    const { must, group, pack, plan, customer, subscription } = await createShop()
    expect(subscription).toMatchObject({
      ...{ customerId: customer.id, groupId: group.id, packageId: pack.id, planId: plan.id, couponId: null },
      ...{ balance: 0, status: 'active', manual: false, startDate: { date: '2016-05-04 12:30:51.000000' } },
    })
    const read = await must('GET', `customers/${customer.id}`)
    expect(read).toMatchObject({ groupId: group.id, subscriptionId: subscription.id })
    expect(await must('GET', `customers/${customer.id}/subscription`)).toEqual(subscription)
  })

  test('by saving groupId answers the customer', async () => {
    const { must, group, customer } = await createShop()
    const made = await must('POST', 'customers/', { name: 'B', email: 'b@b.b', groupId: 'default' })
    expect(made).toMatchObject({ name: 'B', groupId: group.id, subscriptionId: expect.any(String) })
    const saved = await must('PUT', `customers/${customer.id}`, { groupId: group.id, city: 'Berlin' })
    expect(saved).toMatchObject({ city: 'Berlin', groupId: group.id })
  })

  test('by saving the group one is subscribed in changes nothing; another group subscribes anew', async () => {
    const { must, group, customer, subscription } = await createShop()
    await must('PUT', `customers/${customer.id}`, { groupId: 'default' })
    expect((await must('GET', `customers/${customer.id}`)).subscriptionId).toBe(subscription.id)
    const other = await must('POST', 'groups/', { name: 'B' })
    const pack = await must('POST', 'packages/', { name: 'Other', groupId: other.id })
    const moved = await must('PUT', `customers/${customer.id}`, { groupId: other.id })
    expect(moved.groupId).not.toBe(group.id)
    const now = await must('GET', `customers/${customer.id}/subscription`)
    expect(now).toMatchObject({ packageId: pack.id, planId: null })
  })

  test('to a package by name, with what the README sends along', async () => {
    const { must, group, customer } = await createShop()
    const pro = await must('POST', 'packages/', { name: 'Pro', groupId: group.id })
    const order = { groupId: group.id, packageId: pro.id, manual: 'true', stripeToken: 'tok_secret', force: false }
    const subscription = await must('PUT', `customers/${customer.id}/subscribe`, order)
    expect(subscription).toMatchObject({ packageId: pro.id, manual: true })
    expect(subscription).not.toHaveProperty('force')
  })

  test('takes the plan reserved for the customer before the default one', async () => {
    const { must, pack, customer } = await createShop()
    const reserved = await must('POST', 'plans/', { packageId: pack.id, pricing, allowedCustomerIds: [customer.id] })
    const subscription = await must('PUT', `customers/${customer.id}/subscribe`, { groupId: 'default' })
    expect(subscription.planId).toBe(reserved.id)
  })

  test('again cancels the one before and takes its balance and open items along', async () => {
    const { must, customer, subscription } = await createShop()
    const { id } = await must('POST', 'invoices/', { customerId: customer.id, items: [{ amount: 100 }] })
    await must('PUT', `invoices/${id}/payment`, { amount: 130 })
    await must('PUT', `subscriptions/${subscription.id}/addinvoiceitem`, { description: 'later', amount: 7 })
    const next = await must('PUT', `customers/${customer.id}/subscribe`, { groupId: 'default' })
    expect(next).toMatchObject({ balance: 30, invoiceItems: [{ description: 'later', amount: 7 }], status: 'active' })
    const before = await must('GET', `subscriptions/${subscription.id}`)
    expect(before).toMatchObject({ balance: 0, invoiceItems: [], status: 'cancelled' })
  })

  test('by creating a subscription is the same', async () => {
    const { must, customer, pack, subscription } = await createShop()
    const made = await must('POST', 'subscriptions/', { customerId: customer.id, packageId: pack.id })
    expect((await must('GET', `customers/${customer.id}`)).subscriptionId).toBe(made.id)
    expect((await must('GET', `subscriptions/${subscription.id}`)).status).toBe('cancelled')
  })

  test.each([
    [{}, 'groupId'],
    [{ groupId: 'other' }, 'groupId'],
    [{ groupId: '580a0ffcbffebc8b0e8b456a' }, 'groupId'],
    [{ groupId: 'default', packageId: '580a0ffcbffebc8b0e8b456a' }, 'packageId'],
    [{ groupId: 'default', manual: 'perhaps' }, 'manual'],
    [{ groupId: 'default', couponId: '580a0ffcbffebc8b0e8b456a' }, 'couponId'],
  ])('with %j is refused for its %s and changes nothing', async (order, name) => {
    const { call, must, customer, subscription } = await createShop()
    const reply = await call('PUT', `customers/${customer.id}/subscribe`, order)
    expect([reply.status, Object.keys(reply.message)]).toEqual([422, [name]])
    expect(await must('GET', `customers/${customer.id}/subscription`)).toEqual(subscription)
  })

  test('is refused without a default group, a default package, or in another group’s package', async () => {
    const { call, must } = await createApi()
    const { id } = await must('POST', 'customers/', { name: 'A', email: 'a@a.a' })
    const subscribe = (order: object) => call('PUT', `customers/${id}/subscribe`, { ...order })
    expect((await subscribe({ groupId: 'default' })).message).toEqual({ groupId: ['there is no default group'] })
    await must('POST', 'groups/', {})
    expect((await subscribe({ groupId: 'default' })).message).toEqual({
      packageId: ['the group has no default package'],
    })
    const other = await must('POST', 'groups/', {})
    const pack = await must('POST', 'packages/', { name: 'P', groupId: other.id })
    const reply = await subscribe({ groupId: 'default', packageId: pack.id })
    expect(reply.message).toEqual({ packageId: ['is not a package of the group'] })
    const saved = await call('POST', 'customers/', { name: 'B', email: 'b@b.b', groupId: 'default' })
    expect(saved.status).toBe(422)
    expect(await must('GET', 'customers')).toHaveLength(1)
  })

  test('what was subscribed to cannot be changed by an update', async () => {
    const { call, must, group, subscription } = await createShop()
    const pro = await must('POST', 'packages/', { name: 'Pro', groupId: group.id })
    const reply = await call('PUT', `subscriptions/${subscription.id}`, { packageId: pro.id })
    expect([reply.status, reply.message]).toEqual([422, { packageId: ['cannot be changed'] }])
  })
})

describe('unsubscribing', () => {
  test('cancels, and the subscription stays readable', async () => {
    const { call, must, customer, subscription } = await createShop()
    const cancelled = await must('PUT', `customers/${customer.id}/unsubscribe`)
    expect(cancelled).toMatchObject({ id: subscription.id, status: 'cancelled' })
    expect(await must('GET', `customers/${customer.id}/subscription`)).toEqual(cancelled)
    expect((await call('PUT', `customers/${customer.id}/unsubscribe`)).status).toBe(409)
  })

  test('is 404 where there is none', async () => {
    const { call, must } = await createApi()
    const { id } = await must('POST', 'customers/', { name: 'A', email: 'a@a.a' })
    expect((await call('PUT', `customers/${id}/unsubscribe`)).status).toBe(404)
    expect((await call('GET', `customers/${id}/subscription`)).status).toBe(404)
  })

  test('a deleted subscription is the customer’s no more', async () => {
    const { call, must, customer, subscription } = await createShop()
    await must('DELETE', `subscriptions/${subscription.id}`)
    expect((await must('GET', `customers/${customer.id}`)).subscriptionId).toBeNull()
    expect((await call('GET', `customers/${customer.id}/subscription`)).status).toBe(404)
  })
})

describe('migrating end users', () => {
  const createTwo = async () => {
    const api = await createApi()
    const add = async (name: string) => (await api.must('POST', 'customers/', { name, email: `${name}@x.y` })).id
    const [from, to] = [await add('from'), await add('to')]
    const users: string[] = []
    for (const email of ['a@a.a', 'b@b.b', 'c@c.c']) {
      users.push((await api.must('POST', 'endusers/', { email, customerId: from })).id)
    }
    const ids = async (customer: string) => {
      const found: { id: string }[] = await api.must('GET', `customers/${customer}/endusers`)
      return found.map(({ id }) => id)
    }
    return { ...api, from, to, users, ids }
  }

  test('moves those named', async () => {
    const { must, from, to, users, ids } = await createTwo()
    const moved = await must('PUT', `customers/${from}/endusers`, { enduserIds: users.slice(0, 2), newCustomerId: to })
    expect(moved).toMatchObject([{ customerId: to }, { customerId: to }])
    expect([await ids(from), await ids(to)]).toEqual([users.slice(2), users.slice(0, 2)])
  })

  test.each([[{ enduserIds: [] }], [{}]])('with %j moves all', async (which) => {
    const { must, from, to, users, ids } = await createTwo()
    await must('PUT', `customers/${from}/endusers`, { ...which, newCustomerId: to })
    expect([await ids(from), await ids(to)]).toEqual([[], users])
  })

  test('refuses strangers and moves nobody', async () => {
    const { call, from, to, users, ids } = await createTwo()
    const strangers = { enduserIds: [users[0], to], newCustomerId: to }
    expect((await call('PUT', `customers/${from}/endusers`, strangers)).status).toBe(422)
    expect((await call('PUT', `customers/${from}/endusers`, { newCustomerId: 'x' })).status).toBe(422)
    expect((await call('PUT', `customers/${from}/endusers`, { newCustomerId: to, enduserIds: 'all' })).status).toBe(422)
    expect(await ids(from)).toEqual(users)
  })
})
