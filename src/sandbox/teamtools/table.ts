import { isList, type Json, own } from '../json.js'
import type { Entity } from './account.js'

/** Returns the keys under which an entity is in an index. */
export type KeysOf = (entity: Entity) => readonly string[]

/** The entities of one resource, including deleted ones, with indices over those that are not deleted. */
export type Table = {
  readonly get: (id: string) => Entity | undefined
  /** The entities in the order of creation. */
  readonly all: () => IterableIterator<Entity>
  readonly size: () => number
  readonly put: (entity: Entity) => void
  /** Removes an entity completely. This is only for undoing its creation. */
  readonly remove: (id: string) => void
  readonly clear: () => void
  /** A counter that increases with every change. */
  readonly revision: () => number
  readonly hasIndex: (index: string) => boolean
  readonly addIndex: (index: string, keysOf: KeysOf, ignoreCase?: boolean) => void
  /** Returns the number of entities in an index under a key. */
  readonly count: (index: string, key: string) => number
  /** Returns the entities under a key, in the order of creation. */
  readonly find: (index: string, key: string) => readonly Entity[]
}

/** Returns the keys of a value. A list has the keys of its items, and a missing value has none. */
export const keysOfValue = (value: Json | undefined): readonly string[] => {
  if (value === undefined || value === null || value === '') return []
  if (isList(value)) return value.flatMap(keysOfValue)
  return [typeof value === 'string' ? value : JSON.stringify(value)]
}

// Most keys have one entity, and a set for each key would use more memory than the entity.
type Index = { readonly keysOf: KeysOf; readonly ignoreCase: boolean; readonly ids: Map<string, string | Set<string>> }

const keyIn = ({ ignoreCase }: Index, key: string): string => (ignoreCase ? key.toLowerCase() : key)

const addKey = ({ ids }: Index, key: string, id: string): void => {
  const held = ids.get(key)
  if (held === undefined) ids.set(key, id)
  else if (typeof held !== 'string') held.add(id)
  else if (held !== id) ids.set(key, new Set([held, id]))
}

const dropKey = ({ ids }: Index, key: string, id: string): void => {
  const held = ids.get(key)
  if (held === undefined) return
  if (typeof held === 'string') ids.delete(key)
  else if (held.delete(id) && held.size === 0) ids.delete(key)
}

const reindex = (index: Index, before: Entity | undefined, after: Entity | undefined): void => {
  const keys = (entity: Entity | undefined) =>
    entity?.deletedAt === null ? index.keysOf(entity).map((key) => keyIn(index, key)) : []
  const old = keys(before)
  const next = keys(after)
  for (const key of old) if (before !== undefined && !next.includes(key)) dropKey(index, key, before.id)
  for (const key of next) if (after !== undefined && !old.includes(key)) addKey(index, key, after.id)
}

/** Makes an empty table. */
export const createTable = (): Table => {
  const entities = new Map<string, Entity>()
  const indices = new Map<string, Index>()
  let revision = 0
  const change = (id: string, after: Entity | undefined) => {
    const before = entities.get(id)
    for (const index of indices.values()) reindex(index, before, after)
    if (after === undefined) entities.delete(id)
    else entities.set(id, after)
    revision += 1
  }
  const held = (name: string, key: string) => {
    const index = indices.get(name)
    return index?.ids.get(keyIn(index, key))
  }
  return {
    get: (id) => entities.get(id),
    all: () => entities.values(),
    size: () => entities.size,
    put: (entity) => {
      change(entity.id, entity)
    },
    remove: (id) => {
      change(id, undefined)
    },
    clear: () => {
      entities.clear()
      for (const { ids } of indices.values()) ids.clear()
      revision += 1
    },
    revision: () => revision,
    hasIndex: (name) => indices.has(name),
    addIndex: (name, keysOf, ignoreCase = false) => {
      const index: Index = { keysOf, ignoreCase, ids: new Map() }
      indices.set(name, index)
      for (const entity of entities.values()) reindex(index, undefined, entity)
    },
    count: (index, key) => {
      const ids = held(index, key)
      return typeof ids === 'string' ? 1 : (ids?.size ?? 0)
    },
    find: (index, key) => {
      const ids = held(index, key)
      const list = ids === undefined ? [] : typeof ids === 'string' ? [ids] : [...ids]
      return list.flatMap((id) => entities.get(id) ?? []).sort((a, b) => a.sequence - b.sequence)
    },
  }
}

/** Adds an index over the values of an attribute, if there is none yet. */
export const indexAttribute = (table: Table, attribute: string, ignoreCase: () => boolean): void => {
  if (table.hasIndex(attribute)) return
  table.addIndex(attribute, ({ values }) => keysOfValue(own(values, attribute)), ignoreCase())
}
