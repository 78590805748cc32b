import type { ShapeIssue } from './error.js'
import { issuePath, type StandardSchema } from './standardSchema.js'

type ReadAttributes = { readonly value: unknown; readonly issues: readonly ShapeIssue[] }

const readOne = async (
  entity: unknown,
  attributes: StandardSchema<object>,
  path: readonly PropertyKey[],
): Promise<ReadAttributes> => {
  const { value, issues = [] } = await attributes['~standard'].validate(entity)
  return {
    value: { ...(entity as object), ...value },
    issues: issues.map((issue) => ({ path: [...path, ...issuePath(issue)].join('.'), message: String(issue.message) })),
  }
}

/** Validates the account's own attributes with the caller's schema, for one entity or for each entity in a list. */
export const readAttributes = async (value: unknown, attributes: StandardSchema<object>): Promise<ReadAttributes> => {
  if (!Array.isArray(value)) return readOne(value, attributes, [])
  const read = await Promise.all(value.map((entity, index) => readOne(entity, attributes, [index])))
  return { value: read.map((one) => one.value), issues: read.flatMap((one) => one.issues) }
}
