import type { Effect } from '../../core/error.js'
import type { Operation } from '../../core/operation.js'
import { inPath } from '../../core/path.js'
import type { EntityName } from '../include.js'
import { type InputRules, writable } from '../input.js'
import { entityReader, type Model } from '../model.js'
import type { CallOptions, SaveEntity, SaveEntityRaw } from '../signatures.js'
import { pathOf, write } from '../wire.js'
import { parsed, raw } from './operation.js'

/** As much of an entity as decides how it is saved. */
export type Saved = { readonly id?: string | undefined; readonly groupId?: unknown }

/** An update leaves the same state a second time; what creates, or subscribes by groupId, takes effect each time. */
const effectOf = (entity: Saved): Effect => {
  try {
    return entity.id === undefined || entity.groupId !== undefined ? 'once' : 'repeatable'
  } catch {
    return 'once'
  }
}

const saving = (
  name: EntityName,
  rules: InputRules,
  entity: Saved,
): Operation<[entity: Saved, options?: CallOptions]> => ({
  operation: `teamtools.save${name}`,
  effect: effectOf(entity),
  describe: (entity, { signal } = {}) => {
    const data = writable(entity, rules)
    return entity.id === undefined
      ? write('POST', `${pathOf(name)}/`, data, signal)
      : write('PUT', `${pathOf(name)}/${inPath(entity.id)}`, data, signal)
  },
})

/** Creates an entity without `id`, `POST {r}/`; updates one with it, `PUT {r}/{id}`. */
export const saveEntity = <E extends EntityName>(name: E, model: Model, rules: InputRules = {}): SaveEntity<E> =>
  ((context, entity: Saved, options) =>
    parsed(
      saving(name, rules, entity),
      entityReader(() => model),
    )(context, entity, options)) as SaveEntity<E>

/** {@link saveEntity}, raw. */
export const saveEntityRaw =
  <E extends EntityName>(name: E, rules: InputRules = {}): SaveEntityRaw<E> =>
  (context, entity: Saved, options) =>
    raw(saving(name, rules, entity))(context, entity, options)
