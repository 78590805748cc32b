const escapes: Readonly<Record<string, string>> = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

// The two separators of lines end a text in older engines, and other controls cannot be seen.
const unwritable = /['\\\p{Cc}\u2028\u2029]/gu

const quoted = (text: string): string =>
  `'${text.replace(unwritable, (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`

/** The name of a field as TypeScript writes it. `__proto__` in brackets is a field like any other. */
export const keyCode = (name: string): string => {
  if (name === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)
}

/** A JSON value as TypeScript writes it. */
export const literal = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([name, item]) => `${keyCode(name)}: ${literal(item)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
