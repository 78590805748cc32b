import type { Result } from '../index.js'
import { inputError } from './failure.js'
import type { Row } from './format.js'
import { pagesFrom } from './pagesFrom.js'
import type { Resource } from './resource.js'
import { hashOf, idText } from './rowKey.js'

/** The id of a row and a hash of its contents: 32 hex digits. */
export type SyncEntry = readonly [id: string, hash: string]

/** A difference between a list and an earlier scan of it. */
export type RowChange<T = Row> =
  | { readonly change: 'added' | 'changed'; readonly id: string; readonly row: T }
  | { readonly change: 'gone'; readonly id: string }

/** A part of a scan: the rows of one page, or ids that are gone. */
export type SyncPart = {
  readonly changes: readonly RowChange[]
  /** What the next scan needs to know of these rows. Append it to a new state, and keep the old one until the end. */
  readonly entries: readonly SyncEntry[]
  /** How many rows have been scanned so far. */
  readonly rows: number
  /** How many rows the list has, if the API says so. */
  readonly total: number | undefined
}

/** Options of {@link syncRows}. */
export type SyncOptions = {
  /** The entries of the last complete scan, in any order. Without them, all rows are added. */
  readonly previous?: Iterable<SyncEntry> | AsyncIterable<SyncEntry> | undefined
  /** The query of the list. It must be that of the last scan, since rows that it leaves out are gone. */
  readonly query?: object | undefined
  /** Aborts the request in progress. The scan ends with an `aborted` error. */
  readonly signal?: AbortSignal | undefined
}

const operation = 'syncRows'
/** How many ids that are gone are in a part. */
const partSize = 1000

const isEntry = (entry: unknown): entry is SyncEntry =>
  Array.isArray(entry) && entry.length === 2 && entry.every((text) => typeof text === 'string')

/** Reads the entries of the last scan. Returns undefined if one of them is not an entry. */
const readEntries = async (previous: SyncOptions['previous']): Promise<Map<string, string> | undefined> => {
  const entries = new Map<string, string>()
  for await (const entry of previous ?? []) {
    if (!isEntry(entry)) return undefined
    entries.set(entry[0], entry[1])
  }
  return entries
}

/**
 * Compares a list with an earlier scan of it, for an API that cannot list what has changed, and yields which rows were
 * added, which have changed, and which are gone. It reads the whole list. A row has changed if the hash of its JSON has. If
 * rows seem to be gone, the list is read a second time: a row that moves to an earlier page while the list is read is not
 * on any page, and is not gone.
 *
 * It holds the id and hash of each row in memory, about 230 bytes a row on Node, and nothing of the rows themselves. Ids that are
 * gone are yielded after the last page alone: a scan that broke off ends with an error and reports none. Replace the old
 * state by the new entries only after the loop has ended without an error.
 *
 * Errors, each as the last Result: those of the list function and of `paginate`; `input` if the options are invalid, the
 * resource has no `id`, a row has no id, or an entry of `previous` is not one.
 *
 * @example
 * ```ts
 * const scan = async (previous: readonly SyncEntry[]) => {
 *   const changes: string[] = []
 *   const entries: SyncEntry[] = []
 *   for await (const part of syncRows({ list: listCustomers, id: 'id' }, ctx, { previous })) {
 *     if (!part.ok) return { changes, entries: previous } // keep the old state
 *     changes.push(...part.value.changes.map(({ change }) => change))
 *     entries.push(...part.value.entries)
 *   }
 *   return { changes, entries }
 * }
 * const first = await scan([])
 * await saveCustomer(ctx, { name: 'Ann', email: 'ann@example.com' })
 * console.log((await scan(first.entries)).changes) // [ 'added' ]
 * ```
 */
export async function* syncRows<C>(
  resource: Pick<Resource<C>, 'list' | 'id'>,
  context: C,
  options: SyncOptions = {},
): AsyncGenerator<Result<SyncPart>, void, undefined> {
  try {
    const { list, id: idName } = resource
    if (typeof list !== 'function') return yield inputError(operation, 'the resource has no list function')
    if (idName === undefined) return yield inputError(operation, 'the rows of the resource have no id to compare by')
    const left = await readEntries(options.previous)
    if (!left) return yield inputError(operation, 'previous must have pairs of an id and a hash')
    const seen = new Set<string>()
    let total: number | undefined
    const query = { ...options.query, ...(options.signal && { signal: options.signal }) }
    for (let scan = 0; scan === 0 || (scan === 1 && left.size > 0); scan++)
      for await (const page of pagesFrom(list, context, query, { pages: 0, received: 0 })) {
        if (!page.ok) return yield page
        const changes: RowChange[] = []
        const entries: SyncEntry[] = []
        total = page.value.total
        for (const row of page.value.rows) {
          const id = idText(row, idName)
          if (id === undefined) return yield inputError(operation, `a row has no ${idName}`)
          if (seen.has(id)) continue
          seen.add(id)
          const hash = hashOf(row)
          const before = left.get(id)
          left.delete(id)
          entries.push([id, hash])
          if (before !== hash) changes.push({ change: before === undefined ? 'added' : 'changed', id, row })
        }
        yield { ok: true, value: { changes, entries, rows: seen.size, total } }
      }
    const gone = [...left.keys()]
    for (let at = 0; at < gone.length; at += partSize) {
      const changes = gone.slice(at, at + partSize).map((id) => ({ change: 'gone', id }) as const)
      yield { ok: true, value: { changes, entries: [], rows: seen.size, total } }
    }
  } catch {
    yield inputError(operation, 'the resource, the options, the last state or a row cannot be read')
  }
}
