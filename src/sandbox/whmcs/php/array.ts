import type { Json, JsonObject } from '../../json.js'

/** The values that PHP can hold in a request or a serialized string, except objects. */
export type PhpValue = null | boolean | number | string | PhpArray

/**
 * An array of PHP, which is an ordered map. Its integer keys are decimal strings here. This is unambiguous, because PHP
 * has no string keys of that form.
 */
export type PhpArray = ReadonlyMap<string, PhpValue>

/** Whether a value is an array. */
export const isArray = (value: PhpValue | undefined): value is PhpArray => value instanceof Map

const isList = (array: PhpArray): boolean => {
  let index = 0
  for (const key of array.keys()) {
    if (key !== String(index)) return false
    index += 1
  }
  return true
}

const toJson = (value: PhpValue): Json => {
  if (!isArray(value)) return value
  return isList(value) ? [...value.values()].map(toJson) : objectOf(value)
}

/** Converts an array to a JSON object. Nested arrays with the keys 0, 1, 2 … become lists. */
export const objectOf = (array: PhpArray): JsonObject =>
  Object.fromEntries([...array].map(([key, value]) => [key, toJson(value)]))

/** Converts a value to a string as PHP does. It returns undefined for an array. */
export const scalarText = (value: PhpValue | undefined): string | undefined => {
  if (isArray(value) || value === undefined) return undefined
  if (value === null || value === false) return ''
  return value === true ? '1' : String(value)
}

const [leastInteger, mostInteger] = [-(2n ** 63n), 2n ** 63n - 1n]

/**
 * Returns the integer that PHP converts a key to, or undefined for other keys. The key must be decimal, without leading
 * zeros, and fit in 64 bits.
 */
export const integerKey = (key: string): bigint | undefined => {
  if (!/^(?:0|-?[1-9]\d{0,18})$/.test(key)) return undefined
  const integer = BigInt(key)
  return integer >= leastInteger && integer <= mostInteger ? integer : undefined
}
