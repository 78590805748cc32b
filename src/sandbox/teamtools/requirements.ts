import type { Definition } from './definition.js'

/** Names of attributes by the segment of their resource: `{ customers: ['name', 'email'] }`. */
export type RequiredAttributes = Readonly<Record<string, readonly string[]>>

/** The name of a resource or an attribute that there is none of; undefined when all are known. */
export const unknownRequirement = (
  definitions: readonly Definition[],
  required: RequiredAttributes,
): string | undefined => {
  for (const [resource, names] of Object.entries(required)) {
    const definition = definitions.find((each) => each.resource === resource)
    if (definition === undefined) return resource
    const unknown = names.find((name) => !definition.attributes.some((attribute) => attribute.name === name))
    if (unknown !== undefined) return `${resource}.${unknown}`
  }
  return undefined
}

/** The definitions with further attributes that a create needs. */
export const withRequired = (definitions: readonly Definition[], required: RequiredAttributes): readonly Definition[] =>
  definitions.map((definition) => {
    const names = Object.hasOwn(required, definition.resource) ? (required[definition.resource] ?? []) : []
    const attributes = definition.attributes.map((attribute) =>
      names.includes(attribute.name) ? { ...attribute, required: true as const } : attribute,
    )
    return names.length === 0 ? definition : { ...definition, attributes }
  })
