import { integerKey, type PhpArray } from './array.js'

/** The limits with which PHP parses a form. */
export type FormLimits = {
  /** The `max_input_vars` setting: PHP silently drops the fields after this number. */
  readonly maxInputVars: number
}

/** The default of `max_input_nesting_level`, which is rarely changed. */
const maxNesting = 64

type Branch = { readonly entries: Map<string, string | Branch>; next: bigint }

const createBranch = (): Branch => ({ entries: new Map(), next: 0n })

const [ampersand, equals, percent, plus, space] = [0x26, 0x3d, 0x25, 0x2b, 0x20]

const hexDigit = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  return '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
}

// PHP does not recognize a BOM, so it is part of the value.
const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/**
 * Decodes a URL-encoded string. A percent sign that does not encode a byte stays unchanged. Bytes that are not valid
 * UTF-8 become U+FFFD.
 */
const urlDecode = (bytes: Uint8Array): string => {
  const decoded = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const [high, low] = byte === percent ? [hexDigit(bytes[at + 1]), hexDigit(bytes[at + 2])] : [-1, -1]
    const encoded = high >= 0 && low >= 0
    decoded[length] = encoded ? high * 16 + low : byte === plus ? space : byte
    length += 1
    if (encoded) at += 2
  }
  return utf8(decoded.subarray(0, length))
}

/**
 * Returns the parts of a name: `a[b][]` has the parts `a`, `b` and undefined, which stands for the next free index. It
 * returns undefined for a name that PHP ignores.
 */
const partsOf = (name: string): readonly (string | undefined)[] | undefined => {
  const trimmed = name.replace(/\0.*$/s, '').replace(/^ +/, '')
  const opening = trimmed.indexOf('[')
  const head = (opening === -1 ? trimmed : trimmed.slice(0, opening)).replace(/[ .]/g, '_')
  if (head === '') return undefined
  const parts: (string | undefined)[] = [head]
  for (let at = opening; at !== -1 && trimmed[at] === '[';) {
    const from = at + 1
    const closing = trimmed.indexOf(']', from)
    if (closing === -1) return parts.length > 1 ? parts : [`${head}_${trimmed.slice(from)}`.replace(/[ .[]/g, '_')]
    const key = trimmed.slice(from, closing)
    parts.push(/^[ \t\n\v\f\r]?$/.test(key) ? undefined : key)
    at = closing + 1
  }
  return parts
}

const put = (branch: Branch, part: string | undefined, value: string | Branch): void => {
  const key = part ?? String(branch.next)
  const integer = integerKey(key)
  // There is no next index after the largest integer. PHP drops a field that needs one.
  if (part === undefined && integer === undefined) return
  if (integer !== undefined && integer >= branch.next) branch.next = integer + 1n
  branch.entries.set(key, value)
}

const register = (root: Branch, name: string, value: string): void => {
  const parts = partsOf(name)
  if (parts === undefined) return
  const [head = '', ...rest] = parts
  // PHP drops the whole variable, including its earlier values.
  if (rest.length > maxNesting) {
    root.entries.delete(head)
    return
  }
  let branch = root
  for (const part of parts.slice(0, -1)) {
    const held = part === undefined ? undefined : branch.entries.get(part)
    const inner = typeof held === 'object' ? held : createBranch()
    if (inner !== held) put(branch, part, inner)
    branch = inner
  }
  put(branch, parts.at(-1), value)
}

const grow = ({ entries }: Branch): PhpArray =>
  new Map([...entries].map(([key, value]) => [key, typeof value === 'string' ? value : grow(value)]))

/** Converts fields to an array as PHP does. It drops the fields beyond the limit. */
export const arrayOf = (fields: Iterable<readonly [string, string]>, { maxInputVars }: FormLimits): PhpArray => {
  const root = createBranch()
  let count = 0
  for (const [name, value] of fields) {
    if (count === maxInputVars) break
    register(root, name, value)
    count += 1
  }
  return grow(root)
}

function* fieldsIn(bytes: Uint8Array): Generator<readonly [string, string]> {
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(ampersand, from)
    const field = bytes.subarray(from, found === -1 ? bytes.length : found)
    const middle = field.indexOf(equals)
    const name = urlDecode(middle === -1 ? field : field.subarray(0, middle))
    yield [name, middle === -1 ? '' : urlDecode(field.subarray(middle + 1))]
    from += field.length + 1
  }
}

/**
 * Parses `application/x-www-form-urlencoded` bytes as PHP 8.2 does: brackets create arrays, the last of several fields
 * with the same name counts, and dots and spaces in a name become `_`.
 */
export const parseForm = (bytes: Uint8Array, limits: FormLimits): PhpArray => arrayOf(fieldsIn(bytes), limits)
