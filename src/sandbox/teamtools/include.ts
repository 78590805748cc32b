import { type JsonObject, own } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import type { Account, Entity } from './account.js'
import type { Relation, Resource } from './definition.js'
import { keysOfValue } from './table.js'
import { show } from './show.js'

/** The relations to embed, each with the relations to embed in it. */
export type Include = ReadonlyMap<string, Branch>

type Branch = { readonly relation: Relation; readonly include: Include }

// Nested relations multiply the result. These limits keep one request from filling the memory.
const maxDepth = 100
const maxEmbedded = 250_000

const relationsOf = (account: Account, resource: Resource): readonly Relation[] =>
  account.definitions.get(resource)?.relations ?? []

const unknown = (account: Account, resource: Resource, name: string) => {
  const allowed = relationsOf(account, resource).map((relation) => relation.name)
  return refuse(400, `include: ${resource} has no relation ${name}; it has ${allowed.join(', ') || 'none'}`)
}

const grow = (account: Account, resource: Resource, paths: readonly (readonly string[])[]): Outcome<Include> => {
  const branches = new Map<string, Branch>()
  for (const name of new Set(paths.map(([first = '']) => first))) {
    const relation = relationsOf(account, resource).find((candidate) => candidate.name === name)
    if (relation === undefined) return unknown(account, resource, name)
    const deeper = paths.filter(([first, next]) => first === name && next !== undefined).map((path) => path.slice(1))
    const include = grow(account, relation.target, deeper)
    if (!include.ok) return include
    branches.set(name, { relation, include: include.value })
  }
  return done(branches)
}

/**
 * Reads comma-separated dotted paths: `subscription.package.features,users`. An unknown path is refused with 400 and
 * the list of known ones.
 */
export const readInclude = (account: Account, resource: Resource, text: string): Outcome<Include> => {
  if (text.trim() === '') return done(new Map())
  const paths = text.split(',').map((path) => path.trim().split('.'))
  if (paths.some(({ length }) => length > maxDepth))
    return refuse(400, `include: a path has more than ${String(maxDepth)} parts`)
  return grow(account, resource, paths)
}

const related = (account: Account, entity: Entity, { target, own: mine, their }: Relation): readonly Entity[] => {
  if (their !== undefined) return account.find(target, their, entity.id)
  return keysOfValue(own(entity.values, mine)).flatMap((id) => account.get(target, id) ?? [])
}

/**
 * Formats entities with the relations of `include` embedded in envelopes. A single relation without a target is left
 * out.
 */
export const showWith = (
  account: Account,
  resource: Resource,
  entities: readonly Entity[],
  include: Include,
): Outcome<readonly JsonObject[]> => {
  let embedded = 0
  const showOne = (from: Resource, entity: Entity, branches: Include): JsonObject => {
    const shown = show(account, from, entity)
    return branches.size === 0 ? shown : { ...shown, ...embeddings(entity, branches) }
  }
  const embeddings = (entity: Entity, branches: Include): JsonObject => {
    const entries: [string, JsonObject][] = []
    for (const [name, { relation, include: deeper }] of branches) {
      const all = related(account, entity, relation)
      // On this side a single relation means the newest entity.
      const found = relation.many ? all : all.slice(-1)
      embedded += found.length
      if (embedded > maxEmbedded) break
      const data = found.map((other) => showOne(relation.target, other, deeper))
      if (relation.many) entries.push([name, { data }])
      else if (data[0] !== undefined) entries.push([name, { data: data[0] }])
    }
    return Object.fromEntries(entries)
  }
  const shown = entities.map((entity) => showOne(resource, entity, include))
  if (embedded > maxEmbedded) return refuse(400, `include: more than ${String(maxEmbedded)} entities would be embedded`)
  return done(shown)
}
