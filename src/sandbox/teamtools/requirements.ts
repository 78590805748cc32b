import type { Definition } from './definition.js'

/** The names of attributes by the path segment of their resource, such as `{ customers: ['name', 'email'] }`. */
export type RequiredAttributes = Readonly<Record<string, readonly string[]>>

/** Returns the first name that is not a known resource or attribute, or undefined if all names are known. */
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

/** Returns the definitions with further attributes that a create request must have. */
export const withRequired = (definitions: readonly Definition[], required: RequiredAttributes): readonly Definition[] =>
  definitions.map((definition) => {
    const names = Object.hasOwn(required, definition.resource) ? (required[definition.resource] ?? []) : []
    const attributes = definition.attributes.map((attribute) =>
      names.includes(attribute.name) ? { ...attribute, required: true as const } : attribute,
    )
    return names.length === 0 ? definition : { ...definition, attributes }
  })
