import { refuse } from '../core/refuse.js'
import { idOf } from './context.js'

/**
 * The place of a row, which goes into the URL beside the id. It maps the names of the arguments to their names in the
 * URL.
 */
export type PlaceNames = {
  /** The arguments that are required. */
  readonly required?: Readonly<Record<string, string>>
  /** The arguments that can be left out. */
  readonly optional?: Readonly<Record<string, string>>
}

/** The place of a row, as strings for the URL and as values for a body. `rest` has the other arguments. */
type Place = {
  readonly query: Readonly<Record<string, string>>
  readonly body: object
  readonly rest: object
}

/** Returns the names of a place in the URL. */
export const placeQueryNames = ({ required, optional }: PlaceNames): readonly string[] =>
  Object.values({ ...required, ...optional })

/** Separates the place from the other arguments. A missing required argument is an `input` error. */
export const readPlace = ({ required = {}, optional }: PlaceNames, given: object): Place => {
  const rest = { ...given } as Record<string, unknown>
  const query: Record<string, string> = {}
  const body: Record<string, unknown> = {}
  for (const [argument, name] of Object.entries({ ...required, ...optional })) {
    const value = rest[argument]
    delete rest[argument]
    if (value === undefined || value === null) {
      if (argument in required) refuse(`${argument} is required, got ${value}`)
    } else {
      // A class is a word. Everything else in a place is an id.
      const isWord = name === 'class'
      query[name] = isWord ? `${value as string}` : idOf(value, argument)
      body[name] = isWord ? value : Number(value)
    }
  }
  return { query, body, rest }
}
