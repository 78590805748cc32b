import { describe, expect, test } from 'vitest'
import { eventKey } from 'billfold/teamtools'
import { type Loose, salt } from '../sandbox/api.js'
import { createSample, raise, sampleOf, segmentOf, type ServedShop, useServedShop } from './served.js'
import { operation, operationNames, resources, valueOf } from './wire.js'

/** Calls the function that a scenario is about, in one of its forms, and gives what the answer's envelope holds. */
type Send = (...args: readonly unknown[]) => Promise<Loose>

/** Calls one function and reads back what it did. */
type Scenario = (shop: ServedShop, send: Send) => Promise<void>

const idsOf = (entities: readonly { id: string }[]): readonly string[] => entities.map(({ id }) => id)

const attribute = { name: 'department', prettyName: 'Department', type: 'text', searchable: true }

const generic = (resource: string): Readonly<Record<string, Scenario>> => {
  const path = segmentOf(resource)
  const { create, change } = sampleOf(resource)
  return {
    [`get${resource}`]: async (shop, send) => {
      const { id, tags } = await createSample(shop, resource)
      expect(await send(id)).toMatchObject({ id, tags })
    },
    [`list${resource}s`]: async (shop, send) => {
      const { id } = await createSample(shop, resource)
      expect(idsOf(await send())).toContain(id)
    },
    [`list${resource}sByTag`]: async (shop, send) => {
      const { id } = await createSample(shop, resource)
      expect(idsOf(await send('new'))).toEqual([id])
    },
    [`save${resource} creates`]: async (shop, send) => {
      const input = await create(shop)
      const { id } = await send(input)
      expect(await shop.must('GET', `${path}/${id}`)).toMatchObject(input)
    },
    [`save${resource} updates`]: async (shop, send) => {
      const { id } = await createSample(shop, resource)
      expect(await send({ id, ...change(shop) })).toMatchObject({ id, ...change(shop) })
      expect(await shop.must('GET', `${path}/${id}`)).toMatchObject(change(shop))
    },
    [`delete${resource}`]: async (shop, send) => {
      const { id } = await createSample(shop, resource)
      expect(await send(id)).toMatchObject({ id })
      expect((await shop.call('GET', `${path}/${id}`)).status).toBe(404)
    },
    [`get${resource}Attributes`]: async (shop, send) => {
      await shop.must('POST', `${path}/attributes`, attribute)
      expect(await send()).toContainEqual(expect.objectContaining({ ...attribute, default: false }))
    },
    [`save${resource}Attribute creates`]: async (shop, send) => {
      expect(await send(attribute)).toMatchObject(attribute)
      expect(await shop.must('GET', `${path}/attributes`)).toContainEqual(expect.objectContaining(attribute))
    },
    [`save${resource}Attribute updates`]: async (shop, send) => {
      const { id } = await shop.must('POST', `${path}/attributes`, attribute)
      expect(await send({ ...attribute, id, prettyName: 'Section' })).toMatchObject({ id, prettyName: 'Section' })
      const changed = expect.objectContaining({ id, name: 'department', prettyName: 'Section' })
      expect(await shop.must('GET', `${path}/attributes`)).toContainEqual(changed)
    },
    [`delete${resource}Attribute`]: async (shop, send) => {
      const { id } = await shop.must('POST', `${path}/attributes`, attribute)
      expect(await send(id)).toMatchObject({ id })
      expect(idsOf(await shop.must('GET', `${path}/attributes`))).not.toContain(id)
    },
  }
}

const user = async (shop: ServedShop): Promise<Loose> => createSample(shop, 'EndUser')

const event = async (shop: ServedShop): Promise<Loose> => {
  const { id } = await user(shop)
  return shop.must('POST', 'events/', { name: 'login', endUserId: id, key: eventKey(id, salt) })
}

const deleted = async (shop: ServedShop, resource: string): Promise<string> => {
  const { id } = await createSample(shop, resource)
  await shop.must('DELETE', `${segmentOf(resource)}/${id}`)
  return id
}

const bulk =
  (path: string, rows: readonly object[]): Scenario =>
  async (shop, send) => {
    const [first, second] = rows
    const { id } = await shop.must('POST', `${path}/`, { name: 'Old', email: 'old@example.com' })
    const [updated, created] = await send([{ id, ...first }, second])
    expect(updated).toMatchObject({ id, ...first })
    expect(await shop.must('GET', `${path}/${id}`)).toMatchObject(first as object)
    expect(await shop.must('GET', `${path}/${created.id}`)).toMatchObject(second as object)
  }

const restores =
  (resource: string): Scenario =>
  async (shop, send) => {
    const id = await deleted(shop, resource)
    expect(await send(id)).toMatchObject({ id })
    expect(await shop.must('GET', `${segmentOf(resource)}/${id}`)).toMatchObject({ id })
  }

const restoresMany =
  (resource: string): Scenario =>
  async (shop, send) => {
    const id = await deleted(shop, resource)
    expect(idsOf(await send([id]))).toEqual([id])
    expect(await shop.must('GET', `${segmentOf(resource)}/${id}`)).toMatchObject({ id })
  }

/** Every function at least once; what follows the name in a key says what of it. */
const scenarios: Readonly<Record<string, Scenario>> = {
  ...Object.assign({}, ...resources.map(generic)),
  requestAccessToken: async (shop, send) => {
    const { access_token } = await send({ clientId: 'id', clientSecret: 'secret' })
    const groups = await operation('listGroups')({ ...shop.ctx, token: access_token })
    expect(idsOf(valueOf(groups))).toEqual([shop.group.id])
  },
  refreshAccessToken: async (shop, send) => {
    const credentials = { clientId: 'id', clientSecret: 'secret' }
    const { refresh_token } = valueOf(await operation('requestAccessToken')(shop.ctx, credentials))
    const { access_token } = await send(refresh_token)
    expect(await operation('listGroups')({ ...shop.ctx, token: access_token })).toMatchObject({ ok: true })
  },
  saveCustomers: bulk('customers', [{ name: 'A' }, { name: 'B', email: 'b@example.com' }]),
  saveEndUsers: bulk('endusers', [{ firstName: 'A' }, { firstName: 'B', email: 'b@example.com' }]),
  restoreCustomer: restores('Customer'),
  restoreCustomers: restoresMany('Customer'),
  restoreEndUser: restores('EndUser'),
  restoreEndUsers: restoresMany('EndUser'),
  subscribeCustomer: async (shop, send) => {
    const { id } = await createSample(shop, 'Customer')
    const { id: subscriptionId } = await send(id, { groupId: shop.group.id, packageId: shop.pack.id, manual: 'false' })
    expect(await shop.must('GET', `customers/${id}/subscription`)).toMatchObject({
      id: subscriptionId,
      packageId: shop.pack.id,
      planId: shop.plan.id,
      balance: 0,
    })
  },
  unsubscribeCustomer: async (shop, send) => {
    expect(await send(shop.customer.id)).toMatchObject({ id: shop.subscription.id, status: 'cancelled' })
    const path = `subscriptions/${shop.subscription.id}`
    expect(await shop.must('GET', path)).toMatchObject({ status: 'cancelled' })
  },
  getCustomerSubscription: async (shop, send) => {
    expect(await send(shop.customer.id)).toMatchObject({ id: shop.subscription.id, balance: 0 })
  },
  getCustomerEndUsers: async (shop, send) => {
    const { id } = await user(shop)
    expect(idsOf(await send(shop.customer.id))).toEqual([id])
  },
  getCustomerEvents: async (shop, send) => {
    const { id } = await event(shop)
    expect(await send(shop.customer.id)).toMatchObject([{ id, name: 'login', counter: 1 }])
  },
  'migrateCustomerEndUsers moves some': async (shop, send) => {
    const [first, second] = [await user(shop), await user(shop)]
    const { id } = await createSample(shop, 'Customer')
    expect(idsOf(await send(shop.customer.id, id, [second.id]))).toEqual([second.id])
    expect(idsOf(await shop.must('GET', `customers/${id}/endusers`))).toEqual([second.id])
    expect(idsOf(await shop.must('GET', `customers/${shop.customer.id}/endusers`))).toEqual([first.id])
  },
  'migrateCustomerEndUsers moves all': async (shop, send) => {
    const users = [await user(shop), await user(shop)]
    const { id } = await createSample(shop, 'Customer')
    await send(shop.customer.id, id)
    expect(idsOf(await shop.must('GET', `customers/${id}/endusers`))).toEqual(idsOf(users))
  },
  getEndUserEvents: async (shop, send) => {
    const { id, endUserId } = await event(shop)
    expect(await send(endUserId)).toMatchObject([{ id, endUserId, endUserName: 'Mary' }])
  },
  getGroupPackages: async (shop, send) => {
    expect(await send(shop.group.id)).toMatchObject([{ id: shop.pack.id, default: true }])
  },
  settleInvoice: async (shop, send) => {
    const { id } = await raise(shop)
    expect(await send(id)).toMatchObject({ id, status: 'paid', openAmount: 0 })
    expect(await shop.must('GET', `invoices/${id}`)).toMatchObject({ status: 'paid', paidAmount: 1750 })
  },
  'applyInvoicePayment pays a part': async (shop, send) => {
    const { id } = await raise(shop)
    expect(await send(id, { amount: 350 })).toMatchObject({ status: 'open', openAmount: 1400, paidAmount: 350 })
    expect(await shop.must('GET', `invoices/${id}/payments`)).toMatchObject([{ amount: 350 }])
  },
  'applyInvoicePayment credits what is over': async (shop, send) => {
    const { id } = await raise(shop)
    expect(await send(id, { amount: 2000 })).toMatchObject({ status: 'closed', openAmount: 0 })
    expect(await shop.must('GET', `subscriptions/${shop.subscription.id}`)).toMatchObject({ balance: 250 })
  },
  getInvoicePayments: async (shop, send) => {
    const { id } = await raise(shop)
    await shop.must('PUT', `invoices/${id}/payment`, { amount: 350 })
    expect(await send(id)).toMatchObject([{ invoiceId: id, amount: 350, currency: 'USD' }])
  },
  getInvoiceRefunds: async (shop, send) => {
    const { id, invoiceId } = await createSample(shop, 'Refund')
    expect(await send(invoiceId)).toMatchObject([{ id, invoiceId, amount: 350 }])
  },
  addSubscriptionInvoiceItem: async (shop, send) => {
    const { id } = shop.subscription
    const item = { description: 'Next time', currency: 'usd', amount: 1800 }
    expect(await send(id, item)).toMatchObject({ id, invoiceItems: [{ description: 'Next time', amount: 1800 }] })
    const { items, total } = await raise(shop)
    expect(items).toMatchObject([{ amount: 1750 }, { description: 'Next time', amount: 1800 }])
    expect(total).toBe(3550)
  },
  saveEvent: async (shop, send) => {
    const { id: endUserId } = await user(shop)
    const metadata = { page: 'start', nested: [{ deep: true }] }
    const { id } = await send({ name: 'login', endUserId, metadata }, { salt })
    expect(await shop.must('GET', `events/${id}`)).toMatchObject({ name: 'login', endUserId, metadata, counter: 1 })
  },
  trackEvent: async (shop, send) => {
    const { id: endUserId, email } = await user(shop)
    const { id } = await send({ name: 'login', endUser: email, key: eventKey(endUserId, salt), metadata: { page: 1 } })
    expect(await shop.must('GET', `events/${id}`)).toMatchObject({ name: 'login', endUserId, metadata: { page: 1 } })
  },
  getEvent: async (shop, send) => {
    const { id, endUserId } = await event(shop)
    expect(await send(id)).toMatchObject({ id, endUserId, name: 'login', counter: 1 })
  },
  getWebEvent: async (shop, send) => {
    const [{ id }] = await shop.must('GET', 'webevents')
    expect(await send(id)).toMatchObject({ id, source: 'API', action: 'created', data: { type: 'group' } })
  },
  listWebEvents: async (_shop, send) => {
    const found = await send({ filter: 'action{ct}created' })
    expect(found).toContainEqual(expect.objectContaining({ action: 'created' }))
    expect(found).not.toContainEqual(expect.objectContaining({ action: 'updated' }))
  },
  listWebEventsByTag: async (_shop, send) => {
    expect(await send('new')).toEqual([])
  },
  confirmWebEvent: async (shop, send) => {
    const [told] = await shop.must('GET', 'webevents')
    expect(await send({ data: told })).toMatchObject({
      id: told.id,
      data: { type: 'group', value: { id: shop.group.id } },
    })
  },
  forwardStripeEvent: async (shop, send) => {
    const { id } = await raise(shop)
    const object = { id: 'in_1', metadata: { invoiceId: id }, amount_paid: 1750 }
    await send({ id: 'evt_1', type: 'invoice.payment_succeeded', data: { object } })
    expect(await shop.must('GET', `invoices/${id}`)).toMatchObject({ status: 'paid', openAmount: 0 })
  },
  'forwardStripeEvent takes the text that Stripe sent': async (shop, send) => {
    const object = { id: 'sub_1', metadata: { subscriptionId: shop.subscription.id } }
    await send(JSON.stringify({ id: 'evt_1', type: 'customer.subscription.deleted', data: { object } }))
    const path = `subscriptions/${shop.subscription.id}`
    expect(await shop.must('GET', path)).toMatchObject({ status: 'cancelled' })
  },
}

const openShop = useServedShop()

test('every function has a scenario', () => {
  const covered = Object.keys(scenarios).map((key) => key.replace(/ .*/, ''))
  expect([...new Set(covered)].sort()).toEqual([...operationNames].sort())
})

describe('parsed, over a socket', () => {
  test.each(Object.keys(scenarios))('%s', async (key) => {
    const shop = await openShop()
    const call = operation(key.replace(/ .*/, ''))
    await scenarios[key]?.(shop, async (...args) => valueOf(await call(shop.ctx, ...args)))
  })
})

describe('raw, over a socket', () => {
  test.each(Object.keys(scenarios))('%s', async (key) => {
    const shop = await openShop()
    const call = operation(key.replace(/( .*)?$/, 'Raw'))
    await scenarios[key]?.(shop, async (...args) => {
      const { status, headers, body } = valueOf(await call(shop.ctx, ...args))
      expect([status, headers['content-type']]).toEqual([200, 'application/json'])
      const answer = JSON.parse(body)
      return answer.data ?? answer
    })
  })
})

describe('a search over a socket', () => {
  const names = async (shop: ServedShop, query: object): Promise<readonly string[]> =>
    valueOf(await operation('listCustomers')(shop.ctx, query)).map(({ name }: { name: string }) => name)

  const openSearch = async (): Promise<ServedShop> => {
    const shop = await openShop()
    const more = [
      { name: 'Bee', email: 'bee@example.com', country: 'Jamaica' },
      { name: 'Ceé & sons', email: 'cee@example.com', country: 'Japan' },
    ]
    for (const customer of more) await shop.must('POST', 'customers/', customer)
    return shop
  }

  test.each([
    ['keyword looks through searchable attributes', { keyword: 'awesome' }, ['Awesome']],
    ['keyword may hold what a URL must escape', { keyword: 'é & s' }, ['Ceé & sons']],
    ['filter compares one attribute', { filter: 'country{ct}jamaica' }, ['Bee']],
    ['limit ends it', { limit: 2 }, ['Awesome', 'Bee']],
    ['offset passes over', { offset: 1, limit: 1 }, ['Bee']],
    ['orderDirection turns the order', { orderBy: 'name', orderDirection: 'desc' }, ['Ceé & sons', 'Bee', 'Awesome']],
  ])('%s', async (_title, query, found) => {
    expect(await names(await openSearch(), query)).toEqual(found)
  })

  test('include embeds in each entity of the list', async () => {
    const shop = await openSearch()
    const call = operation('listCustomers')(shop.ctx, { keyword: 'awesome', include: 'subscription.package' })
    expect(valueOf(await call)).toMatchObject([{ subscription: { package: { id: shop.pack.id } } }])
  })
})

describe('what the API refuses over a socket', () => {
  test('an unknown id is notFound', async () => {
    const { ctx } = await openShop()
    const result = await operation('getCustomer')(ctx, '580a0ffcbffebc8b0e8b456a')
    expect(result.error).toMatchObject({ kind: 'notFound', status: 404, delivery: 'answered', attempts: 1 })
  })

  test('a bad token is unauthorized', async () => {
    const { ctx } = await openShop()
    const result = await operation('saveCustomer')({ ...ctx, token: 'wrong' }, { name: 'A' })
    expect(result.error).toMatchObject({ kind: 'unauthorized', status: 401 })
  })

  test('wrong credentials are unauthorized', async () => {
    const { ctx } = await openShop()
    const result = await operation('requestAccessToken')(ctx, { clientId: 'id', clientSecret: 'no' })
    expect(result.error).toMatchObject({ kind: 'unauthorized', operation: 'teamtools.requestAccessToken' })
  })

  test('a refresh token is good for one use', async () => {
    const { ctx } = await openShop()
    const credentials = { clientId: 'id', clientSecret: 'secret' }
    const { refresh_token } = valueOf(await operation('requestAccessToken')(ctx, credentials))
    await operation('refreshAccessToken')(ctx, refresh_token)
    expect((await operation('refreshAccessToken')(ctx, refresh_token)).error).toMatchObject({ kind: 'unauthorized' })
  })

  test('failed validations are invalid, with messages by attribute', async () => {
    const { ctx } = await openShop()
    const result = await operation('saveCustomer')(ctx, { email: 'customer@awesome.com' })
    const messages = { name: ['is required'], email: ['has already been taken'] }
    expect(result.error).toMatchObject({ kind: 'invalid', status: 422, messages })
  })

  test('one bad row of a bulk save saves none', async () => {
    const shop = await openShop()
    const rows = [{ name: 'A', email: 'a@a.a' }, { name: 'B' }]
    const result = await operation('saveCustomers')(shop.ctx, rows)
    expect(result.error).toMatchObject({ kind: 'invalid', messages: { '1.email': ['is required'] } })
    expect(await shop.must('GET', 'customers')).toHaveLength(1)
  })

  test('an update that repeats the stored e-mail is invalid', async () => {
    const { ctx, customer } = await openShop()
    const result = await operation('saveCustomer')(ctx, { id: customer.id, email: customer.email })
    expect(result.error).toMatchObject({ kind: 'invalid', messages: { email: ['has already been taken'] } })
  })

  test('a payment of a closed invoice is rejected', async () => {
    const shop = await openShop()
    const { id } = await raise(shop)
    await shop.must('PUT', `invoices/${id}/settle`)
    const result = await operation('applyInvoicePayment')(shop.ctx, id, { amount: 1 })
    expect(result.error).toMatchObject({ kind: 'rejected', status: 409 })
  })

  test('an event with the wrong salt is forbidden', async () => {
    const shop = await openShop()
    const { id } = await user(shop)
    const result = await operation('saveEvent')(shop.ctx, { name: 'login', endUserId: id }, { salt: 'wrong' })
    expect(result.error).toMatchObject({ kind: 'forbidden', status: 403 })
  })
})
