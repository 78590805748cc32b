import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Installation } from '../package/packed.js'
import { callBudgets, surely } from './budgets.js'
import { installBench, runSection } from './installed.js'
import type { Rounds } from './rounds.js'

// What needs the peers, or minutes, is asserted by `npm run bench`; sizes by the size test, types by their own.
let installed: Installation
beforeAll(() => {
  installed = installBench({ peers: false })
})
afterAll(() => installed.remove())

test('a call costs little more than its fetch', { timeout: 120_000, retry: 0 }, async () => {
  const options = { socket: false, peers: false, rounds: 31, time: 40, calls: 20 }
  const rounds = await surely(() => runSection<Rounds>(installed, 'calls', options), callBudgets)
  for (const { name, value, limit } of callBudgets(rounds)) {
    console.log(`${name}: ${value.toFixed(2)}, at most ${limit}`)
    expect(value, name).toBeLessThanOrEqual(limit)
  }
})
