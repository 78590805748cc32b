import type { Effect } from '../../core/error.js'
import type { Operation } from '../../core/operation.js'
import { refuse, refuseValue } from '../../core/refuse.js'
import type { Entities, EntityName } from '../include.js'
import type { EmbeddingSchema } from '../relations.js'
import type { CallOptions, OnEntities, OnEntityWith } from '../signatures.js'
import { manyEntities, oneEntity, parsed } from './operation.js'

type ActArguments = [id: string, options?: CallOptions]

/** Creates an operation that soft-deletes an entity: `DELETE {resource}/{id}`. */
export const deleting = (name: string, resource: string): Operation<ActArguments> => ({
  name,
  method: 'DELETE',
  path: `${resource}/{id}`,
  effect: 'repeatable',
  toParts: (id, { signal } = {}) => ({ params: { id }, body: {}, signal }),
})

/** Creates an operation on one entity: `PUT customers/{id}/restore`. */
export const acting = (name: string, path: string, effect: Effect): Operation<ActArguments> => ({
  name,
  method: 'PUT',
  path,
  effect,
  toParts: (id, { signal } = {}) => ({ params: { id }, body: {}, signal }),
})

/**
 * Creates an operation that sends data for one entity and takes effect with each call. `toBody` checks and encodes the
 * data.
 */
export const actingWith = <Data>(
  name: string,
  path: string,
  toBody: (data: Data) => object,
): Operation<[id: string, data: Data, options?: CallOptions]> => ({
  name,
  method: 'PUT',
  path,
  effect: 'once',
  toParts: (id, data, { signal } = {}) => {
    if (typeof data !== 'object' || data === null) refuseValue('data', 'an object', data)
    return { params: { id }, body: toBody(data), signal }
  },
})

/** Creates the parsed function of an operation that sends data for one entity. */
export const actWith = <Data, E extends EntityName>(
  operation: Operation<[id: string, data: Data, options?: CallOptions]>,
  schema: EmbeddingSchema,
): OnEntityWith<Data, E> => parsed(operation, () => oneEntity<Entities[E]>(schema))

/** Checks a list of ids for sending. */
export const idList = (ids: readonly string[]): readonly string[] =>
  Array.isArray(ids) && ids.every((id: unknown) => typeof id === 'string' && id !== '')
    ? (ids as readonly string[])
    : refuse('ids must be a list of non-empty strings')

type ManyArguments = [ids: readonly string[], options?: CallOptions]

/** Creates an operation that restores deleted entities: `PUT {resource}/restore`. */
export const restoringMany = (name: string, resource: string): Operation<ManyArguments> => ({
  name,
  method: 'PUT',
  path: `${resource}/restore`,
  effect: 'repeatable',
  toParts: (ids, { signal } = {}) => ({ body: { ids: idList(ids) }, signal }),
})

/** Creates the parsed function of an operation on several entities by their ids. */
export const actOnMany = <E extends EntityName>(
  operation: Operation<ManyArguments>,
  schema: EmbeddingSchema,
): OnEntities<E> => parsed(operation, () => manyEntities<Entities[E]>(schema))
