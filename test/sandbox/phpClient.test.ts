import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSandbox, type Served } from 'billfold/sandbox/node'
import { type Api, createApi, grant, type Loose, readReply, salt } from './api.js'

/**
 * The requests of the original PHP client, as the contract records them: a trailing slash on a create, the token in the
 * query of a GET and in the JSON body of the rest, a body on a DELETE, null for what an attribute was not given, slashes
 * and non-ASCII letters escaped. They run in order against one server.
 */
let api: Api
let served: Served
const ids: Record<string, string> = {}

beforeAll(async () => {
  api = await createApi()
  const result = await serveSandbox(api.sandbox)
  if (!result.ok) throw new Error(result.message)
  served = result.value
})

afterAll(() => served.close())

const phpJson = (body: object): string =>
  JSON.stringify(body)
    .replaceAll('/', '\\/')
    .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

const php = async (method: string, path: string, body: object = {}): Promise<Loose> => {
  const headers = { 'content-type': 'application/json', 'user-agent': 'GuzzleHttp/6.2.1 curl/7.35.0 PHP/5.6' }
  const address = `${served.url}/${path}`
  const query = `${path.includes('?') ? '&' : '?'}access_token=${api.token}`
  const answer =
    method === 'GET'
      ? await fetch(address + query, { headers })
      : await fetch(address, { method, headers, body: phpJson({ ...body, access_token: api.token }) })
  const reply = await readReply(answer)
  expect([method, path, reply.status, reply.message]).toEqual([method, path, 200, undefined])
  return reply.data
}

const attribute = (values: object) => ({
  ...{ name: null, prettyName: null, type: null, description: null, required: null, editable: null },
  ...{ searchable: null, default: null, defaultValue: null, validation: null, unique: null, ...values },
})

test('initialize', async () => {
  expect((await grant(api.sandbox)).access_token).toEqual(expect.any(String))
})

test('Group, Package, Plan', async () => {
  ids.group = (await php('POST', 'groups/', { name: 'Standard group', default: true })).id
  const feature = { name: 'Feature B', description: 'Feature B', uniqueKey: 'feat-B' }
  ids.feature = (await php('POST', 'features/', feature)).id
  const basic = { name: 'Basic package', groupId: ids.group, default: 'true' }
  ids.package = (await php('POST', 'packages/', basic)).id
  const pro = { name: 'Pro package', featureIds: [ids.feature], groupId: ids.group }
  ids.pro = (await php('POST', 'packages/', pro)).id
  const interval = { type: 'month', amount: 2 }
  const unit = { type: 'unit', interval, unit: 'enduser', amount: 200 }
  ids.plan = (await php('POST', 'plans/', { packageId: ids.package, trial: '30', currency: 'USD', pricing: unit })).id
  const flat = { type: 'flat', interval, amount: 1500 }
  await php('POST', 'plans/', {
    name: 'Enterprise',
    packageId: ids.package,
    trial: '30',
    currency: 'USD',
    pricing: flat,
  })
  const expression = [{ type: 'unit', unit: 'enduser', amount: 120 }]
  const levels = [{ condition: { min: 1, max: -1 }, expression }]
  const tier = { type: 'tier', interval, unit: 'enduser', levels }
  await php('POST', 'plans/', { packageId: ids.pro, trial: '30', currency: 'USD', pricing: tier })
  expect(await php('GET', `groups/${ids.group}/packages`)).toHaveLength(2)
  expect(await php('GET', 'packages')).toHaveLength(2)
  expect(await php('GET', `plans/${ids.plan}`)).toMatchObject({ name: 'Basic package', trial: 30 })
  await php('POST', 'groups/', { name: 'Basic group', defaultPackage: ids.pro, default: true })
  await php('PUT', `groups/${ids.group}`, { default: true })
})

test('Feature dependencies', async () => {
  const { id } = await php('POST', 'features/', { name: 'A', description: 'A', uniqueKey: 'a' })
  await php('PUT', `features/${id}`, { dependency_ids: [ids.feature] })
  expect((await php('PUT', `features/${id}`, { dependency_ids: [] })).dependency_ids).toEqual([])
  await php('PUT', `features/${id}`, { description: 'Feature B - extended trial period.' })
  await php('DELETE', `features/${id}`)
})

test('Customer', async () => {
  const data = {
    name: 'Äwesome / customer',
    email: 'customer@awesome.com',
    phone: '+1234567890',
    city: 'Berlin',
    country: 'Germany',
  }
  const customer = await php('POST', 'customers/', { ...data, tags: ['new'] })
  expect(customer).toMatchObject(data)
  ids.customer = customer.id
  expect(await php('GET', `customers/${ids.customer}`)).toEqual(customer)
  expect(await php('PUT', `customers/${ids.customer}`, { name: 'New Customer Name' })).toMatchObject({ city: 'Berlin' })
  expect(await php('GET', 'customers/tag/new')).toHaveLength(1)
  expect(await php('GET', 'customers')).toHaveLength(1)
  expect(await php('GET', 'customers?keyword=awesome')).toHaveLength(1)
  expect(await php('GET', 'customers?filter=country%7Bct%7Dgerm&include=subscription.package')).toHaveLength(1)
  expect(await php('DELETE', `customers/${ids.customer}`)).toHaveProperty('deleted_at')
  expect(await php('PUT', `customers/${ids.customer}/restore`)).not.toHaveProperty('deleted_at')
  expect(await php('PUT', 'customers/restore', { ids: [ids.customer] })).toHaveLength(1)
})

test('Customer::saveAll and EndUser::saveAll', async () => {
  const change = { id: ids.customer, name: 'My Customer XXY', email: 'customerCHANGE@email.com', country: 'USA' }
  const [, other] = await php('POST', 'customers/bulk', {
    data: [change, { name: 'YXY', email: 'customer@email.com' }],
  })
  ids.other = other.id
  const mary = { firstName: 'Mary', lastName: 'Jones', email: 'mary@email.com', customerId: ids.customer }
  const [user] = await php('POST', 'endusers/bulk', { data: [mary, { ...mary, firstName: 'Peter' }] })
  ids.user = user.id
  expect(
    await php('PUT', `customers/${ids.customer}/endusers`, { enduserIds: [ids.user], newCustomerId: ids.other }),
  ).toHaveLength(1)
  await php('PUT', `customers/${ids.other}/endusers`, { enduserIds: [], newCustomerId: ids.customer })
  expect(await php('GET', `customers/${ids.customer}/endusers`)).toHaveLength(2)
})

test('attributes', async () => {
  const department = attribute({
    name: 'department',
    prettyName: 'Department',
    type: 'text',
    required: false,
    searchable: true,
  })
  const { id } = await php('POST', 'customers/attributes/', department)
  await php('PUT', `customers/attributes/${id}`, { id, prettyName: 'Dept', description: null, required: false })
  expect((await php('GET', 'customers/attributes')).at(-1)).toMatchObject({
    id,
    name: 'department',
    prettyName: 'Dept',
  })
  await php('DELETE', `customers/attributes/${id}`)
})

test('subscribe and unsubscribe', async () => {
  expect(await php('PUT', `customers/${ids.customer}`, { groupId: 'default' })).toMatchObject({ groupId: ids.group })
  const order = { groupId: ids.group, packageId: ids.package, manual: 'false', stripeToken: 'xxxx', force: false }
  ids.subscription = (await php('PUT', `customers/${ids.customer}/subscribe`, order)).id
  const item = { description: 'This item will appear on next invoice', currency: 'usd', amount: 1800 }
  await php('PUT', `subscriptions/${ids.subscription}/addinvoiceitem`, item)
  expect(await php('GET', `customers/${ids.customer}/subscription`)).toMatchObject({
    id: ids.subscription,
    planId: ids.plan,
  })
  const { subscription } = await php('GET', `customers/${ids.customer}?include=subscription.package.features,users`)
  await php('PUT', `packages/${subscription.data.package.data.id}`, { name: 'Pro plan changed name' })
})

test('Invoice', async () => {
  const items = [
    { description: 'Initial account setup', amount: 1750 },
    { description: 'Application adjustments', amount: 450_000 },
  ]
  const data = { invoiceDate: '2016-01-22', dueDate: '2016-02-22', customerId: ids.customer, items }
  const invoice = await php('POST', 'invoices/', data)
  expect(invoice.total).toBe(453_550)
  await php('PUT', `invoices/${invoice.id}/payment`, { amount: 350 })
  // The README saves the invoice again with what it held before.
  const saved = await php('PUT', `invoices/${invoice.id}`, { ...invoice, id: undefined })
  expect(saved).toMatchObject({ paidAmount: 350, openAmount: 453_200, status: 'open' })
  expect(await php('PUT', `invoices/${invoice.id}/settle`)).toMatchObject({ status: 'paid' })
  expect(await php('GET', `invoices/${invoice.id}/refunds`)).toEqual([])
  expect(await php('GET', `invoices/${invoice.id}/payments`)).toHaveLength(2)
  expect(await php('PUT', `customers/${ids.customer}/unsubscribe`)).toMatchObject({
    id: ids.subscription,
    status: 'cancelled',
  })
})

test('Event, WebEvent, Stripe', async () => {
  const key = createHash('md5').update(`${ids.user}${salt}`).digest('hex')
  const data = { name: 'signed in', endUserId: ids.user, metadata: null, key, include: true }
  const event = await php('POST', 'events/', data)
  expect(await php('GET', `events/${event.id}`)).toEqual(event)
  expect(await php('GET', `endusers/${ids.user}/events`)).toEqual([event])
  expect(await php('GET', `customers/${ids.customer}/events`)).toEqual([event])
  const [webEvent] = await php('GET', 'webevents?limit=1')
  expect(await php('GET', `webevents/${webEvent.id}`)).toEqual(webEvent)
  await php('POST', 'stripe', { id: 'evt_1', type: 'charge.succeeded', data: { object: { id: 'ch_1' } } })
})
