import { differencesOf, idOf } from './differences.js'
import type { StoredRow } from './types.js'

/** The cause of a change: the number of a request, or a description of an action in the console. */
export type Cause = { readonly request: number } | { readonly done: string }

/** A change of a row. */
export type Change = {
  readonly time: number
  readonly cause: Cause
  readonly table: string
  readonly id: string
  readonly before: StoredRow | undefined
  readonly after: StoredRow | undefined
}

type Tables = Readonly<Record<string, readonly StoredRow[]>>

/** The changes of rows with their causes. */
export type History = {
  /** Makes the current rows the basis of the next comparison, without recording changes. */
  readonly forget: () => void
  /** Records the changes since the last comparison. It returns false if there are none. */
  readonly note: (cause: Cause) => boolean
  /** Returns the changes of a row, the newest first. */
  readonly of: (table: string, id: string) => readonly Change[]
  /** Returns the changes that a request made. */
  readonly by: (request: number) => readonly Change[]
}

/** The maximum number of changes that are kept, and the maximum number with the same cause. */
const [keptChanges, mostOfOne] = [2000, 200]

/** Keeps the history of the rows that `tables` returns. `revision` increases whenever the rows may have changed. */
export const createHistory = (tables: () => Tables, revision: () => number, now: () => number): History => {
  let [known, seen] = [tables(), revision()]
  let changes: readonly Change[] = []
  const forget = () => {
    ;[known, seen] = [tables(), revision()]
  }
  const changesBy = (cause: Cause, before: Tables, after: Tables): readonly Change[] =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((table) =>
      differencesOf(before[table] ?? [], after[table] ?? []).map((difference) => {
        const row = difference.after ?? difference.before
        return { time: now(), cause, table, id: row === undefined ? '' : idOf(row), ...difference }
      }),
    )
  return {
    forget: () => {
      if (revision() !== seen) forget()
    },
    note: (cause) => {
      if (revision() === seen) return false
      const before = known
      forget()
      const found = changesBy(cause, before, known)
      changes = [...changes, ...found.slice(0, mostOfOne)].slice(-keptChanges)
      return found.length > 0
    },
    of: (table, id) => changes.filter((change) => change.table === table && change.id === id).reverse(),
    by: (request) => changes.filter(({ cause }) => 'request' in cause && cause.request === request),
  }
}
