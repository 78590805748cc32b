import { isList, own } from '../json.js'
import { done, invalid, type Messages, type Outcome, refuse } from '../outcome.js'
import type { Account, Entity } from './account.js'
import type { Definition, Resource } from './definition.js'
import { isId } from '../ids.js'

// An entity that can be restored stays in the lists of other entities. One that cannot be restored is removed from
// them.
const detach = (account: Account, { resource, restorable }: Definition, id: string): void => {
  if (restorable) return
  for (const definition of account.definitions.values()) {
    for (const { name, kind, of } of definition.attributes) {
      if (kind !== 'ids' || of !== resource) continue
      for (const holder of account.find(definition.resource, name, id)) {
        const list = own(holder.values, name)
        const rest = isList(list) ? list.filter((item) => item !== id) : []
        account.patch(definition.resource, holder, { values: { [name]: rest } })
      }
    }
  }
}

/** Deletes an entity softly. From now on it is answered like an unknown one. */
export const remove = (account: Account, definition: Definition, entity: Entity): Entity => {
  const { resource, id } = { resource: definition.resource, id: entity.id }
  account.setDeleted(resource, entity, true)
  detach(account, definition, id)
  definition.deleted?.(account, entity)
  return account.table(resource).get(id) ?? entity
}

const conflicts = (account: Account, resource: Resource, { values }: Entity): Messages =>
  Object.fromEntries(
    [...account.rules(resource).values()].flatMap(({ name, unique }) => {
      const value = own(values, name)
      const taken = unique && value !== undefined && account.find(resource, name, value).length > 0
      return taken ? [[name, ['has already been taken']]] : []
    }),
  )

const notThere = (definition: Definition, id: string) => refuse(404, `no ${definition.entity} ${id}`)

/**
 * Restores a deleted entity, unless another entity has taken its unique values. An entity that is not deleted is
 * returned unchanged.
 */
export const restore = (account: Account, definition: Definition, id: string): Outcome<Entity> => {
  const entity = account.table(definition.resource).get(id)
  if (entity === undefined) return notThere(definition, id)
  if (entity.deletedAt === null) return done(entity)
  const messages = conflicts(account, definition.resource, entity)
  if (Object.keys(messages).length > 0) return invalid(messages)
  return done(account.setDeleted(definition.resource, entity, false))
}

/** Like {@link restore}, for a list of ids. It restores all of them or, after a refusal, none. */
export const restoreMany = (account: Account, definition: Definition, ids: unknown): Outcome<readonly Entity[]> => {
  if (!isList(ids) || !ids.every(isId)) return invalid({ ids: ['must be a list of ids of 24 hex digits'] })
  const restored: Entity[] = []
  for (const id of ids) {
    const outcome = restore(account, definition, id)
    if (!outcome.ok) return outcome
    restored.push(outcome.value)
  }
  return done(restored)
}
