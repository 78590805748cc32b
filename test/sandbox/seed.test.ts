import {
  createAlfaCrmSandbox,
  createTeamToolsSandbox,
  createWhmcsSandbox,
  seedAlfaCrmDemo,
  seedTeamToolsDemo,
  seedWhmcsDemo,
} from 'billfold/sandbox'
import { expect, test } from 'vitest'

const client = { clientId: 'id', clientSecret: 'secret', salt: 'salt' }

test('the demo data of TeamTools is the same each time, and its first customer has the id of the documentation', async () => {
  const sandboxes = [createTeamToolsSandbox(client), createTeamToolsSandbox({ ...client, salt: 'another' })]
  for (const sandbox of sandboxes) expect(await seedTeamToolsDemo(sandbox)).toEqual({ ok: true, seeded: true })
  const [first, second] = sandboxes.map((sandbox) => sandbox.exportState())
  expect(second).toEqual(first)
  expect(first!.tables['customers']!.map(({ id, values }) => [id, values['name']])).toEqual([
    ['580a0ffcbffebc8b0e8b456a', 'Awesome customer'],
    ['580a0ffcbffebc8b0e8b456b', 'Blue Mountain Coffee'],
    ['580a0ffcbffebc8b0e8b456c', 'Cartographers United'],
    ['580a0ffcbffebc8b0e8b456d', 'Dune Shipping'],
  ])
  expect(first!.tokens).toEqual([])
})

test('the demo data of TeamTools keeps what an account without customers has', async () => {
  const ids = ['580a0ffc0000000000000001', '580a0ffc0000000000000002']
  const sandbox = createTeamToolsSandbox({ ...client, ids: () => ids.shift() ?? '' })
  const token = { token: 'token', kind: 'access', until: Infinity } as const
  sandbox.loadState({ ...sandbox.exportState(), tokens: [token] })
  const init = { method: 'POST', headers: { 'content-type': 'application/json' } }
  await sandbox.fetch('/groups/', { ...init, body: JSON.stringify({ name: 'Mine', access_token: 'token' }) })
  expect(await seedTeamToolsDemo(sandbox)).toEqual({ ok: true, seeded: true })
  const { tokens, tables } = sandbox.exportState()
  expect(tokens).toEqual([token])
  expect(tables['groups']!.map(({ values }) => values['name'])).toEqual(['Mine', 'Standard', 'Enterprise'])
  expect(await seedTeamToolsDemo(sandbox)).toEqual({ ok: true, seeded: false })
})

test('the demo data of TeamTools that an account refuses changes nothing', async () => {
  const sandbox = createTeamToolsSandbox(client)
  const token = { token: 'token', kind: 'access', until: Infinity } as const
  sandbox.loadState({ ...sandbox.exportState(), tokens: [token] })
  const attribute = { name: 'vat', prettyName: 'VAT', type: 'text', required: true, access_token: 'token' }
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(attribute) }
  await sandbox.fetch('/customers/attributes/', init)
  const before = sandbox.exportState()
  expect(await seedTeamToolsDemo(sandbox)).toMatchObject({ ok: false, message: /^the demo data was refused with 422/ })
  expect(sandbox.exportState()).toEqual(before)
})

test('the ids of the demo data of AlfaCRM and WHMCS are the same each time', async () => {
  const key = { identifier: 'id', secret: 'secret' }
  const idsOf = (state: unknown): readonly string[] => JSON.stringify(state).match(/"id":"?\d+/g) ?? []
  const alfacrm = [0, 0].map(() => createAlfaCrmSandbox({ email: 'api@example.com', apiKey: 'key', rate: 0 }))
  for (const sandbox of alfacrm) await seedAlfaCrmDemo(sandbox)
  const whmcs = [0, 0].map(() => createWhmcsSandbox({ credentials: [key] }))
  for (const sandbox of whmcs) await seedWhmcsDemo({ sandbox, ...key })
  for (const pair of [alfacrm, whmcs]) {
    const [first, second] = pair.map((sandbox) => idsOf(sandbox.exportState()))
    expect(first!.length).toBeGreaterThan(10)
    expect(second).toEqual(first)
  }
})
