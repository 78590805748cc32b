import type { Operation } from '../../core/operation.js'
import { refuse } from '../../core/refuse.js'
import type { EntityName } from '../include.js'
import type { EmbeddingSchema } from '../relations.js'
import type * as t from '../signatures.js'
import { includeQuery, type ReadOptions } from './get.js'
import { manyEntities, parsed } from './operation.js'

const textNames = ['keyword', 'filter', 'orderBy', 'orderDirection'] as const
const numberNames = ['limit', 'offset'] as const

type ListArguments = [query?: t.ListQuery & ReadOptions]

/** Builds the query of a list. Options that are left out are not sent. */
const listQuery = (query: t.ListQuery & ReadOptions): Record<string, string> => {
  const sent: Record<string, string> = { ...includeQuery(query.include) }
  for (const name of textNames) {
    const value: unknown = query[name]
    if (value === undefined) continue
    sent[name] = typeof value === 'string' ? value : refuse(`${name} must be a string, got ${typeof value}`)
  }
  for (const name of numberNames) {
    const value = query[name]
    if (value === undefined) continue
    const isCount = Number.isSafeInteger(value) && value >= 0
    sent[name] = isCount ? String(value) : refuse(`${name} must be a whole number of at least 0`)
  }
  return sent
}

/** Creates the operation that lists or searches entities: `GET {resource}`. */
export const listing = (name: string, resource: string): Operation<ListArguments> => ({
  name,
  method: 'GET',
  path: resource,
  effect: 'read',
  queryNames: [...textNames, 'include', ...numberNames],
  toParts: (query = {}) => ({ query: listQuery(query), signal: query.signal }),
})

/** Creates the parsed function that lists or searches entities. */
export const listEntities = <E extends EntityName>(
  operation: Operation<ListArguments>,
  schema: EmbeddingSchema,
): t.ListEntities<E> => parsed(operation, (query) => manyEntities(schema, query)) as t.ListEntities<E>

type TagArguments = [tag: string, options?: ReadOptions]

/** Creates the operation that lists the entities with a tag: `GET {resource}/tag/{tag}`. */
export const listingByTag = (name: string, resource: string): Operation<TagArguments> => ({
  name,
  method: 'GET',
  path: `${resource}/tag/{tag}`,
  effect: 'read',
  queryNames: ['include'],
  toParts: (tag, { include, signal } = {}) => ({ params: { tag }, query: includeQuery(include), signal }),
})

/** Creates the parsed function that lists the entities with a tag. */
export const listEntitiesByTag = <E extends EntityName>(
  operation: Operation<TagArguments>,
  schema: EmbeddingSchema,
): t.ListEntitiesByTag<E> =>
  parsed(operation, (_tag, options) => manyEntities(schema, options)) as t.ListEntitiesByTag<E>
