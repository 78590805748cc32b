import { expect, test } from 'vitest'
import { createApi, createShop, type Loose } from './api.js'

type WebEvent = { action: string; data: { type: string; value: Loose; old: Loose }; [key: string]: unknown }

const since = async (must: (method: string, path: string) => Promise<WebEvent[]>, count: number) =>
  (await must('GET', 'webevents')).slice(count)

test('a create has no old value', async () => {
  const { must } = await createApi()
  const group = await must('POST', 'groups/', { default: true })
  const [event] = await must('GET', 'webevents')
  expect(event).toEqual({
    ...{ id: expect.any(String), timestamp: '2016-05-04 12:30:51', source: 'API', memberId: null, url: null },
    ...{ action: 'created', data: { type: 'group', value: group, old: null }, status: 'failed' },
    ...{ updated_at: group.created_at, created_at: group.created_at, tags: [] },
  })
  expect(await must('GET', `webevents/${event.id}`)).toEqual(event)
})

test('an update shows both values as they were then', async () => {
  const { must, clock } = await createApi()
  const old = await must('POST', 'customers/', { name: 'ShiftPlanning', email: 'sp@shiftplanning.com' })
  clock.ms += 1000
  const value = await must('PUT', `customers/${old.id}`, { name: 'ShiftPlanning 2' })
  await must('PUT', `customers/${old.id}`, { name: 'ShiftPlanning 3' })
  expect((await must('GET', 'webevents'))[1]).toMatchObject({
    action: 'updated',
    data: { type: 'customer', value, old },
  })
})

test('a delete shows deleted_at and no old value; a restore is an update', async () => {
  const { must } = await createApi()
  const { id } = await must('POST', 'customers/', { name: 'A', email: 'a@a.a' })
  const deleted = await must('DELETE', `customers/${id}`)
  const restored = await must('PUT', `customers/${id}/restore`)
  const [, first, second] = await must('GET', 'webevents')
  expect(first).toMatchObject({ action: 'deleted', data: { type: 'customer', value: deleted, old: null } })
  expect(second).toMatchObject({ action: 'updated', data: { value: restored, old: deleted } })
})

test('what a call causes elsewhere has its events too', async () => {
  const { must, customer } = await createShop()
  const invoice = await must('POST', 'invoices/', { customerId: customer.id, items: [{ amount: 5 }] })
  const count = (await must('GET', 'webevents')).length
  await must('PUT', `invoices/${invoice.id}/payment`, { amount: 8 })
  const events = await since(must, count)
  expect(events.map(({ action, data }) => `${data.type} ${action}`).sort()).toEqual([
    'invoice updated',
    'payment created',
    'subscription updated',
  ])
})

test('what is refused or changes nothing has none', async () => {
  const { call, must, customer } = await createShop()
  const count = (await must('GET', 'webevents')).length
  await call('PUT', `customers/${customer.id}/subscribe`, { groupId: 'default', packageId: '580a0ffcbffebc8b0e8b456a' })
  await call('POST', 'customers/bulk', { data: [{ name: 'A', email: 'x@y.z' }, {}] })
  await must('PUT', `customers/${customer.id}`, { name: customer.name })
  expect(await since(must, count)).toEqual([])
})

test('they are read only', async () => {
  const { call, must } = await createApi()
  await must('POST', 'groups/', {})
  const [event] = await must('GET', 'webevents')
  expect((await call('POST', 'webevents/', {})).status).toBe(405)
  expect((await call('PUT', `webevents/${event.id}`, {})).status).toBe(405)
  expect((await call('DELETE', `webevents/${event.id}`)).status).toBe(405)
})

test('they are posted in order, and know whether they arrived', async () => {
  const received: Loose[] = []
  const statuses = [200, 500]
  const fetch = async (input: Request | string | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    received.push({ url: request.url, method: request.method, body: await request.json() })
    const status = statuses.shift()
    return status === undefined ? Promise.reject(new TypeError('fetch failed')) : new Response('', { status })
  }
  const waits: number[] = []
  const wait = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds))
  const { must, sandbox, token } = await createApi({ webEventUrl: 'http://hooks.example/in', fetch, wait })
  for (const name of ['A', 'B', 'C']) await must('POST', 'teams/', { name })
  await sandbox.settled()
  expect(received.slice(0, 2).map(({ url, method, body }) => [url, method, body.data.data.value.name])).toEqual([
    ['http://hooks.example/in', 'POST', 'A'],
    ['http://hooks.example/in', 'POST', 'B'],
  ])
  const count = (name: string) => received.filter(({ body }) => body.data.data.value.name === name).length
  expect([count('A'), count('B'), count('C')]).toEqual([1, 3, 3])
  expect(waits.sort()).toEqual([1000, 1000, 3000, 3000])
  expect(JSON.stringify(received)).not.toContain(token)
  const events: WebEvent[] = await must('GET', 'webevents')
  expect(events.map(({ status }) => status)).toEqual(['success', 'failed', 'failed'])
  expect(events[0]).toMatchObject({ url: 'http://hooks.example/in' })
})

test('one still to be delivered is delivered after its state was loaded', async () => {
  const never = () => new Promise<Response>(() => undefined)
  const before = await createApi({ webEventUrl: 'http://hooks.example/in', fetch: never })
  await before.must('POST', 'teams/', { name: 'A' })
  const arrived: unknown[] = []
  const fetch = (input: unknown) => {
    arrived.push(input)
    return Promise.resolve(new Response())
  }
  const state = before.sandbox.exportState()
  const after = await createApi({ webEventUrl: 'http://hooks.example/in', fetch, state })
  await after.sandbox.settled()
  expect(arrived).toHaveLength(1)
  expect((await after.must('GET', 'webevents'))[0].status).toBe('success')
})
