import { refuse } from '../core/refuse.js'

/** A name and a value, as a form holds them. */
export type Field = [name: string, value: string]

/** Ends the description of a request: what goes by this name has no place or no form in it. */
export const unsendable = (name: string): never => refuse(`${name} cannot be sent`)

/**
 * The fields of plain data, as PHP's `http_build_query` writes them: what is in lists and maps by names in brackets, `true`
 * as 1, nothing for null. What has no such form is refused: a date, which has no zone here, bytes, a number that is none or
 * that is written with an exponent, which PHP takes for a text.
 */
export const fieldsOf = (value: unknown, name = ''): readonly Field[] => {
  if (value == null) return []
  if (/ (Array|Object)]/.test({}.toString.call(value)))
    return Object.entries(value).flatMap(([key, item]) => fieldsOf(item, name ? `${name}[${key}]` : key))
  const text = typeof value === 'string' ? value : `${+(value as number)}`
  return [[name, text === value || (typeof value !== 'object' && /^-?[\d.]+$/.test(text)) ? text : unsendable(name)]]
}
