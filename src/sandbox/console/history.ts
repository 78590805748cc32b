import { differencesOf, idOf } from './differences.js'
import type { StoredRow } from './types.js'

/** What changed a row: a request by its number, or something that was done in the console. */
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

/** Which rows were changed by what. */
export type History = {
  /** Takes the rows as they are now for unchanged. */
  readonly forget: () => void
  /** Keeps what has changed since the last time; false when nothing has. */
  readonly note: (cause: Cause) => boolean
  /** The changes of a row, the newest first. */
  readonly of: (table: string, id: string) => readonly Change[]
  /** The rows that a request changed. */
  readonly by: (request: number) => readonly Change[]
}

/** How many changes are kept, and how many of one cause. */
const [keptChanges, mostOfOne] = [2000, 200]

/** Keeps the history of the rows that `tables` gives. `revision` goes up whenever they may have changed. */
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
