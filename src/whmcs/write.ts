import type { WriteParameters } from './operation.js'

/** Writes a list or an object in another form. A text does not come here: it is taken for one that is written already. */
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

/** A list as one text, separated by commas. */
export const byCommas: Write = /* @__PURE__ */ joinedBy(',')

/** A list as one text, separated by spaces. */
export const bySpaces: Write = /* @__PURE__ */ joinedBy(' ')

/** A list whose items are each written in another form. Empty places stay where they are. */
export const eachBy = (write: Write): Write => {
  const writeItem = (item: unknown): unknown => (typeof item === 'object' && item !== null ? write(item) : item)
  return (value) => (Array.isArray(value) ? value.map(writeItem) : value)
}
