import { expect, test } from 'vitest'
import { consoleSystems } from '../../../src/sandbox/console/systems/index.js'
import { createTables } from '../../../src/sandbox/console/tables.js'
import { linksOf, reversesOf } from '../../../src/sandbox/console/relations.js'
import { rowsAlone } from './setting.js'

const many = 100_000

const open = () => {
  const state = rowsAlone(many)
  return { ...state, tables: createTables(consoleSystems.whmcs, state.exportState, state.revision) }
}

test('a page of 100,000 rows reads the rows of that page alone', () => {
  const { tables, counts } = open()
  const page = tables.search('clients', '', 0, 50)
  expect([page.total, page.rows.length, page.rows[0]?.['name']]).toEqual([many, 50, 'Client 100000'])
  expect(counts.exported).toBe(1)
  expect(counts.read).toBeLessThan(500)
})

test('a search reads each row once, and what has changed once more', () => {
  const { tables, counts, rename } = open()
  expect(tables.search('clients', 'client 99999', 0, 50).total).toBe(1)
  const first = counts.read
  tables.search('clients', 'client 5', 0, 50)
  tables.search('clients', 'client 5', 1, 50)
  expect(counts.read - first).toBeLessThan(500)
  rename(7, 'Somebody else')
  expect(tables.search('clients', 'somebody ELSE', 0, 50).rows).toMatchObject([{ id: 7 }])
  expect(counts.read - first).toBeLessThan(500)
  expect(counts.exported).toBe(2)
})

test('the last page holds the oldest rows, and one beyond it holds none', () => {
  const { tables } = open()
  expect(tables.search('clients', '', many / 50 - 1, 50).rows.at(-1)).toMatchObject({ id: 1 })
  expect(tables.search('clients', '', many / 50, 50).rows).toEqual([])
  expect(tables.search('constructor', '', 0, 50).total).toBe(0)
})

test('rows point to each other by the fields that hold ids, both ways', () => {
  const tables = createTables(
    consoleSystems.whmcs,
    () => ({
      tables: {
        clients: { rows: [{ id: 1, firstname: 'Ann', lastname: 'Lee', password: 'hunter2-of-ann' }] },
        invoices: {
          rows: [
            { id: 5, userid: 1, status: 'Paid' },
            { id: 6, userid: 2, status: 'Unpaid' },
          ],
        },
        items: { rows: [{ id: 9, invoiceid: 5, description: 'Hosting' }] },
      },
    }),
    () => 1,
  )
  const [invoice] = tables.current()['invoices'] ?? []
  expect(invoice && linksOf(consoleSystems.whmcs, tables, 'invoices', invoice)).toEqual([
    { field: 'userid', table: 'clients', id: '1', label: 'Ann Lee' },
  ])
  expect(reversesOf(consoleSystems.whmcs, tables, 'clients', '1')).toEqual([
    { table: 'invoices', field: 'userid', count: 1, rows: [{ id: '5', label: 'Paid 5' }] },
  ])
  expect(tables.search('clients', '', 0, 50).rows).toMatchObject([{ password: '[redacted]' }])
  expect(tables.search('clients', 'hunter2', 0, 50).total).toBe(0)
})
