import type { Operation } from '../../core/operation.js'
import { refuse } from '../../core/refuse.js'
import type { EntityName } from '../include.js'
import { type InputRules, writable } from '../input.js'
import { listReader, type Model } from '../model.js'
import type { CallOptions, OnEntities, OnEntitiesRaw, SaveEntities, SaveEntitiesRaw } from '../signatures.js'
import { pathOf, write } from '../wire.js'
import { parsed, raw } from './operation.js'
import type { Saved } from './save.js'

const savingMany = (
  name: EntityName,
  rules: InputRules,
): Operation<[entities: readonly Saved[], options?: CallOptions]> => ({
  operation: `teamtools.save${name}s`,
  effect: 'once',
  describe: (entities, { signal } = {}) => {
    const data = entities.map((entity) => {
      const { id } = entity
      return id === undefined ? writable(entity, rules) : { id, ...writable(entity, rules) }
    })
    return write('POST', `${pathOf(name)}/bulk`, { data }, signal)
  },
})

/** Creates those without `id`, updates those with it, in one request: `POST {r}/bulk`. */
export const saveEntities = <E extends EntityName>(name: E, model: Model, rules: InputRules = {}): SaveEntities<E> =>
  parsed(
    savingMany(name, rules),
    listReader(() => model),
  )

/** {@link saveEntities}, raw. */
export const saveEntitiesRaw = <E extends EntityName>(name: E, rules: InputRules = {}): SaveEntitiesRaw<E> =>
  raw(savingMany(name, rules))

/** A list of ids as it is sent. */
export const idList = (ids: readonly string[]): readonly string[] =>
  Array.isArray(ids) && ids.every((id: unknown) => typeof id === 'string' && id)
    ? (ids as readonly string[])
    : refuse('ids must be a list of texts')

const restoringMany = (name: EntityName): Operation<[ids: readonly string[], options?: CallOptions]> => ({
  operation: `teamtools.restore${name}s`,
  effect: 'repeatable',
  describe: (ids, { signal } = {}) => write('PUT', `${pathOf(name)}/restore`, { ids: idList(ids) }, signal),
})

/** Brings deleted entities back: `PUT {r}/restore`. */
export const restoreEntities = <E extends EntityName>(name: E, model: Model): OnEntities<E> =>
  parsed(
    restoringMany(name),
    listReader(() => model),
  )

/** {@link restoreEntities}, raw. */
export const restoreEntitiesRaw = (name: EntityName): OnEntitiesRaw => raw(restoringMany(name))
