import type { PhpValue } from './array.js'
import { decodeBase64 } from './base64.js'

/** The maximum nesting depth. PHP allows 4096, which is much more than any parameter needs. */
const maxDepth = 100

/** The maximum length of a number, including its sign and its decimal point. */
const longestNumber = 400

const colon = 0x3a
const semicolon = 0x3b

type Reader = {
  /** Consumes these letters if they come next. */
  readonly takes: (letters: string) => boolean
  /** Returns the string before an end mark, and consumes both. */
  readonly until: (end: number) => string | undefined
  readonly bytes: (length: number) => string | undefined
}

const createReader = (bytes: Uint8Array): Reader => {
  let at = 0
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  return {
    takes: (letters) => {
      const taken = ascii(at, at + letters.length) === letters
      if (taken) at += letters.length
      return taken
    },
    until: (end) => {
      const found = bytes.subarray(at, at + longestNumber).indexOf(end)
      if (found === -1) return undefined
      const text = ascii(at, at + found)
      at += found + 1
      return text
    },
    bytes: (length) => {
      if (at + length > bytes.length) return undefined
      at += length
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(at - length, at))
    },
  }
}

const countOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined

// Beyond 2^53 the string of digits is more exact than a number.
const readInteger = (reader: Reader): number | string | undefined => {
  const text = reader.until(semicolon)
  if (text === undefined || !/^[+-]?\d{1,19}$/.test(text)) return undefined
  return Number.isSafeInteger(Number(text)) ? Number(text) : text
}

const readDouble = (reader: Reader): PhpValue | undefined => {
  const text = reader.until(semicolon)
  if (text === undefined) return undefined
  if (/^(?:-?INF|NAN)$/.test(text)) return text
  const fits = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)
  const number = fits ? Number(text) : NaN
  if (Number.isNaN(number)) return undefined
  return Number.isFinite(number) ? number : number > 0 ? 'INF' : '-INF'
}

const readString = (reader: Reader): string | undefined => {
  const length = countOf(reader.until(colon))
  if (length === undefined || !reader.takes('"')) return undefined
  const text = reader.bytes(length)
  return text !== undefined && reader.takes('";') ? text : undefined
}

const readKey = (reader: Reader): string | undefined => {
  if (reader.takes('s:')) return readString(reader)
  const integer = reader.takes('i:') ? readInteger(reader) : undefined
  return integer === undefined ? undefined : String(integer)
}

const readArray = (reader: Reader, depth: number): PhpValue | undefined => {
  const count = countOf(reader.until(colon))
  if (count === undefined || depth === 0 || !reader.takes('{')) return undefined
  const array = new Map<string, PhpValue>()
  for (let index = 0; index < count; index += 1) {
    const key = readKey(reader)
    const value = key === undefined ? undefined : readValue(reader, depth - 1)
    if (key === undefined || value === undefined) return undefined
    array.set(key, value)
  }
  return reader.takes('}') ? array : undefined
}

const readBoolean = (reader: Reader): PhpValue | undefined => {
  const text = reader.until(semicolon)
  return text === '1' ? true : text === '0' ? false : undefined
}

const readValue = (reader: Reader, depth: number): PhpValue | undefined => {
  if (reader.takes('N;')) return null
  if (reader.takes('b:')) return readBoolean(reader)
  if (reader.takes('i:')) return readInteger(reader)
  if (reader.takes('d:')) return readDouble(reader)
  if (reader.takes('s:')) return readString(reader)
  return reader.takes('a:') ? readArray(reader, depth) : undefined
}

/**
 * Parses the output of PHP's `serialize`. It refuses objects and references, because no parameter of WHMCS needs them.
 * It ignores anything after a complete value, as PHP 8.2 does. It returns undefined if the input is not valid.
 */
export const unserialize = (bytes: Uint8Array): PhpValue | undefined => readValue(createReader(bytes), maxDepth)

/** Parses the base64 encoding of a serialized value. */
export const unserializeBase64 = (text: string): PhpValue | undefined => unserialize(decodeBase64(text))
