import type { Effect } from '../core/error.js'
import type { Unread } from './system.js'

/** A route of an API. `{name}` in its path stands for one segment. */
export type Route<Operation extends string> = {
  readonly operation: Operation
  readonly method: string
  readonly path: string
  /** The keys that its query may have; none when left out. */
  readonly query?: readonly string[]
  /** What repeating it does; it only reads when left out. */
  readonly effect?: Effect
}

/** A route that was found, and its path and query made anew of what was read. */
export type Found<Operation extends string> = {
  readonly route: Route<Operation>
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly url: string
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

const matchPath = (
  template: string,
  path: string,
  patterns: Readonly<Record<string, RegExp>>,
): Pick<Found<string>, 'params' | 'url'> | undefined => {
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
  return { params, url: template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!)) }
}

/** What a query says; undefined where it has a key that is not the route's, or one twice. A token in it is dropped. */
const readQuery = (sent: URLSearchParams, keys: readonly string[]): Readonly<Record<string, string>> | undefined => {
  const query: Record<string, string> = {}
  for (const [key, value] of sent) {
    if (key === 'access_token') continue
    if (!keys.includes(key) || Object.hasOwn(query, key)) return undefined
    query[key] = value
  }
  return query
}

/** A finder of routes by method, path and query. `patterns` say what each named segment is like once decoded. */
export const routesByPath =
  (patterns: Readonly<Record<string, RegExp>>) =>
  <Operation extends string>(
    routes: readonly Route<Operation>[],
    method: string,
    path: string,
    sent: URLSearchParams,
  ): Found<Operation> | Unread => {
    for (const route of routes) {
      const matched = route.method === method && matchPath(route.path, path, patterns)
      if (!matched) continue
      const query = readQuery(sent, route.query ?? [])
      return query
        ? { route, query, ...matched }
        : { status: 400, why: `${route.operation} takes no such query, or a key of it came twice` }
    }
    return { status: 403, why: 'this is no operation of the API' }
  }
