import type { GenericSchema } from 'valibot'
import type { Effect } from '../../core/error.js'
import { type Id, idOf } from '../context.js'
import { fieldsOf, writeRowField } from '../input.js'
import { type PlaceNames, placeQueryNames, readPlace } from '../place.js'
import type { AlfaCrmParts } from '../rules.js'
import type * as t from '../signatures.js'
import { callParts } from './callParts.js'
import { type Operation, parsed } from './operation.js'
import { type AttributesOption, rowReader } from './readers.js'

const savingParts = (
  query: Readonly<Record<string, string>>,
  body: object,
  options: t.CallOptions | undefined,
): AlfaCrmParts => ({ query, body, writeField: writeRowField, ...callParts(options) })

/** Makes an operation that creates a row. It is not retried when its outcome is unknown. */
export const creating = (name: string, path: string): Operation<[fields: object, options?: t.CallOptions]> => ({
  name,
  method: 'POST',
  path,
  effect: 'once',
  toParts: (fields, options) => savingParts({}, fieldsOf(fields), options),
})

/**
 * Makes an operation that creates a row in a place. It is not retried when its outcome is unknown. The place is part of
 * the URL. It is also sent as fields, because parts of the API read it there.
 */
export const creatingIn = (
  name: string,
  path: string,
  place: PlaceNames,
): Operation<[place: object, fields: object, options?: t.CallOptions]> => ({
  name,
  method: 'POST',
  path,
  effect: 'once',
  queryNames: placeQueryNames(place),
  toParts: (given, fields, options) => {
    const { query, body } = readPlace(place, given)
    return savingParts(query, { ...body, ...fieldsOf(fields) }, options)
  },
})

/** Makes an operation that changes the given fields of a row. */
export const updating = (
  name: string,
  path: string,
  effect: Effect = 'repeatable',
): Operation<[id: Id, changes: object, options?: t.CallOptions]> => ({
  name,
  method: 'POST',
  path,
  effect,
  queryNames: ['id'],
  toParts: (id, changes, options) => savingParts({ id: idOf(id) }, fieldsOf(changes), options),
})

/** Makes an operation that changes a row in a place. The place is part of the URL. */
export const updatingIn = (
  name: string,
  path: string,
  place: PlaceNames,
): Operation<[id: Id, place: object, changes: object, options?: t.CallOptions]> => ({
  name,
  method: 'POST',
  path,
  effect: 'repeatable',
  queryNames: ['id', ...placeQueryNames(place)],
  toParts: (id, given, changes, options) => {
    const { query, body } = readPlace(place, given)
    return savingParts({ id: idOf(id), ...query }, { ...body, ...fieldsOf(changes) }, options)
  },
})

/** Creates a row and returns it. */
export const createEntity = <T>(
  operation: Operation<[fields: object, options?: t.CallOptions]>,
  schema: GenericSchema<unknown, T>,
): t.CreateEntity<T, object> =>
  parsed(operation, (_fields, options) => rowReader(schema, options as AttributesOption)) as t.CreateEntity<T, object>

/** Like {@link createEntity}, for rows in a place. The place is part of the URL. */
export const createEntityIn = <T>(
  operation: Operation<[place: object, fields: object, options?: t.CallOptions]>,
  schema: GenericSchema<unknown, T>,
): t.CreateEntityIn<T, object, object> =>
  parsed(operation, (_place, _fields, options) => rowReader(schema, options as AttributesOption)) as t.CreateEntityIn<
    T,
    object,
    object
  >

/** Changes a row and returns it. */
export const updateEntity = <T>(
  operation: Operation<[id: Id, changes: object, options?: t.CallOptions]>,
  schema: GenericSchema<unknown, T>,
): t.UpdateEntity<T, object> =>
  parsed(operation, (_id, _changes, options) => rowReader(schema, options as AttributesOption)) as t.UpdateEntity<
    T,
    object
  >

/** Like {@link updateEntity}, for rows in a place. The place is part of the URL. */
export const updateEntityIn = <T>(
  operation: Operation<[id: Id, place: object, changes: object, options?: t.CallOptions]>,
  schema: GenericSchema<unknown, T>,
): t.UpdateEntityIn<T, object, object> =>
  parsed(operation, (_id, _place, _changes, options) =>
    rowReader(schema, options as AttributesOption),
  ) as t.UpdateEntityIn<T, object, object>
