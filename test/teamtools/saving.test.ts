import { assert, asyncProperty, constantFrom, double, integer, oneof } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addSubscriptionInvoiceItem,
  applyInvoicePayment,
  eventKey,
  getCustomer,
  getCustomerAttributes,
  type Pricing,
  refreshAccessToken,
  requestAccessToken,
  restoreCustomers,
  saveCustomer,
  saveCustomerAttribute,
  saveCustomers,
  saveCustomersRaw,
  saveEvent,
  saveInvoice,
  savePayment,
  savePlan,
  saveRefund,
  saveSubscription,
  subscribeCustomer,
  trackEvent,
} from 'billfold/teamtools'
import type { Context, Result } from 'billfold'
import type { Loose } from '../sandbox/api.js'
import { errorOf } from '../support/calls.js'
import { createSample, sampleOf, useServedShop } from './served.js'
import { id, operation, otherId, recording, resources, token, valueOf } from './wire.js'

/** The body that is sent, without the token. */
const bodyOf = async (call: (context: Context) => Promise<Result<unknown>>): Promise<Loose> => {
  const { context, sent } = recording()
  expect(await call(context)).toMatchObject({ ok: true })
  const { access_token, ...body } = sent[0]?.body ?? {}
  expect(access_token).toBe(token)
  return body
}

/** Asserts that the arguments are refused and nothing is sent. */
const isRefused = async (call: (context: Context) => Promise<Result<unknown>>): Promise<void> => {
  const { context, sent } = recording()
  expect(errorOf(await call(context))).toMatchObject({
    kind: 'input',
    delivery: 'notSent',
    attempts: 0,
    retryable: false,
  })
  expect(sent).toEqual([])
}

describe('saving what was fetched, through the sandbox', () => {
  const openShop = useServedShop()

  /** An entity with all that can be embedded in it, and what of it can be saved again. */
  const fetched = async (resource: string): Promise<{ entity: Loose; save: (more: object) => Promise<Loose> }> => {
    const shop = await openShop()
    const { id } = await createSample(shop, resource)
    const { include } = sampleOf(resource)
    const entity = valueOf(await operation(`get${resource}`)(shop.ctx, id, { include }))
    // An unchanged e-mail is refused; `changes` leaves it out.
    const { email: _email, ...known } = entity
    const again = resource === 'Customer' ? known : entity
    return {
      entity,
      save: async (more) => valueOf(await operation(`save${resource}`)(shop.ctx, { ...again, ...more })),
    }
  }

  test.each(resources)('a %s can be saved as it is', async (resource) => {
    const { entity, save } = await fetched(resource)
    expect(await save({})).toMatchObject({ id: entity.id, updated_at: entity.updated_at, tags: ['new'] })
  })

  test.each(resources)('a %s can be saved with a change', async (resource) => {
    const { save } = await fetched(resource)
    expect(await save({ tags: ['changed'] })).toMatchObject({ tags: ['changed'] })
  })

  test('customers can be saved in bulk', async () => {
    const { ctx, customer } = await openShop()
    const list = valueOf(await operation('listCustomers')(ctx, { include: 'subscription,invoices,users' }))
    const rows = list.map(({ email: _email, ...rest }: Loose) => ({ ...rest, city: 'Paris' }))
    expect(valueOf(await saveCustomers(ctx, rows))).toMatchObject([{ id: customer.id, city: 'Paris' }])
  })

  test('a custom attribute survives fetching and saving', async () => {
    const shop = await openShop()
    const extra = { score: 1.5, nested: { list: [1, { deep: null }] }, since: { date: '2016-05-04', other: true } }
    const { id } = await shop.must('POST', 'customers/', { name: 'A', email: 'a@a.a', ...extra })
    const { email: _email, ...known } = valueOf(await getCustomer(shop.ctx, id))
    await saveCustomer(shop.ctx, { ...known, city: 'Paris' })
    expect(await shop.must('GET', `customers/${id}`)).toMatchObject({ ...extra, city: 'Paris', email: 'a@a.a' })
  })

  test('a day of an invoice stays the same day', async () => {
    const shop = await openShop()
    const { id } = await createSample(shop, 'Invoice')
    await shop.must('PUT', `invoices/${id}`, { invoiceDate: '2016-01-22', dueDate: '2016-02-29' })
    const invoice = valueOf(await operation('getInvoice')(shop.ctx, id))
    await operation('saveInvoice')(shop.ctx, invoice)
    expect(await shop.must('GET', `invoices/${id}`)).toMatchObject({
      invoiceDate: { date: '2016-01-22 00:00:00.000000' },
      dueDate: { date: '2016-02-29 00:00:00.000000' },
    })
  })

  test('an attribute can be saved as it is', async () => {
    const shop = await openShop()
    const attribute = { name: 'department', prettyName: 'Department', type: 'text' }
    await saveCustomerAttribute(shop.ctx, attribute)
    const found = valueOf(await getCustomerAttributes(shop.ctx)).find(({ name }: Loose) => name === 'department')
    expect(valueOf(await saveCustomerAttribute(shop.ctx, { ...found, unique: true }))).toMatchObject({ unique: true })
  })
})

describe('what is not sent of an entity', () => {
  const stamps = { created_at: new Date(0), updated_at: new Date(0), deleted_at: null }
  const derived: Readonly<Record<string, readonly string[]>> = {
    Customer: ['subscriptionId'],
    Subscription: ['balance'],
    Invoice: ['total', 'paidAmount', 'openAmount', 'status', 'subscriptionId'],
  }

  test.each(resources)('of a %s: its id, the stamps, relations and figures of the API', async (resource) => {
    const relations = sampleOf(resource).include.split(',').filter(Boolean)
    const hidden = [...relations, ...(derived[resource] ?? [])].map((name) => [name, { id: otherId }] as const)
    const entity = { id, ...stamps, ...Object.fromEntries(hidden), tags: ['new'], department: 'Sales' }
    const kept = { tags: ['new'], department: 'Sales' }
    expect(await bodyOf((context) => operation(`save${resource}`)(context, entity))).toEqual(kept)
    const { id: _id, ...created } = entity
    expect(await bodyOf((context) => operation(`save${resource}`)(context, created))).toEqual(kept)
  })

  test('in bulk all but the id', async () => {
    const row = { id, ...stamps, users: [], name: 'A' }
    expect(await bodyOf((context) => saveCustomersRaw(context, [row]))).toEqual({ data: [{ id, name: 'A' }] })
  })

  test('what was left out is left out and null is null', async () => {
    expect(await bodyOf((context) => saveCustomer(context, { name: undefined, city: null }))).toEqual({ city: null })
  })

  test('of an attribute that is changed: name, type and default', async () => {
    const attribute = { id, name: 'a', type: 'text', default: false, required: false, created_at: new Date(0) }
    expect(await bodyOf((context) => saveCustomerAttribute(context, attribute))).toEqual({ id, required: false })
  })

  test.each([
    ['customer', { id, subscriptionId: 'x' }, 'subscriptionId'],
    ['customer', { id, subscription: { id } }, 'subscription'],
    ['customer', { id, updated_at: new Date(0) }, 'updated_at'],
    ['invoice', { id, total: 5 }, 'total'],
    ['invoice', { id, status: 'paid' }, 'status'],
  ] as const)('what the API sets of a %s, written by hand, is refused: %j', async (resource, entity, name) => {
    const { context, sent } = recording()
    expect(errorOf(await (resource === 'customer' ? saveCustomer : saveInvoice)(context, entity))).toMatchObject({
      kind: 'input',
      delivery: 'notSent',
      message: expect.stringContaining(`${name} is set by the API and cannot be saved`) as string,
    })
    if (resource === 'customer') expect(errorOf(await saveCustomers(context, [entity])).kind).toBe('input')
    expect(sent).toEqual([])
  })

  test('of an entity with the one that was fetched, only what differs is sent', async () => {
    const fetched = { id, name: 'A', email: 'a@example.com', joinDate: new Date(0), created_at: new Date(5) }
    const body = await bodyOf((context) => saveCustomer(context, { ...fetched, name: 'B' }, { fetched }))
    expect(body).toEqual({ name: 'B' })
  })

  test('a change of what the API sets is refused where the fetched entity is given', async () => {
    const fetched = { id, total: 500, status: 'open', created_at: new Date(5) }
    const { context, sent } = recording()
    expect(errorOf(await saveInvoice(context, { ...fetched, ...{ total: 5 } }, { fetched }))).toMatchObject({
      kind: 'input',
      message: 'teamtools.saveInvoice: total is set by the API and cannot be saved',
    })
    expect((await saveInvoice(context, { ...fetched, currency: 'usd' }, { fetched })).ok).toBe(true)
    expect(sent).toHaveLength(1)
  })

  test('the entity itself is not changed', async () => {
    const entity = { id, joinDate: new Date(0), created_at: new Date(0), users: [{ id }], nested: { at: new Date(0) } }
    const before = structuredClone(entity)
    await bodyOf((context) => saveCustomer(context, entity))
    expect(entity).toEqual(before)
  })

  test('an attribute under the name of the token, which would stand there twice', async () => {
    const { context, sent } = recording()
    const stored = { name: 'a', access_token: 'stored by an API that kept it' }
    await saveCustomer(context, stored)
    expect(sent[0]?.body).toEqual({ name: 'a', access_token: token })
  })

  test('a key or salt among the fields of an event, whose other fields are sent', async () => {
    const event = {
      name: 'login',
      endUserId: id,
      counter: 5,
      key: 'mine',
      salt: 'pepper-and-salt',
      from: { page: '/' },
    }
    const body = await bodyOf((context) => saveEvent(context, event, { salt: 'pepper' }))
    expect(body).toEqual({
      name: 'login',
      endUserId: id,
      counter: 5,
      from: { page: '/' },
      key: eventKey(id, 'pepper'),
      include: true,
    })
  })

  test('a salt that the API repeats, in the error', async () => {
    const said = 'the salt pepper-and-salt is wrong'
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ error: { message: said } }, { status: 403 }))
    const event = { name: 'login', endUserId: id }
    const context = { baseUrl: 'http://api.invalid/', token, fetch }
    const error = errorOf(await saveEvent(context, event, { salt: 'pepper-and-salt' }))
    expect(error).toMatchObject({ kind: 'forbidden', message: 'teamtools.saveEvent: 403 [redacted]' })
    expect(JSON.stringify(error)).not.toContain('pepper')
  })

  test('a salt', async () => {
    const body = await bodyOf((context) => saveEvent(context, { name: 'login', endUserId: id }, { salt: 'pepper' }))
    expect(JSON.stringify(body)).not.toContain('pepper')
  })
})

describe('the days of an invoice', () => {
  test('go out as YYYY-MM-DD, whatever their time', async () => {
    const invoice = { invoiceDate: new Date('2016-01-22T23:59:59.999Z'), dueDate: new Date('2016-02-29T00:00:00Z') }
    expect(await bodyOf((context) => saveInvoice(context, invoice))).toEqual({
      invoiceDate: '2016-01-22',
      dueDate: '2016-02-29',
    })
  })

  test('that are texts go out as they are', async () => {
    expect(await bodyOf((context) => saveInvoice(context, { dueDate: '2016-02-29' }))).toEqual({
      dueDate: '2016-02-29',
    })
  })
})

describe('money', () => {
  const wrong = [[1.5], ['100'], [NaN], [Infinity], [2 ** 53], [-(2 ** 53)], [{}], [[100]], [true]] as const

  test.each([...wrong, [0], [-1], [null], [undefined]] as const)('a payment of %j is refused', async (amount) => {
    await isRefused((context) => applyInvoicePayment(context, id, { amount: amount as number }))
  })

  test.each([...wrong, [0], [-1]] as const)('a Payment of %j is refused', async (amount) => {
    await isRefused((context) => savePayment(context, { invoiceId: id, amount: amount as number }))
  })

  test.each([...wrong, [0], [-1]] as const)('a Refund of %j is refused', async (amount) => {
    await isRefused((context) => saveRefund(context, { invoiceId: id, amount: amount as number }))
  })

  test.each([...wrong, [null], [undefined]] as const)(
    'an item for the next invoice of %j is refused',
    async (amount) => {
      const item = { description: 'Setup', currency: 'USD', amount: amount as number }
      await isRefused((context) => addSubscriptionInvoiceItem(context, id, item))
    },
  )

  test.each(wrong)('an item of an invoice of %j is refused', async (amount) => {
    const items = [{ amount: 100 }, { description: 'Setup', amount: amount as number }]
    await isRefused((context) => saveInvoice(context, { customerId: id, items }))
  })

  test.each(wrong)('an initial fee of %j is refused', async (initialFee) => {
    await isRefused((context) => savePlan(context, { packageId: id, initialFee: initialFee as number }))
  })

  test.each(wrong)('a price of %j is refused', async (amount) => {
    const pricing = { type: 'flat', interval: { type: 'month', amount: 1 }, amount } as Pricing
    await isRefused((context) => savePlan(context, { packageId: id, pricing }))
  })

  test.each(wrong)('a price in tiers of %j is refused', async (amount) => {
    const levels = [{ condition: { min: 1, max: -1 }, expression: [{ type: 'unit', unit: 'enduser', amount }] }]
    const pricing = { type: 'tier', interval: { type: 'month', amount: 1 }, unit: 'enduser', levels } as Pricing
    await isRefused((context) => savePlan(context, { packageId: id, pricing }))
  })

  test('a payment without data is refused', async () => {
    await isRefused((context) => applyInvoicePayment(context, id, undefined as never))
  })

  test('a credit is an item of less than nothing', async () => {
    const item = { description: 'Credit', currency: 'USD', amount: -500 }
    expect(await bodyOf((context) => addSubscriptionInvoiceItem(context, id, item))).toEqual(item)
  })

  test('a payment is sent if and only if it is a positive safe integer', async () => {
    const amounts = oneof(integer(), double(), constantFrom(2 ** 53 - 1, 2 ** 53, Number.MIN_VALUE, -0, 1))
    await assert(
      asyncProperty(amounts, async (amount) => {
        const { context, sent } = recording()
        const { ok } = await applyInvoicePayment(context, id, { amount })
        const fits = Number.isSafeInteger(amount) && amount > 0
        expect([ok, sent.map(({ body }) => body.amount)]).toEqual([fits, fits ? [amount] : []])
      }),
    )
  })

  test('a payment sends the amount alone', async () => {
    const data = { amount: 350, currency: 'USD' }
    expect(await bodyOf((context) => applyInvoicePayment(context, id, data))).toEqual({ amount: 350 })
  })
})

describe('the interval of a pricing', () => {
  const plan = (interval: unknown): { readonly pricing: Pricing } => ({
    pricing: { type: 'flat', interval, amount: 100 } as Pricing,
  })

  test.each([
    ['day', 1],
    ['day', 365],
    ['week', 1],
    ['week', 52],
    ['month', 1],
    ['month', 12],
    ['year', 1],
  ])('%s × %d is sent', async (type, amount) => {
    const entity = plan({ type, amount })
    expect(await bodyOf((context) => savePlan(context, entity))).toEqual(entity)
  })

  test.each([
    ['day', 366],
    ['week', 53],
    ['month', 13],
    ['year', 2],
    ['day', 0],
    ['month', -1],
    ['month', 1.5],
    ['month', NaN],
    ['month', '2'],
    ['month', undefined],
    ['hour', 1],
    ['toString', 1],
    [undefined, 1],
    ['Month', 1],
  ])('%s × %j is refused', async (type, amount) => {
    await isRefused((context) => savePlan(context, plan({ type, amount })))
  })

  test.each([[undefined], [null], ['month'], [1], [[]]])('that is %j is refused', async (interval) => {
    await isRefused((context) => savePlan(context, plan(interval)))
  })

  test('is checked in an update', async () => {
    await isRefused((context) => savePlan(context, { id, ...plan({ type: 'month', amount: 13 }) }))
  })

  test('is not asked of what is free', async () => {
    const entity = { pricing: { type: 'free' } } as const
    expect(await bodyOf((context) => savePlan(context, entity))).toEqual(entity)
  })

  test('is not asked of a plan that is changed otherwise', async () => {
    const entity = { id, allowedCustomerIds: [otherId] }
    expect(await bodyOf((context) => savePlan(context, entity))).toEqual({ allowedCustomerIds: [otherId] })
  })
})

describe('what JSON cannot say is refused:', () => {
  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  const list: unknown[] = []
  list.push(list)
  const values: readonly (readonly [string, unknown])[] = [
    ['a BigInt', 1n],
    ['an invalid Date', new Date(NaN)],
    ['a cycle', cycle],
    ['a cycle of lists', list],
    ['NaN', NaN],
    ['Infinity', -Infinity],
  ]

  test.each(values)('%s in an entity', async (_title, value) => {
    await isRefused((context) => saveCustomer(context, { name: 'A', ...{ extra: value } }))
  })

  test.each(values)('%s deep in an entity', async (_title, value) => {
    await isRefused((context) => saveCustomer(context, { id, ...{ extra: [{ deep: { value } }] } }))
  })

  test.each(values)('%s in a bulk save', async (_title, value) => {
    await isRefused((context) => saveCustomers(context, [{ name: 'A' }, { name: 'B', ...{ extra: value } }]))
  })

  test.each(values)('%s in the metadata of an event', async (_title, metadata) => {
    await isRefused((context) => saveEvent(context, { name: 'login', endUserId: id, metadata }, { salt: 's' }))
  })

  test.each(values)('%s in the metadata of a page’s event', async (_title, metadata) => {
    await isRefused((context) => trackEvent(context, { name: 'login', endUser: 'a@a.a', key: 'k', metadata }))
  })

  test.each(values)('%s in what a customer subscribes with', async (_title, value) => {
    await isRefused((context) => subscribeCustomer(context, id, { groupId: 'default', extra: value } as never))
  })

  test.each(values)('%s in an attribute', async (_title, defaultValue) => {
    await isRefused((context) => saveCustomerAttribute(context, { name: 'a', defaultValue }))
  })
})

describe('what is no entity is refused:', () => {
  const throwing = Object.defineProperty({}, 'id', {
    enumerable: true,
    get: () => {
      throw new Error('no id')
    },
  })
  const things = [[undefined], [null], ['text'], [5], [[]], [() => 0]] as const

  test.each(resources)('a %s that is not there', async (resource) => {
    await isRefused((context) => operation(`save${resource}`)(context))
    await isRefused((context) => operation(`save${resource}Raw`)(context))
  })

  test.each(things)('%s', async (thing) => {
    await isRefused((context) => saveCustomer(context, thing as never))
  })

  test.each(things)('%s in a bulk save', async (thing) => {
    await isRefused((context) => saveCustomers(context, [{ name: 'A' }, thing as never]))
  })

  test.each([[undefined], [null], ['text'], [{}], [5]])('%j in place of a list', async (rows) => {
    await isRefused((context) => saveCustomers(context, rows as never))
  })

  test.each([[undefined], [null], ['text'], [[]]])('%j in place of an attribute', async (attribute) => {
    await isRefused((context) => saveCustomerAttribute(context, attribute as never))
  })

  test('one whose id cannot be read', async () => {
    await isRefused(async (context) => saveCustomer(context, throwing))
    await isRefused(async (context) => operation('saveCustomerRaw')(context, throwing))
  })

  test.each([[undefined], [''], [5], [null]])('a group %j to subscribe to', async (groupId) => {
    await isRefused((context) => subscribeCustomer(context, id, { groupId: groupId as string }))
  })

  test.each([[undefined], [id], [[5]], [['']], [[null]]])('%j in place of ids', async (ids) => {
    await isRefused((context) => restoreCustomers(context, ids as never))
  })

  test.each([[{}], [{ clientId: 'id' }], [{ clientId: '', clientSecret: 's' }], [{ clientId: 'id', clientSecret: 5 }]])(
    'credentials %j',
    async (credentials) => {
      await isRefused((context) => requestAccessToken(context, credentials as never))
    },
  )

  test.each([[undefined], [''], [5]])('a refresh token %j', async (refreshToken) => {
    await isRefused((context) => refreshAccessToken(context, refreshToken as never))
  })

  test.each([
    [{ endUserId: id }, { salt: 's' }],
    [{ name: '', endUserId: id }, { salt: 's' }],
    [{ name: 'login' }, { salt: 's' }],
    [{ name: 'login', endUserId: id }, { salt: '' }],
    [{ name: 'login', endUserId: id }, {}],
    [{ name: 'login', endUserId: id }, undefined],
    [undefined, { salt: 's' }],
  ])('an event %j with %j', async (event, options) => {
    await isRefused((context) => saveEvent(context, event as never, options as never))
  })

  test.each([[undefined], [{ name: 'login', endUser: 'a@a.a' }], [{ name: 'login', key: 'k' }]])(
    'a page’s event %j',
    async (event) => {
      await isRefused((context) => trackEvent(context, event as never))
    },
  )

  test.each([[undefined], [null], [5], [[]], ['not JSON'], ['[]'], ['null'], ['']])(
    'a Stripe event %j',
    async (event) => {
      await isRefused((context) => operation('forwardStripeEvent')(context, event))
    },
  )

  test.each([
    [{ limit: -1 }],
    [{ limit: 1.5 }],
    [{ limit: '10' }],
    [{ offset: NaN }],
    [{ keyword: 5 }],
    [{ filter: {} }],
    [{ include: ['users', 5] }],
    [{ orderBy: null }],
  ])('a query %j', async (query) => {
    await isRefused((context) => operation('listCustomers')(context, query))
  })
})

test('the start of a subscription is sent as the API writes it', async () => {
  const startDate = new Date('2016-05-04T12:30:51Z')
  expect(await bodyOf((context) => saveSubscription(context, { id, startDate }))).toEqual({
    startDate: { date: '2016-05-04 12:30:51.000000', timezone_type: 3, timezone: 'UTC' },
  })
})

test.each([2 ** 53, 1e21, NaN])('a number that is %d is never sent', async (trial) => {
  await isRefused((context) => savePlan(context, { id, trial }))
})
