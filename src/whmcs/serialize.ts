import { isPlainNumber } from '../core/phpValues.js'
import { refuse } from '../core/refuse.js'
import { base64 } from './base64.js'
import type { Write } from './write.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const ofText = (text: string): string => `s:${bytesOf(text).length}:"${text}";`

/** Writes a key. PHP reads a key as a number when it has the form in which PHP writes a number of 64 bits. */
const ofKey = (key: string): string =>
  /^(0|-?[1-9]\d{0,18})$/.test(key) && BigInt.asIntN(64, BigInt(key)) === BigInt(key) ? `i:${key};` : ofText(key)

const ofNumber = (value: number): string => {
  if (Number.isSafeInteger(value)) return `i:${value};`
  return isPlainNumber(value)
    ? `d:${value};`
    : refuse('a number in a serialized value must print in plain digits: give it as a string')
}

/**
 * Writes plain data in the format of PHP's `serialize`. Lengths count bytes of UTF-8. An undefined field of an object
 * is left out. An undefined item of a list is written as null. Values that are not plain data are refused.
 */
export const serialize = (value: unknown): string => {
  if (value === null || value === undefined) return 'N;'
  if (typeof value === 'string') return ofText(value)
  if (typeof value === 'boolean') return `b:${value ? 1 : 0};`
  if (typeof value === 'number') return ofNumber(value)
  const isList = Array.isArray(value)
  if (!isList && Object.prototype.toString.call(value) !== '[object Object]')
    refuse(`a serialized value must be plain data, got a value of type ${typeof value}`)
  // `Object.entries` skips the holes of a sparse list, and `Array.from` fills them.
  const items = isList ? Object.entries(Array.from(value as unknown[])) : Object.entries(value)
  const kept = items.filter(([, item]) => isList || item !== undefined)
  return `a:${kept.length}:{${kept.map(([key, item]) => ofKey(key) + serialize(item)).join('')}}`
}

/** Writes plain data as WHMCS expects custom fields and similar parameters: serialized, in base64. */
export const serialized: Write = (value) => base64(bytesOf(serialize(value)))
