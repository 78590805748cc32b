import type { Operation } from '../core/operation.js'
import type { Unread } from './system.js'

/** A route of an operation: `POST customers/`, and the same operation's `PUT customers/{id}`. */
type Route = { readonly operation: Operation; readonly method: string; readonly path: string }

/** The operations that a request may be, and what its path and query say. */
export type Found = {
  readonly operations: readonly [Operation, ...Operation[]]
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

/** What a segment says once decoded; undefined where its form is not as `pattern` wants it. */
const readSegment = (segment: string, pattern: RegExp | undefined): string | undefined => {
  try {
    const text = decodeURIComponent(segment)
    // Dots and slashes have doubles in Unicode, which an API may fold into the plain ones.
    return pattern?.test(text) && pattern.test(text.normalize('NFKC')) ? text : undefined
  } catch {
    return undefined
  }
}

/** The parameters that a path has by a template; undefined where it is another path. */
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

/** What a query says; undefined where it has a key that is not the operation's, or one twice. A token in it is dropped. */
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

/** A finder of operations by method, path and query. `patterns` say what each parameter of a path is like once decoded. */
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
    if (!first) return { status: 403, why: 'this is no operation of the API' }
    const query = readQuery(sent, first.operation.queryNames ?? [])
    if (!query) return { status: 400, why: `${first.operation.name} takes no such query, or a key of it came twice` }
    // A word stands before a parameter: `customers/restore` is no customer with that id.
    const same = others.filter(({ path: other }) => other === first.path)
    return { operations: [first.operation, ...same.map(({ operation }) => operation)], params: first.params, query }
  }
}
