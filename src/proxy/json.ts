/** Names by which a framework takes a request for one of another method. */
const methodName = /^_method$/i

/**
 * A JSON object; undefined for all else, for one with a key that would reach into prototypes when it is copied, and for one that
 * names another method for its request.
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
