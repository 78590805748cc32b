/** Names that make a framework treat a request as one with another method. */
const methodName = /^_method$/i

/**
 * Parses a JSON object. Returns undefined for anything else, for an object with a key that would change a prototype when
 * copied, and for one that overrides the method of its request.
 */
export const readJsonObject = (text: string): Record<string, unknown> | undefined => {
  let clean = true
  try {
    const value = JSON.parse(text, (key, item: unknown) => {
      if (key === '__proto__') clean = false
      return item
    }) as unknown
    if (!clean || typeof value !== 'object' || !value || Array.isArray(value)) return undefined
    return Object.keys(value).some((name) => methodName.test(name)) ? undefined : (value as Record<string, unknown>)
  } catch {
    return undefined
  }
}
