import type { Effect } from '../../core/error.js'
import { type Id, idOf } from '../context.js'
import type { Done } from '../done.js'
import { type PlaceNames, placeQueryNames, readPlace } from '../place.js'
import type * as t from '../signatures.js'
import { callParts } from './callParts.js'
import { type Operation, parsed } from './operation.js'
import { doneReader, successReader } from './readers.js'

/** Makes an operation that deletes a row. */
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

/** Makes an operation that deletes a row in a place. The place is part of the URL. */
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

/** The parsed form of a delete operation. The answer must report success. */
export const deleteEntity = <Args extends readonly unknown[]>(
  operation: Operation<Args>,
): t.ParsedOperation<Args, Done> => parsed(operation, successReader)

/** The parsed form of an operation with an answer of unknown shape. It only excludes a refusal. */
export const act = <Args extends readonly unknown[]>(operation: Operation<Args>): t.ParsedOperation<Args, Done> =>
  parsed(operation, doneReader)
