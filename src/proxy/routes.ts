import type { Operation } from '../core/operation.js'
import type { Unread } from './system.js'

/** A route of an operation: `POST customers/`, or `PUT customers/{id}` of the same operation. */
type Route = { readonly operation: Operation; readonly method: string; readonly path: string }

/** The operations that a request can be, with its path parameters and query. */
export type Found = {
  readonly operations: readonly [Operation, ...Operation[]]
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

/** Decodes a path segment. Returns undefined if it does not match `pattern`. */
const readSegment = (segment: string, pattern: RegExp | undefined): string | undefined => {
  try {
    const text = decodeURIComponent(segment)
    // Unicode has look-alikes of dots and slashes, which an API may turn into the plain ones.
    return pattern?.test(text) && pattern.test(text.normalize('NFKC')) ? text : undefined
  } catch {
    return undefined
  }
}

/** Returns the parameters of a path, or undefined if it does not match the template. */
const matchPath = (
  template: string,
  path: string,
  patterns: Readonly<Record<string, RegExp>>,
): Readonly<Record<string, string>> | undefined => {
  const given = path.split('/')
  const wanted = template.split('/')
  if (given.length !== wanted.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, word] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(word)?.[1]
    const read = name ? readSegment(given[index]!, patterns[name]) : given[index] === word ? word : undefined
    if (read === undefined) return undefined
    if (name) params[name] = read
  }
  return params
}

/**
 * Reads a query. Returns undefined if it has a key that the operation does not accept, or a key twice. A token in it is
 * dropped.
 */
const readQuery = (sent: URLSearchParams, names: readonly string[]): Readonly<Record<string, string>> | undefined => {
  const query: Record<string, string> = {}
  for (const [name, value] of sent) {
    if (name === 'access_token') continue
    if (!names.includes(name) || Object.hasOwn(query, name)) return undefined
    query[name] = value
  }
  return query
}

const routesOf = (operation: Operation): readonly Route[] =>
  [operation, ...(operation.withId ? [operation.withId] : [])].map(({ method, path }) => ({ operation, method, path }))

/**
 * Creates a function that finds operations by method, path and query. `patterns` are the formats of decoded path
 * parameters.
 */
export const operationFinder = (
  operations: readonly Operation[],
  patterns: Readonly<Record<string, RegExp>>,
): ((method: string, path: string, query: URLSearchParams) => Found | Unread) => {
  const routes = operations.flatMap(routesOf)
  return (method, path, sent) => {
    const matching = routes.flatMap((route) => {
      const params = route.method === method ? matchPath(route.path, path, patterns) : undefined
      return params ? [{ ...route, params }] : []
    })
    const [first, ...others] = matching
    if (!first) return { status: 403, why: 'the request is not an operation of the API' }
    const query = readQuery(sent, first.operation.queryNames ?? [])
    if (!query)
      return { status: 400, why: `the query has a repeated key, or one that ${first.operation.name} does not accept` }
    // A fixed word takes precedence over a parameter: `customers/restore` is not a customer with that id.
    const same = others.filter(({ path: other }) => other === first.path)
    return { operations: [first.operation, ...same.map(({ operation }) => operation)], params: first.params, query }
  }
}
