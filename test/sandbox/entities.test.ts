import { beforeEach, describe, expect, test } from 'vitest'
import { createShop, pricing, type Shop } from './api.js'

/** For each resource a body that makes one, and a change to it. */
const samples: Record<string, (shop: Shop) => Promise<[object, object]> | [object, object]> = {
  customers: () => [{ name: 'New', email: 'new@customer.com' }, { city: 'Berlin' }],
  endusers: ({ customer }) => [{ email: 'mary@customer.com', customerId: customer.id }, { firstName: 'Mary' }],
  features: () => [{ name: 'Feature B', uniqueKey: 'feat-B' }, { description: 'extended trial' }],
  groups: () => [{ name: 'Basic group' }, { name: 'Other' }],
  packages: ({ group }) => [{ name: 'Pro package', groupId: group.id }, { name: 'Pro plan changed name' }],
  plans: ({ pack, customer }) => [{ packageId: pack.id, pricing }, { allowedCustomerIds: [customer.id] }],
  subscriptions: ({ customer, group }) => [{ customerId: customer.id, groupId: group.id }, { manual: true }],
  invoices: ({ customer }) => [{ customerId: customer.id, items: [{ amount: 100 }] }, { dueDate: '2016-02-22' }],
  payments: async ({ customer, must }) => {
    const items = [{ description: 'a', amount: 100 }]
    const { id } = await must('POST', 'invoices/', { customerId: customer.id, items })
    return [{ invoiceId: id, amount: 40 }, { memo: 'by bank' }]
  },
  refunds: async ({ customer, must }) => {
    const { id } = await must('POST', 'invoices/', { customerId: customer.id, items: [{ amount: 100 }] })
    await must('PUT', `invoices/${id}/payment`, { amount: 100 })
    return [{ invoiceId: id, amount: 40 }, { reason: 'broken' }]
  },
  coupons: () => [{ code: 'WELCOME', percentOff: '10' }, { name: 'Welcome' }],
  members: () => [{ email: 'sam@teamtools.io' }, { firstName: 'Sam' }],
  teams: () => [{ name: 'Support' }, { name: 'Sales' }],
}

describe.each(Object.keys(samples))('%s', (resource) => {
  let shop: Shop
  let body: object
  let change: object
  beforeEach(async () => {
    shop = await createShop()
    ;[body, change] = (await samples[resource]?.(shop)) ?? [{}, {}]
  })
  const create = async (extra: object = {}) => shop.must('POST', `${resource}/`, { ...body, ...extra })

  test('is created with an id, dates and tags, and read back the same', async () => {
    const created = await create()
    expect(created.id).toMatch(/^[0-9a-f]{24}$/)
    expect(created.created_at).toEqual({ date: '2016-05-04 12:30:51.000000', timezone_type: 3, timezone: 'UTC' })
    expect(created.updated_at).toEqual(created.created_at)
    expect(created.tags).toEqual([])
    expect(await shop.must('GET', `${resource}/${created.id}`)).toEqual(created)
    expect(await shop.must('GET', `${resource}/${created.id.toUpperCase()}`)).toEqual(created)
    expect(await shop.must('GET', resource)).toContainEqual(created)
  })

  test('has its keys in order: id first, then fields, dates, tags', async () => {
    const keys = Object.keys(await create())
    const end = [
      'updated_at',
      'created_at',
      'tags',
      ...(resource === 'customers' || resource === 'endusers' ? ['notes'] : []),
    ]
    expect(keys[0]).toBe('id')
    expect(keys.slice(-end.length)).toEqual(end)
  })

  test('keeps keys of the account’s own, and no credential', async () => {
    const extra = { department: 'Sales', nested: { deep: [1, null, 'x'] }, stripeToken: 'tok_1', empty: null }
    const created = await create(extra)
    expect(created).toMatchObject({ department: 'Sales', nested: { deep: [1, null, 'x'] }, empty: null })
    const text = JSON.stringify([created, shop.sandbox.exportState().tables])
    expect(text).not.toContain(shop.token)
    expect(text).not.toContain('tok_1')
  })

  test('is updated, which moves updated_at', async () => {
    const created = await create()
    shop.clock.ms += 1500
    const updated = await shop.must('PUT', `${resource}/${created.id}`, { ...change })
    expect(updated.updated_at.date).toBe('2016-05-04 12:30:52.500000')
    expect(updated.created_at).toEqual(created.created_at)
    expect(updated).not.toEqual(created)
    expect(await shop.must('GET', `${resource}/${created.id}`)).toEqual(updated)
  })

  test('sent back as it came, without a unique e-mail, changes nothing', async () => {
    const created = await create({ tags: ['new'] })
    shop.clock.ms += 1000
    const revision = shop.sandbox.revision()
    const { email: _email, ...fetched } = created
    const sentBack = resource === 'customers' ? fetched : created
    expect(await shop.must('PUT', `${resource}/${created.id}`, sentBack)).toEqual(created)
    expect(shop.sandbox.revision()).toBe(revision)
  })

  test('is found by its tags', async () => {
    const created = await create({ tags: ['new', 'a/b & c'] })
    expect(await shop.must('GET', `${resource}/tag/new`)).toEqual([created])
    expect(await shop.must('GET', `${resource}/tag/${encodeURIComponent('a/b & c')}`)).toEqual([created])
    expect(await shop.must('GET', `${resource}/tag/other`)).toEqual([])
    await shop.must('PUT', `${resource}/${created.id}`, { tags: [] })
    expect(await shop.must('GET', `${resource}/tag/new`)).toEqual([])
  })

  test('is deleted softly: answered once more, then like unknown', async () => {
    const created = await create({ tags: ['new'] })
    shop.clock.ms += 1000
    const deleted = await shop.must('DELETE', `${resource}/${created.id}`)
    expect(deleted).toMatchObject({ id: created.id, deleted_at: '2016-05-04 12:30:52' })
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const again = await shop.call(method, `${resource}/${created.id}`)
      expect([again.status, again.message]).toEqual([404, expect.stringContaining(created.id)])
    }
    expect(await shop.must('GET', `${resource}/tag/new`)).toEqual([])
    const listed: { id: string }[] = await shop.must('GET', resource)
    expect(listed.map(({ id }) => id)).not.toContain(created.id)
  })

  test('names unknown and malformed ids', async () => {
    const unknown = await shop.call('GET', `${resource}/580a0ffcbffebc8b0e8b456a`)
    expect([unknown.status, unknown.message]).toEqual([404, expect.stringContaining('580a0ffcbffebc8b0e8b456a')])
    for (const bad of ['580a0ffcbffebc8b0e8b456aff', 'x', '%20', 'constructor']) {
      expect((await shop.call('GET', `${resource}/${bad}`)).status).toBe(400)
    }
  })

  test('lists its attributes, predefined ones and relations', async () => {
    const attributes: { name: string; type: string; default: boolean; id: string }[] = await shop.must(
      'GET',
      `${resource}/attributes`,
    )
    for (const attribute of attributes) expect(attribute).toMatchObject({ default: true, id: expect.any(String) })
    expect(new Set(attributes.map(({ id }) => id)).size).toBe(attributes.length)
  })
})
