import type { Operation } from '../../core/operation.js'
import { inPath } from '../../core/path.js'
import type { EntityName } from '../include.js'
import { entityReader, type Model } from '../model.js'
import type { CallOptions, GetEntity, GetEntityRaw } from '../signatures.js'
import { embedding, get } from '../wire.js'
import { parsed, raw } from './operation.js'

type Options = CallOptions & { readonly include?: string | undefined }

const getting = (name: EntityName): Operation<[id: string, options?: Options]> => ({
  operation: `teamtools.get${name}`,
  describe: (id, { include, signal } = {}) => get(name, `/${inPath(id)}`, signal, embedding(include)),
})

/** One entity by id: `GET {r}/{id}`. */
export const getEntity = <E extends EntityName>(name: E, model: Model): GetEntity<E> =>
  parsed(
    getting(name),
    entityReader(() => model),
  )

/** {@link getEntity}, raw. */
export const getEntityRaw = <E extends EntityName>(name: E): GetEntityRaw<E> => raw(getting(name))

/** What belongs to an entity: `GET {r}/{id}/{part}`. `Part` is as the function is named: `EndUsers`. */
export const getPart = (name: EntityName, part: string): Operation<[id: string, options?: CallOptions]> => ({
  operation: `teamtools.get${name}${part}`,
  describe: (id, { signal } = {}) => get(name, `/${inPath(id)}/${part.toLowerCase()}`, signal),
})
