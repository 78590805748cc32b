import type { StandardSchema } from '../index.js'

/** What the text of a cell becomes. */
export type CellType = 'text' | 'number' | 'boolean' | 'json'

export const isCellType = (type: unknown): type is CellType =>
  type === 'text' || type === 'number' || type === 'boolean' || type === 'json'

/** Returns the JSON value in a text, or undefined if it is not JSON. */
const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Returns the number in a text, or undefined if the text says more than the number does, as 0049 or 19.90 do. */
const numberIn = (text: string): number | undefined => (String(Number(text)) === text ? Number(text) : undefined)

const booleanIn = (text: string): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined)

const isList = (text: string): boolean => /^\s*[[{]/.test(text)

/** Returns the text of a cell as a value of a type, or undefined if it is none. */
export const cellAs = (text: string, type: CellType): unknown => {
  if (type === 'text') return text
  if (type === 'boolean') return booleanIn(text)
  if (type === 'json') return jsonIn(text)
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** Checks whether a schema accepts a value. */
export const accepts = async (schema: StandardSchema<unknown, unknown>, value: unknown): Promise<boolean> =>
  !(await schema['~standard'].validate(value)).issues

/**
 * Returns the text of a cell as the first value that the schema of its field accepts: a list or an object, a boolean, a
 * number, or the text itself. The text is also returned if the schema accepts none of them.
 */
export const cellFor = async (text: string, schema: StandardSchema<unknown, unknown>): Promise<unknown> => {
  for (const value of [isList(text) ? jsonIn(text) : undefined, booleanIn(text), numberIn(text)])
    if (value !== undefined && (await accepts(schema, value))) return value
  return text
}

const examples: readonly (readonly [name: string, value: unknown])[] = [
  ['a number', 1],
  ['true or false', true],
  ['a text', 'a'],
  ['a date', '2024-05-31'],
  ['a list in JSON', []],
  ['an object in JSON', {}],
]

/** Says what the schema of a field accepts, as it is found out with one value of each type. */
export const expectationOf = async (schema: StandardSchema<unknown, unknown> | undefined): Promise<string> => {
  if (!schema) return 'the field does not accept this value'
  for (const [name, value] of examples) if (await accepts(schema, value)) return `the value must be ${name}`
  return 'the field does not accept this value'
}
