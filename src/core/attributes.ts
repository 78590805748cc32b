import type { ShapeIssue } from './error.js'
import { issuePath, type StandardSchema } from './standardSchema.js'

/** Reads the account's own attributes by the schema that the caller gave, of one entity or of each in a list. */
export const readAttributes = async (entities: unknown, options: unknown, issues: ShapeIssue[]): Promise<unknown> => {
  const { attributes } = (options ?? 0) as { attributes?: StandardSchema<object> }
  if (!attributes || issues.length) return entities
  const read = async (entity: unknown, path: string): Promise<unknown> => {
    const { value, issues: own = [] } = await attributes['~standard'].validate(entity)
    issues.push(...own.map((issue) => ({ path: path + issuePath(issue).join('.'), message: issue.message })))
    return { ...(entity as object), ...value }
  }
  return Array.isArray(entities)
    ? Promise.all(entities.map((entity, index) => read(entity, `${index}.`)))
    : read(entities, '')
}
