import { readAttributes } from '../../core/attributes.js'
import type { Judge } from '../../core/judged.js'
import type { RawAnswer } from '../../core/call.js'
import type { Result } from '../../core/result.js'
import type { AlfaCrmContext, Id } from '../context.js'
import { listMessage, type Prepare } from '../filter.js'
import { type Model, readRow, rowsIn } from '../model.js'
import type { CallOptions, GetEntity, GetEntityIn, GetEntityInRaw, GetEntityRaw } from '../signatures.js'
import { idOf, judge, request } from '../wire.js'
import { judgedIn, type Operation, raw } from './operation.js'

/** Where a row is looked for. */
export type Scope = {
  /** Filters that hide nothing; several are tried one after the other. */
  readonly passes?: readonly object[]
  /** What is particular about the list. */
  readonly prepare?: Prepare<object>
}

/** Pages looked through where the API does not look for the id itself. */
const most = 100

const getting = (
  operation: string,
  route: string,
  { prepare }: Scope,
  filters: object | undefined,
  page: number,
): Operation<[id: Id, place: object, options?: CallOptions | undefined]> => ({
  operation,
  describe: (context, id, place, options = {}) => {
    const message = listMessage({ ...options, ...place, page }, prepare)
    const body = { id: Number(idOf(id)), ...filters, ...message.body }
    return (message.as ?? request)(context, route, { ...message, body })
  },
})

type Found = { readonly row: unknown; readonly ended: boolean }

/** The row with an id in a page, and whether the list has ended: what was asked for by id may be a list of anything. */
const look = (json: unknown, id: Id, seen: Set<unknown>): Found | undefined => {
  const { total } = Object(json) as { total?: unknown }
  const items = rowsIn(json)
  if (!items) return undefined
  const ids = items.map((row) => `${(Object(row) as { id?: unknown }).id as string}`)
  const fresh = ids.some((one) => !seen.has(one))
  for (const one of ids) seen.add(one)
  const row = items[ids.indexOf(`${Number(id)}`)]
  return { row, ended: !fresh || seen.size >= Number(total) }
}

const find = async <T>(
  operation: string,
  route: string,
  model: Model<T>,
  scope: Scope,
  context: AlfaCrmContext,
  id: Id,
  place: object,
  options: CallOptions | undefined,
): Promise<Result<T>> => {
  const passes = scope.passes ?? [{}]
  for (let pass = 0, page = 0, seen = new Set<unknown>(); ; page++) {
    let found: Found | undefined
    const missing: Judge = (json, status) => {
      const no = judge(json, status)
      if (no) return no
      found = look(json, id, seen)
      if (!found || found.row) return undefined
      if (found.ended)
        return pass + 1 < passes.length ? undefined : { kind: 'notFound', message: `no row with id ${id}` }
      return page + 1 < most ? undefined : { kind: 'rejected', message: `does not look for ids, and ${id} is not near` }
    }
    const result: Result<unknown> = await judgedIn(
      context,
      getting(operation, route, scope, passes[pass], page),
      [id, place, options],
      (_, issues) => {
        if (!found) issues.push({ path: 'items', message: 'no list' })
        return found?.row && readAttributes(readRow(model, found.row, '', issues), options, issues)
      },
      missing,
    )
    if (!result.ok || !found || found.row) return result as Result<T>
    if (found.ended) [pass, page, seen] = [pass + 1, -1, new Set()]
  }
}

/**
 * The row with an id: `{route}` with `{id}`, with filters that hide nothing. What comes is searched for the id, page by
 * page, as parts of the API do not look for it themselves.
 */
export const getEntity =
  <T>(operation: string, route: string, model: Model<T>, scope: Scope = {}): GetEntity<T> =>
  (context, id, options) =>
    find(operation, route, model, scope, context, id, {}, options) as Promise<never>

/** {@link getEntity}, raw: the first page of the first list. */
export const getEntityRaw =
  (operation: string, route: string, scope: Scope = {}): GetEntityRaw =>
  (context, id, options): Promise<Result<RawAnswer>> =>
    raw(getting(operation, route, scope, scope.passes?.[0], 0))(context, id, {}, options)

/** {@link getEntity} in a place that goes into the URL. */
export const getEntityIn =
  <T, Place extends object>(operation: string, route: string, model: Model<T>, scope: Scope): GetEntityIn<T, Place> =>
  (context, id, place, options) =>
    find(operation, route, model, scope, context, id, place, options) as Promise<never>

/** {@link getEntityIn}, raw. */
export const getEntityInRaw = <Place extends object>(
  operation: string,
  route: string,
  scope: Scope,
): GetEntityInRaw<Place> => raw(getting(operation, route, scope, scope.passes?.[0], 0))
