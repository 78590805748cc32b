import type { Operation } from '../../core/operation.js'
import type { AskedRoute } from './types.js'

/** One route of an operation. */
type Route = { readonly name: string; readonly method: string; readonly segments: readonly string[] }

/** Whether a segment of a template is a parameter. */
const isParameter = (segment: string): boolean => segment.startsWith('{')

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '')

const routesOf = ({ name, withId, ...own }: Operation): readonly Route[] =>
  [own, ...(withId === undefined ? [] : [withId])].map(({ method, path }) => ({
    name,
    method,
    segments: segmentsOf(path),
  }))

const fits = (wanted: readonly string[], given: readonly string[]): boolean =>
  wanted.length === given.length && wanted.every((word, index) => isParameter(word) || word === given[index])

/**
 * Returns the number of fixed segments of a route. `customers/restore` matches its own route before `customers/{id}`.
 */
const wordsIn = ({ segments }: Route): number => segments.filter((segment) => !isParameter(segment)).length

/** Finds the operation of a request by its method and path. `root` is the part before the path of every operation. */
export const operationFinder = (
  operations: readonly Operation[],
  root: readonly string[],
): ((asked: AskedRoute) => string | undefined) => {
  const routes = operations.flatMap(routesOf).sort((a, b) => wordsIn(b) - wordsIn(a))
  return ({ method, path }) => {
    const given = segmentsOf(path)
    if (root.some((word, index) => given[index] !== word)) return undefined
    const rest = given.slice(root.length)
    return routes.find((route) => route.method === method && fits(route.segments, rest))?.name
  }
}

/** Returns the `match` of a fault for each route of an operation, such as `PUT customers/*`. */
export const faultMatches = (operation: Operation | undefined, root: readonly string[]): readonly string[] =>
  operation === undefined
    ? []
    : routesOf(operation).map(({ method, segments }) => {
        const path = [...root, ...segments.map((segment) => (isParameter(segment) ? '*' : segment))]
        return `${method} ${path.join('/')}`
      })
