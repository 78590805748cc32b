import { expect, test } from 'vitest'
import { type AlfaCrmState, seedAlfaCrmDemo } from 'billfold/sandbox'
import { createApi, createSchool, credentials, type Loose, payment, person } from './api.js'

const createUsed = async () => {
  const school = await createSchool()
  await school.make('pay', payment(school.customer, 10))
  const gone = await school.make('customer', person)
  await school.must(`1/customer/delete?id=${gone}`)
  const dropped = await school.make('discount', {})
  await school.must(`1/discount/delete?id=${dropped}`)
  return { ...school, gone, dropped }
}

const copy = (state: AlfaCrmState): Loose => JSON.parse(JSON.stringify(state))

/** A state whose first customer was made at another time. */
const madeAt = ({ tables, ...state }: Loose, createdAt: unknown) => ({
  ...state,
  tables: { ...tables, customer: [{ ...tables.customer[0], createdAt }] },
})

test('the same calls give the same state', async () => {
  const tokens = () => 'token'
  const [first, second] = [await createSchool({ tokens }), await createSchool({ tokens })]
  expect(JSON.stringify(first.sandbox.exportState())).toBe(JSON.stringify(second.sandbox.exportState()))
})

test('a state survives JSON; rows, archived ones, balances, ids and tokens are what they were', async () => {
  const used = await createUsed()
  const state = copy(used.sandbox.exportState())
  const { sandbox, call, make, ids } = await createApi({ state })
  const { items } = (await call('1/customer/index', {}, { 'x-alfacrm-token': used.token })).body
  expect(items).toMatchObject([{ id: used.customer, balance: '10.00' }])
  expect(await ids('1/customer/index', { removed: 2 })).toEqual([used.gone])
  expect(await make('discount', {})).toBe(used.dropped + 1)
  expect(sandbox.exportState().tables['customer']).toEqual(state.tables.customer)
})

test('loading takes the place of everything', async () => {
  const { sandbox, call, token } = await createUsed()
  const empty = (await createApi()).sandbox.exportState()
  const before = sandbox.revision()
  expect(sandbox.loadState(empty)).toEqual({ ok: true })
  expect(sandbox.revision()).toBeGreaterThan(before)
  expect(sandbox.exportState()).toEqual(empty)
  expect((await call('branch/index', {}, { 'x-alfacrm-token': token })).status).toBe(401)
})

test.each([
  ['no object', () => 'x'],
  ['another system’s', (state: Loose) => ({ ...state, system: 'teamtools' })],
  ['another version’s', (state: Loose) => ({ ...state, version: 2 })],
  ['without tokens', (state: Loose) => ({ ...state, tokens: undefined })],
  ['with a strange token', (state: Loose) => ({ ...state, tokens: [{ token: 5 }] })],
  ['without ids', (state: Loose) => ({ ...state, lastIds: undefined })],
  ['with a strange id', (state: Loose) => ({ ...state, lastIds: { customer: -1 } })],
  ['without tables', (state: Loose) => ({ ...state, tables: null })],
  ['with a strange table', (state: Loose) => ({ ...state, tables: { ...state.tables, colours: [] } })],
  ['with a table that is none', (state: Loose) => ({ ...state, tables: { ...state.tables, customer: 5 } })],
  ['with a damaged row', (state: Loose) => ({ ...state, tables: { ...state.tables, customer: [{ id: 0 }] } })],
  ['with a time that is a text', (state: Loose) => madeAt(state, 'x')],
  ['with a time past all time', (state: Loose) => madeAt(state, 9e15)],
])('a state that is %s is refused and changes nothing', async (_what, spoil) => {
  const { sandbox } = await createUsed()
  const before = sandbox.exportState()
  const loaded = sandbox.loadState(spoil(copy(before)) as AlfaCrmState)
  expect(loaded).toEqual({ ok: false, message: expect.any(String) })
  expect(sandbox.exportState()).toEqual(before)
})

test('a sandbox made from a broken state says so until a good one is loaded', async () => {
  const good = (await createApi()).sandbox.exportState()
  const { createAlfaCrmSandbox } = await import('billfold/sandbox')
  const sandbox = createAlfaCrmSandbox({ ...credentials, state: { ...good, version: 7 } as never })
  const answer = await sandbox.fetch('/v2api/auth/login', { method: 'POST' })
  expect([answer.status, (await answer.json()).message]).toEqual([500, expect.stringContaining('version is 7')])
  expect(sandbox.loadState(good)).toEqual({ ok: true })
  expect((await sandbox.fetch('/v2api/auth/login', { method: 'POST' })).status).toBe(403)
})

test('what was exported does not change afterwards, and reading changes no revision', async () => {
  const { sandbox, make, must } = await createUsed()
  const text = JSON.stringify(sandbox.exportState())
  const state = sandbox.exportState()
  const revision = sandbox.revision()
  await must('1/customer/index')
  expect(sandbox.revision()).toBe(revision)
  await make('customer', person)
  expect(sandbox.revision()).toBeGreaterThan(revision)
  expect(JSON.stringify(state)).toBe(text)
})

test('the demo data is the same each time, costs no requests and keeps the tokens', async () => {
  const make = async () => {
    const api = await createApi({ rate: 2 })
    expect(await seedAlfaCrmDemo(api.sandbox)).toEqual({ ok: true, seeded: true })
    return api
  }
  const [first, second] = [await make(), await make()]
  const { tables } = first.sandbox.exportState()
  expect(second.sandbox.exportState().tables).toEqual(tables)
  expect((await first.call('1/customer/index')).body.total).toBe(5)
  expect(await seedAlfaCrmDemo(first.sandbox)).toEqual({ ok: true, seeded: false })
  expect(first.sandbox.exportState().tables).toEqual(tables)
})

test('the demo data has something of every kind', async () => {
  const { sandbox, must, ids } = await createApi()
  await seedAlfaCrmDemo(sandbox)
  expect(await ids('1/customer/index', { is_study: 0 })).toHaveLength(3)
  expect(await ids('2/customer/index', { is_study: 2 })).toHaveLength(1)
  expect(await ids('1/customer/index', { is_study: 2, removed: 2 })).toHaveLength(2)
  expect(await ids('1/group/index', { removed: 2 })).toHaveLength(1)
  for (const status of [1, 2, 3]) expect((await ids('1/lesson/index', { status })).length).toBeGreaterThan(0)
  const balances = (await must('1/customer/index')).items.map(({ balance }: Loose) => balance)
  expect(balances[0]).toBe('2299.50')
  for (const route of ['sms-message', 'mail-message', 'phone-call', 'teacher/teacher-rate', 'teacher/working-hour'])
    expect((await ids(`1/${route}`)).length).toBeGreaterThan(0)
  for (const { values } of sandbox.exportState().tables['user'] ?? []) expect(values['email']).toBe(credentials.email)
})

test('demo data that cannot be loaded is said to be so', async () => {
  const { sandbox } = await createApi()
  const broken = { ...sandbox.exportState(), version: 7 } as never
  const seeded = await seedAlfaCrmDemo({ ...sandbox, exportState: () => broken })
  expect(seeded).toEqual({ ok: false, message: expect.stringContaining('500') })
})
