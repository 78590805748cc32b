/** Anything JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object; treat its keys as a stranger's: read them with {@link own}. */
export type JsonObject = { readonly [key: string]: Json }

/** Whether a value is a JSON object, which a list and `null` are not. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is a list; unlike `Array.isArray` it narrows a read-only one. */
export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value)

/** An object's own value under a key: `constructor` and its like are nobody's own. */
export const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** A value that is a text; anything else is an empty one. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** Whether two JSON values are the same, whatever the order of their keys. */
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

/** Read JSON text. Nesting has a ceiling because what is stored is written again, and that recurses. */
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
