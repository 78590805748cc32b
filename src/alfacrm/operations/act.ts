import type { Effect } from '../../core/error.js'
import type { Id } from '../context.js'
import { doneReader } from '../model.js'
import type * as t from '../signatures.js'
import { idOf, request } from '../wire.js'
import { type Operation, parsed, raw } from './operation.js'
import type { SaveRules } from './save.js'

const deleting = (
  operation: string,
  route: string,
  { place: placeOf, branchless, effect = 'repeatable' }: SaveRules,
): Operation<[id: Id, place: object, options?: t.CallOptions]> => ({
  operation,
  effect,
  describe: (context, id, place, options = {}) =>
    request(context, `${route}/delete`, {
      query: { id: idOf(id), ...placeOf?.(place).query },
      options,
      branchless,
    }),
})

/** Deletes a row: `{route}/delete?id=`. */
export const deleteEntity =
  (operation: string, route: string, rules: SaveRules = {}): t.DeleteEntity =>
  (context, id, options) =>
    parsed(deleting(operation, route, rules), doneReader(true))(context, id, {}, options)

/** {@link deleteEntity}, raw. */
export const deleteEntityRaw =
  (operation: string, route: string, rules: SaveRules = {}): t.DeleteEntityRaw =>
  (context, id, options) =>
    raw(deleting(operation, route, rules))(context, id, {}, options)

/** {@link deleteEntity} in a place that goes into the URL. */
export const deleteEntityIn = <Place extends object>(
  operation: string,
  route: string,
  rules: SaveRules,
): t.DeleteEntityIn<Place> => parsed(deleting(operation, route, rules), doneReader(true))

/** {@link deleteEntityIn}, raw. */
export const deleteEntityInRaw = <Place extends object>(
  operation: string,
  route: string,
  rules: SaveRules,
): t.DeleteEntityInRaw<Place> => raw(deleting(operation, route, rules))

/** A request of its own kind about one thing: what goes into its URL and its body. */
export const act = <Args extends readonly unknown[]>(
  operation: string,
  effect: Effect,
  route: string,
  message: (...args: Args) => {
    readonly query?: Readonly<Record<string, string>>
    readonly body?: object
    readonly options?: t.CallOptions | undefined
  },
): Operation<Args> => ({
  operation,
  effect,
  describe: (context, ...args) => request(context, route, message(...args)),
})
