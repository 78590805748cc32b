import { textOf } from '../json.js'
import type { StoredRow } from './types.js'

/** A row that was created, changed or removed. */
export type Difference = { readonly before: StoredRow | undefined; readonly after: StoredRow | undefined }

/** Returns the id of a row as a string. */
export const idOf = ({ id }: StoredRow): string => (typeof id === 'number' ? String(id) : textOf(id))

const byId = (rows: readonly StoredRow[], from: number): ReadonlyMap<string, StoredRow> =>
  new Map(rows.slice(from).map((row) => [idOf(row), row]))

/**
 * Returns the rows in which two versions of a table differ. A row is never changed but replaced, so it is enough to
 * compare the objects. Most changes affect one row or the end of the table. Those cases do not need a map of the rows.
 */
export const differencesOf = (before: readonly StoredRow[], after: readonly StoredRow[]): readonly Difference[] => {
  const found: Difference[] = []
  let index = 0
  for (; index < before.length && index < after.length; index++) {
    const [old, now] = [before[index]!, after[index]!]
    if (old === now) continue
    if (idOf(old) !== idOf(now)) break
    found.push({ before: old, after: now })
  }
  if (index === before.length)
    return [...found, ...after.slice(index).map((row) => ({ before: undefined, after: row }))]
  const [olds, news] = [byId(before, index), byId(after, index)]
  for (const [id, row] of olds) if (news.get(id) !== row) found.push({ before: row, after: news.get(id) })
  for (const [id, row] of news) if (!olds.has(id)) found.push({ before: undefined, after: row })
  return found
}
