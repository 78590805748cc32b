import { refuse } from '../core/refuse.js'
import { idOf } from './context.js'

/** What goes into the URL beside an id: the names of the arguments, each with its name in the URL. */
export type PlaceNames = {
  /** Has to be given. */
  readonly required?: Readonly<Record<string, string>>
  /** May be left out. */
  readonly optional?: Readonly<Record<string, string>>
}

/** A row's place, as text in the URL and as the API has it in a body. `rest` is what else was given. */
type Place = {
  readonly query: Readonly<Record<string, string>>
  readonly body: object
  readonly rest: object
}

/** The names of a place in the URL. */
export const placeQueryNames = ({ required, optional }: PlaceNames): readonly string[] =>
  Object.values({ ...required, ...optional })

/** Takes a place out of arguments. What is missing of it is an `input` error. */
export const readPlace = ({ required = {}, optional }: PlaceNames, given: object): Place => {
  const rest = { ...given } as Record<string, unknown>
  const query: Record<string, string> = {}
  const body: Record<string, unknown> = {}
  for (const [argument, name] of Object.entries({ ...required, ...optional })) {
    const value = rest[argument]
    delete rest[argument]
    if (value === undefined || value === null) {
      if (argument in required) refuse(`${argument} is missing`)
    } else {
      // A class is a word, everything else in a place is an id.
      const isWord = name === 'class'
      query[name] = isWord ? `${value as string}` : idOf(value, argument)
      body[name] = isWord ? value : Number(value)
    }
  }
  return { query, body, rest }
}
