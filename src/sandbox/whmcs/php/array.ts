import type { Json, JsonObject } from '../../json.js'

/** What PHP can hold in a request or a serialised text, but for objects. */
export type PhpValue = null | boolean | number | string | PhpArray

/** PHP's array: an ordered map. Its integer keys are their decimal text here, as no text of that form is a key in PHP. */
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

/** An array as a JSON object; inside it, arrays with the keys 0, 1, 2 … are lists. */
export const objectOf = (array: PhpArray): JsonObject =>
  Object.fromEntries([...array].map(([key, value]) => [key, toJson(value)]))

/** A value as PHP writes it into a text; an array is no text. */
export const scalarText = (value: PhpValue | undefined): string | undefined => {
  if (isArray(value) || value === undefined) return undefined
  if (value === null || value === false) return ''
  return value === true ? '1' : String(value)
}

const [leastInteger, mostInteger] = [-(2n ** 63n), 2n ** 63n - 1n]

/** The integer that PHP makes of a key, where it makes one: decimal, no leading zero, 64 bits. */
export const integerKey = (key: string): bigint | undefined => {
  if (!/^(?:0|-?[1-9]\d{0,18})$/.test(key)) return undefined
  const integer = BigInt(key)
  return integer >= leastInteger && integer <= mostInteger ? integer : undefined
}
