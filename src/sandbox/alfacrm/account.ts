import type { JsonObject } from '../json.js'
import { toStamp } from './dates.js'
import type { Definition } from './definition.js'
import { createTable, type Table } from './table.js'
import type { AlfaCrmVariants } from './variants.js'

/** A stored row. It is plain JSON, and it is replaced, never mutated. */
export type Row = {
  readonly id: number
  readonly values: JsonObject
  /** The time of the creation in milliseconds. The two fields below are in milliseconds as well. */
  readonly createdAt: number
  readonly updatedAt: number
  readonly removedAt: number | null
}

/** A change of a row. */
export type Change = {
  readonly event: 'create' | 'update' | 'delete'
  readonly definition: Definition
  readonly id: number
  readonly before: JsonObject
  readonly after: JsonObject
  readonly branch: number | undefined
  /** `Y-m-d H:i:s`. */
  readonly at: string
}

/** The content of an AlfaCRM account, and the functions that change it. */
export type Account = {
  readonly variants: AlfaCrmVariants
  readonly tables: ReadonlyMap<string, Table>
  readonly table: (route: string) => Table
  /** Milliseconds. */
  readonly now: () => number
  /** Formats milliseconds as `Y-m-d H:i:s` in the account's local time. The default is now. */
  readonly localTime: (ms?: number) => string
  readonly today: () => string
  /** Returns the next id of a table or of another sequence. No id is returned twice. */
  readonly nextId: (name: string) => number
  readonly lastIds: () => Readonly<Record<string, number>>
  readonly create: (definition: Definition, values: JsonObject, branch: number | undefined) => Row
  readonly update: (definition: Definition, row: Row, values: JsonObject, branch: number | undefined) => Row
  readonly remove: (definition: Definition, row: Row, branch: number | undefined) => void
  /** Stores a row without reporting a change. */
  readonly put: (route: string, row: Row) => void
  /** Replaces the whole content. */
  readonly load: (tables: Readonly<Record<string, readonly Row[]>>, lastIds: Readonly<Record<string, number>>) => void
  /** A counter that increases with every change. */
  readonly revision: () => number
}

/** The options of an account. */
export type AccountOptions = {
  readonly definitions: readonly Definition[]
  readonly variants: AlfaCrmVariants
  readonly now: () => number
  /** The number of hours by which the account's local time is ahead of UTC. */
  readonly utcOffset: number
  /** Called with each change when it is made. */
  readonly onChange: (account: Account, change: Change) => void
}

type Storage = Pick<Account, 'tables' | 'table' | 'nextId' | 'lastIds' | 'put' | 'load' | 'revision'> & {
  readonly drop: (route: string, id: number) => void
}

const createStorage = (definitions: readonly Definition[]): Storage => {
  const tables = new Map(
    definitions.flatMap(({ route, methods }) => (methods.length > 0 ? [[route, createTable()]] : [])),
  )
  const lastIds = new Map<string, number>()
  const nowhere = createTable()
  const table = (route: string) => tables.get(route) ?? nowhere
  let revision = 0
  const put = (route: string, row: Row) => {
    table(route).put(row)
    lastIds.set(route, Math.max(lastIds.get(route) ?? 0, row.id))
    revision += 1
  }
  return {
    tables,
    table,
    nextId: (name) => {
      const id = (lastIds.get(name) ?? 0) + 1
      lastIds.set(name, id)
      return id
    },
    lastIds: () => Object.fromEntries(lastIds),
    put,
    drop: (route, id) => {
      table(route).remove(id)
      revision += 1
    },
    load: (rows, ids) => {
      lastIds.clear()
      for (const [name, id] of Object.entries(ids)) lastIds.set(name, id)
      for (const [route, each] of tables) {
        each.clear()
        for (const row of Object.hasOwn(rows, route) ? (rows[route] ?? []) : []) {
          put(route, row)
        }
      }
      revision += 1
    },
    revision: () => revision,
  }
}

/** Makes an empty account. */
export const createAccount = (options: AccountOptions): Account => {
  const { variants, now, utcOffset, onChange } = options
  const { drop, ...storage } = createStorage(options.definitions)
  const localTime = (ms = now()) => toStamp(ms + utcOffset * 3_600_000)
  const tell = (change: Omit<Change, 'at'>) => {
    onChange(account, { ...change, at: localTime() })
  }
  const account: Account = {
    ...storage,
    variants,
    now,
    localTime,
    today: () => localTime().slice(0, 10),
    create: (definition, values, branch) => {
      const at = now()
      const row = { id: storage.nextId(definition.route), values, createdAt: at, updatedAt: at, removedAt: null }
      storage.put(definition.route, row)
      tell({ event: 'create', definition, id: row.id, before: {}, after: values, branch })
      return row
    },
    update: (definition, row, values, branch) => {
      const next = { ...row, values, updatedAt: now() }
      storage.put(definition.route, next)
      tell({ event: 'update', definition, id: row.id, before: row.values, after: values, branch })
      return next
    },
    remove: (definition, row, branch) => {
      if (definition.archives) storage.put(definition.route, { ...row, removedAt: now() })
      else drop(definition.route, row.id)
      tell({ event: 'delete', definition, id: row.id, before: row.values, after: {}, branch })
    },
  }
  return account
}
