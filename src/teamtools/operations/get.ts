import type { Operation } from '../../core/operation.js'
import { refuse } from '../../core/refuse.js'
import type { Entities, EntityName } from '../include.js'
import type { EmbeddingSchema } from '../relations.js'
import type { CallOptions, GetEntity, OnEntity, OnEntityMany } from '../signatures.js'
import { manyEntities, oneEntity, parsed } from './operation.js'

/** The options for reading entities, in addition to the query. */
export type ReadOptions = CallOptions & {
  readonly include?: string | readonly string[] | undefined
  readonly attributes?: never
}

type GetArguments = [id: string, options?: ReadOptions]

/** Builds the query that embeds relations. Spaces beside the commas are removed. */
export const includeQuery = (include: unknown): Readonly<Record<string, string>> => {
  if (include === undefined || include === null) return {}
  const paths: readonly unknown[] = Array.isArray(include) ? include : [include]
  if (!paths.every((path) => typeof path === 'string')) return refuse('include must be a string or a list of strings')
  const sent = paths.join(',').replace(/\s/g, '')
  return sent === '' ? {} : { include: sent }
}

/** Creates the operation that gets one entity: `GET {resource}/{id}`. */
export const getting = (name: string, resource: string): Operation<GetArguments> => ({
  name,
  method: 'GET',
  path: `${resource}/{id}`,
  effect: 'read',
  queryNames: ['include'],
  toParts: (id, { include, signal } = {}) => ({ params: { id }, query: includeQuery(include), signal }),
})

/** Creates the parsed function that gets one entity by id. */
export const getEntity = <E extends EntityName>(
  operation: Operation<GetArguments>,
  schema: EmbeddingSchema,
): GetEntity<E> => parsed(operation, (_id, options) => oneEntity(schema, options)) as GetEntity<E>

type PartArguments = [id: string, options?: CallOptions]

/** Creates the operation that gets a part of an entity, at the end of `path`: `GET customers/{id}/subscription`. */
export const gettingPart = (name: string, path: string): Operation<PartArguments> => ({
  name,
  method: 'GET',
  path,
  effect: 'read',
  toParts: (id, { signal } = {}) => ({ params: { id }, signal }),
})

/** Creates the parsed function of an operation on one entity that returns an entity. */
export const givingOne = <E extends EntityName>(
  operation: Operation<PartArguments>,
  schema: EmbeddingSchema,
): OnEntity<E> => parsed(operation, () => oneEntity<Entities[E]>(schema))

/** Creates the parsed function of an operation on one entity that returns a list. */
export const givingMany = <E extends EntityName>(
  operation: Operation<PartArguments>,
  schema: EmbeddingSchema,
): OnEntityMany<E> => parsed(operation, () => manyEntities<Entities[E]>(schema))
