import type { ShapeIssue } from '../core/error.js'
import { count } from '../core/shape.js'

/** Turns a text as WHMCS keeps it into what the caller wants. */
export type Decode = (text: string) => string

/** Reads one value; undefined is what it cannot read, and what is not there. */
export type Read = (value: unknown, decode: Decode) => unknown

/** How a list is read: the name in its wrapper, or none, and how its items are. */
export type ListShape = readonly [itemKey: string, item: Shape]

/** How an object is read: by its fields, of which `*` stands for all of them where data are the names. */
export type Fields = { readonly [field: string]: Shape }

/** How a value is read. Plain data, so that a bundle drops what it does not use. */
export type Shape = Read | ListShape | Fields

/** A number, also as digits; `''` is none. 0 stays 0, which for an id means that there is none. */
export const int: Read = (value) => (value === '' ? null : count(value))

/** The number of what an answer is about: it has to be there. */
export const id: Read = count

/** A text. Amounts are texts too, which keep their decimals; a number becomes one. */
export const text: Read = (value, decode) =>
  typeof value === 'string' ? decode(value) : typeof value === 'number' ? `${value}` : undefined

/** A text that is HTML by design. */
export const html: Read = (value) => text(value, String)

/** A flag in any of the forms that PHP and MySQL have for one. */
export const flag: Read = (value) => {
  const match = typeof value !== 'object' && /^(?:(1|true|on)|0|false|off|)$/.exec(`${value as string}`)
  return match ? !!match[1] : undefined
}

/** A date of the server's own time as it is written there, since it says no zone; null where it was never set. */
export const date: Read = (value) =>
  typeof value === 'string' ? (/^$|^0000-00-00/.test(value) ? null : value) : undefined

/** Names in one text. */
export const names: Read = (value, decode) =>
  typeof value === 'string' ? value.split('|').filter(Boolean).map(decode) : value == null ? [] : undefined

/** A body that is the list itself, which is then found under a name as lists of other answers are. */
export const listBody =
  (name: string, itemKey: string): Read =>
  (value) => {
    const fields = Array.isArray(value) ? { [name]: value as unknown } : (value as Readonly<Record<string, unknown>>)
    const items = itemsOf(fields[name], itemKey)
    return items && { ...fields, [name]: items }
  }

/** Whatever is there. */
export const anything: Read = (value) => value

/** Whether nothing is there: PHP has no other form of an empty map than an empty list, and writes a text for either. */
const isNothing = (value: unknown): boolean => value == null || (value as { length?: number }).length === 0

/** The items of a list in any of the forms that PHP gives it; undefined for what is none of them. */
const itemsOf = (value: unknown, itemKey: string): readonly unknown[] | undefined => {
  if (isNothing(value)) return []
  if (Array.isArray(value)) return value as unknown[]
  if (typeof value !== 'object') return undefined
  const { [itemKey]: inner } = value as Readonly<Record<string, unknown>>
  if (inner !== undefined) return itemsOf(inner, '') ?? [inner]
  return Object.keys(value!).every((key) => /^\d+$/.test(key)) ? Object.values(value!) : undefined
}

/** Reads a value by its shape; what cannot be read stays and is added to `issues`. */
export const readShape = (
  shape: Shape,
  value: unknown,
  path: string,
  issues: ShapeIssue[],
  decode: Decode,
): unknown => {
  const wrong = (): unknown => {
    issues.push({ path: path.slice(0, -1), message: `unexpected ${typeof value}` })
    return value
  }
  const at = (shape: Shape, item: unknown, key: string | number): unknown =>
    readShape(shape, item, `${path}${key}.`, issues, decode)

  if (typeof shape === 'function') {
    const read = shape(value, decode)
    return read !== undefined ? read : value == null && shape !== id ? value : wrong()
  }
  if (Array.isArray(shape)) {
    const [itemKey, item] = shape as ListShape
    const items = itemsOf(value, itemKey)?.filter((each) => !isNothing(each))
    return items ? items.map((each, index) => at(item, each, index)) : wrong()
  }
  const fields = shape as Fields
  const { '*': every } = fields
  if (path && isNothing(value)) return every ? {} : value === undefined ? value : null
  if (typeof value !== 'object' || (Array.isArray(value) && !every)) return wrong()
  if (every) return Object.fromEntries(Object.entries(value!).map(([key, item]) => [key, at(every, item, key)]))
  const read: Record<string, unknown> = { ...value }
  for (const key in fields) {
    const known = at(fields[key]!, read[key], key)
    if (known !== undefined) read[key] = known
  }
  return read
}
