/** A JSON object; undefined for all else, and for one with a key that would reach into prototypes when it is copied. */
export const readJsonObject = (text: string): Record<string, unknown> | undefined => {
  let clean = true
  try {
    const value = JSON.parse(text, (key, item: unknown) => {
      if (key === '__proto__') clean = false
      return item
    }) as unknown
    return clean && typeof value === 'object' && value && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
