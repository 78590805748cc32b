import type { Operation } from '../core/operation.js'

type Body = Readonly<Record<string, unknown>>
type Query = Readonly<Record<string, string>>

/** A whole number in its canonical form. The API would read `05` as the id 5, but `when` would see a different string. */
const wholeNumber = /^(0|[1-9]\d{0,14})$/

/** The formats of values in the URL. All names that are missing here are ids or numbers. */
const patterns: Readonly<Record<string, RegExp>> = {
  class: /^[a-z]\w*$/i,
  date1: /^[\d.-]+$/,
  date2: /^[\d.-]+$/,
}

/** Returns the query names of a route. A list ignores an `id` in the URL. */
const namesOf = (operations: readonly Operation[]): readonly string[] => {
  const names = operations.flatMap(({ queryNames = [] }) => queryNames)
  return operations.some(({ effect }) => effect === 'read') && operations.length > 1
    ? names.filter((name) => name !== 'id')
    : names
}

/** Reads the query of a request. Returns undefined if it has a key or a value that the route does not accept. */
export const readQuery = (sent: URLSearchParams, operations: readonly Operation[]): Query | undefined => {
  const names = namesOf(operations)
  const query: Record<string, string> = {}
  for (const [name, value] of sent) {
    const isValid = names.includes(name) && (patterns[name] ?? wholeNumber).test(value)
    if (!isValid || Object.hasOwn(query, name)) return undefined
    query[name] = value
  }
  // Without an id in the URL, the API would look for it elsewhere, such as in the body.
  return names.includes('id') && query['id'] === undefined ? undefined : query
}

/** Checks that a body does not contradict the URL, since the API could use either. */
export const agrees = (query: Query, body: Body): boolean =>
  Object.entries(query).every(([name, value]) => {
    const said = body[name]
    return said === undefined || ((typeof said === 'string' || typeof said === 'number') && String(said) === value)
  })
