import { describe, expect, test } from 'vitest'
import type { Result } from 'billfold'
import { deleteCustomer, saveCustomer } from 'billfold/teamtools'
import { addClient, deleteClient, updateClient } from 'billfold/whmcs'
import {
  alfacrmResources,
  type RowChange,
  type SyncEntry,
  type SyncOptions,
  type SyncPart,
  syncRows,
  teamtoolsResources,
  whmcsResources,
} from 'billfold/transfer'
import { person } from '../whmcs/sandboxed.js'
import { teamtools, untilError, valueOf, whmcs } from './accounts.js'

const read = async (parts: AsyncIterable<Result<SyncPart>>) => {
  const { found, error } = await untilError(parts)
  return {
    changes: found.flatMap(({ changes }) => changes),
    entries: found.flatMap(({ entries }) => entries),
    rows: found.at(-1)?.rows,
    error,
  }
}

const named = (changes: readonly RowChange[]) =>
  changes.map((each) => [each.change, each.change === 'gone' ? each.id : each.row.name])

const { customers } = teamtoolsResources

describe('syncRows', () => {
  test('yields what was added, changed and is gone, and nothing of the rest', async () => {
    const { ctx } = await teamtools(25)
    const scan = (previous?: readonly SyncEntry[]) => read(syncRows(customers, ctx, { previous, query: { limit: 10 } }))
    const first = await scan()
    expect([first.changes.length, first.entries.length, first.rows]).toEqual([25, 25, 25])
    expect(new Set(first.changes.map(({ change }) => change))).toEqual(new Set(['added']))
    expect((await scan(first.entries)).changes).toEqual([])

    const [changed, gone] = [first.entries[3]![0], first.entries[12]![0]]
    valueOf(await saveCustomer(ctx, { id: changed, name: 'Changed' }))
    valueOf(await saveCustomer(ctx, { name: 'Added', email: 'added@example.com' }))
    valueOf(await deleteCustomer(ctx, gone))
    const second = await scan(first.entries)
    expect(named(second.changes)).toEqual([
      ['changed', 'Changed'],
      ['added', 'Added'],
      ['gone', gone],
    ])
    expect((await scan(second.entries)).changes).toEqual([])
  })

  test('reports no row as gone if the scan breaks off, at whichever request', async () => {
    const { ctx, watch } = await teamtools(12)
    const previous = [...(await read(syncRows(customers, ctx))).entries, ['gone', 'x'] as const]
    for (let fails = 1; fails <= 10; fails++) {
      watch.requests = 0
      watch.instead = (request) => (request === fails ? Promise.reject(new TypeError('lost')) : undefined)
      const { changes, error } = await read(syncRows(customers, ctx, { previous, query: { limit: 5 } }))
      if (!error) expect(named(changes)).toEqual([['gone', 'gone']])
      else expect([error.kind, changes]).toEqual(['network', []])
      if (!error) expect(fails).toBeGreaterThan(6)
    }
  })

  test('does not take a row for gone that moves to an earlier page while the list is read', async () => {
    const { ctx, watch } = await teamtools(10)
    const first = await read(syncRows(customers, ctx))
    watch.requests = 0
    watch.instead = (request, pass) => {
      if (request !== 2) return undefined
      return deleteCustomer(ctx, first.entries[0]![0]).then(pass)
    }
    const second = await read(syncRows(customers, ctx, { previous: first.entries, query: { limit: 5 } }))
    expect(second.error).toBeUndefined()
    expect(second.changes).toEqual([])
    expect(second.entries.length).toBe(10)
    const third = await read(syncRows(customers, ctx, { previous: second.entries }))
    expect(third.changes).toEqual([{ change: 'gone', id: first.entries[0]![0] }])
  })

  test('compares the clients of WHMCS', async () => {
    const { ctx } = whmcs()
    const ids: number[] = []
    for (const email of ['a@example.com', 'b@example.com', 'c@example.com'])
      ids.push(valueOf(await addClient(ctx, { ...person, email })).clientid)
    const { entries } = await read(syncRows(whmcsResources.clients, ctx))
    valueOf(await updateClient(ctx, { clientid: ids[0]!, firstname: 'Other' }))
    valueOf(await deleteClient(ctx, { clientid: ids[2]! }))
    const { changes } = await read(syncRows(whmcsResources.clients, ctx, { previous: entries }))
    expect(changes.map(({ change, id }) => [change, id])).toEqual([
      ['changed', String(ids[0])],
      ['gone', String(ids[2])],
    ])
  })

  test('takes the last state from an asynchronous source, in any order', async () => {
    const { ctx } = await teamtools(5)
    const { entries } = await read(syncRows(customers, ctx))
    const stream = async function* () {
      for (const entry of [...entries].reverse()) yield await Promise.resolve(entry)
    }
    expect((await read(syncRows(customers, ctx, { previous: stream() }))).changes).toEqual([])
  })

  test('refuses what it cannot compare', async () => {
    const { ctx, watch } = await teamtools(2)
    watch.requests = 0
    const wrong: readonly SyncOptions[] = [
      { previous: [['a']] as never },
      { previous: [1] as never },
      { previous: 1 as never },
    ]
    for (const options of wrong) expect((await read(syncRows(customers, ctx, options))).error?.kind).toBe('input')
    expect((await read(syncRows({ list: customers.list }, ctx))).error?.message).toContain('no id')
    expect((await read(syncRows({ id: 'id' }, ctx))).error?.message).toContain('no list function')
    expect(watch.requests).toBe(0)
    expect((await read(syncRows({ ...customers, id: 'number' }, ctx))).error?.message).toContain('has no number')
  })
})

describe('since', () => {
  test('begins on the first day that the time can be in any time zone', () => {
    const { customers: clients, logs, locations } = alfacrmResources
    expect(clients.since!(new Date('2024-05-31T11:59:59Z'))).toEqual({ updated_at_from: '2024-05-30' })
    expect(logs.since!(new Date('2024-05-31T12:00:00Z'))).toEqual({ date_from: '2024-05-31' })
    expect(locations.since).toBeUndefined()
  })
})
