import type { Effect } from '../../core/error.js'
import type { Operation, RequestParts } from '../../core/operation.js'
import { refuseValue } from '../../core/refuse.js'
import type { StandardSchema } from '../../core/standardSchema.js'
import type { EntityName } from '../include.js'
import { type InputRules, savable, savableChanges } from '../input.js'
import type { EmbeddingSchema } from '../relations.js'
import type { CallOptions, SaveEntities, SaveEntity } from '../signatures.js'
import { manyEntities, oneEntity, parsed } from './operation.js'

/** As much of an entity as decides how it is saved. */
export type Saved = { readonly id?: string | undefined }

/** What a write can be given beside its data. */
type SaveManyOptions = CallOptions & { readonly attributes?: StandardSchema<object> | undefined }

/** What the write of one entity can be given beside it. */
export type SaveOptions = SaveManyOptions & { readonly fetched?: object | undefined }

type SaveArguments = [entity: Saved, options?: SaveOptions]

/** An update leaves the same state a second time, unless it also subscribes to a group. */
const updateEffect = ({ body }: RequestParts): Effect => (Object.hasOwn(body ?? {}, 'groupId') ? 'once' : 'repeatable')

/** Creates an entity without `id`, `POST {resource}/`; updates one with it, `PUT {resource}/{id}`. */
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

/** Creates or updates an entity. */
export const saveEntity = <E extends EntityName>(
  operation: Operation<SaveArguments>,
  schema: EmbeddingSchema,
): SaveEntity<E> => parsed(operation, (_entity, options) => oneEntity(schema, options)) as SaveEntity<E>

type SaveManyArguments = [entities: readonly Saved[], options?: SaveManyOptions]

const writableWithId = (entity: Saved, rules: InputRules): object => {
  const sent = savable(entity, rules)
  return entity.id === undefined ? sent : { id: entity.id, ...sent }
}

/** Creates those without `id`, updates those with it, in one request: `POST {resource}/bulk`. */
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

/** Creates or updates many entities. */
export const saveEntities = <E extends EntityName>(
  operation: Operation<SaveManyArguments>,
  schema: EmbeddingSchema,
): SaveEntities<E> => parsed(operation, (_entities, options) => manyEntities(schema, options)) as SaveEntities<E>
