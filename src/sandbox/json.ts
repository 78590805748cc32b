/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object. Its keys are untrusted, so read them with {@link own}. */
export type JsonObject = { readonly [key: string]: Json }

/** Checks whether a value is a JSON object. A list and `null` are not. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Checks whether a value is a list. Unlike `Array.isArray` it also narrows a read-only list. */
export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value)

/** Returns the own value of an object under a key. Inherited names such as `constructor` are not own values. */
export const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** Returns a string unchanged, and an empty string for any other value. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** Checks whether two JSON values are equal. The order of keys is ignored. */
export const equal = (a: Json | undefined, b: Json | undefined): boolean => {
  if (a === b) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => equal(item, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
}

const nestedWithin = (value: Json, levels: number): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  const items = isList(value) ? value : Object.values(value)
  return items.every((item) => nestedWithin(item, levels - 1))
}

/** Parses JSON text. Nesting is limited, because stored values are serialized again, which is recursive. */
export const parseJson = (
  text: string,
  maxDepth: number,
): { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: string } => {
  try {
    const value = JSON.parse(text) as Json
    if (nestedWithin(value, maxDepth)) return { ok: true, value }
    return { ok: false, message: `the body is nested deeper than ${String(maxDepth)} levels` }
  } catch {
    return { ok: false, message: 'the body is not valid JSON' }
  }
}
