import type { Effect } from '../../core/error.js'
import type { Operation, RequestParts } from '../../core/operation.js'
import { refuseValue } from '../../core/refuse.js'
import type { StandardSchema } from '../../core/standardSchema.js'
import type { EntityName } from '../include.js'
import { type InputRules, savable, savableChanges } from '../input.js'
import type { EmbeddingSchema } from '../relations.js'
import type { CallOptions, SaveEntities, SaveEntity } from '../signatures.js'
import { manyEntities, oneEntity, parsed } from './operation.js'

/** The field of an entity that decides whether it is created or updated. */
export type Saved = { readonly id?: string | undefined }

/** The options for saving many entities. */
type SaveManyOptions = CallOptions & { readonly attributes?: StandardSchema<object> | undefined }

/** The options for saving one entity. */
export type SaveOptions = SaveManyOptions & { readonly fetched?: object | undefined }

type SaveArguments = [entity: Saved, options?: SaveOptions]

/** Repeating an update leads to the same state, unless the update also subscribes to a group. */
const updateEffect = ({ body }: RequestParts): Effect => (Object.hasOwn(body ?? {}, 'groupId') ? 'once' : 'repeatable')

/**
 * Creates the operation that creates an entity, `POST {resource}/`, or updates the one with the given `id`,
 * `PUT {resource}/{id}`.
 */
export const saving = (name: string, resource: string, rules: InputRules = {}): Operation<SaveArguments> => ({
  name,
  method: 'POST',
  path: `${resource}/`,
  effect: 'once',
  withId: { method: 'PUT', path: `${resource}/{id}`, effect: updateEffect },
  toParts: (entity, { signal, fetched } = {}) => {
    const body = fetched === undefined ? savable(entity, rules) : savableChanges(entity, fetched, rules)
    return { params: entity.id === undefined ? {} : { id: entity.id }, body, signal }
  },
})

/** Creates the parsed function that creates or updates an entity. */
export const saveEntity = <E extends EntityName>(
  operation: Operation<SaveArguments>,
  schema: EmbeddingSchema,
): SaveEntity<E> => parsed(operation, (_entity, options) => oneEntity(schema, options)) as SaveEntity<E>

type SaveManyArguments = [entities: readonly Saved[], options?: SaveManyOptions]

const writableWithId = (entity: Saved, rules: InputRules): object => {
  const sent = savable(entity, rules)
  return entity.id === undefined ? sent : { id: entity.id, ...sent }
}

/**
 * Creates the operation that creates the entities without an `id` and updates those with one, in a single request:
 * `POST {resource}/bulk`.
 */
export const savingMany = (name: string, resource: string, rules: InputRules = {}): Operation<SaveManyArguments> => ({
  name,
  method: 'POST',
  path: `${resource}/bulk`,
  effect: 'once',
  toParts: (entities, { signal } = {}) => {
    if (!Array.isArray(entities)) refuseValue('entities', 'an array', entities)
    return { body: { data: entities.map((entity) => writableWithId(entity, rules)) }, signal }
  },
})

/** Creates the parsed function that creates or updates many entities. */
export const saveEntities = <E extends EntityName>(
  operation: Operation<SaveManyArguments>,
  schema: EmbeddingSchema,
): SaveEntities<E> => parsed(operation, (_entities, options) => manyEntities(schema, options)) as SaveEntities<E>
