import type { Operation } from '../core/operation.js'

type Body = Readonly<Record<string, unknown>>
type Query = Readonly<Record<string, string>>

/** A whole number in the one way to write it: `05` would be the id 5 to the API, and another text to `when`. */
const wholeNumber = /^(0|[1-9]\d{0,14})$/

/** What a value in the URL is like. All names are those of ids and of numbers, but for these. */
const patterns: Readonly<Record<string, RegExp>> = {
  class: /^[a-z]\w*$/i,
  date1: /^[\d.-]+$/,
  date2: /^[\d.-]+$/,
}

/** The names that a route has in its URL. A list does not look at an `id` there. */
const namesOf = (operations: readonly Operation[]): readonly string[] => {
  const names = operations.flatMap(({ queryNames = [] }) => queryNames)
  return operations.some(({ effect }) => effect === 'read') && operations.length > 1
    ? names.filter((name) => name !== 'id')
    : names
}

/** What the query of a request says; undefined where it has a key or a value that is none of the route. */
export const readQuery = (sent: URLSearchParams, operations: readonly Operation[]): Query | undefined => {
  const names = namesOf(operations)
  const query: Record<string, string> = {}
  for (const [name, value] of sent) {
    const isValid = names.includes(name) && (patterns[name] ?? wholeNumber).test(value)
    if (!isValid || Object.hasOwn(query, name)) return undefined
    query[name] = value
  }
  // Without it the API would look for the row elsewhere, such as in the body.
  return names.includes('id') && query['id'] === undefined ? undefined : query
}

/** Whether a body says nothing else of what the URL says: the API could take either. */
export const agrees = (query: Query, body: Body): boolean =>
  Object.entries(query).every(([name, value]) => {
    const said = body[name]
    return said === undefined || ((typeof said === 'string' || typeof said === 'number') && String(said) === value)
  })
