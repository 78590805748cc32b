import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Returns a value with the keys of its objects in alphabetical order, since an API may write them in any order. */
const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]))
}

/** Returns the first 128 bits of the SHA-256 hash of a value's JSON, as 32 hex digits. */
export const hashOf = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted(value)) ?? '')).subarray(0, 16))

/** Returns the id of a row as text, or undefined if it has none. */
export const idText = (row: unknown, name = 'id'): string | undefined => {
  const id: unknown = (Object(row) as Readonly<Record<string, unknown>>)[name]
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}
