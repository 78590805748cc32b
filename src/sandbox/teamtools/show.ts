import type { JsonObject } from '../json.js'
import type { Account, Entity } from './account.js'
import { toDateTime, toStamp } from './dates.js'
import type { Resource } from './definition.js'

/**
 * Formats an entity as the API writes it: id, fields, updated_at, created_at, deleted_at (only for a deleted entity),
 * tags, notes.
 */
export const show = (account: Account, resource: Resource, entity: Entity): JsonObject => {
  const definition = account.definitions.get(resource)
  const fields = definition?.show?.(account, entity) ?? entity.values
  return {
    id: entity.id,
    ...fields,
    updated_at: toDateTime(entity.updatedAt),
    created_at: toDateTime(entity.createdAt),
    ...(entity.deletedAt === null ? {} : { deleted_at: toStamp(entity.deletedAt) }),
    tags: entity.tags,
    ...(definition?.notes ? { notes: entity.notes } : {}),
  }
}
