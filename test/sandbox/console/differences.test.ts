import { expect, test } from 'vitest'
import { differencesOf } from '../../../src/sandbox/console/differences.js'
import type { StoredRow } from '../../../src/sandbox/console/types.js'

const rows: readonly StoredRow[] = [1, 2, 3, 4].map((id) => ({ id }))

const told = (after: readonly StoredRow[]) =>
  differencesOf(rows, after).map(({ before, after: now }) => [before?.['id'] ?? null, now?.['id'] ?? null])

test.each<[string, readonly StoredRow[], readonly (readonly unknown[])[]]>([
  ['nothing', rows, []],
  ['a row that was replaced', rows.map((row) => (row['id'] === 2 ? { id: 2 } : row)), [[2, 2]]],
  ['a row at the end', [...rows, { id: 5 }], [[null, 5]]],
  ['a row that is gone', rows.slice(1), [[1, null]]],
  ['the last row gone', rows.slice(0, 3), [[4, null]]],
  ['rows that only moved', [...rows].reverse(), []],
  [
    'all of it',
    [{ id: 4 }, { id: 9 }],
    [
      [1, null],
      [2, null],
      [3, null],
      [4, 4],
      [null, 9],
    ],
  ],
])('finds %s', (_what, after, wanted) => {
  expect(told(after)).toEqual(wanted)
})
