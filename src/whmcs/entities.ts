const namedCodes: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 }

/** Decodes the HTML entities in a string once: `&amp;lt;` becomes `&lt;`. Unknown entities are kept. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,6}|x[\da-fA-F]{1,5})|(amp|lt|gt|quot|apos));/g, (_, code: string, name: string) =>
    // With a leading 0, `x2713` becomes a JavaScript number literal.
    String.fromCodePoint(namedCodes[name] ?? Number(`0${code}`)),
  )

/** Decodes the HTML entities in all strings of plain data, at any depth. */
export const decodeAllEntities = (value: unknown): unknown => {
  if (typeof value === 'string') return decodeEntities(value)
  if (Array.isArray(value)) return value.map(decodeAllEntities)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decodeAllEntities(item)]))
}
