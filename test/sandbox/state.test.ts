import { expect, test } from 'vitest'
import type { SandboxState } from 'billfold/sandbox'
import { type Api, counting, createApi, createShop, type Loose } from './api.js'

const work = async ({ call }: Api): Promise<string> => {
  const texts: string[] = []
  const keep = async (...request: Parameters<Api['call']>) => {
    const { text, data } = await call(...request)
    texts.push(text)
    return data ?? {}
  }
  const group = await keep('POST', 'groups/', { name: 'A', default: true })
  await keep('POST', 'packages/', { name: 'P', groupId: group.id })
  const { id } = await keep('POST', 'customers/', {
    name: 'A',
    email: 'a@b.c',
    groupId: 'default',
    joinDate: '2016-01-01',
  })
  await keep('POST', 'customers/', { name: 'A', email: 'a@b.c' })
  const invoice = await keep('POST', 'invoices/', { customerId: id, items: [{ amount: 5 }] })
  await keep('PUT', `invoices/${invoice.id}/payment`, { amount: 7 })
  await keep('GET', 'customers?include=subscription.package,invoices.payments&orderBy=name')
  await keep('GET', 'webevents')
  await keep('GET', 'customers/attributes')
  return texts.join('\n')
}

test('the same calls give the same bytes', async () => {
  expect(await work(await createApi())).toBe(await work(await createApi()))
})

const createUsed = async () => {
  const shop = await createShop()
  const { must } = shop
  await must('POST', 'customers/attributes/', { name: 'seats', prettyName: 'Seats', type: 'number', unique: true })
  const gone = await must('POST', 'customers/', { name: 'B', email: 'b@b.b', tags: ['new'], seats: 1 })
  await must('DELETE', `customers/${gone.id}`)
  const kept = await must('POST', 'customers/', { name: 'C', email: 'C@c.c', tags: ['new'], seats: 2 })
  return { ...shop, gone, kept }
}

test('a state survives JSON, and leads on to the same bytes', async () => {
  const { sandbox } = await createUsed()
  const text = JSON.stringify(sandbox.exportState())
  const next = async () => {
    const api = await createApi({ ids: counting() })
    expect(api.sandbox.loadState(JSON.parse(text) as SandboxState)).toEqual({ ok: true })
    expect(JSON.stringify(api.sandbox.exportState())).toBe(text)
    return work({ ...api, call: api.call })
  }
  expect(await next()).toBe(await next())
})

test('after loading, tokens, unique values, tags, relations and deletions are what they were', async () => {
  const { sandbox, token, customer, gone, kept } = await createUsed()
  const state = JSON.parse(JSON.stringify(sandbox.exportState())) as SandboxState
  const { call, must } = await createApi({ state, ids: counting() })
  const own = (body: object) => ({ access_token: token, ...body })
  expect((await call('POST', 'customers/', own({ name: 'D', email: 'c@C.C' }))).status).toBe(422)
  expect((await call('POST', 'customers/', own({ name: 'D', email: 'd@d.d', seats: '2' }))).message).toHaveProperty(
    'seats',
  )
  const listed = await must('GET', 'customers/tag/new')
  expect(listed.map(({ id }: Loose) => id)).toEqual([kept.id])
  expect(
    (await must('GET', `customers/${customer.id}?include=subscription.package`)).subscription.data.package,
  ).toBeDefined()
  expect(await must('PUT', `customers/${gone.id}/restore`)).toMatchObject({ email: 'b@b.b' })
  const fresh = await must('POST', 'customers/', { name: 'E', email: 'e@e.e' })
  expect(Object.keys(state.tables['customers'] ?? {})).not.toContain(fresh.id)
})

test('loading takes the place of everything', async () => {
  const empty = (await createApi()).sandbox.exportState()
  const { sandbox, call } = await createUsed()
  expect(sandbox.loadState(empty)).toEqual({ ok: true })
  expect((await call('GET', 'customers')).data).toEqual([])
  expect(await call('POST', 'customers/', { name: 'C', email: 'c@c.c' })).toMatchObject({ status: 200 })
})

test.each([
  ['no object', () => 'x'],
  ['another system’s', (state: Loose) => ({ ...state, system: 'whmcs' })],
  ['another version’s', (state: Loose) => ({ ...state, version: 2 })],
  ['without tokens', (state: Loose) => ({ ...state, tokens: undefined })],
  ['with a strange token', (state: Loose) => ({ ...state, tokens: [{ token: 5 }] })],
  ['without tables', (state: Loose) => ({ ...state, tables: null })],
  ['with a strange table', (state: Loose) => ({ ...state, tables: { ...state.tables, colours: [] } })],
  ['with a table that is none', (state: Loose) => ({ ...state, tables: { ...state.tables, customers: 5 } })],
  ['with a damaged row', (state: Loose) => ({ ...state, tables: { ...state.tables, customers: [{ id: 'x' }] } })],
])('a state that is %s is refused and changes nothing', async (_what, spoil) => {
  const { sandbox } = await createUsed()
  const before = sandbox.exportState()
  const loaded = sandbox.loadState(spoil(JSON.parse(JSON.stringify(before))) as SandboxState)
  expect(loaded).toEqual({ ok: false, message: expect.any(String) })
  expect(sandbox.exportState()).toEqual(before)
})

test('what was exported does not change afterwards', async () => {
  const { sandbox, must } = await createUsed()
  const state = sandbox.exportState()
  const text = JSON.stringify(state)
  await must('POST', 'teams/', { name: 'A' })
  expect(JSON.stringify(state)).toBe(text)
})
