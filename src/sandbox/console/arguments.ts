import { isObject, type Json, type JsonObject, parseJson } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import { maxDepth } from '../http.js'
import { keyCode, literal } from './literal.js'
import type { FormField, FormParameter, OperationForm } from './types.js'

/** A value for the SDK, with the code that represents it. */
export type Written = { readonly value: unknown; readonly code: string }

/** The name of the field in which a form sends the additional fields of an object, as JSON. */
export const moreFields = '…'

const readers: Readonly<Record<FormField['kind'], (name: string, text: string) => Outcome<Written>>> = {
  text: (_name, text) => done({ value: text, code: literal(text) }),
  choice: (_name, text) => done({ value: text, code: literal(text) }),
  number: (name, text) =>
    text.trim() !== '' && Number.isFinite(Number(text))
      ? done({ value: Number(text), code: String(Number(text)) })
      : refuse(422, `${name} must be a number`),
  flag: (name, text) =>
    text === 'true' || text === 'false'
      ? done({ value: text === 'true', code: text })
      : refuse(422, `${name} must be true or false`),
  date: (name, text) =>
    Number.isNaN(Date.parse(text))
      ? refuse(422, `${name} must be a date such as 2031-05-30`)
      : done({ value: new Date(text), code: `new Date(${literal(text)})` }),
  json: (name, text) => {
    const parsed = parseJson(text, maxDepth)
    return parsed.ok ? done({ value: parsed.value, code: literal(parsed.value) }) : refuse(422, `${name} must be JSON`)
  },
}

const readField = (field: FormField, path: string, given: Json | undefined): Outcome<Written | undefined> => {
  const text = typeof given === 'string' ? given : ''
  if (text === '') return field.required ? refuse(422, `${path} is required`) : done(undefined)
  return readers[field.kind](path, text)
}

/** Reads the additional fields of an object. */
const readMore = (name: string, given: Json | undefined): Outcome<Entries> => {
  if (typeof given !== 'string' || given.trim() === '') return done([])
  const parsed = parseJson(given, maxDepth)
  if (!parsed.ok || !isObject(parsed.value)) return refuse(422, `the further fields of ${name} must be a JSON object`)
  return done(Object.entries(parsed.value).map(([field, value]) => [field, { value, code: literal(value) }] as const))
}

type Entries = readonly (readonly [string, Written])[]

const valuesIn = (entries: Entries) => Object.fromEntries(entries.map(([name, { value }]) => [name, value]))

/**
 * Creates an object with additional fields. The types of the SDK do not know these fields, so the code passes them as
 * an `object` to compile nevertheless.
 */
const objectOf = (entries: Entries, more: Entries): Written => {
  const known = entries.map(([name, { code }]) => `${keyCode(name)}: ${code}`)
  const further = more.length === 0 ? [] : [`...(${literal(valuesIn(more))} as object)`]
  return { value: valuesIn([...entries, ...more]), code: `{ ${[...known, ...further].join(', ')} }` }
}

const readObject = (parameter: FormParameter, given: Json | undefined): Outcome<Written | undefined> => {
  const values: JsonObject = given !== undefined && isObject(given) ? given : {}
  const entries: (readonly [string, Written])[] = []
  for (const field of parameter.fields ?? []) {
    const read = readField(field, field.name, Object.hasOwn(values, field.name) ? values[field.name] : undefined)
    if (!read.ok) return read
    if (read.value !== undefined) entries.push([field.name, read.value])
  }
  const more = readMore(parameter.name, Object.hasOwn(values, moreFields) ? values[moreFields] : undefined)
  if (!more.ok) return more
  if (entries.length + more.value.length > 0) return done(objectOf(entries, more.value))
  return done(parameter.required ? { value: {}, code: '{}' } : undefined)
}

/** Reads the values of a form as the arguments of the function. It omits empty fields. */
export const readArguments = (form: OperationForm, given: JsonObject): Outcome<readonly Written[]> => {
  const written: (Written | undefined)[] = []
  for (const parameter of form.parameters) {
    const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined
    const read =
      parameter.fields === undefined ? readField(parameter, parameter.name, value) : readObject(parameter, value)
    if (!read.ok) return read
    written.push(read.value)
  }
  while (written.length > 0 && written.at(-1) === undefined) written.pop()
  return done(written.map((item) => item ?? { value: undefined, code: 'undefined' }))
}
