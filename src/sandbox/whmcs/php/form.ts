import { integerKey, type PhpArray } from './array.js'

/** How PHP is set up to read a form. */
export type FormLimits = {
  /** `max_input_vars`: what comes after so many fields is dropped without a word. */
  readonly maxInputVars: number
}

/** `max_input_nesting_level`, which hardly anyone changes. */
const maxNesting = 64

type Branch = { readonly entries: Map<string, string | Branch>; next: bigint }

const createBranch = (): Branch => ({ entries: new Map(), next: 0n })

const [ampersand, equals, percent, plus, space] = [0x26, 0x3d, 0x25, 0x2b, 0x20]

const hexDigit = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  return '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
}

// A BOM is part of the value: PHP does not know of it.
const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** A percent sign that encodes nothing stays what it is, and bytes that are no UTF-8 become U+FFFD. */
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

/** A name's parts: `a[b][]` is `a`, `b` and nothing, which means the next free number. Nothing at all: PHP ignores the field. */
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
  // After the last integer there is no next one: PHP drops what would need it.
  if (part === undefined && integer === undefined) return
  if (integer !== undefined && integer >= branch.next) branch.next = integer + 1n
  branch.entries.set(key, value)
}

const register = (root: Branch, name: string, value: string): void => {
  const parts = partsOf(name)
  if (parts === undefined) return
  const [head = '', ...rest] = parts
  // PHP gives up on the whole variable, with what it held before.
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

/** Fields with their names as they came, as PHP makes arrays of them; what is past the limit is dropped. */
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
 * Reads `application/x-www-form-urlencoded` bytes as PHP 8.2 does: brackets make arrays, of repeated names the last
 * counts, and dots and spaces in a name become `_`.
 */
export const parseForm = (bytes: Uint8Array, limits: FormLimits): PhpArray => arrayOf(fieldsIn(bytes), limits)
