const escapes: Readonly<Record<string, string>> = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

// Older engines end a string at the two line separators. Other control characters are invisible.
const unwritable = /['\\\p{Cc}\u2028\u2029]/gu

const quoted = (text: string): string =>
  `'${text.replace(unwritable, (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`

/** Returns the name of a field as TypeScript code. In brackets, `__proto__` is an ordinary field. */
export const keyCode = (name: string): string => {
  if (name === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)
}

/** Returns a JSON value as TypeScript code. */
export const literal = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([name, item]) => `${keyCode(name)}: ${literal(item)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
