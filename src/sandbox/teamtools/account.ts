import { fresh, isId, randomId } from '../ids.js'
import type { Json, JsonObject } from '../json.js'
import type { Outcome } from '../outcome.js'
import { predefinedRows, type Rules, rulesOf } from './attributes.js'
import { toStamp } from './dates.js'
import type { Definition, Resource } from './definition.js'
import { createJournal, type Journal } from './journal.js'
import { createRenewalQueue, type RenewalQueue } from './renewalQueue.js'
import { createTable, indexAttribute, keysOfValue, type Table } from './table.js'

/** A stored entity. It is plain JSON, and it is replaced, never mutated, so that a web event can keep it. */
export type Entity = {
  readonly id: string
  /** The position in the order of creation. */
  readonly sequence: number
  readonly values: JsonObject
  readonly tags: readonly string[]
  readonly notes: readonly Json[]
  /** The time of the change in milliseconds, like the two values above. */
  readonly createdAt: number
  readonly updatedAt: number
  readonly deletedAt: number | null
}

/** The parts of an entity that a caller may set. */
export type Content = Partial<Pick<Entity, 'values' | 'tags' | 'notes'>>

/** The content of a TeamTools account, and the functions that change it. */
export type Account = {
  readonly salt: string
  readonly definitions: ReadonlyMap<Resource, Definition>
  readonly tables: ReadonlyMap<Resource, Table>
  readonly table: (resource: Resource) => Table
  readonly now: () => number
  /** The subscriptions that fall due for an invoice. */
  readonly renewals: RenewalQueue
  /** A resource's attributes as they are now, by name. */
  readonly rules: (resource: Resource) => Rules
  /** Returns an entity that is not deleted. */
  readonly get: (resource: Resource, id: Json | undefined) => Entity | undefined
  /**
   * Returns the entities whose attribute equals this value or whose list contains it. The first look-up by an attribute
   * builds its index.
   */
  readonly find: (resource: Resource, attribute: string, value: Json | undefined) => readonly Entity[]
  readonly insert: (resource: Resource, content: Content) => Entity
  /** Replaces the given values and keeps the others. */
  readonly patch: (resource: Resource, entity: Entity, content: Content) => Entity
  readonly setDeleted: (resource: Resource, entity: Entity, deleted: boolean) => Entity
  /** Runs work as a transaction. A refusal undoes every change that the work made. */
  readonly run: <T>(work: () => Outcome<T>) => Outcome<T>
  /** A counter that increases with every change of the state. */
  readonly revision: () => number
}

/** The options of an account. */
export type AccountOptions = {
  readonly definitions: readonly Definition[]
  readonly salt: string
  readonly now: () => number
  readonly ids?: (() => string) | undefined
  readonly webEventUrl?: string | undefined
  /** Called with a web event when the work that caused it is done. */
  readonly onWebEvent: (event: Entity) => void
}

const hiddenResources = ['attributes', 'stripe'] as const

const createTables = (definitions: readonly Definition[]): ReadonlyMap<Resource, Table> => {
  const resources: readonly Resource[] = [...definitions.map(({ resource }) => resource), ...hiddenResources]
  const tables = new Map(resources.map((resource) => [resource, createTable()]))
  for (const { resource, indices } of definitions) {
    tables.get(resource)?.addIndex('tags', ({ tags }) => tags)
    for (const [name, key] of Object.entries(indices ?? {})) {
      tables.get(resource)?.addIndex(name, ({ values }) => [key(values)])
    }
  }
  for (const row of predefinedRows(definitions)) tables.get('attributes')?.put(row)
  return tables
}

type Lookups = Pick<Account, 'table' | 'rules' | 'get' | 'find'>

const createLookups = (
  definitions: ReadonlyMap<Resource, Definition>,
  tables: ReadonlyMap<Resource, Table>,
): Lookups => {
  const nowhere = createTable()
  const table = (resource: Resource) => tables.get(resource) ?? nowhere
  return {
    table,
    rules: rulesOf(definitions, table('attributes')),
    get: (resource, id) => {
      const entity = typeof id === 'string' ? table(resource).get(id) : undefined
      return entity?.deletedAt === null ? entity : undefined
    },
    find: (resource, attribute, value) => {
      const ignoreCase = () =>
        definitions.get(resource)?.attributes.some((one) => one.name === attribute && one.ignoreCase) ?? false
      indexAttribute(table(resource), attribute, ignoreCase)
      return keysOfValue(value).flatMap((key) => table(resource).find(attribute, key))
    },
  }
}

/** The values of a web event: the entity after and before the change. */
const webEventOf = (resource: Resource, value: Entity, before: Entity | undefined, url: string | null, at: number) => {
  const deletion = value.deletedAt !== null && before?.deletedAt === null
  const action = before === undefined ? 'created' : deletion ? 'deleted' : 'updated'
  // In the README of the API the event of a delete has no old value.
  const old = before === undefined || deletion ? null : before
  const status = url === null ? 'failed' : 'pending'
  return { timestamp: toStamp(at), source: 'API', memberId: null, url, action, status, resource, value, old }
}

type Writes = Pick<Account, 'insert' | 'patch' | 'setDeleted'>

const createWrites = (
  { table }: Lookups,
  { write: put }: Journal,
  options: AccountOptions,
  announced: (event: Entity) => void,
): Writes => {
  const { now, ids, webEventUrl = null } = options
  const spoken = new Set(options.definitions.filter(({ silent }) => !silent).map(({ resource }) => resource))
  const write = (resource: Resource, entity: Entity, before?: Entity): Entity => {
    put(table(resource), entity, before)
    if (spoken.has(resource)) {
      announced(insert('webevents', { values: webEventOf(resource, entity, before, webEventUrl, now()) }))
    }
    return entity
  }
  const insert: Writes['insert'] = (resource, { values = {}, tags = [], notes = [] }) => {
    const at = now()
    const isUnused = (made: string) => isId(made) && table(resource).get(made) === undefined
    const id = fresh(ids, isUnused, () => randomId(at))
    const sequence = table(resource).size()
    return write(resource, { id, sequence, values, tags, notes, createdAt: at, updatedAt: at, deletedAt: null })
  }
  return {
    insert,
    patch: (resource, entity, { values = {}, ...content }) =>
      write(resource, { ...entity, ...content, values: { ...entity.values, ...values }, updatedAt: now() }, entity),
    setDeleted: (resource, entity, deleted) =>
      write(resource, { ...entity, deletedAt: deleted ? now() : null }, entity),
  }
}

/** Makes an account that contains only the predefined attributes. */
export const createAccount = (options: AccountOptions): Account => {
  const definitions = new Map(options.definitions.map((definition) => [definition.resource, definition]))
  const tables = createTables(options.definitions)
  const lookups = createLookups(definitions, tables)
  const journal = createJournal()
  let events: Entity[] = []
  return {
    salt: options.salt,
    now: options.now,
    definitions,
    tables,
    renewals: createRenewalQueue(),
    ...lookups,
    ...createWrites(lookups, journal, options, (event) => events.push(event)),
    run: (work) => {
      events = []
      const outcome = journal.run(work)
      if (outcome.ok) events.forEach(options.onWebEvent)
      return outcome
    },
    revision: () => [...tables.values()].reduce((sum, { revision }) => sum + revision(), 0),
  }
}
