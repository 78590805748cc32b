import { readFileSync } from 'node:fs'
import type { Facts, RequestRow } from './facts.js'

type Texts = Readonly<Record<string, string>>

/**
 * The descriptions of the parameters in our own words, for one action or shared by several. They contain the documented
 * defaults and units. Formats and versions come from the facts.
 */
export const parameterTexts = JSON.parse(readFileSync(new URL('parameters.json', import.meta.url), 'utf8')) as {
  readonly shared: Texts
  readonly actions: Readonly<Record<string, Texts>>
}

/** Returns the description of a parameter of an action. */
export const parameterText = (action: string, name: string): string => {
  const text = parameterTexts.actions[action]?.[name] ?? parameterTexts.shared[name]
  // eslint-disable-next-line no-restricted-syntax -- ends the generator
  if (text === undefined) throw new Error(`the text of the parameter ${name} of ${action} is missing`)
  return text
}

/** Makes the name of a field of the objects in a parameter. */
export const fieldName = (parameter: string, field: string): string => `${parameter}[${field}]`

const namesOf = ({ name, fields = [] }: RequestRow): readonly string[] => [
  name,
  ...(name.includes('[') ? [name.replace(/\[.*/, '')] : []),
  ...fields.map(([field]) => fieldName(name, field)),
]

/**
 * Returns all names of an action that have a description: its parameters, the objects around them and the fields in
 * them.
 */
export const documentedNames = ({ request }: Facts): ReadonlySet<string> => new Set(request.flatMap(namesOf))
