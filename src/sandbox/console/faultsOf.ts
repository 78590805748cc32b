import type { Fault } from '../faults.js'
import { type JsonObject, own, textOf } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import type { ConsoleSystem } from './types.js'

/** The faults that the page offers, and the functions that create them. */
const offered: Readonly<Record<string, (seconds: number) => Fault>> = {
  'rate-limit': (seconds) => ({ status: 429, retryAfter: seconds }),
  'server-error': () => ({ status: 500 }),
  slow: (seconds) => ({ delay: seconds * 1000 }),
  'cut-off': () => ({ cut: true }),
  'no-answer': () => ({ reset: true }),
  'not-json': () => ({ malformed: true }),
}

/** Reads the faults that the page requests: one for each route of the operation, or one for all requests. */
export const readFaults = (system: ConsoleSystem, given: JsonObject): Outcome<readonly Fault[]> => {
  const [kind, operation] = [textOf(own(given, 'kind')), textOf(own(given, 'operation'))]
  const make = Object.hasOwn(offered, kind) ? offered[kind] : undefined
  if (make === undefined) return refuse(422, 'there is no such kind of fault')
  const times = own(given, 'times')
  const seconds = own(given, 'seconds')
  if (times !== undefined && !(Number.isSafeInteger(times) && Number(times) >= 1))
    return refuse(422, 'a fault befalls a whole number of requests, from 1')
  if (seconds !== undefined && !(Number.isSafeInteger(seconds) && Number(seconds) >= 0))
    return refuse(422, 'the seconds must be a whole number')
  const matches = operation === '' ? [undefined] : system.matchesOf(operation)
  if (matches.length === 0) return refuse(422, 'there is no such operation')
  return done(
    matches.map((match) => ({
      ...(match === undefined ? {} : { match }),
      ...make(typeof seconds === 'number' ? seconds : 3),
      ...(typeof times === 'number' ? { times } : {}),
    })),
  )
}
