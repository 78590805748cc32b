import { textOf } from '../json.js'
import type { StoredRow } from './types.js'

/** A row that is new, changed or gone. */
export type Difference = { readonly before: StoredRow | undefined; readonly after: StoredRow | undefined }

/** The id of a row as text. */
export const idOf = ({ id }: StoredRow): string => (typeof id === 'number' ? String(id) : textOf(id))

const byId = (rows: readonly StoredRow[], from: number): ReadonlyMap<string, StoredRow> =>
  new Map(rows.slice(from).map((row) => [idOf(row), row]))

/**
 * The rows in which two versions of a table differ. A row is never changed but replaced, so that it is enough to compare
 * which object it is. Most changes are in one row or at the end, for which no map of the rows is made.
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
