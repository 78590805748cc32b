import { expect, test } from 'vitest'
import { seedWhmcsDemo, type WhmcsState } from 'billfold/sandbox'
import { createShop, createWhmcs, credentials, type Loose, person } from './whmcs.js'

const seeded = async () => {
  const whmcs = createWhmcs()
  expect(await seedWhmcsDemo({ sandbox: whmcs.sandbox, ...credentials })).toEqual({ ok: true, seeded: true })
  return whmcs
}

const copy = (state: WhmcsState): Loose => JSON.parse(JSON.stringify(state))

test('the demo data is the same in every run, and has some of everything', async () => {
  const { sandbox, must } = await seeded()
  expect((await seeded()).sandbox.exportState()).toEqual(sandbox.exportState())
  const counts = Object.fromEntries(
    Object.entries(sandbox.exportState().tables).map(([name, { rows }]) => [name, rows.length]),
  )
  expect(counts).toMatchObject({ clients: 2, products: 2, orders: 1, tickets: 2, notes: 1, files: 1, invoices: 3 })
  expect((await must('GetInvoice', { invoiceid: 2 })).total).toBe('130.00')
  expect((await must('GetOrders')).orders.order[0].status).toBe('Active')
})

test('the demo data is put in once, and only where it can be', async () => {
  const { sandbox } = await seeded()
  const before = sandbox.exportState()
  expect(await seedWhmcsDemo({ sandbox, ...credentials })).toEqual({ ok: true, seeded: false })
  expect(sandbox.exportState()).toEqual(before)
  const refused = await seedWhmcsDemo({ sandbox, identifier: 'id', secret: 'x' })
  expect(refused).toEqual({ ok: false, message: expect.stringContaining('GetClients') })
  const guarded = createWhmcs({ allowedIps: [], accessKey: 'k' })
  expect(await seedWhmcsDemo({ sandbox: guarded.sandbox, ...credentials, accessKey: 'k' })).toMatchObject({ ok: true })
})

test('a state survives JSON: look-ups, counters and money are what they were', async () => {
  const { sandbox, must } = await seeded()
  const next = createWhmcs({ state: copy(sandbox.exportState()) })
  expect(next.sandbox.exportState()).toEqual(sandbox.exportState())
  const { tid } = await must('GetTicket', { ticketid: 1 })
  expect(await next.must('GetTicket', { ticketnum: tid })).toEqual(await must('GetTicket', { ticketid: 1 }))
  expect(await next.must('GetInvoices')).toEqual(await must('GetInvoices'))
  expect((await next.call('AddClient', { ...person, email: 'Cynthia@reilly.example' })).message).toMatch(
    /already exists/,
  )
  expect((await next.must('AddClient', person)).clientid).toBe('3')
})

test('loading takes the place of everything', async () => {
  const empty = createWhmcs().sandbox.exportState()
  const { sandbox, must, call } = await seeded()
  expect(sandbox.loadState(empty)).toEqual({ ok: true })
  expect((await call('GetClientsDetails', { clientid: 1 })).message).toBe('Client Not Found')
  expect((await must('AddClient', { ...person, email: 'cynthia@reilly.example' })).clientid).toBe('1')
})

const withRow = (table: string, changes: object) => (state: Loose) => {
  Object.assign(state.tables[table].rows[0], changes)
  return state
}

test.each([
  ['no object', () => 'x'],
  ['another system’s', (state: Loose) => ({ ...state, system: 'teamtools' })],
  ['another version’s', (state: Loose) => ({ ...state, version: 2 })],
  ['without tables', (state: Loose) => ({ ...state, tables: [] })],
  [
    'with a table too many',
    (state: Loose) => ({ ...state, tables: { ...state.tables, colours: { next: 1, rows: [] } } }),
  ],
  ['with a table that is none', (state: Loose) => ({ ...state, tables: { ...state.tables, notes: [] } })],
  ['without a counter', (state: Loose) => ({ ...state, tables: { ...state.tables, notes: { rows: [] } } })],
  ['with a row past the counter', withRow('clients', { id: 99 })],
  ['with a row of no id', withRow('clients', { id: 0 })],
  ['with a fraction of a cent', withRow('clients', { credit: 0.5 })],
  ['with a number for a text', withRow('tickets', { subject: 5 })],
  ['with a text for a truth value', withRow('items', { taxed: '1' })],
  ['with a list for a map', withRow('clients', { customfields: ['x'] })],
  ['with a text in a map of numbers', withRow('products', { pricing: { x: '1' } })],
])('a state that is %s is refused and changes nothing', async (_what, spoil) => {
  const { sandbox } = await seeded()
  const before = copy(sandbox.exportState())
  expect(sandbox.loadState(spoil(copy(before)) as WhmcsState)).toEqual({ ok: false, message: expect.any(String) })
  expect(sandbox.exportState()).toEqual(before)
})

test('a state without a table or a field, as an earlier version exports it, loads with them empty', async () => {
  const { sandbox, must } = await createShop()
  const state: Loose = copy(sandbox.exportState())
  delete state.tables.notes
  delete state.tables.clients.rows[0].tax_id
  expect(sandbox.loadState(state)).toEqual({ ok: true })
  expect((await must('GetClientsDetails', { clientid: 1 })).tax_id).toBe('')
  await must('OpenTicket', { clientid: 1, deptid: 1, subject: 'x', message: 'x' })
  await must('AddTicketNote', { ticketid: 1, message: 'x' })
  expect((await must('GetTicketNotes', { ticketid: 1 })).totalresults).toBe(1)
})

test('a sandbox made from a broken state says so, until it is given a good one', async () => {
  const good = (await seeded()).sandbox.exportState()
  const { call, must, sandbox } = createWhmcs({ state: { ...good, version: 7 } as never })
  expect((await call('GetClients')).message).toContain('its version is 7')
  expect(sandbox.loadState(good)).toEqual({ ok: true })
  expect((await must('GetClients')).totalresults).toBe(2)
})

test('what was exported does not change afterwards', async () => {
  const { sandbox, must } = await createShop()
  const state = sandbox.exportState()
  const text = JSON.stringify(state)
  await must('UpdateClient', { clientid: 1, city: 'Other' })
  await must('AddClient', { ...person, email: 'b@b.b' })
  expect(JSON.stringify(state)).toBe(text)
})

test('the revision goes up with every change, and only then', async () => {
  const { sandbox, must } = await createShop()
  const before = sandbox.revision()
  await must('GetClients')
  expect(sandbox.revision()).toBe(before)
  await must('CloseClient', { clientid: 1 })
  expect(sandbox.revision()).toBeGreaterThan(before)
  await sandbox.settled()
})

test('dates are local text by the clock and the offset given', async () => {
  const west = createWhmcs({ utcOffsetMinutes: -780 })
  await west.must('AddClient', person)
  expect((await west.must('GetClients')).clients.client[0].datecreated).toBe('2024-05-02')
  await west.must('OpenTicket', { clientid: 1, deptid: 1, subject: 'x', message: 'x' })
  expect((await west.must('GetTicket', { ticketid: 1 })).date).toBe('2024-05-02 23:30:51')
})
