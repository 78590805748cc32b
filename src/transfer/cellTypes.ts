import type { StandardSchema } from '../index.js'

type AnySchema = StandardSchema<unknown, unknown>

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

/** Returns the point in time that a text in ISO 8601 names, as an export writes it, or undefined. */
const timeIn = (text: string): Date | undefined => {
  const time = new Date(text)
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(time.getTime()) ? time : undefined
}

const isList = (text: string): boolean => /^\s*[[{]/.test(text)

/** Returns the text of a cell as a value of a type, or undefined if it is none. */
export const cellAs = (text: string, type: CellType): unknown => {
  if (type === 'text') return text
  if (type === 'boolean') return booleanIn(text)
  if (type === 'json') return jsonIn(text)
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** Checks whether a schema accepts a value. */
export const accepts = async (schema: AnySchema, value: unknown): Promise<boolean> =>
  !(await schema['~standard'].validate(value)).issues

/** Returns the first value that a schema accepts, or the text if it accepts none. */
const firstOf = async (values: readonly unknown[], schema: AnySchema, text: string): Promise<unknown> => {
  for (const value of values) if (value !== undefined && (await accepts(schema, value))) return value
  return text
}

/**
 * Returns the text of a cell as the first value that the schema of its field accepts: a list or an object, a boolean, a
 * number, a point in time, or the text itself.
 */
export const cellFor = (text: string, schema: AnySchema): Promise<unknown> =>
  firstOf([isList(text) ? jsonIn(text) : undefined, booleanIn(text), numberIn(text), timeIn(text)], schema, text)

/** Returns a string of a JSON object as a point in time if the schema of its field accepts one. */
export const stringFor = (text: string, schema: AnySchema): Promise<unknown> => firstOf([timeIn(text)], schema, text)

const examples: readonly (readonly [name: string, value: unknown])[] = [
  ['a number', 1],
  ['true or false', true],
  ['a text', 'a'],
  ['a date', '2024-05-31'],
  ['a list in JSON', []],
  ['an object in JSON', {}],
]

/** Says what the schema of a field accepts, as it is found out with one value of each type. */
export const expectationOf = async (schema: AnySchema | undefined): Promise<string> => {
  if (!schema) return 'the field does not accept this value'
  for (const [name, value] of examples) if (await accepts(schema, value)) return `the value must be ${name}`
  return 'the field does not accept this value'
}
