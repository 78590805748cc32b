import { refuse } from '../core/refuse.js'
import { idOf } from './wire.js'

/** The names of what goes into the URL beside an id: each as it is there. Those in `may` can be left out. */
type PlaceNames = {
  readonly must?: Readonly<Record<string, string>>
  readonly may?: Readonly<Record<string, string>>
}

/** A row's place: as text in the URL, and in a body as the API names it. `rest` is what else was given. */
export type PlaceOf = (given: object) => {
  readonly query: Readonly<Record<string, string>>
  readonly body: object
  readonly rest: object
}

/** What is taken out of the arguments and goes into the URL. What is missing of it is an `input` error. */
export const place =
  ({ must = {}, may = {} }: PlaceNames): PlaceOf =>
  (given) => {
    const rest = { ...given } as Record<string, unknown>
    const query: Record<string, string> = {}
    const body: Record<string, unknown> = {}
    for (const [name, wire] of Object.entries({ ...must, ...may })) {
      const value = rest[name]
      delete rest[name]
      if (value != null) {
        query[wire] = wire === 'class' ? `${value as string}` : idOf(value, name)
        body[wire] = wire === 'class' ? value : Number(value)
      } else if (name in must) refuse(`${name} is missing`)
    }
    return { query, body, rest }
  }
