import { beforeAll, expect, test } from 'vitest'
import { soak, type Soaked } from './soak.js'

let soaked: Soaked

beforeAll(async () => {
  soaked = await soak(3_000)
}, 60_000)

test('the server’s ledger is the client’s', () => {
  expect(soaked.differences).toEqual([])
})

test('nothing keeps the process open afterwards', () => {
  expect(soaked.handles).toEqual([])
})

test.each(['refused', 'lost', 'unavailable', 'tooMany', 'malformed'])('the fault “%s” was met', (fault) => {
  expect(soaked.counts[`fault: ${fault}`]).toBeGreaterThan(20)
})

test.each([
  'payment: ok, answered',
  'payment: network, unknown',
  'payment: server, answered',
  'payment: malformed, answered',
  'payment: rejected, answered',
])('a %s was had', (outcome) => {
  expect(soaked.counts[outcome]).toBeGreaterThan(0)
})
