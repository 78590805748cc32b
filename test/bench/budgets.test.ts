import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Installation } from '../package/packed.js'
import {
  type Budget,
  bulkBudgets,
  callBudgets,
  listBudgets,
  memoryBudgets,
  startBudgets,
  surely,
  untilWithin,
} from './budgets.js'
import { installBench, runSection } from './installed.js'
import { measureMemory } from './memory.js'
import type { Rounds } from './rounds.js'
import type { BulkResult } from './sections/bulk.js'
import { measureStart } from './start.js'

// What compares with peers is asserted by `npm run bench`, which installs them; sizes by the size test, types by their own.
let installed: Installation
beforeAll(() => {
  installed = installBench({ peers: false })
})
afterAll(() => installed.remove())

const hold = (budgets: readonly Budget[]): void => {
  for (const { name, value, limit } of budgets) {
    console.log(`${name}: ${value.toFixed(3)}, at most ${limit}`)
    expect(value, name).toBeLessThanOrEqual(limit)
  }
}
const limits = { timeout: 120_000, retry: 0 }

test('a call costs little more than its fetch', limits, async () => {
  const options = { socket: false, peers: false, rounds: 31, time: 40, calls: 20 }
  hold(callBudgets(await surely(() => runSection<Rounds>(installed, 'calls', options), callBudgets)))
})

test('a list is read in little more than JSON.parse, and sooner than by zod', limits, async () => {
  const options = { rounds: 31, time: 40, calls: 1 }
  hold(listBudgets(await surely(() => runSection<Rounds>(installed, 'lists', options), listBudgets)))
})

test('an import takes a part of the time that Node takes to start', limits, () => {
  const entry = { 'billfold/teamtools': ['billfold/teamtools'] }
  hold(startBudgets(untilWithin(() => measureStart(installed, 15, entry), startBudgets)))
})

test('what is read page after page, or saved in batches, is not held', limits, async () => {
  const measured = await measureMemory(installed, 200_000)
  expect(Object.values(measured).map(({ rows }) => rows)).toEqual([200_000, 200_000, 200_000])
  hold(memoryBudgets(measured))
})

test('batches save many rows in the time of a few calls', limits, async () => {
  hold(bulkBudgets(await runSection<BulkResult>(installed, 'bulk', { rounds: 3, rows: 2000, concurrency: 4 })))
})
