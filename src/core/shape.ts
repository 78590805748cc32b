import type { ShapeIssue } from './error.js'

/** What an optional field of an API holds: it may be left out or null. */
export type Maybe<T> = T | null | undefined

/** Reads one value of an answer; undefined is what it cannot read. Null and absent values do not reach it. */
export type Read<T> = (value: unknown) => T | undefined

type Named<T> = { readonly [K in keyof T as string extends K ? never : K]: T[K] }

/** A reader for each field that a type names. */
export type Fields<T> = {
  readonly [K in keyof Named<T>]-?: Read<unknown extends Named<T>[K] ? unknown : NonNullable<Named<T>[K]>>
}

/** A copy of `value` with the named fields read and all others kept; what cannot be read is added to `issues`. */
export const readFields = <T>(fields: Fields<T>, value: object, path: string, issues: ShapeIssue[]): T => {
  const read = { ...value } as Record<string, unknown>
  for (const key in fields as Readonly<Record<string, Read<unknown>>>) {
    const given = read[key]
    if (given == null) continue
    const known = (fields as Readonly<Record<string, Read<unknown>>>)[key]!(given)
    if (known === undefined) issues.push({ path: path + key, message: `unexpected ${typeof given}` })
    else read[key] = known
  }
  return read as T
}

/** A text. */
export const text: Read<string> = (value) => (typeof value === 'string' ? value : undefined)

/** A boolean; PHP also writes it as text or as 0 and 1. */
export const flag: Read<boolean> = (value) => {
  const place = [false, 'false', 0, '0', '', true, 'true', 1, '1'].indexOf(value as string)
  return place < 0 ? undefined : place > 4
}

/** A number; PHP also writes it as text. */
export const count: Read<number> = (value) => {
  const read = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? +value : value
  return Number.isFinite(read) ? (read as number) : undefined
}

/** An amount of money: a safe integer of cents. */
export const cents: Read<number> = (value) => (Number.isSafeInteger(count(value)) ? count(value) : undefined)

/** A list of what `read` reads. */
export const list =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value) => {
    const items = Array.isArray(value) ? value.map(read) : [undefined]
    return items.includes(undefined) ? undefined : (items as T[])
  }

/** Plain data in which each amount of money, and each bound of a price level, is a safe integer at whatever depth. */
export const amounts = <T>(value: unknown): T | undefined => {
  let right = typeof value === 'object'
  const read = JSON.parse(JSON.stringify(value), (name, item: unknown) =>
    /^(amount|min|max)$/.test(name) ? (cents(item) ?? (right = false)) : item,
  ) as T
  return right ? read : undefined
}

/** Whatever is there. */
export const anything: Read<unknown> = (value) => value
