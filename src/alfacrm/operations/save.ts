import type { Effect } from '../../core/error.js'
import type { Id } from '../context.js'
import { fieldsOf, writeField } from '../input.js'
import { type Model, modelReader } from '../model.js'
import type { PlaceOf } from '../place.js'
import type * as t from '../signatures.js'
import { idOf, type Message, request } from '../wire.js'
import { type Operation, parsed, raw } from './operation.js'

/** What is particular about how rows are written. */
export type SaveRules = {
  /** What goes into the URL. It is also sent as fields, as which parts of the API take it. */
  readonly place?: PlaceOf
  readonly branchless?: boolean
  /** What an update or a deletion does a second time: nothing more when left out. */
  readonly effect?: Effect
}

const messageOf = (
  { place: placeOf, branchless }: SaveRules,
  id: Readonly<Record<string, string>>,
  place: object,
  fields: object,
  options: t.CallOptions,
): Message => {
  const { query, body } = placeOf?.(place) ?? {}
  return { query: { ...id, ...query }, body: { ...body, ...fieldsOf(fields) }, write: writeField, options, branchless }
}

const creating = (
  operation: string,
  route: string,
  rules: SaveRules,
): Operation<[place: object, fields: object, options?: t.CallOptions]> => ({
  operation,
  effect: 'once',
  describe: (context, place, fields, options = {}) =>
    request(context, `${route}/create`, messageOf(rules, {}, place, fields, options)),
})

/** Creates a row: `{route}/create`. */
export const createEntity = <T>(
  operation: string,
  route: string,
  model: Model<T>,
  rules: SaveRules = {},
): t.CreateEntity<T, object> =>
  ((context, fields: object, options?: t.CallOptions) =>
    parsed(creating(operation, route, rules), modelReader(model))(context, {}, fields, options)) as t.CreateEntity<
    T,
    object
  >

/** {@link createEntity}, raw. */
export const createEntityRaw =
  <Input extends object>(operation: string, route: string, rules: SaveRules = {}): t.CreateEntityRaw<Input> =>
  (context, fields, options) =>
    raw(creating(operation, route, rules))(context, {}, fields, options)

/** {@link createEntity} in a place that goes into the URL. */
export const createEntityIn = <T>(
  operation: string,
  route: string,
  model: Model<T>,
  rules: SaveRules,
): t.CreateEntityIn<T, object, object> =>
  parsed(creating(operation, route, rules), modelReader(model)) as t.CreateEntityIn<T, object, object>

/** {@link createEntityIn}, raw. */
export const createEntityInRaw = <Place extends object, Input extends object>(
  operation: string,
  route: string,
  rules: SaveRules,
): t.CreateEntityInRaw<Place, Input> => raw(creating(operation, route, rules))

const updating = (
  operation: string,
  route: string,
  rules: SaveRules,
): Operation<[id: Id, place: object, changes: object, options?: t.CallOptions]> => ({
  operation,
  effect: rules.effect ?? 'repeatable',
  describe: (context, id, place, changes, options = {}) =>
    request(context, `${route}/update`, messageOf(rules, { id: idOf(id) }, place, changes, options)),
})

/** Changes a row: `{route}/update?id=`, of its fields only those given. */
export const updateEntity = <T>(
  operation: string,
  route: string,
  model: Model<T>,
  rules: SaveRules = {},
): t.UpdateEntity<T, object> =>
  ((context, id: Id, changes: object, options?: t.CallOptions) =>
    parsed(updating(operation, route, rules), modelReader(model))(context, id, {}, changes, options)) as t.UpdateEntity<
    T,
    object
  >

/** {@link updateEntity}, raw. */
export const updateEntityRaw =
  <Input extends object>(operation: string, route: string, rules: SaveRules = {}): t.UpdateEntityRaw<Input> =>
  (context, id, changes, options) =>
    raw(updating(operation, route, rules))(context, id, {}, changes, options)

/** {@link updateEntity} in a place that goes into the URL. */
export const updateEntityIn = <T>(
  operation: string,
  route: string,
  model: Model<T>,
  rules: SaveRules,
): t.UpdateEntityIn<T, object, object> =>
  parsed(updating(operation, route, rules), modelReader(model)) as t.UpdateEntityIn<T, object, object>

/** {@link updateEntityIn}, raw. */
export const updateEntityInRaw = <Place extends object, Input extends object>(
  operation: string,
  route: string,
  rules: SaveRules,
): t.UpdateEntityInRaw<Place, Input> => raw(updating(operation, route, rules))
