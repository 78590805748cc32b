import type { Effect } from '../../core/error.js'
import type { Operation } from '../../core/operation.js'
import { inPath } from '../../core/path.js'
import type { EntityName } from '../include.js'
import { entityReader, type Model } from '../model.js'
import type { CallOptions, OnEntity, OnEntityRaw } from '../signatures.js'
import { pathOf, write } from '../wire.js'
import { parsed, raw } from './operation.js'

const deleting = (name: EntityName): Operation<[id: string, options?: CallOptions]> => ({
  operation: `teamtools.delete${name}`,
  effect: 'repeatable',
  describe: (id, { signal } = {}) => write('DELETE', `${pathOf(name)}/${inPath(id)}`, {}, signal),
})

/** Deletes softly and gives what was deleted: `DELETE {r}/{id}`. */
export const deleteEntity = <E extends EntityName>(name: E, model: Model): OnEntity<E> =>
  parsed(
    deleting(name),
    entityReader(() => model),
  )

/** {@link deleteEntity}, raw. */
export const deleteEntityRaw = (name: EntityName): OnEntityRaw => raw(deleting(name))

/** Does something with one entity: `PUT {r}/{id}/{verb}`; the function is named `{verb}{Resource}`. */
export const act = (
  name: EntityName,
  verb: string,
  effect: Effect,
): Operation<[id: string, options?: CallOptions]> => ({
  operation: `teamtools.${verb}${name}`,
  effect,
  describe: (id, { signal } = {}) => write('PUT', `${pathOf(name)}/${inPath(id)}/${verb}`, {}, signal),
})

/** Does something with one entity and data, which `body` checks and writes, once: `PUT {r}/{id}/{part}`. */
export const actWith = <Data>(
  operation: string,
  name: EntityName,
  part: string,
  body: (data: Data) => object,
): Operation<[id: string, data: Data, options?: CallOptions]> => ({
  operation: `teamtools.${operation}`,
  effect: 'once',
  describe: (id, data, { signal } = {}) => write('PUT', `${pathOf(name)}/${inPath(id)}/${part}`, body(data), signal),
})
