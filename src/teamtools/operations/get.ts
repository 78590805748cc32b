import type { Operation } from '../../core/operation.js'
import { refuse } from '../../core/refuse.js'
import type { Entities, EntityName } from '../include.js'
import type { EmbeddingSchema } from '../relations.js'
import type { CallOptions, GetEntity, OnEntity, OnEntityMany } from '../signatures.js'
import { manyEntities, oneEntity, parsed } from './operation.js'

/** What a read of entities can be given beside its query. */
export type ReadOptions = CallOptions & {
  readonly include?: string | readonly string[] | undefined
  readonly attributes?: never
}

type GetArguments = [id: string, options?: ReadOptions]

/** The query that asks for relations. Blanks beside the commas are not sent. */
export const includeQuery = (include: unknown): Readonly<Record<string, string>> => {
  if (include === undefined || include === null) return {}
  const paths: readonly unknown[] = Array.isArray(include) ? include : [include]
  if (!paths.every((path) => typeof path === 'string')) return refuse('include must be a text or a list of texts')
  const sent = paths.join(',').replace(/\s/g, '')
  return sent === '' ? {} : { include: sent }
}

/** `GET {resource}/{id}`. */
export const getting = (name: string, resource: string): Operation<GetArguments> => ({
  name,
  method: 'GET',
  path: `${resource}/{id}`,
  effect: 'read',
  queryNames: ['include'],
  toParts: (id, { include, signal } = {}) => ({ params: { id }, query: includeQuery(include), signal }),
})

/** One entity by id. */
export const getEntity = <E extends EntityName>(
  operation: Operation<GetArguments>,
  schema: EmbeddingSchema,
): GetEntity<E> => parsed(operation, (_id, options) => oneEntity(schema, options)) as GetEntity<E>

type PartArguments = [id: string, options?: CallOptions]

/** What belongs to an entity, at the end of `path`: `GET customers/{id}/subscription`. */
export const gettingPart = (name: string, path: string): Operation<PartArguments> => ({
  name,
  method: 'GET',
  path,
  effect: 'read',
  toParts: (id, { signal } = {}) => ({ params: { id }, signal }),
})

/** The parsed form of an operation on one entity that gives an entity. */
export const givingOne = <E extends EntityName>(
  operation: Operation<PartArguments>,
  schema: EmbeddingSchema,
): OnEntity<E> => parsed(operation, () => oneEntity<Entities[E]>(schema))

/** The parsed form of an operation on one entity that gives a list. */
export const givingMany = <E extends EntityName>(
  operation: Operation<PartArguments>,
  schema: EmbeddingSchema,
): OnEntityMany<E> => parsed(operation, () => manyEntities<Entities[E]>(schema))
