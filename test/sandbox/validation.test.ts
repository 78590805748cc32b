import { createTeamToolsSandbox } from 'billfold/sandbox'
import { describe, expect, test } from 'vitest'
import { createApi, createShop, type Loose } from './api.js'

const customer = { name: 'Awesome', email: 'customer@awesome.com' }

test('predefined attributes are required as the option says, and a name that is none is refused', async () => {
  const free = await createApi({ requiredAttributes: {} })
  expect((await free.call('POST', 'customers/', {})).status).toBe(200)
  expect((await free.call('POST', 'coupons/', { percentOff: 5 })).status).toBe(200)
  const strict = await createApi({ requiredAttributes: { coupons: ['code'] } })
  const refused = await strict.call('POST', 'coupons/', {})
  expect([refused.status, refused.message]).toEqual([422, { code: ['is required'] }])
  const attributes: Loose[] = await strict.must('GET', 'coupons/attributes')
  expect(attributes.find(({ name }) => name === 'code').required).toBe(true)
  const loaded = await createApi({ requiredAttributes: { coupons: ['code'] }, state: free.sandbox.exportState() })
  expect((await loaded.call('POST', 'coupons/', {})).status).toBe(422)
  for (const requiredAttributes of [{ coupons: ['colour'] }, { colours: ['name'] }]) {
    const options = { clientId: 'id', clientSecret: 'x', salt: 'x', requiredAttributes }
    const answer = await createTeamToolsSandbox(options).fetch('http://a.a/groups')
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('which does not exist')])
  }
})

test('a member is found and ordered by name', async () => {
  const { must } = await createApi()
  for (const name of ['Bea', 'Ann']) await must('POST', 'members/', { name, email: `${name}@a.a` })
  expect(await must('GET', 'members?keyword=bea')).toMatchObject([{ name: 'Bea' }])
  const ordered: Loose[] = await must('GET', 'members?orderBy=name&orderDirection=asc')
  expect(ordered.map(({ name }) => name)).toEqual(['Ann', 'Bea'])
})

test('everything wrong is reported at once, by attribute', async () => {
  const { call } = await createApi()
  const reply = await call('POST', 'customers/', { phone: 5, joinDate: 'soon', tags: 'new' })
  expect(reply.status).toBe(422)
  expect(reply.message).toEqual({
    name: ['is required'],
    email: ['is required'],
    phone: ['must be a text'],
    joinDate: [expect.stringMatching(/^must be a date/)],
    tags: ['must be a list of texts'],
  })
})

describe('unique', () => {
  test('an e-mail belongs to one customer, whatever its case', async () => {
    const { call, must } = await createApi()
    await must('POST', 'customers/', customer)
    const reply = await call('POST', 'customers/', { name: 'B', email: 'Customer@AWESOME.com' })
    expect([reply.status, reply.message]).toEqual([422, { email: ['has already been taken'] }])
  })

  test('an update that sends the stored e-mail again is refused', async () => {
    const { call, must } = await createApi()
    const { id } = await must('POST', 'customers/', customer)
    const reply = await call('PUT', `customers/${id}`, { name: 'B', email: customer.email })
    expect([reply.status, reply.message]).toEqual([422, { email: ['has already been taken'] }])
    expect((await must('GET', `customers/${id}`)).name).toBe('Awesome')
  })

  test('other unique values may be sent again', async () => {
    const { must } = await createApi()
    const feature = await must('POST', 'features/', { name: 'A', uniqueKey: 'a' })
    expect(await must('PUT', `features/${feature.id}`, { uniqueKey: 'a', name: 'B' })).toMatchObject({ name: 'B' })
  })

  test('a deleted customer’s e-mail is free, and restoring one whose e-mail is gone is refused', async () => {
    const { call, must } = await createApi()
    const { id } = await must('POST', 'customers/', customer)
    await must('DELETE', `customers/${id}`)
    const other = await must('POST', 'customers/', customer)
    const refused = await call('PUT', `customers/${id}/restore`)
    expect([refused.status, refused.message]).toEqual([422, { email: ['has already been taken'] }])
    await must('PUT', `customers/${other.id}`, { email: 'moved@awesome.com' })
    expect(await must('PUT', `customers/${id}/restore`)).toMatchObject({ id, email: customer.email })
  })

  test('end users may share an e-mail', async () => {
    const { must } = await createApi()
    await must('POST', 'endusers/', { email: 'customer@email.com' })
    expect(await must('POST', 'endusers/', { email: 'customer@email.com' })).toHaveProperty('id')
  })
})

describe('required', () => {
  test.each([null, ''])('an update cannot empty it with %j', async (name) => {
    const { call, must } = await createApi()
    const { id } = await must('POST', 'customers/', customer)
    const reply = await call('PUT', `customers/${id}`, { name })
    expect([reply.status, reply.message]).toEqual([422, { name: ['is required'] }])
  })

  test('an optional one is emptied with null', async () => {
    const { must } = await createApi()
    const { id } = await must('POST', 'customers/', { ...customer, city: 'Berlin' })
    expect((await must('PUT', `customers/${id}`, { city: null })).city).toBeNull()
  })
})

describe('what is sent back read-only', () => {
  test('is ignored', async () => {
    const { must, subscription, customer: subscribed } = await createShop()
    const sent = {
      id: '580a0ffcbffebc8b0e8b456a',
      created_at: 'nonsense',
      deleted_at: '2016-05-04 12:30:51',
      balance: 1_000_000,
      status: 'cancelled',
      package: { data: { name: 'x' } },
    }
    expect(await must('PUT', `subscriptions/${subscription.id}`, sent)).toEqual(subscription)
    const before = await must('GET', `customers/${subscribed.id}`)
    const embedded = { subscriptionId: null, users: { data: [] }, subscription: { data: {} } }
    expect(await must('PUT', `customers/${subscribed.id}`, embedded)).toEqual(before)
  })
})

describe('dates', () => {
  const stored = async (joinDate: unknown) => {
    const { call } = await createApi()
    const reply = await call('POST', 'customers/', { ...customer, joinDate })
    return reply.status === 200 ? reply.data.joinDate.date : reply.message
  }
  const dateTime = (timezone_type: number, timezone: string, date = '2016-05-01 12:00:00.250000') => ({
    date,
    timezone_type,
    timezone,
  })

  test.each([
    ['2016-05-01', '2016-05-01 00:00:00.000000'],
    ['2016-05-01 14:31:14', '2016-05-01 14:31:14.000000'],
    [dateTime(1, '+02:00'), '2016-05-01 10:00:00.250000'],
    [dateTime(1, '-05:30'), '2016-05-01 17:30:00.250000'],
    [dateTime(2, 'EST'), '2016-05-01 17:00:00.250000'],
    [dateTime(2, 'utc'), '2016-05-01 12:00:00.250000'],
    [dateTime(3, 'UTC'), '2016-05-01 12:00:00.250000'],
    [dateTime(3, 'Europe/Berlin'), '2016-05-01 10:00:00.250000'],
    [dateTime(3, 'Europe/Berlin', '2016-12-01 12:00:00'), '2016-12-01 11:00:00.000000'],
    [dateTime(3, 'America/New_York', '2016-11-06 00:30:00'), '2016-11-06 04:30:00.000000'],
  ])('%j is %s', async (given, date) => {
    expect(await stored(given)).toBe(date)
  })

  test.each([
    ...['2016-02-30', '2016-13-01', '2016-05-01T12:00:00Z', 'yesterday', 5, [], {}, true],
    ...[
      dateTime(2, 'XYZ'),
      dateTime(3, 'Mars/Olympus'),
      dateTime(1, 'two'),
      dateTime(4, 'UTC'),
      dateTime(3, 'UTC', 'x'),
    ],
  ])('%j is none', async (given) => {
    expect(await stored(given)).toEqual({ joinDate: [expect.stringMatching(/^must be a date/)] })
  })
})

describe('numbers and truth values as texts', () => {
  test('are taken for what they say', async () => {
    const { must, pack } = await createShop()
    const plan = await must('POST', 'plans/', {
      packageId: pack.id,
      trial: '30',
      pricing: { type: 'unit', interval: { type: 'month', amount: '2' }, unit: 'enduser', amount: 200 },
    })
    expect(plan).toMatchObject({ trial: 30, pricing: { interval: { amount: 2 } } })
    expect(await must('POST', 'groups/', { default: 'true' })).toMatchObject({ default: true })
    expect(await must('POST', 'groups/', { default: 'false' })).toMatchObject({ default: false })
  })

  test.each([
    ['trial', '3.5'],
    ['trial', -1],
    ['trial', 'x'],
    ['initialFee', '100'],
    ['initialFee', 1.5],
    ['initialFee', -1],
  ])('%s %j is refused', async (name, value) => {
    const { call, pack } = await createShop()
    const reply = await call('POST', 'plans/', { packageId: pack.id, pricing: { type: 'free' }, [name]: value })
    expect([reply.status, Object.keys(reply.message)]).toEqual([422, [name]])
  })
})

describe('references', () => {
  test.each([
    ['endusers', { email: 'a@b.c' }, 'customerId'],
    ['packages', { name: 'A' }, 'groupId'],
    ['plans', { pricing: { type: 'free' } }, 'packageId'],
    ['invoices', { items: [] }, 'customerId'],
  ])('%s: what %j points at with %s must exist', async (resource, body, name) => {
    const { call } = await createApi()
    for (const value of ['580a0ffcbffebc8b0e8b456a', 'x', 7]) {
      const reply = await call('POST', `${resource}/`, { ...body, [name]: value })
      expect([reply.status, Object.keys(reply.message)]).toEqual([422, [name]])
    }
  })

  test('lists of ids must exist one by one', async () => {
    const { call, must } = await createApi()
    const feature = await must('POST', 'features/', { name: 'A' })
    const unknown = '580a0ffcbffebc8b0e8b456a'
    const reply = await call('POST', 'features/', { name: 'B', dependency_ids: [feature.id, unknown] })
    expect([reply.status, reply.message]).toEqual([422, { dependency_ids: [`${unknown} does not exist`] }])
    const onItself = await call('PUT', `features/${feature.id}`, { dependency_ids: [feature.id] })
    expect(onItself.status).toBe(422)
  })

  test('a deleted feature leaves the lists it was in', async () => {
    const { must } = await createShop()
    const base = await must('POST', 'features/', { name: 'A' })
    const next = await must('POST', 'features/', { name: 'B', dependency_ids: [base.id] })
    const pack = await must('POST', 'packages/', { name: 'P', featureIds: [base.id, next.id] })
    await must('DELETE', `features/${base.id}`)
    expect((await must('GET', `packages/${pack.id}`)).featureIds).toEqual([next.id])
    expect((await must('GET', `features/${next.id}`)).dependency_ids).toEqual([])
  })
})

test('members’ teams and teams’ members are one relation', async () => {
  const { must } = await createApi()
  const team = await must('POST', 'teams/', { name: 'Support' })
  const member = await must('POST', 'members/', { email: 'sam@teamtools.io', teamIds: [team.id] })
  expect((await must('GET', `teams/${team.id}?include=members`)).members.data).toEqual([member])
  await must('PUT', `teams/${team.id}`, { memberIds: [] })
  expect((await must('GET', `members/${member.id}`)).teamIds).toEqual([])
  const sales = await must('POST', 'teams/', { name: 'Sales', memberIds: [member.id] })
  expect((await must('GET', `members/${member.id}`)).teamIds).toEqual([sales.id])
  await must('DELETE', `members/${member.id}`)
  expect((await must('GET', `teams/${sales.id}`)).memberIds).toEqual([])
})
