import { execFileSync } from 'node:child_process'

/** What PHP makes of a form: texts, and arrays as maps in the order of their keys' arrival. */
export type PhpArray = Map<string, PhpArray | string>

const urldecode = (text: string): string => {
  const bytes = text
    .replaceAll('+', ' ')
    .split(/(%[\da-f]{2})/i)
    .flatMap((part) => (/^%[\da-f]{2}$/i.test(part) ? [parseInt(part.slice(1), 16)] : [...Buffer.from(part)]))
  return Buffer.from(bytes).toString()
}

/** A form as PHP reads it into `$_POST`: brackets make arrays, `[]` the next number, later fields replace earlier ones. */
export const parseForm = (body: string): PhpArray => {
  const form: PhpArray = new Map()
  for (const pair of body.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split(/=(.*)/s).map(urldecode)
    const bracket = name.indexOf('[', 1)
    const top = (bracket < 0 ? name : name.slice(0, bracket)).replace(/^ +/, '').replace(/[ .]/g, '_')
    const keys = bracket < 0 ? [] : [...name.slice(bracket).matchAll(/\[([^\]]*)\]/g)].map(([, key = '']) => key)
    let at = form
    const path = [top, ...keys]
    for (const [depth, given] of path.entries()) {
      const key = depth > 0 && given === '' ? `${at.size}` : given
      if (depth === path.length - 1) at.set(key, value)
      else {
        const next = at.get(key)
        const inner: PhpArray = next instanceof Map ? next : new Map()
        at.set(key, inner)
        at = inner
      }
    }
  }
  return form
}

/** A PHP array as plain data: one whose keys count from 0 as a list. */
export const asData = (value: PhpArray | string | undefined): unknown => {
  if (!(value instanceof Map)) return value
  const keys = [...value.keys()]
  const items = [...value.values()].map(asData)
  return keys.length > 0 && keys.every((key, index) => key === `${index}`)
    ? items
    : Object.fromEntries(keys.map((key, index) => [key, items[index]]))
}

/** A value that PHP has unserialized; an array with its keys as PHP has them. */
export type Unserialized = string | number | boolean | null | readonly (readonly [string | number, Unserialized])[]

/** PHP's `unserialize`, of what is plain data. Throws on what is not whole. */
export const unserialize = (text: string): Unserialized => {
  const bytes = Buffer.from(text)
  let at = 0
  const until = (mark: string): string => {
    const end = bytes.indexOf(mark, at)
    if (end < 0) throw new Error(`no ${mark} after ${at}`)
    const found = bytes.subarray(at, end).toString()
    at = end + 1
    return found
  }
  const expect = (mark: string): void => {
    if (bytes.subarray(at, at + mark.length).toString() !== mark) throw new Error(`no ${mark} at ${at}`)
    at += mark.length
  }
  const read = (): Unserialized => {
    const type = bytes.subarray(at, at + 1).toString()
    at += 1
    if (type === 'N') {
      expect(';')
      return null
    }
    expect(':')
    if (type === 'i' || type === 'd') return Number(until(';'))
    if (type === 'b') return until(';') === '1'
    const length = Number(until(':'))
    if (type === 's') {
      expect('"')
      const found = bytes.subarray(at, at + length).toString()
      at += length
      expect('";')
      return found
    }
    if (type !== 'a') throw new Error(`a type ${type}`)
    expect('{')
    const entries = Array.from({ length }, () => [read() as string | number, read()] as const)
    expect('}')
    return entries
  }
  const value = read()
  if (at !== bytes.length) throw new Error(`more after ${at}`)
  return value
}

/** The output of a PHP program that reads its input; undefined where no PHP is installed. */
export const php = (program: string, input: string): string | undefined => {
  try {
    return execFileSync('php', ['-r', program], {
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    }).toString()
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}
