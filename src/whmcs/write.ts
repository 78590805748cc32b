import type { WriteParameters } from './operation.js'

/**
 * Writes a list or an object in another form. It never receives a string, because a string counts as already written.
 */
export type Write = (value: object) => unknown

/** Writes the named parameters that are lists or objects. */
export const writing =
  (writers: Readonly<Record<string, Write>>): WriteParameters =>
  (params) => {
    const written: Record<string, unknown> = { ...params }
    for (const [name, write] of Object.entries(writers)) {
      const value = params[name]
      if (typeof value === 'object' && value !== null) written[name] = write(value)
    }
    return written
  }

const joinedBy =
  (separator: string): Write =>
  (value) =>
    Array.isArray(value) ? value.join(separator) : value

/** Writes a list as one string, separated by commas. */
export const byCommas: Write = /* @__PURE__ */ joinedBy(',')

/** Writes a list as one string, separated by spaces. */
export const bySpaces: Write = /* @__PURE__ */ joinedBy(' ')

/** Writes each item of a list in another form. Empty items are kept in their places. */
export const eachBy = (write: Write): Write => {
  const writeItem = (item: unknown): unknown => (typeof item === 'object' && item !== null ? write(item) : item)
  return (value) => (Array.isArray(value) ? value.map(writeItem) : value)
}
