/** A value with an id. */
export type Identified = { readonly id: number }

/** Returns the key of a row in an index, or undefined if the index does not contain the row. */
export type KeyOf<V> = (values: V) => string | number | undefined

/** The rows of one table by their ids. The ids increase by one, and a table never reuses an id. */
export type Table<V> = {
  readonly get: (id: number) => (V & Identified) | undefined
  /** Returns all rows in the order of their ids. */
  readonly all: () => readonly (V & Identified)[]
  readonly size: () => number
  readonly insert: (values: V) => V & Identified
  readonly patch: (row: V & Identified, changes: Partial<V>) => V & Identified
  readonly remove: (row: V & Identified) => void
  /** Returns the rows with a key in an index, in the order of their ids. */
  readonly find: (index: string, key: string | number) => readonly (V & Identified)[]
  /** Returns the id of the next row. */
  readonly next: () => number
  readonly load: (next: number, rows: readonly (V & Identified)[]) => void
  /** Returns a number that increases with every change. */
  readonly revision: () => number
}

type Index<V> = { readonly keyOf: KeyOf<V>; readonly ids: Map<string, Set<number>> }

const addTo = <V>({ keyOf, ids }: Index<V>, row: V & Identified): void => {
  const key = keyOf(row)
  if (key === undefined) return
  const held = ids.get(String(key))
  if (held === undefined) ids.set(String(key), new Set([row.id]))
  else held.add(row.id)
}

const dropFrom = <V>({ keyOf, ids }: Index<V>, row: V & Identified): void => {
  const key = String(keyOf(row))
  const held = ids.get(key)
  if (held?.delete(row.id) && held.size === 0) ids.delete(key)
}

const byId = (a: Identified, b: Identified): number => a.id - b.id

/** Creates an empty table. Every change passes the function that undoes it to `undoable`. */
export const createTable = <V>(
  keys: Readonly<Record<string, KeyOf<V>>>,
  undoable: (undo: () => void) => void,
): Table<V> => {
  const rows = new Map<number, V & Identified>()
  const indices = new Map<string, Index<V>>()
  for (const [name, keyOf] of Object.entries(keys)) indices.set(name, { keyOf, ids: new Map() })
  let [next, revision] = [1, 0]
  const set = (id: number, after: (V & Identified) | undefined) => {
    const before = rows.get(id)
    for (const index of indices.values()) {
      if (before !== undefined) dropFrom(index, before)
      if (after !== undefined) addTo(index, after)
    }
    if (after === undefined) rows.delete(id)
    else rows.set(id, after)
    revision += 1
  }
  const change = (id: number, after: (V & Identified) | undefined) => {
    const [before, nextBefore] = [rows.get(id), next]
    undoable(() => {
      set(id, before)
      next = nextBefore
    })
    set(id, after)
  }
  const write = (row: V & Identified) => {
    change(row.id, row)
    return row
  }
  return {
    get: (id) => rows.get(id),
    // A row whose removal was undone is the last one in the map.
    all: () => [...rows.values()].sort(byId),
    size: () => rows.size,
    insert: (values) => {
      const row = write({ ...values, id: next })
      next += 1
      return row
    },
    patch: (row, changes) => write({ ...row, ...changes }),
    remove: ({ id }) => {
      change(id, undefined)
    },
    find: (name, key) => {
      const ids = indices.get(name)?.ids.get(String(key)) ?? []
      return [...ids].flatMap((id) => rows.get(id) ?? []).sort(byId)
    },
    next: () => next,
    load: (nextId, loaded) => {
      for (const id of [...rows.keys()]) set(id, undefined)
      for (const row of loaded) set(row.id, row)
      next = nextId
      revision += 1
    },
    revision: () => revision,
  }
}
