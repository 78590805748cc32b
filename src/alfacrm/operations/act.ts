import type { Effect } from '../../core/error.js'
import { type Id, idOf } from '../context.js'
import type { Done } from '../done.js'
import { type PlaceNames, placeQueryNames, readPlace } from '../place.js'
import type * as t from '../signatures.js'
import { callParts } from './callParts.js'
import { type Operation, parsed } from './operation.js'
import { doneReader, successReader } from './readers.js'

/** Deletes a row. */
export const deleting = (
  name: string,
  path: string,
  effect: Effect = 'repeatable',
): Operation<[id: Id, options?: t.CallOptions]> => ({
  name,
  method: 'POST',
  path,
  effect,
  queryNames: ['id'],
  toParts: (id, options) => ({ query: { id: idOf(id) }, body: {}, ...callParts(options) }),
})

/** Deletes a row in a place that goes into the URL. */
export const deletingIn = (
  name: string,
  path: string,
  place: PlaceNames,
): Operation<[id: Id, place: object, options?: t.CallOptions]> => ({
  name,
  method: 'POST',
  path,
  effect: 'repeatable',
  queryNames: ['id', ...placeQueryNames(place)],
  toParts: (id, given, options) => ({
    query: { id: idOf(id), ...readPlace(place, given).query },
    body: {},
    ...callParts(options),
  }),
})

/** The parsed form of an operation that deletes: the answer has to say its success. */
export const deleteEntity = <Args extends readonly unknown[]>(
  operation: Operation<Args>,
): t.ParsedOperation<Args, Done> => parsed(operation, successReader)

/** The parsed form of an operation of whose answer no more is known than that it is no refusal. */
export const act = <Args extends readonly unknown[]>(operation: Operation<Args>): t.ParsedOperation<Args, Done> =>
  parsed(operation, doneReader)
